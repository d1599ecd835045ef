import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chunkRange, gradedRunner } from "../../src/analysis/failures/failure-chunk.js";
import { type ChunkContent, chunkText } from "../../src/analysis/sweep/chunk-text.js";
import { prepareSingleSweep } from "../../src/analysis/sweep/sweep.js";
import { chunkLine, chunksOf, headerLine, sweepFile } from "../../src/analysis/sweep/sweep-file.js";
import { mergeSweeps } from "../../src/analysis/sweep/sweep-merge.js";
import { InvalidInputError } from "../../src/errors.js";
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
    const foreign = { file: "old.ndjson", text: four.text.replace(/"hash":"./, '"hash":"x') };
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
    expect(told).toContain("crlf.ndjson:2: this line is no whole chunk as it was written");
    expect(told).toMatch(/damaged.ndjson:\d+: this line is no whole chunk/);
    expect(told).toContain("notes.txt is no file of a sweep");
    expect(told).toMatch(/chunks \d are missing: 3, 7, 10/);
  });

  it("counts what is missing of any number of chunks", () => {
    const [one] = shards as [(typeof shards)[0]];
    const claims = (units: number): string => one.text.replace(/"units":\d+/, `"units":${units}`).split("\n")[0] ?? "";
    expect(refusal([{ file: "a", text: claims(Number.MAX_SAFE_INTEGER) }])).toContain(
      "of 70368744177664 chunks 70368744177664 are missing: 0, 1, 2",
    );
  });

  it("tells other options and another version", () => {
    const [one, two] = shards as [(typeof shards)[0], (typeof shards)[0]];
    for (const [field, other] of [
      ['"by":"node"', '"by":"site"'],
      ['"version":"', '"version":"9.'],
      ['"id":"germany-2023"', '"id":"other"'],
    ] as const)
      expect(refusal([one, { file: "b", text: two.text.replace(field, other) }])).toContain("b is of another sweep");
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
