import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { landscapeTable } from "../../../src/formats/csv/csv-landscape.js";
import { csvReader } from "../../../src/formats/csv/csv-records.js";
import { writeLandscape } from "../../../src/formats/index.js";
import { defaultLimits } from "../../../src/model/values/limits.js";
import { forTables } from "../../arbitraries/for-tables.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const options = { limits: defaultLimits, file: undefined, wholeNumbers: new Set<string>(), numbers: new Set<string>() };

/** Equal values in the same order of keys, and equal issues, with quick rows and without. */
function expectNoDifference(text: string, decimal: "." | ","): void {
  const [quick, careful] = [true, false].map((isQuick) => csvReader(landscapeTable, decimal, isQuick)(text, options));
  expect(quick?.issues).toEqual(careful?.issues);
  expect(quick?.value).toEqual(careful?.value);
  expect(JSON.stringify(quick?.value)).toBe(JSON.stringify(careful?.value));
  const places = [{ path: [] }, { path: ["nodes", 0] }, { path: ["nodes", 1, "id"] }, { path: ["dependencies", 0, "weight"] }];
  expect(quick?.locate(places)).toEqual(careful?.locate(places));
}

const column = fc.constantFrom(
  "id",
  "kind",
  "name",
  "insured",
  "insured.atLeast",
  "weight",
  "k",
  "evidence",
  "evidence.status",
  "evidence.sources",
  "candidates",
  "aliases",
  "aliases.0",
  "channel.weeklyProfile",
  "names.de",
  "unknown",
  "__proto__",
  "",
);
const cell = fc.oneof(
  fc.constantFrom(
    "",
    "",
    "a",
    "inferred",
    "a-text-that-is-longer-than-a-copy",
    "a;b",
    "[]",
    "{}",
    "'=1",
    "'a",
    '"a"',
    '"a',
    'a"b',
    "__proto__",
  ),
  fc.constantFrom(
    "0",
    "-0",
    "007",
    "1",
    "480000",
    "480.000",
    "0.5",
    "0,5",
    "1e5",
    "1.5e-7",
    "-1",
    "1.",
    ".5",
    "0.1234567890123456789",
    "1e999",
  ),
  fc.constantFrom(" a", "a ", "a\tb", "\u00a0a", "a\ufeff", "é", "é\u2028", "💥", "\u0000"),
);
const recordName = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("node", "dependency", "group", "pool") },
  { weight: 1, arbitrary: fc.constantFrom("landscape", "source", "total", "knot", "", " node", "'node") },
);
const table = fc
  .record({
    columns: fc.uniqueArray(column, { minLength: 1, maxLength: 6 }),
    place: fc.nat(3),
    rows: fc.array(fc.tuple(recordName, fc.array(cell, { maxLength: 8 })), { maxLength: 5 }),
    delimiter: fc.constantFrom(",", ";", "\t"),
    first: fc.constantFrom("", "\n", "sep=;\n"),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r", "\n\n"),
    isClosed: fc.boolean(),
  })
  .map(({ columns, place, rows, delimiter, first, lineEnd, isClosed }) => {
    const line = (record: string, cells: readonly string[]): string => cells.toSpliced(place, 0, record).join(delimiter);
    const lines = [line("record", columns), ...rows.map(([record, cells]) => line(record, cells))];
    return first + lines.join(lineEnd) + (isClosed ? lineEnd : "");
  });

describe("quick rows of a table", () => {
  it("are those that are read with care, and leave the same to be told", () => {
    fc.assert(fc.property(table, fc.constantFrom(".", ","), expectNoDifference), replayable(6000));
  });

  it("are so in landscapes, whole and with a slice replaced", () => {
    fc.assert(
      fc.property(
        landscapes({ maxNodes: 5, maxDependencies: 6 }),
        fc.nat(),
        fc.nat(10),
        fc.constantFrom("", ",", ";", '"', "\n", "\r", "'", " ", "0,5", "node", "landscape,"),
        fc.constantFrom(".", ","),
        (landscape, at, length, piece, decimal) => {
          const text = writeLandscape(forTables(landscape), { format: "csv" });
          expectNoDifference(text, decimal);
          const start = at % text.length;
          expectNoDifference(text.slice(0, start) + piece + text.slice(start + length), decimal);
        },
      ),
      replayable(1000),
    );
  });

  it("share equal texts and equal evidence", () => {
    const node = "system,a,A,unknown,part,assumed";
    const text = `record,kind,id,name,operator,systemType,evidence.status\nlandscape,,x,,,,\nnode,${node}\nnode,${node}\n`;
    const { value } = csvReader(landscapeTable, ".")(text, options);
    const [first, second] = (value as { readonly nodes: readonly { readonly evidence: object }[] }).nodes;
    expect(first?.evidence).toEqual({ status: "assumed" });
    expect(second?.evidence).toBe(first?.evidence);
  });
});
