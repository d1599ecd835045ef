import type { CompiledGraph } from "../compile/compiled-graph.js";
import { type BatchState, batchSize, failSeeds, type Seed, takeBack } from "./batch-state.js";
import type { OpenNodes } from "./open-nodes.js";
import { addPosition, positionBits } from "./position-bits.js";
import { propagateBatch } from "./propagate-batch.js";

/** What one failure alone loses, and where it is open ({@link OpenNodes}). */
export interface LostAlone {
  /** The positions lost, as {@link positionBits}. */
  readonly lost: Int32Array;
  /** Positions that are open. */
  readonly open: Int32Array;
}

/**
 * What each of some failures loses alone.
 * @param state - untouched, and is again afterwards
 * @param evaluated - told how many nodes were evaluated
 * @returns by seed of the range, from included to excluded
 * @remarks Cost: the sweep of all single failures, 32 in a word; n / 8 bytes a failure, and 4 for each node that is open.
 */
export function lostAlone(
  graph: CompiledGraph,
  state: BatchState,
  openNodes: OpenNodes,
  seeds: readonly Seed[],
  { from, to }: { readonly from: number; readonly to: number },
  evaluated: (evaluations: number) => void,
): LostAlone[] {
  const found: LostAlone[] = [];
  for (let first = from; first < to; first += batchSize) {
    const count = failSeeds(state, seeds, first, to);
    evaluated(propagateBatch(graph, state));
    openNodes.find(state);
    for (let bit = 0; bit < count; bit++) found.push({ lost: lostIn(state, bit), open: openNodes.openIn(bit) });
    openNodes.forget();
    takeBack(state);
  }
  return found;
}

/** The positions lost in a scenario. */
function lostIn({ lost, changed, changedCount }: BatchState, scenario: number): Int32Array {
  const bits = positionBits(lost.length);
  for (let index = 0; index < changedCount; index++) {
    const position = changed[index]!;
    addPosition(bits, position, (lost[position]! >>> scenario) & 1);
  }
  return bits;
}
