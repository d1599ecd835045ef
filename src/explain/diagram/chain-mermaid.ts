import type { Language } from "../../words/language.js";
import type { Explanation } from "../explanation.js";
import { chainGraph } from "./chain-graph.js";

/** A text inside quotation marks of Mermaid: whatever has a meaning to it or to HTML becomes an entity. */
function quoted(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,:;()/–-]/gu, (character) => `#${character.codePointAt(0)};`);
  return `"${escaped}"`;
}

/**
 * The chains of an explanation as a Mermaid flow chart, in the direction in which losses go; without chains an empty one.
 * Source: Mermaid, "Flowcharts - Basic Syntax" (entity codes to escape characters).
 */
export function chainMermaid(explanation: Explanation, language: Language): string {
  const { boxes, arrows } = chainGraph(explanation, language);
  const names = new Map(boxes.map(({ key }, index) => [key, `n${index + 1}`]));
  const lines = [
    "flowchart LR",
    ...boxes.map(({ key, label, kind }) => {
      const [open, close] = kind === "disturbance" ? ["{{", "}}"] : ["[", "]"];
      return `  ${names.get(key)}${open}${quoted(label)}${close}`;
    }),
    ...arrows.map(({ from, to, label, assumed }) => {
      const line = assumed ? "-.->" : "-->";
      return `  ${names.get(from)} ${line}${label === "" ? "" : `|${quoted(label)}|`} ${names.get(to)}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}
