/**
 * The core of tragweite: pure functions, no files, no network; runs in Node.js and in a browser.
 * Text formats are in `tragweite/formats`, files in `tragweite/io`.
 * @packageDocumentation
 */

// the engine below the landscape: graphs of numbers only
export { type CompiledGraph, compileGraph, type SlotLimits } from "./engine/compiled-graph.js";
export { type GraphColumns, groupRules, type RuleName } from "./engine/graph-columns.js";
export { leastFixedPoint } from "./engine/least-fixed-point.js";
export { levelOfLoss, lossOfLevel, wholeLoss } from "./engine/loss.js";
export { type PropagateOptions, propagate } from "./engine/propagate.js";
export {
  clear as clearState,
  cutSlot,
  degrade as degradePosition,
  joinSlot,
  type PropagationState,
  setOwn as setOwnLoss,
  untouchedState,
} from "./engine/propagation-state.js";
export { recover } from "./engine/recover.js";
export { type RestartLoop, restartLoops } from "./engine/restart-loops.js";
// quantities and errors
export {
  EmptySelectionError,
  type InputIssue,
  InvalidInputError,
  jsonPointer,
  LimitExceededError,
  NoConvergenceError,
  TragweiteError,
  UnknownIdError,
} from "./errors.js";
// the landscape as a graphology graph
export type { DependencyGraph, DependencyGraphAttributes } from "./graph/dependency-graph.js";
export { fromGraph } from "./graph/from-graph.js";
export { type ReachDirection, type ReachedNode, reach } from "./graph/reach.js";
export { toGraph } from "./graph/to-graph.js";
// what a landscape and a scenario are
export type { Dependency } from "./model/dependency.js";
export type { Disturbance } from "./model/disturbance.js";
export type { ParseOptions } from "./model/document.js";
export type { Evidence, Source } from "./model/evidence.js";
export type { Group, GroupRule } from "./model/group.js";
export { type Landscape, landscapeSchema, landscapeVersion } from "./model/landscape.js";
export { defaultLimits, type LimitName, type Limits } from "./model/limits.js";
export type { LandscapeNode, NodeKind, NodeOfKind } from "./model/node.js";
export { parseLandscape } from "./model/parse-landscape.js";
export { parseScenario } from "./model/parse-scenario.js";
export { type PermittedSupplier, permittedSuppliers } from "./model/permitted-suppliers.js";
export type { Pool } from "./model/pool.js";
export { type PublishedFigure, type Scenario, scenarioSchema, scenarioVersion } from "./model/scenario.js";
export type { Selector } from "./model/selector.js";
export type { Total } from "./model/total.js";
export { type Bounds, type EvidenceStatus, evidenceStatuses, levelTolerance, type NodeState, nodeStates } from "./quantities.js";
