import type { CountedUnit } from "../counting/counted-unit.js";
import type { PopulationFigures } from "../counting/population-figures.js";
import { holdersOfType, type OfferTable } from "./offer-table.js";

/** Ids of those of nobody knows how many in the unit that is compared; of one type only those that have it. */
export function withoutFigure(
  { holders }: PopulationFigures,
  { figures }: CountedUnit,
  offers: OfferTable,
  service: string | undefined,
): string[] {
  const has = service === undefined ? undefined : holdersOfType(offers, service);
  return holders.flatMap(({ id }, holder) =>
    figures.isOpen[holder] === 1 && (has === undefined || has.has(holder)) ? [id] : [],
  );
}
