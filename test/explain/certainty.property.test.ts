import fc from "fast-check";
import { expect, it } from "vitest";
import type { ComparedRun, OfferChange, RowChange } from "../../src/analysis/compare/run-comparison.js";
import { impact } from "../../src/analysis/impact/impact.js";
import type { Impact, NodeImpact } from "../../src/analysis/impact/impact-result.js";
import { compare } from "../../src/explain/compare.js";
import { explain } from "../../src/explain/explain.js";
import type { AffectedOffer, Explanation } from "../../src/explain/explanation.js";
import { comparisonText } from "../../src/explain/text/comparison-text.js";
import { explanationText } from "../../src/explain/text/explanation-text.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { operatorOf } from "../../src/model/landscape/node-kinds.js";
import type { Disturbance } from "../../src/model/scenario/disturbance.js";
import { partRows } from "../../src/report/rows/part-rows.js";
import { languages } from "../../src/words/language.js";
import { type CountedCase, countedCases } from "../arbitraries/counted-landscapes.js";
import { replayable } from "../arbitraries/replayable.js";
import { unlessRefused } from "../arbitraries/unless-refused.js";
import { isStatutoryIn, sizesOf } from "../twin/slow-count.js";

const options = { minEvidence: "inferred" } as const;
const tolerance = 2 ** -20;
const isGone = (state: string): boolean => state === "lost" || state === "isolated";
const isWritten = (text: string): boolean => !/NaN|Infinity|∞|undefined|null|\[object/.test(text);

/** Every completion of the sizes of a landscape, by unit. */
type Sizes = ReadonlyMap<string, readonly ReadonlyMap<string, number>[]>;

const sizesIn = (landscape: Landscape): Sizes =>
  new Map(["insured", "sites", "beds"].map((unit) => [unit, [...sizesOf(landscape, unit)]]));

/** Whether bounds hold the sum of some organisations however their sizes are completed. */
function holdsAll(sizes: Sizes, unit: string, ids: readonly string[], { atLeast, atMost }: { atLeast: number; atMost: number }) {
  return (sizes.get(unit) ?? []).every((each) => {
    const sum = ids.reduce((all, id) => all + (each.get(id) ?? 0), 0);
    return atLeast <= sum && sum <= atMost;
  });
}

const seen = {
  surely: 0,
  possibly: 0,
  spared: 0,
  open: 0,
  ranges: 0,
  lost: 0,
  possiblyLost: 0,
  restored: 0,
  levels: 0,
  openGroups: 0,
};

/** An explanation against the run of the same question: neither reading is firmer than the run. */
function expectNoFirmer({ landscape }: CountedCase, explanation: Explanation, run: Impact, sizes: Sizes): void {
  const nodes = new Map(run.nodes.map((node) => [node.id, node]));
  const told = new Map<string, Set<string>>();
  for (const { reading, affected } of explanation.readings) {
    for (const offer of affected) {
      seen[reading]++;
      const [id = ""] = offer.nodes;
      told.set(id, (told.get(id) ?? new Set()).add(reading));
      expectReading(offer, reading, nodes.get(id)!);
      const holder = holderOf(landscape, offer);
      for (const { unit, count } of offer.counts) {
        if (count.atMost === Number.POSITIVE_INFINITY) seen.open++;
        else if (count.atLeast < count.atMost) seen.ranges++;
        expect(holdsAll(sizes, unit, [holder], count), `${holder}: ${unit}`).toBe(true);
      }
    }
  }
  for (const {
    nodes: [id = ""],
  } of explanation.spared) {
    seen.spared++;
    expect(nodes.get(id)!.state.best, id).toBe("normal");
    if (!told.has(id)) expect(nodes.get(id)!.state.worst, id).toBe("normal");
  }
}

function expectReading({ state, level, nodes: [id] }: AffectedOffer, reading: "surely" | "possibly", run: NodeImpact): void {
  if (reading === "surely") {
    expect(run.state.best, id).not.toBe("normal");
    if (isGone(state)) expect(isGone(run.state.best), id).toBe(true);
    else expect(level, id).toBeGreaterThanOrEqual(run.level.atMost - tolerance);
  } else {
    expect(run.state.worst, id).not.toBe("normal");
    if (isGone(run.state.worst)) expect(isGone(state), id).toBe(true);
    else expect(level, id).toBeLessThanOrEqual(run.level.atLeast + tolerance);
  }
}

function holderOf({ nodes }: Landscape, { operator, nodes: [id = ""], counts }: AffectedOffer): string {
  if (operator !== undefined) return operator;
  const node = nodes.find((each) => each.id === id)!;
  return node.kind === "service" && counts.length > 0 ? (operatorOf(node) ?? id) : id;
}

it("an explanation is never firmer than the run of the same question, in 100 random landscapes", () => {
  fc.assert(
    fc.property(
      countedCases,
      unlessRefused((given: CountedCase) => {
        const { landscape, scenario } = given;
        const run = impact(landscape, scenario, options);
        const sizes = sizesIn(landscape);
        const holders = landscape.nodes.flatMap(({ id, kind }) =>
          kind === "insurer" || kind === "service-provider" ? [id] : [],
        );
        const providers = landscape.nodes.flatMap(({ id, kind }) => (kind === "it-provider" ? [id] : []));
        for (const target of ["portal", ...holders, ...providers, "h0/s"]) {
          const explanation = explain(landscape, scenario, target, options);
          expectNoFirmer(given, explanation, run, sizes);
          const text = target === "portal" ? languages.map((language) => explanationText(explanation, language)) : [];
          expect(text.every(isWritten)).toBe(true);
        }
      }),
    ),
    replayable(100, 3),
  );
  const { surely, possibly, spared, open, ranges } = seen;
  expect(Math.min(surely, possibly, spared, open, ranges), JSON.stringify(seen)).toBeGreaterThan(0);
}, 120_000);

/** The same disturbance with half of what it takes; another one as it is. */
function milder(disturbance: Disturbance): Disturbance {
  if (disturbance.kind !== "degradation") return disturbance;
  const { level } = disturbance;
  const half = (of: number): number => (1 + of) / 2;
  return {
    ...disturbance,
    level: typeof level === "number" ? half(level) : { atLeast: half(level.atLeast), atMost: half(level.atMost) },
  };
}

/** The same landscape with one organisation of unknown size. */
function withoutSize(landscape: Landscape, holder: string): Landscape {
  const nodes = landscape.nodes.map((node): Landscape["nodes"][number] => {
    if (node.id !== holder) return node;
    if (node.kind === "insurer") return { ...node, insured: "unknown" };
    return node.kind === "service-provider" ? { ...node, sites: "unknown" } : node;
  });
  return { ...landscape, nodes };
}

function expectRow(row: RowChange, runs: readonly [Impact, Impact], landscape: Landscape, sizes: Sizes): void {
  const [old, next] = runs.map(({ rows }) =>
    partRows(rows).find(
      ({ what, type, unit, total }) => what === row.what && type === row.type && unit === row.unit && total === row.total,
    ),
  );
  expect([row.lostBefore, row.degradedBefore.count, row.degradedBefore.level, row.gradedLossBefore]).toEqual([
    old?.lost.count,
    old?.degraded.count,
    old?.degradedLevel,
    old?.gradedLoss,
  ]);
  expect([row.lostAfter, row.degradedAfter.count, row.degradedAfter.level, row.gradedLossAfter]).toEqual([
    next?.lost.count,
    next?.degraded.count,
    next?.degradedLevel,
    next?.gradedLoss,
  ]);
  for (const { holders, count } of Object.values(row.changes)) {
    if (count.atMost === Number.POSITIVE_INFINITY) seen.openGroups++;
    const own = holders.filter(
      (id) => row.unit !== "insured" || landscape.totals === undefined || isStatutoryIn(landscape, id) === (row.total !== null),
    );
    expect(own).toEqual(holders);
    expect(holdsAll(sizes, row.unit, holders, count), JSON.stringify(row)).toBe(true);
  }
}

/** Who a run lists in a state of the row of a change, surely or at all. */
function listed({ rows }: Impact, { what, type }: OfferChange, state: "lost" | "degraded", how: "surely" | "any"): Set<string> {
  const own = rows.filter((row) => row.what === what && row.type === type).flatMap((row) => row[state].parts);
  return new Set(own.flatMap(({ surely, possibly }) => (how === "surely" ? surely : [...surely, ...possibly])));
}

function expectChange(change: OfferChange, [before, after]: readonly [Impact, Impact]): void {
  const { holder } = change;
  if (change.change === "lost") {
    seen.lost++;
    expect(listed(after, change, "lost", "surely")).toContain(holder);
    expect(listed(before, change, "lost", "surely")).not.toContain(holder);
  } else if (change.change === "possibly-lost") {
    seen.possiblyLost++;
    expect(listed(after, change, "lost", "any")).toContain(holder);
    expect(listed(after, change, "lost", "surely")).not.toContain(holder);
  } else if (change.change === "restored" || change.change === "possibly-restored") {
    seen.restored++;
    // nobody is surely restored who perhaps was not hit at all
    expect(change.before?.best === "normal").toBe(change.change === "possibly-restored");
    expect(listed(after, change, "lost", "any")).not.toContain(holder);
    expect(listed(after, change, "degraded", "any")).not.toContain(holder);
  } else if (change.before?.worst === change.after?.worst && change.before?.best === change.after?.best) seen.levels++;
}

it("a comparison is never firmer than the runs of its sides, in 100 random landscapes", () => {
  fc.assert(
    fc.property(
      countedCases,
      fc.nat(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      unlessRefused(
        ({ landscape, scenario }: CountedCase, pick: number, isMilder: boolean, isBlank: boolean, isBack: boolean) => {
          const { disturbances } = scenario;
          const chosen = pick % disturbances.length;
          const fewer = isMilder
            ? disturbances.map((each, place) => (place === chosen ? milder(each) : each))
            : disturbances.filter((_, place) => place !== chosen);
          const later = isBlank ? withoutSize(landscape, "h0") : landscape;
          const calm: ComparedRun = { landscape, scenario: { ...scenario, disturbances: fewer }, ...options };
          const hit: ComparedRun = { landscape: later, scenario, ...options };
          const [before, after] = isBack ? [hit, calm] : [calm, hit];
          const comparison = compare(before, after);
          const runs = [before, after].map((side) => impact(side.landscape, side.scenario, options)) as [Impact, Impact];
          const sizes = sizesIn(after.landscape);
          for (const row of comparison.rows) expectRow(row, runs, after.landscape, sizes);
          for (const change of comparison.changes) expectChange(change, runs);
          for (const language of languages) expect(isWritten(comparisonText(comparison, language))).toBe(true);
        },
      ),
    ),
    replayable(100, 3),
  );
  const { lost, possiblyLost, restored, levels, openGroups } = seen;
  expect(Math.min(lost, possiblyLost, restored, levels, openGroups), JSON.stringify(seen)).toBeGreaterThan(0);
}, 120_000);
