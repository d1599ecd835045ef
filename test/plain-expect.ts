import { expect } from "vitest";

// What holds a million times is compared plainly: an `expect` costs more than the work of this package that it looks at.
// What does not hold goes to `expect`, which says so in its own words.

/** A number is at most another; `what` tells which, where it is not. */
export function expectAtMost(value: number | undefined, limit: number, what: () => string): void {
  if (value === undefined || !(value <= limit)) expect(value, what()).toBeLessThanOrEqual(limit);
}

/** A number is at least another; `what` tells which, where it is not. */
export function expectAtLeast(value: number | undefined, limit: number, what: () => string): void {
  if (value === undefined || !(value >= limit)) expect(value, what()).toBeGreaterThanOrEqual(limit);
}

/** Two lists of plain values are the same; `what` tells which, where they are not. */
export function expectSameValues<T extends boolean | number>(
  found: readonly T[],
  expected: readonly T[],
  what: () => string,
): void {
  if (found.length !== expected.length || found.some((value, at) => value !== expected[at]))
    expect(found, what()).toEqual(expected);
}
