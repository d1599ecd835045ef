import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { type CourseRun, courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { explain } from "../../../src/explain/explain.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedDoubts } from "../../arbitraries/timed-doubts.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";
import { trueCases } from "../../twin/truths.js";

const evidence = { status: "assumed" } as const;
const hour = 3_600_000;
/** The fifteenth of February, May, August and November, noon in Berlin. */
const quarterly = ["2025-08-15T12:00+02:00", "2025-11-15T12:00+01:00", "2026-02-15T12:00+01:00", "2026-05-15T12:00+02:00"];

const landscape = (runs?: readonly string[]) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "payments",
    timeZone: "Europe/Berlin",
    nodes: ["fund", "bank"].map((id) => ({ kind: "system", id, name: id, operator: "unknown", systemType: "any", evidence })),
    dependencies: [
      { id: "1", dependent: "fund", supplier: "bank", kind: "use", weight: 1, evidence, ...(runs === undefined ? {} : { runs }) },
    ],
  });
const outage = (begin: string, end: string, level = 0) =>
  parseScenario({
    tragweite: "scenario/1",
    id: "o",
    start: begin,
    disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "bank" }], level, begin, end }],
  });
const steps = (begin: string, end: string, level?: number) =>
  simulate(landscape(quarterly), outage(begin, end, level))
    .nodes.find(({ id }) => id === "fund")
    ?.steps.map((step) => [step.moment, step.level.atMost]);

describe("a supplier that is used at certain moments", () => {
  it("is missed at the run of 15 November, for the 92 days and no hour until the next", () => {
    expect(steps("2025-10-30T00:00+01:00", "2026-01-03T00:00+01:00")).toEqual([
      ["2025-11-15T12:00+01:00", 0],
      ["2026-02-15T12:00+01:00", 1],
    ]);
    const { nodes } = simulate(landscape(quarterly), outage("2025-10-30T00:00+01:00", "2026-01-03T00:00+01:00"));
    expect(nodes.find(({ id }) => id === "fund")?.lostHours.atLeast).toBe(92 * 24);
  });
  it("is not missed between two runs", () => {
    expect(steps("2025-11-16T00:00+01:00", "2026-01-03T00:00+01:00")).toBeUndefined();
  });
  it("is missed to the next run where two hours around one are enough, in elapsed hours over a change of clocks", () => {
    expect(steps("2025-11-15T11:00+01:00", "2025-11-15T13:00+01:00")).toEqual([
      ["2025-11-15T12:00+01:00", 0],
      ["2026-02-15T12:00+01:00", 1],
    ]);
    const { nodes } = simulate(landscape(quarterly), outage("2025-08-15T11:00+02:00", "2025-08-15T13:00+02:00"));
    expect(nodes.find(({ id }) => id === "fund")?.lostHours.atLeast).toBe(92 * 24 + 1);
  });
  it("is heard as it is at the very moment: at its level, lost from its begin on, back at its end", () => {
    expect(steps("2025-11-15T12:00+01:00", "2025-11-15T13:00+01:00", 0.25)?.[0]).toEqual(["2025-11-15T12:00+01:00", 0.25]);
    expect(steps("2025-11-15T11:00+01:00", "2025-11-15T12:00+01:00")).toBeUndefined();
  });
  it("is an ordinary supplier at worst and none at best where no time is looked at", () => {
    const result = impact(landscape(quarterly), whatIf([degradationOf("bank", 0)]));
    expect(result.doubts).toEqual(["calendars"]);
    expect(result.nodes.find(({ id }) => id === "fund")?.level).toEqual({ atLeast: 0, atMost: 1 });
    expect(impact(landscape(quarterly), outage("2025-11-01T00:00Z", "2026-01-01T00:00Z"), { at: "+720h" }).doubts).toEqual([]);
  });
  it("may have been used at any moment or at none in a scenario that has no dates", () => {
    const undated = parseScenario({
      tragweite: "scenario/1",
      id: "o",
      disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "bank" }], level: 0 }],
    });
    const { doubts, nodes } = simulate(landscape(quarterly), undated, { until: "+5h" });
    expect(doubts).toEqual(["calendars"]);
    expect(nodes.find(({ id }) => id === "fund")?.lostHours).toEqual({ atLeast: 0, atMost: 5 });
  });
  it("is told in explanations", () => {
    const explanation = explain(landscape(quarterly), outage("2025-11-01T00:00Z", "2026-01-01T00:00Z"), "fund", { at: "+24h" });
    for (const [language, text] of [
      ["en", "used at certain moments only: Fri 2025-08-15 12:00"],
      ["de", "nur zu bestimmten Zeitpunkten genutzt"],
    ] as const)
      expect(explanationText(explanation, language).replace(/\s+/g, " ")).toContain(text);
  });
  it("is refused beside a buffer", () => {
    const row = {
      id: "1",
      dependent: "fund",
      supplier: "bank",
      kind: "use",
      weight: 1,
      evidence,
      runs: quarterly,
      bufferHours: 1,
    };
    const { nodes } = landscape();
    expect(() => parseLandscape({ tragweite: "landscape/1", id: "l", nodes, dependencies: [row] })).toThrow("no buffer");
  });

  it("has bounds that bracket every course of a landscape in doubt", () => {
    const sampled = (each: Landscape, runs: readonly number[]): Landscape => ({
      ...each,
      dependencies: (each.dependencies ?? []).map(({ bufferHours, ...row }, index) =>
        index % 3 === 0
          ? { ...row, runs: runs.map((at) => `2023-04-24T${String(at + (index % 2)).padStart(2, "0")}:00Z`) }
          : { ...row, ...(bufferHours === undefined ? {} : { bufferHours }) },
      ),
    });
    const levels = ({ levelOf }: CourseRun, number: number, from: number): number[] =>
      Array.from({ length: 24 }, (_, at) => valueAt(levelOf(number), from + at * hour));
    const moments = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(timedDoubts, moments, ({ landscape: each, scenario }, runs) => {
        const doubtful = sampled(each, runs);
        const { worst, best, span } = courseRuns(doubtful, scenario, { minEvidence: "inferred" });
        for (const { truth, played } of trueCases(doubtful, scenario)) {
          const exact = courseRuns(truth, played);
          worst.compiled.nodes.forEach(({ id }, number) => {
            const [low, high] = [levels(worst, number, span.start), levels(best, number, span.start)];
            levels(exact.worst, number, span.start).forEach((level, at) => {
              expectAtMost(low[at], level + 2 ** -30, () => `${id} at hour ${at}, worst`);
            });
            levels(exact.best, number, span.start).forEach((level, at) => {
              expectAtLeast(high[at], level - 2 ** -30, () => `${id} at hour ${at}, best`);
            });
          });
        }
      }),
      replayable(300, 5),
    );
  }, 120_000);
});
