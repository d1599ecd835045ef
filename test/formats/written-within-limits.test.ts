import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats, readLandscape, writeLandscape } from "../../src/formats/index.js";
import { readXlsxLandscape, writeXlsxLandscape } from "../../src/formats/xlsx/index.js";
import { writeYaml } from "../../src/formats/yaml/yaml.js";
import { type Landscape, LimitExceededError } from "../../src/index.js";
import { landscapeHash } from "../../src/model/landscape/canonical-json.js";
import { forTables } from "../arbitraries/for-tables.js";
import { fullLandscapes } from "../arbitraries/full-landscapes.js";
import { replayable } from "../arbitraries/replayable.js";

const evidence = { status: "inferred" } as const;
const many = (count: number): Landscape => ({
  tragweite: "landscape/1",
  id: "a",
  nodes: Array.from({ length: count }, (_, at) => ({ kind: "it-provider", id: `n${at}`, name: `N${at}`, evidence })),
});

/** No table can hold a null character. */
const landscapes = fullLandscapes().map(forTables);

/** The limit that a call passes, else what it gives. */
function orLimit<T>(call: () => T): T | { readonly limit: string } {
  try {
    return call();
  } catch (error) {
    if (error instanceof LimitExceededError) return { limit: error.limit };
    throw error;
  }
}

describe("whatever is written is read back within the same limits", () => {
  it.each(formats)("and refused before, by the limit by which it would be: %s", (format) => {
    fc.assert(
      fc.property(landscapes, fc.integer({ min: 20, max: 4_000 }), (landscape, bytes) => {
        for (const limits of [{ fileBytes: bytes }, { yamlBytes: bytes }]) {
          const text = orLimit(() => writeLandscape(landscape, { format, limits }));
          const file = `a.${format}`;
          const back = orLimit(() =>
            typeof text === "string"
              ? readLandscape(text, { file, limits })
              : readLandscape(writeLandscape(landscape, { format }), { file, limits }),
          );
          if (typeof text !== "string") expect(back).toEqual(text);
          else expect(landscapeHash(back as Landscape)).toBe(landscapeHash(landscape));
        }
      }),
      replayable(40),
    );
  });

  it("in YAML before it is made, where it surely has more characters than the limit, and never else", () => {
    fc.assert(
      fc.property(fullLandscapes(), (landscape) => {
        const text = writeYaml(landscape);
        expect(writeYaml(landscape, { yamlBytes: text.length })).toBe(text);
        expect(orLimit(() => writeYaml(landscape, { yamlBytes: text.length - 1 }))).toEqual({ limit: "yamlBytes" });
      }),
      replayable(40),
    );
    for (const value of [
      [],
      {},
      "",
      0,
      null,
      [""],
      [[[]]],
      { a: {} },
      { a: [] },
      [{ a: 1, b: [1, 2, 3] }],
      { "": "" },
      "\0",
      "a\nb\n",
      -1,
    ]) {
      const text = writeYaml(value);
      expect(writeYaml(value, { yamlBytes: text.length })).toBe(text);
    }
  });

  it("by the cells of a workbook", () => {
    fc.assert(
      fc.property(landscapes, fc.integer({ min: 1, max: 300 }), (landscape, cells) => {
        const bytes = orLimit(() => writeXlsxLandscape(landscape, { limits: { cells } }));
        const limits = bytes instanceof Uint8Array ? { cells } : {};
        expect(landscapeHash(readXlsxLandscape(writeXlsxLandscape(landscape), { limits }) as Landscape)).toBe(
          landscapeHash(landscape),
        );
      }),
      replayable(30),
    );
  });

  it("by what a workbook becomes unpacked", () => {
    expect(orLimit(() => writeXlsxLandscape(many(8_000), { limits: { zipRatio: 5 } }))).toEqual({ limit: "zipRatio" });
  });

  it("of a large landscape, too, which is for JSON", () => {
    const large = many(21_000);
    const limits = { yamlDensity: 30 };
    expect(() => writeLandscape(large, { format: "yaml", limits })).toThrow(/yamlDensity.*take JSON/);
    const text = writeLandscape(large, { format: "yaml" });
    expect(orLimit(() => readLandscape(text, { format: "yaml", limits }))).toEqual({ limit: "yamlDensity" });
    expect(orLimit(() => writeLandscape(large, { format: "yaml", limits: { yamlBytes: 1_000_000 } }))).toEqual({
      limit: "yamlBytes",
    });
    expect(readLandscape(writeLandscape(large, { format: "json", limits })).nodes).toHaveLength(21_000);
  });
});
