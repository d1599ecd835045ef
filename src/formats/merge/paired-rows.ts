import { groupedBy } from "../../sequences.js";

/** What a row says, as a text that is the same for rows that are alike. */
export type KeyOf<R> = (row: R) => string;

/**
 * Pairs rows of two lists, one to one: first those that are the same in all, then those that are the same in less. Equal rows of one list
 * stay apart, so two of them find two.
 * @param keys - from the most that rows may have in common to the least
 * @returns row of the second list → row of the first; those that find none are absent
 * @remarks Cost: O(rows × keys).
 */
export function pairedRows<R extends object>(known: readonly R[], own: readonly R[], keys: readonly KeyOf<R>[]): Map<R, R> {
  const pairs = new Map<R, R>();
  let [left, free] = [own, known];
  for (const keyOf of keys) {
    if (left.length === 0 || free.length === 0) break;
    // the last of a list is taken first
    const byKey = groupedBy([...free].reverse(), keyOf);
    for (const row of left) {
      const found = byKey.get(keyOf(row))?.pop();
      if (found !== undefined) pairs.set(row, found);
    }
    const taken = new Set(pairs.values());
    left = left.filter((row) => !pairs.has(row));
    free = free.filter((row) => !taken.has(row));
  }
  return pairs;
}
