import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors/errors.js";
import { readLandscape, readMeasures, readRecord, readScenario } from "../../src/formats/index.js";
import { readXlsxLandscape } from "../../src/formats/xlsx/index.js";
import { numberMeant } from "../../src/model/values/number-meant.js";
import { errorText } from "../../src/report/errors/error-text.js";
import { rows, workbookOf } from "./xlsx/workbook-of.js";

function said(work: () => unknown, language: "en" | "de"): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError) return errorText(error, language);
    throw error;
  }
  return "";
}

const node = { kind: "system", id: "s", name: "S", operator: "unknown", systemType: "mail", evidence: { status: "assumed" } };
const landscape = (fields: object) => JSON.stringify({ tragweite: "landscape/1", id: "l", nodes: [{ ...node, ...fields }] });
const csv = (delimiter: string, number: string) =>
  [
    ["record", "tragweite", "id", "kind", "name", "operator", "systemType", "recoveryHours", "evidence.status"],
    ["landscape", "landscape/1", "l"],
    ["node", "", "s", "system", "s", "unknown", "mail", number, "assumed"],
  ]
    .map((cells) => cells.join(delimiter))
    .join("\n");
const workbook = (number: string | number) =>
  workbookOf({
    sheets: {
      landscape: rows(["tragweite", "id"], ["landscape/1", "l"]),
      nodes: rows(
        ["id", "kind", "name", "operator", "systemType", "recoveryHours", "evidence.status"],
        ["s", "system", "S", "unknown", "mail", number, "assumed"],
      ),
    },
  });

const readers: readonly (readonly [string, (number: string) => unknown])[] = [
  ["a stock in JSON", (number) => readLandscape(landscape({ supply: { perDay: 1, stock: number } }))],
  ["a range in JSON", (number) => readLandscape(landscape({ supply: { perDay: { atLeast: number, atMost: 9000.5 } } }))],
  ["hours in JSON", (number) => readLandscape(landscape({ recoveryHours: number }))],
  ["hours with their unit", (number) => readLandscape(landscape({ recoveryHours: `${number} h` }))],
  [
    "a cost in YAML",
    (number) => readMeasures(`tragweite: measures/1\nid: m\nmeasures:\n  - { id: a, cost: "${number}", patch: {} }\n`),
  ],
  ["a cell between semicolons", (number) => readLandscape(csv(";", number), { format: "csv" })],
  [
    "a cell of a table with commas before decimals",
    (number) => readLandscape(csv("\t", number), { format: "csv", decimal: "," }),
  ],
  ["a text in a workbook", (number) => readXlsxLandscape(workbook(number))],
];

describe("a number that can be read in two ways", () => {
  it.each(readers)("is told with both, and neither is advised alone: %s", (what, read) => {
    const decimals = what.includes("commas before") ? "2,5" : "2.5";
    expect(said(() => read("2.500"), "en")).toContain(
      `; write 2500 if the dot stands between thousands, or ${decimals} if it stands before decimals`,
    );
    expect(said(() => read("2.500"), "de")).toContain(
      `; richtig ist 2500, wenn der Punkt zwischen Tausendern steht, und ${decimals}, wenn er vor Nachkommastellen steht`,
    );
  });

  it("is told with a comma, too, where a point stands before decimals", () => {
    // one that has commas before decimals says so
    for (const [what, read] of readers.filter(([each]) => !each.includes("commas before")))
      expect(
        said(() => read("2,500"), "en"),
        what,
      ).toContain("; write 2500 if the comma stands between thousands, or 2.5 if");
  });

  it("is no number in any other way than the one that is advised", () => {
    for (const [what, read] of readers)
      for (const text of ["2.345", "2.500", "100.000"]) {
        const [, whole, decimals] = /write (\S+) if the dot .* or (\S+) if it/.exec(said(() => read(text), "en")) ?? [];
        for (const advised of [whole, decimals])
          expect(
            said(() => read(advised ?? text), "en"),
            what,
          ).not.toMatch(/if the dot|if the comma/);
      }
  });

  it("is told in a scenario and a record", () => {
    const level = (text: string) =>
      said(
        () =>
          readScenario(
            JSON.stringify({
              tragweite: "scenario/1",
              id: "c",
              disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "s" }], level: text }],
            }),
          ),
        "de",
      );
    // a share of 1.000 is 1 in the one reading that is a share
    expect(level("1.000")).toContain("richtig ist 1.000, ohne Anführungszeichen");
    expect(level("0,500")).toContain("richtig ist 0.500, mit einem Punkt vor den Nachkommastellen");
    const record = (count: string) =>
      said(
        () =>
          readRecord(
            JSON.stringify({
              tragweite: "record/1",
              id: "r",
              observations: [{ id: "o", aspect: "count", atLeast: count }],
            }),
          ),
        "de",
      );
    expect(record("2.500")).toContain("richtig ist 2500, wenn der Punkt zwischen Tausendern steht");
  });

  it("is a number where a workbook holds one", () => {
    expect(readXlsxLandscape(workbook(2.5))).toMatchObject({ nodes: [{ recoveryHours: 2.5 }] });
    expect(readXlsxLandscape(workbook("0.500"))).toMatchObject({ nodes: [{ recoveryHours: 0.5 }] });
  });

  it("is one where the table says what stands before decimals, or has commas between its cells", () => {
    const hours = (text: string, decimal?: "." | ",") =>
      readLandscape(text, { format: "csv", ...(decimal === undefined ? {} : { decimal }) }).nodes;
    expect(hours(csv(";", "2.500"), ".")).toMatchObject([{ recoveryHours: 2.5 }]);
    expect(hours(csv(";", "2,500"), ",")).toMatchObject([{ recoveryHours: 2.5 }]);
    expect(hours(csv(",", "2.500"))).toMatchObject([{ recoveryHours: 2.5 }]);
    for (const number of ["0.500", "2.5", "2.3450", "2500"])
      expect(hours(csv(";", number)), number).toMatchObject([{ recoveryHours: Number(number) }]);
  });

  it("is never advised in one of its readings alone", () => {
    const marked = fc.tuple(
      fc.constantFrom("", "-", "+"),
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(".", ","),
      fc.integer({ min: 0, max: 999 }),
    );
    fc.assert(
      fc.property(marked, ([sign, number, mark, rest]) => {
        const three = String(rest).padStart(3, "0");
        const advice = numberMeant(`${sign}${number}${mark}${three}`, false);
        expect(advice?.kind).toBe("either");
        if (advice?.kind !== "either") return;
        const by = sign === "-" ? -1 : 1;
        expect(Number(advice.whole)).toBe(by * (number * 1000 + rest));
        expect(Number(advice.decimals)).toBe(by * Number(`${number}.${three}`));
        expect(String(Number(advice.whole))).toBe(advice.whole);
      }),
    );
  });
});
