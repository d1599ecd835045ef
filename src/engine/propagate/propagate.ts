import { NoConvergenceError } from "../../errors/errors.js";
import type { CompiledGraph } from "../compile/compiled-graph.js";
import { wholeLoss } from "../loss.js";
import { groupLoss } from "./group-loss.js";
import { plainGroupLoss } from "./plain-group-loss.js";
import type { PropagationState } from "./propagation-state.js";

/** When a loop counts as not coming to rest. */
export interface PropagateOptions {
  /** Evaluations of a node, on average over its loop, before it counts as not converging. @defaultValue 1,000,000 */
  readonly evaluationsPerNode?: number;
}

/**
 * Lets losses spread until nothing moves: evaluates the dirty positions in order, and where a loss changed marks the
 * dependents; passes over a loop again and again until none of it is dirty, then goes on. From an untouched state this
 * is the greatest fixed point of the levels; from a kept fixed point to which disturbances were added, it is that of all
 * of them together.
 * @param graph - n nodes, m dependencies
 * @param state - read and changed in place
 * @returns the number of evaluations of nodes
 * @throws `NoConvergenceError` with the positions of the loop that did not come to rest
 * @remarks Cost: without loops each node that can reach a changed one is evaluated once, in time of its dependencies;
 * no allocation. Losses are whole numbers that only rise, so every run ends. Source: B. Knaster and A. Tarski (A. Tarski,
 * "A lattice-theoretical fixpoint theorem", Pacific Journal of Mathematics 5(2), 1955, 285–309); the order of work is ours.
 */
export function propagate(
  graph: CompiledGraph,
  state: PropagationState,
  { evaluationsPerNode = 1_000_000 }: PropagateOptions = {},
): number {
  const { groupStart, limits, rule, parameter, slotStart, supplier, weight, dependentStart, dependent, componentLast } = graph;
  const { loss, own, dirty, touched, isTouched, scratch } = state;
  const isPlain = limits === undefined && graph.rations === undefined && state.cutSlots.length === 0;
  let evaluations = 0;
  let last = -1; // last position of the component at work
  let most = 0; // evaluations at which it counts as not converging
  for (;;) {
    const position = dirty.takeNext(last);
    if (position === -1) return evaluations;
    if (position > last) {
      last = componentLast[position]!;
      most = evaluations + evaluationsPerNode * (last - position + 1);
    }
    if (evaluations++ >= most) throw new NoConvergenceError(membersOf(graph, last), evaluationsPerNode);

    let worst = own[position]!;
    const groupEnd = groupStart[position + 1]!;
    for (let group = groupStart[position]!; group < groupEnd && worst < wholeLoss; group++) {
      const passed = isPlain
        ? plainGroupLoss(rule, parameter, slotStart, supplier, weight, loss, scratch, group)
        : groupLoss(graph, state, group);
      if (passed > worst) worst = passed;
    }

    if (worst === loss[position]) continue;
    loss[position] = worst;
    if (isTouched[position] === 0) {
      isTouched[position] = 1;
      touched[state.touchedCount++] = position;
    }
    const dependentEnd = dependentStart[position + 1]!;
    for (let index = dependentStart[position]!; index < dependentEnd; index++) dirty.add(dependent[index]!);
  }
}

/** The positions of the component that ends at `last`, ascending. */
function membersOf({ componentLast }: CompiledGraph, last: number): number[] {
  let first = last;
  while (first > 0 && componentLast[first - 1] === last) first--;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
