import type { CompiledGraph } from "../compile/compiled-graph.js";
import { toleranceUnits } from "../loss.js";
import { leastFixedPoint } from "./least-fixed-point.js";
import type { PropagateOptions } from "./propagate.js";
import type { PropagationState } from "./propagation-state.js";

/** A loop that runs only because it already runs: once down, it does not come back by itself. */
export interface RestartLoop {
  /** Positions of the loop, ascending. */
  readonly members: readonly number[];
  /** Positions outside the loop that would stay impaired with it, ascending. */
  readonly hanging: readonly number[];
}

/**
 * The cyclic components in which the least and the greatest fixed point differ by more than 2⁻²⁰, in order of position.
 * @param state - at its greatest fixed point
 * @remarks Cost: time O((1 + loops) · (n + m)).
 */
export function restartLoops(graph: CompiledGraph, state: PropagationState, options: PropagateOptions = {}): RestartLoop[] {
  const black = leastFixedPoint(graph, state, options);
  const differs = (position: number): boolean => black[position]! - state.loss[position]! > toleranceUnits;
  const loops: RestartLoop[] = [];
  for (let first = 0; first < graph.nodeCount; first = graph.componentLast[first]! + 1) {
    const last = graph.componentLast[first]!;
    if (first === last && !dependsOnItself(graph, first)) continue;
    const members: number[] = [];
    let anyDiffers = false;
    for (let position = first; position <= last; position++) {
      members.push(position);
      anyDiffers ||= differs(position);
    }
    if (anyDiffers) loops.push({ members, hanging: hangingOn(graph, members, last, differs) });
  }
  return loops;
}

function dependsOnItself({ groupStart, slotStart, supplier }: CompiledGraph, position: number): boolean {
  const end = slotStart[groupStart[position + 1]!]!;
  return supplier.subarray(slotStart[groupStart[position]!]!, end).includes(position);
}

function hangingOn(
  { dependentStart, dependent }: CompiledGraph,
  members: readonly number[],
  last: number,
  differs: (position: number) => boolean,
): number[] {
  const seen = new Set<number>();
  const open = [...members];
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    for (let index = dependentStart[position]!; index < dependentStart[position + 1]!; index++) {
      const next = dependent[index]!;
      if (next <= last || seen.has(next) || !differs(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return [...seen].sort((a, b) => a - b);
}
