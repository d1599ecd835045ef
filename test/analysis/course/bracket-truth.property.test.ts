import fc from "fast-check";
import { expect, it } from "vitest";
import { type CourseRun, courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedDoubts } from "../../arbitraries/timed-doubts.js";
import { truths } from "../../twin/truths.js";

/** Weights that are scaled to 1 may be rounded to the grid once more than those of the reading. */
const gridTolerance = 2 ** -30;
const hour = 3_600_000;

it("brackets at every hour the course of every landscape that a doubtful one may truly be", () => {
  fc.assert(
    fc.property(timedDoubts, ({ landscape, scenario }) => {
      const { worst, best, span } = courseRuns(landscape, scenario, { minEvidence: "inferred" });
      const levels = ({ levelOf }: CourseRun, number: number): number[] => {
        const steps = levelOf(number);
        return Array.from({ length: 30 }, (_, at) => valueAt(steps, span.start + at * hour));
      };
      const bounds = worst.compiled.nodes.map((_, number) => [levels(worst, number), levels(best, number)] as const);
      for (const truth of truths(landscape)) {
        const { worst: exact, best: also } = courseRuns(truth, scenario);
        worst.compiled.nodes.forEach(({ id }, number) => {
          const [low, high] = bounds[number]!;
          levels(exact, number).forEach((level, at) => {
            expect(low[at]!, `${id} at hour ${at}, worst`).toBeLessThanOrEqual(level + gridTolerance);
          });
          levels(also, number).forEach((level, at) => {
            expect(high[at]!, `${id} at hour ${at}, best`).toBeGreaterThanOrEqual(level - gridTolerance);
          });
        });
      }
    }),
    replayable(300),
  );
}, 300_000);
