import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { publishedShares } from "../../../src/analysis/shares/published-shares.js";
import { recordRows } from "../../../src/formats/csv/record-rows.js";
import { readLandscape } from "../../../src/formats/index.js";
import { writeParquetLandscape, writeParquetTable } from "../../../src/formats/parquet/index.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { reporters } from "../../../src/report/index.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { packageFolder } from "../../cli/memory-host.js";
import { shippedLandscapePaths } from "../xlsx/shipped-paths.js";

/** Rows as another program reads them, without the cells that are null. */
async function readRows(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>[]> {
  const rows = await parquetReadObjects({ file: bytes.slice().buffer });
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null)));
}

/** The type of each column as another program sees it. */
const typesOf = (bytes: Uint8Array): object =>
  Object.fromEntries(
    parquetMetadata(bytes.slice().buffer)
      .schema.slice(1)
      .map(({ name, type }) => [name, type]),
  );

/** A text as a reader of UTF-8 has it: halves of characters replaced, and no byte order mark in front. */
const inUtf8 = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

async function expectSame(landscape: Landscape): Promise<void> {
  const bytes = writeParquetLandscape(landscape);
  const types = typesOf(bytes) as Readonly<Record<string, string>>;
  const wanted = recordRows(landscape).map(({ record, cells }) => {
    const kept = [...cells].map(([name, cell]) => [name, types[name] === "BYTE_ARRAY" ? inUtf8(String(cell)) : cell]);
    return { record: record.name, ...Object.fromEntries(kept) };
  });
  expect(await readRows(bytes)).toEqual(wanted);
}

describe("a landscape in Parquet", () => {
  it("has for another program a row for each record, each of many random ones", async () => {
    await fc.assert(fc.asyncProperty(landscapes(), expectSame), replayable(200));
  });

  it.each(shippedLandscapePaths())("has a row for each record: %s", async (path) => {
    await expectSame(readLandscape(readFileSync(`${packageFolder}${path}`), { file: path }));
  });

  it("is the same bytes each time, and an id is a text, whatever it looks like", () => {
    const landscape = readLandscape(
      'tragweite: landscape/1\nid: "7"\nnodes: [{ kind: it-provider, id: "73928e03", name: "1", evidence: { status: inferred } }]',
    );
    expect(writeParquetLandscape(landscape)).toEqual(writeParquetLandscape(landscape));
    expect(typesOf(writeParquetLandscape(landscape))).toMatchObject({ id: "BYTE_ARRAY", name: "BYTE_ARRAY" });
  });
});

describe("a table of results in Parquet", () => {
  it("has numbers where bounds, counts and shares are, and texts as they are", async () => {
    const landscape = readLandscape(readFileSync(`${packageFolder}examples/clinic-network.yaml`), { file: "c.yaml" });
    const bytes = writeParquetTable(reporters.shares.csv({ result: publishedShares(landscape, { least: 2 }) }));
    expect(typesOf(bytes)).toEqual({
      ...{ by: "BYTE_ARRAY", id: "BYTE_ARRAY", name: "BYTE_ARRAY", type: "BYTE_ARRAY" },
      ...{ units: "DOUBLE", organisations: "DOUBLE", count: "DOUBLE", share: "DOUBLE" },
    });
    expect((await readRows(bytes)).length).toBeGreaterThan(0);
  });

  it("keeps everything of a table, whatever stands in it", async () => {
    const table = 'id,name,count,share,of\r\n007,\'=1+1,12,0.5,3\r\n1e3,"a,""b""",,1e-7,unknown\r\n';
    expect(await readRows(writeParquetTable(table))).toEqual([
      { id: "007", name: "=1+1", count: 12, share: 0.5, of: "3" },
      { id: "1e3", name: 'a,"b"', share: 1e-7, of: "unknown" },
    ]);
  });

  it("may have no rows", async () => {
    expect(await readRows(writeParquetTable("id,count\r\n"))).toEqual([]);
  });
});
