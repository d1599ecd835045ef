import { evaluator } from "../../engine/boolean/evaluate.js";
import type { GateModel } from "../../engine/boolean/gate-model.js";
import { GateTable } from "../../engine/boolean/gate-table.js";
import { LimitReached } from "../../engine/boolean/limit-reached.js";
import { LossGates, RationInGates, TooManyLossValues } from "../../engine/boolean/loss-gates.js";
import { simplify } from "../../engine/boolean/simplify.js";
import { unrollLoops } from "../../engine/boolean/unroll-loops.js";
import { compile, structuralDoubts } from "../../engine/compile/compile.js";
import { allAtBest, allAtWorst, type DoubtKind, type DoubtSide, doubtKinds } from "../../engine/compile/doubt.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape, nodesOfUnknownOperator } from "../../model/landscape/landscape-index.js";
import { modelHash } from "../../model/landscape/model-stamp.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { WorkProgress } from "../../model/values/work-options.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { version } from "../../version.js";
import { momentBelow, type OnTopOptions, onTopKinds, onTopOfStamp } from "../failures/moment-below.js";
import { checkOnTop } from "../failures/on-top-check.js";
import { checkFailing, type FailingNode, type FailingNodes, failingNodes, nodesTaken } from "./cut-set-failing.js";
import { type CutSetTarget, checkTarget, describeTarget } from "./cut-set-target.js";
import { ownFailures, TargetGates } from "./cut-set-target-gates.js";
import { TooManyLevelsError } from "./cut-sets-levels.js";
import type { CutSets } from "./cut-sets-result.js";
import { type CutSetListOptions, cutSetListKinds, solveCutSets } from "./cut-sets-solve.js";
import { SharedSupplyError, sharedSupplyBelow } from "./cut-sets-supply.js";
import { QuestionLimits } from "./question-limits.js";
import { refuseRepeated } from "./repeated-target.js";
import { unassignedInTarget } from "./unassigned-in-target.js";

/** What is asked of a landscape's cut sets beyond the target. */
export interface CutSetOptions extends CutSetListOptions, OnTopOptions {
  /** Which nodes may fail. An organisation fails with all that it and its subsidiaries operate. @defaultValue "all" */
  readonly failing?: FailingNodes;
  /** How what is not known is read: "worst" finds what may take the target down, "best" what surely does. @defaultValue "worst" */
  readonly reading?: DoubtSide;
  /** Dependencies with weaker evidence may not exist. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
}

/**
 * @throws {@link InvalidArgumentError} for arguments of a question about cut sets that are something else; `InvalidInputError`
 * for a target that stands in one `at-least` twice
 */
export function checkQuestion(call: string, landscape: unknown, target: unknown, options: CutSetOptions): void {
  checkAskedLandscape(call, landscape);
  checkTarget(call, target);
  checkOptions(call, options, {
    ...cutSetListKinds,
    ...onTopKinds,
    failing: checkFailing,
    reading: ["worst", "best"],
    minEvidence: evidenceStatuses,
  });
  checkOnTop(call, options, checkWholeScenario);
  refuseRepeated(target as CutSetTarget, landscape as Landscape);
}

interface TargetModel {
  /** Without loops. */
  readonly model: GateModel;
  readonly failing: readonly FailingNode[];
}

/**
 * A target of a landscape as gates over the nodes that may fail, without loops.
 * @throws as {@link cutSets}
 */
export function targetModel(
  landscape: Landscape,
  target: CutSetTarget,
  { reading = "worst", failing: asked = "all", minEvidence = "assumed", ...options }: CutSetOptions,
  question: QuestionLimits,
): TargetModel {
  const { lossLevels } = question.limits;
  const compiled = compile(landscape, { doubts: reading === "worst" ? allAtWorst : allAtBest, minEvidence });
  const failing = failingNodes(compiled, asked, reading);
  const table = new GateTable(failing.length, question.gateLimits);
  try {
    const own = ownFailures(compiled, table, nodesTaken(compiled, failing, reading));
    const disturbed = momentBelow(landscape, options, { minEvidence, limits: options.limits })?.disturbedIn(compiled);
    const standBysCarry = reading === "best";
    const gates = new LossGates(compiled.graph, table, own, { standBysCarry, mostValues: lossLevels, disturbed });
    const surelyOwn = ownFailures(compiled, table, nodesTaken(compiled, failing, "best"));
    const top = new TargetGates(compiled, table, gates, reading, surelyOwn, disturbed?.isolated).signalOf(target);
    const model = unrollLoops(table.model(top), question.gateLimits);
    if (model === undefined) throw new LimitReached("gates");
    return { model, failing };
  } catch (error) {
    if (error instanceof LimitReached) throw question.exceeded(error.limit);
    if (!(error instanceof TooManyLossValues || error instanceof RationInGates)) throw error;
    const supply = sharedSupplyBelow(compiled, error.position);
    if (supply !== undefined) throw new SharedSupplyError(supply);
    const id = compiled.nodes[compiled.graph.nodeAt[error.position] ?? -1]?.id ?? "";
    throw new TooManyLevelsError(id, lossLevels);
  }
}

/**
 * Every smallest combination of failed nodes that takes a target down, exactly: minimal cut sets, their number by order, the
 * probability of the target and what each node contributes. A node fails as a whole, to level 0; levels between follow from
 * the landscape and are told apart exactly. Loops keep running while what they stand on does.
 * With `scenario`, what that has taken at the moment `at` has failed already, and the cut sets are what else it takes; a
 * service that is isolated then is lost to the people of its organisation. A counted target counts at worst what nobody stated whose
 * it is as of those who have most and offer no other of the type; at best that may be a second of who would be hit, and keep it.
 * @param landscape - left unchanged, and frozen: it is compiled once
 * @returns plain data; counts in full digits as texts
 * @throws {@link InvalidArgumentError} for an argument that is something else; the reason of a signal that ends the work
 * @throws `UnknownIdError` for a node, organisation or service type that the landscape does not have; `InvalidInputError` for a
 * target that stands in one `at-least` twice
 * @throws {@link TooManyLevelsError} naming a node whose levels are too many to be told apart
 * @throws `SharedSupplyError` naming a supply on which several draw, where the target stands on one
 * @throws {@link CutSetsLimitError} carrying the bounds reached; `maxOrder` finds those of low order nevertheless
 * @throws `LimitExceededError` where a limit is reached before anything is known
 * @remarks Progress counts two parts: the gates, and solving them. Cost: exponential at worst, within the limits `gates`, `diagramNodes`, `milliseconds` and `trials`. Failures of different
 * nodes are taken as independent. Method and sources stand at `solveModel` and `LossGates`.
 */
export function cutSets(landscape: Landscape, target: CutSetTarget, options: CutSetOptions = {}): CutSets {
  checkQuestion("cutSets", landscape, target, options);
  const { reading = "worst", minEvidence = "assumed", sort = "order", maxOrder, minProbability, maxSets = 1_000 } = options;
  const progress = new WorkProgress(options, 2);
  const question = new QuestionLimits(options.limits, () => progress.listen());
  const { model, failing } = targetModel(landscape, target, options, question);
  progress.step();
  const below = momentBelow(landscape, options, { minEvidence, limits: options.limits });
  const unassigned = unassignedInTarget(target, landscape);
  const doubts = doubtsOf(landscape, failing, minEvidence, [
    ...(below?.doubts ?? []),
    ...(unassigned.unassigned === undefined ? [] : (["operators"] as const)),
  ]);
  const onTopOf = onTopOfStamp(options);
  const surely = (): ((events: readonly number[]) => boolean) => {
    if (reading === "best") return () => true;
    const atBest = targetModel(landscape, target, { ...options, reading: "best" }, question);
    return evaluator(simplify(atBest.model, question.clock), question.clock);
  };
  const solved = solveCutSets(model, failing, surely, options, question);
  progress.step();
  return {
    tragweite: "cut-sets/1",
    version,
    model: { id: landscape.id, hash: modelHash(landscape) },
    target: describeTarget(target),
    targetParts: target,
    options: {
      reading,
      minEvidence,
      sort,
      maxOrder: maxOrder ?? null,
      minProbability: minProbability ?? null,
      maxSets,
      ...(onTopOf === undefined ? {} : { onTopOf }),
    },
    doubts,
    ...unassigned,
    ...solved,
  };
}

function doubtsOf(
  landscape: Landscape,
  failing: readonly FailingNode[],
  minEvidence: EvidenceStatus,
  others: readonly DoubtKind[],
): DoubtKind[] {
  const doubts = new Set<DoubtKind>([...structuralDoubts(landscape, minEvidence), ...others]);
  const index = indexLandscape(landscape);
  const anyOrganisation = failing.some(({ id }) => {
    const node = index.nodes.get(id);
    return node !== undefined && isOrganisation(node);
  });
  const mayRunMore = anyOrganisation && nodesOfUnknownOperator(index).length > 0;
  if (mayRunMore) doubts.add("operators");
  return doubtKinds.filter((kind) => doubts.has(kind));
}
