import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { SweepModel } from "../analysis/failures/failure-model.js";
import { FileError } from "../errors/file-error.js";
import { shareArrays } from "./share-arrays.js";

export interface ThreadPoolOptions {
  readonly threads: number;
  /** The built worker. @defaultValue the one beside the file that this code was built into */
  readonly workerFile?: string;
}

/** Threads that hold one model and compute chunks of it. Close it, or the process stays. */
export class ThreadPool {
  isClosed = false;
  /** Fails where a thread does outside a task, such as one that runs out of memory. */
  readonly failed: Promise<never>;
  private readonly pool: Piscina<readonly number[], Float64Array[]>;

  /** @throws `FileError` where the worker is missing: a pool would wait for it for ever */
  constructor(model: SweepModel, { threads, workerFile = besideThisFile() }: ThreadPoolOptions) {
    if (!existsSync(workerFile)) throw new FileError(workerFile, "no-worker", {});
    this.pool = new Piscina({
      filename: workerFile,
      name: "computeChunks",
      minThreads: threads,
      maxThreads: threads,
      workerData: shareArrays(model),
    });
    // a pool without a listener takes the process down with it; what arrives after the end is of no interest
    this.failed = new Promise((_, reject) => {
      this.pool.on("error", (error: unknown) => {
        if (!this.isClosed) reject(error);
      });
    });
    this.failed.catch(() => undefined);
  }

  run(chunks: readonly number[]): Promise<Float64Array[]> {
    return this.pool.run(chunks);
  }

  /** Ends the threads, whatever they are at; tasks that are not done fail. */
  close(): Promise<void> {
    this.isClosed = true;
    return this.pool.destroy();
  }
}

/** Built files lie in one folder. */
const besideThisFile = (): string => fileURLToPath(new URL("sweep-worker.js", import.meta.url));
