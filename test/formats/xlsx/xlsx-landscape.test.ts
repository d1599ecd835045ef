import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { readLandscape } from "../../../src/formats/index.js";
import { readXlsxLandscape, writeXlsxLandscape } from "../../../src/formats/xlsx/index.js";
import { fullLandscapes } from "../../arbitraries/full-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { packageFolder } from "../../cli/memory-host.js";
import { shippedLandscapePaths } from "./shipped-paths.js";
import { rows, workbookOf } from "./workbook-of.js";

const small = `
tragweite: landscape/1
id: ours
sources: [{ id: table, title: "=HYPERLINK(1)" }]
nodes:
  - { kind: it-provider, id: host, name: "+Host <GmbH> & Söhne", evidence: { status: inferred } }
  - { kind: system, id: host/mail, name: "_x0041_", operator: host, systemType: mail, evidence: { status: inferred } }
  - { kind: service-provider, id: house, name: "-Haus", sites: 3, evidence: { status: documented, sources: [table] } }
dependencies:
  - { id: d1, kind: use, dependent: house, supplier: host/mail, weight: 0.1, evidence: { status: assumed } }`;

describe("a landscape written as a workbook", () => {
  it("is the same when it is read back, in both languages, each of 500 random ones", () => {
    fc.assert(
      fc.property(fullLandscapes(), fc.constantFrom("en", "de"), (landscape, language) => {
        expect(readXlsxLandscape(writeXlsxLandscape(landscape, { language }))).toEqual(landscape);
      }),
      replayable(500),
    );
  });

  it.each(shippedLandscapePaths())("is the same when it is read back: %s", (path) => {
    const landscape = readLandscape(readFileSync(`${packageFolder}${path}`), { file: path });
    expect(readXlsxLandscape(writeXlsxLandscape(landscape, { language: "de" }))).toEqual(landscape);
  });

  it("is the same bytes each time", () => {
    const landscape = readLandscape(small);
    expect(writeXlsxLandscape(landscape)).toEqual(writeXlsxLandscape(landscape));
  });

  it("is for another program the same texts, none of them a formula, with headings in words and drop-downs", async () => {
    const { sheets } = await readXlsx(writeXlsxLandscape(readLandscape(small), { language: "de" }), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(["Landschaft", "Quellen", "Knoten", "Abhängigkeiten", "Erläuterungen"]);
    const [, sources, nodes] = sheets;
    expect(sources?.rows).toEqual([
      ["Kennung", "Titel"],
      ["table", "=HYPERLINK(1)"],
    ]);
    expect(nodes?.rows.map((row) => row.slice(0, 3))).toEqual([
      ["Kennung", "Art", "Name"],
      ["host", "it-provider", "+Host <GmbH> & Söhne"],
      ["host/mail", "system", "_x0041_"],
      ["house", "service-provider", "-Haus"],
    ]);
    expect(nodes?.rows[3]?.filter((cell) => typeof cell === "number")).toEqual([3]);
    expect(sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).filter(({ formula }) => formula !== undefined)).toEqual(
      [],
    );
    expect(nodes?.dataValidations?.map(({ range, values }) => [range, values?.[0]])).toEqual([
      ["B2:B504", "service"],
      ["G2:G504", "documented"],
    ]);
  });
});

describe("a workbook of a landscape", () => {
  const sheets = {
    Landschaft: rows(["Form", "Kennung"], ["landscape/1", "ours"]),
    Knoten: rows(
      ["Kennung", "Art", "Name", "Anzahl der Standorte", "Beleg"],
      ["house", "service-provider", "Haus", 3, "inferred"],
    ),
    Notizen: rows(["was", "immer"]),
  };
  const refusal = (more: Readonly<Record<string, string>>): string => {
    try {
      readXlsxLandscape(workbookOf({ sheets: { ...sheets, ...more } }), { file: "o.xlsx" });
    } catch (error) {
      if (error instanceof InvalidInputError) return error.message;
      throw error;
    }
    return "read";
  };

  it("may be typed by hand, with sheets of other things beside it", () => {
    const landscape = readXlsxLandscape(workbookOf({ sheets }));
    expect(landscape?.nodes).toEqual([
      { id: "house", kind: "service-provider", name: "Haus", sites: 3, evidence: { status: "inferred" } },
    ]);
    expect(readXlsxLandscape(workbookOf({ sheets: { Verträge: rows(["Dienst"], ["Mail"]) } }))).toBeUndefined();
  });

  it.each([
    [
      "o.xlsx:Knoten!D2: /nodes/0/sites: ",
      { Knoten: rows(["Kennung", "Art", "Name", "sites", "Beleg"], ["a", "service-provider", "A", "drei", "inferred"]) },
    ],
    [
      "o.xlsx:Knoten!2: /nodes/0/evidence: ",
      { Knoten: rows(["Kennung", "Art", "Name", "sites"], ["a", "service-provider", "A", 3]) },
    ],
    [
      'o.xlsx:Knoten!C1: unknown column "Nahme"; did you mean "Name"?',
      { Knoten: rows(["Kennung", "Art", "Nahme"], ["a", "it-provider", "A"]) },
    ],
    ['o.xlsx:Knoten!B1: the column "id" ', { Knoten: rows(["Kennung", "Id"], ["a", "b"]) }],
    ["o.xlsx:Landschaft!A3: ", { Landschaft: rows(["Form", "Kennung"], ["landscape/1", "a"], ["landscape/1", "b"]) }],
    ["o.xlsx: the row of the document itself is missing", { Landschaft: rows(["Form"]) }],
  ])("is refused with the sheet and the cell: %s", (told, more) => {
    expect(refusal(more)).toContain(told);
  });
});
