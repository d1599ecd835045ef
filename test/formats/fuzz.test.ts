import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TragweiteError } from "../../src/errors/errors.js";
import { type Format, formats, readFigures, readLandscape, readScenario, writeLandscape } from "../../src/formats/index.js";
import { forTables } from "../arbitraries/for-tables.js";
import { landscapes } from "../arbitraries/landscapes.js";
import { replayable } from "../arbitraries/replayable.js";

const readers = [readLandscape, readScenario, readFigures];

/** Whatever comes in, a reader returns or throws an error of this package whose message no terminal acts on. */
function expectReadable(input: string | Uint8Array, format: Format | undefined): void {
  for (const read of readers) {
    try {
      read(input, format === undefined ? {} : { format, file: `fuzz.${format}` });
    } catch (error) {
      if (!(error instanceof TragweiteError)) throw error;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(error.message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      expect(error.stack).toBeDefined();
    }
  }
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
}

const format = fc.constantFrom(...formats, undefined);
const pieces = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  ";",
  '"',
  "'",
  "- ",
  "? ",
  "\n",
  "\r\n",
  "\r",
  "  ",
  "\t",
  "#",
  "&a",
  "*a",
  "!t",
  "!!set",
  "|",
  ">-",
  "---",
  "...",
  "%YAML 1.1\n",
  "<<",
  "__proto__",
  "polluted",
  "tragweite",
  "landscape/1",
  "scenario/1",
  "figures/1",
  "nodes",
  "record",
  "landscape",
  "node",
  "id",
  "kind",
  "evidence.sources.0.url",
  "evidence",
  "0,5",
  "1.234.567",
  "480.000",
  "-1",
  "1e999",
  "NaN",
  "null",
  "true",
  "\u0000",
  "\ufeff",
  "\ud800",
  "\\u",
  "\\",
  "é",
  "💥",
);

/** A text with some of its slices deleted, doubled, or replaced by pieces of syntax. */
const mutated = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom("delete", "double", "insert"), pieces), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    .map(([original, edits]) =>
      edits.reduce((current, [place, length, edit, piece]) => {
        const start = current.length === 0 ? 0 : place % current.length;
        const slice = current.slice(start, start + length);
        const middle = edit === "delete" ? "" : edit === "double" ? slice + slice : piece + slice;
        return current.slice(0, start) + middle + current.slice(start + length);
      }, original),
    );

describe("whatever is read", () => {
  it("ends in a result or in an error of this package: any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), format, expectReadable), replayable(1500));
  });

  it("ends in a result or in an error of this package: any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), format, expectReadable), replayable(1000));
  });

  it("ends in a result or in an error of this package: pieces of syntax", () => {
    const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(fc.property(text, format, expectReadable), replayable(4000));
  });

  for (const each of formats) {
    it(`ends in a result or in an error of this package: landscapes in ${each} with faults in them`, () => {
      const text = landscapes({ maxNodes: 5, maxDependencies: 5 }).map((landscape) =>
        writeLandscape(each === "csv" ? forTables(landscape) : landscape, { format: each }),
      );
      fc.assert(fc.property(mutated(text), fc.constantFrom(each, undefined), expectReadable), replayable(600));
    });
  }

  it("ends in a result or in an error of this package: plain data of any kind", () => {
    const top = fc.constantFrom("landscape/1", "scenario/1", "figures/1");
    const field = fc.constantFrom(
      "id",
      "nodes",
      "groups",
      "dependencies",
      "pools",
      "totals",
      "sources",
      "disturbances",
      "figures",
      "__proto__",
    );
    const data = fc
      .tuple(top, fc.dictionary(field, fc.jsonValue()))
      .map(([tragweite, rest]) => JSON.stringify({ tragweite, ...rest }));
    fc.assert(fc.property(data, fc.constantFrom("json" as const, "yaml" as const), expectReadable), replayable(1500));
  });
});
