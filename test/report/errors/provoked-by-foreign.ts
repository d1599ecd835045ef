import type { FormatIssues } from "../../../src/errors/format-issues.js";
import { readCyclonedx } from "../../../src/formats/cyclonedx/index.js";
import { readGraphml, writeGraphml } from "../../../src/formats/graphml/index.js";
import { readItop } from "../../../src/formats/itop/index.js";
import { readServiceNow } from "../../../src/formats/servicenow/index.js";
import { landscapeVersion } from "../../../src/model/landscape/landscape.js";

const graph = (inside: string, kind = "directed") =>
  readGraphml(`<graphml><graph edgedefault="${kind}"><node id="a"/><node id="b"/>${inside}</graph></graphml>`, {
    edges: "dependent-to-supplier",
  });

/** For every code of what is wrong with a file of another program, something that ends in an issue of that code. */
export const provokedByForeign: Readonly<
  Record<
    Extract<
      keyof FormatIssues,
      | `graph-${string}`
      | "xml-document-type"
      | "other-format"
      | "other-form"
      | "foreign-empty"
      | "servicenow-double-name"
      | "itop-two-things"
    >,
    () => unknown
  >
> = {
  "xml-document-type": () => readGraphml('<!DOCTYPE graphml [<!ENTITY a "b">]><graphml/>'),
  "other-format": () => readGraphml("<gexf/>"),
  "other-form": () => readCyclonedx("<bom/>"),
  "foreign-empty": () => readGraphml("<graphml/>"),
  "servicenow-double-name": () => readServiceNow("parent,parent.sys_class_name,type,child\nA,server,x,B\nA,service,x,B\n"),
  "itop-two-things": () =>
    readItop(
      ["A", "B"].map((name) => ({ file: `${name}.xml`, content: `<Set><Server id="1"><name>${name}</name></Server></Set>` })),
    ),
  "graph-direction": () => readGraphml('<graphml><graph><edge source="a" target="b"/></graph></graphml>'),
  "graph-undirected": () => graph('<edge source="a" target="b"/>', "undirected"),
  "graph-unsupported": () => graph("<hyperedge/>"),
  "graph-own": () => {
    const text = writeGraphml({ tragweite: landscapeVersion, id: "l", nodes: [] });
    return readGraphml(text.replace("}</data>", "</data>"));
  },
};
