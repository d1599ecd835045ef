import { holdsOn, isDated, type Validity } from "../values/validity.js";
import type { Landscape } from "./landscape.js";

/** The lists whose rows may say when they hold. */
export const datedLists = ["nodes", "dependencies", "totals", "pools", "commonCause"] as const;
export type DatedList = (typeof datedLists)[number];

export const datedRows = (landscape: Landscape, list: DatedList): readonly (Validity & { readonly id: string })[] =>
  landscape[list] ?? [];

/** Whether some of its rows hold on certain days only. */
export const hasDates = (landscape: Landscape): boolean => datedLists.some((list) => datedRows(landscape, list).some(isDated));

/** The first row that does not hold on a day. */
export function rowOfOtherDay(landscape: Landscape, day: string): { readonly list: DatedList; readonly id: string } | undefined {
  for (const list of datedLists) {
    const row = datedRows(landscape, list).find((each) => !holdsOn(each, day));
    if (row !== undefined) return { list, id: row.id };
  }
  return undefined;
}
