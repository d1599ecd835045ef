import { checkWholeLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { attributesOf, graphOf, type RowToWrite } from "../graphs/own-graph.js";
import { xmlText, xmlValue } from "../xml/xml-text.js";

/**
 * Writes a landscape as GEXF 1.3: nodes and edges from the dependent to the supplier, their fields as attributes, and what a landscape
 * has besides as JSON in the description. `readGexf` gives the same landscape back; the same landscape gives the same text.
 * Characters that XML does not hold stand as `_x0000_`.
 * @remarks Cost: time and space O(landscape).
 */
export function writeGexf(landscape: Landscape): string {
  checkWholeLandscape("writeGexf", landscape);
  const { own, nodes, edges } = graphOf(landscape);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    "  <meta>",
    "    <creator>tragweite</creator>",
    `    <description>${xmlText(own)}</description>`,
    "  </meta>",
    '  <graph mode="static" defaultedgetype="directed">',
    ...attributeLines(nodes, "node"),
    ...attributeLines(edges, "edge"),
    "    <nodes>",
  ];
  for (const row of nodes)
    lines.push(`      <node id="${xmlValue(row.id)}" label="${xmlValue(row.label ?? "")}">${valuesOf(row, "n")}</node>`);
  lines.push("    </nodes>", "    <edges>");
  for (const row of edges) {
    const [source = "", target = ""] = row.ends ?? [];
    lines.push(
      `      <edge id="${xmlValue(row.id)}" source="${xmlValue(source)}" target="${xmlValue(target)}">${valuesOf(row, "e")}</edge>`,
    );
  }
  lines.push("    </edges>", "  </graph>", "</gexf>");
  return `${lines.join("\n")}\n`;
}

function attributeLines(rows: readonly RowToWrite[], of: "node" | "edge"): string[] {
  const lines = [...attributesOf(rows)].map(
    ([name, type]) => `      <attribute id="${of.slice(0, 1)}-${xmlValue(name)}" title="${xmlValue(name)}" type="${type}"/>`,
  );
  return lines.length === 0 ? [] : [`    <attributes class="${of}">`, ...lines, "    </attributes>"];
}

function valuesOf({ cells }: RowToWrite, prefix: string): string {
  if (cells.size === 0) return "";
  const values = [...cells].map(
    ([name, value]) => `<attvalue for="${prefix}-${xmlValue(name)}" value="${xmlValue(String(value))}"/>`,
  );
  return `<attvalues>${values.join("")}</attvalues>`;
}
