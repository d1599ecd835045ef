import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chunkRange, gradedRunner } from "../../src/analysis/failures/failure-chunk.js";
import { type ChunkContent, checksumOf, chunkText } from "../../src/analysis/sweep/chunk-text.js";
import { prepareSingleSweep } from "../../src/analysis/sweep/sweep.js";
import { chunkLine, chunksOf, sweepFile } from "../../src/analysis/sweep/sweep-file.js";
import { headerLine } from "../../src/analysis/sweep/sweep-header.js";
import { mergeSweeps } from "../../src/analysis/sweep/sweep-merge.js";
import { InvalidInputError } from "../../src/errors/errors.js";
import { germany2023 } from "../data/shipped-landscape.js";
import { call } from "./memory-host.js";

function shardText(count: number, index: number, chunks?: readonly number[]): string {
  const sweep = prepareSingleSweep(germany2023);
  const runner = gradedRunner(sweep.model);
  const shard = { index, count };
  const lines = (chunks ?? chunksOf(sweep.header.units, shard)).map((chunk) =>
    chunkLine(chunk, runner(...chunkRange(chunk, sweep.header.units)), sweep),
  );
  return sweepFile(headerLine(sweep.header, shard), lines);
}

type Fields = Record<string, unknown>;

/** A file whose first line says something else, with the checksum of that. */
function resealed(text: string, change: (header: Fields) => void): string {
  const [first = "", ...rest] = text.split("\n");
  const { sha256: _sha256, shard, ...header } = JSON.parse(first) as Fields;
  change(header);
  const said = JSON.stringify({ ...header, ...(shard === undefined ? {} : { shard }) });
  return [`${said.slice(0, -1)},"sha256":"${checksumOf(said)}"}`, ...rest].join("\n");
}
const modelOf = (header: Fields): Fields => header["model"] as Fields;
const optionsOf = (header: Fields): Fields => header["options"] as Fields;

describe("a sweep in shards", () => {
  const whole = shardText(1, 1);
  const shards = [1, 2, 3, 4].map((index) => ({ file: `${index}.ndjson`, text: shardText(4, index) }));

  it("is, merged in any order, the file of a sweep without shards", () => {
    expect(mergeSweeps(shards)).toBe(whole);
    expect(mergeSweeps([...shards].reverse())).toBe(whole);
  });

  it("counts a chunk once that stands in several files", () => {
    expect(mergeSweeps([...shards, { file: "again.ndjson", text: shardText(4, 2) }])).toBe(whole);
    expect(mergeSweeps([...shards.slice(1), { file: "whole.ndjson", text: whole }])).toBe(whole);
  });

  const refusal = (texts: Parameters<typeof mergeSweeps>[0]): string => {
    try {
      mergeSweeps(texts);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInputError);
      return (error as Error).message;
    }
    return "merged";
  };

  it("tells missing, foreign, altered and damaged chunks, all at once", () => {
    const [one, two, three, four] = shards as [(typeof shards)[0], (typeof shards)[0], (typeof shards)[0], (typeof shards)[0]];
    const foreign = { file: "old.ndjson", text: resealed(four.text, (header) => Object.assign(modelOf(header), { hash: "x" })) };
    const altered = { file: "altered.ndjson", text: one.text.replace(/,0,0,0,0,0,0,0,0\]/, ",1,1,1,1,1,1,1,1]") };
    // what a line says may differ in whole too, with a checksum of its own
    const [headerText = "", chunkZero = "", ...others] = one.text.split("\n");
    const said = JSON.parse(chunkZero) as ChunkContent;
    const other = chunkText({ chunk: 0, rows: said.rows.map(([id]) => [id, 1, 1, 1, 1, 1, 1, 1, 1]) });
    const differing = { file: "differing.ndjson", text: [headerText, other, ...others].join("\n") };
    const carriage = { file: "crlf.ndjson", text: two.text.replaceAll("\n", "\r\n") };
    const damaged = { file: "damaged.ndjson", text: `${three.text.slice(0, -20)}` };
    const told = refusal([one, two, foreign, altered, differing, carriage, damaged, { file: "notes.txt", text: "hello\n" }]);
    expect(told).toContain("old.ndjson is of another sweep than 1.ndjson: model hash x");
    expect(told).toMatch(/altered.ndjson:\d+: this line is no whole chunk as it was written/);
    expect(told).toContain("differing.ndjson:2: chunk 0 differs from that in 1.ndjson");
    expect(told).toContain("crlf.ndjson:1: the first line is not as a sweep writes it");
    expect(told).toMatch(/damaged.ndjson:\d+: this line is no whole chunk/);
    expect(told).toContain("notes.txt is no file of a sweep");
    expect(told).toMatch(/chunks \d are missing: 3, 7, 10/);
  });

  it("counts what is missing of any number of chunks", () => {
    const [one] = shards as [(typeof shards)[0]];
    const claims = (units: number): string =>
      resealed(one.text.split("\n")[0] ?? "", (header) => {
        header["units"] = units;
        modelOf(header)["nodes"] = units;
      });
    expect(refusal([{ file: "a", text: claims(Number.MAX_SAFE_INTEGER) }])).toContain(
      "of 70368744177664 chunks 70368744177664 are missing: 0, 1, 2",
    );
  });

  it("tells other options and another version", () => {
    const [one, two] = shards as [(typeof shards)[0], (typeof shards)[0]];
    for (const change of [
      (header: Fields) => Object.assign(optionsOf(header), { by: "site" }),
      (header: Fields) => Object.assign(header, { version: "9.0.0" }),
      (header: Fields) => Object.assign(modelOf(header), { id: "other" }),
    ])
      expect(refusal([one, { file: "b", text: resealed(two.text, change) }])).toContain("b is of another sweep");
  });

  it("refuses a first line in which any character was altered", () => {
    const [first = "", ...rest] = (shards[1] as (typeof shards)[0]).text.split("\n");
    for (let at = 0; at < first.length; at++) {
      const other = first[at] === "1" ? "2" : "1";
      const text = [first.slice(0, at) + other + first.slice(at + 1), ...rest].join("\n");
      expect(refusal([{ file: "b", text }]), `character ${at}`).toMatch(/the first line is not as|b is no file of a sweep/);
      expect(refusal([{ file: "b", text: first.slice(0, at) }]), `cut at ${at}`).toMatch(/the first line is|no file of a sweep/);
    }
  });

  it.each<[string, (header: Fields) => void]>([
    ["no version", (header) => delete header["version"]],
    ["a version that is no text", (header) => Object.assign(header, { version: 1 })],
    ["a further field", (header) => Object.assign(header, { more: 1 })],
    ["no model", (header) => Object.assign(header, { model: null })],
    ["nodes below 0", (header) => Object.assign(modelOf(header), { nodes: -1 })],
    ["nodes that are no number", (header) => Object.assign(modelOf(header), { nodes: "1387" })],
    ["dependencies that are not whole", (header) => Object.assign(modelOf(header), { dependencies: 1.5 })],
    ["a landscape without an id", (header) => Object.assign(modelOf(header), { id: "" })],
    ["no kind of a sweep", (header) => Object.assign(header, { sweep: "triples" })],
    ["pairs that were not asked for", (header) => Object.assign(optionsOf(header), { pairs: 20 })],
    ["options in a list", (header) => Object.assign(header, { options: [] })],
    ["no view", (header) => Object.assign(optionsOf(header), { by: "nod" })],
    ["no kind of a node", (header) => Object.assign(optionsOf(header), { kind: "systems" })],
    ["a service type that is a number", (header) => Object.assign(optionsOf(header), { service: 1 })],
    ["no evidence", (header) => Object.assign(optionsOf(header), { minEvidence: null })],
    ["an option that nobody knows", (header) => Object.assign(optionsOf(header), { fast: true })],
    ["a moment of no scenario", (header) => Object.assign(optionsOf(header), { onTopOf: { at: null } })],
    ["units below 0", (header) => Object.assign(header, { units: -1 })],
    ["units that are not whole", (header) => Object.assign(header, { units: 1.5 })],
    ["more units than nodes", (header) => Object.assign(header, { units: germany2023.nodes.length + 1 })],
    ["chunks of another size", (header) => Object.assign(header, { chunkSize: 64 })],
  ])("refuses a header with %s, with whatever checksum", (_, change) => {
    expect(refusal([{ file: "b", text: resealed(whole, change) }])).toContain("b:1: the first line is not as a sweep writes it");
  });

  it("refuses shards that cannot be", () => {
    for (const [index, count] of [
      [0, 4],
      [5, 4],
      [1.5, 4],
      [1, -4],
    ] as const) {
      const { header } = prepareSingleSweep(germany2023);
      expect(() => headerLine(header, { index, count })).toThrow(/^headerLine: the .*shard/);
      const said = JSON.stringify({ ...header, shard: `${index}/${count}` });
      const text = `${said.slice(0, -1)},"sha256":"${checksumOf(said)}"}`;
      expect(refusal([{ file: "b", text }])).toContain("b:1: the first line is not");
    }
  });

  it.each<[string, (rows: unknown[][]) => void]>([
    ["a row too few", (rows) => rows.pop()],
    ["a row too many", (rows) => rows.push(rows[0]!)],
    ["a unit twice", (rows) => rows.splice(1, 1, rows[0]!)],
    ["a unit that is no text", (rows) => rows[0]!.splice(0, 1, 1)],
    ["a unit without an id", (rows) => rows[0]!.splice(0, 1, "")],
    ["a number too few", (rows) => rows[0]!.pop()],
    ["a number below 0", (rows) => rows[0]!.splice(1, 1, -1)],
    ["a number that is not whole", (rows) => rows[0]!.splice(2, 1, 0.5)],
    ["a number that is a text", (rows) => rows[0]!.splice(2, 1, "7")],
    ["an unknown lower bound", (rows) => rows[0]!.splice(1, 1, null)],
    ["a lower bound above its upper one", (rows) => rows[0]!.splice(1, 2, 8, 7)],
    ["more nodes than there are", (rows) => rows[0]!.splice(8, 1, germany2023.nodes.length + 1)],
  ])("refuses a chunk with %s, with whatever checksum", (_, change) => {
    const [header = "", first = "", ...rest] = whole.split("\n");
    const { rows } = JSON.parse(first) as { rows: unknown[][] };
    change(rows);
    const text = [header, chunkText({ chunk: 0, rows }), ...rest].join("\n");
    expect(refusal([{ file: "b", text }])).toContain("b:2: this line is no whole chunk as it was written");
  });

  it("refuses chunks that stand where they do not belong", () => {
    const [header = "", first = "", second = "", ...rest] = whole.split("\n");
    const { rows } = JSON.parse(second) as ChunkContent;
    const chunk = (number: number): string => chunkText({ chunk: number, rows });
    const told = (...lines: readonly string[]): string => refusal([{ file: "b", text: [header, ...lines].join("\n") }]);
    for (const number of [-1, 11, 1e9, 0.5])
      expect(told(first, chunk(number), ...rest)).toContain("b:3: this line is no whole chunk");
    expect(told(first, first, second, ...rest)).toContain("b:3: chunk 0 does not belong here");
    expect(told(second, first, ...rest)).toContain("b:3: chunk 0 does not belong here");
    expect(told(first, second, chunk(2), ...rest.slice(1))).toContain("b:4: chunk 2 does not belong here");
    const [part = ""] = (shards[1] as (typeof shards)[0]).text.split("\n");
    expect(refusal([{ file: "b", text: `${part}\n${first}\n` }])).toContain("b:2: chunk 0 does not belong here");
  });
});

describe("the commands", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tragweite-sweep-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("write shards and merge them to the same bytes", async () => {
    const whole = await call(["sweep", "germany-2023", "--kind", "service"]);
    expect(whole).toMatchObject({ code: 0, stderr: "" });
    const files: string[] = [];
    for (const shard of ["1/2", "2/2"]) {
      const { code, written } = await call(["sweep", "germany-2023", "--kind", "service", "--shard", shard, "--out", "out"]);
      expect(code).toBe(0);
      const file = join(folder, `${shard.replace("/", "-")}.ndjson`);
      await writeFile(file, written.get("out") ?? "");
      files.push(file);
    }
    const merged = await call(["merge", ...files]);
    expect(merged).toMatchObject({ code: 0, stderr: "" });
    expect(merged.stdout).toBe(whole.stdout);
    expect((await call(["merge", files[0]!])).code).toBe(2);
  });

  it("refuse shards that do not exist", async () => {
    for (const shard of ["0/4", "5/4", "1", "a/b"])
      expect((await call(["sweep", "germany-2023", "--shard", shard])).code).toBe(2);
  });
});
