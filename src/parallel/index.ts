/**
 * The same results as in the core, on all cores of a machine, and in shards on many; Node.js. A signal is heard while threads
 * work.
 *
 * @example Which operator can take any service from most persons, on two threads
 * ```ts
 * import { parseLandscape } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 * import { rankInThreads } from "tragweite/parallel";
 *
 * const { units } = await rankInThreads(parseLandscape(germany), { threads: 2, signal: AbortSignal.timeout(60_000) });
 * console.log(units[0]?.id);
 * // → arvato-systems
 * ```
 *
 * @packageDocumentation
 */
export { type PreparedSweep, prepareSingleSweep, type SweepHeader, type SweepOptions } from "../analysis/sweep/sweep.js";
export { chunkLine, chunksOf, sweepFile } from "../analysis/sweep/sweep-file.js";
export { headerLine, type Shard } from "../analysis/sweep/sweep-header.js";
export { mergeSweeps } from "../analysis/sweep/sweep-merge.js";
export { preparePairSweep } from "./prepare-pair-sweep.js";
export { type RankInThreadsOptions, rankInThreads } from "./rank-in-threads.js";
export { type RunSweepOptions, runSweep } from "./run-sweep.js";
