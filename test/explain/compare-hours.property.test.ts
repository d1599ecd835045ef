import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HoursChange } from "../../src/analysis/compare/course-comparison.js";
import type { ComparedRun } from "../../src/analysis/compare/run-comparison.js";
import { simulate } from "../../src/analysis/course/course.js";
import type { Course, RowCourse } from "../../src/analysis/course/course-result.js";
import { compare } from "../../src/explain/compare.js";
import { exactly } from "../../src/quantities.js";
import { replayable } from "../arbitraries/replayable.js";
import { timedOffers } from "../arbitraries/timed-doubts.js";

/** A landscape in doubt and a scenario with times, and the same with something shorter, longer or gone. */
const pairs: fc.Arbitrary<{ readonly before: ComparedRun; readonly after: ComparedRun }> = timedOffers.chain(
  ({ landscape, scenario }) =>
    fc
      .record({
        bufferHours: fc.option(fc.integer({ min: 0, max: 6 })),
        recoveryHours: fc.option(fc.integer({ min: 0, max: 6 })),
        link: fc.nat(),
        node: fc.nat(),
        isWithoutFirst: fc.boolean(),
        isWithoutEnd: fc.boolean(),
      })
      .map(({ bufferHours, recoveryHours, link, node, isWithoutFirst, isWithoutEnd }) => {
        const { dependencies = [], nodes } = landscape;
        const disturbances = scenario.disturbances
          .slice(isWithoutFirst && scenario.disturbances.length > 1 ? 1 : 0)
          .map(({ end, ...disturbance }, place) =>
            isWithoutEnd && place === 0 ? disturbance : { ...disturbance, ...(end === undefined ? {} : { end }) },
          );
        return {
          before: { landscape, scenario },
          after: {
            landscape: {
              ...landscape,
              nodes: nodes.map((each, place) =>
                recoveryHours !== null && place === node % nodes.length ? { ...each, recoveryHours } : each,
              ),
              dependencies: dependencies.map((each, place) =>
                bufferHours !== null && place === link % dependencies.length ? { ...each, bufferHours } : each,
              ),
            },
            scenario: { ...scenario, disturbances },
          },
        };
      }),
);

const keyOf = ({ what, type, unit, total }: Pick<RowCourse, "what" | "type" | "unit" | "total">): string =>
  JSON.stringify([what, type, unit, total]);

const courseTo = ({ landscape, scenario }: ComparedRun, hours: number): Course =>
  simulate(landscape, scenario, { until: `+${hours}h` });

const contains = ({ difference: { atLeast, atMost } }: HoursChange, value: number): boolean =>
  value >= atLeast - 1e-6 && value <= atMost + 1e-6;

describe("compare over whole courses", () => {
  it("has the hours of two simulations that end together, and the tolerances", () => {
    let seen = 0;
    fc.assert(
      fc.property(pairs, fc.constantFrom("end", "+5h"), ({ before, after }, until) => {
        const { course } = compare(before, after, { until });
        const [old, next] = [courseTo(before, course!.before.until.hour), courseTo(after, course!.after.until.hour)];
        if (until === "end") {
          const ends = [before, after].map(({ landscape, scenario }) => simulate(landscape, scenario).until.hour);
          expect([course!.before.until.hour, course!.after.until.hour]).toEqual([Math.max(...ends), Math.max(...ends)]);
        }
        const keys = new Set([...old.rows, ...next.rows].map(keyOf));
        expect(new Set(course!.rows.map(keyOf))).toEqual(keys);
        for (const row of course!.rows) {
          const [was, is] = [old, next].map(({ rows }) => rows.find((each) => keyOf(each) === keyOf(row)));
          expect(row.unitHours).toMatchObject({
            before: was?.unitHours ?? exactly(0),
            after: is?.unitHours ?? exactly(0),
          });
          expect(row.anyLostHours).toMatchObject({
            before: was?.anyLostHours ?? exactly(0),
            after: is?.anyLostHours ?? exactly(0),
          });
          if (row.unitHours.verdict === "fewer") {
            expect(row.unitHours.after.atMost).toBeLessThan(row.unitHours.before.atLeast);
            seen += 1;
          }
          if (row.unitHours.verdict === "more") expect(row.unitHours.after.atLeast).toBeGreaterThan(row.unitHours.before.atMost);
          if (row.unitHours.verdict === "same") expect(row.unitHours.before).toEqual(row.unitHours.after);
        }
        expect(course!.breached).toEqual({
          before: { atLeast: old.breaches.filter(({ isSure }) => isSure).length, atMost: old.breaches.length },
          after: { atLeast: next.breaches.filter(({ isSure }) => isSure).length, atMost: next.breaches.length },
        });
        for (const insurer of old.insurers) {
          for (const { serviceType, lostHours } of insurer.services) {
            const offer = course!.offers.find(({ holder, type }) => holder === insurer.id && type === serviceType);
            if (offer !== undefined) expect(offer.lostHours.before).toEqual(lostHours);
          }
        }
      }),
      replayable(),
    );
    expect(seen).toBeGreaterThan(0);
  });

  it("tells no difference between sides that are the same, whatever is not known", () => {
    fc.assert(
      fc.property(pairs, ({ before: { landscape, scenario } }) => {
        const side = (): ComparedRun => structuredClone({ landscape, scenario });
        const { course } = compare(side(), side(), { until: "end" });
        for (const { unitHours, anyLostHours } of course!.rows) {
          for (const hours of [unitHours, anyLostHours])
            expect(hours).toMatchObject({ difference: exactly(0), verdict: "same", after: hours.before });
        }
        expect(course!.offers).toEqual([]);
        for (const { before, after } of course!.breaches) expect(after).toEqual(before);
      }),
      replayable(),
    );
  });

  it("bounds the difference in the worst and in the best case of both sides, and turns round with them", () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const { course } = compare(before, after, { until: "end" });
        const back = compare(after, before, { until: "end" }).course!;
        for (const row of course!.rows) {
          const { unitHours } = row;
          if (Number.isFinite(unitHours.before.atMost) && Number.isFinite(unitHours.after.atMost)) {
            expect(contains(unitHours, unitHours.after.atMost - unitHours.before.atMost)).toBe(true);
            expect(contains(unitHours, unitHours.after.atLeast - unitHours.before.atLeast)).toBe(true);
          }
          const other = back.rows.find((each) => keyOf(each) === keyOf(row))!;
          const turned = { fewer: "more", more: "fewer", same: "same", open: "open" } as const;
          expect(other.unitHours.verdict).toBe(turned[unitHours.verdict]);
        }
      }),
      replayable(),
    );
  });

  it("has no field more where no course is asked for", () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const { course, ...rest } = compare(before, after, { until: "end" });
        const plain = compare(before, after);
        expect("course" in plain).toBe(false);
        expect(course).toBeDefined();
        expect({ ...rest, nodes: {} }).toEqual({ ...plain, nodes: {} });
      }),
      replayable(20),
    );
  });
});
