import fc from "fast-check";
import { expect, it } from "vitest";
import { type CourseRun, courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { type DoubtfulSupplies, doubtfulSupplies } from "../../arbitraries/doubtful-supplies.js";
import { replayable } from "../../arbitraries/replayable.js";
import { supplyStart } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";

/** Weights that are scaled to 1 may be rounded to the grid once more than those of the reading. */
const gridTolerance = 2 ** -30;
const instants = 40;
const until = new Date(supplyStart + instants).toISOString();

const levels = ({ compiled, levelOf }: CourseRun): Map<string, number[]> =>
  new Map(
    compiled.nodes.map(({ id }, number) => {
      const steps = levelOf(number);
      return [id, Array.from({ length: instants }, (_, instant) => valueAt(steps, supplyStart + instant))];
    }),
  );

it("brackets at every millisecond the course of every landscape that one with doubtful supplies may truly be", () => {
  let wide = 0;
  fc.assert(
    fc.property(
      doubtfulSupplies(),
      unlessRefused(({ landscape, scenario, truths }: DoubtfulSupplies) => {
        const { worst, best } = courseRuns(parseLandscape(landscape), scenario, { until, minEvidence: "inferred" });
        const [low, high] = [levels(worst), levels(best)];
        for (const truth of truths) {
          for (const [id, exact] of levels(courseRuns(parseLandscape(truth), scenario, { until }).worst)) {
            exact.forEach((level, at) => {
              const [least, most] = [low.get(id)?.[at] ?? 0, high.get(id)?.[at] ?? 0];
              if (least < most) wide++;
              expectAtMost(least, level + gridTolerance, () => `${id} at ${at}, worst`);
              expectAtLeast(most, level - gridTolerance, () => `${id} at ${at}, best`);
            });
          }
        }
      }),
    ),
    replayable<[DoubtfulSupplies]>(3000, 12),
  );
  expect(wide).toBeGreaterThan(1000);
}, 300_000);
