import { type CompiledGraph, compileGraph } from "../compile/compiled-graph.js";
import { groupRules } from "../compile/graph-columns.js";
import type { Crew, Repair, TimedRepair } from "./repair.js";
import { TimedRows } from "./timed-rows.js";

/** What takes time in a graph of n nodes and m dependencies. Whole milliseconds; absent: nowhere. */
export interface Timing {
  /** Length n, by position: how long a node takes to come back. */
  readonly recovery?: ArrayLike<number>;
  /** Populations that come back at a rate, of nodes without a recovery, one a node at most. */
  readonly repairs?: readonly (Repair & { readonly position: number })[];
  /** Who works on several of them; members are places in `repairs`. */
  readonly crews?: readonly Crew[];
  /** Length m, by slot: how long the dependent keeps the best that it heard. */
  readonly buffer?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: how long its group has to be impaired before it carries. */
  readonly activation?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: how long it carries; infinity: as long as it takes. */
  readonly limit?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: the moment from which on it carries at the earliest. @defaultValue minus infinity */
  readonly from?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: the moment from which on it no longer carries. @defaultValue infinity */
  readonly until?: ArrayLike<number>;
  /**
   * By slot: ascending moments at which alone the dependent hears; "anytime" where nobody knows when, so that it keeps the worst.
   * Not beside a buffer. @defaultValue it always hears
   */
  readonly runs?: readonly (ArrayLike<number> | "anytime" | undefined)[];
  /** Length n, by position: nodes with the same number hear each other's raw level. @defaultValue the graph's cyclic components */
  readonly component?: ArrayLike<number>;
  /** Length n, by position: 1 for nodes that only pass on what they hear now, such as the choice among candidates. */
  readonly isPassive?: ArrayLike<number>;
  /** By slot: 1 for a stand-by whose clock watches what is in doubt. @defaultValue all of them */
  readonly inDoubt?: ArrayLike<number>;
}

/** A node that comes back late: `recovered` is the worst of the raw level and its last `milliseconds`. */
export interface Recovery {
  readonly raw: number;
  readonly recovered: number;
  readonly milliseconds: number;
}

/** A dependency with a buffer: what is heard now, and the best of the last `milliseconds`. */
export interface Buffer {
  readonly heard: number;
  readonly memory: number;
  readonly milliseconds: number;
}

/** A dependency that hears at moments alone: what is heard now, what was heard at the last of them, and the slot between them. */
export interface Sampler {
  readonly heard: number;
  readonly memory: number;
  readonly passed: number;
  /** Cut but at these moments. */
  readonly gate: number;
  readonly moments: ArrayLike<number>;
}

/** A stand-by: the slot in which it carries, and when. */
export interface StandBy {
  /** The slot of the base that it comes from. */
  readonly baseSlot: number;
  readonly slot: number;
  readonly activation: number;
  readonly limit: number;
  /** Moments between which it carries, whatever its clock says outside. */
  readonly from: number;
  readonly until: number;
}

/** A group with stand-bys. */
export interface StandByGroup {
  /** The node whose group it is. */
  readonly position: number;
  /** A node that has the loss of the group without stand-bys and without buffers. */
  readonly watch: number;
  readonly standBys: readonly StandBy[];
  /** Whether what it watches is in doubt, so that its stand-bys do not follow a clock. */
  readonly isInDoubt: boolean;
}

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
      })),
    })),
  };
}

/** Draws the timed graph; nodes and dependencies are numbered in the order in which they are drawn, base positions first. */
class TimedDrawing {
  readonly rows: TimedRows;
  readonly recoveries: Recovery[] = [];
  readonly repairs: TimedRepair[] = [];
  readonly buffers: Buffer[] = [];
  readonly samplers: Sampler[] = [];
  readonly groups: { position: number; watch: number; standBys: { slot: number; dependency: number }[] }[] = [];
  /** By base slot: dependencies to cut with it. */
  readonly cutRows: number[][];
  /** By base position: the node that has its recovered level, or −1. */
  readonly recoveredOf: Int32Array;

  constructor(
    private readonly base: CompiledGraph,
    private readonly timing: Timing,
  ) {
    this.rows = new TimedRows(base);
    this.cutRows = Array.from({ length: base.dependencyCount }, () => []);
    this.recoveredOf = new Int32Array(base.nodeCount).fill(-1);
  }

  draw(): void {
    const { base, timing } = this;
    for (let position = 0; position < base.nodeCount; position++) {
      const milliseconds = timing.recovery?.[position] ?? 0;
      if (milliseconds > 0) this.recoveries.push({ raw: position, recovered: this.drawRecovered(position), milliseconds });
    }
    for (const { position, ...repair } of timing.repairs ?? [])
      this.repairs.push({ ...repair, raw: position, repaired: this.drawRecovered(position) });
    for (let position = 0; position < base.nodeCount; position++) {
      for (let group = base.groupStart[position]!; group < base.groupStart[position + 1]!; group++)
        this.drawGroup(position, group);
    }
  }

  /** A node that shows the level of another, and what is left of its past. */
  private drawRecovered(position: number): number {
    const recovered = this.rows.addNode();
    this.rows.addDependency(recovered, position, this.rows.addGroup(recovered, groupRules.all, 0));
    this.recoveredOf[position] = recovered;
    return recovered;
  }

  private drawGroup(position: number, group: number): void {
    const { base, rows, cutRows, timing } = this;
    const rule = base.rule[group]!;
    const k = rule === groupRules["at-least"] ? base.parameter[group]! : 0;
    const row = rows.addGroup(position, rule, k);
    const standBys: { slot: number; dependency: number }[] = [];
    const steady: { slot: number; heard: number; isBuffered: boolean }[] = [];
    for (let slot = base.slotStart[group]!; slot < base.slotStart[group + 1]!; slot++) {
      const source = this.heardFrom(base.supplier[slot]!, position);
      const runs = timing.runs?.[slot];
      const isBuffered = (timing.buffer?.[slot] ?? 0) > 0 || runs !== undefined;
      const { heard, passed } = !isBuffered
        ? { heard: source, passed: source }
        : runs === undefined
          ? this.drawBuffer(source, slot)
          : this.drawSampler(source, slot, runs);
      const dependency = rows.addDependency(position, passed, row, slot, "all");
      if (!isBuffered) cutRows[slot]!.push(dependency);
      if (base.limits !== undefined && base.limits.standBy[slot] === 1) standBys.push({ slot, dependency });
      else steady.push({ slot, heard, isBuffered });
    }
    if (timing.activation === undefined || standBys.length === 0) return;
    const watch = rows.addNode();
    const watched = rows.addGroup(watch, rule, k);
    for (const { slot, heard, isBuffered } of steady) {
      const dependency = rows.addDependency(watch, heard, watched, slot, "all");
      if (!isBuffered) cutRows[slot]!.push(dependency);
    }
    this.groups.push({ position, watch, standBys });
  }

  /** The node that a dependent hears instead of a supplier: inside one component its raw level, outside the recovered one. */
  private heardFrom(supplier: number, dependent: number): number {
    const { component = this.base.componentLast } = this.timing;
    const recovered = this.recoveredOf[supplier]!;
    return recovered !== -1 && component[supplier] !== component[dependent] ? recovered : supplier;
  }

  private drawSampler(source: number, slot: number, moments: ArrayLike<number> | "anytime"): { heard: number; passed: number } {
    const { rows } = this;
    const [heard, passed] = [rows.addNode(), rows.addNode()];
    this.cutRows[slot]!.push(rows.addDependency(heard, source, rows.addGroup(heard, groupRules.all, 0), slot, "threshold"));
    if (moments === "anytime") {
      rows.addDependency(passed, heard, rows.addGroup(passed, groupRules.all, 0));
      this.recoveries.push({ raw: heard, recovered: passed, milliseconds: Number.POSITIVE_INFINITY });
      return { heard: passed, passed };
    }
    const memory = rows.addNode();
    const better = rows.addGroup(passed, groupRules["at-least"], 1);
    const gate = rows.addDependency(passed, heard, better);
    rows.addDependency(passed, memory, better);
    this.samplers.push({ heard, memory, passed, gate, moments });
    return { heard: passed, passed };
  }

  private drawBuffer(source: number, slot: number): { heard: number; passed: number } {
    const { rows } = this;
    const [memory, heard, passed] = [rows.addNode(), rows.addNode(), rows.addNode()];
    this.cutRows[slot]!.push(rows.addDependency(heard, source, rows.addGroup(heard, groupRules.all, 0), slot, "threshold"));
    const better = rows.addGroup(passed, groupRules["at-least"], 1);
    rows.addDependency(passed, heard, better);
    rows.addDependency(passed, memory, better);
    this.buffers.push({ heard, memory, milliseconds: this.timing.buffer?.[slot] ?? 0 });
    return { heard, passed };
  }
}

function dependentsBySlot({ nodeCount, dependencyCount, groupStart, slotStart }: CompiledGraph): Int32Array {
  const dependentAt = new Int32Array(dependencyCount);
  for (let position = 0; position < nodeCount; position++)
    dependentAt.fill(position, slotStart[groupStart[position]!]!, slotStart[groupStart[position + 1]!]!);
  return dependentAt;
}
