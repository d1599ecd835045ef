import type { Landscape } from "../../model/landscape/landscape.js";
import { byBounds } from "../../quantities.js";
import { countedRows } from "../counting/counted-rows.js";
import { populationFigures, wholeOf } from "../counting/population-figures.js";
import type { OfferTable } from "../offers/offer-table.js";
import { type HitHolders, type PartOfRow, reachedCount } from "../reach/reached-amounts.js";
import type { ReachedOffers } from "../reach/unit-reach.js";
import type { RowTaken } from "./supervision-result.js";

/** The rows of a landscape within the parts of their units in which anybody stands, so that nobody is counted twice. */
export class TakenRows {
  readonly rows: readonly PartOfRow[];
  private readonly holders: readonly { readonly id: string }[];
  private readonly offering: readonly (readonly number[])[];

  constructor(
    landscape: Landscape,
    private readonly offers: OfferTable,
  ) {
    const { holders, units } = populationFigures(landscape);
    const rows = countedRows(landscape).rows.flatMap((row) => {
      const figures = units.find(({ unit }) => unit === row.unit);
      const type = offers.types.findIndex((each) => each.what === row.what && each.type === row.type);
      if (figures === undefined) return [];
      return figures.parts.filter(({ isOutermost }) => isOutermost).map((part): PartOfRow => ({ row, type, figures, part }));
    });
    const all = [...offers.typeOf.keys()];
    const stand = rows.map((row) => holdersIn(row, all, offers));
    this.holders = holders;
    this.rows = rows.filter((_, place) => stand[place]?.length !== 0);
    this.offering = stand.filter(({ length }) => length > 0);
  }

  /** Those who stand in a row, by their places among all holders. */
  standingIn(place: number): readonly number[] {
    return this.offering[place] ?? [];
  }

  /** Of those whose offers are reached, the ones who stand in a row. */
  hitIn(place: number, { sure, any }: ReachedOffers): HitHolders {
    const row = this.rows[place];
    if (row === undefined) return { sure: [], any: [] };
    return { sure: holdersIn(row, sure, this.offers), any: holdersIn(row, any, this.offers) };
  }

  /** What is taken of a row; `undefined` where it is nothing, or at most what the takers have themselves. */
  taken(place: number, reached: ReachedOffers, takers: readonly string[]): RowTaken | undefined {
    const row = this.rows[place];
    const hit = this.hitIn(place, reached);
    const isOther = (holder: number): boolean => !takers.includes(this.holders[holder]?.id ?? "");
    if (row === undefined || !hit.any.some(isOther)) return undefined;
    return {
      ...row.row,
      total: row.part.total?.id ?? null,
      whole: wholeOf(row.part).whole,
      offering: this.standingIn(place).length,
      ...reachedCount(row, hit),
    };
  }
}

function holdersIn({ type, part }: PartOfRow, list: readonly number[], { typeOf, holderOf }: OfferTable): number[] {
  return list.flatMap((offer) => {
    const holder = holderOf[offer] ?? -1;
    return typeOf[offer] === type && part.covers[holder] === 1 ? [holder] : [];
  });
}

/** Compares two rows by what is taken of them; of the unit that is compared first, and of services first. */
export function mostTaken(unit: string | null): (a: RowTaken, b: RowTaken) => number {
  const apart = (row: RowTaken): number => (row.unit === unit ? 0 : 2) + (row.what === "service" ? 0 : 1);
  return (a, b) =>
    apart(a) - apart(b) ||
    byBounds(a.count, b.count) ||
    byBounds(a.organisations, b.organisations) ||
    compare(a.type, b.type) ||
    compare(a.total ?? "", b.total ?? "");
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
