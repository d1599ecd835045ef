import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { wholeLoss } from "../../engine/loss.js";
import { groupLoss } from "../../engine/propagate/group-loss.js";
import { type PropagationState, untouchedState } from "../../engine/propagate/propagation-state.js";
import { sumAt } from "../../engine/propagate/ration-loss.js";

/** A node has at least this loss from this round on. */
export interface LossAt {
  readonly round: number;
  readonly loss: number;
}

/** Evaluations of nodes after which a loop that comes to rest slowly is left as it is. */
const mostEvaluations = 1_000_000;

/**
 * How losses spread round by round: in each round every node hears what its suppliers had lost in the round before. The
 * round in which a node reaches a loss is the length of the shortest chain that proves it.
 * @param inputs - own losses, cuts and stand-bys; its losses are not read
 * @param wanted - positions with the units that suffice; the rounds end once all have them
 * @returns by position, with rounds and losses ascending; nothing for a node without loss
 * @remarks Cost: time of the dependencies of every node, as often as a supplier of it moves; at most a million evaluations.
 */
export function lossRounds(
  graph: CompiledGraph,
  inputs: PropagationState,
  wanted: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly LossAt[]> {
  const state: PropagationState = { ...untouchedState(graph), own: inputs.own, cut: inputs.cut, carries: inputs.carries };
  const history = new Map<number, LossAt[]>();
  const isMissing = ([position, needed]: readonly [number, number]): boolean => (state.loss[position] ?? 0) < needed;
  let dirty: ReadonlySet<number> = new Set(startingPositions(graph, inputs));
  let evaluations = 0;
  for (let round = 0; dirty.size > 0 && evaluations < mostEvaluations; round++) {
    const raised = raisedLosses(graph, state, dirty);
    evaluations += dirty.size;
    for (const { position, loss } of raised) {
      state.loss[position] = loss;
      const before = history.get(position);
      if (before === undefined) history.set(position, [{ round, loss }]);
      else before.push({ round, loss });
    }
    if (![...wanted].some(isMissing)) break;
    dirty = withSums(graph, state, dependentsOf(graph, raised));
  }
  return history;
}

/** The positions but for sums of draws, which are brought up to date, with those who hear of these: a sum takes no round of its own. */
function withSums(graph: CompiledGraph, state: PropagationState, dirty: ReadonlySet<number>): ReadonlySet<number> {
  if (graph.rations === undefined) return dirty;
  const left = new Set(dirty);
  // those added on the way are looked at, too
  for (const position of left) {
    if (sumAt(graph, position) === -1) continue;
    left.delete(position);
    const raised = raisedLosses(graph, state, [position]);
    for (const { loss } of raised) state.loss[position] = loss;
    for (const dependent of dependentsOf(graph, raised)) left.add(dependent);
  }
  return left;
}

/** The nodes among some that lose more than before by what is heard now. */
function raisedLosses(graph: CompiledGraph, state: PropagationState, positions: Iterable<number>): LossOf[] {
  const { groupStart } = graph;
  const raised: LossOf[] = [];
  for (const position of positions) {
    let most = state.own[position] ?? 0;
    const end = groupStart[position + 1] ?? 0;
    for (let group = groupStart[position] ?? 0; group < end && most < wholeLoss; group++)
      most = Math.max(most, groupLoss(graph, state, group));
    if (most > (state.loss[position] ?? 0)) raised.push({ position, loss: most });
  }
  return raised;
}

function dependentsOf({ dependentStart, dependent }: CompiledGraph, raised: readonly LossOf[]): Set<number> {
  const found = new Set<number>();
  for (const { position } of raised) {
    const end = dependentStart[position + 1] ?? 0;
    for (let index = dependentStart[position] ?? 0; index < end; index++) found.add(dependent[index] ?? -1);
  }
  return found;
}

interface LossOf {
  readonly position: number;
  readonly loss: number;
}

/** Positions that a disturbance reaches directly. */
function* startingPositions({ groupStart, slotStart, nodeCount }: CompiledGraph, inputs: PropagationState): Generator<number> {
  yield* inputs.ownChanged;
  const cut = new Set(inputs.cutSlots);
  if (cut.size === 0) return;
  for (let position = 0; position < nodeCount; position++) {
    const end = slotStart[groupStart[position + 1] ?? 0] ?? 0;
    for (let slot = slotStart[groupStart[position] ?? 0] ?? 0; slot < end; slot++) {
      if (!cut.has(slot)) continue;
      yield position;
      break;
    }
  }
}
