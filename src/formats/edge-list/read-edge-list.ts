import { refuseOther } from "../foreign/foreign-json.js";
import { checkForeign, checkWords } from "../foreign/foreign-options.js";
import { readHeadedTable } from "../foreign/headed-table.js";
import type { GraphEdge, GraphNode } from "../graphs/graph.js";
import { type GraphOptions, graphLandscape, graphOptionKinds } from "../graphs/graph-landscape.js";
import type { Imported } from "../tables/import-table.js";

/** How tables of edges and a mapping of their headings are read. */
export interface EdgeListOptions extends GraphOptions {
  /** Headings of the columns of both ends. @defaultValue source and target */
  readonly ends?: readonly [source: string, target: string] | undefined;
}

/** Columns that are no attributes of an edge. */
const structure = new Set(["id", "type"]);

/**
 * Reads a landscape from a table of edges, as Gephi and graph databases export it: a row an edge, its ends in the columns `source` and
 * `target`. Which end needs the other the table does not say: `edges` does. A column `type` may say `Undirected`; other columns are in a note.
 * @throws `InvalidInputError` for a table without these columns, and as `readGraphml` for the direction
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input).
 */
export function readEdgeList(input: string | Uint8Array, options: EdgeListOptions = {}): Imported {
  const reading = checkForeign("readEdgeList", input, options, { ...graphOptionKinds, ends: checkWords });
  const table = readHeadedTable(input, reading);
  const [from, to] = (reading.ends ?? ["source", "target"]).map((heading) => heading.trim().toLowerCase());
  if (from === undefined || to === undefined || ![from, to].every((end) => table.headings.includes(end)))
    refuseOther("edge-list", reading.file);
  const nodes = new Map<string, GraphNode>();
  const edges = table.rows.map((row): GraphEdge => {
    const place = { line: row.number, column: 1 };
    const [source = "", target = ""] = [table.cell(row, from), table.cell(row, to)];
    for (const id of [source, target]) if (id !== "" && !nodes.has(id)) nodes.set(id, { id, data: new Map(), place });
    const others = table.headings.flatMap((heading) => {
      const value = structure.has(heading) || heading === from || heading === to ? undefined : table.cell(row, heading);
      return value === undefined ? [] : [[heading, value] as const];
    });
    const isDirected = table.cell(row, "type")?.toLowerCase() !== "undirected";
    return { id: table.cell(row, "id"), source, target, isDirected, data: new Map(others), place };
  });
  return graphLandscape({ own: undefined, nodes: [...nodes.values()], edges, left: new Map() }, "edge-list", reading);
}
