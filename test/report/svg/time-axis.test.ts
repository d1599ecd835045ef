import { describe, expect, it } from "vitest";
import { timeTicks } from "../../../src/report/svg/time-axis.js";

const year = 364 * 86_400_000;

describe("the marks of a time axis", () => {
  it.each([1 / 364 / 24, 1, 10, 100, 7_000])("are few, even and inside, however long %d years are", (years) => {
    const ticks = timeTicks(0, years * year, 8, undefined, "en");
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(9);
    const gaps = new Set(ticks.slice(1).map(({ instant }, place) => instant - (ticks[place]?.instant ?? 0)));
    expect(gaps.size).toBe(1);
    expect(ticks.every(({ instant }) => instant >= 0 && instant <= years * year)).toBe(true);
  });

  it.each([
    [Number.NaN, 1],
    [0, Number.NaN],
    [1, 0],
  ])("are none between %d and %d, where there is no time", (from, to) => {
    expect(timeTicks(from, to, 8, undefined, "en")).toEqual([]);
  });
});
