import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { matrixPicture } from "../../../src/report/svg/matrix-picture.js";
import { matrixView } from "../../../src/report/svg/matrix-view.js";
import { pictureText } from "../../../src/report/svg/picture.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { languages } from "../../../src/words/language.js";
import { seen } from "../../words/written.js";
import { misplaced } from "../svg/measured-texts.js";
import { towns } from "../towns.js";
import { rowsOf, tableIn } from "./page-tables.js";

const evidence = { status: "assumed" };
const sizes = {
  k1: { atLeast: 100, atMost: 500 },
  k2: "unknown",
  k3: 9000,
  k4: "unknown",
  k5: "unknown",
  k6: { atLeast: 1_234_567, atMost: 12_345_678 },
};

/** Insurers of 100 to 500, of unknown size, of 9,000, two that share 700 with at most 600 each, and one in seven and eight digits. */
const ranges = parseLandscape({
  tragweite: "landscape/1",
  id: "ranges",
  nodes: [
    { kind: "it-provider", id: "a", name: "A", evidence },
    { kind: "system", id: "a/x", name: "AX", operator: "a", systemType: "x", evidence },
    ...Object.entries(sizes).flatMap(([id, insured]) => [
      { kind: "insurer", id, name: `Kasse ${id}`, insurerType: "BKK", insured, evidence },
      { kind: "service", id: `${id}/eau`, name: "eAU", operator: id, serviceType: "eau-intake", evidence },
    ]),
  ],
  dependencies: Object.keys(sizes).map((id) => ({
    ...{ id: `d-${id}`, dependent: `${id}/eau`, supplier: "a/x", kind: "operation", weight: 1, evidence },
  })),
  pools: [{ id: "rest", insurers: ["k4", "k5"], insured: 700, cap: 600, evidence }],
});
const scenario = isolating("a");

describe.each(languages)("sizes in the matrix are what is known of them (%s)", (language) => {
  const german = language === "de";
  const wanted = {
    k1: "100–500",
    k2: german ? "nicht bekannt" : "not known",
    k3: german ? "9.000" : "9,000",
    k4: "100–600",
    k6: german ? "1.234.567–12.345.678" : "1,234,567–12,345,678",
  };

  it("in its table, so in what is copied from it", () => {
    const table = tableIn(ranges, scenario, language, "matrix-picture");
    for (const [id, size] of Object.entries(wanted)) expect(rowsOf(table, `Kasse ${id}`)[0]?.[1], id).toBe(size);
  });

  it("in its picture, with room for all of them", () => {
    const writing = pictureWriting(ranges, language);
    const drawn = matrixPicture(matrixView(ranges, scenario, impact(ranges, scenario)), writing, "");
    const text = seen(pictureText(drawn));
    for (const size of Object.values(wanted)) expect(text).toContain(size);
    expect(misplaced(drawn)).toEqual([]);
  });

  it("of others with their unit", () => {
    const [, size] = rowsOf(tableIn(towns, isolating("host"), language, "matrix-picture"), "Klinik")[0] ?? [];
    expect(size).toBe(german ? "2–5 Einrichtungen" : "2–5 sites");
  });
});
