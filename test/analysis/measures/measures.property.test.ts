import fc from "fast-check";
import { expect, it } from "vitest";
import { countedRows } from "../../../src/analysis/counting/counted-rows.js";
import type { MeasureKind } from "../../../src/analysis/measures/measure.js";
import { measures } from "../../../src/analysis/measures/measures.js";
import { applyPatch } from "../../../src/model/documents/patch-apply.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { measuredLandscapes } from "../../arbitraries/measured-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { unlessRefusedLater } from "../../arbitraries/unless-refused.js";
import { allMeasures, isReached, leftBy, leftIn, subsetsOf, sumsOf, takenBy, withMeasures } from "./slow-measures.js";

const most = 7;

it("finds the cheapest set after which no unit reaches a limit, as trying all sets does", async () => {
  const seen = { best: 0, infeasible: 0, "none-needed": 0, "best-found": 0, several: 0 };
  await fc.assert(
    fc.asyncProperty(
      measuredLandscapes,
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom("worst" as const, "best" as const),
      fc.constantFrom("assumed" as const, "inferred" as const),
      unlessRefusedLater(async (landscape: Landscape, pick: number, limit: number, reading: "worst" | "best", minEvidence) => {
        const { rows } = countedRows(landscape);
        const row = rows[pick % rows.length];
        const all = allMeasures(landscape, ["second-supplier", "second-instance"], minEvidence);
        if (row === undefined || all.length > most) return;
        const target = `${row.type}:${row.unit}>=${limit}`;
        const result = await measures(landscape, { target, reading, minEvidence, kind: "it-provider" });
        const enough = subsetsOf(all).filter(
          ({ members }) => !isReached(withMeasures(landscape, members), landscape, target, { reading, minEvidence }),
        );
        const least = Math.min(...enough.map(({ cost }) => cost));
        const { status, cost, bound } = result.choice;
        seen[status]++;
        if (least > 1 && Number.isFinite(least)) seen.several++;
        const after = result.taken?.after.map(({ id, count }) => [id, count]);
        expect(after).toEqual(
          takenBy(applyPatch(landscape, result.patch), after?.map(([id]) => id as string) ?? [], target, minEvidence),
        );
        if (status === "infeasible") expect(enough).toEqual([]);
        else expect({ cost, bound, status }).toEqual({ cost: least, bound: least, status: least === 0 ? "none-needed" : "best" });
      }),
    ),
    replayable(300, 12),
  );
  expect(seen).toMatchObject({ "best-found": 0 });
  expect(Math.min(seen.best, seen.infeasible, seen["none-needed"])).toBeGreaterThan(0);
});

it("finds the set within a budget that leaves fewest services too long without, then fewest hours", async () => {
  const seen = { best: 0, taken: 0 };
  await fc.assert(
    fc.asyncProperty(
      measuredLandscapes,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 9 }),
      fc.subarray(["second-instance", "stand-by", "buffer", "recovery"] as const, { minLength: 1, maxLength: 2 }),
      fc.constantFrom("worst" as const, "best" as const),
      unlessRefusedLater(async (landscape: Landscape, budget: number, lastingHours: number, kinds, reading: "worst" | "best") => {
        const all = allMeasures(landscape, kinds, "assumed");
        if (all.length > most) return;
        const { choice, patch, sums } = await measures(landscape, { lastingHours, budget, reading, kinds, kind: "it-provider" });
        const left = subsetsOf(all)
          .filter(({ cost }) => cost <= budget)
          .map(({ members }) => leftBy(withMeasures(landscape, members), landscape, { reading, lastingHours }));
        const best = left.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!)[0]!;
        const own = leftBy(applyPatch(landscape, patch), landscape, { reading, lastingHours });
        expect(own.slice(0, 2)).toEqual(best.slice(0, 2));
        expect(own[2]).toBeCloseTo(best[2]!, 6);
        expect(choice.cost).toBeLessThanOrEqual(budget);
        expect(sums?.after).toEqual(sumsOf(applyPatch(landscape, patch), lastingHours));
        seen.best++;
        if (choice.measures.length > 0) seen.taken++;
      }),
    ),
    replayable(300, 12),
  );
  expect(seen.taken).toBeGreaterThan(2);
});

const disturbed = fc.record({
  node: fc.constantFrom("s0", "s1", "s2", "s3"),
  kind: fc.constantFrom("degradation" as const, "isolation" as const),
  level: fc.constantFrom(0, 0.5),
  begin: fc.nat(3),
  hours: fc.integer({ min: 1, max: 9 }),
});

it("finds the set within a budget that leaves least of what a scenario takes", async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(
      measuredLandscapes,
      fc.array(disturbed, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 0, max: 3 }),
      fc.subarray(["second-instance", "stand-by", "buffer", "recovery"] as const, { minLength: 1, maxLength: 2 }),
      fc.constantFrom("worst" as const, "best" as const),
      unlessRefusedLater(
        async (landscape: Landscape, happening, budget: number, kinds: MeasureKind[], reading: "worst" | "best") => {
          const all = allMeasures(landscape, kinds, "assumed");
          if (all.length > most) return;
          const scenario: Scenario = {
            tragweite: "scenario/1",
            id: "s",
            start: "2026-03-06T00:00Z",
            disturbances: happening.map(({ node, kind, level, begin, hours }, place) => ({
              ...{ id: `d${place}`, nodes: [{ id: node }], begin: `+${begin}h`, end: `+${begin + hours}h` },
              ...(kind === "isolation" ? { kind } : { kind, level }),
            })),
          };
          const { choice, patch } = await measures(landscape, { scenario, budget, reading, kinds });
          const left = subsetsOf(all)
            .filter(({ cost }) => cost <= budget)
            .map(({ members }) => leftIn(withMeasures(landscape, members), scenario, reading));
          const best = left.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!)[0]!;
          const own = leftIn(applyPatch(landscape, patch), scenario, reading);
          expect(own.slice(0, 2)).toEqual(best.slice(0, 2));
          expect(own[2]).toBeCloseTo(best[2]!, 6);
          expect(choice.cost).toBeLessThanOrEqual(budget);
          if (choice.measures.length > 0) taken++;
        },
      ),
    ),
    replayable(300, 12),
  );
  expect(taken).toBeGreaterThan(2);
});
