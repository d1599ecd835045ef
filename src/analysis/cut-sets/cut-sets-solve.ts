import { cutSetsByOrder } from "../../engine/boolean/count-cut-sets.js";
import type { GateModel } from "../../engine/boolean/gate-model.js";
import { LimitReached } from "../../engine/boolean/limit-reached.js";
import { listCutSets } from "../../engine/boolean/list-cut-sets.js";
import { moduleProbabilities } from "../../engine/boolean/probability.js";
import { moreThanFail, probabilityBounds } from "../../engine/boolean/probability-bounds.js";
import { simplify } from "../../engine/boolean/simplify.js";
import { type SolvedModel, solveModel } from "../../engine/boolean/solve-model.js";
import { probabilitySumsByOrder } from "../../engine/boolean/sum-by-order.js";
import type { WorkClock } from "../../engine/boolean/work-clock.js";
import type { Limits } from "../../model/values/limits.js";
import { type WorkOptions, workKinds } from "../../model/values/work-options.js";
import type { Bounds } from "../../quantities.js";
import type { ModelEvent } from "./cut-set-event.js";
import { CutSetsLimitError, type CutSetsReached } from "./cut-sets-limit.js";
import type { CutSet, CutSets, ImportanceOf, OrderCount } from "./cut-sets-result.js";
import { importanceOf } from "./importance.js";
import type { QuestionLimits } from "./question-limits.js";

/** Which cut sets are listed, and how far the work may go. */
export interface CutSetListOptions extends WorkOptions {
  /** @defaultValue "order" */
  readonly sort?: "order" | "probability";
  /** List cut sets of at most so many members; where the rest is out of reach, count no others. */
  readonly maxOrder?: number;
  /** List cut sets of at least this probability. */
  readonly minProbability?: number;
  /** List at most so many. @defaultValue 1,000 */
  readonly maxSets?: number;
  /** Whether to compute what each member contributes. @defaultValue true */
  readonly importance?: boolean;
  readonly limits?: Partial<Limits>;
}

/** The options of a list of cut sets, for {@link checkOptions}. */
export const cutSetListKinds = {
  sort: ["order", "probability"],
  maxOrder: "count",
  minProbability: "share",
  maxSets: "count",
  importance: "truth",
  limits: "limits",
  ...workKinds,
} as const;

/** The part of a result that follows from the gates. */
export type SolvedCutSets = Pick<
  CutSets,
  | "failing"
  | "count"
  | "countByOrder"
  | "completeUpToOrder"
  | "probability"
  | "ranges"
  | "cutSets"
  | "leftOut"
  | "importance"
  | "complete"
>;

/**
 * The minimal cut sets of a gate model, their counts and probability, and what each event contributes.
 * @param raw - without loops
 * @param events - by number
 * @param sureness - asked once, if at all, whether a set of events takes the target down under the optimistic reading too
 * @throws {@link CutSetsLimitError} carrying what was reached, {@link LimitExceededError} where that is nothing
 */
export function solveCutSets(
  raw: GateModel,
  events: readonly ModelEvent[],
  sureness: () => (events: readonly number[]) => boolean,
  options: CutSetListOptions,
  question: QuestionLimits,
): SolvedCutSets {
  return question.within(() => {
    const model = simplify(raw, question.clock);
    return solvedCutSets(model, solvedOrThrow(model, events, options, question), events, sureness, options, question);
  });
}

function solvedCutSets(
  model: GateModel,
  solved: SolvedModel,
  events: readonly ModelEvent[],
  sureness: () => (events: readonly number[]) => boolean,
  options: CutSetListOptions,
  question: QuestionLimits,
): SolvedCutSets {
  const relevant = relevantEvents(solved);
  const p = probabilitiesOf(relevant, events);
  const counts = cutSetsByOrder(solved, question.clock);
  const { truncatedAt } = solved;
  const counted = truncatedAt === undefined ? counts : counts.slice(0, truncatedAt + 1);
  const sums = p === undefined ? undefined : probabilitySumsByOrder(solved, p, question.clock);
  const countByOrder = orderCounts(counted, sums);
  const probability = p === undefined ? null : boundsOf(model, solved, endsOf(p, events), relevant);
  const ranges = p === undefined ? [] : rangedIn(relevant, events);
  const listed = listedSets(solved, events, p, sureness, options, question.clock);
  const total = counted.reduce((sum, count) => sum + count, 0n);
  const unlisted = total - BigInt(listed.length);
  const reached = { completeUpToOrder: counts.length - 1, countByOrder, probability };
  return {
    failing: { all: events.length, relevant: relevant.length },
    count: truncatedAt === undefined ? total.toString() : null,
    countByOrder,
    completeUpToOrder: truncatedAt ?? null,
    probability,
    ...(ranges.length === 0 ? {} : { ranges }),
    cutSets: listed,
    leftOut: {
      count: truncatedAt === undefined ? unlisted.toString() : null,
      probabilityAtMost: leftOutProbability(sums, listed, unlisted, probability, truncatedAt, p, relevant),
    },
    importance:
      options.importance === false || truncatedAt !== undefined
        ? []
        : importanceOrThrow(solved, events, relevant, p, question, reached),
    complete: truncatedAt === undefined && unlisted === 0n,
  };
}

function importanceOrThrow(
  solved: SolvedModel,
  events: readonly ModelEvent[],
  relevant: readonly number[],
  p: Float64Array | undefined,
  { limits, clock }: QuestionLimits,
  reached: CutSetsReached,
): ImportanceOf[] {
  try {
    return importanceOf(solved, events, relevant, p, limits, clock);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    throw new CutSetsLimitError(error.limit, limits[error.limit], reached, "no-importance");
  }
}

function solvedOrThrow(
  model: GateModel,
  events: readonly ModelEvent[],
  { maxOrder }: CutSetListOptions,
  question: QuestionLimits,
): SolvedModel {
  const { limits, clock } = question;
  const { diagramNodes, trials } = limits;
  const solved = solveModel(model, { diagramNodes, trials, maxOrder, clock });
  if (!("limit" in solved)) return solved;
  const { limit } = solved;
  const least = { diagramNodes: 1_000, trials: 1_000_000, maxOrder: 2, clock: question.lastWords() };
  const reached = maxOrder === undefined ? solveModel(model, least) : solved;
  const everyEvent = events.map((_, event) => event);
  const p = probabilitiesOf(everyEvent, events);
  if ("limit" in reached) {
    const probability = p === undefined ? null : boundsWithout(model, endsOf(p, events));
    throw new CutSetsLimitError(limit, limits[limit], { completeUpToOrder: 0, countByOrder: [], probability });
  }
  const counts = cutSetsByOrder(reached);
  const { truncatedAt = counts.length - 1 } = reached;
  throw new CutSetsLimitError(limit, limits[limit], {
    completeUpToOrder: truncatedAt,
    countByOrder: orderCounts(counts.slice(0, truncatedAt + 1), undefined),
    probability: p === undefined ? null : boundsOf(model, reached, endsOf(p, events), relevantEvents(reached)),
  });
}

/** Events in some module, ascending. */
function relevantEvents({ modules }: SolvedModel): number[] {
  return modules.flatMap(({ inputs }) => [...inputs].filter((input) => input >= 0)).sort((a, b) => a - b);
}

/** By event; `undefined` where one that matters has none. Those that do not matter count as 0. */
function probabilitiesOf(relevant: readonly number[], events: readonly ModelEvent[]): Float64Array | undefined {
  if (relevant.some((event) => events[event]?.probability === undefined)) return undefined;
  return Float64Array.from(events, ({ probability = 0 }) => probability);
}

function orderCounts(counts: readonly bigint[], sums: readonly number[] | undefined): OrderCount[] {
  return counts.flatMap((count, order) =>
    count === 0n ? [] : [{ order, count: count.toString(), probability: sums === undefined ? null : (sums[order] ?? 0) }],
  );
}

/** Both ends of the probabilities of all events; the same list where all are known exactly. */
interface Ends {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function endsOf(p: Float64Array, events: readonly ModelEvent[]): Ends {
  if (events.every(({ probabilities }) => probabilities === undefined)) return { least: p, most: p };
  const end = (side: keyof Bounds): Float64Array =>
    Float64Array.from(events, ({ probabilities }, event) => probabilities?.[side] ?? p[event] ?? 0);
  return { least: end("atLeast"), most: end("atMost") };
}

/** Ids of the events that matter of which no more than a range is known, ascending. */
function rangedIn(relevant: readonly number[], events: readonly ModelEvent[]): string[] {
  return relevant
    .flatMap((event) => {
      const { id, probabilities } = events[event] ?? {};
      return id === undefined || probabilities === undefined ? [] : [id];
    })
    .sort();
}

/** What is known of P(target) without any diagram: it rises with the probability of each event. */
function boundsWithout(model: GateModel, { least, most }: Ends): Bounds {
  const { atLeast, atMost } = probabilityBounds(model, least);
  return { atLeast, atMost: most === least ? atMost : probabilityBounds(model, most).atMost };
}

/** P(target); of a model of which cut sets were left out, that of those found, and what the others can add at most. */
function boundsOf(model: GateModel, solved: SolvedModel, { least, most }: Ends, relevant: readonly number[]): Bounds {
  const atLeast = moduleProbabilities(solved, least).at(-1) ?? 0;
  const found = most === least ? atLeast : (moduleProbabilities(solved, most).at(-1) ?? 0);
  if (solved.truncatedAt === undefined) return { atLeast, atMost: found };
  const rest = moreThanFail(
    relevant.map((event) => most[event] ?? 0),
    solved.truncatedAt,
  );
  return { atLeast, atMost: Math.min(1, found + rest, probabilityBounds(model, most).atMost) };
}

function listedSets(
  solved: SolvedModel,
  events: readonly ModelEvent[],
  p: Float64Array | undefined,
  sureness: () => (events: readonly number[]) => boolean,
  { sort = "order", maxOrder, minProbability, maxSets = 1_000 }: CutSetListOptions,
  clock: WorkClock,
): CutSet[] {
  const byProbability = sort === "probability" && p !== undefined;
  const cost = Float64Array.from(events, (_, event) => (byProbability ? -Math.log(p[event] ?? 0) : 1));
  const mostOrder = Math.min(maxOrder ?? Number.POSITIVE_INFINITY, solved.truncatedAt ?? Number.POSITIVE_INFINITY);
  const listed: CutSet[] = [];
  if (maxSets === 0) return listed;
  const isSure = sureness();
  for (const { events: numbers } of listCutSets(solved, cost, clock)) {
    const probability = p === undefined ? null : numbers.reduce((product, event) => product * (p[event] ?? 0), 1);
    const isBelow = minProbability !== undefined && probability !== null && probability < minProbability;
    if (byProbability ? isBelow : numbers.length > mostOrder) break;
    if (isBelow || numbers.length > mostOrder) continue;
    const members = numbers.flatMap((event) => events[event] ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    listed.push({
      order: numbers.length,
      members: members.map(({ id }) => id),
      names: members.map(({ name }) => name),
      probability,
      sure: isSure(numbers),
    });
    if (listed.length === maxSets) break;
  }
  return listed;
}

/** A part in 2⁴⁰ covers what rounding takes from sums of positive numbers. */
const roundingShare = 2 ** -40;

/** What the cut sets that are not listed add up to, and never more than P(target); certified against rounding. */
function leftOutProbability(
  sums: readonly number[] | undefined,
  listed: readonly CutSet[],
  unlisted: bigint,
  probability: Bounds | null,
  truncatedAt: number | undefined,
  p: Float64Array | undefined,
  relevant: readonly number[],
): number | null {
  if (sums === undefined || probability === null || p === undefined) return null;
  const rest =
    truncatedAt === undefined
      ? 0
      : moreThanFail(
          relevant.map((event) => p[event] ?? 0),
          truncatedAt,
        );
  if (unlisted === 0n) return rest;
  let left = 0;
  const counted = truncatedAt === undefined ? sums : sums.slice(0, truncatedAt + 1);
  const takenOfOrder = new Map<number, number>();
  for (const set of listed) takenOfOrder.set(set.order, (takenOfOrder.get(set.order) ?? 0) + (set.probability ?? 0));
  counted.forEach((sum, order) => {
    const taken = takenOfOrder.get(order) ?? 0;
    left += taken === 0 ? sum : Math.max(0, sum - taken) + sum * roundingShare;
  });
  return Math.min(1, rest + left, probability.atMost);
}
