/**
 * The engine: graphs of numbers, for whoever builds an analysis of their own. A landscape compiles to typed arrays; losses
 * are whole numbers of 2⁻⁴⁰ and go round by rules of groups until they rest; a timeline does so at every moment at which
 * something switches. What is called a million times looks at no argument: types are all that guards it.
 *
 * @example What a lost supplier takes: node 1 depends on node 0, node 2 on node 1 by half
 * ```ts
 * import { compileGraph, degradePosition, levelOfLoss, lossOfLevel, propagate, untouchedState } from "tragweite/engine";
 *
 * const graph = compileGraph({
 *   nodeCount: 3,
 *   dependent: Int32Array.of(1, 2),
 *   supplier: Int32Array.of(0, 1),
 *   weight: Float64Array.of(1, 0.5),
 * });
 * const state = untouchedState(graph);
 * degradePosition(state, graph.positionOf[0] ?? 0, lossOfLevel(0));
 * propagate(graph, state);
 * console.log(Array.from({ length: 3 }, (_, node) => levelOfLoss(state.loss[graph.positionOf[node] ?? 0] ?? 0)));
 * // → [ 0, 0, 0.5 ]
 * ```
 *
 * @packageDocumentation
 */
export { type CompiledLandscape, type CompileOptions, compile } from "./compile/compile.js";
export { type CompiledGraph, compileGraph, type SlotLimits } from "./compile/compiled-graph.js";
export { allAtBest, allAtWorst, type DoubtReading, doubtKinds } from "./compile/doubt.js";
export { type GraphColumns, groupRules, type Ration, type RuleName, rationRule } from "./compile/graph-columns.js";
export { levelOfLoss, lossOfLevel, wholeLoss } from "./loss.js";
export { type Memory, ownMemory, sharedMemory } from "./memory.js";
export { leastFixedPoint } from "./propagate/least-fixed-point.js";
export { type PropagateOptions, propagate } from "./propagate/propagate.js";
export {
  clearState,
  cutSlot,
  degradePosition,
  joinSlot,
  type PropagationState,
  setOwnLoss,
  untouchedState,
} from "./propagate/propagation-state.js";
export { recover } from "./propagate/recover.js";
export { type RestartLoop, restartLoops } from "./propagate/restart-loops.js";
export { LevelLog, type LossSteps } from "./timeline/level-log.js";
export type { Crew, Repair } from "./timeline/repair.js";
export type { StandByTurn } from "./timeline/stand-by-clocks.js";
export { type TimedGraph, timedGraph } from "./timeline/timed-graph.js";
export type { TimedEffect } from "./timeline/timed-inputs.js";
export { runTimeline } from "./timeline/timeline.js";
export type { Timeline, TimelineOptions } from "./timeline/timeline-result.js";
export type { Timing } from "./timeline/timing.js";
