/** A stretch of a year in which the same causes have failed. */
export type StretchVisitor = (hours: number, active: readonly number[]) => void;

/**
 * The stretches of a year in which anything has failed. The year is a circle: what begins in its last hours and lasts longer goes
 * on in its first, so that every hour is like every other.
 * @param causes - of each failure, by number
 * @param begins - hours in [0, year)
 * @param lasts - hours; a failure of none does not count, one of a year or more counts as the whole year
 * @remarks Cost: O(k log k + k · those that have failed at once) for k failures.
 */
export function visitStretches(
  causes: readonly number[],
  begins: readonly number[],
  lasts: readonly number[],
  year: number,
  visit: StretchVisitor,
): void {
  const active = new Map<number, number>(); // by cause: how many of its failures go on
  const moments: { readonly at: number; readonly cause: number; readonly by: 1 | -1 }[] = [];
  const add = (cause: number, by: 1 | -1): void => {
    const count = (active.get(cause) ?? 0) + by;
    if (count === 0) active.delete(cause);
    else active.set(cause, count);
  };
  for (let event = 0; event < causes.length; event++) {
    const [cause = -1, begin = 0, hours = 0] = [causes[event], begins[event], lasts[event]];
    if (hours <= 0) continue;
    if (hours >= year) {
      add(cause, 1);
      continue;
    }
    const end = begin + hours;
    if (end > year) add(cause, 1);
    moments.push({ at: begin, cause, by: 1 }, { at: end > year ? end - year : end, cause, by: -1 });
  }
  // where one ends as another begins, nothing is both
  moments.sort((a, b) => a.at - b.at || a.by - b.by || a.cause - b.cause);
  let last = 0;
  const pass = (at: number): void => {
    if (at > last && active.size > 0)
      visit(
        at - last,
        [...active.keys()].sort((a, b) => a - b),
      );
    last = at;
  };
  for (const { at, cause, by } of moments) {
    pass(at);
    add(cause, by);
  }
  pass(year);
}
