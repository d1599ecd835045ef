import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insuredLandscape } from "../../bench/generators/insured-landscape.js";
import { planRank } from "../../src/analysis/failures/single-failures.js";
import { isBooleanModel } from "../../src/analysis/failures/word-scores.js";
import { rank } from "../../src/analysis/rank/rank.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { rankInThreads } from "../../src/parallel/rank-in-threads.js";
import { germany2023 } from "../data/shipped-landscape.js";
import { builtWorker } from "./built-worker.js";

let workerFile = "";
beforeAll(async () => {
  workerFile = await builtWorker();
});
afterAll(() => rm(dirname(workerFile), { recursive: true }));

const layered = insuredLandscape({ nodeCount: 2000, loops: "giant", seed: 2 });

/** Every weight 1, and every group one that is `all` or `at-least`. */
const boolean: Landscape = {
  ...layered,
  groups: (layered.groups ?? []).map(({ id, node, ...group }) =>
    group.rule === "at-least" ? { id, node, rule: group.rule, k: group.k } : { id, node, rule: "all" },
  ),
  dependencies: (layered.dependencies ?? []).map((row) => ({ ...row, weight: 1 })),
};

describe("a rank in threads", () => {
  it.each([
    ["germany-2023", germany2023, "node"],
    ["germany-2023", germany2023, "dependency"],
    ["layers with a giant component", layered, "node"],
    ["layers that are Boolean", boolean, "node"],
  ] as const)("is that of one thread, to the byte: %s", async (_, landscape, by) => {
    const alone = JSON.stringify(rank(landscape, { by }));
    for (const threads of [1, 2, 3]) {
      const steps: number[] = [];
      const options = { by, threads, workerFile, aloneMilliseconds: 0 };
      const found = await rankInThreads(landscape, { ...options, onProgress: (done) => void steps.push(done) });
      expect(JSON.stringify(found), `${threads} threads`).toBe(alone);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.at(-1)).toBe(found.tried);
    }
  });

  it("is swept in words where the landscape is Boolean", () => {
    const isBoolean = (landscape: Landscape): boolean => isBooleanModel(planRank(landscape, "node", {}).model);
    expect([boolean, layered].map(isBoolean)).toEqual([true, false]);
  });

  it.each([1, 3])("ends on a signal: %d threads", async (threads) => {
    const control = new AbortController();
    const reason = new Error("enough");
    const options = { by: "node", threads, workerFile, aloneMilliseconds: 0, signal: control.signal } as const;
    const work = rankInThreads(layered, { ...options, onProgress: () => control.abort(reason) });
    await expect(work).rejects.toBe(reason);
  });
});
