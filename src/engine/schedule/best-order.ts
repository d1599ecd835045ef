import { crewSchedule, scheduleLoss } from "./crew-schedule.js";
import { crewSearch } from "./crew-search.js";
import { greedyOrder } from "./greedy-order.js";
import { interchange, type ValuedOrder } from "./interchange.js";
import { LossSplit } from "./loss-split.js";
import { oneCrewTable, orderOf } from "./one-crew.js";
import { bestRatioBound } from "./ratio-bound.js";
import type { SetRates } from "./set-rates.js";

/** An order of jobs, what it loses, and what is known of all others. Losses in milliseconds × rate. */
export interface BestOrder extends ValuedOrder {
  readonly isBest: boolean;
  /** No order loses less. */
  readonly bound: number;
  /** That of always the job that gives most back at once. */
  readonly greedy: ValuedOrder;
  /** States of work that were looked at. */
  readonly states: number;
}

/** Tables of all sets go to so many jobs. */
const mostInTable = 20;
/** A set is the bits of a number. */
const mostInSearch = 30;
/** Orders that interchange looks at. */
const mostOrders = 4000;

/**
 * The best order in which some crews bring jobs back. One crew: over all sets of up to 20 jobs. Several crews, or more jobs up to
 * 30: by search over states of work up to a limit of these. Beyond: the better of greedy, order by ratio and whole sets, bettered by
 * interchange, with a bound that holds for every order.
 */
export function bestOrder(rates: SetRates, crews: number, mostStates: number): BestOrder {
  const { durations } = rates;
  const count = durations.length;
  const lossOf = (order: readonly number[]): number =>
    scheduleLoss(crewSchedule(durations, order, crews), count, (isOpen) => rates.rate(isOpen));
  const valued = (order: readonly number[]): ValuedOrder => ({ order, loss: lossOf(order) });
  const greedy = valued(greedyOrder(rates));
  if (count === 0 || greedy.loss === 0) return { ...greedy, isBest: true, bound: greedy.loss, greedy, states: 0 };
  const isInTable = count <= mostInTable && 2 ** count <= Math.max(mostStates, 2 ** 16);
  if (crews === 1 && count <= mostInTable) {
    const found = valued(orderOf(oneCrewTable(rates)));
    return { ...found, isBest: true, bound: found.loss, greedy, states: 2 ** count };
  }
  const ratio = bestRatioBound(rates, new LossSplit(count, rates.takenAlone()), crews);
  const table = isInTable ? oneCrewTable(rates, crews) : undefined;
  const starts = [greedy, valued(ratio.order), ...(table === undefined ? [] : [valued(orderOf(table))])];
  const [first = greedy] = starts.sort((a, b) => a.loss - b.loss);
  const found = interchange(first, lossOf, mostOrders);
  const bound = Math.min(found.loss, Math.max(ratio.bound, table?.least.at(-1) ?? 0));
  if (count > mostInSearch) return { ...found, isBest: false, bound, greedy, states: 0 };
  const { weights, order: ratioOrder } = ratio;
  const result = crewSearch(rates, { crews, found, weights, ratioOrder, table, mostStates });
  return { ...result, bound: result.isBest ? result.loss : Math.max(bound, result.bound), greedy };
}
