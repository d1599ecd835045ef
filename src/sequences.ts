/**
 * What is done with sequences of any length. None must become the arguments of a call, as in `list.push(...more)` and
 * `Math.max(...values)`: each argument takes room on the stack, which ends at some hundred thousand.
 */

/** Adds all of a sequence to the end of a list. */
export function appendAll<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each);
}

/** The least of numbers: `NaN` where one of them is, infinity where there are none. */
export function leastOf(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) least = Math.min(least, value);
  return least;
}

/** The greatest of numbers: `NaN` where one of them is, minus infinity where there are none. */
export function greatestOf(values: Iterable<number>): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) greatest = Math.max(greatest, value);
  return greatest;
}

/** Whether two sets have the same members; not where there is no second one. */
export function isSameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T> | undefined): boolean {
  if (other === undefined || one.size !== other.size) return false;
  for (const member of one) if (!other.has(member)) return false;
  return true;
}

/** Adds a value to the end of the list of its key. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** What is alike by its key, in the order in which it comes. @remarks Cost: time and space O(length). */
export function groupedBy<K, T>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const byKey = new Map<K, T[]>();
  for (const value of values) addTo(byKey, keyOf(value), value);
  return byKey;
}
