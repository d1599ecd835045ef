import { checkWholeLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { type DiagramNode, type DiagramOptions, diagramNotes, diagramOf, diagramOptionKinds } from "../diagrams/diagram.js";
import type { Exported } from "../foreign/left-fields.js";

/** What stands before and behind the name of a node, which makes its shape. */
const shapes: Readonly<Record<DiagramNode["kind"], readonly [before: string, behind: string]>> = {
  ...({ "it-provider": ["[/", "\\]"], insurer: ["[/", "\\]"], "service-provider": ["[/", "\\]"] } as const),
  ...({ system: ["[", "]"], "gematik-service": ["[", "]"], service: ["([", "])"] } as const),
  ...({ "employer-group": ["{{", "}}"], "member-group": ["{{", "}}"] } as const),
};

/**
 * Writes a landscape as a flowchart in Mermaid: an arrow runs from who needs to what is needed, a frame holds what an organisation
 * runs; stand-bys are dashed. Names stay texts whatever is in them.
 * @returns the text, and notes of the fields that no drawing shows
 * @remarks Cost: time and space O(landscape). Source: Mermaid, "Flowcharts – Basic Syntax", entity codes.
 */
export function writeMermaid(landscape: Landscape, options: DiagramOptions = {}): Exported {
  checkWholeLandscape("writeMermaid", landscape);
  checkOptions("writeMermaid", options, diagramOptionKinds);
  const { alone, frames, edges } = diagramOf(landscape, options.language ?? "en");
  const all = [...alone, ...frames.flatMap(({ organisation, nodes }) => [organisation, ...nodes])];
  const numbers = new Map(all.map(({ id }, index) => [id, `n${index}`]));
  const numberOf = (id: string): string => numbers.get(id) ?? "n";
  const nodeLine = ({ id, name, kind }: DiagramNode): string => {
    const [before, behind] = shapes[kind];
    return `${numberOf(id)}${before}${quoted(name)}${behind}`;
  };
  const lines = ["flowchart LR", ...alone.map((node) => `  ${nodeLine(node)}`)];
  frames.forEach(({ organisation, nodes }, index) => {
    lines.push(`  subgraph f${index}[${quoted(organisation.name)}]`, `    ${nodeLine(organisation)}`);
    for (const node of nodes) lines.push(`    ${nodeLine(node)}`);
    lines.push("  end");
  });
  for (const { dependent, supplier, label, isDashed } of edges) {
    const arrow = `${isDashed ? "-.->" : "-->"}${label === "" ? "" : `|${quoted(label)}|`}`;
    lines.push(`  ${numberOf(dependent)} ${arrow} ${numberOf(supplier)}`);
  }
  return { text: `${lines.join("\n")}\n`, notes: diagramNotes(landscape).inOrder() };
}

/** A text between quotation marks: whatever is no letter, digit or plain mark is written as a number. */
function quoted(text: string): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  return `"${plain.replace(/[^\p{L}\p{M}\p{N} .,()/-]/gu, (character) => codeOf(character))}"`;
}

const codeOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0xfffd;
  return `#${code < 32 || (code >= 0xd800 && code < 0xe000) ? 0xfffd : code};`;
};
