import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors/errors.js";
import { readLandscape, readTable } from "../../src/formats/index.js";
import { wordingIn } from "../../src/report/errors/error-text.js";
import { replayable } from "../arbitraries/replayable.js";
import { packageFolder } from "../cli/memory-host.js";
import { inWindows1252 } from "./in-windows-1252.js";

const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part)))));

/** The cells of the first row, or what the encodings make of the word that is open. */
function read(bytes: Uint8Array): unknown {
  const notes: string[] = [];
  try {
    const { rows } = readTable(bytes, { onNote: ({ code }) => notes.push(code) });
    expect(notes).toEqual(["windows-1252"]);
    return rows[0]?.cells;
  } catch (error) {
    const [issue] = error instanceof InvalidInputError ? error.issues : [];
    if (issue?.code !== "no-utf-8") throw error;
    return Object.fromEntries((issue.values.readings ?? []).map(({ encoding, word }) => [encoding, word]));
  }
}

describe("a table in Windows-1252", () => {
  it.each([
    ["Träger", "Über", "Größe", "Öl", "Ärzte", "müßig", "STRAßE"],
    ["100 €", "§ 301 SGB V", "„Text“", "A – B", "3 m²", "Müller’s", "Menü…", "20 °C"],
    ["Café", "Málaga", "Fernández", "François", "Olé"],
  ])("is read with a note: %s, %s, …", (...cells) => {
    expect(read(inWindows1252(cells.join(";")))).toEqual(cells);
  });

  it.each([
    ["DOS", bytesOf("Tr", 0x84, "ger"), { "Windows-1252": "Tr„ger", "DOS (CP850)": "Träger" }],
    ["DOS with one letter only", bytesOf("Stra", 0xe1, "e"), { "Windows-1252": "Straáe", "DOS (CP850)": "Straße" }],
    ["an old Mac", bytesOf("K", 0x9a, "ln"), { "Windows-1252": "Kšln", "DOS (CP850)": "KÜln", "Mac OS Roman": "Köln" }],
    ["Poland or France", bytesOf("Gen", 0xe8, "ve"), { "Windows-1252": "Genève", "Windows-1250": "Genčve" }],
    ["Turkey", bytesOf(0xde, "ahin"), { "Windows-1252": "Þahin", "Windows-1250": "Ţahin", "Windows-1254": "Şahin" }],
    ["UTF-8 with a byte too few", bytesOf("Gr", 0xc3), { "Windows-1252": "GrÃ" }],
    ["UTF-8 and other bytes", bytesOf("Größe;Tr", 0xe4, "ger"), { "Windows-1252": "GrÃ¶ÃŸe" }],
    ["no text at all", bytesOf("a", 0x81, "b"), { "Windows-1252": "a\u0081b", "DOS (CP850)": "aüb" }],
  ])("is refused with what it would say where it may come from %s", (_what, bytes, readings) => {
    expect(read(bytes)).toEqual(readings);
  });

  it("is told in both languages with what it would say", () => {
    try {
      readTable(bytesOf("Stra", 0xe1, "e"));
      expect.unreachable();
    } catch (error) {
      const [issue] = error instanceof InvalidInputError ? error.issues : [];
      expect([wordingIn(issue!, "en").hint, wordingIn(issue!, "de").hint]).toEqual([
        'save the file as UTF-8 (Windows-1252 makes "Straáe" of it, DOS (CP850) makes "Straße" of it; spreadsheets call it "CSV UTF-8")',
        "die Datei muss als UTF-8 gespeichert sein (in Windows-1252 hieße es „Straáe“, in DOS (CP850) hieße es „Straße“); in Excel unter „Speichern unter“: „CSV UTF-8“",
      ]);
    }
  });

  it("is read like the same in UTF-8, whatever German words stand in it", () => {
    const word = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöü]{0,3}(?:aß|[a-zäöü])[a-z]{0,3}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = `Träger;${words.join(";")}`;
        expect(readTable(inWindows1252(text)).rows).toEqual(readTable(text).rows);
      }),
      replayable(500),
    );
  });

  it("may be of contracts, of own figures or a landscape, by the name or format that says table", () => {
    const sheet = readFileSync(`${packageFolder}test/formats/tables/klinik-vertraege.csv`, "utf8").replace("\ufeff", "");
    expect(readTable(inWindows1252(sheet)).rows).toEqual(readTable(sheet).rows);
    const table = inWindows1252(
      "record,tragweite,id,kind,name,evidence.status\nlandscape,landscape/1,l\nnode,,host,it-provider,Münster,inferred\n",
    );
    expect(readLandscape(table, { file: "l.csv" }).nodes).toMatchObject([{ name: "Münster" }]);
    expect(() => readLandscape(inWindows1252("tragweite: landscape/1\nid: münster\n"), { file: "l.yaml" })).toThrow(
      "0xfc is no UTF-8",
    );
  });
});
