import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { columnsOf, rowsOf } from "../../../src/report/page/columns.js";

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const key = fc.constantFrom("", "a", "b", "1", "__proto__", "constructor");
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, 0, -1.5, "", "x", true), tie("list"), tie("fields")),
  list: fc.array(tie("value"), { maxLength: 5 }),
  fields: fc.dictionary(key, tie("value"), { maxKeys: 4 }),
}));

it("lists of objects as columns are the same lists again, whatever keys they have and in whatever order", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const text = JSON.stringify(value);
      expect(JSON.stringify(rowsOf(throughJson(columnsOf(value))))).toBe(text);
      // written as columns once more, which is what a hostile file could hold
      expect(JSON.stringify(rowsOf(throughJson(columnsOf(columnsOf(value)))))).toBe(JSON.stringify(columnsOf(value)));
    }),
  );
});

it("what is undefined is left out, as in JSON", () => {
  const rows = [
    { a: 1, b: undefined },
    { a: undefined, b: 2 },
  ];
  expect(rowsOf(throughJson(columnsOf(rows)))).toEqual(throughJson(rows));
});

it("the German landscape as columns deflates to five sixths", () => {
  const landscape: unknown = JSON.parse(readFileSync("data/germany-2023/landscape.json", "utf8"));
  const sizeOf = (value: unknown): number => deflateRawSync(JSON.stringify(value), { level: 9 }).length;
  expect(sizeOf(columnsOf(landscape)) / sizeOf(landscape)).toBeLessThan(0.87);
  expect(rowsOf(throughJson(columnsOf(landscape)))).toEqual(landscape);
});
