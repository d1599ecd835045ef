import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLandscape } from "../../../src/formats/index.js";
import { writeLandscape } from "../../../src/formats/write-landscape.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { withFormulaMarks, withoutFormulaMarks } from "../../../src/model/values/formula-mark.js";
import { csvText } from "../../../src/report/csv/csv-text.js";

/** The cells of a table as a spreadsheet splits it: a quotation mark opens a quoted cell only where the cell begins. */
function cellsIn(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else isQuoted = false;
    } else if (character === '"' && cell === "") isQuoted = true;
    else if (character === delimiter || character === "\n" || character === "\r") {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}

const isFormula = (cell: string): boolean => {
  // what is not seen is skipped, and a wide letter is its narrow one
  const seen = cell.normalize("NFKC").replace(/^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]+/, "");
  return /^[=+\-@]/.test(seen) && Number.isNaN(Number(cell));
};
const expectNoFormula = (text: string): void => {
  for (const delimiter of [",", ";", "\t"]) expect(cellsIn(text, delimiter).filter(isFormula), JSON.stringify(text)).toEqual([]);
};

const hostile: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(..."=+-@;'\" \n\t\r,a1\uff1d\ufe62\u200b\u00a0\u3000\ufeff"),
  maxLength: 12,
});
const evidence = { status: "assumed" } as const;

describe("a text in a table", () => {
  it("is no formula to a spreadsheet, wherever that splits", () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        expectNoFormula(csvText(rows));
      }),
      { numRuns: 300 },
    );
  });

  it("is given back as it was", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(withoutFormulaMarks(withFormulaMarks(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("of a landscape is no formula, and is read back as it was", () => {
    const name = hostile.filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(name, fc.array(name, { minLength: 1, maxLength: 3 }), name, (one, aliases, note) => {
        const landscape = parseLandscape({
          tragweite: "landscape/1",
          id: "l",
          sources: [{ id: "s", title: note }],
          nodes: [{ kind: "it-provider", id: "a", name: one, aliases: [...new Set(aliases)], evidence: { ...evidence, note } }],
        });
        const text = writeLandscape(landscape, { format: "csv" });
        expectNoFormula(text);
        expect(readLandscape(text, { format: "csv" })).toEqual(landscape);
      }),
      { numRuns: 100 },
    );
  });

  it("is marked where it would be one", () => {
    expect(csvText([["=1+1", 'a;=HYPERLINK("x")', "a\n@b", 'a;"=1', "a; -b", "3 - 2; x"]])).toBe(
      `'=1+1,"a;'=HYPERLINK(""x"")","a\n'@b","a;'""=1",a;' -b,3 - 2; x\r\n`,
    );
  });

  it("is read alike in quotation marks and without", () => {
    for (const cell of ["a;'=1", "a\t'=1", "a;'b", "'=1"]) {
      const titles = [cell, `"${cell}"`].map(
        (written) =>
          readLandscape(`record,tragweite,id,title\nlandscape,landscape/1,l,\nsource,,s,${written}\n`, { format: "csv" })
            .sources?.[0]?.title,
      );
      expect(titles[0]).toBe(titles[1]);
    }
  });

  it("leaves numbers numbers", () => {
    expect(csvText([[-5, -0.5, 1e21, 0]])).toBe("-5,-0.5,1e+21,0\r\n");
  });
});

it("is looked for in a text of any length: before, blanks took the square of their number", () => {
  const blanks = " ".repeat(1_000_000);
  expect(withFormulaMarks(`;${blanks}x`)).toBe(`;${blanks}x`);
  expect(withFormulaMarks(`;${blanks}=1`)).toBe(`;'${blanks}=1`);
  expect(withFormulaMarks(`;${blanks}"${blanks}=1`)).toBe(`;'${blanks}"${blanks}=1`);
  expect(withoutFormulaMarks(`;'${blanks}=1`)).toBe(`;${blanks}=1`);
});
