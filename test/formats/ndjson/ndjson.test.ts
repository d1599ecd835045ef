import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { NdjsonLandscapeReader, readLandscape } from "../../../src/formats/index.js";
import { readLandscapeFile } from "../../../src/io/index.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { germany2023 } from "../../data/shipped-landscape.js";

const names = {
  sources: "source",
  units: "unit",
  nodes: "node",
  groups: "group",
  dependencies: "dependency",
  totals: "total",
  pools: "pool",
  crews: "crew",
} as const;

function linesOf(landscape: Landscape): string[] {
  const { sources, units, nodes, groups, dependencies, totals, pools, crews, ...fields } = landscape;
  const lists = { sources, units, nodes, groups, dependencies, totals, pools, crews };
  const rows = Object.entries(names).flatMap(([list, name]) =>
    (lists[list as keyof typeof names] ?? []).map((row) => JSON.stringify({ [name]: row })),
  );
  return [JSON.stringify({ landscape: fields }), ...rows];
}

const withoutEmptyLists = (landscape: Landscape): unknown =>
  Object.fromEntries(
    Object.entries(landscape).filter(([key, value]) => key === "nodes" || !Array.isArray(value) || value.length > 0),
  );

it("reads every landscape back, whatever parts its bytes come in", () => {
  fc.assert(
    fc.property(landscapes(), fc.integer({ min: 1, max: 40 }), (landscape, size) => {
      const bytes = new TextEncoder().encode(linesOf(landscape).join("\n"));
      const reader = new NdjsonLandscapeReader();
      for (let start = 0; start < bytes.byteLength; start += size) reader.push(bytes.subarray(start, start + size));
      expect(reader.finish()).toEqual(withoutEmptyLists(landscape));
    }),
    { numRuns: 200, seed: 5 },
  );
});

it("streams a file, with any line ends and empty lines", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tragweite-ndjson-"));
  try {
    const path = join(folder, "germany.ndjson");
    await writeFile(path, `\ufeff${linesOf(germany2023).reverse().join("\r\n\r\n")}\r\n`);
    const read = await readLandscapeFile(path);
    expect({ ...read, dependencies: read.dependencies?.toReversed() }.dependencies).toEqual(germany2023.dependencies);
    expect(read.nodes).toHaveLength(germany2023.nodes.length);
  } finally {
    await rm(folder, { recursive: true });
  }
});

const header = '{"landscape":{"tragweite":"landscape/1","id":"x"}}';
const system = (id: string): string =>
  JSON.stringify({
    node: { kind: "system", id, name: id, operator: "unknown", systemType: "part", evidence: { status: "assumed" } },
  });

it.each([
  ["a line that is no JSON", [header, "{oops"], "x.ndjson:2:"],
  ["a line without a record", [header, '{"knot":{}}'], "x.ndjson:2:1: this line is no record"],
  ["a line with two records", [header, '{"node":{},"group":{}}'], "x.ndjson:2:1: this line is no record"],
  ["a key that stands twice", [header, '{"node":{"id":"a","id":"b"}}'], 'x.ndjson:2:19: the key "id" stands here a second time'],
  ["a key that is not allowed", [header, '{"node":{"__proto__":{}}}'], 'the key "__proto__" is not allowed'],
  ["a dot between thousands", [header, '{"pool":{"id":"p","insurers":["a"],"insured":480.000}}'], "480000"],
  ["no landscape", [system("a")], "x.ndjson:1:1: the line of the landscape itself is missing"],
  [
    "a list on the line of the landscape",
    ['{"landscape":{"tragweite":"landscape/1","id":"x","nodes":[]}}', system("a")],
    'x.ndjson:1:1: the line of the landscape has "nodes"',
  ],
  ["two landscapes", [header, header], "x.ndjson:2:1: a second line with a landscape"],
  ["a row of a wrong shape", [header, system("a"), '{"node":{"kind":"system","id":"b"}}'], "x.ndjson:3:1: /nodes/1/"],
  ["an id that is taken", [header, system("a"), "", system("a")], "x.ndjson:4:1: /nodes/1/id: the node id"],
])("tells %s by its line", (_, lines, told) => {
  expect(() => readLandscape(lines.join("\n"), { file: "x.ndjson" })).toThrow(told);
});

it("stops at a limit as soon as it is passed", () => {
  const lines = [header, ...Array.from({ length: 9 }, (_, index) => system(`n${index}`))].join("\n");
  for (const limits of [{ nodes: 8 }, { fileBytes: 100 }, { nesting: 2 }])
    expect(() => readLandscape(lines, { file: "x.ndjson", limits })).toThrow("limit");
});
