import { impact, type Scenario } from "tragweite";
import { describe, expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";

describe("run --at", () => {
  const evidence = { status: "assumed" } as const;
  const system = { kind: "system", operator: "unknown", systemType: "any", evidence } as const;
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "timed",
    nodes: [
      { ...system, id: "p", name: "P" },
      { ...system, id: "d", name: "D", recoveryHours: 2 },
    ],
    dependencies: [{ id: "x", dependent: "d", supplier: "p", kind: "use", weight: 1, bufferHours: 4, evidence }],
  });
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "s",
    start: "2023-04-24T00:00Z",
    disturbances: [{ id: "p", kind: "degradation", nodes: [{ id: "p" }], level: 0, end: "+10h" }],
  };
  const levelOf = (at: string): number | undefined =>
    impact(landscape, scenario, { at }).nodes.find(({ id }) => id === "d")?.level.atLeast;
  it("reads the course: buffers and recoveries count", () => {
    expect(["+3.9h", "+4h", "+11.9h", "+12h"].map(levelOf)).toEqual([1, 0, 0, 1]);
  });
});
