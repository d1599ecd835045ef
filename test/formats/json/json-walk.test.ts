import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../../src/formats/json/json.js";
import { walkJson } from "../../../src/formats/json/json-walk.js";
import { defaultLimits } from "../../../src/model/values/limits.js";
import { replayable } from "../../arbitraries/replayable.js";

const options = { limits: defaultLimits, file: undefined, wholeNumbers: new Set<string>(), numbers: new Set<string>() };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const pieces = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  '"a"',
  '"\\u00e9"',
  '"',
  "\\",
  "0",
  "-1",
  "01",
  "1.",
  "1e5",
  ".5",
  "true",
  "nul",
  "NaN",
  " ",
  "\n",
  "\u00a0",
  "x",
);

describe("the walk over JSON", () => {
  it("finds an error in exactly the texts that JSON.parse refuses", () => {
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 10 }),
      fc
        .tuple(fc.json(), fc.nat(), pieces)
        .map(([json, at, piece]) => json.slice(0, at % (json.length + 1)) + piece + json.slice(at % (json.length + 1))),
    );
    fc.assert(
      fc.property(text, (json) => {
        expect(walkJson(json, {}) === undefined).toBe(isJson(json));
      }),
      replayable(5000),
    );
  });

  it("locates every part of a document where it stands", () => {
    const parts = (value: unknown, path: (string | number)[] = []): { path: (string | number)[]; value: unknown }[] => {
      const inner = Array.isArray(value)
        ? [...value.entries()]
        : typeof value === "object" && value !== null
          ? Object.entries(value)
          : [];
      return [{ path, value }, ...inner.flatMap(([key, each]) => parts(each, [...path, key]))];
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        const text = JSON.stringify(plain, undefined, indent);
        const places = parts(plain);
        const offsets = readJson(text, options).locate(places);
        for (const [index, { value: part }] of places.entries()) {
          const start = text.slice(offsets[index]);
          const begin = Array.isArray(part) ? "[" : typeof part === "object" && part !== null ? "{" : JSON.stringify(part);
          expect(start.startsWith(begin)).toBe(true);
        }
      }),
      replayable(500),
    );
  });

  it("finds a key that stands twice, however it is written and however deep", () => {
    const text = '{"a": [{"b": {"x": 1, "\\u0078": 2}}], "c": {"x": 1}}';
    const { issues, value } = readJson(text, options);
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ path: [], line: 1, column: 23, code: "repeated-key", values: { key: "x" } }]);
  });
});
