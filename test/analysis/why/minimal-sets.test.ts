import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Causes, minimalSet, minimalSets, smallestRemedy } from "../../../src/analysis/why/minimal-sets.js";
import { replayable } from "../../arbitraries/replayable.js";

/** A monotone predicate: some of these sets is contained. */
const containsOneOf =
  (cores: readonly Causes[]) =>
  (causes: Causes): boolean =>
    cores.some((core) => core.every((cause) => causes.includes(cause)));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, cause) => cause);
const cores = (most: number) =>
  fc.array(fc.uniqueArray(fc.nat(most - 1), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const sorted = (set: Causes): string => [...set].sort((a, b) => a - b).join();

describe("minimal sets of causes", () => {
  it("are exactly the minimal cores of a monotone predicate", () => {
    const run = (given: number[][]): void => {
      const minimal = given.filter(
        (core) => !given.some((other) => sorted(other) !== sorted(core) && other.every((cause) => core.includes(cause))),
      );
      const { sets, complete } = minimalSets(upTo(10), containsOneOf(given), 20);
      expect(complete).toBe(true);
      expect(sets.map(sorted).sort()).toEqual([...new Set(minimal.map(sorted))].sort());
      expect(sets.map(({ length }) => length)).toEqual(sets.map(({ length }) => length).sort((a, b) => a - b));
    };
    fc.assert(fc.property(cores(10), run), replayable(1000));
  });

  it("are found in few trials", () => {
    let trials = 0;
    const holds = (causes: Causes): boolean => {
      trials++;
      return [17, 40_000, 99_999].every((cause) => causes.includes(cause));
    };
    expect(minimalSet(upTo(100_000), holds)).toEqual([17, 40_000, 99_999]);
    expect(trials).toBeLessThan(70);
  }, 60_000);
});

describe("the remedy", () => {
  it("is a smallest set that leaves none of the cores, by brute force", () => {
    const run = (given: number[][]): void => {
      const subsets = Array.from({ length: 2 ** 9 }, (_, mask) => upTo(9).filter((cause) => (mask & (1 << cause)) !== 0));
      const ends = (ended: Causes): boolean => !containsOneOf(given)(upTo(9).filter((cause) => !ended.includes(cause)));
      const { causes, smallest } = smallestRemedy(upTo(9), containsOneOf(given));
      expect([ends(causes), smallest]).toEqual([true, true]);
      expect(causes.length).toBe(Math.min(...subsets.filter(ends).map(({ length }) => length)));
    };
    fc.assert(fc.property(cores(9), run), replayable(1000));
  });

  it("is exact with 20 causes of which any ten are enough, and says that it is minimal only beyond 20", () => {
    const tenOf = (causes: Causes): boolean => causes.length >= 10;
    const exact = smallestRemedy(upTo(20), tenOf);
    expect([exact.causes.length, exact.smallest]).toEqual([11, true]);
    const minimal = smallestRemedy(upTo(21), tenOf);
    expect([minimal.causes.length, minimal.smallest]).toEqual([12, false]);
  }, 60_000);
});
