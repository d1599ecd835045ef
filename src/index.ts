/**
 * The core of tragweite: pure functions, no files, no network; runs in Node.js and in a browser.
 * Text formats are in `tragweite/formats`, files in `tragweite/io`.
 * @packageDocumentation
 */

// the course of an outage, and a scenario held against the public record
export { backtest } from "./analysis/backtest/backtest.js";
export type {
  Backtest,
  BacktestLabel,
  BacktestRow,
  BacktestScore,
  BacktestSource,
  BacktestVerdict,
  RejectedEstimate,
} from "./analysis/backtest/backtest-result.js";
// concentration: who can take which service from whom
export { type ConcentrationOptions, concentration } from "./analysis/concentration/concentration.js";
export type {
  Attributed,
  Concentration,
  Market,
  MarketHolder,
  Reach,
  ServiceConcentration,
  UnitConcentration,
} from "./analysis/concentration/concentration-result.js";
export { type DominatorsOptions, type Passage, type PassageDifference, passages } from "./analysis/concentration/dominators.js";
export { type HiddenHubsOptions, hiddenHubs } from "./analysis/concentration/hidden-hubs.js";
export type { DefeatedRedundancy, HiddenHub, HubKind } from "./analysis/concentration/hidden-hubs-result.js";
export { type ConcentrationIndex, concentrationIndex } from "./analysis/concentration/market-shares.js";
export type { FigureMargins } from "./analysis/concentration/named-limits-figures.js";
export type {
  InsurerVerdict,
  LimitCheck,
  LimitVerdict,
  RuleOnDay,
  RuleState,
  UndecidedBy,
} from "./analysis/concentration/named-limits-result.js";
export { type NextFact, type NextFactOptions, type NextFacts, nextFacts } from "./analysis/concentration/next-fact.js";
export { simulate } from "./analysis/course/course.js";
export type {
  Both,
  ChannelCourse,
  ChannelPoint,
  ChannelRun,
  Course,
  CourseBreach,
  CourseMoment,
  CourseRestartLoop,
  CourseStep,
  InsurerCourse,
  InsurerGroupCourse,
  InsurerServiceCourse,
  NodeCourse,
  RecoveryObjective,
  ServiceCourse,
  WorstMoment,
} from "./analysis/course/course-result.js";
// what takes a target down
export type { FailingNode, FailingNodes } from "./analysis/cut-sets/cut-set-failing.js";
export { type CutSetTarget, describeTarget } from "./analysis/cut-sets/cut-set-target.js";
export { parseTarget } from "./analysis/cut-sets/cut-set-target-text.js";
export { type CutSetOptions, cutSets } from "./analysis/cut-sets/cut-sets.js";
export { faultTreeCutSets } from "./analysis/cut-sets/cut-sets-fault-tree.js";
export { TooManyLevelsError } from "./analysis/cut-sets/cut-sets-levels.js";
export { CutSetsLimitError, type CutSetsReached } from "./analysis/cut-sets/cut-sets-limit.js";
export type { CutSet, CutSets, ImportanceOf, OrderCount } from "./analysis/cut-sets/cut-sets-result.js";
export type { CutSetListOptions } from "./analysis/cut-sets/cut-sets-solve.js";
export { type FailureGame, shapleyOfSum } from "./analysis/cut-sets/shapley.js";
export { targetFaultTree } from "./analysis/cut-sets/target-fault-tree.js";
export { type RankView, rankViews } from "./analysis/failures/failure-units.js";
export { type ConcentrationView, concentrationViews } from "./analysis/failures/supplying-units.js";
export type { TypeLoss } from "./analysis/failures/type-loss.js";
// who loses what
export { impact } from "./analysis/impact/impact.js";
export type {
  Affected,
  Claim,
  FigureComparison,
  Impact,
  InsurerGroupImpact,
  InsurerImpact,
  NodeImpact,
  OperatorImpact,
  PartnerImpact,
  ServiceImpact,
  ServiceTypeImpact,
  StateBounds,
  TotalComparison,
  UnknownFact,
  WidthParts,
} from "./analysis/impact/impact-result.js";
export type { CourseOptions } from "./analysis/levels/course-runs.js";
export type { RunOptions } from "./analysis/levels/steady-state.js";
export { type RankOptions, rank } from "./analysis/rank/rank.js";
export type { Rank, RankedPair, RankedUnit } from "./analysis/rank/rank-result.js";
// why: causes, chains that prove them, comparisons, what-ifs
export type {
  ChangedGroup,
  ChangeKind,
  ComparedRun,
  InsurerChange,
  OfferChange,
  RunComparison,
  ServiceTypeChange,
} from "./analysis/why/compare-runs.js";
export type { CourseOutcome, CourseState, TimingReason } from "./analysis/why/explain-course.js";
export type { FailingDependency, HeldBy, HeldPlace } from "./analysis/why/held-places.js";
export type { Addition, Additions, WhyNot } from "./analysis/why/why-not.js";
// the engine: a landscape compiled, and below it graphs of numbers only
export { type CompiledLandscape, type CompileOptions, compile } from "./engine/compile.js";
export { type CompiledGraph, compileGraph, type SlotLimits } from "./engine/compiled-graph.js";
export { allAtBest, allAtWorst, type DoubtKind, type DoubtReading, type DoubtSide, doubtKinds } from "./engine/doubt.js";
export { type GraphColumns, groupRules, type RuleName } from "./engine/graph-columns.js";
export { leastFixedPoint } from "./engine/least-fixed-point.js";
export { levelOfLoss, lossOfLevel, wholeLoss } from "./engine/loss.js";
export { type Memory, ownMemory, sharedMemory } from "./engine/memory.js";
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
export { LevelLog, type LossSteps } from "./engine/timeline/level-log.js";
export { type TimedGraph, type Timing, timedGraph } from "./engine/timeline/timed-graph.js";
export type { TimedEffect } from "./engine/timeline/timed-inputs.js";
export { type RestartKind, runTimeline, type Timeline, type TimelineOptions } from "./engine/timeline/timeline.js";
// quantities and errors
export {
  EmptySelectionError,
  FileError,
  type InputIssue,
  InvalidInputError,
  jsonPointer,
  LimitExceededError,
  NoConvergenceError,
  TragweiteError,
  UnknownIdError,
  UnknownTimeError,
} from "./errors.js";
export { chainDot } from "./explain/chain-dot.js";
export { chainMermaid } from "./explain/chain-mermaid.js";
export { checkProof, type ProofCheck } from "./explain/check-proof.js";
export { type ChangeReason, type ComparedSide, type Comparison, compare } from "./explain/compare.js";
export { comparisonText } from "./explain/comparison-text.js";
export { type ExplainOptions, explain } from "./explain/explain.js";
export type {
  AffectedOffer,
  ExplainedCauses,
  ExplainedRemedy,
  Explanation,
  ReadingExplanation,
  SparedOffer,
} from "./explain/explanation.js";
export { explanationText } from "./explain/explanation-text.js";
export type { Because, Failing, Premise, Proof, ProofGroup, ProofStep, Reading } from "./explain/proof.js";
export type { ExplanationLanguage } from "./explain/words/words.js";
// the landscape as a graphology graph
export type { DependencyGraph, DependencyGraphAttributes } from "./graph/dependency-graph.js";
export { fromGraph } from "./graph/from-graph.js";
export { type ReachDirection, type ReachedNode, reach } from "./graph/reach.js";
export { toGraph } from "./graph/to-graph.js";
// what a landscape and a scenario are
export {
  type DependencyFields,
  type GroupFields,
  type GroupRef,
  type LandscapeBuilder,
  type LandscapeFields,
  landscapeBuilder,
  type NodeFields,
  type NodeRef,
  type PoolFields,
  type SupplierFields,
} from "./model/documents/builder.js";
export type { ParseOptions } from "./model/documents/document.js";
export type { BasicEvent, FaultTree, FaultTreeGate, HouseEvent } from "./model/documents/fault-tree.js";
export { type Figure, type Figures, figuresSchema, figuresVersion, parseFigures } from "./model/documents/figure.js";
export { withFigures } from "./model/documents/figures.js";
export { type JsonSchema, jsonSchemas } from "./model/documents/json-schemas.js";
export { parseLandscape } from "./model/documents/parse-landscape.js";
export { parseScenario } from "./model/documents/parse-scenario.js";
export type { Patch } from "./model/documents/patch.js";
export { applyPatch } from "./model/documents/patch-apply.js";
export { diffLandscapes } from "./model/documents/patch-diff.js";
export { parsePatch, type ReadPatch } from "./model/documents/patch-parse.js";
export { type IncidentRecord, type Observation, parseRecord, recordSchema } from "./model/documents/record.js";
export {
  parseRegulation,
  type Regulation,
  type Rule,
  regulationSchema,
  regulationVersion,
} from "./model/documents/regulation.js";
export { landscapeHash } from "./model/landscape/canonical-json.js";
export type { Dependency } from "./model/landscape/dependency.js";
export type { Group, GroupRule } from "./model/landscape/group.js";
export { type Landscape, landscapeSchema, landscapeVersion } from "./model/landscape/landscape.js";
export type { LandscapeNode, NodeKind, NodeOfKind } from "./model/landscape/node.js";
export type { EmployerGroup } from "./model/landscape/nodes/employer-group.js";
export type { GematikService } from "./model/landscape/nodes/gematik-service.js";
export type { Insurer, InsurerType } from "./model/landscape/nodes/insurer.js";
export type { ItProvider } from "./model/landscape/nodes/it-provider.js";
export type { MemberGroup } from "./model/landscape/nodes/member-group.js";
export type { Insured } from "./model/landscape/nodes/node-fields.js";
export type { Service } from "./model/landscape/nodes/service.js";
export type { ServiceProvider } from "./model/landscape/nodes/service-provider.js";
export type { System } from "./model/landscape/nodes/system.js";
export { type PermittedSupplier, permittedSuppliers } from "./model/landscape/permitted-suppliers.js";
export type { Pool } from "./model/landscape/pool.js";
export type { Total } from "./model/landscape/total.js";
export type { Disturbance } from "./model/scenario/disturbance.js";
export { degradationOf, disconnectionOf, isolating, isolationOf, whatIf } from "./model/scenario/quick-scenario.js";
export { type PublishedFigure, type Scenario, scenarioSchema, scenarioVersion } from "./model/scenario/scenario.js";
export type { Selector } from "./model/scenario/selector.js";
export type { Evidence, Source } from "./model/values/evidence.js";
export { defaultLimits, type LimitName, type Limits } from "./model/values/limits.js";
export { type Named, nameIn } from "./model/values/name-in.js";
export type { Names } from "./model/values/names.js";
export { type Bounds, type EvidenceStatus, evidenceStatuses, levelTolerance, type NodeState, nodeStates } from "./quantities.js";
export { version } from "./version.js";
