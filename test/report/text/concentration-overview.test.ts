import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseRegulation } from "../../../src/model/documents/regulation.js";
import { takenByOperators } from "../../../src/report/text/concentration-overview.js";
import { concentrationText } from "../../../src/report/text/concentration-text.js";
import { supervisionHeadline } from "../../../src/report/text/most-taken.js";
import type { Language } from "../../../src/words/language.js";
import { writingOf } from "../../../src/words/writing.js";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
const regulation = parseRegulation(read("regulation/named-limits.json"));

const landscapes = ["germany-2023", "ti-2023-07"].map((name) => parseLandscape(read(`${name}/landscape.json`)));
const shipped = landscapes.map((landscape) => ({
  name: landscape.id,
  landscape,
  result: concentration(landscape, { by: "operator", regulation }),
}));

describe.each(shipped)("concentration of all of $name", ({ landscape, result }) => {
  const text = (language: Language): string =>
    concentrationText({ results: [result], hubs: [], next: [], landscape }, { language, width: 9999 });

  it.each(["en", "de"] as const)("begins with the sentence of the supervisor's overview: %s", (language) => {
    const { sentence } = supervisionHeadline(supervision(landscape), landscape, writingOf(landscape, {}, { language }));
    expect(text(language).split("\n\n")[1]).toContain(sentence);
  });
  it("lists what operators take of others, as the overview does", () => {
    const key = (row: { operator: string; what: string; type: string; unit: string; total: string | null }): string =>
      [row.operator, row.what, row.type, row.unit, row.total].join(" ");
    const own = takenByOperators(result, landscape);
    const theirs = new Map(supervision(landscape).operators.map((row) => [key(row), row]));
    expect(own.map(key).sort()).toEqual([...theirs.keys()].sort());
    for (const row of own) {
      const { organisations, count, offering, tier } = theirs.get(key(row))!;
      expect(row).toMatchObject({ organisations, count, offering, tier });
    }
  });
});

it("names who exceeds a limit in force, the one exceeded furthest first", () => {
  const [{ landscape, result }] = shipped as [(typeof shipped)[number]];
  const part = concentrationText({ results: [result], hubs: [], next: [], landscape }, { language: "de", width: 9999 })
    .split("\n\n")
    .find((each) => each.startsWith("Überschrittene benannte Schwellen"));
  expect(part?.split("\n")[1]).toMatch(
    /^- Arvato Systems, ITSG, .* und \d+ weitere: Versicherte hinter der gemeinsamen Anlage ≥ 3\.000\.000 \(BSI-KritisV/,
  );
  expect(part).toContain("HHI ≥ 2.500");
  const one = concentration(landscape, { by: "operator", regulation, service: "eau-intake" });
  const alone = concentrationText({ results: [one], hubs: [], next: [], landscape }, { language: "de" });
  expect(alone).not.toContain("über alle Dienste");
});
