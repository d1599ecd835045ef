import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { landscapeBuilder } from "../../src/model/documents/builder.js";
import { parseScenario } from "../../src/model/documents/parse-scenario.js";
import { type Outage, outageIssue, scenarioOf } from "../../src/workbench/outage.js";

const builder = landscapeBuilder({ id: "house", evidence: { status: "assumed" } });
builder.node("it-provider", { id: "host", name: "Host" });
const landscape = builder.build();
const asked: Outage = { nodes: ["host", "nobody"], from: "2026-12-04T22:00", hours: 72 };
const disturbance = (outage: Outage) => scenarioOf(outage, landscape, "UTC").disturbances[0];

describe("the question of a workbench", () => {
  it("is an outage of what is known, from its beginning to its end", () => {
    expect(disturbance(asked)).toEqual({ kind: "isolation", id: "outage", nodes: [{ id: "host" }], begin: "+0h", end: "+72h" });
    expect(disturbance({ ...asked, nodes: ["nobody"] })).toBeUndefined();
  });

  it("has an issue where hours have no beginning, or cannot be; then it has no end", () => {
    expect(outageIssue(asked)).toBeUndefined();
    expect(outageIssue({ ...asked, hours: undefined, from: "" })).toBeUndefined();
    expect(outageIssue({ ...asked, from: "" })).toBe("no-beginning");
    for (const hours of [0, -5, 100_000, Number.NaN]) {
      expect(outageIssue({ ...asked, hours }), String(hours)).toBe("impossible-hours");
      expect(disturbance({ ...asked, hours })).not.toHaveProperty("end");
    }
    expect(disturbance({ ...asked, from: "" })).not.toHaveProperty("begin");
  });

  it("is a valid scenario whatever is written in its fields", () => {
    const written = fc.record({
      nodes: fc.subarray(["host", "nobody"]),
      from: fc.constantFrom("", "2026-12-04T22:00", "never"),
      hours: fc.option(fc.double(), { nil: undefined }),
    });
    fc.assert(
      fc.property(written, (outage) => {
        expect(() => parseScenario(scenarioOf(outage, landscape, "Europe/Berlin"))).not.toThrow();
      }),
      { seed: 20261201 },
    );
  });
});
