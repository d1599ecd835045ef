import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { type CourseRun, courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedDoubts } from "../../arbitraries/timed-doubts.js";
import { expectAtLeast, expectAtMost } from "../../plain-expect.js";
import { trueCases } from "../../twin/truths.js";

/** Weights that are scaled to 1 may be rounded to the grid once more than those of the reading. */
const gridTolerance = 2 ** -30;
const hour = 3_600_000;

it("brackets at every hour the course of every landscape that a doubtful one may truly be", () => {
  fc.assert(
    fc.property(timedDoubts, ({ landscape, scenario }) => {
      const { worst, best, span } = courseRuns(landscape, scenario, { minEvidence: "inferred" });
      const levels = ({ levelOf }: CourseRun, number: number): number[] => {
        const steps = levelOf(number);
        return Array.from({ length: 30 }, (_, at) => valueAt(steps, span.start + at * hour));
      };
      const bounds = worst.compiled.nodes.map((_, number) => [levels(worst, number), levels(best, number)] as const);
      for (const { truth, played } of trueCases(landscape, scenario)) {
        const { worst: exact, best: also } = courseRuns(truth, played);
        worst.compiled.nodes.forEach(({ id }, number) => {
          const [low, high] = bounds[number]!;
          levels(exact, number).forEach((level, at) => {
            expectAtMost(low[at], level + gridTolerance, () => `${id} at hour ${at}, worst`);
          });
          levels(also, number).forEach((level, at) => {
            expectAtLeast(high[at], level - gridTolerance, () => `${id} at hour ${at}, best`);
          });
        });
      }
    }),
    replayable(1000, 17),
  );
}, 300_000);

it("brackets the hours that each node is lost, isolated and degraded, over every such landscape", () => {
  let doubtful = 0;
  const states = ["lostHours", "isolatedHours", "degradedHours"] as const;
  const none = { atLeast: 0, atMost: 0 };
  fc.assert(
    fc.property(timedDoubts, ({ landscape, scenario }) => {
      const until = "+40h";
      const bounds = new Map(
        simulate(landscape, scenario, { minEvidence: "inferred", until }).nodes.map((node) => [node.id, node]),
      );
      for (const { truth, played } of trueCases(landscape, scenario)) {
        const course = simulate(truth, played, { until });
        if (course.doubts.length > 0) continue;
        const exact = new Map(course.nodes.map((node) => [node.id, node]));
        for (const { id } of landscape.nodes)
          for (const state of states) {
            const [bound, hours] = [bounds.get(id)?.[state] ?? none, exact.get(id)?.[state] ?? none];
            if (bound.atLeast < bound.atMost) doubtful++;
            expectAtMost(bound.atLeast, hours.atLeast + 1e-6, () => `${id} ${state}`);
            expectAtLeast(bound.atMost, hours.atMost - 1e-6, () => `${id} ${state}`);
          }
      }
    }),
    replayable(1000, 33),
  );
  expect(doubtful).toBeGreaterThan(200);
}, 300_000);

it("counts as isolated what the unknown operator of a node may isolate, whatever else that takes from it", () => {
  const evidence = { status: "assumed" } as const;
  const at = (hours: number) => `2026-01-01T${String(hours).padStart(2, "0")}:00:00Z`;
  const isolation: Scenario = {
    tragweite: "scenario/1",
    id: "isolation",
    start: at(0),
    disturbances: [{ kind: "isolation", id: "p", nodes: [{ id: "p" }], begin: at(0), end: at(10) }],
  };
  const landscape = (operator: string) =>
    parseLandscape({
      tragweite: "landscape/1",
      id: "i",
      nodes: [
        ...["p", "q"].map((id) => ({ kind: "it-provider", id, name: id, evidence })),
        { kind: "system", id: "u", name: "u", operator, systemType: "any", evidence },
        { kind: "system", id: "centre", name: "centre", operator: "p", systemType: "any", evidence },
      ],
      dependencies: [{ id: "1", dependent: "u", supplier: "centre", kind: "use", weight: 1, evidence }],
    });
  const hours = (operator: string) => simulate(landscape(operator), isolation).nodes.find(({ id }) => id === "u")!.isolatedHours;
  expect(hours("p")).toEqual({ atLeast: 10, atMost: 10 });
  expect(hours("q")).toEqual({ atLeast: 0, atMost: 0 });
  expect(hours("unknown")).toEqual({ atLeast: 0, atMost: 10 });
});

it("lets a stand-by close no loop where its group may not exist", () => {
  const node = (id: string, recoveryHours: number) =>
    ({
      kind: "system",
      id,
      name: id,
      operator: "p",
      systemType: "any",
      recoveryHours,
      evidence: { status: "inferred" },
    }) as const;
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "l",
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence: { status: "inferred" } },
      node("late", 1),
      node("next", 0),
      node("third", 0),
    ],
    groups: [{ id: "g", node: "late", rule: "capacity" }],
    dependencies: [
      { id: "1", dependent: "next", supplier: "late", kind: "use", weight: 1, evidence: { status: "inferred" } },
      { id: "2", dependent: "late", supplier: "third", kind: "use", group: "g", weight: 1, evidence: { status: "assumed" } },
      {
        ...{ id: "3", dependent: "late", supplier: "next", kind: "use", group: "g", weight: 1, activationHours: 0 },
        evidence: { status: "inferred" },
      },
    ],
  });
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "s",
    start: "2026-01-01T00:00Z",
    disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "late" }], level: 0, begin: "+0h", end: "+1h" }],
  };
  const lost = simulate(landscape, scenario, { minEvidence: "inferred" }).nodes.find(({ id }) => id === "next")?.lostHours;
  expect(lost).toEqual({ atLeast: 1, atMost: 2 });
});
