import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import {
  boundsOfAmount,
  type Draw,
  type SharedSupply,
  type SupplyUnits,
  sharedSupplies,
  unitsOfSupply,
} from "../../model/landscape/shared-supplies.js";
import { isStandBy, suppliersOf } from "../../model/landscape/suppliers.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import { wholeLoss } from "../loss.js";
import type { ColumnRows } from "./column-rows.js";
import { surelyThere } from "./compile-groups.js";
import type { DoubtReading, DoubtSide } from "./doubt.js";
import type { Ration } from "./graph-columns.js";
import { inFew, OrderSums, type Served } from "./order-sums.js";

/** A supply that is shared out, as it is drawn into the columns; nodes and dependencies by their numbers there. */
export interface DrawnSupply {
  readonly id: string;
  /** The auxiliary node in whose group all draw, and that shares it out where it does so evenly. */
  readonly total: number;
  /** By rank the auxiliary nodes that share it out: that one, or where there is an order one for each who draws, in that order. */
  readonly rations: readonly number[];
  /** The auxiliary node that is lost while nothing is in stock; absent where it has no stock, or stocks do not count. */
  readonly stock?: number;
  /** What is in stock at first, and the reserve, in the units of the supply. */
  readonly amount: number;
  readonly reserve: number;
  /** How much one of its units is. */
  readonly perUnit: number;
  /** Dependencies by which stand-bys draw on it while they carry, each with the row of the stand-by. */
  readonly resting: readonly { readonly dependency: number; readonly row: number }[];
}

/** How supplies are read. */
export interface SupplyReading {
  readonly doubts: DoubtReading;
  readonly calendars: DoubtSide;
  readonly minEvidence: EvidenceStatus;
  readonly isTimed: boolean;
}

/** What those hear of it who draw on a supply: how much of what they draw they get, among those who are served with them. */
interface Heard {
  readonly ration: number;
  readonly stock: number | undefined;
}

/** What is drawn at a loss of what is heard at an auxiliary node, by a stand-by while it carries; or a sum of that. */
interface DrawnTerm {
  readonly heard: number;
  readonly weight: number;
  readonly standBy: boolean;
  /** Of the stand-by. */
  readonly row: number;
}

/**
 * Draws supplies that are shared out into the columns of a landscape. Whoever draws hears, instead of the supply, an auxiliary node
 * of its own: the worse of the supply's level and of the share of what it draws that is there. That share comes from a node for each
 * supply, or for each who draws where there is an order, which hears what everybody draws instead of, as they hear it.
 *
 * Of what is drawn by many there are sums in between: see {@link OrderSums}.
 *
 * A draw that is in doubt counts at worst and not at best. Without a time a stock is empty at worst and endless at best.
 * @remarks Cost: O(draws) a supply, O(draws log draws) where there is an order.
 */
export class SupplyRows {
  readonly drawn: DrawnSupply[] = [];
  /** Auxiliary nodes that are heard instead of a supply: what they hear is heard by who hears them. */
  readonly shares = new Set<number>();
  /** Auxiliary nodes that hear what somebody draws instead of. */
  readonly hearing = new Set<number>();
  private readonly heard = new Map<string, Heard>();
  private readonly ears = new Map<string, number>();
  private readonly rowOf: ReadonlyMap<string, number>;
  private readonly there: ReadonlySet<Dependency>;

  constructor(
    private readonly rows: ColumnRows,
    landscape: Landscape,
    private readonly numberOf: ReadonlyMap<string, number>,
    private readonly reading: SupplyReading,
  ) {
    const supplies = sharedSupplies(landscape);
    const dependencies = supplies.length === 0 ? [] : (landscape.dependencies ?? []);
    this.rowOf = new Map(dependencies.map(({ id }, row) => [id, row]));
    this.there = surelyThere(dependencies, reading.minEvidence);
    // what somebody draws instead of may be a supply itself
    const shared = supplies.map((supply) => this.shared(supply)).filter((each) => each !== undefined);
    for (const draw of shared) draw();
  }

  /** The number of the node that a dependency hears as a supplier. */
  heardFrom(dependency: Dependency, node: number, row: number, supplier: string): number {
    const number = this.numberOf.get(supplier) ?? -1;
    const heard = dependency.draws === undefined ? undefined : this.heard.get(keyOf(supplier, dependency.dependent));
    if (heard === undefined) return number;
    const { rows } = this;
    const own = rows.addAuxiliary(node);
    this.shares.add(own);
    rows.addDependency(own, number, rows.addGroup(own, { rule: "all", k: 0 }), passing(row));
    const share = rows.addGroup(own, { rule: "at-least", k: 1 });
    rows.addDependency(own, heard.ration, share, passing(-1));
    if (heard.stock !== undefined) rows.addDependency(own, heard.stock, share, passing(-1));
    return own;
  }

  /** Notes a supply that is shared out; what is returned draws who draws on it. */
  private shared(supply: SharedSupply): (() => void) | undefined {
    const { id, fields, draws } = supply;
    const counted = draws.filter((draw) => this.counts(draw));
    const atLoss = counted.filter((draw) => this.countsAtLoss(draw));
    const stock = this.stockOf(supply);
    if (atLoss.length === 0 || stock === Number.POSITIVE_INFINITY) return undefined;
    const { rows } = this;
    const units = unitsOfSupply(supply);
    const stockNode = stock > 0 ? rows.addAuxiliary(-1) : undefined;
    const { order = "even" } = fields;
    const ranks =
      order === "even" ? [new Set(draws.map(({ dependency }) => dependency.dependent))] : order.map((each) => new Set([each]));
    const nodes = ranks.map(() => rows.addAuxiliary(-1));
    ranks.forEach((dependents, rank) => {
      const ration = nodes[rank] ?? -1;
      for (const dependent of dependents) this.heard.set(keyOf(id, dependent), { ration, stock: stockNode });
    });
    return () => {
      const perDay = units.ofSupply(this.amount(fields.perDay, "little"));
      const alwaysOf = (of: readonly Draw[]): number =>
        of.reduce((sum, draw) => sum + units.ofAlways(this.amount(draw.fields.always, "much")), 0);
      const byDependent = groupedBy(counted, ({ dependency }) => dependency.dependent);
      const ofRank = ranks.map((dependents) => [...dependents].flatMap((each) => byDependent.get(each) ?? []));
      const resting: { dependency: number; row: number }[] = [];
      const make = (
        terms: readonly DrawnTerm[],
        beyond: number,
        atMost: number,
        left: Ration = { available: 0, always: 0 },
      ): DrawnTerm => {
        const heard = rows.addAuxiliary(-1);
        this.share(heard, { ...left, sum: { beyond, atMost } }, terms, resting);
        return { heard, weight: wholeLoss, standBy: false, row: -1 };
      };
      let available = perDay;
      const served = ofRank.map((own): Served<DrawnTerm> => {
        const drawn = own.flatMap((draw) => this.drawnAtLoss(draw, units) ?? []);
        const present = { available, always: alwaysOf(own) };
        available -= present.always;
        return { ...present, terms: inFew(drawn, make), most: drawn.reduce((sum, { weight }) => sum + weight, 0) };
      });
      const { before, all } = new OrderSums(served, make);
      served.forEach(({ available, always, terms }, rank) => {
        const { offset, terms: drawnBefore } = before[rank] ?? { offset: 0, terms: [] };
        const signed = [...drawnBefore.map(({ weight, ...term }) => ({ ...term, weight: -weight })), ...terms];
        this.share(nodes[rank] ?? -1, { available, always, offset }, signed, resting);
      });
      const total =
        ranks.length === 1 ? (nodes[0] ?? -1) : make(all, 0, Number.POSITIVE_INFINITY, { available, always: 0 }).heard;
      this.drawn.push({
        id,
        total,
        rations: nodes,
        ...(stockNode === undefined ? {} : { stock: stockNode }),
        amount: units.ofStock(stock),
        reserve: units.ofStock(fields.reserve ?? 0),
        perUnit: 1 / units.ofStock(1),
        resting,
      });
    };
  }

  private drawnAtLoss(draw: Draw, units: SupplyUnits): DrawnTerm | undefined {
    const { dependency, fields, of } = draw;
    if (of === undefined || !this.countsAtLoss(draw)) return undefined;
    const weight = units.ofLoss(this.amount(fields.atLoss, "much"));
    return { heard: this.ear(of), weight, standBy: isStandBy(dependency), row: this.rowOf.get(dependency.id) ?? -1 };
  }

  /** Lets an auxiliary node share out what is there, or sum up what is drawn. */
  private share(node: number, ration: Ration, terms: readonly DrawnTerm[], resting: { dependency: number; row: number }[]): void {
    const group = this.rows.addRation(node, ration);
    for (const { heard, weight, standBy, row } of terms) {
      const added = this.rows.addDependency(node, heard, group, { weight, standBy, dependency: -1, certain: true });
      if (standBy) resting.push({ dependency: added, row });
    }
  }

  /** The auxiliary node that hears what a dependency hears at present. */
  private ear(of: Dependency): number {
    const known = this.ears.get(of.id);
    if (known !== undefined) return known;
    const { rows, hearing } = this;
    const [node, row] = [this.numberOf.get(of.dependent) ?? -1, this.rowOf.get(of.id) ?? -1];
    const ear = rows.addAuxiliary(node);
    this.ears.set(of.id, ear);
    hearing.add(ear);
    const heard = suppliersOf(of).map((supplier) => this.heardFrom(of, node, row, supplier));
    const only = heard.length === 1 ? heard[0] : undefined;
    const source = only ?? rows.addChoice(node, heard, row, this.reading.doubts.candidates);
    if (only === undefined) hearing.add(source);
    rows.addDependency(ear, source, rows.addGroup(ear, { rule: "all", k: 0 }), passing(row), { threshold: of.threshold });
    return ear;
  }

  private counts({ dependency }: Draw): boolean {
    const { doubts } = this.reading;
    const isOne = dependency.candidates === undefined || doubts.candidates === "worst";
    return isOne && this.mayBe(dependency);
  }

  private countsAtLoss({ fields, of }: Draw): boolean {
    if (of === undefined || this.amount(fields.atLoss, "much") === 0) return false;
    return this.mayBe(of) && (of.runs === undefined || this.reading.calendars === "worst");
  }

  private mayBe(dependency: Dependency): boolean {
    return this.reading.doubts.evidence === "worst" || this.there.has(dependency);
  }

  private stockOf({ fields }: SharedSupply): number {
    const { doubts, isTimed } = this.reading;
    const isWorst = doubts.supplies === "worst";
    const { atLeast, atMost } =
      fields.stock === "unknown" ? { atLeast: 0, atMost: Number.POSITIVE_INFINITY } : boundsOfAmount(fields.stock);
    if (isTimed) return isWorst ? atLeast : atMost;
    return isWorst || atMost === 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** An amount at its worst or at its best: at worst little comes in and much is drawn. */
  private amount(amount: number | Bounds | undefined, worst: "little" | "much"): number {
    const { atLeast, atMost } = boundsOfAmount(amount);
    return (worst === "little") === (this.reading.doubts.supplies === "worst") ? atLeast : atMost;
  }
}

const keyOf = (supply: string, dependent: string): string => `${supply} ${dependent}`;
const passing = (row: number) => ({ weight: 1, standBy: false, dependency: row, certain: true });

/** How many dependencies at most supplies add to those of a landscape. */
export function mostSupplyRows(landscape: Landscape): number {
  let rows = 0;
  const heard = new Set<Dependency>();
  for (const { fields, draws } of sharedSupplies(landscape)) {
    // shares, and sums: each draw in five, each sum and each who is served in few
    rows += 9 * draws.length + 4 * (Array.isArray(fields.order) ? fields.order.length : 0) + 16;
    for (const { of } of draws) if (of !== undefined) heard.add(of);
  }
  for (const of of heard) rows += 1 + 4 * suppliersOf(of).length;
  return rows;
}
