import fc from "fast-check";
import { expect, it } from "vitest";
import { countRows, type RowCount, type StateCount } from "../../../src/analysis/counting/count-rows.js";
import { countedRows } from "../../../src/analysis/counting/counted-rows.js";
import { offerStates } from "../../../src/analysis/counting/offer-states.js";
import { populationFigures } from "../../../src/analysis/counting/population-figures.js";
import { steadyState } from "../../../src/analysis/levels/steady-state.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { cutOff, found, isStatutoryIn, settled, sizesOf } from "../../twin/slow-count.js";
import { truths } from "../../twin/truths.js";

const tolerance = 2 ** -20;
/** Weights that are scaled to 1 may be rounded to the grid once more than those of the reading. */
const rounding = 0.5 + 2 ** -10;

function rowsOf(landscape: Landscape, scenario: Scenario): RowCount[] {
  const states = steadyState(landscape, scenario, { minEvidence: "inferred" });
  const figures = populationFigures(landscape);
  const rows = countedRows(landscape);
  return countRows(rows, offerStates(states, rows.offers), figures);
}

/** What a truth says that the bounds of a state do not hold, in words. Plain comparisons: there are millions. */
function outside(
  state: StateCount,
  hit: readonly string[],
  sizes: ReadonlyMap<string, number>,
  inPart: (id: string, total: string | null) => boolean,
): string[] {
  const found: string[] = [];
  for (const { total, surely, possibly, organisations, count } of state.parts) {
    for (const id of surely) if (!hit.includes(id)) found.push(`${id} is surely hit and is not`);
    let [sum, holders] = [0, 0];
    for (const id of hit) {
      if (!inPart(id, total)) continue;
      if (!surely.includes(id) && !possibly.includes(id)) found.push(`${id} is hit and may not be`);
      holders++;
      sum += sizes.get(id)!;
    }
    if (holders < organisations.atLeast || holders > organisations.atMost) found.push(`${holders} organisations`);
    if (sum < count.atLeast || sum > count.atMost) found.push(`${sum} is not from ${count.atLeast} to ${count.atMost}`);
  }
  return found;
}

it("states, populations and graded loss bracket every way in which a landscape may be completed", () => {
  let [compared, open, doubtful] = [0, 0, 0];
  fc.assert(
    fc.property(countedCases, ({ landscape, scenario }) => {
      parseLandscape(landscape);
      const rows = rowsOf(landscape, scenario);
      for (const row of rows) {
        for (const { count } of [...row.lost.parts, ...row.degraded.parts]) {
          expect(count.atLeast).toBeLessThanOrEqual(count.atMost);
          if (count.atMost === Number.POSITIVE_INFINITY) open++;
        }
        if (row.lost.parts.some(({ possibly }) => possibly.length > 0)) doubtful++;
      }
      const wrong: string[] = [];
      const allSizes = new Map(rows.map(({ unit }) => [unit, [...sizesOf(landscape, unit)]]));
      for (const landscapeInTruth of truths(landscape)) {
        const truth = settled(landscapeInTruth, scenario);
        for (const row of rows) {
          const levels = found(truth, row);
          const lost = [...levels].filter(([, level]) => level <= tolerance).map(([id]) => id);
          const degraded = [...levels].filter(([, level]) => level > tolerance && level < 1 - tolerance).map(([id]) => id);
          const isInPart = new Map([...levels.keys()].map((id) => [id, isStatutoryIn(landscape, id)]));
          const inPart = (id: string, total: string | null): boolean =>
            row.unit !== "insured" || landscape.totals === undefined || isInPart.get(id) === (total !== null);
          const isolated = cutOff(truth, row);
          for (const sizes of allSizes.get(row.unit)!) {
            compared++;
            wrong.push(...outside(row.lost, lost, sizes, inPart), ...outside(row.degraded, degraded, sizes, inPart));
            wrong.push(...outside(row.isolated, isolated, sizes, inPart));
            row.lost.parts.forEach(({ total }, part) => {
              let graded = 0;
              for (const [id, level] of levels) if (inPart(id, total)) graded += sizes.get(id)! * (1 - level);
              const { atLeast, atMost } = row.gradedLoss[part]!;
              if (graded < atLeast - rounding || graded > atMost + rounding) wrong.push(`graded loss ${graded}`);
            });
          }
        }
      }
      expect(wrong).toEqual([]);
    }),
    replayable(1000, 4),
  );
  expect(compared).toBeGreaterThan(10_000);
  expect(open).toBeGreaterThan(100);
  expect(doubtful).toBeGreaterThan(100);
}, 240_000);
