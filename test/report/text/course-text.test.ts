import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import type { Count } from "../../../src/model/values/population.js";
import { courseText } from "../../../src/report/text/course-text.js";

const evidence = { status: "assumed" } as const;

/** Two insurers whose intake rejects messages while a system is lost for 24 hours; so many messages a week, or not known. */
function told(volumes: readonly (number | undefined)[], insured: Count = 10): string {
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "two",
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      { kind: "system", id: "s", name: "S", operator: "p", systemType: "any", evidence },
      ...volumes.flatMap((messagesPerWeek, place) => [
        { kind: "insurer", id: `i${place}`, name: `I${place}`, insurerType: "BKK", insured, evidence },
        {
          kind: "service",
          id: `i${place}/in`,
          name: "Intake",
          operator: `i${place}`,
          serviceType: "in",
          channel: { onLoss: "reject", ...(messagesPerWeek === undefined ? {} : { messagesPerWeek }) },
          evidence,
        },
      ]),
    ],
    dependencies: volumes.map((_, place) => ({
      id: `d${place}`,
      dependent: `i${place}/in`,
      supplier: "s",
      kind: "hosting",
      weight: 1,
      evidence,
    })),
  });
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "day",
    start: "2023-07-03T00:00Z",
    disturbances: [{ id: "s", kind: "degradation", nodes: [{ id: "s" }], level: 0, begin: "+0h", end: "+24h" }],
  };
  const report = { landscape, scenario, result: impact(landscape, scenario) };
  return courseText(report, simulate(landscape, scenario), { width: 1000 });
}

describe("channels that are told together", () => {
  it("have their sums", () => {
    const one = (volume: number) => Number(/rejected ([\d,]+)/.exec(told([volume]))?.[1]?.replaceAll(",", ""));
    expect(one(700)).toBeGreaterThan(0);
    expect(told([700, 7000])).toContain(`together rejected ${(one(700) + one(7000)).toLocaleString("en-GB")}, `);
  });
  it("have the number of each where it is not known how many messages there are", () => {
    expect(told([undefined, undefined])).toMatch(
      /rejects; each rejected [\d.]+, .*no volume is known: Intake \(I0\), Intake \(I1\)/,
    );
  });
});

it("a few persons are not none, in millions", () => {
  expect(told([700])).toMatch(/Intake .* < 0\.1 +< 0\.1/);
});

it("draws the full block where nobody knows how many are without a service", () => {
  expect(told([700], "unknown")).toMatch(/^Intake \|█+\|$/m);
  expect(told([700], 10)).toMatch(/^Intake \|█+\|$/m);
});
