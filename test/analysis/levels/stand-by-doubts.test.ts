import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

const outage = parseScenario({
  tragweite: "scenario/1",
  id: "outage",
  start: "2026-12-04T22:00+01:00",
  disturbances: [{ id: "off", kind: "isolation", nodes: [{ operator: "a" }], end: "+72h" }],
});

/** A service on `a/x`, or after 12 hours on `b/x`; beside it what `further` adds. */
function landscapeWith(further: "nothing" | "apart" | "watched"): Landscape {
  const builder = landscapeBuilder({ id: "cone", evidence: { status: "assumed" } });
  const system = { systemType: "x" };
  const a = builder.node("it-provider", { id: "a", name: "A" });
  const b = builder.node("it-provider", { id: "b", name: "B" });
  const ax = builder.node("system", { id: "a/x", name: "AX", operator: a, ...system });
  const bx = builder.node("system", { id: "b/x", name: "BX", operator: b, ...system });
  const kasse = builder.node("insurer", { id: "kasse", name: "Kasse", insurerType: "BKK", insured: 1000 });
  const eau = builder.node("service", { id: "kasse/eau", name: "eAU", operator: kasse, serviceType: "eau-intake" });
  const group = builder.group(eau, { id: "g", rule: "at-least", k: 1 });
  builder.dependency({ kind: "operation", dependent: eau, supplier: ax, weight: 1, group });
  builder.dependency({ kind: "operation", dependent: eau, supplier: bx, weight: 1, group, activationHours: 12 });
  if (further !== "nothing") {
    const odd = builder.node("system", { id: "odd", name: "Odd", operator: "unknown", ...system });
    if (further === "watched") builder.dependency({ kind: "operation", dependent: ax, supplier: odd, weight: 1 });
  }
  return builder.build();
}

describe("the doubt of a stand-by", () => {
  const lostHours = (landscape: Landscape) => simulate(landscape, outage).services[0]?.anyLostHours;

  it("stays out where nothing is in doubt, and where a doubt does not reach what its clock watches", () => {
    expect(lostHours(landscapeWith("nothing"))).toEqual({ atLeast: 12, atMost: 12 });
    expect(lostHours(landscapeWith("apart"))).toEqual({ atLeast: 12, atMost: 12 });
    const at = impact(landscapeWith("apart"), outage, { at: "+20h" });
    expect(at.doubts).toEqual(["operators"]);
    expect(at.nodes.find(({ id }) => id === "kasse/eau")?.state).toEqual({ worst: "normal", best: "normal" });
  });

  it("is read both ways where a doubt reaches what its clock watches", () => {
    expect(lostHours(landscapeWith("watched"))).toEqual({ atLeast: 0, atMost: 72 });
    expect(impact(landscapeWith("watched"), outage, { at: "+20h" }).doubts).toEqual(["operators", "standBys"]);
  });
});
