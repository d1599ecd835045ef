import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { courseText } from "../../../src/report/text/course-text.js";
import type { Language } from "../../../src/words/language.js";

const scenario: Scenario = {
  tragweite: "scenario/1",
  id: "s",
  start: "2026-01-05T08:00+01:00",
  disturbances: [{ kind: "isolation", id: "d", nodes: [{ id: "host/x" }], begin: "+1h", end: "+9h" }],
};

/** A laboratory that may be lost, and hospitals that lack a half. */
function region(laboratory: number): Landscape {
  const builder = landscapeBuilder({ id: "region", timeZone: "Europe/Berlin", evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "host", name: "Host" });
  const supplier = builder.node("system", { id: "host/x", name: "X", operator, systemType: "x" });
  for (const [id, providerType, sites, weight] of [
    ["h", "hospital", 20, 0.5],
    ["l", "laboratory", 1, laboratory],
  ] as const) {
    const dependent = builder.node("service-provider", { id, name: id, providerType, sites });
    builder.dependency({ kind: "hosting", dependent, supplier, weight });
  }
  return builder.build();
}

function told(landscape: Landscape, language: Language): string {
  const result = impact(landscape, scenario);
  return courseText({ result, landscape, scenario }, simulate(landscape, scenario), { language, width: 1000 });
}

it("a course in which nothing is lost begins with who lacks most", () => {
  expect(told(region(0.1), "de")).toContain(
    "\nAm meisten eingeschränkt: 20 Krankenhäuser, im Verlauf auf 50 % der normalen Leistung, gemittelt über alle Betroffenen (zuerst 05.01.2026, 09:00 Uhr).\n",
  );
  expect(told(region(0.1), "en")).toContain(
    "\nMost degraded: 20 hospitals, at 50 % of normal function over the course, averaged over all hit (first ",
  );
});

it("a loss does not hide who is degraded", () => {
  expect(told(region(1), "de")).toMatch(
    /\nHöchster Stand \(ab .*\): Labore \(1 Einrichtung\) ausgefallen\. Am meisten eingeschränkt: 20 Krankenhäuser, im Verlauf auf 50 % der normalen Leistung, gemittelt/,
  );
});

it("who is degraded is told in each unit, people before sites, as known before what nobody knows", () => {
  const builder = landscapeBuilder({ id: "mixed", timeZone: "Europe/Berlin", evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "host", name: "Host" });
  const supplier = builder.node("system", { id: "host/x", name: "X", operator, systemType: "x" });
  const insurer = builder.node("insurer", { id: "k", name: "K", insurerType: "BKK", insured: 1_000 });
  const portal = builder.node("service", { id: "k/p", name: "Portal", operator: insurer, serviceType: "portal" });
  const pharmacy = builder.node("service-provider", { id: "a", name: "A", providerType: "pharmacy", sites: 37 });
  const laboratory = builder.node("service-provider", { id: "l", name: "L", providerType: "laboratory", sites: "unknown" });
  for (const [dependent, weight] of [
    [portal, 0.2],
    [pharmacy, 0.6],
    [laboratory, 0.9],
  ] as const)
    builder.dependency({ kind: "operation", dependent, supplier, weight });
  expect(told(builder.build(), "de")).toContain(
    "\nAm meisten eingeschränkt: 1.000 Versicherte bei Portal, im Verlauf auf 80 % der normalen Leistung (zuerst 05.01.2026, 09:00 Uhr); 37 Apotheken, im Verlauf auf 40 % der normalen Leistung, gemittelt über alle Betroffenen (zuerst 05.01.2026, 09:00 Uhr).",
  );
});

// Found: "perhaps at least not known sites", "vielleicht mindestens nicht bekannt Einrichtungen".
it("how many are perhaps lost or degraded may be an unknown number", () => {
  const hit = (weight: number, language: Language): string => {
    const builder = landscapeBuilder({ id: "open", timeZone: "Europe/Berlin", evidence: { status: "assumed" } });
    const operator = builder.node("it-provider", { id: "host", name: "Host" });
    const [x, y] = ["x", "y"].map((id) => builder.node("system", { id: `host/${id}`, name: id, operator, systemType: "x" }));
    const practice = builder.node("service-provider", { id: "a", name: "A", providerType: "practice", sites: "unknown" });
    const dependent = builder.node("service", { id: "a/s", name: "SA", operator: practice, serviceType: "booking" });
    builder.dependency({ kind: "operation", dependent, candidates: [x!, y!], weight });
    return told(builder.build(), language);
  };
  expect(hit(1, "en")).toMatch(/: perhaps an unknown number of sites without /);
  expect(hit(1, "de")).toMatch(/: vielleicht unbekannt viele Einrichtungen ohne /);
  expect(hit(0.5, "en")).toMatch(/Perhaps degraded: an unknown number of sites for /);
  expect(hit(0.5, "de")).toMatch(/Vielleicht eingeschränkt: unbekannt viele Einrichtungen bei /);
});
