/**
 * The engine: graphs of numbers.
 * @packageDocumentation
 */
export { type CompiledLandscape, type CompileOptions, compile } from "./compile.js";
export { type CompiledGraph, compileGraph, type SlotLimits } from "./compiled-graph.js";
export { allAtBest, allAtWorst, type DoubtReading, doubtKinds } from "./doubt.js";
export { type GraphColumns, groupRules, type RuleName } from "./graph-columns.js";
export { leastFixedPoint } from "./least-fixed-point.js";
export { levelOfLoss, lossOfLevel, wholeLoss } from "./loss.js";
export { type Memory, ownMemory, sharedMemory } from "./memory.js";
export { type PropagateOptions, propagate } from "./propagate.js";
export {
  clearState,
  cutSlot,
  degradePosition,
  joinSlot,
  type PropagationState,
  setOwnLoss,
  untouchedState,
} from "./propagation-state.js";
export { recover } from "./recover.js";
export { type RestartLoop, restartLoops } from "./restart-loops.js";
export { LevelLog, type LossSteps } from "./timeline/level-log.js";
export { type TimedGraph, type Timing, timedGraph } from "./timeline/timed-graph.js";
export type { TimedEffect } from "./timeline/timed-inputs.js";
export { runTimeline, type Timeline, type TimelineOptions } from "./timeline/timeline.js";
