import { addTo } from "../../sequences.js";
import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules, rationRule } from "../compile/graph-columns.js";
import type { TimedRepair } from "./repair.js";
import type { Buffer, Recovery, Sampler } from "./timed-parts.js";
import { TimedRows } from "./timed-rows.js";
import type { Timing } from "./timing.js";

/** Draws the timed graph; nodes and dependencies are numbered in the order in which they are drawn, base positions first. */
export class TimedDrawing {
  readonly rows: TimedRows;
  readonly recoveries: Recovery[] = [];
  readonly repairs: TimedRepair[] = [];
  readonly buffers: Buffer[] = [];
  readonly samplers: Sampler[] = [];
  readonly groups: { position: number; watch: number; standBys: { slot: number; dependency: number }[] }[] = [];
  /** By base slot of a stand-by: dependencies by which it draws on supplies. */
  readonly drawsOf = new Map<number, number[]>();
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
    if (rule === rationRule) {
      this.drawRation(position, group);
      return;
    }
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

  /** What is drawn on a supply has no time of its own. */
  private drawRation(position: number, group: number): void {
    const { base, rows, timing, drawsOf } = this;
    const row = rows.addRation(position, base.rations!.get(group)!);
    for (let slot = base.slotStart[group]!; slot < base.slotStart[group + 1]!; slot++) {
      const dependency = rows.addDependency(position, base.supplier[slot]!, row, slot, "all");
      const standBy = timing.drawnBy?.get(slot);
      if (standBy !== undefined) addTo(drawsOf, standBy, dependency);
    }
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
