import fc from "fast-check";
import { expect, it } from "vitest";
import { ConflictingChanges } from "../../../src/analysis/measures/joined-changes.js";
import type { Measure } from "../../../src/analysis/measures/measure.js";
import { measures } from "../../../src/analysis/measures/measures.js";
import { statedMeasures } from "../../../src/analysis/measures/stated-measures.js";
import { outages } from "../../../src/analysis/outages/outages.js";
import { InvalidInputError } from "../../../src/errors/errors.js";
import type { MeasureList } from "../../../src/model/documents/measure-list.js";
import { applyPatch } from "../../../src/model/documents/patch-apply.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { measuredLandscapes } from "../../arbitraries/measured-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { statedDeeds, statedIn } from "../../arbitraries/stated-measures.js";
import { unlessRefused, unlessRefusedLater } from "../../arbitraries/unless-refused.js";
import { allMeasures, isReached, leftBy, subsetsOf, sumsOf, withMeasures } from "./slow-measures.js";

/** Those of a list that are accepted one after the other, and are taken together. */
function accepted(landscape: Landscape, list: MeasureList): { readonly list: MeasureList; readonly all: readonly Measure[] } {
  let kept = { ...list, measures: [] as MeasureList["measures"] };
  let all: readonly Measure[] = [];
  for (const measure of list.measures) {
    const more = { ...kept, measures: [...kept.measures, measure] };
    try {
      all = statedMeasures(landscape, more, {});
      kept = more;
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
    }
  }
  return { list: kept, all };
}

/** Whether two measures can both be made; of those that reach no service the tool need not say that they cannot. */
function isMadeBeside(landscape: Landscape, one: Measure, other: Measure): boolean {
  try {
    withMeasures(landscape, [one, other]);
    return true;
  } catch (error) {
    if (error instanceof ConflictingChanges || error instanceof InvalidInputError) return false;
    throw error;
  }
}

/** What the outage of each provider takes of each service, and for how long it is past its tolerance, at the least and at the most. */
function lacksIn(landscape: Landscape, lastingHours: number): ReadonlyMap<string, readonly number[]> {
  const { units } = outages(landscape, { lastingHours, kind: "it-provider" });
  return new Map(
    units.flatMap((unit) =>
      unit.services.map(({ id, lackHours, tolerance }) => [
        `${unit.id} ${id}`,
        [lackHours, tolerance?.pastHours ?? { atLeast: 0, atMost: 0 }].flatMap(({ atLeast, atMost }) => [atLeast, atMost]),
      ]),
    ),
  );
}

it("accepts only what makes nothing worse, whatever else is done, and is alone what its patch says", () => {
  const seen = { accepted: 0, pairs: 0 };
  fc.assert(
    fc.property(
      measuredLandscapes,
      statedDeeds,
      fc.integer({ min: 1, max: 9 }),
      unlessRefused((landscape: Landscape, deeds, lastingHours: number) => {
        const { list, all } = accepted(landscape, statedIn(landscape, deeds));
        list.measures.forEach(({ patch }, place) => {
          const laid = applyPatch(landscape, { tragweite: "patch/1", id: "one", ...patch });
          const [own] = [all[place]!];
          expect(lacksIn(withMeasures(landscape, [own]), lastingHours)).toEqual(lacksIn(laid, lastingHours));
          seen.accepted++;
        });
        const lacks = subsetsOf(all).map(({ members }) => lacksIn(withMeasures(landscape, members), lastingHours));
        lacks.forEach((fewer, bits) => {
          for (let more = bits + 1; more < lacks.length; more++) {
            if ((more & bits) !== bits) continue;
            seen.pairs++;
            for (const [key, after] of lacks[more]!)
              after.forEach((value, index) => {
                expect(value, `${key} ${index} of ${bits} and ${more}`).toBeLessThanOrEqual(
                  (fewer.get(key)?.[index] ?? 0) + 1e-9,
                );
              });
          }
        });
      }),
    ),
    replayable(400, 25),
  );
  expect(seen.accepted).toBeGreaterThan(20);
  expect(seen.pairs).toBeGreaterThan(50);
});

it("finds the best set of stated measures and generated ones beside them, as trying all sets does", async () => {
  const seen = { stated: 0, generated: 0, cheapest: 0, infeasible: 0 };
  await fc.assert(
    fc.asyncProperty(
      measuredLandscapes,
      statedDeeds,
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      fc.constantFrom("worst" as const, "best" as const),
      unlessRefusedLater(
        async (
          landscape: Landscape,
          deeds,
          budget: number,
          lastingHours: number,
          isJoined: boolean,
          reading: "worst" | "best",
        ) => {
          const { list, all: own } = accepted(landscape, statedIn(landscape, deeds));
          if (own.length === 0) return;
          const stated = { ...list, generated: isJoined };
          const costs = isJoined ? { costs: { buffer: 2, "second-instance": 1 } } : {};
          const result = await measures(landscape, { lastingHours, budget, reading, stated, ...costs, kind: "it-provider" });
          const left = new Set(result.leftOut);
          const generated = isJoined
            ? [
                ...allMeasures(landscape, ["buffer"], "assumed").map((each) => ({ ...each, cost: 2 })),
                ...allMeasures(landscape, ["second-instance"], "assumed"),
              ].filter((each) => !left.has(each.id) && own.every((other) => isMadeBeside(landscape, each, other)))
            : [];
          const all = [...own, ...generated];
          if (all.length > 9) return;
          const tried = subsetsOf(all).filter(({ cost }) => cost <= budget);
          const losses = tried.map(({ members, cost }) => [
            ...leftBy(withMeasures(landscape, members), landscape, { reading, lastingHours }),
            cost,
          ]);
          const best = losses.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!)[0]!;
          const patched = applyPatch(landscape, result.patch);
          const found = leftBy(patched, landscape, { reading, lastingHours });
          expect(found.slice(0, 2)).toEqual(best.slice(0, 2));
          expect(found[2]).toBeCloseTo(best[2]!, 6);
          expect(result.choice.cost).toBeLessThanOrEqual(budget);
          expect(result.sums?.after).toEqual(sumsOf(patched, lastingHours));
          for (const { kind } of result.set) seen[kind === "stated" ? "stated" : "generated"]++;
          const target = "portal:insured>=2";
          const { choice } = await measures(landscape, { target, reading, stated: list, kind: "it-provider" });
          const enough = subsetsOf(own).filter(
            ({ members }) => !isReached(withMeasures(landscape, members), landscape, target, { reading, minEvidence: "assumed" }),
          );
          if (choice.status === "infeasible") expect(enough).toEqual([]);
          else expect(choice.cost).toBe(Math.min(...enough.map(({ cost }) => cost)));
          if (choice.status === "infeasible") seen.infeasible++;
          else if (choice.cost > 0) seen.cheapest++;
        },
      ),
    ),
    replayable(300, 20),
  );
  expect(Math.min(seen.stated, seen.cheapest + seen.infeasible)).toBeGreaterThan(0);
});
