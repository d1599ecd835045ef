import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRuns } from "../../src/analysis/compare/compare-runs.js";
import type { ComparedRun, OfferedStates, RunComparison } from "../../src/analysis/compare/run-comparison.js";
import { impact } from "../../src/analysis/impact/impact.js";
import type { Impact } from "../../src/analysis/impact/impact-result.js";
import { compare } from "../../src/explain/compare.js";
import { explain } from "../../src/explain/explain.js";
import { comparisonText } from "../../src/explain/text/comparison-text.js";
import { explanationText } from "../../src/explain/text/explanation-text.js";
import { replayable } from "../arbitraries/replayable.js";
import { ti2023, tiNetwork2023 } from "../data/shipped-landscape.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "./small-landscapes.js";

const counting = (insured: number) =>
  landscapeOf([provider("p"), insurer("a", insured), system("s", "p"), service("a/eau")], [needs("a/eau", "s")]);

describe("compare", () => {
  it("tells two landscapes of one name apart", () => {
    const scenario = losing({ ids: ["s"] });
    const text = comparisonText(compare({ landscape: counting(100), scenario }, { landscape: counting(1000), scenario }), "de");
    const [before, after] = ["Vorher", "Nachher"].map(
      (side) => new RegExp(`${side}: .*?SHA-256 ([0-9a-f]{12})…`, "s").exec(text)?.[1],
    );
    expect(before).toBeDefined();
    expect(after).not.toBe(before);
  });
  it("is not silent where persons change and states do not", () => {
    const scenario = losing({ ids: ["s"] });
    const comparison = compare({ landscape: counting(100), scenario }, { landscape: counting(1000), scenario });
    expect(comparison).toMatchObject({
      rows: [
        {
          what: "service",
          type: "eau",
          unit: "insured",
          lostBefore: { atLeast: 100, atMost: 100 },
          lostAfter: { atLeast: 1000, atMost: 1000 },
          changes: {},
        },
      ],
      holders: [
        {
          holder: "a",
          counts: [{ unit: "insured", count: { atMost: 1000 } }],
          countsBefore: [{ unit: "insured", count: { atMost: 100 } }],
          changes: {},
        },
      ],
      changes: [],
    });
    expect(comparisonText(comparison, "en")).toMatchInlineSnapshot(`
      "Before: small; small; all disturbances at once (small, SHA-256 5736b671bca6…)
      After: small; small; all disturbances at once (small, SHA-256 a69a29b2080a…)

      Nothing is newly lost.
      Still lost: Eau (1,000 insured persons).

      By service type, most persons first
        Eau: lost to 100 insured persons before, to 1,000 insured persons after
          the states are the same, the sizes are not

      By insurer, by size where known
        A (1,000 insured persons): hit on both sides, counted otherwise before: 100 insured persons
      "
    `);
    expect(comparisonText(comparison, "de")).toContain("vorher anders gezählt: 100 Versicherte");
    const same = compareRuns({ landscape: counting(100), scenario }, { landscape: counting(100), scenario });
    expect(same).toMatchObject({
      rows: [],
      holders: [],
      changes: [],
      stillLost: [{ type: "eau" }],
      shared: 1,
      open: 0,
      openOffers: [],
    });
  });
});

/** Two insurers with two services each, on four systems. */
const runs: fc.Arbitrary<ComparedRun> = fc
  .record({
    persons: fc.array(fc.constantFrom(0, 100, 200), { minLength: 2, maxLength: 2 }),
    offered: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    open: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    weights: fc.array(fc.constantFrom(1, 1, 0.5), { minLength: 4, maxLength: 4 }),
    isOffered: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
    lost: fc.subarray(["s0", "s1", "s2", "s3"]),
    recoveryHours: fc.constantFrom(0, 0, 20),
    bufferHours: fc.constantFrom(0, 0, 48),
    at: fc.constantFrom(undefined, "+10h", "+30h"),
  })
  .map(({ persons, offered, open, weights, isOffered, lost, recoveryHours, bufferHours, at }) => {
    const services = ["a/eau", "a/epa", "b/eau", "b/epa"].flatMap((id, place) =>
      (isOffered[place] ?? 0) > 0 ? [{ id, place }] : [],
    );
    const dependencies = services.map(({ id, place }) => {
      const supplier = offered[place] ?? 0;
      const row = needs(id, `s${supplier}`, { weight: weights[place]!, bufferHours });
      if (!open[place]) return row;
      const { supplier: _, ...rest } = row;
      return { ...rest, candidates: [`s${supplier}`, `s${(supplier + 1) % 4}`] };
    });
    const landscape = landscapeOf(
      [
        provider("p"),
        insurer("a", persons[0]!),
        insurer("b", persons[1]!),
        ...["s0", "s1", "s2", "s3"].map((id) => system(id, "p", { recoveryHours })),
        ...services.map(({ id }) => service(id)),
      ],
      dependencies,
    );
    const scenario = lost.length === 0 ? losing() : losing({ ids: lost, begin: "+1h", end: "+24h" });
    return { landscape, scenario, ...(at === undefined ? {} : { at }) };
  });

/** States by insurer and service type, as a run lists them. */
function statesOf({ landscape }: ComparedRun, { insurers, nodes }: Impact): Map<string, OfferedStates> {
  const states = new Map<string, OfferedStates>();
  for (const node of landscape.nodes) {
    if (node.kind !== "service") continue;
    const own = insurers.find(({ id }) => id === node.operator);
    const has = (list: "lost" | "degraded" | "possiblyLost" | "possiblyDegraded") =>
      own?.[list].includes(node.serviceType) ?? false;
    const worst =
      has("lost") || has("possiblyLost") ? "lost" : has("degraded") || has("possiblyDegraded") ? "degraded" : "normal";
    const isMixed = has("possiblyLost") && has("possiblyDegraded");
    const best = has("lost") ? "lost" : has("degraded") || isMixed ? "degraded" : "normal";
    states.set(`${node.operator} ${node.serviceType}`, { worst, best, level: nodes.find(({ id }) => id === node.id)!.level });
  }
  return states;
}

/** Who is degraded, how much they get, and what is lost when those count in part, as a run says it. */
const degradedIn = (row: Impact["rows"][number] | undefined) => {
  const none = { atLeast: 0, atMost: 0 };
  if (row === undefined) return [none, null, none];
  return [row.degraded.parts[0]!.count, row.parts[0]!.degradedLevel, row.gradedLoss[0]];
};

function expectToAgree(before: ComparedRun, after: ComparedRun, comparison: RunComparison): string[] {
  const [earlier, later] = [before, after].map(({ landscape, scenario, ...options }) => impact(landscape, scenario, options)) as [
    Impact,
    Impact,
  ];
  const [old, next] = [statesOf(before, earlier), statesOf(after, later)];
  const keys = [...new Set([...old.keys(), ...next.keys()])];
  const different = keys.filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(next.get(key)));
  expect(comparison.changes.map((each) => `${each.holder} ${each.type}`).sort()).toEqual(different.sort());
  for (const { holder: id, type, before: was, after: is } of comparison.changes) {
    expect([was, is]).toEqual([old.get(`${id} ${type}`), next.get(`${id} ${type}`)]);
  }
  const lostIn = ({ services }: Impact, type: string) =>
    services.find(({ serviceType }) => serviceType === type)?.lost.insured ?? { atLeast: 0, atMost: 0 };
  for (const { type, lostBefore, lostAfter, degradedBefore, degradedAfter, ...row } of comparison.rows) {
    expect([lostBefore, lostAfter]).toEqual([lostIn(earlier, type), lostIn(later, type)]);
    const [was, is] = [earlier, later].map(({ rows }) => rows.find((each) => each.what === "service" && each.type === type));
    expect([degradedBefore.count, degradedBefore.level, row.gradedLossBefore]).toEqual(degradedIn(was));
    expect([degradedAfter.count, degradedAfter.level, row.gradedLossAfter]).toEqual(degradedIn(is));
  }
  for (const type of ["eau", "epa"]) {
    const isSilent = !comparison.rows.some((row) => row.type === type);
    if (isSilent) expect(lostIn(earlier, type)).toEqual(lostIn(later, type));
  }
  return comparison.changes.map(({ change }) => change);
}

it("compare says what two runs say, for 1,000 random pairs", () => {
  const seen: Record<string, number> = { recounted: 0 };
  const check = (before: ComparedRun, after: ComparedRun): void => {
    const comparison = compareRuns(before, after);
    for (const kind of expectToAgree(before, after, comparison)) seen[kind] = (seen[kind] ?? 0) + 1;
    if (comparison.rows.some(({ changes }) => Object.keys(changes).length === 0)) seen["recounted"]!++;
  };
  fc.assert(fc.property(runs, runs, check), replayable(1000, 10));
  expect(Object.keys(seen).sort()).toEqual([
    "better",
    "gone",
    "lost",
    "new",
    "possibly-lost",
    "possibly-restored",
    "recounted",
    "restored",
    "worse",
  ]);
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
}, 1_200_000);

describe("a landscape without insurers", () => {
  const moment = (time: string): ComparedRun => ({ landscape: ti2023, scenario: tiNetwork2023, at: `2023-07-02T${time}+02:00` });

  it("is compared in its own units, services and organisations themselves", () => {
    const comparison = compare(moment("10:30"), moment("12:00"));
    const found = comparison.rows.map(({ type, unit, lostBefore, lostAfter }) => [
      type,
      unit,
      lostBefore.atMost,
      lostAfter.atMost,
    ]);
    for (const [type, sites] of [
      ["practice", 98_985],
      ["hospital", 1893],
      ["pharmacy", 17_939],
    ])
      expect(found).toContainEqual([type, "sites", 0, sites]);
    const text = comparisonText(comparison, "de");
    expect(text).toContain("Praxen (TI-Anwendungen): ausgefallen vorher 0 Einrichtungen, nachher 98.985 Einrichtungen");
    expect(text).toMatch(
      /Arzt- und Psychotherapeutenpraxen \(TI-Anwendungen\) \(98\.985 Einrichtungen\): neu ausgefallen: .*selbst/,
    );
    expect(text).not.toContain("Krankenkasse");
  });

  it("says what two runs say of every row", () => {
    const times = ["07:00", "08:30", "10:30", "12:00"];
    for (const before of times) {
      for (const after of times) {
        const { rows } = compareRuns(moment(before), moment(after));
        const [earlier, later] = [before, after].map(
          (time) => impact(ti2023, tiNetwork2023, { at: `2023-07-02T${time}+02:00` }).rows,
        );
        earlier!.forEach((row, place) => {
          const change = rows.find(({ what, type, unit }) => what === row.what && type === row.type && unit === row.unit);
          const [old, next] = [row.lost.parts[0]!.count, later![place]!.lost.parts[0]!.count];
          if (change === undefined) expect(old).toEqual(next);
          else expect([change.lostBefore, change.lostAfter]).toEqual([old, next]);
        });
      }
    }
  });

  it("is explained in its own units", () => {
    const explanation = explain(ti2023, tiNetwork2023, "vsdm-check", { at: "2023-07-02T10:30+02:00" });
    expect(explanationText(explanation, "de")).toContain("Arzt- und Psychotherapeutenpraxen): 98.985 Einrichtungen");
    expect(explanation.readings[0]?.affected.map(({ counts }) => counts)).toEqual([
      [{ unit: "sites", count: { atLeast: 98_985, atMost: 98_985 } }],
      [{ unit: "sites", count: { atLeast: 1893, atMost: 1893 } }],
    ]);
  });
});
