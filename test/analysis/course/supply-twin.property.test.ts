import fc from "fast-check";
import { type Course, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { type CourseRun, courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { crowdedCases } from "../../arbitraries/crowded-supplies.js";
import { replayable } from "../../arbitraries/replayable.js";
import { type SupplyCase, supplyCases, supplyStart } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { slowSupply } from "../../twin/slow-supply.js";

const whole = 2 ** 40;
const each = <T>(instants: number, value: (instant: number) => T): T[] =>
  Array.from({ length: instants }, (_, instant) => value(instant));

/** Units lost, by instant and node. */
function lossesOf({ compiled, levelOf }: CourseRun, instants: number): Record<string, number>[] {
  const steps = compiled.nodes.map((_, number) => levelOf(number));
  return each(instants, (instant) =>
    Object.fromEntries(
      compiled.nodes.map(({ id }, number) => [id, whole - whole * valueAt(steps[number]!, supplyStart + instant)]),
    ),
  );
}

const millisecond = (hour: number): number => Math.round(hour * 3_600_000);

/** Ids of supplies of which a span holds at an instant. */
const within = (course: Course, kind: "alert" | "short", instant: number): string[] =>
  (course.supplies ?? []).flatMap((supply) =>
    supply[kind].worst.some(
      ({ from, to }) => millisecond(from.hour) <= instant && (to === null || instant < millisecond(to.hour)),
    )
      ? [supply.id]
      : [],
  );

/** How many cases had a moment at which a supply was short, or below its reserve. */
interface Seen {
  short: number;
  alert: number;
}

function expectEqual(
  { landscape, scenario }: SupplyCase,
  restart: "assisted" | "unassisted",
  instants: number,
  seen: Seen,
): void {
  parseLandscape(landscape);
  const until = new Date(supplyStart + instants).toISOString();
  const { worst, doubts } = courseRuns(landscape, scenario, { restart, until });
  expect(doubts).toEqual([]);
  const course = simulate(landscape, scenario, { restart, until });
  const twin = slowSupply(landscape, scenario, instants, { restart, standBys: "timed", stock: "moves", runs: "moments" });
  expect(lossesOf(worst, instants)).toEqual(twin.losses.map((losses) => Object.fromEntries(losses)));
  for (const kind of ["alert", "short"] as const) {
    expect(each(instants, (instant) => within(course, kind, instant))).toEqual(twin[kind].map((ids) => [...ids].sort()));
    if (twin[kind].some(({ size }) => size > 0)) seen[kind]++;
  }
}

describe("shared supplies equal the slow twin at every millisecond", () => {
  for (const restart of ["assisted", "unassisted"] as const) {
    it(restart, () => {
      const seen = { short: 0, alert: 0 };
      const equal = (given: SupplyCase): void => expectEqual(given, restart, 40, seen);
      const parameters = replayable<[SupplyCase]>(10_000, 50);
      fc.assert(fc.property(supplyCases({ shareLoops: restart === "assisted" }), unlessRefused(equal)), parameters);
      expect(seen.short).toBeGreaterThan((parameters.numRuns ?? 0) / 10);
      expect(seen.alert).toBeGreaterThan((parameters.numRuns ?? 0) / 10);
    });

    it(`where many draw, ${restart}`, () => {
      const seen = { short: 0, alert: 0 };
      const equal = (given: SupplyCase): void => expectEqual(given, restart, 24, seen);
      const parameters = replayable<[SupplyCase]>(10_000, 100);
      fc.assert(fc.property(crowdedCases(), unlessRefused(equal)), parameters);
      expect(seen.short).toBeGreaterThan((parameters.numRuns ?? 0) / 10);
      expect(seen.alert).toBeGreaterThan((parameters.numRuns ?? 0) / 10);
    }, 3_600_000);
  }
});
