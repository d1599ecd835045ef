import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Count } from "../../../src/model/values/population.js";
import { courseText } from "../../../src/report/text/course-text.js";

interface Payer {
  readonly insurerType: "AOK" | "PKV";
  readonly insured: Count;
}

/** A portal of a statutory and a billing of a private insurer, lost for ten hours; a total covers the statutory one. */
function tableOf(portal: Payer, billing: Payer, total = 70_000_000): string[] {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const p = builder.node("it-provider", { id: "p", name: "P" });
  const system = builder.node("system", { id: "s", name: "S", operator: p, systemType: "x" });
  for (const [serviceType, payer] of Object.entries({ portal, billing })) {
    const operator = builder.node("insurer", { id: `${serviceType}-payer`, name: serviceType, ...payer });
    const service = builder.node("service", { id: serviceType, name: serviceType, operator, serviceType });
    builder.dependency({ kind: "hosting", dependent: service, supplier: system, weight: 1 });
  }
  if (total > 0) builder.total({ id: "statutory", unit: "insured", count: total });
  const landscape = builder.build();
  const scenario = { ...whatIf([{ ...degradationOf("s", 0), end: "+10h" }]), start: "2026-01-09T22:00Z" };
  const report = { landscape, scenario, result: impact(landscape, scenario) };
  const lines = courseText(report, simulate(landscape, scenario), { width: 200 }).split("\n");
  const from = lines.findIndex((line) => line.startsWith("Service  "));
  return from === -1 ? [] : lines.slice(from, lines.indexOf("", from)).map((line) => line.replace(/ {2,}/g, " | "));
}

it("is silent of a service of those alone whom no total covers: they have lines of their own", () => {
  const lines = tableOf({ insurerType: "AOK", insured: 400 }, { insurerType: "PKV", insured: 300 });
  expect(lines.slice(1, 2)).toEqual(["Portal | 2026-01-09 22:00 | 10 | 400 | 4,000"]);
  expect(lines[2]).toMatch(/^Person-hours: /);
});

it("says a few persons beside millions, which are not none", () => {
  const lines = tableOf({ insurerType: "AOK", insured: 21_000_000 }, { insurerType: "AOK", insured: 40 });
  expect(lines).toContain("Portal | 2026-01-09 22:00 | 10 | 21 | 210");
  expect(lines).toContain("Billing | 2026-01-09 22:00 | 10 | < 0.1 | < 0.1");
});

it("says not known of an insurer of unknown size, never 0, and what is known beside it with its unit", () => {
  const lines = tableOf({ insurerType: "AOK", insured: "unknown" }, { insurerType: "AOK", insured: 21_000_000 }, 0);
  expect(lines).toContain("Portal | 2026-01-09 22:00 | 10 | not known | not known");
  expect(lines).toContain("Billing | 2026-01-09 22:00 | 10 | 21.0 million | 210.0 million");
});
