import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDot } from "../../../src/formats/dot/index.js";
import { readLandscape } from "../../../src/formats/index.js";
import { writeMermaid } from "../../../src/formats/mermaid/index.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const landscape = readLandscape(`
tragweite: landscape/1
id: ours
name: 'our "house" </script>'
nodes:
  - { kind: it-provider, id: host, name: 'Host\\" -> evil [URL="x"]', names: { de: "Wirt & Söhne" }, evidence: { status: inferred } }
  - { kind: system, id: mail, name: "<b>Mail</b>; end", operator: host, systemType: mail, evidence: { status: inferred } }
  - { kind: system, id: fax, name: "Fax\\nline", operator: unknown, systemType: mail, evidence: { status: inferred } }
  - { kind: service, id: portal, name: Portal, operator: unknown, serviceType: portal, evidence: { status: inferred } }
groups: [{ id: any, node: portal, rule: at-least, k: 1 }]
dependencies:
  - { id: a, kind: use, dependent: portal, supplier: mail, weight: 1, group: any, evidence: { status: assumed } }
  - { id: b, kind: use, dependent: portal, supplier: fax, weight: 1, group: any, activationHours: 2, evidence: { status: assumed } }
  - { id: c, kind: use, dependent: portal, candidates: [mail, fax], weight: 0.5, evidence: { status: assumed } }`);

/** A line of DOT without its texts, of which each is closed. */
const dotLine =
  /^(?:digraph T \{|\}| +(?:rankdir=LR;|(?:node|edge) \[fontname=T\];|subgraph cluster_\d+ \{|label=T;|\}|T \[label=T, shape=\w+\];|T -> T(?: \[(?:label=T)?(?:, )?(?:style=dashed)?\])?;))$/;
const mermaidLine =
  /^(?:flowchart LR| +(?:subgraph f\d+\[T\]|end|n\d+(?:\[\/T\\\]|\[T\]|\(\[T\]\)|\{\{T\}\})|n\d+ (?:-->|-\.->)(?:\|T\|)? n\d+))$/;

describe("a landscape as a drawing", () => {
  it("has frames, arrows and dashes in DOT, and notes of what it does not show", () => {
    const { text, notes } = writeDot(landscape, { language: "de" });
    expect(text.split("\n")).toEqual([
      'digraph "our \\"house\\" </script>" {',
      "  rankdir=LR;",
      '  node [fontname="sans-serif"];',
      '  edge [fontname="sans-serif"];',
      '  "fax" [label="Fax\\nline", shape=box];',
      '  "portal" [label="Portal", shape=ellipse];',
      "  subgraph cluster_0 {",
      '    label="Wirt &amp; Söhne";',
      '    "host" [label="Wirt &amp; Söhne", shape=house];',
      '    "mail" [label="<b>Mail</b>; end", shape=box];',
      "  }",
      '  "portal" -> "mail" [label="any: ≥ 1"];',
      '  "portal" -> "fax" [label="any: ≥ 1", style=dashed];',
      '  "portal" -> "mail" [label="0.5, ?", style=dashed];',
      '  "portal" -> "fax" [label="0.5, ?", style=dashed];',
      "}",
      "",
    ]);
    expect(notes.map(({ values }) => values)).toEqual([
      { what: "node.evidence", count: 4 },
      { what: "node.systemType", count: 2 },
      { what: "node.serviceType", count: 1 },
      { what: "dependency.kind", count: 3 },
      { what: "dependency.evidence", count: 3 },
    ]);
  });

  it("has them in Mermaid, too, with every mark as a number", () => {
    const { text, notes } = writeMermaid(landscape);
    expect(text.split("\n")).toEqual([
      "flowchart LR",
      '  n0["Fax line"]',
      '  n1(["Portal"])',
      '  subgraph f0["Host#92;#34; -#62; evil #91;URL#61;#34;x#34;#93;"]',
      '    n2[/"Host#92;#34; -#62; evil #91;URL#61;#34;x#34;#93;"\\]',
      '    n3["#60;b#62;Mail#60;/b#62;#59; end"]',
      "  end",
      '  n1 -->|"any#58; #8805; 1"| n3',
      '  n1 -.->|"any#58; #8805; 1"| n0',
      '  n1 -.->|"0.5, #63;"| n3',
      '  n1 -.->|"0.5, #63;"| n0',
      "",
    ]);
    expect(notes).toHaveLength(5);
  });

  it("keeps hostile names as texts: each line has one of few forms", () => {
    fc.assert(
      fc.property(landscapes(), (random) => {
        for (const line of writeDot(random).text.trimEnd().split("\n"))
          expect(line.replace(/"(?:[^"\\]|\\.)*"/gs, "T")).toMatch(dotLine);
        for (const line of writeMermaid(random).text.trimEnd().split("\n"))
          expect(line.replace(/"[^"]*"/g, "T")).toMatch(mermaidLine);
      }),
      replayable(300),
    );
  });
});
