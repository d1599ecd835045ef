import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { groupRules, rationRule } from "../../engine/compile/graph-columns.js";
import { greatestOf } from "../../sequences.js";

/** Evaluations of dependencies after which a loop is taken as not amplifying: only huge loops come so far. */
const mostEvaluations = 200_000_000;
/** Part of the growth of one stretch that the next still shows where the gain is 1; less where it is below. */
const steadyGrowth = 0.95;
const largeGrowth = 1e12;

function slotsOf({ slotStart }: CompiledGraph, group: number): [start: number, end: number] {
  return [slotStart[group] ?? 0, slotStart[group + 1] ?? 0];
}

function groupsOf({ groupStart }: CompiledGraph, position: number): [start: number, end: number] {
  return [groupStart[position] ?? 0, groupStart[position + 1] ?? 0];
}

/** Whether any group of these rules has a supplier inside the component. */
function hasInnerGroup(graph: CompiledGraph, first: number, last: number, rules: readonly number[]): boolean {
  for (let group = groupsOf(graph, first)[0]; group < groupsOf(graph, last)[1]; group++) {
    if (!rules.includes(graph.rule[group] ?? -1)) continue;
    const [start, end] = slotsOf(graph, group);
    for (let slot = start; slot < end; slot++) if (isInside(graph.supplier[slot] ?? -1, first, last)) return true;
  }
  return false;
}

const isInside = (position: number, first: number, last: number): boolean => position >= first && position <= last;

/**
 * Whether a loss that enters a component grows without end on its way round: its `share` and `capacity` groups have a gain
 * of 1 or more (0.9998 counts too). A small steady loss is fed into each such group and followed without a bound; where
 * the gain is below 1 it comes to rest. What is drawn on a supply is not followed: there a loss grows up to the share that is missing when
 * all draw, and where it does, the loop rests there as well as whole, so that it is a restart loop.
 */
export function amplifies(graph: CompiledGraph, first: number, last: number): boolean {
  if (!hasInnerGroup(graph, first, last, [groupRules.share, groupRules.capacity])) return false;
  const loss = new Float64Array(last - first + 1);
  const slots = slotsOf(graph, groupsOf(graph, last)[1])[0] - slotsOf(graph, groupsOf(graph, first)[0])[0];
  const stretch = Math.min(Math.max(256, 2 * loss.length), Math.ceil(mostEvaluations / Math.max(1, slots) / 2));
  const growths: number[] = [];
  for (const _ of ["first stretch", "second stretch"]) {
    const before = largest(loss);
    for (let sweep = 0; sweep < stretch; sweep++) {
      if (!spread(graph, first, last, loss)) return false;
      if (largest(loss) > largeGrowth) return true;
    }
    growths.push(largest(loss) - before);
  }
  const [early = 0, late = 0] = growths;
  return late > steadyGrowth * early;
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);

/** One pass over the component; whether anything still moves. */
function spread(graph: CompiledGraph, first: number, last: number, loss: Float64Array): boolean {
  let moves = false;
  for (let position = first; position <= last; position++) {
    const before = loss[position - first] ?? 0;
    const [start, end] = groupsOf(graph, position);
    let now = before;
    for (let group = start; group < end; group++) now = Math.max(now, unboundedLoss(graph, group, first, last, loss));
    if (now > before * (1 + 1e-12)) moves = true;
    loss[position - first] = now;
  }
  return moves;
}

/** What a group passes on of the losses inside the component, not bounded by 1; suppliers outside are whole. */
function unboundedLoss(graph: CompiledGraph, group: number, first: number, last: number, loss: Float64Array): number {
  const [start, end] = slotsOf(graph, group);
  const rule = graph.rule[group];
  const heard: number[] = [];
  let inside = 0;
  for (let slot = start; slot < end; slot++) {
    if (graph.limits?.standBy[slot] === 1) continue;
    const supplier = graph.supplier[slot] ?? -1;
    if (isInside(supplier, first, last)) inside++;
    heard.push(isInside(supplier, first, last) ? (graph.weight[slot] ?? 0) * (loss[supplier - first] ?? 0) : 0);
  }
  if (inside === 0) return 0;
  if (rule === groupRules.share || rule === groupRules.capacity) return heard.reduce((sum, each) => sum + each, 1);
  if (rule === groupRules.all) return greatestOf(heard);
  return heard.sort((a, b) => a - b)[(graph.parameter[group] ?? 1) - 1] ?? 0;
}

/**
 * The members of a component that go on when every supplier outside it is lost, where `at-least` groups hold them up;
 * none where the component stops.
 * @param shares - positions that hear what of a supply is there: no choice among suppliers holds them up
 */
export function feedsItself(graph: CompiledGraph, first: number, last: number, shares: ReadonlySet<number>): number[] {
  if (!hasInnerGroup(graph, first, last, [groupRules["at-least"]])) return [];
  const runs = new Uint8Array(last - first + 1).fill(1);
  const isRunning = (position: number): boolean => isInside(position, first, last) && runs[position - first] === 1;
  for (let moves = true; moves; ) {
    moves = false;
    for (let position = first; position <= last; position++) {
      if (runs[position - first] === 0 || allGroupsCarry(graph, position, isRunning)) continue;
      runs[position - first] = 0;
      moves = true;
    }
  }
  const members = Array.from(runs, (run, index) => (run === 1 ? first + index : -1)).filter((position) => position >= 0);
  return members.some((position) => !shares.has(position) && isHeldUp(graph, position, isRunning)) ? members : [];
}

/** Whether each group of a node still carries it, in part at least. */
function allGroupsCarry(graph: CompiledGraph, position: number, isRunning: (position: number) => boolean): boolean {
  const [start, end] = groupsOf(graph, position);
  for (let group = start; group < end; group++) if (!carries(graph, group, isRunning)) return false;
  return true;
}

function carries(graph: CompiledGraph, group: number, isRunning: (position: number) => boolean): boolean {
  const [start, end] = slotsOf(graph, group);
  const rule = graph.rule[group];
  let running = 0;
  let lostWeight = 0;
  let largestLost = 0;
  for (let slot = start; slot < end; slot++) {
    const weight = graph.weight[slot] ?? 0;
    if (isRunning(graph.supplier[slot] ?? -1)) {
      if (graph.limits?.standBy[slot] !== 1) running++;
      continue;
    }
    lostWeight += weight;
    largestLost = Math.max(largestLost, weight);
  }
  if (rule === groupRules.all) return largestLost < 1;
  // some of what is drawn is there, whoever draws
  if (rule === rationRule) return true;
  if (rule === groupRules.share) return lostWeight < 1;
  return running >= (rule === groupRules["at-least"] ? (graph.parameter[group] ?? 1) : 1);
}

/** Whether an `at-least` group of the node has a running supplier in the component. */
function isHeldUp(graph: CompiledGraph, position: number, isRunning: (position: number) => boolean): boolean {
  const [start, end] = groupsOf(graph, position);
  for (let group = start; group < end; group++) {
    if (graph.rule[group] !== groupRules["at-least"]) continue;
    const [from, to] = slotsOf(graph, group);
    for (let slot = from; slot < to; slot++) if (isRunning(graph.supplier[slot] ?? -1)) return true;
  }
  return false;
}
