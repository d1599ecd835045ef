import type { GraphOptions } from "../graphs/graph-landscape.js";
import { readGraphFile } from "../graphs/graph-reading.js";
import type { Imported } from "../tables/import-table.js";
import { gexfGraph } from "./gexf-graph.js";

/**
 * Reads a landscape from GEXF 1.1 to 1.3: the very one that `writeGexf` wrote, or one made of the graph of another program, such as
 * Gephi. There every node is a system unless its attribute `kind` or `type` is one of our words; `label` and `operator` are read,
 * everything else is in a note.
 * @throws `InvalidInputError` for what is no GEXF, for nodes in nodes, where `edges` is needed and missing, and for undirected edges,
 * which those are that the file does not call directed, unless `edges` is `both`
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nesting`, `nodes`, `dependencies`, or `cells` of values by default
 * @remarks Cost: time and space O(input). Source: GEXF Working Group, "GEXF 1.2draft Primer", 2012.
 */
export function readGexf(input: string | Uint8Array, options: GraphOptions = {}): Imported {
  return readGraphFile("readGexf", "gexf", gexfGraph, input, options);
}
