import type { Bounds } from "../../quantities.js";
import type { Numerals } from "../../words/numerals.js";

/** Below it, whole numbers say too little: four sites and a half. */
const few = 100;

/** Numbers of people or places between two bounds; of few that are not whole, tenths are told. */
export function fewBetween(count: Bounds, numerals: Numerals): string {
  return tenths(count, numerals) ?? numerals.personsBetween(count);
}

/** The tenths of few, where they are not whole. */
export function tenths({ atLeast, atMost }: Bounds, numerals: Numerals): string | undefined {
  if (atMost >= few || (Number.isInteger(atLeast) && Number.isInteger(atMost))) return undefined;
  const [least, most] = [numerals.decimals(atLeast, 1), numerals.decimals(atMost, 1)];
  return least === most ? least : `${least}–${most}`;
}
