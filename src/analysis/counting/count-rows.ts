import { type Bounds, lackOfLevel, rangeOver, stateOfLevel } from "../../quantities.js";
import type { CountedRow, CountedRows } from "./counted-rows.js";
import type { Lack } from "./lack-columns.js";
import type { OfferState, StateClaims } from "./offer-states.js";
import { isPartLost, isUncounted, type PartsLost, withParts } from "./parts-lost.js";
import { type PartWhole, type PopulationFigures, type PopulationPart, type UnitFigures, wholeOf } from "./population-figures.js";
import { PopulationSum, type SummedFigures } from "./population-sum.js";
import { settledAmounts, weightedSum } from "./weighted-sum.js";

/** A population within one part of its unit. */
export interface PartCount {
  /** Id of the total that covers them; `null` for those outside all totals, and where the unit has none. */
  readonly total: string | null;
  /** Ids, ascending. */
  readonly surely: readonly string[];
  /** Ids, ascending: those who may be and not surely are. */
  readonly possibly: readonly string[];
  /** How many organisations that are. */
  readonly organisations: Bounds;
  /** Persons, sites, beds: over all sizes that are not known; infinite at most (`null` in JSON) where nothing bounds it. */
  readonly count: Bounds;
  /** Over those who have figures or stand in a pool. */
  readonly known: Bounds;
  /** Ids, ascending: those who may be hit and have neither. */
  readonly withoutFigure: readonly string[];
}

/** Who is in one state. */
export interface StateCount {
  /** By part of the unit: the total that is the denominator of shares first, those outside all totals last. */
  readonly parts: readonly PartCount[];
}

/** What one part of a unit holds of a row, whoever of it is hit. */
export interface RowPart extends PartWhole {
  /** Id of the total that covers them; `null` for those outside all totals, and where the unit has none. */
  readonly total: string | null;
  /** Whether no other part covers all that it does: over these parts alone nobody is left out or counted twice. */
  readonly isOutermost: boolean;
  /** Organisations of the row. */
  readonly offering: number;
  /** Those who are lost, isolated or degraded: surely where one of these holds in every truth, though nobody knows which. */
  readonly impaired: Pick<PartCount, "organisations" | "count">;
  /** The lowest and the highest level of those who may be degraded; `null` where nobody is. */
  readonly degradedLevel: Bounds | null;
}

/** One row: who of it is lost, degraded and isolated, and how much is lost when what is degraded counts in part. */
export interface RowCount extends CountedRow {
  /** Organisations that stand in the row. */
  readonly offering: number;
  /** What is counted in each part, parallel to the parts of the states. */
  readonly parts: readonly RowPart[];
  /** An isolated one counts as lost to its people. */
  readonly lost: StateCount;
  /** Of the lost those that only isolation keeps away. */
  readonly isolated: StateCount;
  readonly degraded: StateCount;
  /** Σ count × (1 − level), to a thousandth of one, by part. */
  readonly gradedLoss: readonly Bounds[];
}

/**
 * Counts a set of holders in one unit, by part.
 * @param surely - places of holders that are surely hit; part of `possibly`
 * @param parts - those of whom a part is hit
 */
export function countHolders(
  figures: UnitFigures,
  holders: PopulationFigures["holders"],
  surely: ReadonlySet<number>,
  possibly: ReadonlySet<number>,
  parts: PartsLost = none,
): PartCount[] {
  const idsOf = (places: readonly number[]): string[] => places.map((place) => holders[place]?.id ?? "").sort();
  return figures.parts.map((part) => {
    const isIn = (holder: number): boolean => part.covers[holder] === 1;
    const [sure, any] = [[...surely].filter(isIn), [...possibly].filter(isIn)];
    return {
      total: part.total?.id ?? null,
      surely: idsOf(sure),
      possibly: idsOf(any.filter((holder) => !surely.has(holder))),
      ...summed({ ...figures, part }, sure, any, parts),
      withoutFigure: idsOf(any.filter((holder) => figures.isOpen[holder] === 1)),
    };
  });
}

const none: PartsLost = new Map();

/** How many holders of one part are surely and possibly hit, and what they hold. */
function summed(
  figures: SummedFigures,
  sure: readonly number[],
  any: readonly number[],
  parts: PartsLost,
): Pick<PartCount, "organisations" | "count" | "known"> {
  const sum = new PopulationSum(figures);
  for (const holder of sure) if (!parts.has(holder)) sum.addSure(holder);
  for (const holder of any) if (!parts.has(holder) || isUncounted(figures, holder)) sum.addAny(holder);
  return {
    organisations: { atLeast: sure.length, atMost: any.length },
    count: withParts(figures, sum.bounds, parts),
    known: withParts(figures, sum.known, parts),
  };
}

/** Who of some offers of one row is in a state. */
function stateCount(
  figures: UnitFigures,
  holders: PopulationFigures["holders"],
  offers: readonly OfferState[],
  state: keyof StateClaims,
): StateCount {
  const surely = new Set(offers.filter((offer) => offer.surely[state]).map(({ holder }) => holder));
  const possibly = new Set(offers.filter((offer) => offer.possibly[state]).map(({ holder }) => holder));
  return { parts: countHolders(figures, holders, surely, possibly, state === "lost" ? partsLostOf(offers) : none) };
}

const lackOf = ({ level }: OfferState): Lack => ({ worst: lackOfLevel(level.atLeast), best: lackOfLevel(level.atMost) });

/** Those whose population is repaired, where a part of it is lost. */
function partsLostOf(offers: readonly OfferState[]): PartsLost {
  const partly = offers.filter((offer) => offer.isRepaired && isPartLost(lackOf(offer)));
  return partly.length === 0 ? none : new Map(partly.map((offer) => [offer.holder, lackOf(offer)]));
}

/** The counts of one row over its offers. */
function rowCount(row: CountedRow, offers: readonly OfferState[], { holders, units }: PopulationFigures): RowCount | undefined {
  const figures = units.find(({ unit }) => unit === row.unit);
  if (figures === undefined) return undefined;
  const lacks = new Map<number, Lack>(offers.map((offer) => [offer.holder, lackOf(offer)]));
  return {
    ...row,
    offering: offers.length,
    parts: figures.parts.map((part) => rowPart({ ...figures, part }, offers)),
    lost: stateCount(figures, holders, offers, "lost"),
    isolated: stateCount(figures, holders, offers, "isolated"),
    degraded: stateCount(figures, holders, offers, "degraded"),
    gradedLoss: figures.parts.map((part) => settledAmounts(weightedSum(figures, part, lacks))),
  };
}

function rowPart(figures: UnitFigures & { readonly part: PopulationPart }, offers: readonly OfferState[]): RowPart {
  const { part } = figures;
  const own = offers.filter(({ holder }) => part.covers[holder] === 1);
  return {
    total: part.total?.id ?? null,
    isOutermost: part.isOutermost,
    ...wholeOf(part),
    offering: own.length,
    impaired: impairedOf(figures, own),
    degradedLevel: levelOf(own.filter(({ possibly }) => possibly.degraded)),
  };
}

function impairedOf(figures: SummedFigures, offers: readonly OfferState[]): RowPart["impaired"] {
  const holdersWhere = (isIn: (offer: OfferState) => boolean): number[] => [
    ...new Set(offers.filter(isIn).map(({ holder }) => holder)),
  ];
  const { organisations, count } = summed(
    figures,
    holdersWhere(({ level }) => stateOfLevel(level.atMost) !== "normal"),
    holdersWhere(({ level }) => stateOfLevel(level.atLeast) !== "normal"),
    partsLostOf(offers),
  );
  return { organisations, count };
}

const levelOf = (offers: readonly OfferState[]): Bounds | null => rangeOver(offers.map(({ level }) => level));

/** All rows of a landscape, each with its counts; in the order of the rows. */
export function countRows({ rows }: CountedRows, states: readonly OfferState[], figures: PopulationFigures): RowCount[] {
  const offersOf = rows.map((): OfferState[] => []);
  for (const state of states) offersOf[state.row]?.push(state);
  return rows.flatMap((row, index) => rowCount(row, offersOf[index] ?? [], figures) ?? []);
}
