import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { risk } from "../../../src/analysis/risk/risk.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { replayable } from "../../arbitraries/replayable.js";
import { found, isStatutoryIn, settled, sizesOf } from "../../twin/slow-count.js";
import { truths } from "../../twin/truths.js";
import { failingPlaces, sized, steadyLandscapes, withFigures } from "./risk-landscapes.js";

const hoursPerYear = 8_766;
const chances = [0.1, 0.25, 0.5, 0.9];

/** In which these nodes are lost for an hour. */
function worldOf(lost: readonly string[]): Scenario {
  const disturbances = lost.map(
    (id, place): Disturbance => ({ id: `d${place}`, kind: "degradation", nodes: [{ id }], level: 0, end: "+1h" }),
  );
  return { tragweite: "scenario/1", id: "world", start: "2026-01-05T00:00Z", disturbances };
}

/** Every set of failing nodes, each with its chance. */
function worldsOf(failing: readonly { readonly id: string; readonly p: number }[]) {
  return Array.from({ length: 2 ** failing.length }, (_, mask) => {
    const isIn = (place: number): boolean => ((mask >> place) & 1) === 1;
    return {
      chance: failing.reduce((product, { p }, place) => product * (isIn(place) ? p : 1 - p), 1),
      lost: failing.filter((__, place) => isIn(place)).map(({ id }) => id),
    };
  });
}

/** What is lacking of each row in a year on average, each set of failing nodes played as a course. */
function enumerated(
  landscape: Landscape,
  failing: readonly { readonly id: string; readonly p: number }[],
  unit: string | null,
  total: string | null,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { chance, lost } of worldsOf(failing)) {
    if (lost.length === 0) continue;
    for (const row of simulate(landscape, worldOf(lost), { until: "+1h" }).rows) {
      if (row.unit !== unit || row.total !== total) continue;
      const key = `${row.what} ${row.type}`;
      sums.set(key, (sums.get(key) ?? 0) + chance * row.unitHours.atLeast * hoursPerYear);
    }
  }
  return sums;
}

it("what is expected is the mean over all sets of nodes that may have failed, where nothing is unknown", () => {
  let [lacking, graded, sampled] = [0, 0, 0];
  fc.assert(
    fc.property(steadyLandscapes, failingPlaces, (given, places) => {
      const [truth] = truths(given);
      const known = withFigures(sized(truth!), places, (place) => ({ probability: chances[place % chances.length]! }));
      const { types, options, total } = risk(known, { years: 2_000 });
      const failing = known.nodes.flatMap(({ id, probability }) =>
        typeof probability === "number" ? [{ id, p: probability }] : [],
      );
      const means = enumerated(known, failing, options.unit, total?.id ?? null);
      for (const { what, type, expected, method, standardErrors } of types) {
        const mean = means.get(`${what} ${type}`) ?? 0;
        if (mean > 0) lacking++;
        if (mean % 1 !== 0) graded++;
        if (method === "sampled") sampled++;
        const error = mean * 1e-9 + (method === "exact" ? 0 : 5 * standardErrors!.atMost);
        expect(Math.abs(expected.atLeast - mean), `${what} ${type} ${method}`).toBeLessThanOrEqual(error);
        expect(Math.abs(expected.atMost - mean), `${what} ${type} ${method}`).toBeLessThanOrEqual(error);
      }
    }),
    replayable(100, 1),
  );
  expect([lacking > 50, graded > 20, sampled < lacking], `${lacking} ${graded} ${sampled}`).toEqual([true, true, true]);
});

it("what is expected holds every truth: whoever supplies, whatever the sizes and the figures are", () => {
  let [open, exact] = [0, 0];
  fc.assert(
    fc.property(steadyLandscapes, failingPlaces, fc.nat(), fc.boolean(), (given, places, which, isUpper) => {
      const [low, high] = [(place: number) => chances[place % 3]!, (place: number) => chances[(place % 3) + 1]!];
      const ranged = withFigures(given, places, (place) => ({ probability: { atLeast: low(place), atMost: high(place) } }));
      const { types, options, total } = risk(ranged, { years: 2_000, minEvidence: "inferred" });
      const { unit } = options;
      if (unit === null) return;
      const all = [...truths(given)];
      const truth = withFigures(all[which % all.length]!, places, (place) => ({
        probability: isUpper ? high(place) : low(place),
      }));
      const failing = truth.nodes.flatMap(({ id, probability }) =>
        typeof probability === "number" ? [{ id, p: probability }] : [],
      );
      const worlds = worldsOf(failing).map(({ chance, lost }) => ({ chance, found: settled(truth, worldOf(lost)) }));
      for (const type of types) {
        const row = { what: type.what, type: type.type, unit };
        const lacks = new Map<string, number>();
        for (const { chance, found: state } of worlds)
          for (const [holder, level] of found(state, row)) lacks.set(holder, (lacks.get(holder) ?? 0) + chance * (1 - level));
        const { expected, method, standardErrors } = type;
        const error = method === "exact" ? 1e-6 : 5 * Math.min(standardErrors!.atMost, 1e9);
        expected.atLeast < expected.atMost ? open++ : exact++;
        for (const sizes of [...sizesOf(given, unit)].slice(0, 200)) {
          let mean = 0;
          for (const [holder, lack] of lacks)
            if (total === undefined || isStatutoryIn(given, holder)) mean += (sizes.get(holder) ?? 0) * lack * hoursPerYear;
          expect(expected.atLeast - error, `${type.type} ${method}`).toBeLessThanOrEqual(mean);
          expect(expected.atMost + error, `${type.type} ${method}`).toBeGreaterThanOrEqual(mean);
        }
      }
    }),
    replayable(100, 1),
  );
  expect([open > 40, exact > 20], `${open} ${exact}`).toEqual([true, true]);
});
