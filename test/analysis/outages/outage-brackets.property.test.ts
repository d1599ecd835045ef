import fc from "fast-check";
import { expect, it } from "vitest";
import { type OutageOptions, outages } from "../../../src/analysis/outages/outages.js";
import type { Outages, RankedOutage } from "../../../src/analysis/outages/outages-result.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isStandBy } from "../../../src/model/landscape/suppliers.js";
import type { Bounds } from "../../../src/quantities.js";
import { addedFigures } from "../../arbitraries/added-figures.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedOffers } from "../../arbitraries/timed-doubts.js";
import { truths } from "../../twin/truths.js";

const little = 1e-6;
const none: Bounds = { atLeast: 0, atMost: 0 };
const views = fc.constantFrom("operator" as const, "node" as const, "dependency" as const);

/** Everything that is said of a unit in bounds, by a name. */
function figuresOf(unit: RankedOutage): Map<string, Bounds> {
  const { lost, degraded, pastTolerance, mostPastHours, serviceHours, unitHours, backHours, rows, services } = unit;
  return new Map([
    ...Object.entries({
      lost: lost.all,
      degraded: degraded.all,
      past: pastTolerance.all,
      mostPast: mostPastHours.all,
      serviceHours,
      unitHours,
      backHours,
    }),
    ...rows.flatMap(({ what, type, unit: counted, total, organisations, lostHours, unitHours: hours }): [string, Bounds][] => [
      [`${what} ${type} ${counted} ${total} organisations`, organisations],
      [`${what} ${type} ${counted} ${total} hours`, lostHours],
      [`${what} ${type} ${counted} ${total} unit-hours`, hours],
    ]),
    ...services.flatMap(({ id, lostHours, lackHours, backHours: back, tolerance }): [string, Bounds][] => [
      [`${id} hours`, lostHours],
      [`${id} lack`, lackHours],
      [`${id} back`, back],
      [`${id} past`, tolerance?.pastHours ?? none],
    ]),
  ]);
}

/** What one result says that another's bounds do not hold, in words; how many bounds are open is counted. */
function outside(bounds: Outages, exact: Outages, seen: { open: number; exact: number }): string[] {
  const [of, is] = [bounds, exact].map(({ units }) => new Map(units.map((unit) => [unit.id, figuresOf(unit)])));
  return [...new Set([...of!.keys(), ...is!.keys()])].flatMap((id) => {
    const [may, truly] = [of!.get(id) ?? new Map<string, Bounds>(), is!.get(id) ?? new Map<string, Bounds>()];
    return [...new Set([...may.keys(), ...truly.keys()])].flatMap((name) => {
      const [bound, amount] = [may.get(name) ?? none, truly.get(name) ?? none];
      seen[bound.atLeast < bound.atMost ? "open" : "exact"]++;
      const isWithin = bound.atLeast <= amount.atLeast + little && bound.atMost >= amount.atMost - little;
      return isWithin
        ? []
        : [`${id} ${name}: ${amount.atLeast} to ${amount.atMost} is not from ${bound.atLeast} to ${bound.atMost}`];
    });
  });
}

/** With a tolerance of two hours on every service. */
const tolerant = (landscape: Landscape): Landscape => ({
  ...landscape,
  nodes: landscape.nodes.map((node) => (node.kind === "service" ? { ...node, maxTolerableHours: 2 } : node)),
});

it.each(["alone", "on top of a scenario"])("brackets what an outage takes in every truth, %s", (how) => {
  const seen = { open: 0, exact: 0, truths: 0 };
  fc.assert(
    fc.property(timedOffers, views, fc.integer({ min: 1, max: 6 }), fc.nat(4), (drawn, by, lastingHours, begin) => {
      const landscape = tolerant(drawn.landscape);
      const { scenario } = drawn;
      const asked: OutageOptions =
        how === "alone" ? { by, lastingHours, from: "2023-04-24T00:00Z" } : { by, lastingHours, from: `+${begin}h`, scenario };
      const bounds = outages(landscape, { ...asked, minEvidence: "inferred" });
      for (const truth of truths(landscape)) {
        const exact = outages(truth, asked);
        if (exact.doubts.length > 0) continue;
        seen.truths++;
        expect(outside(bounds, exact, seen)).toEqual([]);
      }
    }),
    replayable(60, 15),
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(20);
});

it("without a moment brackets an outage that begins at any", () => {
  const seen = { open: 0, exact: 0 };
  const runs = ["2023-04-24T02:00Z", "2023-04-24T07:00Z", "2023-04-25T02:00Z"];
  fc.assert(
    fc.property(timedOffers, views, fc.integer({ min: 1, max: 6 }), fc.array(fc.boolean()), (drawn, by, lastingHours, picks) => {
      const dependencies = (drawn.landscape.dependencies ?? []).map((row, index) => {
        const { bufferHours: _, ...unbuffered } = row;
        return picks[index] === true && !isStandBy(row) ? { ...unbuffered, runs } : row;
      });
      const landscape = tolerant({ ...drawn.landscape, dependencies });
      const bounds = outages(landscape, { by, lastingHours });
      for (const from of ["2023-04-24T00:00Z", "2023-04-24T01:30Z", "2023-05-01T00:00Z"])
        expect(outside(bounds, outages(landscape, { by, lastingHours, from }), seen), from).toEqual([]);
    }),
    replayable(120, 15),
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(20);
});

it("says no less for sure and no more perhaps where a figure is added", () => {
  const seen = { open: 0, exact: 0 };
  fc.assert(
    fc.property(addedFigures, views, ({ landscape, known }, by) => {
      const [before, after] = [landscape, known].map((each) => outages(each, { by, lastingHours: 5 }));
      expect(outside(before!, after!, seen)).toEqual([]);
    }),
    replayable(200, 10),
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(20);
});
