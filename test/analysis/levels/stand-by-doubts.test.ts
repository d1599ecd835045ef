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

/**
 * `a/x` is out from hour 0 to 72; `fallback` draws on `supply` instead of it, as `other` always does, and `eau` stands on `other`, or
 * after 12 hours on `b/x`.
 */
function drawing(perDay: number | { atLeast: number; atMost: number }): Landscape {
  const builder = landscapeBuilder({ id: "drawing", evidence: { status: "assumed" } });
  const system = { systemType: "x" };
  const a = builder.node("it-provider", { id: "a", name: "A" });
  const b = builder.node("it-provider", { id: "b", name: "B" });
  const ax = builder.node("system", { id: "a/x", name: "AX", operator: a, ...system });
  const bx = builder.node("system", { id: "b/x", name: "BX", operator: b, ...system });
  const supply = builder.node("system", { id: "supply", name: "Supply", operator: b, ...system, supply: { perDay } });
  const fallback = builder.node("system", { id: "fallback", name: "Fallback", operator: b, ...system });
  const other = builder.node("system", { id: "other", name: "Other", operator: b, ...system });
  const kasse = builder.node("insurer", { id: "kasse", name: "Kasse", insurerType: "BKK", insured: 1000 });
  const eau = builder.node("service", { id: "kasse/eau", name: "eAU", operator: kasse, serviceType: "eau-intake" });
  const either = builder.group(fallback, { id: "either", rule: "at-least", k: 1 });
  builder.dependency({ kind: "use", dependent: fallback, supplier: ax, weight: 1, group: either });
  builder.dependency({ kind: "use", dependent: fallback, supplier: supply, weight: 1, group: either, draws: { atLoss: 10 } });
  builder.dependency({ kind: "use", dependent: other, supplier: supply, weight: 1, threshold: 0.9, draws: { always: 10 } });
  const group = builder.group(eau, { id: "g", rule: "at-least", k: 1 });
  builder.dependency({ kind: "operation", dependent: eau, supplier: other, weight: 1, group });
  builder.dependency({ kind: "operation", dependent: eau, supplier: bx, weight: 1, group, activationHours: 12 });
  return builder.build();
}

/** A service on `middle`, or after 12 hours on `b/x`; `middle` on `a/x`, or on `b/y` as soon as that is noticed and an hour has gone. */
function noticed(noticeHours: number | "unknown"): Landscape {
  const builder = landscapeBuilder({ id: "noticed", evidence: { status: "assumed" } });
  const system = { systemType: "x" };
  const a = builder.node("it-provider", { id: "a", name: "A" });
  const b = builder.node("it-provider", { id: "b", name: "B" });
  const ax = builder.node("system", { id: "a/x", name: "AX", operator: a, ...system });
  const bx = builder.node("system", { id: "b/x", name: "BX", operator: b, ...system });
  const by = builder.node("system", { id: "b/y", name: "BY", operator: b, ...system });
  const middle = builder.node("system", { id: "middle", name: "Middle", operator: b, ...system });
  const kasse = builder.node("insurer", { id: "kasse", name: "Kasse", insurerType: "BKK", insured: 1000 });
  const eau = builder.node("service", { id: "kasse/eau", name: "eAU", operator: kasse, serviceType: "eau-intake" });
  const below = builder.group(middle, { id: "below", rule: "at-least", k: 1, noticeHours });
  builder.dependency({ kind: "use", dependent: middle, supplier: ax, weight: 1, group: below });
  builder.dependency({ kind: "use", dependent: middle, supplier: by, weight: 1, group: below, activationHours: 1 });
  const group = builder.group(eau, { id: "g", rule: "at-least", k: 1 });
  builder.dependency({ kind: "operation", dependent: eau, supplier: middle, weight: 1, group });
  builder.dependency({ kind: "operation", dependent: eau, supplier: bx, weight: 1, group, activationHours: 12, limitHours: 24 });
  return builder.build();
}

describe("what a clock watches is in doubt, too", () => {
  const lostHours = (landscape: Landscape) => simulate(landscape, outage).services[0]?.anyLostHours;

  it("where it rests on who draws on a supply of which not all is known", () => {
    expect(lostHours(drawing(10))).toEqual({ atLeast: 12, atMost: 12 });
    expect(lostHours(drawing({ atLeast: 10, atMost: 30 }))).toEqual({ atLeast: 0, atMost: 72 });
    expect(impact(drawing(10), outage, { at: "+20h" }).doubts).toEqual([]);
    expect(impact(drawing({ atLeast: 10, atMost: 30 }), outage, { at: "+20h" }).doubts).toEqual(["supplies", "standBys"]);
  });

  it("where it rests on a group of which nobody knows when it notices", () => {
    expect(lostHours(noticed(3))).toEqual({ atLeast: 4, atMost: 4 });
    // unnoticed for ever, the second stand-by may carry or not: from hour 12 to 36 it does, whatever its clock is thought to say
    expect(lostHours(noticed("unknown"))).toEqual({ atLeast: 0, atMost: 72 });
    expect(lostHours(noticed(80))).toEqual({ atLeast: 48, atMost: 48 });
  });
});
