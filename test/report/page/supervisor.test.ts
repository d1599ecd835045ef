import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { settingsOf } from "../../../src/live-page/embedded.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { writtenHubs, writtenLimits } from "../../../src/report/page/supervisor-findings.js";
import { partsOf, writtenRow } from "../../../src/report/page/supervisor-rows.js";
import { supervisorHeadline } from "../../../src/report/text/most-taken.js";
import { operatorRows, pairRows } from "../../../src/report/text/taken-rows.js";
import type { Language } from "../../../src/words/language.js";
import { writingOf } from "../../../src/words/writing.js";
import { supervisedLandscape, supervisedRegulation } from "../../analysis/supervision/supervised-landscape.js";
import { germany2023 } from "../../data/shipped-landscape.js";

const small = supervision(supervisedLandscape, { regulation: supervisedRegulation });
const ti2023 = parseLandscape(
  JSON.parse(readFileSync(new URL("../../../data/ti-2023-07/landscape.json", import.meta.url), "utf8")),
);
const writingIn = (language: Language) => writingOf(supervisedLandscape, undefined, { language });

describe("the rows of the supervisor's view", () => {
  it("say what each operator can take, and never 0 for what is not known", () => {
    const rows = operatorRows(small).map((row) => writtenRow(row, supervisedLandscape, writingIn("de")));
    expect(
      rows.map(({ name, types, tiers, organisations, amount, share }) => [name, types, tiers, organisations, amount, share]),
    ).toEqual([
      ["Provider hub", "Portal", "Stufe 2", "3 von 3", "mindestens 1.500", ""],
      ["Provider one", "Portal", "Stufe 1", "2–3 von 3", "mindestens 1.500", ""],
      ["Provider mill", "first letters", "Stufe 2", "1 von 1", "1.000", "100,0 %"],
      ["Provider two", "Portal", "Stufe 1", "0–1 von 3", "nicht bekannt", ""],
    ]);
    expect(rows.map(({ bar }) => bar?.map(({ share }) => Math.round(share * 1000)))).toEqual([
      undefined,
      undefined,
      [1000, 0],
      undefined,
    ]);
  });

  it("speaks of one in the singular", () => {
    const [row] = operatorRows(small).map((each) => ({
      ...each,
      types: each.types.map((type) => ({ ...type, unit: "sites", count: { atLeast: 1, atMost: 1 } })),
    }));
    expect(supervisorHeadline([row!], supervisedLandscape, writingIn("de")).sentence).toMatch(/: 1 Einrichtung.* wäre ohne /);
  });
  it("have a sentence that names who can take most, and who of those that supply themselves", () => {
    const { sentence, beside } = supervisorHeadline(operatorRows(small), supervisedLandscape, writingIn("en"));
    expect(sentence).toBe(
      "Provider hub can take most: at least 1,500 insured persons at 3 of 3 insurers would be without Portal.",
    );
    expect(beside).toEqual([
      "Of those that supply a service themselves, Provider one can take most, by what is sure: at least 1,500 insured persons at 2–3 of 3 insurers (Portal).",
      "Provider two: how many at most is not known (Portal).",
    ]);
    expect(supervisorHeadline([], supervisedLandscape, writingIn("de")).sentence).toBe(
      "Soweit bekannt, kann kein verzeichneter Betreiber jemandem einen Dienst nehmen.",
    );
  });

  it("put types together that are equal in all, and tell what only two together take", () => {
    const german = writingOf(germany2023, undefined, { language: "de" });
    const rows = operatorRows(supervision(germany2023));
    const first = writtenRow(rows[0] as (typeof rows)[number], germany2023, german);
    expect(first).toMatchObject({
      name: "Arvato Systems",
      types: "eAU-Abruf der Arbeitgeber, eAU-Annahme, ePA per App, ePA für Praxen",
      tiers: "Stufe 2–4",
      organisations: "96 von 96",
      amount: "73,7 Mio.",
      share: "99,7 %",
    });
    const statutory = germany2023.totals?.map(({ id }) => id) ?? [];
    const headings = partsOf(rows, statutory, german).map(({ heading }) => heading);
    expect(headings).toEqual([
      "Versicherte: von insgesamt 73,9 Mio.",
      "Versicherte: außerhalb der veröffentlichten Gesamtzahl",
      "Einrichtungen",
      "Arbeitgeber",
    ]);
    expect(pairRows(small).map(({ operators, onlyTogether }) => [operators.join("+"), onlyTogether])).toEqual([
      ["one+two", 0],
      ["one+two", 1],
    ]);
  });

  it("say it where nobody is insured", () => {
    const writing = writingOf(ti2023, undefined, { language: "de" });
    const { sentence } = supervisorHeadline(operatorRows(supervision(ti2023)), ti2023, writing);
    expect(sentence).toMatch(/^\S.* kann am meisten nehmen: [\d.]+ Einrichtungen/);
    expect(sentence).not.toMatch(/Krankenversicherer|insured/);
  });

  it("name hubs with what they defeat, and limits with what leaves them open", () => {
    const hubs = writtenHubs(supervisedLandscape, small.hubs, writingIn("de"));
    expect(hubs.map(({ name, kind, behind, defeats, takes, nodes }) => [name, kind, behind, defeats, takes, nodes])).toEqual([
      [
        "paper (Provider mill)",
        "Vorlieferant",
        ["print-one (Provider one)", "print-two (Provider two)"],
        "die Redundanz von first letters (Insurer first)",
        "1.000 Versicherte",
        ["paper"],
      ],
      [
        "Provider mill",
        "Vorlieferant",
        ["Provider one", "Provider two"],
        "die Wahl unter Lieferanten für first letters",
        "1.000 Versicherte",
        ["mill"],
      ],
    ]);
    const limits = writtenLimits(small, writingIn("de"));
    expect(limits.map(({ operator, figure, verdict }) => [operator, figure, verdict])).toEqual([
      ["hub", "mindestens 1.500", "darüber"],
      ["one", "mindestens 1.500", "darüber"],
      ["mill", "1.000", "unbestimmt; Zahl zu alt"],
      ["two", "nicht bekannt", "unbestimmt; keine Größe von Insurer third"],
    ]);
    expect(limits[0]?.limit).toBe("Gesetz, Artikel 1: Versicherte hinter der gemeinsamen Anlage ≥ 1.000");
  });

  it("are the same after they were text in the page, where nothing is endless", () => {
    const text = JSON.stringify({ language: "de", scenario: { disturbances: [] }, at: null, size: "1", supervision: small });
    expect(text).toContain("null");
    expect(settingsOf(text).supervision).toEqual(small);
  });
});
