import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { courseText } from "../../../src/report/text/course-text.js";

/** An insurer whose service lacks a half from 08:00, until an end or without one. */
function told(language: "en" | "de", end?: string): string {
  const builder = landscapeBuilder({ id: "half", timeZone: "Europe/Berlin", evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "host", name: "Host" });
  const supplier = builder.node("system", { id: "host/x", name: "X", operator, systemType: "x" });
  const insurer = builder.node("insurer", { id: "k", name: "K", insurerType: "BKK", insured: 100 });
  const dependent = builder.node("service", { id: "k/e", name: "E", operator: insurer, serviceType: "e" });
  builder.dependency({ kind: "hosting", dependent, supplier, weight: 0.5 });
  const landscape = builder.build();
  const scenario: Scenario = {
    ...{ tragweite: "scenario/1", id: "s", start: "2026-01-05T08:00+01:00" },
    disturbances: [
      ...[{ kind: "degradation" as const, id: "d", nodes: [{ id: "host/x" }], level: 0, begin: "+0h" }].map((each) =>
        end === undefined ? each : { ...each, end },
      ),
      { kind: "degradation", id: "other", nodes: [{ id: "host" }], level: 1, begin: "+0h", end: "+10h" },
    ],
  };
  const [course, result] = [simulate(landscape, scenario), impact(landscape, scenario)];
  return courseText({ result, landscape, scenario }, course, { language, width: 1000 }).replaceAll(/\s+/g, " ");
}

it("hours of a degradation that goes on are not told as all of it", () => {
  expect(told("en")).toContain("h degraded, still degraded at the end of the course; no end known");
  expect(told("de")).toContain("h eingeschränkt, am Ende des Verlaufs noch eingeschränkt; Ende nicht bekannt");
  expect(told("en", "+4h")).toContain("4 h degraded");
  expect(told("en", "+4h")).not.toContain("still degraded");
});
