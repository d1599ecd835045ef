import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import {
  type Event,
  earOf,
  endsOf,
  eventOf,
  groupLoss,
  groupsOf,
  isBelowReserve,
  isStandBy,
  lossOf,
  milliseconds,
  nextStock,
  noDifference,
  type Row,
  reachability,
  type SharedOut,
  type SlowDraw,
  type SlowGroup,
  type SlowSupplyCourse,
  type SlowSupplyOptions,
  sharedOut,
  sum,
} from "./slow-supply-rows.js";

/** Levels of one moment while they settle: of nodes, and what is lost of the draws, by dependency. */
interface Settling {
  readonly node: Map<string, number>;
  readonly share: Map<string, number>;
}

const whole = 2 ** 40;
const hair = 2 ** 20;
/** Where a loop only just holds, as with a double root, rest is neared by a unit of 2⁻⁴⁰ at a time: about 2²⁰ sweeps. */
const mostSweeps = 4_000_000;

const grid = (share: number): number => Math.floor(share * whole);

/**
 * The slow, obvious twin of shared supplies: every whole millisecond is evaluated from the definitions, over the rows of the
 * landscape as they stand, with the whole past kept and searched. No events, no order of work, no kept state, no code of the engine.
 * It takes landscapes of which all is known, and disturbances that name nodes by their ids.
 *
 * @param instants - so many milliseconds from the start of the scenario
 */
export function slowSupply(
  landscape: Landscape,
  scenario: Scenario,
  instants: number,
  options: SlowSupplyOptions,
): SlowSupplyCourse {
  return new SlowSupplies(landscape, scenario, options).run(instants);
}

class SlowSupplies {
  private readonly ids: readonly string[];
  private readonly rows: readonly Row[];
  private readonly groups: readonly SlowGroup[];
  private readonly supplies: readonly SharedOut[];
  private readonly recovery: ReadonlyMap<string, number>;
  private readonly events: readonly Event[];
  private readonly start: number;
  private readonly reaches: (from: string, to: string) => boolean;
  /** By past instant. */
  private readonly rawPast: Settling[] = [];
  private readonly heardPast: Map<string, number>[] = [];
  private readonly insteadPast: Map<string, number>[] = [];
  private time = 0;

  constructor(
    landscape: Landscape,
    scenario: Scenario,
    private readonly options: SlowSupplyOptions,
  ) {
    const { nodes, dependencies = [] } = landscape;
    this.ids = nodes.map(({ id }) => id);
    this.rows = dependencies;
    this.groups = groupsOf(landscape);
    this.supplies = nodes.flatMap((node) => sharedOut(node, landscape));
    this.recovery = new Map(nodes.map(({ id, recoveryHours = 0 }) => [id, milliseconds(recoveryHours)]));
    this.start = Date.parse(scenario.start ?? "1970-01-01T00:00Z");
    this.events = scenario.disturbances.map((disturbance) => eventOf(disturbance, dependencies, this.start));
    this.reaches = reachability(endsOf(this.rows, this.groups, this.supplies));
  }

  run(instants: number): SlowSupplyCourse {
    const losses: Map<string, number>[] = [];
    const alert: Set<string>[] = [];
    const short: Set<string>[] = [];
    for (this.time = 0; this.time < instants; this.time++) {
      const settled = this.settled();
      losses.push(new Map(this.ids.map((id) => [id, this.recovered(id, settled)])));
      alert.push(
        new Set(this.supplies.filter((each) => isBelowReserve(each, BigInt(this.net(each, settled)))).map(({ id }) => id)),
      );
      short.push(new Set(this.supplies.filter((each) => this.isShort(each, settled)).map(({ id }) => id)));
      this.rawPast.push(settled);
      this.heardPast.push(new Map(this.rows.map((row) => [row.id, this.heard(row, settled)])));
      this.insteadPast.push(new Map(this.draws().map((draw) => [draw.row.id, this.insteadOf(draw, settled)])));
      for (const supply of this.supplies) supply.inStock = nextStock(supply, BigInt(this.net(supply, settled)));
    }
    return { losses, alert, short };
  }

  /** What is drawn, in units a day: who is cut off, isolated or lost still draws; a stand-by, beyond what it always draws, while it carries. */
  private drawn(draw: SlowDraw, settled: Settling): number {
    const { row, always, atLoss } = draw;
    const draws = this.options.standBys === "timed" ? this.carries(row) : this.options.standBys === "never";
    if (isStandBy(row) && !draws) return always;
    return always + Math.ceil((atLoss * this.insteadOf(draw, settled)) / whole);
  }

  private demand({ draws }: SharedOut, settled: Settling): number {
    return sum(draws.map((draw) => this.drawn(draw, settled)));
  }

  /** What comes in less what is drawn. */
  private net(supply: SharedOut, settled: Settling): number {
    const net = supply.perDay - this.demand(supply, settled);
    return Math.abs(net) <= noDifference ? 0 : net;
  }

  private isEmpty({ first, inStock }: SharedOut): boolean {
    if (this.options.stock === "moves") return inStock === 0n;
    return this.options.stock === "none" || first === 0n;
  }

  private isShort(supply: SharedOut, settled: Settling): boolean {
    return this.isEmpty(supply) && this.net(supply, settled) < 0;
  }

  /** What is lost of one draw: the share of it that is not there. */
  private lostOf(row: Row, supply: SharedOut, settled: Settling): number {
    if (!this.isEmpty(supply)) return 0;
    const { perDay, order, draws } = supply;
    if (order === undefined) return lossOf(this.demand(supply, settled), perDay);
    const ofOne = (node: string): number =>
      sum(draws.filter((each) => each.row.dependent === node).map((each) => this.drawn(each, settled)));
    const before = sum(order.slice(0, order.indexOf(row.dependent)).map(ofOne));
    return lossOf(ofOne(row.dependent), Math.max(0, perDay - before));
  }

  /** What is heard of what somebody draws instead of: by an ear of its own, to which all listen who share something out. */
  private insteadOf({ row, of }: SlowDraw, settled: Settling): number {
    if (of === undefined) return 0;
    return this.lastRun(of, this.insteadPast, row.id, () => this.present(of, settled, earOf(of)));
  }

  private draws(): SlowDraw[] {
    return this.supplies.flatMap(({ draws }) => draws);
  }

  /** With the clocks of stand-bys turned until they agree or have all turned. */
  private settled(): Settling {
    for (;;) {
      const settled = this.fixedPoint();
      const wrong = this.options.standBys === "timed" ? this.wrongClocks(settled) : [];
      if (wrong.length === 0) {
        this.noteNormal(settled);
        return settled;
      }
      const first = wrong.find((group) => wrong.every((other) => !this.isAbove(other.node, group.node)))!;
      for (const group of wrong) {
        if (!this.isTogether(group.node, first.node)) continue;
        group.clock = group.clock === undefined ? this.time : undefined;
        group.turned = this.time;
      }
    }
  }

  private noteNormal(settled: Settling): void {
    for (const group of this.groups)
      group.resetFrom = group.clock !== undefined && !this.isImpaired(group, settled) ? this.time + 1 : Number.POSITIVE_INFINITY;
  }

  private wrongClocks(settled: Settling): SlowGroup[] {
    return this.groups.filter((group) => {
      if (!group.members.some(isStandBy) || group.turned === this.time) return false;
      const isImpaired = this.isImpaired(group, settled);
      if (isImpaired === (group.clock !== undefined)) return false;
      const waits = this.options.restart === "unassisted" && this.reaches(group.node, group.node);
      return isImpaired || !waits || group.resetFrom <= this.time;
    });
  }

  /** Whether a group without stand-bys and without buffers is below normal. */
  private isImpaired(group: SlowGroup, settled: Settling): boolean {
    const steady = group.members.filter((row) => !isStandBy(row));
    return this.groupLoss(group, steady, (row) => this.heard(row, settled)) > hair;
  }

  private fixedPoint(): Settling {
    const nothing = (): Settling => ({
      node: new Map(this.ids.map((id) => [id, 0])),
      share: new Map(this.draws().map(({ row }) => [row.id, 0])),
    });
    const previous = (this.rawPast[this.time - 1] ?? nothing()).node;
    if (this.options.restart === "assisted") return this.swept(nothing(), () => 0);
    const kept = this.swept({ ...nothing(), node: new Map(previous) }, (id) => previous.get(id)!);
    return this.swept(kept, () => 0);
  }

  private swept(settled: Settling, least: (id: string) => number): Settling {
    let sweeps = 0;
    for (let moved = true; moved; ) {
      if (++sweeps > mostSweeps) throw new Error("the twin finds no rest");
      moved = false;
      const put = (levels: Map<string, number>, id: string, loss: number): void => {
        moved ||= levels.get(id) !== loss;
        levels.set(id, loss);
      };
      for (const supply of this.supplies)
        for (const { row } of supply.draws) put(settled.share, row.id, this.lostOf(row, supply, settled));
      for (const id of this.ids) put(settled.node, id, Math.max(least(id), this.rawLoss(id, settled)));
    }
    return settled;
  }

  private rawLoss(id: string, settled: Settling): number {
    const owned = this.active().map(({ left }) => whole - grid(left.get(id) ?? 1));
    const groups = this.groups.filter(({ node }) => node === id);
    return Math.max(
      0,
      ...owned,
      ...groups.map((group) => this.groupLoss(group, group.members, (row) => this.buffered(row, settled))),
    );
  }

  private groupLoss(group: SlowGroup, members: readonly Row[], heard: (row: Row) => number): number {
    return groupLoss(group, members, heard, (row) => this.carries(row));
  }

  private active(): Event[] {
    return this.events.filter(({ begin, end }) => begin <= this.time && this.time < end);
  }

  /** The worst of the raw level over the last so many instants and this one. */
  private recovered(id: string, settled: Settling): number {
    const from = Math.max(0, this.time - this.recovery.get(id)!);
    return Math.max(settled.node.get(id)!, ...this.rawPast.slice(from, this.time).map(({ node }) => node.get(id)!));
  }

  private heard(row: Row, settled: Settling): number {
    return this.lastRun(row, this.heardPast, row.id, () => this.present(row, settled, row.dependent));
  }

  /** What was heard at the last of the moments at which alone something is heard. */
  private lastRun({ runs }: Row, past: readonly ReadonlyMap<string, number>[], key: string, present: () => number): number {
    if (runs === undefined || this.options.runs === "always") return present();
    if (this.options.runs === "never") return 0;
    const moments = runs.map((moment) => Date.parse(moment) - this.start);
    if (moments.includes(this.time)) return present();
    return past[Math.max(-1, ...moments.filter((moment) => moment < this.time))]?.get(key) ?? 0;
  }

  private present(row: Row, settled: Settling, by: string): number {
    if (this.active().some(({ cut }) => cut.has(row.id))) return whole;
    const supplier = row.supplier!;
    const level = this.isTogether(supplier, by) ? settled.node.get(supplier)! : this.recovered(supplier, settled);
    const loss = Math.max(level, settled.share.get(row.id) ?? 0);
    return whole - loss < grid(row.threshold ?? 0) - hair ? whole : loss;
  }

  /** The best of what was heard over the last so many instants and this one; all was whole before instant 0. */
  private buffered(row: Row, settled: Settling): number {
    const from = this.time - milliseconds(row.bufferHours ?? 0);
    const past = this.heardPast.slice(Math.max(0, from), this.time).map((heard) => heard.get(row.id)!);
    return Math.min(this.heard(row, settled), ...past, from < 0 ? 0 : whole);
  }

  private carries(row: Row): boolean {
    if (this.options.standBys !== "timed") return this.options.standBys === "always";
    const { clock, noticed } = this.groups.find(({ members }) => members.includes(row))!;
    if (clock === undefined) return false;
    const from = clock + milliseconds(row.activationHours ?? 0) + noticed;
    const until = row.limitHours === undefined ? Number.POSITIVE_INFINITY : from + milliseconds(row.limitHours);
    const isInTime =
      (row.from === undefined || Date.parse(row.from) - this.start <= this.time) &&
      (row.until === undefined || this.time < Date.parse(row.until) - this.start);
    return isInTime && from <= this.time && this.time < until;
  }

  private isTogether(a: string, b: string): boolean {
    return a === b || (this.reaches(a, b) && this.reaches(b, a));
  }

  private isAbove(supplier: string, dependent: string): boolean {
    return this.reaches(dependent, supplier) && !this.isTogether(supplier, dependent);
  }
}
