import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairSteps } from "../../../src/analysis/levels/repair-steps.js";
import { type LevelSteps, stepAt } from "../../../src/engine/level-steps.js";
import { levelOfLoss, lossOfLevel } from "../../../src/engine/loss.js";
import { replayable } from "../../arbitraries/replayable.js";

const sizes = fc
  .tuple(fc.integer({ min: 1, max: 130 }), fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 130 })))
  .map(([atLeast, more]) => ({ atLeast, atMost: atLeast + more }));
const drawn = fc.record({ sizes, place: fc.nat({ max: 999 }), lost: fc.nat({ max: 3000 }) });

/** The level of a population of so many with a raw loss in 3,000ths of it, in whole hundredths or sites. */
function slowLevel(size: number, lost: number): number {
  const steps = Math.min(100, size);
  let whole = 0;
  while (whole < steps && (whole + 1) * 3000 <= steps * (3000 - lost)) whole++;
  return whole / steps;
}

const levelIn = (steps: LevelSteps, lost: number): number =>
  levelOfLoss(steps.loss[stepAt(steps, lossOfLevel(1 - lost / 3000))]!);
/** The level that as many unrepaired leave, of which no tolerance speaks. */
const repairedTo = ({ left, of, loss }: LevelSteps, lost: number): number =>
  levelOfLoss(loss[left.findLastIndex((part, step) => lost * of[step]! <= 3000 * part)]!);

describe("steps of a level whose population may be one of several", () => {
  it("are around those of each", () => {
    fc.assert(
      fc.property(drawn, ({ sizes: { atLeast, atMost }, place, lost }) => {
        const size = atLeast + (place % (atMost - atLeast + 1));
        const level = slowLevel(size, lost);
        expect(levelIn(repairSteps({ atLeast, atMost }, "worst", 0).steps, lost)).toBeLessThanOrEqual(level + 2 ** -30);
        expect(levelIn(repairSteps({ atLeast, atMost }, "best", 0).steps, lost)).toBeGreaterThanOrEqual(level - 2 ** -30);
        // as long as more than half a site is left, of all that there may be
        if (lost * 2 * size <= 3000) return;
        const { repairedSteps } = repairSteps({ atLeast, atMost }, "worst", 1 / 2);
        expect(repairedTo(repairedSteps, lost)).toBeLessThanOrEqual(level + 2 ** -30);
      }),
      replayable(20_000),
    );
  });

  it("are those of the only one, and of all from a hundred on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat({ max: 900 }), fc.nat({ max: 3000 }), (size, more, lost) => {
        const both = { atLeast: size, atMost: size < 100 ? size : size + more };
        for (const side of ["worst", "best"] as const)
          expect(levelIn(repairSteps(both, side, 1 / 2).steps, lost)).toBeCloseTo(slowLevel(size, lost), 9);
      }),
      replayable(5000),
    );
  });

  it("are never wider for a narrower range", () => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: 20 }), fc.nat({ max: 20 }), ({ sizes: narrow, lost }, less, more) => {
        const wide = { atLeast: Math.max(1, narrow.atLeast - less), atMost: narrow.atMost + more };
        for (const hair of [0, 1 / 2]) {
          const [low, lower] = [narrow, wide].map((each) => repairSteps(each, "worst", hair));
          expect(levelIn(low!.steps, lost)).toBeGreaterThanOrEqual(levelIn(lower!.steps, lost));
          const [high, higher] = [narrow, wide].map((each) => repairSteps(each, "best", hair));
          expect(levelIn(high!.steps, lost)).toBeLessThanOrEqual(levelIn(higher!.steps, lost));
        }
      }),
      replayable(5000),
    );
  });
});
