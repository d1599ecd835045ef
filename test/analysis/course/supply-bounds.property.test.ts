import fc from "fast-check";
import { type Course, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { type CourseRun, courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { type BlurredCase, blurredSupplies } from "../../arbitraries/blurred-supplies.js";
import { replayable } from "../../arbitraries/replayable.js";
import { supplyStart } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";
import { slowSupply } from "../../twin/slow-supply.js";

const instants = 40;
const whole = 2 ** 40;
/** Amounts of a truth are brought to other units than those of a range, and round otherwise. */
const tolerance = 2 ** -30;
const until = new Date(supplyStart + instants).toISOString();

const millisecond = (hour: number): number => Math.round(hour * 3_600_000);

/** Ids of supplies of which a span holds at an instant. */
const within = (course: Course, kind: "alert" | "short", side: "worst" | "best", instant: number): string[] =>
  (course.supplies ?? []).flatMap((supply) =>
    supply[kind][side].some(
      ({ from, to }) => millisecond(from.hour) <= instant && (to === null || instant < millisecond(to.hour)),
    )
      ? [supply.id]
      : [],
  );

describe("shared supplies of which not all is known: both runs bracket the slow twin of a truth", () => {
  for (const restart of ["assisted", "unassisted"] as const) {
    it(restart, () => {
      const seen = { open: 0, short: 0, alert: 0 };
      const brackets = ({ known, truth }: BlurredCase): void => {
        parseLandscape(known.landscape);
        const options = { restart, until, minEvidence: "inferred" } as const;
        const { worst, best } = courseRuns(known.landscape, known.scenario, options);
        const course = simulate(known.landscape, known.scenario, options);
        const twin = slowSupply(truth.landscape, truth.scenario, instants, {
          restart,
          standBys: "timed",
          stock: "moves",
          runs: "moments",
        });
        const levelAt = ({ levelOf }: CourseRun, number: number, instant: number): number =>
          valueAt(levelOf(number), supplyStart + instant);
        let isOpen = false;
        worst.compiled.nodes.forEach(({ id }, number) => {
          twin.losses.forEach((losses, instant) => {
            const level = (whole - losses.get(id)!) / whole;
            const [low, high] = [levelAt(worst, number, instant), levelAt(best, number, instant)];
            if (low < high) isOpen = true;
            expectAtMost(low, level + tolerance, () => `${id} at ${instant}, worst`);
            expectAtLeast(high, level - tolerance, () => `${id} at ${instant}, best`);
          });
        });
        if (isOpen) seen.open++;
        for (const kind of ["alert", "short"] as const) {
          twin[kind].forEach((ids, instant) => {
            expect(within(course, kind, "worst", instant), `${kind} at ${instant}`).toEqual(expect.arrayContaining([...ids]));
            expect([...ids], `${kind} at ${instant}`).toEqual(expect.arrayContaining(within(course, kind, "best", instant)));
          });
          if (twin[kind].some(({ size }) => size > 0)) seen[kind]++;
        }
      };
      const parameters = replayable<[BlurredCase]>(1000, 9);
      fc.assert(fc.property(blurredSupplies({ shareLoops: restart === "assisted" }), unlessRefused(brackets)), parameters);
      expect(seen.open).toBeGreaterThan((parameters.numRuns ?? 0) / 10);
      expect(seen.short).toBeGreaterThan((parameters.numRuns ?? 0) / 20);
      expect(seen.alert).toBeGreaterThan((parameters.numRuns ?? 0) / 20);
    });
  }
});
