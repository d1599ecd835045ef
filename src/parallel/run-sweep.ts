import { chunkRunner } from "../analysis/failures/chunk-runner.js";
import { type ChunkRunner, chunkCount, chunkRange } from "../analysis/failures/failure-chunk.js";
import { renamingLoop } from "../analysis/levels/named-loop.js";
import type { PreparedSweep } from "../analysis/sweep/sweep.js";
import { checkChunk } from "../analysis/sweep/sweep-file.js";
import { InvalidArgumentError } from "../errors/errors.js";
import { checkList, checkOptions, checkRecord, type OptionKinds } from "../model/values/argument-checks.js";
import { signalWith, type WorkOptions, workKinds } from "../model/values/work-options.js";
import { ThreadPool, type ThreadPoolOptions } from "./thread-pool.js";

/** How many threads a sweep uses, and how it is followed and ended. */
export interface RunSweepOptions extends Partial<ThreadPoolOptions>, WorkOptions {
  /** Work that would take so long in one thread is done there. Milliseconds. @defaultValue 100 */
  readonly aloneMilliseconds?: number;
  /** Heard while threads work, too: it ends them. Progress counts chunks. */
  readonly signal?: AbortSignal | undefined;
}

/** What of {@link RunSweepOptions} may be what. */
export const threadKinds = {
  ...workKinds,
  signal: signalWith("throwIfAborted", "addEventListener", "removeEventListener"),
  threads: "count from 1",
  workerFile: "text",
  aloneMilliseconds: "amount",
} as const satisfies OptionKinds<RunSweepOptions>;

const preparedHint = "give one that prepareSingleSweep or preparePairSweep made";

/** A sweep to be run; without its nodes, what is said of them says their numbers. */
export type RunnableSweep = Pick<PreparedSweep, "model"> & Partial<Pick<PreparedSweep, "nodes">>;

/** Takes the scores of a chunk; chunks come in any order. */
export type TakeChunk = (chunk: number, scores: Float64Array) => Promise<void> | void;

/** How long a task for a thread should take, and how many a thread should get at least. */
const taskMilliseconds = 20;
const tasksPerThread = 8;
/** How often timers and signals are heard while this thread works. */
const breathMilliseconds = 50;

/**
 * Computes chunks of a sweep: begins in this thread, and hands what is left after a tenth of a second to others. The
 * scores do not depend on the number of threads.
 * @param take - gets every chunk once
 * @throws `NoConvergenceError` as the chunks do; the signal's reason where it ends the work
 * @remarks Cost: that of the chunks, shared by the threads; each thread has a state of its own, 18 bytes a node and 1 a
 * dependency for each reading, the compiled arrays are there once.
 */
export async function runSweep(
  sweep: RunnableSweep,
  chunks: readonly number[],
  take: TakeChunk,
  options: RunSweepOptions = {},
): Promise<void> {
  checkRecord("runSweep", "sweep", sweep, [], preparedHint);
  checkRecord("runSweep", "model of the sweep", sweep.model, [], preparedHint);
  checkList("runSweep", "chunks", chunks, "give those of chunksOf");
  const { model } = sweep;
  const count = chunkCount(model.unitCount, model.sweep);
  for (const chunk of chunks) checkChunk("runSweep", chunk, count);
  checkOptions("runSweep", { take }, { take: "function" });
  if (take === undefined) throw new InvalidArgumentError("runSweep", "what takes a chunk is missing", "give a function");
  checkRecord("runSweep", "options", options, [], "give an object, such as { threads: 4 }");
  const { threads = 1, workerFile, aloneMilliseconds = 100, onProgress, signal } = options;
  checkOptions("runSweep", { threads, workerFile, aloneMilliseconds, onProgress, signal }, threadKinds);
  const runner = chunkRunner(model);
  const begun = performance.now();
  let breath = begun;
  let done = 0;
  for (const chunk of chunks) {
    signal?.throwIfAborted();
    const now = performance.now();
    if (threads > 1 && now - begun >= aloneMilliseconds) break;
    if (now - breath >= breathMilliseconds) {
      await new Promise((resolve) => setImmediate(resolve));
      breath = performance.now();
    }
    await take(chunk, computed(runner, chunk, sweep));
    done++;
    onProgress?.(done, chunks.length);
  }
  const left = chunks.slice(done);
  if (left.length === 0) return;
  const chunkMilliseconds = (performance.now() - begun) / Math.max(1, done);
  const tasks = tasksOf(left, threads, chunkMilliseconds);
  const pool = new ThreadPool(model, { threads, ...(workerFile === undefined ? {} : { workerFile }) });
  const { ended, stop } = endOn(signal);
  const runTask = async (task: readonly number[]): Promise<void> => {
    const scores = await pool.run(task).catch((error: unknown) => {
      // an error loses its class on the way between threads: computed here, it comes as it is
      if (pool.isClosed) throw error;
      return task.map((chunk) => computed(runner, chunk, sweep));
    });
    for (const [index, chunk] of task.entries()) {
      const found = scores[index];
      if (found === undefined || pool.isClosed) return;
      await take(chunk, found);
      done++;
      onProgress?.(done, chunks.length);
    }
  };
  try {
    await Promise.race([Promise.all(tasks.map(runTask)), ended, pool.failed]);
  } finally {
    stop();
    await pool.close();
  }
}

/** A promise that fails with the reason of a signal, and how to listen no longer. */
function endOn(signal: AbortSignal | undefined): { readonly ended: Promise<never>; readonly stop: () => void } {
  let listener = (): void => {};
  const ended = new Promise<never>((_, reject) => {
    listener = () => reject(signal?.reason);
  });
  signal?.addEventListener("abort", listener);
  if (signal?.aborted === true) listener();
  return { ended, stop: () => signal?.removeEventListener("abort", listener) };
}

function computed(runner: ChunkRunner, chunk: number, { model, nodes = [] }: RunnableSweep): Float64Array {
  const [from, to] = chunkRange(chunk, model.unitCount, model.sweep);
  return renamingLoop(
    (number) => nodes[number]?.id ?? number,
    () => runner(from, to),
  );
}

function tasksOf(chunks: readonly number[], threads: number, chunkMilliseconds: number): number[][] {
  const wanted = Math.ceil(taskMilliseconds / Math.max(chunkMilliseconds, 0.01));
  const size = Math.max(1, Math.min(wanted, Math.ceil(chunks.length / (threads * tasksPerThread))));
  const tasks: number[][] = [];
  for (let first = 0; first < chunks.length; first += size) tasks.push(chunks.slice(first, first + size));
  return tasks;
}
