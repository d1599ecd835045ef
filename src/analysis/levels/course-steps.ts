/** A quantity over time: `values[i]` holds from `times[i]` to before `times[i + 1]`, the last one for good, `before` until the first. */
export interface Steps<T = number> {
  /** Milliseconds since 1970, ascending. */
  readonly times: readonly number[];
  readonly values: readonly T[];
  readonly before: T;
}

export const always = <T>(value: T): Steps<T> => ({ times: [], values: [], before: value });

/** The value at a moment. @remarks Cost: time O(log steps). */
export function valueAt<T>({ times, values, before }: Steps<T>, moment: number): T {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? before : (values[low - 1] as T);
}

/** Several quantities as one, by what `join` makes of their values; equal neighbours become one step. */
export function joined<T, R>(parts: readonly Steps<T>[], join: (values: readonly T[]) => R, equal = Object.is): Steps<R> {
  const times = [...new Set(parts.flatMap((part) => part.times))].sort((a, b) => a - b);
  const places = parts.map(() => 0);
  const current = parts.map(({ before }) => before);
  const before = join(current);
  const kept: number[] = [];
  const values: R[] = [];
  let latest = before;
  for (const time of times) {
    parts.forEach((part, index) => {
      const place = places[index] ?? 0;
      if (part.times[place] !== time) return;
      current[index] = part.values[place] as T;
      places[index] = place + 1;
    });
    const value = join(current);
    if (equal(value, latest)) continue;
    kept.push(time);
    values.push(value);
    latest = value;
  }
  return { times: kept, values, before };
}

/** Two quantities of different kinds as one. */
export function paired<A, B, R>(a: Steps<A>, b: Steps<B>, join: (a: A, b: B) => R, equal?: (a: R, b: R) => boolean): Steps<R> {
  return joined<A | B, R>([a, b], ([one, other]) => join(one as A, other as B), equal);
}

/** The pieces between two moments, first to last. */
export function* piecesOf<T>({ times, values, before }: Steps<T>, from: number, until: number): Generator<Piece<T>> {
  let begin = from;
  let value = before;
  for (let index = 0; index <= times.length; index++) {
    const end = Math.min(times[index] ?? until, until);
    if (end > begin) {
      yield { begin, end, value };
      begin = end;
    }
    if (index < times.length) value = values[index] as T;
  }
}

export interface Piece<T> {
  readonly begin: number;
  readonly end: number;
  readonly value: T;
}

const millisecondsPerHour = 3_600_000;

/** The integral of `amount` between two moments, in hours. Exact where the amounts are: milliseconds are summed before they are divided. */
export function hoursOf<T>(steps: Steps<T>, from: number, until: number, amount: (value: T) => number): number {
  let sum = 0;
  for (const { begin, end, value } of piecesOf(steps, from, until)) sum += amount(value) * (end - begin);
  return sum / millisecondsPerHour;
}

/** The first moment from one on at which a condition holds, or `undefined`. */
export function firstWhere<T>(steps: Steps<T>, from: number, holds: (value: T) => boolean): number | undefined {
  for (const { begin, value } of piecesOf(steps, from, Number.POSITIVE_INFINITY)) if (holds(value)) return begin;
  return undefined;
}

/** The first moment from which on a condition holds to the end of the steps, or `undefined` where it does not at the end. */
export function sinceWhen<T>(
  { times, values, before }: Steps<T>,
  from: number,
  holds: (value: T) => boolean,
): number | undefined {
  let since: number | undefined;
  for (let index = times.length - 1; index >= -1; index--) {
    const value = index < 0 ? before : (values[index] as T);
    if (!holds(value)) return since;
    since = Math.max(from, times[index] ?? from);
  }
  return since;
}

/** 1 within any of the intervals, else 0; nothing is said of moments after `last`. */
export function within(
  intervals: readonly { readonly begin: number; readonly end: number }[],
  last: number = Number.MAX_VALUE,
): Steps {
  const ends = intervals
    .filter(({ begin }) => begin <= last)
    .map(({ begin, end }): Steps => ({ times: [begin, end].filter((time) => time <= last), values: [1, 0], before: 0 }));
  return joined(ends, (values) => (values.some((value) => value === 1) ? 1 : 0));
}
