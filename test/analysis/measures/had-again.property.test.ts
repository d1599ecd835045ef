import fc from "fast-check";
import { expect, it } from "vitest";
import type { MeasureKind } from "../../../src/analysis/measures/measure.js";
import { measures } from "../../../src/analysis/measures/measures.js";
import type { MeasureEffect, Measures } from "../../../src/analysis/measures/measures-result.js";
import { applyPatch } from "../../../src/model/documents/patch-apply.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { measuredLandscapes } from "../../arbitraries/measured-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { unlessRefusedLater } from "../../arbitraries/unless-refused.js";
import { type Asked, played, spared, taken, together } from "./had-again.js";
import { allMeasures, withMeasures } from "./slow-measures.js";

const asking = fc.record({
  reading: fc.constantFrom("worst" as const, "best" as const),
  minEvidence: fc.constantFrom("assumed" as const, "inferred" as const),
  kinds: fc.subarray(["second-instance", "stand-by", "buffer", "recovery"] as const, { minLength: 1, maxLength: 2 }),
});
type Picked = Asked & { readonly kinds: readonly MeasureKind[] };
const happening = fc.array(
  fc.record({
    node: fc.constantFrom("s0", "s1", "s2", "s3"),
    kind: fc.constantFrom("degradation" as const, "isolation" as const),
    begin: fc.nat(3),
    hours: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 2 },
);
/** A limit, outages of some hours, or a scenario; with a budget or without. */
const aims = fc.oneof(
  fc.record({ limit: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ lastingHours: fc.integer({ min: 1, max: 9 }), budget: fc.option(fc.integer({ min: 0, max: 3 })) }),
  fc.record({ happening, budget: fc.option(fc.integer({ min: 0, max: 3 })) }),
);

const scenarioOf = (disturbances: Scenario["disturbances"]): Scenario => ({
  tragweite: "scenario/1",
  id: "s",
  start: "2026-03-06T00:00Z",
  disturbances,
});

const timeless = ["second-supplier", "second-instance"] as const;

const seen = { changing: 0, effects: 0, limits: 0, outages: 0, scenarios: 0 };

/** Every effect that a plan names, with the landscape to which the patch of that measure alone is applied. */
function effectsOf(plan: Measures, landscape: Landscape, { minEvidence, kinds }: Picked) {
  const all = allMeasures(landscape, kinds, minEvidence);
  const named = new Map([...plan.measures, ...plan.set].map((effect) => [effect.id, effect]));
  return [...named.values()].map((effect): readonly [MeasureEffect, Landscape] => {
    seen.effects++;
    return [
      effect,
      withMeasures(
        landscape,
        all.filter(({ id }) => id === effect.id),
      ),
    ];
  });
}

/** Waves around a loop that ever less of go on may be followed for one more, or one fewer, of some millionths. */
const settled = (bounds: { readonly atLeast: number; readonly atMost: number }) => ({
  atLeast: expect.closeTo(bounds.atLeast, 3) as number,
  atMost: expect.closeTo(bounds.atMost, 3) as number,
});

function hasTaken(plan: Measures, landscape: Landscape, limit: number, asked: Picked): void {
  const end = asked.reading === "worst" ? "atMost" : "atLeast";
  const units = ["x", "y", "z"];
  const runsOn = (each: Landscape) => units.map((id) => ({ id, ...taken(each, id, asked) }));
  const [before, after] = [runsOn(landscape), runsOn(applyPatch(landscape, plan.patch))];
  const reaching = before.filter(({ count }) => count[end] >= limit).map(({ id }) => id);
  expect(plan.taken?.before.map(({ id }) => id).sort()).toEqual(reaching);
  for (const [shown, runs] of [[plan.taken?.before, before] as const, [plan.taken?.after, after] as const])
    for (const { id, count } of shown ?? []) expect(count).toEqual(runs.find((run) => run.id === id)?.count);
  for (const [{ id: name, avoided, saved }, alone] of effectsOf(plan, landscape, asked)) {
    const pairs = runsOn(alone).flatMap((run, place) => (reaching.includes(run.id) ? [{ run, was: before[place]! }] : []));
    const isNoLonger = pairs.filter(({ run, was }) => was.count[end] >= limit && run.count[end] < limit);
    expect(avoided, name).toBe(isNoLonger.length);
    const insured = pairs.flatMap(({ run, was }) => [...was.lost].flatMap(([id, own]) => (run.lost.has(id) ? [] : [own])));
    expect(saved, name).toEqual({
      atLeast: insured.reduce((sum, { atLeast }) => sum + atLeast, 0),
      atMost: insured.reduce((sum, { atMost }) => sum + atMost, 0),
    });
  }
}

function hasPlayed(plan: Measures, landscape: Landscape, scenarios: readonly Scenario[], asked: Picked): void {
  const runsOn = (each: Landscape) => scenarios.map((scenario) => played(each, scenario, asked));
  const [before, after] = [runsOn(landscape), runsOn(applyPatch(landscape, plan.patch))];
  for (const [shown, runs] of [[plan.sums?.before, before] as const, [plan.sums?.after, after] as const]) {
    const { pastTolerance, serviceHours, unitHours } = together(runs);
    expect(shown).toEqual({ pastTolerance, serviceHours: settled(serviceHours), unitHours: settled(unitHours) });
  }
  for (const [{ id, avoided, avoidedOfAll, saved }, alone] of effectsOf(plan, landscape, asked)) {
    const found = spared(before, runsOn(alone));
    expect({ avoided, avoidedOfAll, saved }, id).toEqual({
      avoided: plan.isCritical === true ? found.critical : found.all,
      avoidedOfAll: found.all,
      saved: settled(found.saved),
    });
  }
}

it("says no number of a plan that a run on its patch and its outage does not say again", async () => {
  await fc.assert(
    fc.asyncProperty(
      measuredLandscapes,
      asking,
      aims,
      unlessRefusedLater(async (landscape: Landscape, asked: Picked, aim) => {
        const { kinds: _kinds, ...options } = asked;
        const spending = "budget" in aim && aim.budget !== null ? { budget: aim.budget } : {};
        let plan: Measures;
        if ("limit" in aim) {
          const target = `portal:insured>=${aim.limit}`;
          plan = await measures(landscape, { ...options, target, kinds: timeless, kind: "it-provider" });
          hasTaken(plan, landscape, aim.limit, { ...asked, kinds: timeless });
          seen.limits++;
        } else if ("lastingHours" in aim) {
          const { lastingHours } = aim;
          plan = await measures(landscape, { ...options, ...spending, lastingHours, kinds: asked.kinds, kind: "it-provider" });
          const lost = (id: string) => scenarioOf([{ ...degradationOf(id, 0), begin: "+0h", end: `+${lastingHours}h` }]);
          hasPlayed(plan, landscape, ["x", "y", "z"].map(lost), asked);
          seen.outages++;
        } else {
          const scenario = scenarioOf(
            aim.happening.map(({ node, kind, begin, hours }, place) => ({
              ...{ id: `d${place}`, nodes: [{ id: node }], begin: `+${begin}h`, end: `+${begin + hours}h` },
              ...(kind === "isolation" ? { kind } : { kind, level: 0 }),
            })),
          );
          plan = await measures(landscape, { ...options, ...spending, scenario, kinds: asked.kinds });
          hasPlayed(plan, landscape, [scenario], asked);
          seen.scenarios++;
        }
        expect(plan.choice.cost).toBe(plan.set.reduce((sum, { cost }) => sum + cost, 0));
        if (plan.set.length > 0) seen.changing++;
      }),
    ),
    replayable(900),
  );
  expect(seen.effects).toBeGreaterThan(100);
  expect(Math.min(seen.limits, seen.outages, seen.scenarios, seen.changing)).toBeGreaterThan(10);
});
