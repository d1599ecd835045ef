import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, table } from "../../src/report/text/table.js";
import { coloured, plain } from "../../src/words/paint.js";
import { shown } from "../../src/words/shown.js";
import { widthOf, wrap } from "../../src/words/wrap.js";

const words = fc.array(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((word) => shown(word).replaceAll(" ", "")),
  {
    maxLength: 30,
  },
);

describe("wrap", () => {
  it("keeps every line within the width and every character but spaces", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 100 }), fc.integer({ min: 0, max: 4 }), (list, width, hanging) => {
        const text = list.filter((word) => word !== "").join(" ");
        const lines = wrap(text, width, hanging);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });

  it("indents the lines after the first, keeps spaces in front, and a number with its percent sign", () => {
    expect(wrap("  one two three", 9, 4)).toEqual(["  one two", "    three"]);
    expect(wrap("about 100 %", 9)).toEqual(["about", "100 %"]);
    expect(wrap("", 10)).toEqual([""]);
    expect(wrap("a\u00a0", 10)).toEqual(["a\u00a0"]);
  });
});

describe("table", () => {
  const columns: Column[] = [
    { header: "Name", align: "left", cells: ["a rather long name of something", "b"] },
    { header: "of", align: "right", over: "Insurers", cells: ["1", "22"], spare: true },
    { header: "lost", align: "right", over: "Insurers", cells: ["1", "1,000,000"], style: "red" },
  ];

  it("aligns, puts headings over columns, leaves out the spare one, breaks text, and stacks where it is too narrow", () => {
    expect(table(columns, 60, plain)).toEqual([
      "                                 Insurers",
      "Name                             of       lost",
      "a rather long name of something   1          1",
      "b                                22  1,000,000",
    ]);
    expect(table(columns, 30, plain)).toEqual([
      "                     Insurers",
      "Name                      lost",
      "a rather long name           1",
      "of something",
      "b                    1,000,000",
    ]);
    expect(table(columns, 15, plain)).toEqual([
      "a rather long",
      "name of",
      "something",
      "  Insurers,",
      "    lost: 1",
      "b",
      "  Insurers,",
      "    lost:",
      "    1,000,000",
    ]);
  });

  it("colours without moving a column", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of a terminal
    const uncoloured = table(columns, 60, coloured).map((line) => line.replaceAll(/\u001b\[\d+m/g, ""));
    expect(uncoloured).toEqual(table(columns, 60, plain));
  });
});

describe("shown", () => {
  it("leaves nothing that a terminal acts on, and all else as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(shown(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
      }),
    );
    expect(shown("Südkasse – ePA 漢字 👩‍⚕️")).toBe("Südkasse – ePA 漢字 👩‍⚕️");
    expect(shown("\u001b[31mred\u202eder\nline")).toBe("\\u001b[31mred\\u202eder\\nline");
  });
});
