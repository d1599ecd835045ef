import type { Language } from "../../words/language.js";
import type { Explanation } from "../explanation.js";
import { chainGraph } from "./chain-graph.js";

/** A quoted string of DOT; a backslash is doubled so that no escape such as `\N` arises. */
function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/**
 * The chains of an explanation as a Graphviz digraph, in the direction in which losses go; without chains an empty one.
 * Source: Graphviz, "DOT Language" (quoted strings) and "escString".
 */
export function chainDot(explanation: Explanation, language: Language): string {
  const { boxes, arrows } = chainGraph(explanation, language);
  const names = new Map(boxes.map(({ key }, index) => [key, `n${index + 1}`]));
  const lines = [
    "digraph chain {",
    "  rankdir=LR;",
    "  node [shape=box];",
    ...boxes.map(({ key, label, kind }) => {
      const shape = kind === "disturbance" ? ", shape=hexagon" : "";
      return `  ${names.get(key)} [label=${quoted(label)}${shape}];`;
    }),
    ...arrows.map(({ from, to, label, assumed }) => {
      const style = assumed ? ", style=dashed" : "";
      return `  ${names.get(from)} -> ${names.get(to)} [label=${quoted(label)}${style}];`;
    }),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}
