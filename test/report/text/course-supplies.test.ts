import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { SupplyFields } from "../../../src/model/landscape/nodes/supply.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { courseCsv } from "../../../src/report/csv/course-csv.js";
import { pageOf } from "../../../src/report/page/page-of.js";
import { courseText } from "../../../src/report/text/course-text.js";

const evidence = { status: "assumed" as const };
const node = (id: string, name: string) => ({ kind: "system", id, name, operator: "unknown", systemType: "lab", evidence });
const need = (dependent: string, supplier: string, more: object) => ({
  ...{ id: `${dependent}-${supplier}`, dependent, supplier, kind: "use", weight: 1, evidence },
  ...more,
});

/** Hospitals draw 80 a day always; a region 20, and 25 more while its own bank is lost, for sixty days. */
function played(supply: Partial<SupplyFields>) {
  const landscape = parseLandscape({
    ...{ tragweite: "landscape/1", id: "blood", units: [{ id: "bags", names: { en: "bags", de: "Konserven" } }] },
    nodes: [
      { ...node("bank", "Blood bank"), supply: { perDay: 105, unit: "bags", ...supply } },
      ...[node("hospitals", "Hospitals"), node("region", "Region"), node("own", "Own bank")],
    ],
    groups: [{ id: "any", node: "region", rule: "at-least", k: 1 }],
    dependencies: [
      need("hospitals", "bank", { draws: { always: 80 } }),
      need("region", "own", { group: "any" }),
      need("region", "bank", { group: "any", draws: { always: 20, atLoss: 25 } }),
    ],
  });
  const scenario: Scenario = {
    ...{ tragweite: "scenario/1", id: "s", start: "2026-01-01T00:00Z" },
    disturbances: [{ id: "o", kind: "degradation", nodes: [{ id: "own" }], level: 0, begin: "+0h", end: "+1440h" }],
  };
  return { landscape, scenario, course: simulate(landscape, scenario, { until: "+3000h" }) };
}

function told(supply: Partial<SupplyFields>, language: "en" | "de"): string {
  const { course, ...report } = played(supply);
  return courseText({ ...report, result: impact(report.landscape, report.scenario) }, course, { language, width: 1000 });
}

describe("shared supplies in a course", () => {
  const known = { stock: 1000, reserve: 400 };

  it("are named with their alerts and with when they are shared out", () => {
    expect(told(known, "en")).toContain(
      "Shared supplies\n" +
        "Blood bank: alert, less in stock than the reserve of 400 bags: from 2026-01-31 00:00, still at the end\n" +
        "Blood bank: runs short and is shared out: from 2026-02-20 00:00 to 2026-03-02 00:00\n",
    );
    expect(told(known, "de")).toContain(
      "Gemeinsame Vorräte\n" +
        "Blood bank: Alarm, Bestand unter dem Mindestbestand von 400 Konserven: ab 31.01.2026, 00:00 Uhr, noch am Ende\n" +
        "Blood bank: knapp und wird geteilt: ab 20.02.2026, 00:00 Uhr, bis 02.03.2026, 00:00 Uhr\n",
    );
  });

  it("are told at worst and at best where their stock is a range, and perhaps where nobody knows it", () => {
    expect(told({ stock: { atLeast: 200, atMost: 1000 } }, "en")).toContain(
      "runs short and is shared out: at worst from 2026-01-11 00:00 to 2026-03-02 00:00; at best from 2026-02-20 00:00 to 2026-03-02 00:00\n",
    );
    expect(told({ stock: "unknown" }, "en")).toContain(
      "Blood bank: runs short and is shared out: perhaps from 2026-01-01 00:00 to 2026-03-02 00:00\n",
    );
    expect(told({ stock: "unknown" }, "de")).toContain("knapp und wird geteilt: vielleicht ab 01.01.2026");
  });

  it("are named below the course of the page", async () => {
    const { course, landscape, scenario } = played(known);
    const page = await pageOf(
      { landscape, scenario, result: impact(landscape, scenario), course },
      { script: "void 0", language: "de" },
    );
    expect(page).toContain(
      "<h3>Gemeinsame Vorräte</h3><ul><li>Blood bank: Alarm, Bestand unter dem Mindestbestand von 400 Konserven:",
    );
    const quiet = played({ stock: 10_000 });
    const facts = { ...quiet, result: impact(quiet.landscape, quiet.scenario) };
    expect(await pageOf(facts, { script: "void 0", language: "de" })).not.toContain("Gemeinsame Vorräte");
  });

  it("are not spoken of where they last", () => {
    expect(told({ stock: 10_000 }, "en")).not.toContain("Shared supplies");
  });

  it("have a line of the table for each moment at which their state changes", () => {
    const lines = courseCsv(played(known).course)
      .split("\n")
      .filter((line) => line.startsWith("supply,"));
    expect(lines.map((line) => line.trim())).toEqual([
      "supply,bank,,,,720,2026-01-31T00:00+00:00,,,alert,alert,,,,,",
      "supply,bank,,,,1200,2026-02-20T00:00+00:00,,,short,short,,,,,",
      "supply,bank,,,,1440,2026-03-02T00:00+00:00,,,alert,alert,,,,,",
    ]);
  });
});
