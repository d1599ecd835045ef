import { type CompiledGraph, compileGraph } from "./compiled-graph.js";
import { groupRules } from "./graph-columns.js";
import { levelOfLoss, toleranceUnits, wholeLoss } from "./loss.js";

/** What takes time in a graph of n nodes and m dependencies. Whole milliseconds; absent: nowhere. */
export interface Timing {
  /** Length n, by position: how long a node takes to come back. */
  readonly recovery?: ArrayLike<number>;
  /** Length m, by slot: how long the dependent keeps the best that it heard. */
  readonly buffer?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: how long its group has to be impaired before it carries. */
  readonly activation?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: how long it carries; infinity: as long as it takes. */
  readonly limit?: ArrayLike<number>;
  /** Length n, by position: nodes with the same number hear each other's raw level. @defaultValue the graph's cyclic components */
  readonly component?: ArrayLike<number>;
  /** Length n, by position: 1 for nodes that only pass on what they hear now, such as the choice among candidates. */
  readonly isPassive?: ArrayLike<number>;
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

/** A stand-by: the slot in which it carries, and when. */
export interface StandBy {
  readonly slot: number;
  readonly activation: number;
  readonly limit: number;
}

/** A group with stand-bys. */
export interface StandByGroup {
  /** The node whose group it is. */
  readonly position: number;
  /** A node that has the loss of the group without stand-bys and without buffers. */
  readonly watch: number;
  readonly standBys: readonly StandBy[];
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
  readonly buffers: readonly Buffer[];
  readonly standByGroups: readonly StandByGroup[];
}

const none: ArrayLike<number> = [];

/**
 * Writes what takes time into the graph. A node with a recovery gets a second one that everyone outside its component
 * hears instead; its own loss is the worst of the raw past. A dependency with a buffer leads to the better of two nodes,
 * one that hears the supplier and one whose own loss is the best of the past. A group with stand-bys gets an observer.
 * @remarks Cost: time O(n + m), plus compiling; a graph without timing comes out as it went in.
 */
export function timedGraph(base: CompiledGraph, timing: Timing = {}): TimedGraph {
  const { recovery = none, buffer = none, activation, limit = none, component = base.componentLast, isPassive = none } = timing;
  const rows = new TimedRows(base);
  const recoveredOf = new Int32Array(base.nodeCount).fill(-1);
  const recoveries: { raw: number; recovered: number; milliseconds: number }[] = [];
  for (let position = 0; position < base.nodeCount; position++) {
    const milliseconds = recovery[position] ?? 0;
    if (milliseconds <= 0) continue;
    const recovered = rows.addNode();
    rows.addDependency(recovered, position, rows.addGroup(recovered, groupRules.all, 0));
    recoveredOf[position] = recovered;
    recoveries.push({ raw: position, recovered, milliseconds });
  }
  const buffers: Buffer[] = [];
  const groups: { position: number; watch: number; standBys: { slot: number; dependency: number }[] }[] = [];
  const own = new Int32Array(base.dependencyCount); // by base slot: its dependency in the timed graph
  const cutRows: number[][] = Array.from({ length: base.dependencyCount }, () => []);
  for (let position = 0; position < base.nodeCount; position++) {
    for (let group = base.groupStart[position]!; group < base.groupStart[position + 1]!; group++) {
      const rule = base.rule[group]!;
      const k = rule === groupRules["at-least"] ? base.parameter[group]! : 0;
      const row = rows.addGroup(position, rule, k);
      const end = base.slotStart[group + 1]!;
      const standBys: { slot: number; dependency: number }[] = [];
      const steady: { slot: number; heard: number; isBuffered: boolean }[] = [];
      for (let slot = base.slotStart[group]!; slot < end; slot++) {
        const supplier = base.supplier[slot]!;
        const isOutside = component[supplier] !== component[position];
        const source = isOutside && recoveredOf[supplier] !== -1 ? recoveredOf[supplier]! : supplier;
        const milliseconds = buffer[slot] ?? 0;
        let [heard, passed] = [source, source];
        if (milliseconds > 0) {
          const memory = rows.addNode();
          heard = rows.addNode();
          passed = rows.addNode();
          cutRows[slot]!.push(rows.addDependency(heard, source, rows.addGroup(heard, groupRules.all, 0), slot, "threshold"));
          const better = rows.addGroup(passed, groupRules["at-least"], 1);
          rows.addDependency(passed, heard, better);
          rows.addDependency(passed, memory, better);
          buffers.push({ heard, memory, milliseconds });
        }
        own[slot] = rows.addDependency(position, passed, row, slot, "all");
        if (milliseconds <= 0) cutRows[slot]!.push(own[slot]!);
        if (base.limits !== undefined && base.limits.standBy[slot] === 1) standBys.push({ slot, dependency: own[slot]! });
        else steady.push({ slot, heard, isBuffered: milliseconds > 0 });
      }
      if (activation === undefined || standBys.length === 0) continue;
      const watch = rows.addNode();
      const watched = rows.addGroup(watch, rule, k);
      for (const { slot, heard, isBuffered } of steady) {
        const dependency = rows.addDependency(watch, heard, watched, slot, "all");
        if (!isBuffered) cutRows[slot]!.push(dependency);
      }
      groups.push({ position, watch, standBys });
    }
  }
  const graph = compileGraph(rows.columns());
  const { positionOf, slotOf } = graph;
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
    buffers: buffers.map((each) => ({ ...each, heard: positionOf[each.heard]!, memory: positionOf[each.memory]! })),
    standByGroups: groups.map(({ position, watch, standBys }) => ({
      position: positionOf[position]!,
      watch: positionOf[watch]!,
      standBys: standBys.map(({ slot, dependency }) => ({
        slot: slotOf[dependency]!,
        activation: activation?.[slot] ?? 0,
        limit: limit[slot] ?? Number.POSITIVE_INFINITY,
      })),
    })),
  };
}

function dependentsBySlot({ nodeCount, dependencyCount, groupStart, slotStart }: CompiledGraph): Int32Array {
  const dependentAt = new Int32Array(dependencyCount);
  for (let position = 0; position < nodeCount; position++)
    dependentAt.fill(position, slotStart[groupStart[position]!]!, slotStart[groupStart[position + 1]!]!);
  return dependentAt;
}

/** Columns of the timed graph. Its first nodes are the base positions. */
class TimedRows {
  private readonly dependent: number[] = [];
  private readonly supplier: number[] = [];
  private readonly weight: number[] = [];
  private readonly group: number[] = [];
  private readonly slack: number[] = [];
  private readonly threshold: number[] = [];
  private readonly standBy: number[] = [];
  private readonly ceiling: number[] = [];
  private readonly groupNode: number[] = [];
  private readonly groupRule: number[] = [];
  private readonly groupK: number[] = [];
  private nodeCount: number;

  constructor(private readonly base: CompiledGraph) {
    this.nodeCount = base.nodeCount;
  }

  addNode(): number {
    return this.nodeCount++;
  }

  addGroup(node: number, rule: number, k: number): number {
    this.groupRule.push(rule);
    this.groupK.push(k);
    return this.groupNode.push(node) - 1;
  }

  /** A dependency that passes all on; with a base slot, one with all that slot's figures, or with its threshold only. */
  addDependency(dependent: number, supplier: number, group: number, slot = -1, like: "threshold" | "all" = "threshold"): number {
    const { weight, limits } = this.base;
    const isLike = slot !== -1 && like === "all";
    this.supplier.push(supplier);
    this.group.push(group);
    this.weight.push(isLike ? weight[slot]! : 1);
    if (limits !== undefined) {
      this.slack.push(isLike ? limits.slack[slot]! / wholeLoss : 1);
      this.threshold.push(slot === -1 ? 0 : levelOfLoss(limits.worthlessAbove[slot]! - toleranceUnits));
      this.standBy.push(isLike ? limits.standBy[slot]! : 0);
      this.ceiling.push(isLike ? levelOfLoss(limits.ceilingLoss[slot]!) : 1);
    }
    return this.dependent.push(dependent) - 1;
  }

  columns() {
    const { nodeCount, dependent, supplier, weight, group, groupNode, groupRule, groupK } = this;
    const columns = { nodeCount, dependent, supplier, weight, group, groupNode, groupRule, groupK };
    if (this.base.limits === undefined) return columns;
    const { slack, threshold, standBy, ceiling } = this;
    return { ...columns, slack, threshold, standBy, ceiling };
  }
}
