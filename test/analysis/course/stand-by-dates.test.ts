import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { explain } from "../../../src/explain/explain.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";

const evidence = { status: "assumed" } as const;

/** Certificates are checked on line, or by a grace of thirty days that ends on 19 July whatever happens. */
const landscape = (more: object) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "cards",
    timeZone: "Europe/Berlin",
    nodes: ["card", "check", "grace"].map((id) => ({
      kind: "system",
      id,
      name: id,
      operator: "unknown",
      systemType: "any",
      evidence,
    })),
    groups: [{ id: "g", node: "card", rule: "at-least", k: 1 }],
    dependencies: [
      { id: "1", dependent: "card", supplier: "check", kind: "use", weight: 1, group: "g", evidence },
      {
        id: "2",
        dependent: "card",
        supplier: "grace",
        kind: "use",
        weight: 1,
        group: "g",
        activationHours: 0,
        evidence,
        ...more,
      },
    ],
  });
const failing = (begin: string) =>
  parseScenario({
    tragweite: "scenario/1",
    id: "o",
    start: begin,
    disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "check" }], level: 0, begin }],
  });
const lostSince = (begin: string, more: object) =>
  simulate(landscape(more), failing(begin)).nodes.find(({ id }) => id === "card")?.lostSince.worst?.moment;
const until = "2026-07-19T00:00+02:00";

it("carries until its last day: who fails on 1 July loses it on 19 July, who fails after it at once", () => {
  expect(lostSince("2026-07-01T10:00+02:00", { until })).toBe(until);
  expect(lostSince("2026-07-20T10:00+02:00", { until })).toBe("2026-07-20T10:00+02:00");
  expect(lostSince("2026-07-01T10:00+02:00", { until, limitHours: 24 })).toBe("2026-07-02T10:00+02:00");
});

it("carries from its first day on, while its clock runs regardless", () => {
  const carries = (more: object) =>
    simulate(landscape(more), failing("2026-07-01T10:00+02:00")).standBys.flatMap((each) =>
      each.carries.map(({ from, to }) => [from.moment, to?.moment ?? null]),
    );
  expect(carries({ from: "2026-07-03T00:00+02:00" })).toEqual([["2026-07-03T00:00+02:00", null]]);
  expect(carries({ from: "2026-07-02T00:00+02:00", limitHours: 24 })).toEqual([
    ["2026-07-02T00:00+02:00", "2026-07-02T10:00+02:00"],
  ]);
  expect(carries({ from: "2026-07-03T00:00+02:00", limitHours: 24 })).toEqual([]);
});

it("is in doubt in a scenario that does not say when it is, and told in explanations", () => {
  const undated = parseScenario({
    tragweite: "scenario/1",
    id: "o",
    disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "check" }], level: 0 }],
  });
  expect(simulate(landscape({ until }), undated).doubts).toEqual(["standBys"]);
  expect(simulate(landscape({}), undated).doubts).toEqual([]);
  const text = explanationText(explain(landscape({ until }), failing("2026-07-20T10:00+02:00"), "card"), "en");
  expect(text.replace(/\s+/g, " ")).toContain("until Sun 2026-07-19 00:00");
});

it("is refused of a dependency that is no stand-by", () => {
  expect(() => landscape({ activationHours: undefined, until })).toThrow("only a stand-by has a until");
});
