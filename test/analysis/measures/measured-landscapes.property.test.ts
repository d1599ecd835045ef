import fc from "fast-check";
import { expect, it } from "vitest";
import { countedRows } from "../../../src/analysis/counting/counted-rows.js";
import { changeOf, type Measure, measureKinds } from "../../../src/analysis/measures/measure.js";
import { type MeasureAims, measureQuestion } from "../../../src/analysis/measures/measure-question.js";
import { MeasuredLandscapes } from "../../../src/analysis/measures/measured-landscapes.js";
import { relevantMeasures } from "../../../src/analysis/measures/relevance.js";
import { singleEffects } from "../../../src/analysis/measures/single-effects.js";
import { patchVersion } from "../../../src/model/documents/patch.js";
import { applyKnownPatch } from "../../../src/model/documents/patch-apply.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { WorkProgress } from "../../../src/model/values/work-options.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { measuredLandscapes } from "../../arbitraries/measured-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { suppliedLandscapes } from "../../arbitraries/supplied-cases.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { allMeasures } from "./slow-measures.js";

const happening = fc.array(
  fc.record({
    node: fc.nat(),
    kind: fc.constantFrom("degradation", "isolation", "disconnection"),
    begin: fc.nat(3),
    hours: fc.nat(9),
  }),
  { minLength: 1, maxLength: 2 },
);

/** What is asked of a landscape: a limit, outages for some hours, or a scenario; by each view. */
const questions = fc.record({
  kind: fc.constantFrom("target", "outages", "scenario"),
  by: fc.constantFrom("operator" as const, "node" as const, "dependency" as const, "owner" as const),
  reading: fc.constantFrom("worst" as const, "best" as const),
  minEvidence: fc.constantFrom("assumed" as const, "inferred" as const),
  happening,
});

interface Asked {
  readonly kind: string;
  readonly by: "operator" | "node" | "dependency" | "owner";
  readonly reading: "worst" | "best";
  readonly minEvidence: "assumed" | "inferred";
  readonly happening: readonly { readonly node: number; readonly kind: string; readonly begin: number; readonly hours: number }[];
}

function scenarioOf({ nodes }: Landscape, all: Asked["happening"]): Scenario {
  const pick = (place: number) => [{ id: nodes[place % nodes.length]?.id ?? "" }];
  return {
    tragweite: "scenario/1",
    id: "s",
    start: "2026-03-06T00:00Z",
    disturbances: all.map(({ node, kind, begin, hours }, place) => {
      const when = { id: `d${place}`, begin: `+${begin}h`, end: `+${begin + hours + 1}h` };
      if (kind === "disconnection") return { ...when, kind, between: [pick(node), pick(node + 1)] };
      return kind === "isolation"
        ? { ...when, kind, nodes: pick(node) }
        : { ...when, kind: "degradation", nodes: pick(node), level: 0 };
    }),
  };
}

function aimsOf(landscape: Landscape, { kind, by, reading, minEvidence, happening: all }: Asked): MeasureAims {
  const common = { reading, minEvidence };
  if (kind === "scenario") return { ...common, scenario: scenarioOf(landscape, all), budget: 2 };
  const [row] = kind === "target" ? countedRows(landscape).rows : [];
  if (row !== undefined) return { ...common, by, target: `${row.type}:${row.unit}>=1` };
  return { ...common, by, lastingHours: 5, budget: 2 };
}

/** A question with all measures that there are, and a landscape with some of them: patched as a whole, and from what is kept. */
function tried(landscape: Landscape, asked: Asked) {
  const question = measureQuestion(landscape, aimsOf(landscape, asked));
  const measures = allMeasures(landscape, measureKinds, asked.minEvidence);
  const all = changeOf(measures, landscape);
  const patched = (base: Landscape, change: object): Landscape =>
    applyKnownPatch(base, { tragweite: patchVersion, id: "p", ...change });
  const ready = patched(landscape, { add: { nodes: all.add?.nodes ?? [] } });
  const trial = question.trialIn(ready);
  const whole = (taken: readonly Measure[]): Landscape => {
    const { add: { nodes: _nodes, ...add } = {}, ...change } = changeOf(taken, landscape);
    return patched(ready, { ...change, add });
  };
  const kept = new MeasuredLandscapes(ready, measures);
  const lossesOf = (taken: readonly number[], parts: readonly number[]): Float64Array => {
    const nodes = parts.flatMap((part) => trial.parts[part]!.nodes);
    return trial.lossesIn(kept.with(taken, nodes), parts);
  };
  return { measures, trial, whole, lossesOf, everything: patched(landscape, all) };
}

const everyKind = fc.oneof(
  measuredLandscapes,
  suppliedLandscapes(measuredLandscapes),
  landscapes({ maxNodes: 12, maxDependencies: 18 }),
);
const isAsked = (landscape: Landscape): boolean => landscape.nodes.length > 0;

it("loses what a landscape loses that is patched and compiled as a whole, in whatever parts it is asked", () => {
  let lost = 0;
  fc.assert(
    fc.property(
      everyKind.filter(isAsked),
      questions,
      fc.infiniteStream(fc.boolean()),
      fc.infiniteStream(fc.boolean()),
      unlessRefused((landscape, asked, isTaken, isPart) => {
        const { measures, trial, whole, lossesOf } = tried(landscape, asked);
        const taken = measures.flatMap((_, place) => (isTaken.next().value === true ? [place] : []));
        const parts = [...trial.parts.keys()].filter(() => isPart.next().value === true);
        const wanted = trial.lossesIn(whole(taken.map((place) => measures[place]!)), [...trial.parts.keys()]);
        const losses = lossesOf(taken, parts);
        for (const part of parts) expect(losses[part]).toBe(wanted[part]);
        if (parts.some((part) => wanted[part]! > 0)) lost++;
      }),
    ),
    replayable(900, 14),
  );
  expect(lost).toBeGreaterThan(20);
});

it("finds of each measure what it does alone, though several are tried together", () => {
  let helping = 0;
  fc.assert(
    fc.property(
      everyKind.filter(isAsked),
      questions,
      unlessRefused((landscape, asked) => {
        const { measures, trial, whole, lossesOf, everything } = tried(landscape, asked);
        const relevant = relevantMeasures(measures, trial.parts, trial.units, everything);
        const progress = new WorkProgress({}, measures.length);
        const effects = singleEffects(measures, trial, { relevant, lossesOf, progress });
        const parts = [...trial.parts.keys()];
        const before = trial.lossesIn(whole([]), parts);
        effects.forEach(({ avoided, avoidedOfAll, saved }, place) => {
          const alone = trial.effectOf(before, trial.lossesIn(whole([measures[place]!]), parts));
          expect({ avoided, avoidedOfAll, saved }).toEqual({ avoidedOfAll: undefined, ...alone });
          if (avoided > 0 || saved.atMost > 0) helping++;
        });
      }),
    ),
    replayable(450, 14),
  );
  expect(helping).toBeGreaterThan(20);
});
