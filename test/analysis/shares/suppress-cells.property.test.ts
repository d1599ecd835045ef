import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountTable, HiddenCells } from "../../../src/analysis/shares/hidden-cells.js";
import { suppressCells } from "../../../src/analysis/shares/suppress-cells.js";
import { attack, everyTable, type PublishedTable } from "./attack.js";

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const columnsOf = (table: CountTable): number[][] => (table[0] ?? []).map((_, column) => table.map((row) => row[column]!));

function published(table: CountTable, isHidden: (row: number, column: number) => boolean): PublishedTable {
  const cells = table.map((row, r) => row.map((count, c) => (isHidden(r, c) ? null : count)));
  return { cells, rowSums: table.map(sum), columnSums: columnsOf(table).map(sum) };
}

const tables = ({ rows, columns, most }: { readonly rows: number; readonly columns: number; readonly most: number }) =>
  fc.integer({ min: 1, max: columns }).chain((width) =>
    fc.array(fc.array(fc.oneof(fc.nat(most), fc.constant(0)), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: rows,
    }),
  );

/** Whether all of the row and the column of a cell is hidden: no more can be done. */
const isAllHidden = (hidden: HiddenCells, row: number, column: number): boolean =>
  hidden.hiddenInRow(row).size === hidden.table[row]?.length && hidden.hiddenInColumn(column).size === hidden.table.length;

describe("cells that are hidden", () => {
  it("can be what every table that fits has in them, and nothing else", () => {
    fc.assert(
      fc.property(tables({ rows: 3, columns: 3, most: 4 }), fc.integer({ min: 2, max: 4 }), (table, least) => {
        const hidden = suppressCells(table, least);
        for (const { row, column, ...range } of everyTable(published(table, (r, c) => hidden.has(r, c)))) {
          const [from, to] = hidden.rangeOf(row, column, 1_000);
          expect({ least: from, most: to }).toEqual(range);
        }
      }),
    );
  });

  it("are all small ones, and withstand whoever takes differences", () => {
    fc.assert(
      fc.property(tables({ rows: 12, columns: 5, most: 12 }), fc.integer({ min: 2, max: 6 }), (table, least) => {
        const hidden = suppressCells(table, least);
        const concluded = attack(published(table, (r, c) => hidden.has(r, c)));
        table.forEach((cells, row) => {
          cells.forEach((count, column) => {
            if (count === 0 || count >= least) return;
            expect(hidden.has(row, column)).toBe(true);
            const known = concluded.find((each) => each.row === row && each.column === column)!;
            const isSafe = known.most >= least && known.most - known.least >= least;
            expect(isSafe || isAllHidden(hidden, row, column)).toBe(true);
          });
        });
      }),
    );
  });

  it("are computed by the same attack where only the small ones are hidden", () => {
    const table = [
      [20, 2, 30],
      [15, 25, 35],
      [10, 3, 40],
    ];
    const naive = attack(published(table, (row, column) => table[row]![column]! < 5));
    expect(naive).toEqual([
      { row: 0, column: 1, least: 2, most: 2 },
      { row: 2, column: 1, least: 3, most: 3 },
    ]);
    const hidden = suppressCells(table, 5);
    const kept = attack(published(table, (row, column) => hidden.has(row, column)));
    for (const { row, least, most } of kept.filter(({ row: r, column }) => column === 1 && r !== 1)) {
      expect(most, String(row)).toBeGreaterThanOrEqual(5);
      expect(most - least, String(row)).toBeGreaterThanOrEqual(5);
    }
    expect(kept.length).toBeLessThan(9);
  });

  it("are none where nothing is small", () => {
    const hidden = suppressCells(
      [
        [5, 0],
        [9, 7],
      ],
      5,
    );
    expect([0, 1].map((row) => hidden.hiddenInRow(row).size)).toEqual([0, 0]);
  });
});
