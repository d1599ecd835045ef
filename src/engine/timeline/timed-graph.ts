import { type CompiledGraph, compileGraph } from "../compile/compiled-graph.js";
import { dependentsBySlot } from "../compile/dependents-by-slot.js";
import { rationRule } from "../compile/graph-columns.js";
import type { Crew, TimedRepair } from "./repair.js";
import { TimedDrawing } from "./timed-drawing.js";
import type { Buffer, Recovery, Sampler, StandByGroup, TimedSupply } from "./timed-parts.js";
import type { DrawnSupplyAt, Timing } from "./timing.js";

/**
 * A graph in which everything that takes time is a node: the sweep of the steady state then serves time as well.
 * Positions and slots are those of `graph` where nothing else is said; *base* ones those of the graph it was made from.
 */
export interface TimedGraph {
  readonly base: CompiledGraph;
  readonly graph: CompiledGraph;
  /** Length n of the base: base position → position of its raw level, which its own level limits. */
  readonly rawAt: Int32Array;
  /** Length n of the base: base position → position of its level. */
  readonly levelAt: Int32Array;
  /** Length n: 1 where a node only passes on what it hears now. */
  readonly isPassive: Uint8Array;
  /** Length m of the base: base slot → slots to cut with it, one or two. */
  readonly cutWith: readonly (readonly number[])[];
  /** Length m: the position that depends. */
  readonly dependentAt: Int32Array;
  readonly recoveries: readonly Recovery[];
  readonly repairs: readonly TimedRepair[];
  readonly crews: readonly Crew[];
  readonly buffers: readonly Buffer[];
  readonly samplers: readonly Sampler[];
  readonly standByGroups: readonly StandByGroup[];
  readonly supplies: readonly TimedSupply[];
}

const none: ArrayLike<number> = [];

/**
 * Writes what takes time into the graph. A node with a recovery or a repair gets a second one that everyone outside its component
 * hears instead; its own loss is the worst of the raw past, or what of its population is not repaired yet. A dependency with a buffer leads to the better of two nodes,
 * one that hears the supplier and one whose own loss is the best of the past. A group with stand-bys gets an observer.
 * @remarks Cost: time O(n + m), plus compiling; a graph without timing comes out as it went in.
 */
export function timedGraph(base: CompiledGraph, timing: Timing = {}): TimedGraph {
  const drawing = new TimedDrawing(base, timing);
  drawing.draw();
  const { recoveries, repairs, buffers, samplers, groups, cutRows, recoveredOf } = drawing;
  const graph = compileGraph(drawing.rows.columns());
  const { positionOf, slotOf } = graph;
  const { isPassive = none, activation = none, limit = none, from = none, until = none, inDoubt } = timing;
  const passive = new Uint8Array(graph.nodeCount);
  for (let node = 0; node < graph.nodeCount; node++)
    passive[positionOf[node]!] = node >= base.nodeCount || isPassive[node] === 1 ? 1 : 0;
  return {
    base,
    graph,
    rawAt: positionOf.slice(0, base.nodeCount),
    levelAt: recoveredOf.map((recovered, position) => positionOf[recovered === -1 ? position : recovered]!),
    isPassive: passive,
    cutWith: cutRows.map((dependencies) => dependencies.map((dependency) => slotOf[dependency]!)),
    dependentAt: dependentsBySlot(graph),
    recoveries: recoveries.map((each) => ({
      ...each,
      raw: positionOf[each.raw]!,
      recovered: positionOf[each.recovered]!,
    })),
    repairs: repairs.map((each) => ({ ...each, raw: positionOf[each.raw]!, repaired: positionOf[each.repaired]! })),
    crews: timing.crews ?? [],
    buffers: buffers.map((each) => ({ ...each, heard: positionOf[each.heard]!, memory: positionOf[each.memory]! })),
    samplers: samplers.map((each) => ({
      ...each,
      heard: positionOf[each.heard]!,
      memory: positionOf[each.memory]!,
      passed: positionOf[each.passed]!,
      gate: slotOf[each.gate]!,
    })),
    standByGroups: groups.map(({ position, watch, standBys }) => ({
      position: positionOf[position]!,
      watch: positionOf[watch]!,
      isInDoubt: inDoubt === undefined || standBys.some(({ slot }) => inDoubt[slot] === 1),
      standBys: standBys.map(({ slot, dependency }) => ({
        baseSlot: slot,
        slot: slotOf[dependency]!,
        activation: activation[slot] ?? 0,
        limit: limit[slot] ?? Number.POSITIVE_INFINITY,
        from: from[slot] ?? Number.NEGATIVE_INFINITY,
        until: until[slot] ?? Number.POSITIVE_INFINITY,
        draws: (drawing.drawsOf.get(slot) ?? []).map((each) => slotOf[each]!),
      })),
    })),
    supplies: timedSupplies(graph, timing.supplies ?? []),
  };
}

function timedSupplies(
  { positionOf, groupStart, rule, rations }: CompiledGraph,
  supplies: readonly DrawnSupplyAt[],
): TimedSupply[] {
  return supplies.flatMap(({ ration: base, position, ...each }) => {
    const at = positionOf[base]!;
    for (let group = groupStart[at]!; group < groupStart[at + 1]!; group++) {
      const ration = rule[group] === rationRule ? rations?.get(group) : undefined;
      if (ration !== undefined) return [{ ...each, ...ration, group, position: position === -1 ? -1 : positionOf[position]! }];
    }
    return [];
  });
}
