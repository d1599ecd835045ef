import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { quickYaml } from "../../../src/formats/yaml/quick-yaml.js";
import { writeYaml } from "../../../src/formats/yaml/yaml.js";
import { fullLandscapes } from "../../arbitraries/full-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const slow = (value: unknown): string =>
  stringify(value, { version: "1.2", schema: "core", lineWidth: 0, aliasDuplicateObjects: false });
const lineOf = (text: string): string => slow({ a: text }).slice(3, -1);
const quick = (value: unknown): string | undefined =>
  quickYaml(value, { mostCharacters: Number.POSITIVE_INFINITY, lineOf: (text) => lineOf(text) });

/** What makes a text be more than letters, in any order. */
const parts = fc.constantFrom(
  ...[
    ..."-?:,[]{}#&*!|>'\"%@`~.+_=/\\( )\t0179eExoNßÄ",
    "\u00a0",
    "\u0085",
    "\u001b",
    "\u2028",
    "\ud800",
    "😀",
    ": ",
    " #",
    "---",
    "...",
  ],
  ...["null", "True", "no", ".inf", "0x1F", "1e5", "2023-04-01", "12:30:45", "1_000", "0o7", "<<", "abc", "3M GmbH", "1.5"],
);
const texts = fc.oneof(
  fc.array(parts, { maxLength: 5 }).map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const numbers = fc.oneof(fc.double(), fc.integer());
const keys = fc.oneof(
  { weight: 9, arbitrary: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,5}$/) },
  { weight: 1, arbitrary: texts },
);
const { data } = fc.letrec((tie) => ({
  data: fc.oneof({ depthSize: "small" }, texts, numbers, fc.boolean(), fc.constant(null), tie("list"), tie("fields")),
  list: fc.array(tie("data"), { maxLength: 4 }),
  fields: fc.dictionary(keys, fc.oneof(fc.constant(undefined), tie("data")), { maxKeys: 4 }),
}));

describe("YAML that is written without a tree", () => {
  it("is that of the YAML package: plain data", () => {
    let known = 0;
    fc.assert(
      fc.property(data, (value) => {
        const text = quick({ a: value });
        if (text === undefined) return;
        known++;
        expect(text).toBe(slow({ a: value }));
      }),
      replayable(6_000, 3),
    );
    expect(known).toBeGreaterThan(1_000);
  });

  it("is that of the YAML package: texts", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const value of [{ a: text }, [text], { a: [text] }, [[text]]])
          expect([slow(value), undefined]).toContain(quick(value));
      }),
      replayable(10_000, 3),
    );
  });

  it("is that of the YAML package: landscapes", () => {
    fc.assert(
      fc.property(fullLandscapes(), (landscape) => {
        expect(writeYaml(landscape)).toBe(slow(landscape));
      }),
      replayable(60),
    );
  });

  it.each([
    ["texts of several lines", { a: "b\nc" }],
    ["keys that need marks", { "a b": 1 }],
    ["words for values as keys", { null: 1 }],
    ["what JSON has not", { a: Number.NaN }],
    ["data that says itself how it is written", { a: new Date(0) }],
    ["texts alone", "a"],
  ])("leaves to it: %s", (_what, value) => {
    expect(quick(value)).toBeUndefined();
    expect(writeYaml(value)).toBe(slow(value));
  });

  it("ends where it has as many characters as are allowed", () => {
    const many = { a: Array.from({ length: 1_000 }, () => "text") };
    const { length } = slow(many);
    expect(quickYaml(many, { mostCharacters: length, lineOf })).toHaveLength(length);
    expect(quickYaml(many, { mostCharacters: length - 1, lineOf })).toBe("too-long");
  });
});
