import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import type { OfferTable } from "./offer-table.js";

/** Where the nodes stand that make up the offers of a graph. */
export interface OfferNodes {
  /** Length n, by position: its type and its offer, or −1. */
  readonly typeAt: Int32Array;
  readonly offerAt: Int32Array;
  /** Length offers + 1: the nodes that stand for an offer are `positions[starts[offer]] …`, ascending. */
  readonly starts: Int32Array;
  readonly positions: Int32Array;
}

/**
 * @param nodeCount - nodes of the landscape; the graph may have auxiliary ones besides
 * @remarks Cost: time and space O(n).
 */
export function offerNodes(
  { nodeCount: positionCount, positionOf }: CompiledGraph,
  { offerOfNode, typeOfNode, sizeOf }: OfferTable,
  nodeCount: number,
): OfferNodes {
  const typeAt = new Int32Array(positionCount).fill(-1);
  const offerAt = new Int32Array(positionCount).fill(-1);
  const starts = new Int32Array(sizeOf.length + 1);
  for (let number = 0; number < nodeCount; number++) {
    const position = positionOf[number] ?? -1;
    const offer = offerOfNode[number] ?? -1;
    typeAt[position] = typeOfNode[number] ?? -1;
    offerAt[position] = offer;
    if (offer !== -1) starts[offer + 1] = (starts[offer + 1] ?? 0) + 1;
  }
  for (let offer = 0; offer < sizeOf.length; offer++) starts[offer + 1] = (starts[offer + 1] ?? 0) + (starts[offer] ?? 0);
  const positions = new Int32Array(starts[sizeOf.length] ?? 0);
  const next = starts.slice();
  for (let position = 0; position < positionCount; position++) {
    const offer = offerAt[position] ?? -1;
    if (offer === -1) continue;
    const at = next[offer] ?? 0;
    positions[at] = position;
    next[offer] = at + 1;
  }
  return { typeAt, offerAt, starts, positions };
}
