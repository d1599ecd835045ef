import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { type CourseRun, courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { explain } from "../../../src/explain/explain.js";
import { checkProof } from "../../../src/explain/proof/check-proof.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import type { Notice } from "../../../src/model/landscape/group.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedDoubts } from "../../arbitraries/timed-doubts.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";
import { trueCases } from "../../twin/truths.js";

const evidence = { status: "assumed" } as const;
const hour = 3_600_000;

/** The phones need the line, or the mobile network as a stand-by an hour after somebody notices that the line is dead. */
const landscape = (noticeHours?: Notice) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "l",
    nodes: ["phones", "line", "mobile"].map((id) => ({
      kind: "system",
      id,
      name: id,
      operator: "unknown",
      systemType: "any",
      evidence,
    })),
    groups: [{ id: "g", node: "phones", rule: "at-least", k: 1, ...(noticeHours === undefined ? {} : { noticeHours }) }],
    dependencies: [
      { id: "1", dependent: "phones", supplier: "line", kind: "use", weight: 1, group: "g", evidence },
      { id: "2", dependent: "phones", supplier: "mobile", kind: "use", weight: 1, group: "g", activationHours: 1, evidence },
    ],
  });
const outages = parseScenario({
  tragweite: "scenario/1",
  id: "o",
  start: "2026-01-01T00:00Z",
  disturbances: [
    { kind: "degradation", id: "long", nodes: [{ id: "line" }], level: 0, end: "+10h" },
    { kind: "degradation", id: "short", nodes: [{ id: "line" }], level: 0, begin: "+20h", end: "+22h" },
  ],
});
const lostHours = (notice?: Notice) => simulate(landscape(notice), outages).nodes.find(({ id }) => id === "phones")?.lostHours;

describe("notice", () => {
  it("comes before the activation of a stand-by", () => {
    expect(lostHours()).toEqual({ atLeast: 2, atMost: 2 });
    expect(lostHours(3)).toEqual({ atLeast: 6, atMost: 6 });
    expect(lostHours({ atLeast: 3, atMost: 3 })).toEqual({ atLeast: 6, atMost: 6 });
  });
  it("is absent in one run and immediate in the other where it is unknown or a range", () => {
    for (const notice of ["unknown", { atLeast: 1, atMost: 3 }] as const) {
      expect(lostHours(notice)).toEqual({ atLeast: 0, atMost: 12 });
      expect(simulate(landscape(notice), outages).doubts).toContain("standBys");
    }
  });
  it("is told with the moments at which each group knows, of an impairment that lasts until then", () => {
    const { notices } = simulate(landscape(3), outages);
    const at = (hours: number) => expect.objectContaining({ hour: hours });
    expect(notices).toEqual([{ group: "g", node: "phones", notices: [{ impaired: at(0), knows: at(3) }] }]);
    expect(simulate(landscape(1), outages).notices?.[0]?.notices).toHaveLength(2);
    for (const notice of [undefined, 0, "unknown"] as const)
      expect(simulate(landscape(notice), outages)).not.toHaveProperty("notices");
  });
  it("stands in the explanation and in its proof", () => {
    const known = landscape(3);
    const explanation = explain(known, outages, "phones", { at: "+1h" });
    expect(explanationText(explanation, "en").replace(/\s+/g, " ")).toContain(
      "carries only 4 h after the loss (3 h until it is noticed, 1 h to start)",
    );
    const [proof] = explanation.readings.flatMap(({ affected }) => affected.flatMap(({ proofs }) => proofs));
    expect(checkProof(known, outages, proof!)).toEqual({ valid: true });
    expect(checkProof(landscape(2), outages, proof!).valid).toBe(false);
  });
  it("brackets every course with hours in its range, whatever else is in doubt", () => {
    const withNotice = (each: Landscape, noticeHours: Notice): Landscape => ({
      ...each,
      groups: (each.groups ?? []).map((group) =>
        group.rule === "at-least" || group.rule === "capacity" ? { ...group, noticeHours } : group,
      ),
    });
    const levels = ({ levelOf }: CourseRun, number: number, from: number): number[] =>
      Array.from({ length: 20 }, (_, at) => valueAt(levelOf(number), from + at * hour));
    fc.assert(
      fc.property(timedDoubts, fc.integer({ min: 1, max: 4 }), ({ landscape: each, scenario }, hours) => {
        const { worst, best, span } = courseRuns(withNotice(each, { atLeast: 1, atMost: 4 }), scenario, {
          minEvidence: "inferred",
        });
        for (const { truth, played } of trueCases(withNotice(each, hours), scenario)) {
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
      replayable(200, 5),
    );
  }, 120_000);
});
