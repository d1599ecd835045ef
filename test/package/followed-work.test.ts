import {
  concentration,
  cutSets,
  hiddenHubs,
  isolating,
  nextFacts,
  parseTarget,
  rank,
  simulate,
  supervision,
  targetFaultTree,
  type WorkOptions,
} from "tragweite";
import { preparePairSweep, prepareSingleSweep, rankInThreads, runSweep } from "tragweite/parallel";
import { describe, expect, it } from "vitest";
import { germany2023 } from "../data/shipped-landscape.js";

const target = parseTarget("eau-intake of ikk-suedwest");
const sweep = prepareSingleSweep(germany2023);
const chunks = [0, 1, 2, 3];

/** Everything that can take long. */
const works: Readonly<Record<string, (options: WorkOptions & { readonly signal?: AbortSignal | undefined }) => unknown>> = {
  rank: (options) => rank(germany2023, { ...options, top: 3 }),
  "rank with pairs": (options) => rank(germany2023, { ...options, top: 3, pairs: 4 }),
  concentration: (options) => concentration(germany2023, { ...options, service: "eau-intake" }),
  hiddenHubs: (options) => hiddenHubs(germany2023, options),
  nextFacts: (options) => nextFacts(germany2023, "bitmarck", "eau-intake", { ...options, most: 5 }),
  supervision: (options) => supervision(germany2023, options),
  simulate: (options) => simulate(germany2023, isolating("bitmarck"), options),
  cutSets: (options) => cutSets(germany2023, target, { ...options, maxOrder: 1 }),
  targetFaultTree: (options) => targetFaultTree(germany2023, target, options),
  rankInThreads: (options) => rankInThreads(germany2023, { ...options, top: 3 }),
  runSweep: (options) => runSweep(sweep, chunks, () => {}, options),
  preparePairSweep: (options) => preparePairSweep(germany2023, 4, options),
};

describe.each(Object.entries(works))("%s", (_, work) => {
  it("tells a progress that never falls, and ends at the whole", async () => {
    const told: (readonly [number, number])[] = [];
    await work({ onProgress: (done, of) => told.push([done, of]) });
    const last = told.at(-1);
    expect(last?.[0]).toBe(last?.[1]);
    expect(last?.[1]).toBeGreaterThan(0);
    expect(new Set(told.map(([, of]) => of)).size).toBe(1);
    expect(told.filter(([done], index) => done < (told[index - 1]?.[0] ?? 0))).toEqual([]);
  });

  it("ends with the reason of a signal that its progress aborts, after whichever part", async () => {
    let parts = 0;
    await work({ onProgress: () => parts++ });
    for (const part of new Set([0, parts >> 1])) {
      const controller = new AbortController();
      const reason = new Error("enough");
      let told = 0;
      const onProgress = (): void => {
        if (told++ === part) controller.abort(reason);
      };
      const run = async (): Promise<unknown> => work({ signal: controller.signal, onProgress });
      await expect(run()).rejects.toBe(reason);
    }
  });

  it("does not begin under a signal that is aborted already", async () => {
    const run = async (): Promise<unknown> => work({ signal: AbortSignal.abort("not now") });
    await expect(run()).rejects.toBe("not now");
  });
});
