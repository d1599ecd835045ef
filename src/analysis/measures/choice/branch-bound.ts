import type { LossLimit, Weighted } from "./choice-problem.js";
import type { KnownLosses } from "./known-losses.js";
import type { LossRow } from "./known-part.js";
import { holds, type Stage, weightedLoss } from "./weighted-loss.js";

/** Not yet decided, taken, left. */
export const free = 0;
export const taken = 1;
export const left = 2;

/** What the rows say of all sets that agree with some decisions. */
export interface BranchView {
  /** None is better; infinity where there is none. */
  readonly lowest: number;
  /** As far as the rows know, none of them is better than the one with nothing more taken. */
  readonly isSettled: boolean;
  /** The option to decide next; −1 where none is open. */
  readonly next: number;
  /** The option that does most for its price. */
  readonly worth: number;
}

interface OpenRow {
  readonly part: number;
  readonly loss: number;
  readonly cures: readonly number[];
}

/** What rounding takes from a sum, as a share of what is summed. */
const roundingShare = 1e-12;

const nothing: BranchView = { lowest: Number.POSITIVE_INFINITY, isSettled: false, next: -1, worth: -1 };

/**
 * Bounds what is below a node of the search: a dual solution of the linear relaxation of the rows, found greedily, row after
 * row as far as the cost of its cures reaches, and by a search over the multiplier of each limit (or of the budget). What one
 * part can give is first cut to what its limit asks for, as in knapsack covers.
 *
 * Source: dual ascent after M. L. Fisher, P. Kedia, "Optimal Solution of Set Covering/Partitioning Problems Using Dual
 * Heuristics", Management Science 36(6), 1990; covers after R. D. Carr et al., SODA 2000, 106–115.
 */
export class BranchBound {
  private readonly rates = new Map<Weighted, number>();
  private readonly slack: Float64Array;
  private readonly room: Float64Array;
  /** Prices times a rate. */
  private readonly weighed: Float64Array;

  /** @param prices - by option; whole numbers */
  constructor(
    private readonly stage: Stage,
    private readonly known: KnownLosses,
    private readonly prices: readonly number[],
  ) {
    this.slack = new Float64Array(prices.length);
    this.weighed = new Float64Array(prices.length);
    this.room = new Float64Array(known.least.length);
  }

  /**
   * @param state - by option; those which cost too much are marked as left
   * @param best - only sets below that are of interest
   */
  view(state: Uint8Array, best: number): BranchView {
    const { aim, limits, budget } = this.stage;
    let spent = 0;
    state.forEach((is, option) => {
      if (is === taken) spent += this.prices[option] ?? 0;
    });
    const purse = (aim === undefined ? best - 1 : budget) - spent;
    if (purse < 0) return nothing;
    state.forEach((is, option) => {
      if (is === free && (this.prices[option] ?? 0) > purse) state[option] = left;
    });
    const floor = this.known.least.slice();
    const top = floor.slice();
    const openOf = this.openRows(state, floor, top);
    if (!limits.every((limit) => holds(limit, floor))) return nothing;
    const missed = limits.filter((limit) => !holds(limit, top));
    const score = new Float64Array(state.length);
    const slack = this.prices.map((price, option) => (state[option] === free ? price : 0));
    let lowest = spent;
    if (aim === undefined) {
      const rest = Float64Array.from(slack);
      for (const limit of missed) lowest += this.limitGain(limit, openOf, floor, top, rest, score);
    } else {
      lowest = weightedLoss(aim, floor);
      for (const limit of missed) this.limitGain(limit, openOf, floor, top, new Float64Array(slack), score);
      if (weightedLoss(aim, top) > lowest) lowest += this.aimGain(aim, openOf, floor, slack, purse, score);
    }
    const isSettled = missed.length === 0 && (aim === undefined || weightedLoss(aim, top) <= weightedLoss(aim, floor));
    if (isSettled) return { lowest, isSettled, next: -1, worth: -1 };
    const next = greatestAt(score, state);
    const worth = greatestAt(
      score.map((value, option) => value / Math.max(this.prices[option] ?? 0, 1)),
      state,
    );
    return { lowest, isSettled, next, worth };
  }

  /** By part, what may still be cured; raises `floor` to what is surely lost, `top` to what is lost with nothing more. */
  private openRows(state: Uint8Array, floor: Float64Array, top: Float64Array): Map<number, OpenRow[]> {
    const open: LossRow[] = [];
    for (const row of this.known.rows()) {
      const is = stateOf(row, state);
      if (is === taken) continue;
      const { part, loss } = row;
      if (loss > (top[part] ?? 0)) top[part] = loss;
      if (is === free) open.push(row);
      else if (loss > (floor[part] ?? 0)) floor[part] = loss;
    }
    const openOf = new Map<number, OpenRow[]>();
    for (const { part, loss, cures } of open) {
      if (loss <= (floor[part] ?? 0)) continue;
      const rows = openOf.get(part) ?? [];
      const isWhole = cures.every((option) => state[option] === free);
      rows.push({ part, loss, cures: isWhole ? cures : cures.filter((option) => state[option] === free) });
      openOf.set(part, rows);
    }
    return openOf;
  }

  /** What it costs more at least to meet a limit, out of what is left of the prices, which is used up. */
  private limitGain(
    limit: LossLimit,
    openOf: ReadonlyMap<number, readonly OpenRow[]>,
    floor: Float64Array,
    top: Float64Array,
    rest: Float64Array,
    score: Float64Array,
  ): number {
    const missing = weightedLoss(limit, top) - limit.atMost;
    const pushes: Push[] = [];
    let sum = 0;
    limit.parts.forEach((part, index) => {
      const weight = limit.weights[index] ?? 0;
      const least = Math.max(weight * (floor[part] ?? 0), weight * (top[part] ?? 0) - missing);
      sum += least;
      addPushes(pushes, openOf.get(part), weight, least);
    });
    countScores(pushes, missing, score);
    const size = sum + limit.atMost;
    const gainAt = (rate: number): number => rate * (sum - limit.atMost - roundingShare * size) + this.push(pushes, rate, rest);
    const gain = this.bestRate(limit, pushes, rest, gainAt);
    rest.set(this.slack);
    return gain;
  }

  /** What is lost more at least, as the options cost something. */
  private aimGain(
    aim: Weighted,
    openOf: ReadonlyMap<number, readonly OpenRow[]>,
    floor: Float64Array,
    prices: readonly number[],
    purse: number,
    score: Float64Array,
  ): number {
    const pushes: Push[] = [];
    aim.parts.forEach((part, index) => {
      const weight = aim.weights[index] ?? 0;
      addPushes(pushes, openOf.get(part), weight, weight * (floor[part] ?? 0));
    });
    countScores(pushes, 1, score);
    const { weighed } = this;
    const gainAt = (rate: number): number => {
      for (let option = 0; option < prices.length; option++) weighed[option] = (prices[option] ?? 0) * rate;
      const all = this.push(pushes, 1, weighed);
      return all * (1 - roundingShare) - rate * purse * (1 + roundingShare);
    };
    const rest = Float64Array.from(prices);
    return this.bestRate(aim, pushes, rest, gainAt, true);
  }

  /** The greatest gain that is found from the rate of the node before; 0 where none is above. */
  private bestRate(
    key: Weighted,
    pushes: readonly Push[],
    rest: ArrayLike<number>,
    gainAt: (rate: number) => number,
    isPrice = false,
  ): number {
    let rate = this.rates.get(key);
    if (rate === undefined) {
      let [price, size] = [0, 0];
      for (let option = 0; option < rest.length; option++) price += rest[option] ?? 0;
      for (const push of pushes) size += push.size;
      rate = isPrice ? size / Math.max(price, 1) : Math.max(price, 1) / size;
    }
    let gain = Number.isFinite(rate) ? gainAt(rate) : 0;
    for (const factor of [4, 0.25, 1.5, 1 / 1.5, 1.1, 1 / 1.1]) {
      for (let tries = 0; tries < 12; tries++) {
        const other = gainAt(rate * factor);
        if (!(other > gain)) break;
        gain = other;
        rate *= factor;
      }
    }
    if (gain > 0) this.rates.set(key, rate);
    if (gain > 0) gainAt(rate);
    else this.slack.set(rest);
    return Math.max(0, gain);
  }

  /** Raises the dual of one row after the other, each part's together to at most `rate`; leaves what remains of the prices in `slack`. */
  private push(pushes: readonly Push[], rate: number, rest: ArrayLike<number>): number {
    const { slack, room } = this;
    slack.set(rest);
    for (const { part } of pushes) room[part] = rate;
    let sum = 0;
    for (const { part, size, cures } of pushes) {
      let amount = (room[part] ?? 0) * size;
      for (const option of cures) amount = Math.min(amount, slack[option] ?? 0);
      if (amount <= 0) continue;
      for (const option of cures) slack[option] = (slack[option] ?? 0) - amount;
      room[part] = (room[part] ?? 0) - amount / size;
      sum += amount;
    }
    return sum * (1 - roundingShare);
  }
}

/** Taken where a cure of a row is, free where one may be. */
function stateOf({ cures }: LossRow, state: Uint8Array): number {
  let is = left;
  for (const option of cures) {
    const of = state[option];
    if (of === taken) return taken;
    if (of === free) is = free;
  }
  return is;
}

/** A row as a limit sees it: the part weighs so much more as long as nothing cures it. */
interface Push {
  readonly part: number;
  readonly size: number;
  readonly cures: readonly number[];
}

function addPushes(pushes: Push[], rows: readonly OpenRow[] | undefined, weight: number, least: number): void {
  for (const { part, loss, cures } of rows ?? []) {
    const size = weight * loss - least;
    if (size > 0) pushes.push({ part, size, cures });
  }
}

function countScores(pushes: Push[], unit: number, score: Float64Array): void {
  pushes.sort((a, b) => a.cures.length - b.cures.length || b.size - a.size || a.part - b.part);
  for (const { size, cures } of pushes) {
    for (const option of cures) score[option] = (score[option] ?? 0) + size / unit / cures.length;
  }
}

/** The open option of the greatest score; −1 where none is open. */
function greatestAt(score: Float64Array, state: Uint8Array): number {
  let at = state.indexOf(free);
  score.forEach((value, option) => {
    if (state[option] === free && value > (score[at] ?? 0)) at = option;
  });
  return at;
}
