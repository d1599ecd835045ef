import { impact, landscapeBuilder, type Scenario, simulate } from "tragweite";
import { describe, expect, it } from "vitest";

describe("a disturbance without begin in a scenario without start", () => {
  const builder = landscapeBuilder({ id: "two", evidence: { status: "assumed" } });
  for (const id of ["s0", "s1"]) builder.node("system", { id, name: id, operator: "unknown", systemType: "any" });
  const landscape = builder.build();
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "s",
    disturbances: [
      { id: "named", kind: "degradation", nodes: [{ id: "s0" }], level: 0, begin: "2023-01-02T10:00Z", end: "2023-01-02T12:00Z" },
      { id: "open", kind: "degradation", nodes: [{ id: "s1" }], level: 0, end: "2023-01-02T14:00Z" },
    ],
  };
  const activeAt = (at: string) => impact(landscape, scenario, { at }).scenario.active;
  it("begins at the first moment that the scenario names, at every instant and in the course", () => {
    expect(activeAt("2023-01-02T09:00Z")).toEqual([]);
    expect(activeAt("2023-01-02T10:00Z")).toEqual(["named", "open"]);
    expect(activeAt("2023-01-02T13:00Z")).toEqual(["open"]);
    expect(activeAt("2023-01-02T14:00Z")).toEqual([]);
    const course = simulate(landscape, scenario);
    expect(course.nodes.map(({ id, lostHours, firstImpaired }) => [id, lostHours.atMost, firstImpaired.worst?.hour])).toEqual([
      ["s0", 2, 0],
      ["s1", 4, 0],
    ]);
  });
});
