import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, isolating, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { type Headline, headlineOf } from "../../../src/report/text/headline.js";
import type { Language } from "../../../src/words/language.js";
import { writingOf } from "../../../src/words/writing.js";
import { germany2023 } from "../../data/shipped-landscape.js";

function headline(landscape: Landscape, scenario: Scenario, language: Language = "de"): Headline {
  const result = impact(landscape, scenario);
  return headlineOf({ landscape, result }, writingOf(landscape, { ...scenario, at: null }, { language }));
}

/** Two hospitals with beds, a laboratory, and services of an insurer and of nobody, on one system. */
function region(weights: { readonly hospital: number; readonly laboratory: number }): Landscape {
  const units = [{ id: "beds", names: { de: "Betten", en: "beds" }, singular: { de: "Bett", en: "bed" } }];
  const builder = landscapeBuilder({ id: "region", units, evidence: { status: "assumed" } });
  const host = builder.node("it-provider", { id: "host", name: "Host" });
  const system = builder.node("system", { id: "host/x", name: "X", operator: host, systemType: "x" });
  const populations = [{ unit: "beds", count: 300 }];
  const hospital = builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: 2, populations });
  const laboratory = builder.node("service-provider", { id: "l", name: "L", providerType: "laboratory", sites: 1 });
  builder.dependency({ kind: "hosting", dependent: hospital, supplier: system, weight: weights.hospital });
  builder.dependency({ kind: "hosting", dependent: laboratory, supplier: system, weight: weights.laboratory });
  builder.total({ id: "all-beds", unit: "beds", count: 1000 });
  return builder.build();
}

describe("where things are only degraded", () => {
  it("who lacks most leads, and not the most who hardly lack anything", () => {
    const { sentence } = headline(germany2023, whatIf([degradationOf("bitmarck", 0.5)]));
    expect(sentence).toBe(
      "23,6 bis 26,2 Mio. Versicherte bei 79–82 von 96 Krankenversicherern haben nur einen Teil (mindestens 50 %) der normalen Leistung bei: ePA per App und ePA für Praxen.",
    );
  });

  it("each type of organisation has its own level", () => {
    const landscape = region({ hospital: 0.2, laboratory: 1 });
    const scenario = whatIf([degradationOf("host/x", 0.3)]);
    expect(headline(landscape, scenario).sentence).toBe(
      "Labore (1 Einrichtung) sind eingeschränkt, auf 30 % der normalen Leistung. 2 Krankenhäuser (300 Betten) sind eingeschränkt, im Mittel auf 86 % der normalen Leistung.",
    );
    expect(headline(landscape, scenario, "en").sentence).toBe(
      "Laboratories (1 site) are degraded, at 30 % of normal function. 2 hospitals (300 beds) are degraded, at 86 % of normal function on average.",
    );
  });
});

it("a lost hospital is told with the beds of which there is a total", () => {
  expect(headline(region({ hospital: 1, laboratory: 1 }), isolating("host")).sentence).toBe(
    "2 Krankenhäuser (300 Betten) und Labore (1 Einrichtung) sind ausgefallen.",
  );
});

it("those of known size lead, then people who lack services, then those of unknown number", () => {
  const { sentence, beside } = headline(germany2023, isolating("arvato-systems"));
  expect(sentence).toBe("118.817 Leistungserbringer sind ohne TI-Anwendungen.");
  expect(beside.slice(0, 2)).toEqual([
    "73,7 Mio. Versicherte bei 96 von 96 Krankenversicherern sind ohne eAU-Abruf der Arbeitgeber, eAU-Annahme, ePA per App und ePA für Praxen.",
    "Unbekannt viele Arbeitgeber sind ohne eAU-Abruf.",
  ]);
});

describe("a service that nobody is stated to offer", () => {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const host = builder.node("it-provider", { id: "host", name: "Host" });
  const web = builder.node("system", { id: "host/web", name: "Web", operator: host, systemType: "web" });
  const other = builder.node("system", { id: "other/web", name: "Other", operator: "unknown", systemType: "web" });
  const operator = builder.node("insurer", { id: "k", name: "K", insurerType: "BKK", insured: 100 });
  const portal = builder.node("service", { id: "k/portal", name: "Portal", operator, serviceType: "portal" });
  const [chat, mail, fax, push] = ["chat", "mail", "fax", "push"].map((id) =>
    builder.node("service", { id, name: id, operator: "unknown", serviceType: id }),
  );
  builder.dependency({ kind: "hosting", dependent: portal, supplier: web, weight: 1 });
  builder.dependency({ kind: "hosting", dependent: chat!, supplier: web, weight: 1 });
  builder.dependency({ kind: "hosting", dependent: mail!, candidates: [web, other], weight: 1 });
  builder.dependency({ kind: "hosting", dependent: fax!, supplier: web, weight: 0.5 });
  builder.dependency({ kind: "hosting", dependent: push!, candidates: [web, other], weight: 0.5 });
  const landscape = builder.build();

  it("stands beside the headline, surely and perhaps lost or degraded", () => {
    const { beside } = headline(landscape, isolating("host/web"));
    expect(beside.slice(-4)).toEqual([
      "Ausgefallen, aber niemandem zugeordnet (Betreiber nicht bekannt): chat.",
      "Vielleicht ausgefallen, aber niemandem zugeordnet (Betreiber nicht bekannt): mail.",
      "Eingeschränkt, aber niemandem zugeordnet (Betreiber nicht bekannt): fax (noch 50 %).",
      "Vielleicht eingeschränkt, aber niemandem zugeordnet (Betreiber nicht bekannt): push (noch mindestens 50 %).",
    ]);
    expect(headline(landscape, isolating("host/web"), "en").beside).toContain(
      "Lost, but assigned to nobody (operator not known): chat.",
    );
  });
});

describe("two services that as many are without", () => {
  const twoServices = (operators: readonly [string, string]): Landscape => {
    const builder = landscapeBuilder({ id: "two", evidence: { status: "assumed" } });
    const host = builder.node("it-provider", { id: "p", name: "P" });
    const supplier = builder.node("system", { id: "p/x", name: "X", operator: host, systemType: "x" });
    const practice = { providerType: "practice", sites: 1_000 };
    const made = new Map(
      [...new Set(operators)].map((id) => [id, builder.node("service-provider", { id, name: id, ...practice })]),
    );
    operators.forEach((id, place) => {
      const operator = made.get(id) ?? host;
      const serviceType = place === 0 ? "portal" : "telephone";
      const dependent = builder.node("service", { id: `s${place}`, name: `S${place}`, operator, serviceType });
      builder.dependency({ kind: "hosting", dependent, supplier, weight: 1 });
    });
    return builder.build();
  };

  it("are named together where these are the same, and not where nobody is without both", () => {
    const together = headline(twoServices(["a", "a"]), isolating("p/x"), "en");
    expect(together.sentence).toContain("Portal and Telephone");
    const apart = headline(twoServices(["a", "b"]), isolating("p/x"), "en");
    expect(apart.sentence).toContain("without Portal.");
    expect(apart.beside.join(" ")).toContain("Lost besides: Telephone (1,000 sites).");
  });
});

describe("what has to be mended first stands first", () => {
  /** A hospital with services A to F on one system; some are critical, some stand on others. */
  function hospital(tags: Readonly<Record<string, readonly string[]>>, bedsOfA?: number): Landscape {
    const units = [{ id: "beds", names: { de: "Betten", en: "beds" } }];
    const builder = landscapeBuilder({ id: "hospital", units, evidence: { status: "assumed" } });
    const host = builder.node("it-provider", { id: "host", name: "Host" });
    const system = builder.node("system", { id: "host/x", name: "X", operator: host, systemType: "x" });
    for (const name of ["A", "B", "C", "D", "E", "F"]) {
      const populations = name === "A" && bedsOfA !== undefined ? [{ unit: "beds", count: bedsOfA }] : undefined;
      const service = builder.node("service", {
        ...{ id: `s/${name.toLowerCase()}`, name, operator: host, serviceType: name.toLowerCase() },
        ...(tags[name] === undefined ? {} : { tags: [...tags[name]] }),
        ...(populations === undefined ? {} : { populations }),
      });
      builder.dependency({ kind: "hosting", dependent: service, supplier: system, weight: 1 });
    }
    return builder.build();
  }
  const lost = whatIf([degradationOf("host/x", 0)]);

  it("critical services, also where the names are cut", () => {
    expect(headline(hospital({}), lost).sentence).toMatch(/^Ausgefallen: A, B, C, D und 2 weitere/);
    expect(headline(hospital({ F: ["critical"] }), lost).sentence).toMatch(/^Ausgefallen: F, A, B, C und 2 weitere/);
  });

  it("then those on which most depend", () => {
    const { dependencies = [], ...landscape } = hospital({ F: ["critical"] });
    const [first] = dependencies;
    const onE = { ...first!, id: "c-on-e", dependent: "s/c", supplier: "s/e" };
    expect(headline({ ...landscape, dependencies: [...dependencies, onE] }, lost).sentence).toMatch(
      /^Ausgefallen: F, E, A, B und/,
    );
  });
});
