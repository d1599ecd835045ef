import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { chunkCount } from "../../src/analysis/failures/failure-chunk.js";
import { prepareSingleSweep } from "../../src/analysis/sweep/sweep.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { runSweep } from "../../src/parallel/run-sweep.js";
import { type Figure, type RowSurroundings, shownTime } from "../figure.js";
import { layeredLandscape } from "../generators/layered-landscape.js";
import { median, spread } from "../paired.js";

const rounds = 5;
const emptyTimes = 1e9;

/**
 * Row 13: what a second worker gains for all single failures of a Boolean landscape, by the clock, as `tragweite/parallel`
 * sweeps them: against what it gains for an empty loop in the same round, as a machine has not always a second core to give.
 */
export async function* secondWorker({ nodeCount }: RowSurroundings): AsyncGenerator<Figure> {
  const { model } = prepareSingleSweep(booleanLandscape(nodeCount));
  const chunks = Array.from({ length: chunkCount(model.unitCount) }, (_, chunk) => chunk);
  const workerFile = join(process.cwd(), "dist/sweep-worker.js");
  const sweep = (threads: number) => clockMilliseconds(() => runSweep({ model }, chunks, () => {}, { threads, workerFile }));
  const loops = [emptyLoop(), emptyLoop()];
  const empty = (threads: number) =>
    clockMilliseconds(() => Promise.all(loops.slice(0, threads).map((loop) => loop.run(emptyTimes / threads))));
  await empty(2);
  await sweep(1);
  const times: { readonly one: number; readonly two: number; readonly gain: number; readonly emptyGain: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const [emptyOne, one, two, emptyTwo] = [await empty(1), await sweep(1), await sweep(2), await empty(2)];
    times.push({ one, two, gain: one / two, emptyGain: emptyOne / emptyTwo });
  }
  await Promise.all(loops.map((loop) => loop.close()));
  const middle = (key: keyof (typeof times)[number]): number => median(times.map((time) => time[key]));
  const gains = `gains ${middle("gain").toFixed(2)} and ${middle("emptyGain").toFixed(2)}`;
  yield {
    goal: "threads",
    measured: spread(times.map(({ gain, emptyGain }) => gain / emptyGain)),
    detail: `${gains}; ${shownTime(middle("one"))} and, with two, ${shownTime(middle("two"))}`,
  };
}

function booleanLandscape(nodeCount: number): Landscape {
  const lists: Record<string, unknown[]> = { nodes: [], groups: [], dependencies: [] };
  for (const { list, row } of layeredLandscape({ nodeCount, loops: "local", seed: 1 }, true)) lists[list]!.push(row);
  return { tragweite: "landscape/1", id: "bench", ...lists } as unknown as Landscape;
}

function emptyLoop(): { readonly run: (times: number) => Promise<unknown>; readonly close: () => Promise<number> } {
  const worker = new Worker(new URL("empty-loop-worker.js", import.meta.url));
  const run = (times: number): Promise<unknown> => {
    worker.postMessage(times);
    return once(worker, "message");
  };
  return { run, close: () => worker.terminate() };
}

async function clockMilliseconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
