import fc from "fast-check";
import { expect, it } from "vitest";
import { type CourseRun, courseRuns } from "../../src/analysis/course-runs.js";
import { valueAt } from "../../src/analysis/course-steps.js";
import type { Landscape } from "../../src/model/landscape.js";
import type { Scenario } from "../../src/model/scenario.js";
import { doubtfulCases } from "../arbitraries/doubtful-landscapes.js";
import { replayable } from "../arbitraries/replayable.js";
import { truths } from "../twin/truths.js";

/** Weights that are scaled to 1 may be rounded to the grid once more than those of the reading. */
const gridTolerance = 2 ** -30;
const hours = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) });
const hour = 3_600_000;

/** A doubtful landscape in which nodes recover and dependencies buffer, and a scenario with times. */
const timedDoubts = doubtfulCases.chain(({ landscape, scenario }) =>
  fc
    .record({
      recovery: fc.array(hours, { minLength: 20, maxLength: 20 }),
      buffer: fc.array(hours, { minLength: 40, maxLength: 40 }),
      spans: fc.array(fc.tuple(fc.nat({ max: 6 }), fc.integer({ min: 1, max: 6 })), { minLength: 10, maxLength: 10 }),
    })
    .map(({ recovery, buffer, spans }): { landscape: Landscape; scenario: Scenario } => ({
      landscape: {
        ...landscape,
        nodes: landscape.nodes.map((node, index) => ({ ...node, recoveryHours: recovery[index % 20]! })),
        dependencies: (landscape.dependencies ?? []).map((row, index) => ({ ...row, bufferHours: buffer[index % 40]! })),
      },
      scenario: {
        ...scenario,
        start: "2023-04-24T00:00Z",
        disturbances: scenario.disturbances.map((disturbance, index) => {
          const [begin, lasts] = spans[index % 10]!;
          return { ...disturbance, begin: `+${begin}h`, end: `+${begin + lasts}h` };
        }),
      },
    })),
);

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
