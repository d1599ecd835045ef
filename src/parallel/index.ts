/** The same results as in the core, on all cores of a machine, and in shards on many; Node.js. */
export { type PreparedSweep, prepareSingleSweep, type SweepHeader, type SweepOptions } from "../analysis/sweep/sweep.js";
export { chunkLine, chunksOf, headerLine, type Shard, sweepFile } from "../analysis/sweep/sweep-file.js";
export { mergeSweeps } from "../analysis/sweep/sweep-merge.js";
export { preparePairSweep } from "./prepare-pair-sweep.js";
export { type RankInThreadsOptions, rankInThreads } from "./rank-in-threads.js";
export { type RunSweepOptions, runSweep } from "./run-sweep.js";
