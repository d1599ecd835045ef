import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { DoubtKind, DoubtSide } from "../../engine/compile/doubt.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import { companiesOf, nodesOfUnknownOperator } from "../../model/landscape/landscape-index.js";
import { isOrganisation, operatorOf } from "../../model/landscape/node-kinds.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import type { DisturbanceEffect, DisturbanceTrials } from "./disturbance-trials.js";
import { allCauses, type ExplainContext } from "./explain-causes.js";
import { type HeldPlace, heldPlaces } from "./held-places.js";
import { heldSupplies } from "./held-supplies.js";
import { perhapsReaching } from "./perhaps-reaching.js";
import { suppliersByTier } from "./suppliers-by-tier.js";

/** Node losses that would hit in addition. */
export interface FurtherFailures {
  /**
   * One or two ids. An organisation stands for all that it and its subsidiaries operate, except the node in question; it is
   * named where it operates or owns what the node depends on, and nothing that it operates is enough by itself. "unknown"
   * stands for an operator that nobody stated.
   */
  readonly nodes: readonly string[];
  /** Whether it hits whatever the unknown turns out to be; else under the worst reading. */
  readonly surely: boolean;
}

/** What would have to fail in addition. */
export interface FurtherFailuresFound {
  /** Smallest ones, nearest to the node first; at most `listedAdditions`. */
  readonly smallest: readonly FurtherFailures[];
  /** How many of this size there are; counted where one node is enough, else absent. */
  readonly count?: number;
  /** Whether all nodes and pairs that could matter were tried: `false` where only the nearest ones were. */
  readonly searchedAll: boolean;
}

/** Why a node is not affected. */
export interface WhyNot {
  readonly node: string;
  /** Whether it is normal in the worst run too, or in the best one only. */
  readonly surely: boolean;
  /** Where it is normal in the best run only: what is unknown of what it depends on, and read both ways. */
  readonly doubts: readonly DoubtKind[];
  /**
   * no-path: nothing that it depends on is disturbed or cut, whatever the unknown turns out to be; held: losses come near and
   * something holds them off; open: whether any come near depends on what is not known.
   */
  readonly answer: "no-path" | "held" | "open";
  /** Where the answer is open: ids of the disturbances that may reach it or what it may depend on, as the scenario orders them. */
  readonly perhaps: readonly string[];
  /** How many nodes it depends on through all tiers. */
  readonly suppliers: number;
  /** Its own dependencies, by id. */
  readonly direct: readonly Dependency[];
  /** Organisations that it depends on or that operate what it depends on, ascending; "unknown" among them where nobody stated it. */
  readonly operators: readonly string[];
  /** How many of the nodes that it depends on name no operator, as nation-wide parts do. */
  readonly withoutOperator: number;
  /** Nearest to the node first; at most `listedPlaces`. */
  readonly held: readonly HeldPlace[];
  readonly heldCount: number;
  readonly additions: FurtherFailuresFound;
}

export const listedAdditions = 5;
export const listedPlaces = 5;
/** Nodes that are tried in pairs; beyond, the nearest so many. */
const mostInPairs = 150;
/** Organisations that are tried. */
const mostOrganisations = 150;
/** Trials end after so many evaluations of nodes, singles and pairs each; by then the nearest have been tried. */
const mostEvaluations = 300_000;

/**
 * Why a node is not affected: no path from any disturbance, or what held, and the smallest addition of up to two node
 * losses that would hit it.
 * @param context - of a target that holds the node
 * @param nodeId - normal in the best run at least
 * @remarks Cost: one run; a trial for each node that it depends on, and where none of them is enough, for each pair of the
 * nearest 150; where trials take more than 300,000 evaluations of nodes the rest is left out, and said so. Organisations
 * count as nodes do, after all systems and services.
 */
export function whyNot(context: ExplainContext, nodeId: string): WhyNot {
  const surely = isNormal(context.worst, context, nodeId);
  const trials = surely ? context.worst : context.best;
  const { graph, nodes, numberOf } = trials.compiled;
  const target = graph.positionOf[numberOf.get(nodeId) ?? -1] ?? -1;
  const state = trials.run(allCauses(context));
  const tiers = suppliersByTier(trials.compiled, target);
  const ids = tiers.flatMap((position) => nodes[graph.nodeAt[position] ?? -1]?.id ?? []);
  const found = heldPlaces(trials, state, context.active, [target, ...tiers]);
  const places = [...found.places, ...heldSupplies(trials, state, context.active, [nodeId, ...ids])];
  const reached = found.reached || places.length > 0;
  const operators = new Set<string>();
  let withoutOperator = 0;
  for (const id of ids) {
    const node = context.index.nodes.get(id);
    if (node === undefined) continue;
    const operator = operatorOf(node);
    if (operator !== undefined) operators.add(operator);
    else if (isOrganisation(node)) operators.add(id);
    else withoutOperator++;
  }
  const perhaps = reached ? [] : perhapsReaching(context, nodeId);
  const direct = (trials.compiled.landscape.dependencies ?? []).filter(({ dependent }) => dependent === nodeId);
  return {
    node: nodeId,
    surely,
    doubts: surely ? [] : context.doubts,
    answer: reached ? "held" : perhaps.length > 0 ? "open" : "no-path",
    perhaps,
    suppliers: ids.length,
    direct: direct.sort((a, b) => (a.id < b.id ? -1 : 1)),
    operators: [...operators].sort(),
    withoutOperator,
    held: places.slice(0, listedPlaces),
    heldCount: places.length,
    additions: additions(context, trials, target, ids),
  };
}

function isNormal(trials: DisturbanceTrials, context: ExplainContext, nodeId: string): boolean {
  trials.run(allCauses(context));
  const { graph, numberOf } = trials.compiled;
  return trials.offeredLoss([graph.positionOf[numberOf.get(nodeId) ?? -1] ?? -1]) <= toleranceUnits;
}

interface Candidate {
  readonly id: string;
  readonly effect: Pick<DisturbanceEffect, "own">;
  /** What fails with it, itself left out; ids. */
  readonly others: ReadonlySet<string>;
}

/** All whose loss may count, nearest first: systems and services, then who operates them, then who owns those. */
function candidatesFor(
  context: ExplainContext,
  trials: DisturbanceTrials,
  target: string,
  ids: readonly string[],
): { readonly candidates: Candidate[]; readonly hasAll: boolean } {
  const organisations = organisationsOf(context, ids);
  const tried = organisations.slice(0, mostOrganisations);
  const isUnstated = ids.some((id) => operatorIn(context, id) === unknownOperator);
  if (organisations.length === 0 && isUnstated) tried.push(unknownOperator);
  const candidates = [...new Set([...ids, ...tried])].map((id) => ({
    id,
    effect: lossOf(context, trials.compiled, target, id, trials.compiled.doubts.operators),
    others: new Set(failingWith(context, trials, target, id)),
  }));
  return { candidates, hasAll: tried.length >= organisations.length };
}

/** Operators of nodes in the order of these, then their owners. */
function organisationsOf({ index }: Pick<ExplainContext, "index">, ids: readonly string[]): string[] {
  const organisations = new Set<string>();
  for (const id of ids) {
    const node = index.nodes.get(id);
    const operator = node !== undefined && isOrganisation(node) ? id : operatorIn({ index }, id);
    if (operator !== undefined && operator !== unknownOperator) organisations.add(operator);
  }
  for (const id of organisations) {
    const node = index.nodes.get(id);
    if (node?.kind === "it-provider" && node.parent !== undefined) organisations.add(node.parent);
  }
  return [...organisations];
}

function operatorIn({ index }: Pick<ExplainContext, "index">, id: string): string | undefined {
  const node = index.nodes.get(id);
  return node === undefined ? undefined : operatorOf(node);
}

/** What may fail with an organisation, of what the target depends on, and its subsidiaries. */
function failingWith({ index }: ExplainContext, { compiled }: DisturbanceTrials, target: string, id: string): string[] {
  const node = index.nodes.get(id);
  if (id !== unknownOperator && (node === undefined || !isOrganisation(node))) return [];
  const companies = id === unknownOperator ? [] : companiesOf(index, id);
  const operated = [...companies.flatMap((company) => index.operatedBy.get(company) ?? []), ...nodesOfUnknownOperator(index)];
  return [...companies, ...operated.filter((each) => compiled.numberOf.has(each))].filter(
    (each) => each !== target && each !== id,
  );
}

/** Whether losses say nothing new, because some found before are a part of them. */
function isImplied(losses: readonly Candidate[], found: readonly (readonly Candidate[])[]): boolean {
  return found.some((each) => each.every(({ id }) => losses.some((loss) => loss.id === id || loss.others.has(id))));
}

/** What the loss of a candidate takes, the target left out; what may be operated by an organisation fails with it at worst only. */
function lossOf(
  { index }: ExplainContext,
  { graph, numberOf }: CompiledLandscape,
  target: string,
  id: string,
  operators: DoubtSide,
): Pick<DisturbanceEffect, "own"> {
  const node = index.nodes.get(id);
  const possibly = operators === "worst" ? nodesOfUnknownOperator(index) : [];
  const companies = node !== undefined && isOrganisation(node) ? companiesOf(index, id) : [];
  const operated = companies.flatMap((company) => index.operatedBy.get(company) ?? []);
  const isAlone = id !== unknownOperator && companies.length === 0;
  const lost = new Set(isAlone ? [id] : [...companies, ...operated, ...possibly]);
  lost.delete(target);
  return {
    own: [...lost].flatMap((each) => {
      const number = numberOf.get(each);
      return number === undefined ? [] : [{ position: graph.positionOf[number] ?? -1, loss: wholeLoss }];
    }),
  };
}

function additions(
  context: ExplainContext,
  trials: DisturbanceTrials,
  target: number,
  ids: readonly string[],
): FurtherFailuresFound {
  const { best } = context;
  const hit = (): boolean => trials.offeredLoss([target]) > toleranceUnits;
  const targetId = trials.compiled.nodes[trials.compiled.graph.nodeAt[target] ?? -1]?.id ?? "";
  const { candidates, hasAll } = candidatesFor(context, trials, targetId, ids);
  trials.run(allCauses(context));
  const budget = new Budget(trials);
  const singles: Candidate[] = [];
  let tried = 0;
  for (const candidate of candidates) {
    if (budget.isSpent() && tried >= listedAdditions) break;
    tried++;
    if (
      isImplied(
        [candidate],
        singles.map((each) => [each]),
      )
    )
      continue;
    if (trials.withLoss(candidate.effect, hit)) singles.push(candidate);
  }
  const triedAll = tried === candidates.length && hasAll;
  const { pairs, triedPairs } =
    singles.length > 0
      ? { pairs: [], triedPairs: true }
      : hittingPairs(trials, candidates.slice(0, mostInPairs), hit, new Budget(trials));
  const found = (singles.length > 0 ? singles.map((each) => [each]) : pairs).slice(0, listedAdditions);
  const bestTarget = best.compiled.graph.positionOf[trials.compiled.graph.nodeAt[target] ?? -1] ?? -1;
  best.run(allCauses(context));
  const smallest = found.map((addition): FurtherFailures => {
    const own = addition.flatMap(({ id }) => lossOf(context, best.compiled, targetId, id, "best").own);
    const surely = best.withLoss({ own }, () => best.offeredLoss([bestTarget]) > toleranceUnits);
    return { nodes: addition.map(({ id }) => id), surely };
  });
  const searchedAll = triedAll && triedPairs && (singles.length > 0 || candidates.length <= mostInPairs);
  return { smallest, ...(singles.length > 0 && triedAll ? { count: singles.length } : {}), searchedAll };
}

/** Evaluations that are left to a search. */
class Budget {
  private readonly end: number;
  constructor(private readonly trials: DisturbanceTrials) {
    this.end = trials.evaluations + mostEvaluations;
  }
  isSpent(): boolean {
    return this.trials.evaluations >= this.end;
  }
}

/** Pairs that hit, nearest first; the last run of `trials` is that of the scenario. */
function hittingPairs(
  trials: DisturbanceTrials,
  candidates: readonly Candidate[],
  hit: () => boolean,
  budget: Budget,
): { readonly pairs: Candidate[][]; readonly triedPairs: boolean } {
  const pairs: Candidate[][] = [];
  const isEnough = (): boolean => pairs.length >= listedAdditions || budget.isSpent();
  candidates.forEach((one, place) => {
    if (isEnough()) return;
    trials.withLoss(one.effect, () => {
      for (const other of candidates.slice(place + 1)) {
        if (isEnough()) return;
        if (!isImplied([one, other], pairs) && trials.withLoss(other.effect, hit)) pairs.push([one, other]);
      }
    });
  });
  return { pairs, triedPairs: pairs.length > 0 || !budget.isSpent() };
}
