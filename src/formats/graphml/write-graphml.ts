import { checkWholeLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { attributesOf, graphOf, type RowToWrite } from "../graphs/own-graph.js";
import { xmlText, xmlValue } from "../xml/xml-text.js";

/**
 * Writes a landscape as GraphML: nodes and edges from the dependent to the supplier, their fields as attributes, and what a landscape
 * has besides as JSON in the attribute `landscape` of the graph. `readGraphml` gives the same landscape back; the same landscape gives
 * the same text. Characters that XML does not hold stand as `_x0000_`.
 * @remarks Cost: time and space O(landscape).
 */
export function writeGraphml(landscape: Landscape): string {
  checkWholeLandscape("writeGraphml", landscape);
  const { own, nodes, edges } = graphOf(landscape);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    keyLine("landscape", "landscape", "graph", "string"),
    keyLine("n-label", "label", "node", "string"),
  ];
  for (const [name, type] of attributesOf(nodes)) lines.push(keyLine(`n-${name}`, name, "node", type));
  for (const [name, type] of attributesOf(edges)) lines.push(keyLine(`e-${name}`, name, "edge", type));
  lines.push('  <graph edgedefault="directed">', `    <data key="landscape">${xmlText(own)}</data>`);
  for (const row of nodes) lines.push(`    <node id="${xmlValue(row.id)}">${dataOf(row, "n")}</node>`);
  for (const row of edges) {
    const [source = "", target = ""] = row.ends ?? [];
    lines.push(
      `    <edge id="${xmlValue(row.id)}" source="${xmlValue(source)}" target="${xmlValue(target)}">${dataOf(row, "e")}</edge>`,
    );
  }
  lines.push("  </graph>", "</graphml>");
  return `${lines.join("\n")}\n`;
}

const keyLine = (id: string, name: string, of: string, type: string): string =>
  `  <key id="${xmlValue(id)}" for="${of}" attr.name="${xmlValue(name)}" attr.type="${type}"/>`;

function dataOf({ label, cells }: RowToWrite, prefix: string): string {
  const all = [...(label === undefined ? [] : [["label", label] as const]), ...cells];
  return all.map(([name, value]) => `<data key="${prefix}-${xmlValue(name)}">${xmlText(String(value))}</data>`).join("");
}
