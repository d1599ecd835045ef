import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { degradationOf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { courseText } from "../../../src/report/text/course-text.js";
import { languages } from "../../../src/words/language.js";

/** A hospital of 100 sites lost for five hours, and three hours later one of a single site for two. */
function told(language: "en" | "de"): string {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 100 });
  builder.node("service-provider", { id: "l", name: "L", providerType: "hospital", sites: 1 });
  const landscape = builder.build();
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "two",
    start: "2026-01-09T00:00Z",
    disturbances: [
      { ...degradationOf("h", 0), id: "h", end: "+5h" },
      { ...degradationOf("l", 0), id: "l", begin: "+8h", end: "+10h" },
    ],
  };
  const report = { landscape, scenario, result: impact(landscape, scenario) };
  return courseText(report, simulate(landscape, scenario), { language, width: 1000 });
}

it("says of a span in which it is fewer than at the worst moment how many", () => {
  const [english, german] = languages.map(told);
  expect(english).toMatch(/^Hospitals: lost: 100 sites \(from .* 05:00; from .* 08:00 to .* 10:00: at most 1 site\)$/m);
  expect(german).toMatch(
    /^Krankenhäuser: ausgefallen: 100 Einrichtungen \(vom .* 05:00 Uhr; vom .*: höchstens 1 Einrichtung\)$/m,
  );
});

it("says until when, and from when on, as many are lost as at the worst moment", () => {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const repair = { sitesPerDay: 2 };
  builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 4, repair });
  builder.node("service-provider", { id: "l", name: "L", providerType: "laboratory", sites: 4 });
  builder.node("service-provider", { id: "m", name: "M", providerType: "laboratory", sites: 9 });
  const landscape = builder.build();
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "two",
    start: "2026-01-09T00:00Z",
    disturbances: [
      { ...degradationOf("h", 0), id: "h", end: "+5h" },
      { ...degradationOf("l", 0), id: "l", end: "+10h" },
      { ...degradationOf("m", 0), id: "m", begin: "+2h", end: "+10h" },
    ],
  };
  const report = { landscape, scenario, result: impact(landscape, scenario) };
  const text = courseText(report, simulate(landscape, scenario), { language: "de", width: 1000 });
  expect(text).toMatch(/^Krankenhäuser: ausgefallen: 4 Einrichtungen \(.*, so viele bis .*, dann weniger\)/m);
  expect(text).toMatch(/^Labore: ausgefallen: 13 Einrichtungen \(.*, so viele ab .* 02:00 Uhr\)/m);
});
