import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chunkRange, gradedRunner } from "../../src/analysis/failures/failure-chunk.js";
import { chunkText } from "../../src/analysis/sweep/chunk-text.js";
import { prepareSingleSweep } from "../../src/analysis/sweep/sweep.js";
import { chunkLine } from "../../src/analysis/sweep/sweep-file.js";
import { headerLine } from "../../src/analysis/sweep/sweep-header.js";
import { openCheckpoint } from "../../src/io/checkpoint.js";
import { call } from "../cli/memory-host.js";
import { germany2023 } from "../data/shipped-landscape.js";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tragweite-sweep-checkpoint-"));
  path = join(folder, "work.checkpoint");
});
afterEach(() => rm(folder, { recursive: true }));

describe("the checkpoint of a sweep", () => {
  const args = (out: string) => ["sweep", "germany-2023", "--kind", "service", "--shard", "1/2", "--out", out];
  const sweep = prepareSingleSweep(germany2023, { kind: "service" });
  const shard = { index: 1, count: 2 };
  const runner = gradedRunner(sweep.model);
  const lineOf = (chunk: number) => chunkLine(chunk, runner(...chunkRange(chunk, sweep.header.units)), sweep).text;
  const changed = (chunk: number, change: (content: { chunk: number; rows: unknown[][] }) => void): string => {
    const { chunk: number, rows } = JSON.parse(lineOf(chunk)) as { chunk: number; rows: unknown[][] };
    const content = { chunk: number, rows };
    change(content);
    return chunkText(content);
  };
  async function keep(...lines: readonly string[]): Promise<void> {
    await rm(path, { force: true });
    const checkpoint = await openCheckpoint(path, headerLine(sweep.header, shard));
    for (const line of lines) await checkpoint.add(line);
    await checkpoint.close();
  }

  it("is taken where its chunks are those of the shard", async () => {
    await keep(lineOf(0), lineOf(4));
    const { code, stderr, written: files } = await call(args(join(folder, "work")), { openCheckpoint });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("written to") });
    expect([...files.values()][0]).toBe((await call(args("-"))).stdout);
  });

  it.each<[string, () => string[]]>([
    ["a chunk of another shard", () => [lineOf(1)]],
    ["a chunk beyond the last", () => [changed(0, (content) => Object.assign(content, { chunk: 100 }))]],
    ["a chunk below the first", () => [changed(0, (content) => Object.assign(content, { chunk: -2 }))]],
    ["a chunk twice", () => [lineOf(0), lineOf(0)]],
    ["units of another chunk", () => [changed(2, (content) => Object.assign(content, { chunk: 0 }))]],
    ["a unit that the landscape has not", () => [changed(0, ({ rows }) => rows[3]!.splice(0, 1, "nobody"))]],
    ["a row too few", () => [changed(0, ({ rows }) => rows.pop())]],
    ["a number below 0", () => [changed(0, ({ rows }) => rows[3]!.splice(1, 1, -5))]],
    ["a number that is not whole", () => [changed(0, ({ rows }) => rows[3]!.splice(7, 1, 0.5))]],
    ["a line that is no chunk", () => ["{}"]],
    ["a line that is no JSON", () => ["chunk"]],
  ])("is refused with %s, and stays as it is", async (_, lines) => {
    await keep(...lines());
    const before = await readFile(path);
    for (const [lang, says] of [
      ["en", "it is damaged or was altered"],
      ["de", "sie ist beschädigt oder verändert"],
    ] as const) {
      const {
        code,
        stdout,
        stderr,
        written: files,
      } = await call([...args(join(folder, "work")), "--lang", lang], { openCheckpoint });
      expect({ code, stdout, files: files.size }).toEqual({ code: 2, stdout: "", files: 0 });
      expect(stderr).toContain(says);
    }
    expect(await readFile(path)).toEqual(before);
  });
});
