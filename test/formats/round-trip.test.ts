import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordRows } from "../../src/formats/csv/record-rows.js";
import { formats, readLandscape, writeLandscape, writeNdjson } from "../../src/formats/index.js";
import { landscapeBuilder } from "../../src/model/documents/builder.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { landscapeHash } from "../../src/model/landscape/canonical-json.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { forTables } from "../arbitraries/for-tables.js";
import { fullLandscapes } from "../arbitraries/full-landscapes.js";
import { replayable } from "../arbitraries/replayable.js";
import { packageFolder } from "../cli/memory-host.js";
import { shippedLandscapePaths } from "./xlsx/shipped-paths.js";

/** Fields that came last, and those that only one way of writing has. */
const newest = [
  ...["landscape.timeZone", "source.titles.de", "unit.singular.de", "group.noticeHours", "group.noticeHours.atLeast"],
  ...[
    "node.failuresPerYear",
    "node.failuresPerYear.atMost",
    "node.failureHours",
    "node.failureHours.atLeast",
    "node.failureHours.p90",
  ],
  ...[
    "commonCause.members",
    "commonCause.beta",
    "commonCause.name",
    "node.probability.atLeast",
    "node.failureEvidence.status",
    "node.recoveryTimeObjectiveHours",
    "node.activities.de",
  ],
  ...["dependency.runs", "dependency.from", "dependency.until", "dependency.exit.substitutability"],
];

/** No table can hold a null character. */
const landscapesIn = (format: string) =>
  fullLandscapes().map((landscape) => (format === "csv" ? forTables(landscape) : landscape));

/** The cells of a table as they stand in it: between quotation marks, commas and line ends are of the text. */
const cellsOf = (text: string): string[] => text.slice(0, -1).match(/(?<=^|[,\n])(?:"(?:[^"]|"")*"|[^",\n]*)(?=[,\n]|$)/g) ?? [];

describe("writing and reading a landscape", () => {
  it("starts from landscapes that are valid", () => {
    fc.assert(
      fc.property(fullLandscapes(), (landscape) => {
        expect(parseLandscape(landscape)).toEqual(landscape);
      }),
      replayable(500),
    );
  });

  // Found: "even" came back from a table as a list of one member
  it.each(formats)("keeps a word where a list may stand, in %s", (format) => {
    const builder = landscapeBuilder({ id: "m", evidence: { status: "assumed" } });
    const members = ["a", "b"].map((id) => {
      builder.node("service-provider", { id, name: id, providerType: "practice", sites: 1 });
      return { id };
    });
    const landscape = { ...builder.build(), crews: [{ id: "c", sitesPerDay: 1, members, order: "even" as const }] };
    const text = writeLandscape(parseLandscape(landscape), { format });
    expect(readLandscape(text, { format }).crews).toEqual(landscape.crews);
  });

  it.each(formats)("keeps supplies and what is drawn on them, in %s", (format) => {
    const evidence = { status: "assumed" as const };
    const system = (id: string) => ({ kind: "system" as const, id, name: id, operator: "unknown", systemType: "lab", evidence });
    const need = (dependent: string, supplier: string) => ({ id: `${dependent}-${supplier}`, dependent, supplier, evidence });
    const landscape = parseLandscape({
      ...{ tragweite: "landscape/1", id: "s" },
      nodes: [
        { ...system("one"), supply: { perDay: 5, order: ["a"] } },
        {
          ...system("even"),
          supply: { perDay: { atLeast: 4, atMost: 6 }, stock: "unknown", reserve: 2, order: "even", unit: "sites" },
        },
        { ...system("ranged"), supply: { perDay: 1.5, stock: { atLeast: 0.5, atMost: 9 }, order: ["b", "a"] } },
        ...["a", "b"].map(system),
      ],
      dependencies: [
        { ...need("a", "one"), kind: "use", weight: 1, draws: { always: 2, atLoss: { atLeast: 1, atMost: 3 }, of: "a-even" } },
        { ...need("a", "even"), kind: "use", weight: 1, draws: { always: { atLeast: 0, atMost: 1 } } },
        { ...need("a", "ranged"), kind: "use", weight: 1, draws: { atLoss: 1, of: "a-even" } },
        { ...need("b", "ranged"), kind: "use", weight: 1, draws: { always: 1 } },
      ],
    });
    expect(readLandscape(writeLandscape(landscape, { format }), { format })).toEqual(landscape);
  });

  for (const format of formats) {
    it(`gives the same landscape back from ${format}, as text and as bytes`, () => {
      fc.assert(
        fc.property(landscapesIn(format), (landscape) => {
          const text = writeLandscape(landscape, { format });
          expect(readLandscape(text, { format })).toEqual(landscape);
          expect(readLandscape(new TextEncoder().encode(`\ufeff${text}`), { file: `random.${format}` })).toEqual(landscape);
        }),
        replayable(500),
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
      fc.property(fullLandscapes(), (landscape) => {
        const filled = Object.entries(landscape).filter(([field, value]) => field === "nodes" || JSON.stringify(value) !== "[]");
        expect(readLandscape(writeNdjson(landscape), { file: "random.ndjson" })).toEqual(Object.fromEntries(filled));
      }),
      replayable(500),
    );
  });

  it("has every field of a record in some of them", () => {
    const found = new Set(
      fc
        .sample(fullLandscapes(), { seed: 1, numRuns: 500 })
        .flatMap((landscape) =>
          recordRows(landscape).flatMap(({ record, cells }) => [...cells.keys()].map((path) => `${record.name}.${path}`)),
        ),
    );
    for (const field of newest) expect(found, field).toContain(field);
  });

  it.each(shippedLandscapePaths())("gives the same landscape back in every format: %s", (path) => {
    const landscape = readLandscape(readFileSync(`${packageFolder}${path}`), { file: path });
    for (const format of formats) {
      const read = readLandscape(writeLandscape(landscape, { format }), { format });
      expect(landscapeHash(read), format).toBe(landscapeHash(landscape));
    }
    expect(landscapeHash(readLandscape(writeNdjson(landscape), { file: "l.ndjson" }))).toBe(landscapeHash(landscape));
  });

  it("refuses to write a null character into a table, which would not be read again", () => {
    const landscape = parseLandscape({ tragweite: "landscape/1", id: "l", name: "\0", nodes: [] });
    expect(() => writeLandscape(landscape, { format: "csv" })).toThrow(/null character.*write YAML or JSON/);
    expect(readLandscape(writeLandscape(landscape, { format: "yaml" }))).toEqual(landscape);
  });

  it("never lets a cell of CSV begin as a formula does", () => {
    const expectNoFormula = (landscape: Landscape) => {
      for (const cell of cellsOf(writeLandscape(landscape, { format: "csv" }))) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
    };
    expect(cellsOf('a,",+ ""\n-"\n,b\n')).toEqual(["a", '",+ ""\n-"', "", "b"]);
    expectNoFormula(parseLandscape({ tragweite: "landscape/1", id: "l", name: 'a,+ "\n=1', nodes: [] }));
    fc.assert(fc.property(landscapesIn("csv"), expectNoFormula), replayable(100));
  });
});
