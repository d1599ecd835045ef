import { checkWholeLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import {
  type DiagramEdge,
  type DiagramNode,
  type DiagramOptions,
  diagramNotes,
  diagramOf,
  diagramOptionKinds,
} from "../diagrams/diagram.js";
import type { Exported } from "../foreign/left-fields.js";

const shapes: Readonly<Record<DiagramNode["kind"], string>> = {
  ...{ "it-provider": "house", insurer: "house", "service-provider": "house" },
  ...{ system: "box", "gematik-service": "box", service: "ellipse" },
  ...{ "employer-group": "octagon", "member-group": "octagon" },
};

/**
 * Writes a landscape as a graph in DOT, which Graphviz draws: an arrow runs from who needs to what is needed, a frame holds what an
 * organisation runs; stand-bys are dashed. Names stay texts whatever is in them.
 * @returns the text, and notes of the fields that no drawing shows
 * @remarks Cost: time and space O(landscape). Source: Graphviz, "DOT Language" and "escString".
 */
export function writeDot(landscape: Landscape, options: DiagramOptions = {}): Exported {
  checkWholeLandscape("writeDot", landscape);
  checkOptions("writeDot", options, diagramOptionKinds);
  const { name, alone, frames, edges } = diagramOf(landscape, options.language ?? "en");
  const lines = [
    `digraph ${quoted(name)} {`,
    "  rankdir=LR;",
    '  node [fontname="sans-serif"];',
    '  edge [fontname="sans-serif"];',
  ];
  for (const node of alone) lines.push(`  ${nodeLine(node)}`);
  frames.forEach(({ organisation, nodes }, index) => {
    lines.push(`  subgraph cluster_${index} {`, `    label=${quoted(organisation.name)};`, `    ${nodeLine(organisation)}`);
    for (const node of nodes) lines.push(`    ${nodeLine(node)}`);
    lines.push("  }");
  });
  for (const edge of edges) lines.push(`  ${edgeLine(edge)}`);
  lines.push("}");
  return { text: `${lines.join("\n")}\n`, notes: diagramNotes(landscape).inOrder() };
}

const nodeLine = ({ id, name, kind }: DiagramNode): string => `${quoted(id)} [label=${quoted(name)}, shape=${shapes[kind]}];`;

function edgeLine({ dependent, supplier, label, isDashed }: DiagramEdge): string {
  const said = [...(label === "" ? [] : [`label=${quoted(label)}`]), ...(isDashed ? ["style=dashed"] : [])];
  return `${quoted(dependent)} -> ${quoted(supplier)}${said.length === 0 ? "" : ` [${said.join(", ")}]`};`;
}

/** Control characters but the line end, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Graphviz has no way to write these
const unwritable = /[\u0000-\u0009\u000b-\u001f\u007f]|\p{Cs}/gu;

/** A text as Graphviz shows it: it takes `\` for the beginning of an escape and `&` for that of an entity. */
function quoted(text: string): string {
  const plain = text.replace(/\r\n?/g, "\n").replace(unwritable, "\ufffd");
  return `"${plain.replaceAll("\\", "\\\\").replaceAll("&", "&amp;").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
