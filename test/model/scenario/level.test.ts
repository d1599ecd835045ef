import fc from "fast-check";
import { expect, it } from "vitest";
import { levelSchema } from "../../../src/model/scenario/disturbance.js";
import { isLevel } from "../../../src/model/scenario/is-level.js";
import { replayable } from "../../arbitraries/replayable.js";

const numbers = fc.oneof(
  fc.constantFrom(0, -0, 1, 0.5, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const ranges = fc.record({ atLeast: numbers, atMost: numbers, more: fc.anything() }, { requiredKeys: [] });

it("what is a level without schemas is one with them", () => {
  fc.assert(
    fc.property(fc.oneof(numbers, ranges, fc.anything()), (value) => {
      expect(isLevel(value)).toBe(levelSchema.safeParse(value).success);
    }),
    replayable(),
  );
});
