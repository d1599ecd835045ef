import { expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { impactText } from "../../../src/report/text/impact-text.js";

function told(levels: Readonly<Record<string, number>>): string {
  const builder = landscapeBuilder({ id: "clinic", evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const clinics = builder.node("service-provider", { id: "clinics", name: "Kliniken", providerType: "hospital", sites: 3 });
  const services = {
    labor: [8, true],
    roentgen: [24, false],
    telefon: [undefined, true],
    speiseplan: [undefined, false],
  } as const;
  for (const [id, [maxTolerableHours, isCritical]] of Object.entries(services)) {
    const system = builder.node("system", { id: `p/${id}`, name: id, operator, systemType: "x" });
    const service = builder.node("service", {
      ...{ id: `clinics/${id}`, name: id, operator: clinics, serviceType: id },
      ...(maxTolerableHours === undefined ? {} : { maxTolerableHours }),
      ...(isCritical ? { tags: ["critical"] } : {}),
    });
    builder.dependency({ id: `needs-${id}`, dependent: service, supplier: system, kind: "use", weight: 1 });
  }
  const landscape = builder.build();
  const scenario = whatIf(Object.entries(levels).map(([id, level]) => ({ ...degradationOf(`p/${id}`, level), id: `x-${id}` })));
  return impactText({ landscape, scenario, result: impact(landscape, scenario) }, { language: "de", width: 1_000 });
}

it("a run says how long an outage is tolerable, and what is critical", () => {
  const all = told({ labor: 0, roentgen: 0, telefon: 0, speiseplan: 0 });
  expect(all).toContain(
    "Längster hinnehmbarer Ausfall: labor 8 h (kritisch), telefon nicht angegeben (kritisch), roentgen 24 h.",
  );
  expect(told({ labor: 0.5, speiseplan: 0 })).toContain("Kritisch und eingeschränkt: labor.");
  expect(told({ speiseplan: 0 })).not.toMatch(/hinnehmbar|[Kk]ritisch/);
});

it("what many sites have together is told as a mean, and not as what each of them has", () => {
  expect(told({ labor: 0.5 })).toContain("labor: eingeschränkt: 3 Einrichtungen im Mittel auf 50 % der normalen Leistung");
});
