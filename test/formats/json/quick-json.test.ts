import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeLandscape } from "../../../src/formats/index.js";
import { readJson, readJsonWithCare } from "../../../src/formats/json/json.js";
import { QuickJson, unsure } from "../../../src/formats/json/quick-json.js";
import { areRowsAlike } from "../../../src/formats/json/rows-alike.js";
import { TextPool } from "../../../src/formats/text/text-pool.js";
import { wholeNumberKeys } from "../../../src/model/documents/schema-keys.js";
import { landscapeSchema } from "../../../src/model/landscape/landscape.js";
import { defaultLimits } from "../../../src/model/values/limits.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const wholeNumbers = wholeNumberKeys(landscapeSchema);
const options = { limits: defaultLimits, file: undefined, wholeNumbers, numbers: wholeNumbers };
const alike = Array.from({ length: 100 }, (_, row) => `{"id":"d${row}","evidence":{"status":"inferred"}}`).join(",");
const quickReader = (): QuickJson => new QuickJson(new TextPool(), defaultLimits, wholeNumbers);

/** Objects of one kind after the other, as a reader of many rows meets them, with keys and values that are easily confused. */
const key = fc.constantFrom("id", "evidence", "status", "name", "insured", "a", "__proto__", "a\\", 'a"', "", "0", "toString");
const scalar = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "a\\",
    'a"',
    "a\n",
    "inferred",
    "é",
    "💥",
    "\ud800",
    "long enough to be a view of the text",
    "x".repeat(300),
  ),
  fc.constantFrom(0, -0, 1, 480, 0.1, 1e21, 5e-324, 1 / 3, 123456789012345, 1234567890123456, 1e308),
  fc.constantFrom<unknown>(null, true, false),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const { value: anyValue } = fc.letrec<{ value: unknown; object: string; array: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalar.map((each) => JSON.stringify(each)),
    tie("object"),
    tie("array"),
  ) as fc.Arbitrary<string>,
  object: fc
    .array(fc.tuple(key, tie("value")), { maxLength: 4 })
    .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`),
  array: fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
}));
const pieces = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  '"',
  "\\",
  "\\u0061",
  "0",
  "-",
  ".",
  ".000",
  "e",
  " ",
  "\n",
  "\r",
  "\t",
  "\u00a0",
  "é",
  "__proto__",
  '"id":1,',
);
const rows = fc.array(anyValue as fc.Arbitrary<string>, { minLength: 1, maxLength: 4 }).map((each) => `[${each.join(",\n")}]`);
const broken = fc.tuple(rows, fc.nat(), fc.nat(2), pieces).map(([text, at, length, piece]) => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + length);
});

/** Equal to the last bit and in the order of their keys, which `toEqual` does not look at. */
function expectSame(found: unknown, wanted: unknown): void {
  expect(found).toStrictEqual(wanted);
  expect(JSON.stringify(found)).toBe(JSON.stringify(wanted));
}

describe("the quick reader of JSON", () => {
  it("reads what the careful one reads, or leaves it to that", () => {
    let sure = 0;
    fc.assert(
      fc.property(fc.oneof(rows, broken), (text) => {
        const quick = quickReader().read(text, 0, text.length);
        if (quick === unsure) return;
        sure++;
        const { value, issues } = readJsonWithCare(text, options);
        expect(issues).toEqual([]);
        expectSame(quick, value);
      }),
      replayable(6000, 2),
    );
    expect(sure).toBeGreaterThan(500);
  });

  it("makes no difference to what is read, nor to what is told of it", () => {
    fc.assert(
      fc.property(broken, fc.boolean(), (part, isFirst) => {
        const text = isFirst ? `[${part},${alike}]` : `[${alike},${part}]`;
        fc.pre(areRowsAlike(text));
        const [quick, careful] = [readJson(text, options), readJsonWithCare(text, options)];
        expect(quick.issues).toEqual(careful.issues);
        expectSame(quick.value, careful.value);
      }),
      replayable(3000),
    );
  });

  it("remembers nothing wrong from one text to the next", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyValue as fc.Arbitrary<string>, broken), { minLength: 2, maxLength: 6 }), (texts) => {
        const reader = quickReader();
        for (const text of texts) {
          const quick = reader.read(text, 0, text.length);
          if (quick !== unsure) expectSame(quick, JSON.parse(text));
        }
      }),
      replayable(2000),
    );
  });

  it("is sure of every landscape", () => {
    fc.assert(
      fc.property(landscapes(), (landscape) => {
        const text = writeLandscape(landscape, { format: "json" });
        const read = quickReader().read(text, 0, text.length);
        // ends of ranges are whole as a rule; a share between two others is looked at with care
        if (read === unsure) expect(text).toMatch(/"at(?:Least|Most)":\s*\d*\.\d/);
        else expectSame(read, JSON.parse(text));
      }),
      replayable(300),
    );
  });

  it("lets equal texts and equal evidence of rows be one", () => {
    const row = (index: number): string => `{"id":"${index}","supplier":"a-supplier-of-many","evidence":{"status":"inferred"}}`;
    const text = `[${row(1)},${row(2)}]`;
    const [first, second] = quickReader().read(text, 0, text.length) as { readonly evidence: object }[];
    expect(second?.evidence).toBe(first?.evidence);
    expect(Object.isFrozen(first?.evidence)).toBe(true);
  });

  it("leaves numbers with a dot to the careful reader only where they are to be whole", () => {
    const read = (text: string): unknown => quickReader().read(text, 0, text.length);
    expect(read('{"weight":1.000}')).toEqual({ weight: 1 });
    expect(read('{"insured":480.000}')).toBe(unsure);
    expect(read('{"insured":480}')).toEqual({ insured: 480 });
  });

  it("gives up keeping keys where they are too many", () => {
    const reader = quickReader();
    const read = (index: number): unknown => {
      const text = `{"k${index}":{}}`;
      return reader.read(text, 0, text.length);
    };
    expect(read(0)).toEqual({ k0: {} });
    for (let index = 1; index < 10_000; index++) read(index);
    expect([read(10_000), read(10_001), read(10_002)]).toEqual([unsure, unsure, unsure]);
  });
});
