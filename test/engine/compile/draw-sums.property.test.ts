import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DrawSums, mostSumTerms } from "../../../src/engine/compile/draw-sums.js";
import { replayable } from "../../arbitraries/replayable.js";

const added = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

describe("sums of a stretch of a row", () => {
  const rows = fc.array(fc.nat(2 ** 30), { minLength: 1, maxLength: 300, size: "max" });
  const stretches = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 20 });

  it("are those of its terms, in few", () => {
    const check = (row: readonly number[], asked: readonly (readonly [number, number])[]): void => {
      let made = 0;
      const sums = new DrawSums(row, (terms) => {
        made++;
        return added(terms);
      });
      for (const ends of asked) {
        const [start = 0, end = 0] = ends.map((place) => Math.min(place, row.length)).sort((a, b) => a - b);
        const found = sums.stretch(start, end);
        expect(added(found)).toBe(added(row.slice(start, end)));
        expect(found.length).toBeLessThanOrEqual(Math.min(end - start, 6 * Math.ceil(Math.log2(row.length + 1) / 2 + 1)));
      }
      expect(made).toBeLessThanOrEqual(row.length / 3);
    };
    fc.assert(fc.property(rows, stretches, check), replayable());
  });

  it("are no more than there is room for, where all before and each own stretch are asked for", () => {
    const check = (row: readonly number[], cuts: readonly number[]): void => {
      const ends = [...cuts.map((cut) => Math.min(cut, row.length)), row.length].sort((a, b) => a - b);
      let terms = 0;
      const sums = new DrawSums(row, (each) => {
        terms += each.length;
        return added(each);
      });
      ends.forEach((end, place) => {
        const start = ends[place - 1] ?? 0;
        terms += sums.stretch(0, start).length + sums.stretch(start, end).length;
      });
      expect(terms).toBeLessThanOrEqual(mostSumTerms(row.length, ends.length));
    };
    fc.assert(fc.property(rows, fc.array(fc.nat(300), { maxLength: 100, size: "max" }), check), replayable());
  });
});
