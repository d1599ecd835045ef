import type { RowProgram } from "./figure.js";
import { booleanBesideCpp, gradedBesideCpp, scenarioBesideCpp } from "./rows/beside-cpp.js";
import { randomBesideObjects, widestBesideObjects } from "./rows/beside-objects.js";
import { growth } from "./rows/growth.js";
import { loadBesideParse } from "./rows/load.js";
import { hotMemory } from "./rows/memory.js";
import { keptPairs } from "./rows/pairs.js";
import { reachBesidePeers } from "./rows/reach.js";
import { secondWorker } from "./rows/two-workers.js";
import { processBesideIgraph } from "./rows/whole-process.js";

/** What measures each row of the table of goals. */
export const rows: ReadonlyMap<number, RowProgram> = new Map([
  [1, widestBesideObjects],
  [2, randomBesideObjects],
  [3, scenarioBesideCpp],
  [4, booleanBesideCpp],
  [5, gradedBesideCpp],
  [7, keptPairs],
  [8, reachBesidePeers],
  [9, processBesideIgraph],
  [10, growth],
  [11, loadBesideParse],
  [12, hotMemory],
  [13, secondWorker],
]);
