import fc from "fast-check";
import { expect, it } from "vitest";
import { appendAll, greatestOf, leastOf } from "../src/sequences.js";

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
