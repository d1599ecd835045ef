import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  chunkCount,
  chunkRange,
  chunkSizes,
  gradedRunner,
  scoreAt,
  scoreNames,
} from "../../../src/analysis/failures/failure-chunk.js";
import type { Score } from "../../../src/analysis/failures/loss-measure.js";
import { isBooleanModel, wordRunner } from "../../../src/analysis/failures/word-scores.js";
import type { SweepHeader } from "../../../src/analysis/sweep/sweep.js";
import { chunkLine, chunksOf, sweepFile } from "../../../src/analysis/sweep/sweep-file.js";
import { headerLine } from "../../../src/analysis/sweep/sweep-header.js";
import { mergeSweeps } from "../../../src/analysis/sweep/sweep-merge.js";
import { runSweep } from "../../../src/parallel/run-sweep.js";
import { replayable } from "../../arbitraries/replayable.js";
import { builtWorker } from "../../parallel/built-worker.js";
import { modelOf, type RandomLandscape, randomLandscape } from "./random-models.js";
import { slowScores } from "./slow-scores.js";

let workerFile = "";
beforeAll(async () => {
  workerFile = await builtWorker();
});
afterAll(() => rm(dirname(workerFile), { recursive: true }));

/** Of a hundred landscapes each, graded and Boolean, half of them in doubt. */
const { numRuns: batches = 2 } = replayable(10, 2.5);
const landscapesInBatch = 100;
const sideBySide = (landscape: fc.Arbitrary<RandomLandscape>) =>
  fc.array(landscape, { minLength: landscapesInBatch, maxLength: landscapesInBatch, size: "max" });

function scoresOf(runner: (from: number, to: number) => Float64Array, units: number): Score[] {
  const scores: Score[] = [];
  for (let chunk = 0; chunk < chunkCount(units); chunk++) {
    const [from, to] = chunkRange(chunk, units);
    const found = runner(from, to);
    for (let unit = from; unit < to; unit++) scores.push(scoreAt(found, unit - from));
  }
  return scores;
}

/** A hundred landscapes side by side, so that threads have something to share. */
async function check(landscapes: readonly RandomLandscape[], boolean: boolean): Promise<void> {
  const slow = landscapes.flatMap(slowScores);
  const model = modelOf(landscapes);
  const alone = landscapes.flatMap((landscape) => {
    const own = modelOf([landscape]);
    return scoresOf(gradedRunner(own), own.unitCount);
  });
  expect(alone).toEqual(slow);
  expect(scoresOf(gradedRunner(model), model.unitCount)).toEqual(slow);
  expect(isBooleanModel(model)).toBe(boolean);
  if (boolean) expect(scoresOf(wordRunner(model), model.unitCount)).toEqual(slow);

  const units = slow.map((_, unit) => `unit-${unit}`);
  const header = {
    tragweite: "sweep/2",
    version: "1",
    model: { id: "m", hash: "h", nodes: 1000, dependencies: 0 },
    sweep: "single",
    options: { by: "node", service: null, unit: null, total: null, kind: null, minEvidence: "assumed" },
    units: units.length,
    chunkSize: chunkSizes.single,
  };
  const file = async (shard: { index: number; count: number }, threads: number): Promise<string> => {
    const lines: ReturnType<typeof chunkLine>[] = [];
    await runSweep(
      { model },
      chunksOf(units.length, shard),
      (chunk, scores) => {
        lines.push(chunkLine(chunk, scores, { units, model }));
      },
      { threads, aloneMilliseconds: 0, workerFile },
    );
    return sweepFile(headerLine(header as unknown as SweepHeader, shard), lines);
  };
  const whole = await file({ index: 1, count: 1 }, 1);
  const rows = whole
    .split("\n")
    .slice(1, -1)
    .flatMap((line) => (JSON.parse(line) as { rows: unknown[][] }).rows);
  expect(rows).toEqual(
    slow.map((score, unit) => [
      units[unit],
      ...scoreNames.map((name) => (score[name] === Number.POSITIVE_INFINITY ? null : score[name])),
    ]),
  );
  expect(await file({ index: 1, count: 1 }, 2)).toBe(whole);
  const shards = await Promise.all([1, 2, 3].map((index) => file({ index, count: 3 }, 1)));
  expect(mergeSweeps(shards.map((text, index) => ({ file: `${index}`, text })))).toBe(whole);
}

it.each([
  ["graded", false],
  ["Boolean", true],
] as const)(
  "random landscapes: single, batch, threaded and sharded scores equal the slow twin: %s",
  async (_, boolean) => {
    const sampled = (doubt: boolean) =>
      fc.sample(sideBySide(randomLandscape(boolean, doubt)), { numRuns: batches / 2, seed: boolean ? 71 : 72 });
    const runs = [...sampled(false), ...sampled(true)];
    for (const landscapes of runs) await check(landscapes, boolean);
  },
  300_000,
);

it("ends on a signal, in one thread and in several", async () => {
  const [landscapes] = fc.sample(sideBySide(randomLandscape(false, true)), {
    numRuns: 1,
    seed: 73,
  });
  const model = modelOf(landscapes ?? []);
  for (const threads of [1, 2]) {
    const control = new AbortController();
    const reason = new Error("enough");
    let taken = 0;
    const work = runSweep(
      { model },
      chunksOf(model.unitCount),
      () => {
        if (++taken === 2) control.abort(reason);
      },
      { threads, aloneMilliseconds: 0, workerFile, signal: control.signal },
    );
    await expect(work).rejects.toBe(reason);
    expect(taken).toBeLessThan(chunkCount(model.unitCount));
  }
});

it("says which file is missing instead of waiting for a worker", async () => {
  const [landscapes] = fc.sample(sideBySide(randomLandscape(false, true)), { numRuns: 1, seed: 74 });
  const model = modelOf(landscapes ?? []);
  const work = runSweep({ model }, chunksOf(model.unitCount), () => {}, {
    threads: 2,
    aloneMilliseconds: 0,
    workerFile: "/no/such/worker.js",
  });
  await expect(work).rejects.toThrow("/no/such/worker.js: the worker of the threads is missing");
});
