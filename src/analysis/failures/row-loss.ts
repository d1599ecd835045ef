import { type Bounds, byBounds } from "../../quantities.js";
import type { CountedRow, CountedRows } from "../counting/counted-rows.js";
import type { PopulationFigures, UnitFigures } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import { settledAmounts, WeightedSum } from "../counting/weighted-sum.js";
import { type OfferTable, typeIn } from "../offers/offer-table.js";
import type { TakenOffers } from "./loss-measure.js";

/** What a failure takes of a row within one part of its unit. */
export interface PartLoss {
  /** Id of the total that covers them; `null` for those outside all totals, and where the unit has none. */
  readonly total: string | null;
  /** Organisations that lose it. */
  readonly organisations: Bounds;
  /** Persons, sites, beds of theirs; infinite at most (`null` in JSON) where nothing bounds it. */
  readonly count: Bounds;
  /** Σ count × what is lost of the level, degraded ones included; to a thousandth of one. */
  readonly gradedLoss: Bounds;
}

/** What a failure takes of one row: a service type, or organisations of one type, in one unit. */
export interface RowLoss extends Omit<CountedRow, "unit"> {
  /** `null` for a service type of operators of whom nothing is counted. */
  readonly unit: string | null;
  /** Nodes of the type that are lost, whoever runs them. */
  readonly nodes: Bounds;
  /** The total that is the denominator of shares first, those outside all totals last; none where nothing is counted. */
  readonly parts: readonly PartLoss[];
}

/** What rows are counted from. */
export interface RowSource extends Pick<CountedRows, "rows"> {
  readonly figures: PopulationFigures;
  readonly offers: OfferTable;
}

/**
 * The rows of which a failure takes anything: those of the unit first that is compared, then most surely lost, most possibly, most
 * graded loss, most organisations, most nodes, type.
 * @param unit - the one that is compared
 * @param only - the only type that is wanted
 */
export function rowLosses(source: RowSource, taken: TakenOffers, unit: string | null, only?: string): RowLoss[] {
  const { rows, figures, offers } = source;
  const wanted = only === undefined ? undefined : typeIn(offers, only);
  const unitsOf = new Map<string, CountedRow[]>();
  for (const row of rows) {
    const key = `${row.what} ${row.type}`;
    const list = unitsOf.get(key);
    if (list === undefined) unitsOf.set(key, [row]);
    else list.push(row);
  }
  const ofTypes = takenByType(offers, taken);
  const lossesOf = offers.types.flatMap(({ what, type }, number): RowLoss[] => {
    const nodes = { atLeast: taken.nodesSure[number] ?? 0, atMost: taken.nodesAny[number] ?? 0 };
    if (wanted !== undefined && number !== wanted) return [];
    const own = ofTypes[number] ?? nobodyTaken;
    if (nodes.atMost === 0 && own.lacks.length === 0 && own.any.length === 0) return [];
    const counted = unitsOf.get(`${what} ${type}`);
    if (counted === undefined) return [{ what, type, unit: null, nodes, parts: [] }];
    return counted.flatMap((row) => {
      const unitFigures = figures.units.find((each) => each.unit === row.unit);
      return unitFigures === undefined ? [] : [{ ...row, nodes, parts: partLosses(unitFigures, own) }];
    });
  });
  return lossesOf.sort((a, b) => mostFirst(a, b, unit));
}

/** What is taken of one type, by holder: those surely lost are part of all that may be. */
export interface TakenOfType {
  readonly sure: readonly number[];
  readonly any: readonly number[];
  readonly lacks: readonly (readonly [holder: number, worst: number, best: number])[];
}

export const nobodyTaken: TakenOfType = { sure: [], any: [], lacks: [] };

/** By type: whom a failure takes. */
export function takenByType(
  { types, typeOf, holderOf }: OfferTable,
  { lostSure, lostAny, lacking, worst, best }: TakenOffers,
): readonly TakenOfType[] {
  const found = types.map(() => ({
    sure: [] as number[],
    any: [] as number[],
    lacks: [] as (readonly [holder: number, worst: number, best: number])[],
  }));
  for (const offer of lostSure) found[typeOf[offer] ?? -1]?.sure.push(holderOf[offer] ?? -1);
  for (const offer of lostAny) found[typeOf[offer] ?? -1]?.any.push(holderOf[offer] ?? -1);
  lacking.forEach((offer, index) => {
    found[typeOf[offer] ?? -1]?.lacks.push([holderOf[offer] ?? -1, worst[index] ?? 0, best[index] ?? 0]);
  });
  return found;
}

function partLosses(figures: UnitFigures, { sure, any, lacks }: TakenOfType): PartLoss[] {
  return figures.parts.map((part) => {
    const [count, graded] = [new PopulationSum({ ...figures, part }), new WeightedSum({ ...figures, part })];
    const covered = (holders: readonly number[]): number => holders.filter((holder) => part.covers[holder] === 1).length;
    for (const holder of sure) count.addSure(holder);
    for (const holder of any) count.addAny(holder);
    for (const [holder, worst, best] of lacks) graded.add(holder, worst, best);
    return {
      total: part.total?.id ?? null,
      organisations: { atLeast: covered(sure), atMost: covered(any) },
      count: count.bounds,
      gradedLoss: settledAmounts(graded.bounds),
    };
  });
}

const nothing: Bounds = { atLeast: 0, atMost: 0 };

/** Compares two rows by what is lost of them; of the unit that is compared first. */
export function mostFirst(a: RowLoss, b: RowLoss, unit: string | null): number {
  if ((a.unit === unit) !== (b.unit === unit)) return a.unit === unit ? -1 : 1;
  const [one, other] = [a.parts[0], b.parts[0]];
  for (const field of ["count", "gradedLoss", "organisations"] as const) {
    const order = byBounds(one?.[field] ?? nothing, other?.[field] ?? nothing);
    if (order !== 0) return order;
  }
  return byBounds(a.nodes, b.nodes) || (`${a.type} ${a.unit}` < `${b.type} ${b.unit}` ? -1 : 1);
}
