import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteCell } from "../../../src/formats/csv/csv-cell.js";
import { type CsvRow, type Delimiter, delimiters, readCsvRow } from "../../../src/formats/csv/csv-table.js";
import { replayable } from "../../arbitraries/replayable.js";

function rowsOf(text: string, delimiter: Delimiter): CsvRow[] {
  const rows: CsvRow[] = [];
  for (let start = 0; start < text.length; start = rows.at(-1)!.end) rows.push(readCsvRow(text, start, delimiter));
  return rows;
}

const cell = fc.oneof(
  fc
    .array(fc.constantFrom("a", '"', ",", ";", "\n", "\r\n", "\r", " ", "ü", "=", "'"), { maxLength: 6 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);

describe("a row of CSV", () => {
  it("has the cells that another reader finds in it, and tells where each begins", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...delimiters),
        fc.constantFrom("\n", "\r\n"),
        (table, delimiter, lineEnd) => {
          const text = table.map((cells) => `${cells.map(quoteCell).join(delimiter)}${lineEnd}`).join("");
          const rows = rowsOf(text, delimiter);
          expect(rows.map(({ cells }) => cells)).toEqual(table);
          expect(rows.every(({ problem }) => problem === undefined)).toBe(true);
          const twin = parse(text, { delimiter, record_delimiter: lineEnd, relax_column_count: true }) as string[][];
          expect(twin).toEqual(table);
          for (const { cells, offsets } of rows)
            cells.forEach((each, index) => {
              expect(text.slice(offsets[index]).startsWith(quoteCell(each))).toBe(true);
            });
        },
      ),
      replayable(500),
    );
  });

  it("goes forward through any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const rows = rowsOf(text, ",");
        expect(rows.at(-1)?.end ?? 0).toBe(text.length);
      }),
      replayable(500),
    );
  });
});
