import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { incidentCsv } from "../../../src/report/csv/sheets-csv.js";
import { reportPage } from "../../../src/report/page/report-page.js";

const scenario: Scenario = {
  tragweite: "scenario/1",
  id: "s",
  start: "2026-12-04T22:00+01:00",
  disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "x" }], level: 0, end: "+20h" }],
};

/** Laboratories of 5 and 2 sites, of which the second is lost, and a hospital that offers no results. */
function labs() {
  const builder = landscapeBuilder({ id: "labs", evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const suppliers = ["y", "x"].map((id) => builder.node("system", { id, name: id, operator, systemType: "core" }));
  for (const [place, sites] of [5, 2].entries()) {
    const lab = builder.node("service-provider", { id: `l${place}`, name: `L${place}`, providerType: "laboratory", sites });
    const dependent = builder.node("service", { id: `l${place}/r`, name: "Results", operator: lab, serviceType: "results" });
    builder.dependency({ kind: "use", dependent, supplier: suppliers[place]!, weight: 1 });
  }
  builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 1 });
  return builder.build();
}

// Found: 2 of 8 sites in the tables, 2 of 7 in the headline of the same page.
it("the tables have the share that the headline has: of those who have the service", () => {
  const landscape = labs();
  const [result, course] = [impact(landscape, scenario, { at: "+1h" }), simulate(landscape, scenario)];
  const [header = "", ...lines] = incidentCsv({ landscape, scenario, result, course }).trim().split("\r\n");
  const cells = lines.find((line) => line.startsWith("service,results,sites"))?.split(",") ?? [];
  const cell = (name: string): string | undefined => cells[header.split(",").indexOf(name)];
  expect([cell("count_at_most"), cell("of"), cell("share_at_least"), cell("share_at_most")]).toEqual([
    "2",
    "7",
    "0.2857",
    "0.2857",
  ]);
  for (const [language, share] of [
    ["en", "28.6 %"],
    ["de", "28,6 %"],
  ] as const) {
    const page = reportPage({
      view: { landscape, scenario, result, course, focus: [] },
      controls: { moments: [], disturbances: [], isCompared: false, query: "" },
      language,
      data: { landscape: "AAAA", settings: "AAAA" },
      script: "void 0",
    });
    const cells = page.replaceAll(/\s/g, " ").match(/<td[^>]*>2[58][.,]\d %<\/td>/g) ?? [];
    expect(cells.map((each) => each.replaceAll(/<[^>]*>/g, ""))).toEqual([share, share]);
  }
});
