import { expect, it } from "vitest";
import { firstNumber, hasWords, nextSort, sortedRows, tabSeparated } from "../../../src/report/page/table-order.js";

it("reads the first number of a cell as its language writes it", () => {
  expect(
    ["21,0–24,6 Mio. 28,4 %", "1.234.567", "77–80 von 96", "nicht bekannt", "", "eAU 2"].map((each) => firstNumber(each, "de")),
  ).toEqual([21_000_000, 1_234_567, 77, undefined, undefined, undefined]);
  expect(["21.0–24.6 million", "1,234,567", "960+"].map((each) => firstNumber(each, "en"))).toEqual([21_000_000, 1_234_567, 960]);
});

it("sorts numbers by size with what has none at the end, texts by the alphabet, and keeps equal rows as they stand", () => {
  const rows = [
    ["b", "9"],
    ["ä", "nicht bekannt"],
    ["z", "1,5 Mio."],
    ["a", "9"],
  ];
  expect(sortedRows(rows, { column: 1, direction: "descending" }, "de")).toEqual([2, 0, 3, 1]);
  expect(sortedRows(rows, { column: 1, direction: "ascending" }, "de")).toEqual([0, 3, 2, 1]);
  expect(sortedRows(rows, { column: 0, direction: "ascending" }, "de")).toEqual([3, 1, 0, 2]);
});

it("sorts numbers from the greatest first, then the other way round, then as it was", () => {
  const first = nextSort(undefined, 1, true);
  expect(first).toEqual({ column: 1, direction: "descending" });
  expect(nextSort(first, 1, true)).toEqual({ column: 1, direction: "ascending" });
  expect(nextSort(nextSort(first, 1, true), 1, true)).toBeUndefined();
  expect(nextSort(first, 0, false)).toEqual({ column: 0, direction: "ascending" });
});

it("copies rows as a spreadsheet takes them, and no formula", () => {
  expect(
    tabSeparated([
      ["a", "b\tc\nd"],
      ["=1+1", "-48 h"],
    ]),
  ).toBe("a\tb c d\n'=1+1\t-48 h");
});

it("finds rows with all words", () => {
  expect([hasWords(["AOK Bayern", "12"], "bay aok"), hasWords(["AOK Bayern", "12"], "bay x")]).toEqual([true, false]);
});
