import fc from "fast-check";
import { expect, it } from "vitest";
import { appendAll, greatestOf, groupedBy, leastOf } from "../src/sequences.js";

const numbers = fc.array(fc.oneof(fc.double(), fc.constantFrom(Number.NaN, 0, -0, Number.NEGATIVE_INFINITY)), { maxLength: 20 });

it("what is done with a sequence is what its arguments would do", () => {
  fc.assert(
    fc.property(numbers, numbers, (values, more) => {
      expect(leastOf(values)).toBe(Math.min(...values));
      expect(greatestOf(values)).toBe(Math.max(...values));
      const [list, pushed] = [[...values], [...values]];
      appendAll(list, more);
      pushed.push(...more);
      expect(list).toEqual(pushed);
    }),
    { seed: 1 },
  );
});

it("what is grouped is what one filter for each key finds, keys in the order in which they come", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (values) => {
      const keyOf = (value: number): number => Math.abs(value) % 4;
      const keys = [...new Set(values.map(keyOf))];
      const expected = keys.map((key) => [key, values.filter((value) => keyOf(value) === key)]);
      expect([...groupedBy(values, keyOf)]).toEqual(expected);
    }),
  );
});
