import { numberedNodes } from "../../engine/compile/compile.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, lackOfLevel } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import { type CountedOffer, countedRows } from "../counting/counted-rows.js";
import { offerStates } from "../counting/offer-states.js";
import { type PopulationPart, populationFigures, type UnitFigures } from "../counting/population-figures.js";
import { settledAmount, settledAmounts, WeightedSum } from "../counting/weighted-sum.js";
import type { SteadyState } from "../levels/steady-state.js";
import { levelIn } from "../levels/steady-state.js";

/** What is lost at worst; the first counts before the second. */
export interface Lost {
  /** Of those whose size nobody knows, and no total bounds: Σ 1 − level of each. */
  readonly unsized: number;
  /** Of all others: Σ size × (1 − level). */
  readonly counted: number;
}

/** Less than 0 where the first loses less. */
export const byLost = (a: Lost, b: Lost): number => a.unsized - b.unsized || a.counted - b.counted;

/** What is served and lost of a unit, at least and at most. */
export interface ServedBounds {
  readonly served: Bounds;
  readonly lost: Bounds;
}

/** One row of what is counted, within one part of its unit. */
interface Share {
  readonly row: number;
  readonly figures: UnitFigures;
  readonly part: PopulationPart;
  readonly sum: WeightedSum;
}

/** What one holder of a row lacks of the level. */
interface HolderLack {
  readonly row: number;
  readonly holder: number;
  readonly lack: number;
}

/**
 * Adds up what people get: over every service type, and every type of organisation, that is counted in a unit, people × level;
 * outside each other only, so that nobody counts twice within a type. Where nothing is counted, services count one each.
 */
export class ServedSums {
  private readonly offers: readonly CountedOffer[];
  /** Numbers of offers by number of node. */
  private readonly offersAt: ReadonlyMap<number, readonly number[]>;
  private readonly shares: readonly Share[];
  private readonly services: readonly number[];
  /** Places of the offers that are impaired whatever is cut, and by share what is lost by these. */
  private kept: ReadonlySet<number> = new Set();
  private before: readonly Lost[] = [];

  constructor(
    landscape: Landscape,
    private readonly unit: string | null,
  ) {
    const { rows, offers } = countedRows(landscape);
    const { nodes } = numberedNodes(landscape);
    const figures = populationFigures(landscape).units.find((each) => each.unit === unit);
    this.shares =
      figures === undefined
        ? []
        : rows.flatMap((row, number) =>
            row.unit !== unit
              ? []
              : figures.parts
                  .filter(({ isOutermost }) => isOutermost)
                  .map((part) => ({ row: number, figures, part, sum: new WeightedSum({ ...figures, part }) })),
          );
    const counted = new Set(this.shares.map(({ row }) => row));
    this.offers = offers.filter(({ row }) => counted.has(row));
    const offersAt = new Map<number, number[]>();
    this.offers.forEach((offer, place) => {
      for (const node of offer.nodes) addTo(offersAt, node, place);
    });
    this.offersAt = offersAt;
    const services = nodes.flatMap(({ kind }, number) => (kind === "service" ? [number] : []));
    this.services = services.length > 0 ? services : nodes.map((_, number) => number);
  }

  /** What of {@link Lost.unsized} is lost where all is. */
  get unsized(): number {
    const open = this.shares.filter(({ part }) => part.openSum.atMost === Number.POSITIVE_INFINITY);
    return open.flatMap(({ row, figures, part }) =>
      this.offers.filter((each) => each.row === row && part.covers[each.holder] === 1 && figures.isOpen[each.holder] === 1),
    ).length;
  }

  /**
   * Names the nodes that are impaired whatever else is.
   * @param levelOf - their level at worst
   */
  keep(nodes: readonly number[], levelOf: (node: number) => number): void {
    const own = this.offersOf(nodes);
    this.kept = own;
    this.before = this.shares.map((share) => this.lostOfShare(share, this.lacksOf(own, levelOf)));
  }

  /**
   * What is lost at worst.
   * @param touched - numbers of nodes that may be impaired besides those that are kept
   * @param levelOf - their level at worst
   */
  lost(touched: readonly number[], levelOf: (node: number) => number): Lost {
    if (this.unit === null) {
      const lack = this.services.reduce((sum, node) => sum + lackOfLevel(levelOf(node)), 0);
      return { unsized: 0, counted: settledAmount(lack) };
    }
    const hit = this.offersOf(touched);
    const rows = new Set([...hit].map((place) => this.offers[place]?.row));
    const lacks = this.lacksOf(new Set([...this.kept, ...hit]), levelOf);
    let [unsized, counted] = [0, 0];
    this.shares.forEach((share, place) => {
      const before = rows.has(share.row) ? undefined : this.before[place];
      const own = before ?? this.lostOfShare(share, lacks);
      unsized += own.unsized;
      counted += own.counted;
    });
    return { unsized: Math.round(unsized * 1e9) / 1e9, counted: settledAmount(counted) };
  }

  private lostOfShare({ row, figures, part, sum }: Share, lacks: readonly HolderLack[]): Lost {
    const isUnbounded = part.openSum.atMost === Number.POSITIVE_INFINITY;
    let unsized = 0;
    for (const each of lacks) {
      if (each.row !== row || part.covers[each.holder] !== 1) continue;
      if (isUnbounded && figures.isOpen[each.holder] === 1) unsized += each.lack;
      else sum.add(each.holder, each.lack, each.lack);
    }
    const counted = settledAmounts(sum.bounds).atMost;
    sum.reset();
    return { unsized, counted };
  }

  /** Places of the offers that any of some nodes is part of. */
  private offersOf(nodes: readonly number[]): Set<number> {
    return new Set(nodes.flatMap((node) => this.offersAt.get(node) ?? []));
  }

  /** What holders lack, ascending by row and holder; those that lack nothing are left out. */
  private lacksOf(hit: Iterable<number>, levelOf: (node: number) => number): HolderLack[] {
    return [...hit]
      .sort((a, b) => a - b)
      .flatMap((place): HolderLack[] => {
        const offer = this.offers[place];
        if (offer === undefined) return [];
        const lack = lackOfLevel(offer.nodes.reduce((best, node) => Math.max(best, levelOf(node)), 0));
        return lack === 0 ? [] : [{ row: offer.row, holder: offer.holder, lack }];
      });
  }

  /** The same of a state that has settled, over all that is not known. */
  bounds(states: SteadyState): ServedBounds {
    const { worst, best } = states;
    if (this.unit === null) {
      const levels = this.services.map((node) => ({ atLeast: levelIn(worst, node), atMost: levelIn(best, node) }));
      const lack = (end: keyof Bounds): number => settledAmount(levels.reduce((sum, level) => sum + lackOfLevel(level[end]), 0));
      const lost = { atLeast: lack("atMost"), atMost: lack("atLeast") };
      const all = this.services.length;
      return { lost, served: { atLeast: settledAmount(all - lost.atMost), atMost: settledAmount(all - lost.atLeast) } };
    }
    const found = offerStates(states, this.offers);
    let [lostLeast, lostMost, servedLeast, servedMost] = [0, 0, 0, 0];
    for (const { row, part, sum } of this.shares) {
      const own = found.filter((each) => each.row === row && part.covers[each.holder] === 1);
      if (own.length === 0) continue;
      for (const { holder, level } of own) sum.add(holder, lackOfLevel(level.atLeast), lackOfLevel(level.atMost));
      const lost = settledAmounts(sum.bounds);
      sum.reset();
      for (const { holder, level } of own) sum.add(holder, 1 - lackOfLevel(level.atMost), 1 - lackOfLevel(level.atLeast));
      const served = settledAmounts(sum.bounds);
      sum.reset();
      lostLeast += lost.atLeast;
      lostMost += lost.atMost;
      servedLeast += served.atLeast;
      servedMost += served.atMost;
    }
    return {
      lost: { atLeast: settledAmount(lostLeast), atMost: settledAmount(lostMost) },
      served: { atLeast: settledAmount(servedLeast), atMost: settledAmount(servedMost) },
    };
  }
}
