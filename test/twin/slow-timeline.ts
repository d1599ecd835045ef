import { type GraphColumns, groupRules } from "../../src/engine/compile/graph-columns.js";
import { type Population, SlowPopulation } from "./slow-population.js";
import { reachability } from "./slow-reach.js";

/**
 * The slow, obvious twin of the timeline: every whole instant is evaluated from the definitions, over columns as given,
 * with the whole past kept and searched. No events, no order of work, no kept state.
 */
export interface TimedColumns {
  readonly columns: GraphColumns;
  /** By node. */
  readonly recovery: readonly number[];
  /** By dependency. */
  readonly buffer: readonly number[];
  readonly activation: readonly number[];
  readonly limit: readonly number[];
  readonly from: readonly number[];
  readonly until: readonly number[];
  /** Instants at which alone it hears; absent: always. */
  readonly runs: readonly (readonly number[] | undefined)[];
  /** By node, of those that recover at once. */
  readonly repair?: readonly (Population | undefined)[];
}

export interface SlowEffect {
  readonly begin: number;
  readonly end: number;
  readonly degraded: readonly { readonly node: number; readonly loss: number }[];
  readonly cut: readonly number[];
}

export interface SlowOptions {
  readonly restart: "assisted" | "unassisted";
  readonly standBys: "timed" | "never" | "always";
}

const whole = 2 ** 40;
const hair = 2 ** 20;
const grid = (share: number): number => Math.floor(share * whole);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Group {
  readonly node: number;
  readonly rule: number;
  readonly k: number;
  readonly members: number[];
  /** Since when its clock runs. */
  clock: number | undefined;
  turned: number | undefined;
  /** When it may be reset, having been found normal. */
  resetFrom: number;
}

/** Losses by instant 0, 1, … and node: of the levels as everyone outside a component sees them. */
export function slowTimeline(
  timed: TimedColumns,
  effects: readonly SlowEffect[],
  instants: number,
  options: SlowOptions,
): number[][] {
  return new SlowTimeline(timed, effects, options).run(instants);
}

class SlowTimeline {
  private readonly groups: Group[];
  private readonly reaches: boolean[][];
  private readonly populations: readonly (SlowPopulation | undefined)[];
  /** By past instant: raw losses by node. */
  private readonly rawPast: number[][] = [];
  /** By past instant: what was heard, by dependency. */
  private readonly heardPast: number[][] = [];
  private time = 0;

  constructor(
    private readonly timed: TimedColumns,
    private readonly effects: readonly SlowEffect[],
    private readonly options: SlowOptions,
  ) {
    this.groups = groupsOf(timed.columns);
    this.reaches = reachability(timed.columns);
    this.populations = (timed.repair ?? []).map((each) => (each === undefined ? undefined : new SlowPopulation(each)));
  }

  run(instants: number): number[][] {
    const levels: number[][] = [];
    for (this.time = 0; this.time < instants; this.time++) {
      for (const population of this.populations) population?.pass();
      const raw = this.settledRaw();
      this.populations.forEach((population, node) => {
        population?.strike(raw[node]!, this.time);
      });
      levels.push(raw.map((_, node) => this.recovered(node, raw)));
      this.rawPast.push(raw);
      this.heardPast.push(this.dependencies((dependency) => this.heard(dependency, raw)));
    }
    return levels;
  }

  private dependencies(value: (dependency: number) => number): number[] {
    return Array.from({ length: this.timed.columns.dependent.length }, (_, dependency) => value(dependency));
  }

  /** Raw levels of this instant, with the clocks of stand-bys turned until they agree or have all turned. */
  private settledRaw(): number[] {
    for (;;) {
      const raw = this.fixedPoint();
      const wrong = this.options.standBys === "timed" ? this.wrongClocks(raw) : [];
      if (wrong.length === 0) {
        this.noteNormal(raw);
        return raw;
      }
      const first = wrong.find((group) => wrong.every((other) => !this.isAbove(other.node, group.node)))!;
      for (const group of wrong) {
        if (!this.sameComponent(group.node, first.node)) continue;
        group.clock = group.clock === undefined ? this.time : undefined;
        group.turned = this.time;
      }
    }
  }

  private noteNormal(raw: readonly number[]): void {
    for (const group of this.groups)
      group.resetFrom = group.clock !== undefined && !this.isImpaired(group, raw) ? this.time + 1 : Number.POSITIVE_INFINITY;
  }

  private wrongClocks(raw: readonly number[]): Group[] {
    return this.groups.filter((group) => {
      if (!group.members.some((dependency) => this.isStandBy(dependency)) || group.turned === this.time) return false;
      const isImpaired = this.isImpaired(group, raw);
      if (isImpaired === (group.clock !== undefined)) return false;
      const waits = this.options.restart === "unassisted" && this.reaches[group.node]![group.node]!;
      return isImpaired || !waits || group.resetFrom <= this.time;
    });
  }

  /** Whether a group without stand-bys and without buffers is below normal. */
  private isImpaired(group: Group, raw: readonly number[]): boolean {
    const steady = group.members.filter((dependency) => !this.isStandBy(dependency));
    return this.groupLoss({ ...group, members: steady }, (dependency) => this.heard(dependency, raw)) > hair;
  }

  private fixedPoint(): number[] {
    const { nodeCount } = this.timed.columns;
    const previous = this.rawPast[this.time - 1] ?? new Array<number>(nodeCount).fill(0);
    if (this.options.restart === "assisted") return this.sweep(new Array<number>(nodeCount).fill(0), () => 0);
    const kept = this.sweep([...previous], (node) => previous[node]!);
    return this.sweep(kept, () => 0);
  }

  private sweep(loss: number[], least: (node: number) => number): number[] {
    for (let moved = true; moved; ) {
      moved = false;
      for (let node = 0; node < loss.length; node++) {
        const next = Math.max(least(node), this.rawLoss(node, loss));
        moved ||= next !== loss[node];
        loss[node] = next;
      }
    }
    return loss;
  }

  private rawLoss(node: number, raw: readonly number[]): number {
    const owned = this.active().flatMap(({ degraded }) => degraded.filter((each) => each.node === node).map(({ loss }) => loss));
    const groups = this.groups.filter((group) => group.node === node);
    return Math.max(0, ...owned, ...groups.map((group) => this.groupLoss(group, (dependency) => this.buffered(dependency, raw))));
  }

  private active(): SlowEffect[] {
    return this.effects.filter(({ begin, end }) => begin <= this.time && this.time < end);
  }

  /** The worst of the raw level over the last so many instants and this one; or that and what is not repaired. */
  private recovered(node: number, raw: readonly number[]): number {
    const population = this.populations[node];
    if (population !== undefined) return population.heard(raw[node]!);
    const from = Math.max(0, this.time - this.timed.recovery[node]!);
    return Math.max(raw[node]!, ...this.rawPast.slice(from, this.time).map((past) => past[node]!));
  }

  /** What was heard at the last of the moments at which alone it hears. */
  private heard(dependency: number, raw: readonly number[]): number {
    const runs = this.timed.runs[dependency];
    if (runs === undefined || runs.includes(this.time)) return this.present(dependency, raw);
    const last = Math.max(-1, ...runs.filter((run) => run < this.time));
    return this.heardPast[last]?.[dependency] ?? 0;
  }

  private present(dependency: number, raw: readonly number[]): number {
    const { columns } = this.timed;
    if (this.active().some(({ cut }) => cut.includes(dependency))) return whole;
    const supplier = columns.supplier[dependency]!;
    const loss = this.sameComponent(supplier, columns.dependent[dependency]!) ? raw[supplier]! : this.recovered(supplier, raw);
    return whole - loss < grid(columns.threshold?.[dependency] ?? 0) - hair ? whole : loss;
  }

  /** The best of what was heard over the last so many instants and this one; all was whole before instant 0. */
  private buffered(dependency: number, raw: readonly number[]): number {
    const from = this.time - this.timed.buffer[dependency]!;
    const past = this.heardPast.slice(Math.max(0, from), this.time).map((heard) => heard[dependency]!);
    return Math.min(this.heard(dependency, raw), ...past, from < 0 ? 0 : whole);
  }

  private isStandBy(dependency: number): boolean {
    return this.timed.columns.standBy?.[dependency] === 1;
  }

  private carries(dependency: number, { clock }: Group): boolean {
    if (this.options.standBys !== "timed") return this.options.standBys === "always";
    const from = (clock ?? Number.POSITIVE_INFINITY) + this.timed.activation[dependency]!;
    const isInTime = this.timed.from[dependency]! <= this.time && this.time < this.timed.until[dependency]!;
    return isInTime && from <= this.time && this.time < from + this.timed.limit[dependency]!;
  }

  private groupLoss(group: Group, heard: (dependency: number) => number): number {
    const { columns } = this.timed;
    const { rule, k, members } = group;
    const weight = (dependency: number): number => columns.weight[dependency]!;
    const ceilingLoss = (dependency: number): number => whole - grid(columns.ceiling?.[dependency] ?? 1);
    const passed = (dependency: number): number => {
      if (this.isStandBy(dependency) && !this.carries(dependency, group)) return whole;
      const strength = Math.ceil(weight(dependency) * heard(dependency));
      const criticality = heard(dependency) - grid(columns.slack?.[dependency] ?? 1);
      return Math.max(0, strength, criticality, this.isStandBy(dependency) ? ceilingLoss(dependency) : 0);
    };
    switch (rule) {
      case groupRules.all:
        return Math.max(0, ...members.map(passed));
      case groupRules["at-least"]:
        return members.map(passed).sort((a, b) => a - b)[k - 1]!;
      case groupRules.share:
        return Math.min(whole, sum(members.map((each) => Math.min(whole, Math.ceil(weight(each) * heard(each))))));
      default: {
        const steady = members.filter((each) => !this.isStandBy(each));
        const standBys = members.filter((each) => this.isStandBy(each) && this.carries(each, group));
        const capacity = sum(steady.map((each) => Math.ceil(weight(each) * whole)));
        const lost = sum(steady.map((each) => Math.ceil(weight(each) * heard(each))));
        const substituted = sum(
          standBys.map(
            (each) => Math.ceil(weight(each) * whole) - Math.ceil(weight(each) * Math.max(heard(each), ceilingLoss(each))),
          ),
        );
        return whole - Math.max(0, Math.min(whole, Math.max(whole, capacity) - lost + substituted));
      }
    }
  }

  private sameComponent(a: number, b: number): boolean {
    return a === b || (this.reaches[a]![b]! && this.reaches[b]![a]!);
  }

  /** Whether a node depends on another, and not the other way round: it comes before it. */
  private isAbove(supplier: number, dependent: number): boolean {
    return this.reaches[dependent]![supplier]! && !this.sameComponent(supplier, dependent);
  }
}

function groupsOf(columns: GraphColumns): Group[] {
  const named = Array.from(
    { length: columns.groupNode?.length ?? 0 },
    (_, row): Group => ({
      node: columns.groupNode![row]!,
      rule: columns.groupRule![row]!,
      k: columns.groupK?.[row] ?? 1,
      members: [],
      clock: undefined,
      turned: undefined,
      resetFrom: Number.POSITIVE_INFINITY,
    }),
  );
  const implicit = new Map<number, Group>();
  for (let dependency = 0; dependency < columns.dependent.length; dependency++) {
    const row = columns.group?.[dependency] ?? -1;
    const node = columns.dependent[dependency]!;
    const group = row !== -1 ? named[row]! : (implicit.get(node) ?? emptyGroup(node));
    if (row === -1) implicit.set(node, group);
    group.members.push(dependency);
  }
  return [...named, ...implicit.values()];
}

function emptyGroup(node: number): Group {
  return {
    node,
    rule: groupRules.all,
    k: 0,
    members: [],
    clock: undefined,
    turned: undefined,
    resetFrom: Number.POSITIVE_INFINITY,
  };
}
