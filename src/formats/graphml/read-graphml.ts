import type { GraphOptions } from "../graphs/graph-landscape.js";
import { readGraphFile } from "../graphs/graph-reading.js";
import type { Imported } from "../tables/import-table.js";
import { graphmlGraph } from "./graphml-graph.js";

/**
 * Reads a landscape from GraphML: the very one that `writeGraphml` wrote, or one made of the graph of another program, such as
 * NetworkX, yEd or Gephi. There every node is a system unless its attribute `kind` or `type` is one of our words; `label` or `name`
 * and `operator` are read, everything else is in a note.
 * @throws `InvalidInputError` for what is no GraphML, for hyperedges, ports and graphs in nodes, where `edges` is needed and missing,
 * and for undirected edges unless `edges` is `both`
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes`, `dependencies`, or `cells` of values by default
 * @remarks Cost: time and space O(input). Source: U. Brandes, M. Eiglsperger, J. Lerner, "GraphML Primer", 2004.
 */
export function readGraphml(input: string | Uint8Array, options: GraphOptions = {}): Imported {
  return readGraphFile("readGraphml", "graphml", graphmlGraph, input, options);
}
