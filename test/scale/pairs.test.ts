import fc from "fast-check";
import { expect, it } from "vitest";
import { PairTrials } from "../../src/analysis/rank/pair-trials.js";
import { gradedPairRunner } from "../../src/analysis/sweep/pair-graded.js";
import { pairFields } from "../../src/analysis/sweep/pair-rows.js";
import { isBooleanPairModel, wordPairRunner } from "../../src/analysis/sweep/pair-words.js";
import type { ChunkRunner } from "../../src/analysis/sweep/sweep-chunk.js";
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
  const landscapes = sampled(true, false).slice(0, 12);
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
