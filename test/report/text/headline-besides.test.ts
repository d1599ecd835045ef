import { expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { type LandscapeBuilder, landscapeBuilder, type NodeRef } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, isolating, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { headlineOf } from "../../../src/report/text/headline.js";
import type { Language } from "../../../src/words/language.js";
import { writingOf } from "../../../src/words/writing.js";

const units = [
  { id: "inhabitants", names: { de: "Einwohner", en: "inhabitants" } },
  { id: "patients", names: { de: "Patienten", en: "patients" } },
];

type System = NodeRef<"system">;

/** A district on systems `p/x` and `p/y`; of `open` nobody knows who operates it. */
function district(
  build: (builder: LandscapeBuilder, operator: NodeRef<"it-provider">, x: System, y: System, open: System) => void,
): Landscape {
  const builder = landscapeBuilder({ id: "district", units, evidence: { status: "assumed" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const x = builder.node("system", { id: "p/x", name: "X", operator, systemType: "x" });
  const y = builder.node("system", { id: "p/y", name: "Y", operator, systemType: "y" });
  const open = builder.node("system", { id: "open", name: "Open", operator: "unknown", systemType: "z" });
  build(builder, operator, x, y, open);
  return builder.build();
}

function told(landscape: Landscape, scenario: Scenario, language: Language = "de"): string {
  const writing = writingOf(landscape, { ...scenario, at: null }, { language });
  const { sentence, beside } = headlineOf({ landscape, result: impact(landscape, scenario) }, writing);
  return [sentence, ...beside].join(" ");
}

const service = (
  builder: LandscapeBuilder,
  id: string,
  operator: NodeRef<"it-provider">,
  population?: [unit: string, count: number],
) =>
  builder.node("service", {
    ...{ id, name: id, operator, serviceType: id },
    ...(population === undefined ? {} : { populations: [{ unit: population[0], count: population[1] }] }),
  });

it("a service that surely is lost or degraded stands beside care homes that are lost", () => {
  const landscape = district((builder, p, x, y) => {
    const homes = builder.node("service-provider", { id: "homes", name: "Homes", providerType: "care-home", sites: 12 });
    builder.dependency({ kind: "use", dependent: homes, supplier: x, weight: 1 });
    builder.dependency({
      kind: "use",
      dependent: service(builder, "112", p, ["inhabitants", 310_000]),
      supplier: y,
      weight: 1,
    });
  });
  const scenario = whatIf([degradationOf("p/x", 0), { ...degradationOf("p/y", { atLeast: 0, atMost: 0.5 }), id: "y" }]);
  expect(told(landscape, scenario)).toBe(
    "12 Pflegeheime sind ausgefallen. Das sind alle verzeichneten dieser Art. Außerdem ausgefallen oder eingeschränkt: 112 (310.000 Einwohner, noch bis zu 50 %).",
  );
  expect(told(landscape, scenario, "en")).toContain("Lost or degraded besides: 112 (310,000 inhabitants, still up to 50 %).");
});

it("who perhaps is lost stands beside who surely is, services as well, with the most that may be", () => {
  const landscape = district((builder, p, x, _, open) => {
    const q = builder.node("it-provider", { id: "q", name: "Q" });
    builder.dependency({
      kind: "use",
      dependent: service(builder, "records", p, ["patients", 12_500]),
      supplier: x,
      weight: 1,
    });
    builder.dependency({
      kind: "use",
      dependent: service(builder, "meals", q, ["patients", 38_400]),
      supplier: open,
      weight: 1,
    });
    const laboratory = { providerType: "laboratory", sites: "unknown" as const };
    const labs = builder.node("service-provider", { id: "labs", name: "Labs", ...laboratory });
    builder.dependency({ kind: "use", dependent: labs, supplier: open, weight: 1 });
  });
  expect(told(landscape, isolating("p"))).toBe(
    "12.500 Patienten sind ohne Records. Das sind alle, zu denen der Dienst verzeichnet ist. Außerdem vielleicht ausgefallen: Meals (bis zu 38.400 Patienten), unbekannt viele Labore.",
  );
});

it("who surely is lost leads, also where nobody knows how many others perhaps are", () => {
  const landscape = district((builder, _p, x, _, open) => {
    const pharmacies = builder.node("service-provider", { id: "a", name: "A", providerType: "pharmacy", sites: 37 });
    builder.dependency({ kind: "use", dependent: pharmacies, supplier: x, weight: 1 });
    const laboratory = { providerType: "laboratory", sites: "unknown" as const };
    const labs = builder.node("service-provider", { id: "labs", name: "Labs", ...laboratory });
    builder.dependency({ kind: "use", dependent: labs, supplier: open, weight: 1 });
  });
  expect(told(landscape, isolating("p"))).toMatch(
    /^37 Apotheken sind ausgefallen\..*Außerdem vielleicht ausgefallen: unbekannt viele Labore\./,
  );
});
