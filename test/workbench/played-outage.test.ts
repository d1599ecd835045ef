import { describe, expect, it } from "vitest";
import { simulate } from "../../src/analysis/course/course.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { courseText } from "../../src/report/text/course-text.js";
import { scenarioOf } from "../../src/workbench/outage.js";
import { playedOutage } from "../../src/workbench/played-outage.js";
import { house } from "./house.js";

const friday = (landscape: Landscape, hours?: number): Scenario =>
  scenarioOf({ nodes: ["kis"], from: "2026-12-04T22:00", hours }, landscape, "UTC");

describe("an outage that is played", () => {
  it("is told at its worst moment, which a run calls its peak: not when a stand-by has taken over", () => {
    const landscape = house({ standByAfter: 1.5 });
    const scenario = friday(landscape, 72);
    const { at, result, course } = playedOutage(landscape, scenario);
    expect(at).toMatch(/^2026-12-04T22:00/);
    const lost = result.nodes.filter(({ state }) => state.worst === "lost").map(({ id }) => id);
    expect(lost).toEqual(["emergency", "findings"]);
    if (course === undefined) throw new Error("no course");
    const text = courseText({ landscape, scenario, result }, course, { language: "de", width: 1000 });
    expect(text).toMatch(/Höchster Stand \(ab 04\.12\.2026, 22:00 Uhr\): .* ohne Notaufnahme \(dieselben Zahlen bei Befunde\)/);
  });

  it("is told when most are lost, where buffers run out later", () => {
    const landscape = house({ standByAfter: 30, bufferHours: 4 });
    expect(playedOutage(landscape, friday(landscape, 72)).at).toMatch(/^2026-12-05T02:00/);
  });

  it("is told at its worst moment where nobody is counted, or no end is stated", () => {
    const uncounted = house({ standByAfter: 1.5, isCounted: false });
    expect(playedOutage(uncounted, friday(uncounted, 72)).at).toMatch(/^2026-12-04T22:00/);
    const landscape = house({ standByAfter: 1.5 });
    expect(playedOutage(landscape, friday(landscape)).at).toMatch(/^2026-12-04T22:00/);
  });

  it("is told all at once where it has no moment", () => {
    const landscape = house({ standByAfter: 1.5 });
    const { at, course } = playedOutage(landscape, scenarioOf({ nodes: ["kis"], from: "" }, landscape, "UTC"));
    expect([at, course]).toEqual([null, undefined]);
  });

  it("agrees with a slow look at every hour", () => {
    const landscape = house({ standByAfter: 30, bufferHours: 4 });
    const scenario = friday(landscape, 72);
    const { at } = playedOutage(landscape, scenario);
    const { nodes } = simulate(landscape, scenario);
    const lostAt = (hour: number): number =>
      nodes.filter(({ steps }) => steps.findLast((step) => step.hour <= hour)?.state.worst === "lost").length;
    const hours = Array.from({ length: 80 }, (_, hour) => hour);
    const most = Math.max(...hours.map(lostAt));
    const first = hours.find((hour) => lostAt(hour) === most) ?? 0;
    expect(Date.parse(at ?? "") - Date.parse(scenario.start ?? "")).toBe(first * 3_600_000);
  });
});
