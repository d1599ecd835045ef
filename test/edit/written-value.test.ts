import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText, writtenValue } from "../../src/edit/written-value.js";
import { languages } from "../../src/words/language.js";
import { replayable } from "../arbitraries/replayable.js";

describe("what a cell says", () => {
  it.each([
    ["1.234", "de", "count", 1234],
    ["1.234.567", "de", "count", 1_234_567],
    ["480 000", "de", "count", 480_000],
    ["480,000", "en", "count", 480_000],
    ["480,000", "de", "count", "480,000"],
    ["1.234", "en", "count", "1.234"],
    ["21.000 bis 24.000", "de", "count", { atLeast: 21_000, atMost: 24_000 }],
    ["21–24", "en", "count", { atLeast: 21, atMost: 24 }],
    ["unbekannt", "de", "count", "unknown"],
    ["Unknown", "en", "count", "unknown"],
    ["etwa 50", "de", "count", "etwa 50"],
    ["-3", "de", "count", "-3"],
    ["1,5", "de", "number", 1.5],
    ["1.5", "de", "number", 1.5],
    ["1.500", "de", "number", 1500],
    ["1.500,25", "de", "number", 1500.25],
    ["1,500.25", "en", "number", 1500.25],
    ["−48", "de", "number", -48],
    ["1e3", "de", "number", "1e3"],
    ["viel", "de", "number", "viel"],
    ["  Nord  ", "de", "text", "Nord"],
    ["=1+1", "de", "text", "=1+1"],
    ["", "de", "number", undefined],
  ] as const)("%j in %s as a %s is %j", (text, language, kind, value) => {
    expect(writtenValue(text, kind, language)).toEqual(value);
  });

  it("comes back as it was, in both languages", () => {
    const count = fc.nat({ max: 2 ** 40 });
    const ordered = fc.tuple(count, count).map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) }));
    const hours = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.oneof(count, ordered, fc.constant("unknown")), hours, fc.constantFrom(...languages), (size, time, each) => {
        expect(writtenValue(cellText(size, each), "count", each)).toEqual(size);
        expect(writtenValue(cellText(time, each), "number", each)).toBe(time + 0);
      }),
      replayable(1_000),
    );
  });
});
