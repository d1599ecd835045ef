import type { CountedUnit } from "../counting/counted-unit.js";
import { openHolders, type PopulationFigures } from "../counting/population-figures.js";
import { holdersOfType, type OfferTable } from "./offer-table.js";

/** Ids of those of nobody knows how many in the unit that is compared; of one type only those that have it. */
export function withoutFigure(
  populations: PopulationFigures,
  { figures }: CountedUnit,
  offers: OfferTable,
  service: string | undefined,
): string[] {
  const has = service === undefined ? undefined : holdersOfType(offers, service);
  return openHolders(populations, figures, (holder) => has === undefined || has.has(holder));
}
