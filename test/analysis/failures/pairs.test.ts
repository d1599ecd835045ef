import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type ChunkRunner, chunkSizes } from "../../../src/analysis/failures/failure-chunk.js";
import { gradedPairRunner } from "../../../src/analysis/failures/pair-graded.js";
import { pairFields } from "../../../src/analysis/failures/pair-rows.js";
import { PairTrials } from "../../../src/analysis/failures/pair-trials.js";
import { isBooleanPairModel, wordPairRunner } from "../../../src/analysis/failures/pair-words.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import type { SweepHeader } from "../../../src/analysis/sweep/sweep.js";
import { type ChunkLine, chunkLine, chunksOf, sweepFile } from "../../../src/analysis/sweep/sweep-file.js";
import { headerLine, type Shard } from "../../../src/analysis/sweep/sweep-header.js";
import { mergeSweeps } from "../../../src/analysis/sweep/sweep-merge.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { preparePairSweep } from "../../../src/parallel/prepare-pair-sweep.js";
import { runSweep } from "../../../src/parallel/run-sweep.js";
import { builtWorker } from "../../parallel/built-worker.js";
import { booleanLandscapes } from "../concentration/boolean-landscapes.js";
import { modelOf, type RandomLandscape, randomLandscape } from "./random-models.js";
import { type PairRow, slowPairs } from "./slow-pairs.js";

function rowsOf(run: ChunkRunner, units: number, parts: number): PairRow[] {
  const rows: PairRow[] = [];
  for (let part = 0; part < parts; part++) {
    const found = run(Math.floor((part * units) / parts), Math.floor(((part + 1) * units) / parts));
    for (let at = 0; at < found.length; at += pairFields)
      rows.push([...found.subarray(at, at + pairFields)] as unknown as PairRow);
  }
  return rows;
}

const sampled = (boolean: boolean, doubt: boolean): RandomLandscape[] =>
  fc.sample(randomLandscape(boolean, doubt), { numRuns: 250, seed: 81 });

it.each([
  ["graded", false, false],
  ["graded, in doubt", false, true],
  ["Boolean", true, false],
  ["Boolean, in doubt", true, true],
] as const)(
  "pairs take beyond their two what the slow twin says, 250 random landscapes: %s",
  (_, boolean, doubt) => {
    let found = 0;
    for (const landscape of sampled(boolean, doubt)) {
      const model = modelOf([landscape]);
      const slow = slowPairs(landscape);
      found += slow.length;
      expect(rowsOf(gradedPairRunner(model), model.unitCount, 1)).toEqual(slow);
      expect(rowsOf(gradedPairRunner(model), model.unitCount, 3)).toEqual(slow);
      if (boolean && !doubt) expect(isBooleanPairModel(model)).toBe(true);
      if (isBooleanPairModel(model)) expect(rowsOf(wordPairRunner(model), model.unitCount, 2)).toEqual(slow);
    }
    expect(found).toBeGreaterThan(100);
  },
  120_000,
);

it("takes the same in words and graded where landscapes stand side by side", () => {
  const landscapes = sampled(true, false)
    .filter((landscape) => slowPairs(landscape).length > 0)
    .slice(0, 12);
  const model = modelOf(landscapes);
  const graded = rowsOf(gradedPairRunner(model), model.unitCount, 1);
  expect(graded.length).toBeGreaterThan(0);
  expect(rowsOf(wordPairRunner(model), model.unitCount, 4)).toEqual(graded);
});

it("takes the same when it may remember a few firsts only", () => {
  const model = modelOf(sampled(false, true).slice(0, 5));
  const pairs = (bytes: number): string[] => {
    const found: string[] = [];
    const trials = new PairTrials(model, bytes);
    trials.run({ from: 0, to: model.unitCount }, (taken) => {
      found.push(JSON.stringify({ ...taken, excess: trials.excessOf(taken) }));
    });
    return found.sort();
  };
  const all = pairs(2 ** 28);
  expect(all).toHaveLength((model.unitCount * (model.unitCount - 1)) / 2);
  expect(pairs(200)).toEqual(all);
});

it("sweeps the pairs that the ranking lists, doubts included, to the same bounds", async () => {
  let listed = 0;
  for (const landscape of fc.sample(booleanLandscapes({ doubts: true }), { numRuns: 60, seed: 82 })) {
    const sweep = await preparePairSweep(parseLandscape(landscape), 8);
    const swept = new Map<string, number>();
    await runSweep(sweep, chunksOf(sweep.header.units, undefined, "pairs"), (chunk, numbers) => {
      const { rows } = JSON.parse(chunkLine(chunk, numbers, sweep).text) as { rows: [string, string, number, number][] };
      for (const [first, second, , atMost] of rows) if (atMost > 0) swept.set([first, second].sort().join(" "), atMost);
    });
    const ranked = new Map<string, number>();
    for (const { units, excessCount } of rank(landscape, { by: "node", pairs: 8 }).pairs ?? []) {
      const key = [...units].sort().join(" ");
      if (excessCount.atMost > 0) ranked.set(key, Math.max(ranked.get(key) ?? 0, excessCount.atMost));
    }
    expect(swept).toEqual(ranked);
    listed += ranked.size;
  }
  expect(listed).toBeGreaterThan(20);
});

it("gives pairs in threads and in shards to the byte as in one", async () => {
  const workerFile = await builtWorker();
  try {
    for (const boolean of [true, false]) {
      const single = modelOf(sampled(boolean, !boolean).slice(0, 24));
      const model = { ...single, sweep: "pairs" as const };
      const units = Array.from({ length: model.unitCount }, (_, unit) => `unit-${unit}`);
      const stamp = { id: "m", hash: "h", nodes: 1000, dependencies: 0 };
      const options = { by: "node", service: null, unit: null, total: null, kind: null, minEvidence: "assumed", pairs: 1000 };
      const header = { tragweite: "sweep/2", version: "1", model: stamp, sweep: "pairs", options };
      const whole = { ...header, units: units.length, chunkSize: chunkSizes.pairs } as unknown as SweepHeader;
      const file = async (shard: Shard, threads: number): Promise<string> => {
        const lines: ChunkLine[] = [];
        const take = (chunk: number, numbers: Float64Array): void => void lines.push(chunkLine(chunk, numbers, { units, model }));
        await runSweep({ model }, chunksOf(units.length, shard, "pairs"), take, { threads, aloneMilliseconds: 0, workerFile });
        return sweepFile(headerLine(whole, shard), lines);
      };
      const alone = await file({ index: 1, count: 1 }, 1);
      expect(alone).toContain("[[");
      expect(await file({ index: 1, count: 1 }, 2)).toBe(alone);
      const shards = await Promise.all([1, 2, 3].map((index) => file({ index, count: 3 }, 1)));
      expect(mergeSweeps(shards.map((text, index) => ({ file: `${index}`, text })))).toBe(alone);
      expect(() => mergeSweeps(shards.slice(1).map((text, index) => ({ file: `${index}`, text })))).toThrow("are missing");
    }
  } finally {
    await rm(dirname(workerFile), { recursive: true });
  }
}, 60_000);
