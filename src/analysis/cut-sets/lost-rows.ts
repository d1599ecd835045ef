import { always, never } from "../../engine/boolean/gate-model.js";
import type { GateTable } from "../../engine/boolean/gate-table.js";
import { type LossGates, TooManyLossValues } from "../../engine/boolean/loss-gates.js";
import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { wholeLoss } from "../../engine/loss.js";
import { UnknownIdError } from "../../errors/errors.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { nearest } from "../../model/values/nearest.js";
import type { Bounds } from "../../quantities.js";
import { type CountedOffer, type CountedRow, countedRows } from "../counting/counted-rows.js";
import { partsHeldIn } from "../counting/gates.js";
import { makesUpTotal } from "../counting/makes-up-total.js";
import { mayOffer, partsOnceOffered } from "../counting/may-offer.js";
import { heldInPool, type PooledCount } from "../counting/pooled-count.js";
import { populationFigures } from "../counting/population-figures.js";
import type { SummedFigures } from "../counting/population-sum.js";
import { type CountedTarget, gateOfTarget } from "./counted-target.js";
import { type AllAtLeast, endsOf, lastEnd, type Steps, type StepsOf, stepAt } from "./offer-steps.js";
import type { HeldAtLeast, SecondOffers } from "./second-offers.js";
import type { UnassignedGates, UnassignedOffers } from "./unassigned-gates.js";
import { WeightedSignals } from "./weighted-signals.js";

/** Offers of whom only together it is known what they hold: so much when so many have lost a part of the whole. */
interface Held {
  readonly hit: readonly Steps[];
  readonly held: (some: number, part: number) => number;
  /** The signal of so many having lost a part, where it is another than that of any so many of them. */
  readonly lost?: (some: number, part: number) => number;
  /** A part of the whole at which what they hold changes. */
  readonly changesAt?: number;
}

/** By holder: its steps. */
type OwnSteps = ReadonlyMap<number, Steps>;

/** What those hold who are hit: each what its figure says, and so many members of a pool, of all in the part. */
interface Holding {
  readonly side: keyof Bounds;
  readonly ofPool: (pool: PooledCount, some: number, all: number) => number;
}

/** What is taken from what all hold at one end of what is known. */
const takenFrom = (side: keyof Bounds): Holding => ({
  side,
  ofPool: (pool, some, all) => heldInPool(pool, all)[side] - heldInPool(pool, all - some)[side],
});

function openIn(steps: OwnSteps, isOpen: ArrayLike<number>): Steps[] {
  return [...steps].flatMap(([holder, own]) => (isOpen[holder] === 1 ? [own] : []));
}

function membersIn(steps: OwnSteps, poolOf: Int32Array, pool: number): Steps[] {
  return [...steps].flatMap(([holder, own]) => (poolOf[holder] === pool ? [own] : []));
}

/** What is summed within a part, and who of it may offer services of unknown operators. */
interface RowFigures extends SummedFigures {
  readonly unassigned?: UnassignedOffers | undefined;
}

/**
 * Writes "at least so many of a row are lost" as gates: the bounds of `PopulationSum` and `WeightedSum`, over all sizes. At worst those
 * who have most and offer no other are taken to offer what nobody stated whose it is, at best those who have most of who is hit.
 */
export class LostRows {
  constructor(
    private readonly compiled: CompiledLandscape,
    private readonly table: GateTable,
    private readonly gates: LossGates,
    /** Whether people get nothing of a node, whatever its level. */
    private readonly isIsolated: (number: number) => boolean,
    private readonly allAtLeast: AllAtLeast,
    /** What nobody stated whose it is, under one reading. */
    private readonly unassigned: UnassignedGates | SecondOffers,
  ) {}

  /**
   * At least so many organisations lose a type.
   * @param isOne - those that count
   * @throws {@link UnknownIdError} for a type that nobody is counted in
   */
  organisations(type: string, atLeast: number, lost: number, isOne: (holder: number) => boolean): number {
    const holders = new Map<number, number>();
    const offers = this.offersOf(type);
    for (const { holder, nodes } of offers) if (isOne(holder)) holders.set(holder, this.allAtLeast(nodes, lost));
    const services = this.unassigned.servicesOf(this.rowOf(offers), (nodes, allAtLeast) => [[allAtLeast(nodes, lost), 1]]);
    if (this.unassigned.side === "best") {
      const held = Array.from(holders, ([holder, signal]): HeldAtLeast => ({ holder, steps: [[signal, 1]], least: 1 }));
      return this.unassigned.reaches(atLeast, held, services);
    }
    const parts = new WeightedSignals(Math.round);
    for (const signal of holders.values()) parts.add(signal, 1);
    const offering = new Set(offers.map(({ holder }) => holder));
    const others = organisationsIn(this.compiled.landscape).filter((holder) => isOne(holder) && !offering.has(holder));
    this.unassigned.add({ services, holders: others.map((holder) => ({ holder, most: 1 })) }, parts);
    return parts.atLeast(this.table, atLeast);
  }

  /**
   * At least so many of a unit are lost in full, within the total that is named, or else the first of the unit, or where that covers
   * nobody of the row within any that does, or outside all.
   * @param lost - units from which on a node counts as lost
   * @throws {@link UnknownIdError} for a unit, a type that nobody is counted in, or a total that the unit does not have
   */
  count(counted: CountedTarget, lost: number): number {
    return this.sum(counted, (nodes, allAtLeast) => [[allAtLeast(nodes, lost), 1]]);
  }

  /**
   * At least so many of a unit are lost when those who are degraded count by what they lack; to a thousandth of each. Where a total
   * bounds unknown sizes, the bound is that of all of them being lost in full.
   * @throws {@link UnknownIdError} as {@link count}; {@link TooManyLossValues} for levels that cannot be told apart by gates
   */
  gradedLoss(counted: CountedTarget): number {
    return this.sum(counted, (nodes, allAtLeast) => {
      const losses = new Set<number>();
      const offered = nodes.filter((number) => !this.isIsolated(number));
      if (offered.length === 0) return [[always, 1]];
      for (const number of offered) {
        const position = this.positionOf(number);
        const values = this.gates.values[position];
        if (values === undefined) throw new TooManyLossValues(position);
        for (const loss of values) if (loss > 0) losses.add(loss);
      }
      const ascending = [...losses].sort((a, b) => a - b);
      return ascending.map((loss, index) => {
        const part = (loss - (ascending[index - 1] ?? 0)) / wholeLoss;
        return [allAtLeast(nodes, loss), part] as const;
      });
    });
  }

  /** The sum over a row reaches a number within one of the parts in which a gate would hold it: nothing is added over totals. */
  private sum(counted: CountedTarget, stepsOf: StepsOf): number {
    const { landscape } = this.compiled;
    const { atLeast } = counted;
    const gate = gateOfTarget(counted, landscape);
    const { figures } = gate;
    const offers = this.offersOf(counted.type, figures.unit);
    const row = this.rowOf(offers);
    if (row === undefined) return never;
    const services = this.unassigned.servicesOf(row, stepsOf);
    const stated = partsHeldIn(gate, landscape, row);
    const held = services.length === 0 ? stated : partsOnceOffered(gate, landscape, row);
    // what surely is reached is where one who may offer more does not move where it counts
    if (this.unassigned.side === "best" && held.length > stated.length) return never;
    const parts = held.flatMap((place) => figures.parts[place] ?? []);
    const within = parts.map((part): RowFigures => {
      if (services.length === 0) return { ...figures, part };
      return { ...figures, part, unassigned: { services, holders: mayOffer(row, part, figures, landscape) } };
    });
    return this.table.or(within.map((each) => this.sumWithin(each, offers, atLeast, stepsOf)));
  }

  /** The sum over those of a part reaches a number: at worst as far as it may, at best as far as it surely does. */
  private sumWithin(figures: RowFigures, all: readonly CountedOffer[], atLeast: number, stepsOf: StepsOf): number {
    const { part, isOpen, unassigned } = figures;
    const offers = all.filter(({ holder }) => part.covers[holder] === 1);
    const steps = new Map(offers.map(({ holder, nodes }) => [holder, stepsOf(nodes, this.allAtLeast)]));
    if (this.unassigned.side === "best") return this.surely(this.unassigned, atLeast, figures, steps);
    const unassignedAtWorst = this.unassigned;
    const open = openIn(steps, isOpen);
    const most = part.openSum.atMost;
    if (most === Number.POSITIVE_INFINITY) {
      const known = this.reaches(atLeast, figures, steps);
      return this.table.or([
        known,
        ...open.flatMap((own) => own.map(([signal]) => signal)),
        ...unassignedAtWorst.openWith(unassigned),
      ]);
    }
    // and at most as far as the most hit of them is, up to what those who are not hit leave of the total
    const withOpen = this.reaches(atLeast, figures, steps, { hit: open, held: (some) => (some > 0 ? most : 0) });
    return this.table.and([withOpen, this.leftByOthers(atLeast - most, figures, steps)]);
  }

  /** The same at best: by figures and pools, or by what the total leaves. */
  private surely(seconds: SecondOffers, atLeast: number, figures: RowFigures, steps: OwnSteps): number {
    const { least, poolOf, pools, unassigned: { services } = { services: [] } } = figures;
    const held = [...steps].flatMap(([holder, own]): HeldAtLeast[] => [{ holder, steps: own, least: least[holder] ?? 0 }]);
    const stated = seconds.reaches(atLeast, held, services, (parts) => {
      pools.forEach((pool, number) => {
        const members = new Map([...steps].filter(([holder]) => poolOf[holder] === number));
        const hit = [...members.values()];
        const lost = (some: number, end: number): number => seconds.someLost(some, end, members, services);
        this.addHeld({ hit, held: (some) => heldInPool(pool, some).atLeast, lost }, parts);
      });
    });
    if (services.length === 0) return this.table.or([stated, this.leftToThose(atLeast, figures, steps)]);
    const until = lastEnd([...steps.values()]);
    const noneWorks = services.map((each) => stepAt(each, until));
    const gone = new Map(Array.from(steps, ([holder, own]) => [holder, seconds.gone(holder, own)]));
    const left = this.table.and([...noneWorks, this.leftToThose(atLeast, figures, steps)]);
    return this.table.or([stated, left, this.leftToThose(atLeast, figures, gone)]);
  }

  /** The sum of figures and pools, and of what those without a figure hold, reaches a number at worst. */
  private reaches(atLeast: number, figures: RowFigures, steps: OwnSteps, open?: Held): number {
    const parts = this.parts(figures, steps, { side: "atMost", ofPool: (pool, some) => heldInPool(pool, some).atMost });
    if (open !== undefined) this.addHeld(open, parts);
    return parts.atLeast(this.table, atLeast);
  }

  /**
   * What the total leaves to those who are hit, after the most that all others hold, reaches a number: up to the part of the whole that
   * all without a figure have lost. Beyond that part, those who are hit hold what they do at least.
   */
  private leftToThose(atLeast: number, figures: RowFigures, steps: OwnSteps): number {
    const { part, isOpen } = figures;
    const { known, openSum } = part;
    const open = openIn(steps, isOpen);
    if (open.length < part.open || known.atMost === Number.POSITIVE_INFINITY || !makesUpTotal(part)) return never;
    const left = openSum.atMost + known.atLeast - known.atMost;
    const ends = new Set((part.open > 0 ? open : [...steps.values()]).flatMap(endsOf));
    return this.table.or(
      [...ends].map((until) => {
        const openLost = open.map((own) => stepAt(own, until));
        const parts = this.parts(figures, steps, takenFrom("atMost"), until);
        return this.table.and([...openLost, parts.atLeast(this.table, atLeast - left * until)]);
      }),
    );
  }

  /** What those who are hit take, at the least, from what all others hold at least reaches a number. */
  private leftByOthers(atLeast: number, figures: RowFigures, steps: OwnSteps): number {
    return this.parts(figures, steps, takenFrom("atLeast")).atLeast(this.table, atLeast);
  }

  /**
   * What those hold who are hit, by figures and pools.
   * @param holding - of what they hold up to a part of the whole; beyond it, they hold what they do at least
   */
  private parts(figures: RowFigures, steps: OwnSteps, { side, ofPool }: Holding, until = 1): WeightedSignals {
    const { least, most, poolOf, pools, part } = figures;
    const sizes = side === "atMost" ? most : least;
    const parts = new WeightedSignals(this.unassigned.side === "worst" ? Math.ceil : Math.floor);
    for (const [holder, own] of steps) parts.addSteps(own, sizes[holder] ?? 0, until, least[holder] ?? 0);
    pools.forEach((pool, number) => {
      const held = (some: number, end: number): number =>
        end > until ? heldInPool(pool, some).atLeast : ofPool(pool, some, part.inPool[number] ?? 0);
      this.addHeld({ hit: membersIn(steps, poolOf, number), held, changesAt: until }, parts);
    });
    if (figures.unassigned !== undefined && this.unassigned.side === "worst") this.unassigned.add(figures.unassigned, parts);
    return parts;
  }

  private rowOf([first]: readonly CountedOffer[]): CountedRow | undefined {
    return countedRows(this.compiled.landscape).rows[first?.row ?? -1];
  }

  /** How many are hit decides how much that is; of graded ones for each level by itself, as so many have reached it. */
  private addHeld({ hit, held, lost, changesAt }: Held, parts: WeightedSignals): void {
    const splits = changesAt === undefined || hit.length === 0 ? [] : [changesAt];
    const ends = [...new Set([...hit.flatMap(endsOf), ...splits])].sort((a, b) => a - b);
    ends.forEach((end, index) => {
      const share = end - (ends[index - 1] ?? 0);
      const signals = hit.map((own) => stepAt(own, end));
      for (let some = 1; some <= signals.length; some++) {
        const more = held(some, end) - held(some - 1, end);
        if (more > 0) parts.add(lost?.(some, end) ?? this.table.atLeast(some, signals), more * share);
      }
    });
  }

  private offersOf(type: string, unit?: string): readonly CountedOffer[] {
    const { rows, offers } = countedRows(this.compiled.landscape);
    const own = rows.filter((row) => row.type === type && (unit === undefined || row.unit === unit));
    const [first] = own;
    if (first === undefined) {
      const types = rows.filter((row) => unit === undefined || row.unit === unit).map((row) => row.type);
      throw new UnknownIdError("service type", type, nearest(type, types));
    }
    // a service type before organisations of the same name
    const wanted = new Set(own.filter(({ what }) => what === first.what));
    return offers.filter(({ row }) => wanted.has(rows[row] ?? first));
  }

  private positionOf(number: number): number {
    return this.compiled.graph.positionOf[number] ?? -1;
  }
}

/** Places of those who may offer services. */
function organisationsIn(landscape: CompiledLandscape["landscape"]): number[] {
  return populationFigures(landscape).holders.flatMap((node, holder) => (isOrganisation(node) ? [holder] : []));
}

/** Whether a holder is an insurer. */
export function isInsurerIn(landscape: CompiledLandscape["landscape"]): (holder: number) => boolean {
  const { holders } = populationFigures(landscape);
  return (holder) => holders[holder]?.kind === "insurer";
}
