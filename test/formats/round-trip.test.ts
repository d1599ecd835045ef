import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats, readLandscape, writeLandscape, writeNdjson } from "../../src/formats/index.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { forTables } from "../arbitraries/for-tables.js";
import { landscapes } from "../arbitraries/landscapes.js";
import { replayable } from "../arbitraries/replayable.js";

/** No table can hold a null character. */
const landscapesIn = (format: string) => landscapes().map((landscape) => (format === "csv" ? forTables(landscape) : landscape));

describe("writing and reading a landscape", () => {
  it("starts from landscapes that are valid", () => {
    fc.assert(
      fc.property(landscapes(), (landscape) => {
        expect(parseLandscape(landscape)).toEqual(landscape);
      }),
      replayable(500),
    );
  });

  for (const format of formats) {
    it(`gives the same landscape back from ${format}, as text and as bytes`, () => {
      fc.assert(
        fc.property(landscapesIn(format), (landscape) => {
          const text = writeLandscape(landscape, { format });
          expect(readLandscape(text, { format })).toEqual(landscape);
          expect(readLandscape(new TextEncoder().encode(`\ufeff${text}`), { file: `random.${format}` })).toEqual(landscape);
        }),
        replayable(format === "yaml" ? 200 : 300),
      );
    });

    it(`knows ${format} by its look`, () => {
      fc.assert(
        fc.property(landscapesIn(format), (landscape) => {
          expect(readLandscape(writeLandscape(landscape, { format }))).toEqual(landscape);
        }),
        replayable(50),
      );
    });
  }

  it("gives the same landscape back from lines of JSON, without lists that are there and empty", () => {
    fc.assert(
      fc.property(landscapes(), (landscape) => {
        const filled = Object.entries(landscape).filter(([field, value]) => field === "nodes" || JSON.stringify(value) !== "[]");
        expect(readLandscape(writeNdjson(landscape), { file: "random.ndjson" })).toEqual(Object.fromEntries(filled));
      }),
      replayable(300),
    );
  });

  it("refuses to write a null character into a table, which would not be read again", () => {
    const landscape = parseLandscape({ tragweite: "landscape/1", id: "l", name: "\0", nodes: [] });
    expect(() => writeLandscape(landscape, { format: "csv" })).toThrow(/null character.*write YAML or JSON/);
    expect(readLandscape(writeLandscape(landscape, { format: "yaml" }))).toEqual(landscape);
  });

  it("never lets a cell of CSV begin as a formula does", () => {
    fc.assert(
      fc.property(landscapesIn("csv"), (landscape) => {
        for (const line of writeLandscape(landscape, { format: "csv" }).split("\n"))
          for (const cell of line.split(",")) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
      }),
      replayable(100),
    );
  });
});
