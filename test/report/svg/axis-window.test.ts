import fc from "fast-check";
import { expect, it } from "vitest";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { containing, neighbour, openingWindow, snapped, zoomed } from "../../../src/report/svg/axis-window.js";

const hour = 3_600_000;
const whole = { from: 0, to: 1000 * hour };
const marks = [0, 10, 50, 900].map((hours) => ({ instant: hours * hour, at: `+${hours}h` }));
const instant = fc.integer({ min: 0, max: 1000 }).map((hours) => hours * hour);
const window = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 6, max: 100 }))
  .map(([from, length]) => ({ from: from * hour, to: (from + length) * hour }));

it("never leaves the course, holds the moment, and is never shorter than six hours", () => {
  fc.assert(
    fc.property(window, instant, fc.constantFrom(0.5, 2), (seen, at, factor) => {
      for (const next of [zoomed(seen, whole, at, factor), containing(seen, whole, at)]) {
        expect(next.from).toBeGreaterThanOrEqual(whole.from);
        expect(next.to).toBeLessThanOrEqual(whole.to);
        expect(next.to - next.from).toBeGreaterThanOrEqual(6 * hour);
        expect(next.from <= at && at <= next.to).toBe(true);
      }
    }),
  );
});

it("opens on the days with most begins and ends, and on the moment that is looked at", () => {
  const start = "1970-01-01T00:00Z";
  const disturbances: Scenario["disturbances"] = [10, 20, 50, 900].map((end, index) => ({
    kind: "isolation",
    id: `d${index}`,
    nodes: [{ id: "p" }],
    begin: start,
    end: `+${end}h`,
  }));
  const scenario = { start, disturbances } as Scenario;
  const moment = (at: number) => ({ hour: at, moment: null });
  const course = { start: moment(0), until: moment(whole.to / hour) };
  const opened = openingWindow(whole, scenario, course, undefined);
  expect(opened.from).toBe(0);
  expect(opened.to).toBeGreaterThanOrEqual(20 * hour);
  expect(opened.to).toBeLessThan(100 * hour);
  expect(openingWindow(whole, scenario, course, 500 * hour).to).toBe(506 * hour);
  // a population that comes back slowly is seen coming back
  const repairs = [600, 700, 800].map((back) => ({
    ...{ id: `p${back}`, unit: "sites", crew: null, most: null },
    repaired: { worst: moment(back), best: moment(back) },
  }));
  expect(openingWindow(whole, scenario, { ...course, repairs }, undefined).to).toBe(whole.to);
});

it("finds the marks before and after, and the first one where nothing is looked at", () => {
  expect(neighbour(marks, 10 * hour, 1)?.at).toBe("+50h");
  expect(neighbour(marks, 10 * hour, -1)?.at).toBe("+0h");
  expect(neighbour(marks, undefined, 1)?.at).toBe("+0h");
  expect([neighbour(marks, undefined, -1), neighbour(marks, 900 * hour, 1), neighbour(marks, 0, -1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("takes the mark beside the pointer, else a full hour", () => {
  const seen = { from: 0, to: 100 * hour };
  expect(snapped(10.6 * hour, seen, marks)).toBe(10 * hour);
  expect(snapped(30.4 * hour, seen, marks)).toBe(30 * hour);
  expect(snapped(99.9 * hour, seen, marks)).toBe(100 * hour);
});
