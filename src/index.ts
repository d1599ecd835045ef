/**
 * The core of tragweite: landscapes in, answers out. Pure functions, no files, no network; runs in Node.js and in a browser.
 *
 * A landscape says who depends on whom, a scenario what happens to it. Both are plain data: shipped, read by
 * `tragweite/formats` or `tragweite/io`, or made in code. Every answer is plain data too, a count in it a pair of bounds:
 * what is not known stays unknown. `tragweite/report` makes texts, tables, pictures and pages of answers.
 *
 * @example Who loses the electronic sickness certificates when one service of one provider is lost
 * ```ts
 * import { impact, isolating, parseLandscape } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 *
 * const landscape = parseLandscape(germany);
 * const { services } = impact(landscape, isolating("bitmarck/eau-intake"));
 * const eau = services.find(({ serviceType }) => serviceType === "eau-intake");
 * console.log(eau?.lost.insurers.length, eau?.lost.insured);
 * // → 77 { atLeast: 21005565, atMost: 22998074 }
 * ```
 *
 * @example A landscape in code, and why its e-mail is lost
 * ```ts
 * import { explain, isolating, landscapeBuilder } from "tragweite";
 *
 * const builder = landscapeBuilder({ id: "ours", evidence: { status: "assumed" } });
 * const gateway = builder.node("system", { id: "gateway", name: "Gateway", operator: "unknown", systemType: "mail" });
 * const ikk = builder.node("insurer", { id: "ikk", name: "IKK", insurerType: "IKK", insured: 643_001 });
 * const mail = builder.node("service", { id: "ikk/e-mail", name: "E-Mail", operator: ikk, serviceType: "e-mail" });
 * builder.dependency({ dependent: mail, supplier: gateway, kind: "hosting", weight: 1 });
 * const { readings } = explain(builder.build(), isolating("gateway"), "ikk/e-mail");
 * console.log(readings[0]?.reading, readings[0]?.affected[0]?.state);
 * // → surely lost
 * ```
 *
 * @example Long work, ended after the first of its parts
 * ```ts
 * import { parseLandscape, rank } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 *
 * const controller = new AbortController();
 * const onProgress = (done: number) => done > 0 && controller.abort("enough");
 * try {
 *   rank(parseLandscape(germany), { signal: controller.signal, onProgress: (done) => void onProgress(done) });
 * } catch (reason) {
 *   console.log(reason);
 * }
 * // → enough
 * ```
 *
 * @packageDocumentation
 */

// the course of an outage, and a scenario held against the public record
export { backtest } from "./analysis/backtest/backtest.js";
export type * from "./analysis/backtest/backtest-result.js";
export type { League, LeagueEntry, LeagueFigures, PartOf } from "./analysis/backtest/league.js";
// why: causes, chains that prove them, comparisons, what-ifs
export type * from "./analysis/compare/course-comparison.js";
export type {
  ChangedGroup,
  ChangeKind,
  ComparedRun,
  CountedType,
  DegradedCount,
  HolderChange,
  OfferChange,
  RowChange,
  RunComparison,
} from "./analysis/compare/run-comparison.js";
// concentration: who can take which service from whom
export { concentration } from "./analysis/concentration/concentration.js";
export type { ConcentrationOptions } from "./analysis/concentration/concentration-options.js";
export type {
  AttributedLoss,
  Concentration,
  RowConcentration,
  SystemMarket,
  SystemMarketHolder,
  UnitConcentration,
} from "./analysis/concentration/concentration-result.js";
export { type Passage, type PassageDifference, type PassagesOptions, passages } from "./analysis/concentration/dominators.js";
export { type ConcentrationIndex, concentrationIndex } from "./analysis/concentration/market-shares.js";
export { type NextFact, type NextFactOptions, type NextFacts, nextFacts } from "./analysis/concentration/next-fact.js";
export { simulate } from "./analysis/course/course.js";
export type {
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
  StandByCourse,
  WorstAndBest,
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
export type { OnTopOf, OnTopOptions } from "./analysis/failures/moment-below.js";
export type { PartLoss, RowLoss } from "./analysis/failures/row-loss.js";
export { type ConcentrationView, concentrationViews } from "./analysis/failures/supplying-units.js";
export { type HiddenHubsOptions, hiddenHubs } from "./analysis/hidden-hubs/hidden-hubs.js";
export type { DefeatedRedundancy, HiddenHub, HubKind } from "./analysis/hidden-hubs/hidden-hubs-result.js";
// who loses what
export { impact } from "./analysis/impact/impact.js";
export type {
  AffectedCounts,
  FigureComparison,
  Impact,
  InsurerGroupImpact,
  InsurerImpact,
  NodeImpact,
  OperatorImpact,
  PartnerImpact,
  PublishedClaim,
  ServiceImpact,
  ServiceTypeImpact,
  TotalComparison,
  UnknownFact,
  WidthParts,
} from "./analysis/impact/impact-result.js";
export type { CourseOptions } from "./analysis/levels/course-runs.js";
export type { RunOptions } from "./analysis/levels/steady-state.js";
export type { FigureMargins } from "./analysis/named-limits/named-limits-figures.js";
export type {
  InsurerVerdict,
  LimitCheck,
  LimitVerdict,
  RuleOnDay,
  RuleState,
  UndecidedBy,
} from "./analysis/named-limits/named-limits-result.js";
export { type RankOptions, rank } from "./analysis/rank/rank.js";
export type { Rank, RankedPair, RankedUnit } from "./analysis/rank/rank-result.js";
export type { ReachedCount } from "./analysis/reach/reached-amounts.js";
export { type PublishedShares, type PublishedSharesOptions, publishedShares } from "./analysis/shares/published-shares.js";
export { type SupervisionOptions, supervision } from "./analysis/supervision/supervision.js";
export type { LimitReached, OperatorTaken, PairTaken, RowTaken, Supervision } from "./analysis/supervision/supervision-result.js";
// what is legal in a landscape and may surprise
export { type LandscapeWarning, landscapeWarnings } from "./analysis/warnings/landscape-warnings.js";
export type { CourseOutcome, CourseState, TimingReason } from "./analysis/why/explain-course.js";
export type { FailingDependency, HeldBy, HeldPlace } from "./analysis/why/held-places.js";
export type { FurtherFailures, FurtherFailuresFound, WhyNot } from "./analysis/why/why-not.js";
export type { DoubtKind, DoubtSide } from "./engine/compile/doubt.js";
// quantities and errors
export {
  AmbiguousNameError,
  EmptySelectionError,
  type InputIssue,
  InvalidArgumentError,
  InvalidInputError,
  type IssuePlace,
  LimitExceededError,
  NoConvergenceError,
  type Sought,
  TragweiteError,
  UnknownIdError,
  UnknownTimeError,
} from "./errors/errors.js";
export type { FormatIssues, JsonWanted, NoValues } from "./errors/format-issues.js";
export type {
  FoundInField,
  FoundInstead,
  FoundValue,
  IssueCode,
  IssueValues,
  ModelIssueCode,
  NumberAdvice,
  RecordIssues,
  RowKind,
  SaidIssue,
  ShapeIssues,
  WantedRange,
  WantedType,
  WantedValue,
} from "./errors/issues.js";
export type { QuestionIssues, SweepDifference, TargetWanted } from "./errors/question-issues.js";
export { type ChangeReason, type ComparedSide, type CompareOptions, type Comparison, compare } from "./explain/compare.js";
export { type ExplainOptions, explain } from "./explain/explain.js";
export type {
  AffectedOffer,
  ExplainedCauses,
  ExplainedRemedy,
  Explanation,
  ReadingExplanation,
  SparedOffer,
} from "./explain/explanation.js";
export { checkProof } from "./explain/proof/check-proof.js";
export type {
  FailingSupplier,
  Proof,
  ProofCheck,
  ProofDraw,
  ProofGroup,
  ProofPremise,
  ProofRation,
  ProofReading,
  ProofReason,
  ProofStep,
} from "./explain/proof/proof.js";
// the landscape as a graphology graph
export type { DependencyGraph, DependencyGraphAttributes } from "./graphology/dependency-graph.js";
export { fromGraph } from "./graphology/from-graph.js";
export { type ReachDirection, type ReachedNode, reach } from "./graphology/reach.js";
export { toGraph } from "./graphology/to-graph.js";
// what a landscape and a scenario are
export {
  type CrewFields,
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
export { type Figure, type Figures, parseFigures } from "./model/documents/figure.js";
export { withFigures } from "./model/documents/figures.js";
export type { Observation } from "./model/documents/observation.js";
export { parseLandscape } from "./model/documents/parse-landscape.js";
export { parseScenario } from "./model/documents/parse-scenario.js";
export type { Patch } from "./model/documents/patch.js";
export { applyPatch } from "./model/documents/patch-apply.js";
export { diffLandscapes } from "./model/documents/patch-diff.js";
export { parsePatch, type ReadPatch } from "./model/documents/patch-parse.js";
export { type IncidentRecord, parseRecord } from "./model/documents/record.js";
export { parseRegulation, type Regulation, type RegulationRule } from "./model/documents/regulation.js";
export { landscapeHash } from "./model/landscape/canonical-json.js";
export type { Dependency } from "./model/landscape/dependency.js";
export type { Group, GroupRule } from "./model/landscape/group.js";
export type { Landscape } from "./model/landscape/landscape.js";
export type { LandscapeNode, NodeKind, NodeOfKind } from "./model/landscape/node.js";
export type { EmployerGroup } from "./model/landscape/nodes/employer-group.js";
export type { GematikService } from "./model/landscape/nodes/gematik-service.js";
export type { Insurer, InsurerType } from "./model/landscape/nodes/insurer.js";
export type { ItProvider } from "./model/landscape/nodes/it-provider.js";
export type { MemberGroup } from "./model/landscape/nodes/member-group.js";

export type { Service } from "./model/landscape/nodes/service.js";
export type { ServiceProvider } from "./model/landscape/nodes/service-provider.js";
export type { System } from "./model/landscape/nodes/system.js";
export { type PermittedSupplier, permittedSuppliers } from "./model/landscape/permitted-suppliers.js";
export type { Pool } from "./model/landscape/pool.js";
export { resolveNode } from "./model/landscape/resolve-node.js";
export type { PublishedTotal } from "./model/landscape/total.js";
export type { Disturbance } from "./model/scenario/disturbance.js";
export { degradationOf, disconnectionOf, isolating, isolationOf, whatIf } from "./model/scenario/quick-scenario.js";
export type { PublishedFigure, Scenario } from "./model/scenario/scenario.js";
export type { Selector } from "./model/scenario/selector.js";
export type { Evidence, Source } from "./model/values/evidence.js";
export { defaultLimits, type LimitName, type Limits } from "./model/values/limits.js";
export { type NamedRecord, nameIn } from "./model/values/name-in.js";
export type { NamesByLanguage } from "./model/values/names.js";
export type { Count, DeclaredUnit, Population } from "./model/values/population.js";
export type { WorkOptions, WorkSignal } from "./model/values/work-options.js";
export {
  type Bounds,
  type EvidenceStatus,
  evidenceStatuses,
  type NodeState,
  nodeStates,
  type StateBounds,
} from "./quantities.js";
export { version } from "./version.js";
export type { Language as ExplanationLanguage } from "./words/language.js";
