import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, isolating, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import type { Tile } from "../../../src/report/page/tile.js";
import { tilesOf } from "../../../src/report/page/tiles.js";
import { partRows } from "../../../src/report/rows/part-rows.js";
import { type Headline, headlineOf } from "../../../src/report/text/headline.js";
import { isAllNormal } from "../../../src/report/text/rows-section.js";
import { type Language, languages } from "../../../src/words/language.js";
import { writingOf } from "../../../src/words/writing.js";
import { countedCases } from "../../arbitraries/counted-landscapes.js";
import { bitmarck2023, germany2023, ti2023, tiNetwork2023 } from "../../data/shipped-landscape.js";

interface Asked {
  readonly headline: Headline;
  readonly tiles: readonly Tile[];
}

function asked(landscape: Landscape, scenario: Scenario, language: Language = "de", at?: string): Asked {
  const result = impact(landscape, scenario, at === undefined ? {} : { at });
  const writing = writingOf(landscape, { ...scenario, at: at ?? null }, { language });
  const headline = headlineOf({ landscape, result }, writing);
  const course = scenario.start === undefined ? undefined : simulate(landscape, scenario);
  return { headline, tiles: tilesOf({ landscape, result, course }, headline, writing) };
}

const numbersOf = ({ tiles }: Asked): string[] => tiles.map(({ label, number, unit }) => `${label}: ${number} ${unit}`.trim());

/** Insurers whose portal stands on a system of `p`, each for sure or perhaps; and a hospital, if any, so many of them. */
function portals(insured: readonly (number | "unknown")[], isSure = true, hospitals?: number): Landscape {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const p = builder.node("it-provider", { id: "p", name: "P" });
  const system = builder.node("system", { id: "p/x", name: "X", operator: p, systemType: "x" });
  const other = builder.node("system", { id: "p2/x", name: "Y", operator: "unknown", systemType: "x" });
  for (const [place, size] of insured.entries()) {
    const operator = builder.node("insurer", { id: `k${place}`, name: `K${place}`, insurerType: "BKK", insured: size });
    const portal = builder.node("service", { id: `k${place}/portal`, name: "Portal", operator, serviceType: "portal" });
    const supplier = isSure ? { supplier: system } : { candidates: [system, other] };
    builder.dependency({ kind: "operation", dependent: portal, weight: 1, ...supplier });
  }
  if (hospitals !== undefined) {
    const clinic = builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: hospitals });
    builder.dependency({ kind: "operation", dependent: clinic, supplier: system, weight: 1 });
  }
  return builder.build();
}

describe("the headline", () => {
  it("of the Bitmarck incident names ePA, who lacks it, and who stands outside the total", () => {
    const at = "2023-04-26T12:00+02:00";
    const { headline } = asked(germany2023, bitmarck2023, "de", at);
    expect(headline.sentence).toBe(
      "23,6 bis 26,2 Mio. Versicherte bei 79–82 von 96 Krankenversicherern sind ohne ePA per App und ePA für Praxen.",
    );
    expect(headline.beside.slice(0, 3)).toEqual([
      "Das sind 31,9–35,4 % von insgesamt 73,9 Mio.",
      "Dazu kommen außerhalb dieser Gesamtzahl: unbekannt viele Versicherte bei 2 Krankenversicherern (Allianz Private Krankenversicherung, SIGNAL IDUNA Krankenversicherung).",
      "Außerdem ausgefallen: eAU-Abruf der Arbeitgeber (21,0 bis 23,0 Mio. Versicherte), eAU-Annahme (21,0 bis 23,0 Mio. Versicherte), DiGA-Codes (21,0 bis 21,5 Mio. Versicherte), Datenaustausch mit Leistungserbringern (21,0 bis 21,5 Mio. Versicherte) und 5 weitere.",
    ]);
    expect(asked(germany2023, bitmarck2023, "en", at).headline.sentence).toBe(
      "23.6 to 26.2 million insured persons at 79–82 of 96 insurers are without ePA by app and ePA for practices.",
    );
  });

  it("of a landscape without insurers names practices, pharmacies and hospitals", () => {
    expect(asked(ti2023, tiNetwork2023, "de", "2023-07-02T12:00+02:00").headline.sentence).toBe(
      "98.985 Praxen, 17.939 Apotheken und 1.893 Krankenhäuser sind ohne TI-Anwendungen.",
    );
  });

  it("says normal only where all is, and nothing of anybody who is not counted", () => {
    const landscape = portals([]);
    expect(asked(landscape, whatIf([])).headline).toMatchObject({
      sentence: "Alles, was verzeichnet ist, ist im Normalbetrieb.",
    });
    const { headline } = asked(landscape, isolating("p"));
    expect(headline.sentence).toBe("Soweit bekannt, ist niemand betroffen, der gezählt wird.");
    expect(headline.beside[0]).toBe("Abgetrennt: P, X.");
    expect(headline.beside.at(-1)).toMatch(/^Von 3 Systemen, Diensten und Organisationen: /);
  });

  it("says at least where a size is not known, and perhaps where nothing is sure", () => {
    expect(asked(portals([100, "unknown"]), isolating("p")).headline.sentence).toBe(
      "Mindestens 100 Versicherte bei 2 von 2 Krankenversicherern sind ohne Portal.",
    );
    expect(asked(portals(["unknown", "unknown"]), isolating("p")).headline.sentence).toBe(
      "Unbekannt viele Versicherte bei 2 von 2 Krankenversicherern sind ohne Portal.",
    );
    expect(asked(portals([100, 50], false), isolating("p")).headline.sentence).toBe(
      "Vielleicht ohne Portal: höchstens 150 Versicherte bei 2 von 2 Krankenversicherern.",
    );
  });

  it("is one person of one insurer, and hospitals before services where these are lost as a whole", () => {
    expect(asked(portals([1]), isolating("p"), "de").headline.sentence).toBe("1 Versicherter ist ohne Portal.");
    expect(asked(portals([1]), isolating("p"), "en").headline.sentence).toBe("1 insured person is without Portal.");
    expect(asked(portals([100], true, 7), isolating("p"), "en").headline.sentence).toBe("7 hospitals are lost.");
  });

  it("says normal exactly where every node is, whatever the landscape, and hits nobody who no row hits", () => {
    fc.assert(
      fc.property(countedCases, fc.constantFrom(...languages), ({ landscape, scenario }, language) => {
        const { headline } = asked(landscape, scenario, language);
        const result = impact(landscape, scenario);
        const isHit = partRows(result.rows).some(
          ({ lost, degraded }) => lost.organisations.atMost + degraded.organisations.atMost > 0,
        );
        expect(headline.rows.length > 0).toBe(isHit);
        expect(/normal operation|Normalbetrieb/.test(headline.sentence)).toBe(isAllNormal({ result }));
        expect(`${headline.sentence} ${headline.beside.join(" ")}`).not.toMatch(
          /undefined|NaN|Infinity|∞|\.\.| {2}|at most at least|höchstens mindestens/i,
        );
        for (const row of headline.rows) expect(row[headline.state].organisations.atMost).toBeGreaterThan(0);
      }),
      { numRuns: 200, seed: 14 },
    );
  });
});

it("the headline says that a number is unknown where nothing is sure and no size is known", () => {
  const open = portals(["unknown"], false);
  expect(asked(open, isolating("p"), "en").headline.sentence).toBe(
    "Perhaps without Portal: an unknown number of insured persons.",
  );
  expect(asked(open, isolating("p")).headline.sentence).toBe("Vielleicht ohne Portal: unbekannt viele Versicherte.");
});

describe("the headline where nobody is counted", () => {
  const builder = landscapeBuilder({ id: "house", evidence: { status: "assumed" } });
  const host = builder.node("it-provider", { id: "host", name: "Host" });
  const server = builder.node("system", { id: "host/server", name: "Server", operator: host, systemType: "hosting" });
  const own = builder.node("it-provider", { id: "own", name: "Own" });
  for (const [id, weight] of [
    ["records", 1],
    ["laboratory", 0.4],
  ] as const) {
    const service = builder.node("service", { id: `own/${id}`, name: id, operator: own, serviceType: id });
    builder.dependency({ kind: "hosting", dependent: service, supplier: server, weight });
  }
  const house = builder.build();

  it("names the services that are lost, and those that are degraded", () => {
    const { headline } = asked(house, isolating("host"), "en");
    expect(headline.sentence).toBe("Lost: records.");
    expect(headline.beside.slice(0, 2)).toEqual([
      "Degraded: laboratory (still 60 %).",
      "As far as is known, nobody who is counted is hit.",
    ]);
  });

  it("begins with those that are degraded where none is lost", () => {
    const { headline } = asked(house, whatIf([degradationOf("host/server", 0.5)]));
    expect(headline.sentence).toBe("Eingeschränkt: laboratory (noch 80 %), records (noch 50 %).");
  });
});

describe("the tiles", () => {
  it("of the Bitmarck incident are those of its table, its course and its evidence", () => {
    expect(numbersOf(asked(germany2023, bitmarck2023, "de", "2023-04-26T12:00+02:00"))).toEqual([
      "Betroffene Krankenversicherer: 81–85 von 98",
      "Versicherte ohne ePA per App: 23,6–26,2 Mio.",
      "Ausfall: eAU-Annahme: 54 h; Toleranz: 24 h",
      "Wie sicher ist das?: 8 % belegt",
    ]);
  });

  it("of a landscape without insurers count sites, each once", () => {
    const { tiles } = asked(ti2023, tiNetwork2023, "en", "2023-07-02T12:00+02:00");
    expect(tiles[0]).toMatchObject({ label: "Sites without TI applications", number: "118,817", unit: "of 118,817" });
    expect(tiles[0]?.lines).toEqual(["Practices: 98,985.", "Pharmacies: 17,939.", "Hospitals: 1,893."]);
  });

  it("draw nothing of what nobody knows, and say so", () => {
    const { tiles } = asked(portals(["unknown"]), isolating("p"), "en");
    expect(tiles[1]).toMatchObject({ number: "not known", lines: ["Size not known: K0."] });
    expect(tiles[1]).not.toHaveProperty("bar");
    expect(tiles[2]).toMatchObject({ number: "not known", lines: ["The scenario gives no times."] });
  });

  it("have bars whose parts add up to at most all, whatever the landscape", () => {
    fc.assert(
      fc.property(countedCases, fc.constantFrom(...languages), ({ landscape, scenario }, language) => {
        const { tiles } = asked(landscape, scenario, language);
        expect(tiles).toHaveLength(4);
        for (const { bar = [], number, unit, lines } of tiles) {
          for (const { share } of bar) expect(share).toBeGreaterThanOrEqual(0);
          expect(bar.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
          expect([number, unit, ...lines].join(" ")).not.toMatch(/undefined|NaN|Infinity|∞|\.\./);
        }
      }),
      { numRuns: 200, seed: 14 },
    );
  });
});
