import fc from "fast-check";
import { expect, it } from "vitest";
import { selectKth } from "../../../src/engine/propagate/select-kth.js";
import { replayable } from "../../arbitraries/replayable.js";

it("gives what stands at k after sorting, with equal values and with values beyond the count", () => {
  const values = fc.array(fc.oneof(fc.nat({ max: 3 }), fc.nat()), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.nat(), fc.nat(), (all, countSeed, kSeed) => {
      const count = 1 + (countSeed % all.length);
      const k = 1 + (kSeed % count);
      const sorted = all.slice(0, count).sort((a, b) => a - b);
      expect(selectKth(Float64Array.from(all), count, k)).toBe(sorted[k - 1]);
    }),
    replayable(),
  );
});
