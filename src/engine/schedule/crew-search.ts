import { Heap } from "../heap.js";
import { noisePart, type ValuedOrder } from "./interchange.js";
import type { OneCrewTable } from "./one-crew.js";
import type { SetRates } from "./set-rates.js";

/** What a search knows before it begins. */
export interface SearchStart {
  readonly crews: number;
  /** The best order that is known. */
  readonly found: ValuedOrder;
  /** Weights of which open jobs never have more than they lose, and the order by ratio under them. */
  readonly weights: Float64Array;
  readonly ratioOrder: readonly number[];
  /** Of a machine as fast as all crews together; absent where there are too many jobs. */
  readonly table: OneCrewTable | undefined;
  /** States to look at. */
  readonly mostStates: number;
}

/** The best order, or the best that was found with what no order is below. */
export interface SearchResult extends ValuedOrder {
  readonly isBest: boolean;
  readonly bound: number;
  readonly states: number;
}

/** At a moment at which a crew is free: what is not begun, what is being worked on, and what was lost until now. */
interface State {
  readonly waiting: number;
  readonly running: readonly { readonly job: number; readonly left: number }[];
  /** Of jobs begun at the same moment, which is one choice in whatever order, only those after this place in the ranking come next. */
  readonly after: number;
  readonly lost: number;
  /** What no way on from here is below. */
  readonly least: number;
  readonly number: number;
  readonly before: State | undefined;
  readonly begun: number;
}

/**
 * The best order of at most 30 jobs on several crews, by best-first search over states of work: which jobs are not begun, and which are
 * being worked on with the time that is left of them. What follows depends on nothing else, so of two ways to one state the dearer is
 * dropped. A state is not gone on from where its bound is no better than the best order known.
 *
 * Two bounds from below on what is lost from a state on:
 * 1. A machine as fast as all k crews together does the same jobs in the order of their ends: the first i of them are then done after
 *    Σ duration / k, and the crews cannot have done more work by the i-th end. As losses only grow with the open jobs, the best order of
 *    that machine loses no more. What is done already of running jobs would take it Σ done / k more, at no more than today's rate.
 * 2. Weights of which open jobs have no more than they lose, and Eastman, Even and Isaacs' bound on the sum of weighted ends.
 * @remarks Cost: at most `mostStates` states of O(jobs) children, each of O(jobs); no clock. Source: P. E. Hart, N. J. Nilsson and
 * B. Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost Paths", IEEE Transactions on Systems Science and Cybernetics
 * 4(2), 1968, 100–107; bound 1 is that of a single fast machine in the paper named at {@link ratioBound}, for rates of sets.
 */
export function crewSearch(rates: SetRates, start: SearchStart): SearchResult {
  return new CrewSearch(rates, start).run();
}

class CrewSearch {
  private readonly heap = new Heap<State>((a, b) => a.least < b.least || (a.least === b.least && a.number < b.number));
  private readonly seen = new Map<string, number>();
  private readonly durations: Float64Array;
  private states = 0;
  private best: ValuedOrder;

  constructor(
    private readonly rates: SetRates,
    private readonly start: SearchStart,
  ) {
    this.durations = rates.durations;
    this.best = start.found;
  }

  run(): SearchResult {
    const { heap, start, durations } = this;
    const { ranked } = this.rates;
    const all = 2 ** durations.length - 1;
    const root = { waiting: all, running: [], after: -1, lost: 0, number: this.states++, before: undefined, begun: -1 };
    heap.push({ ...root, least: this.least(root) });
    for (;;) {
      const state = heap.first;
      if (state === undefined || this.isNoBetter(state.least)) return this.result(true, this.best.loss);
      if (this.states >= start.mostStates) return this.result(false, state.least);
      heap.pop();
      if ((this.seen.get(keyOf(state)) ?? Number.POSITIVE_INFINITY) < state.lost) continue;
      for (let place = state.after + 1; place < ranked.length; place++) {
        const job = ranked[place]!;
        if (((state.waiting >>> job) & 1) === 1) this.begin(state, job, place);
      }
    }
  }

  private result(isBest: boolean, bound: number): SearchResult {
    return { ...this.best, isBest, bound: Math.min(bound, this.best.loss), states: this.states };
  }

  private isNoBetter(least: number): boolean {
    return least >= this.best.loss * (1 - noisePart);
  }

  private begin(before: State, job: number, place: number): void {
    const { crews } = this.start;
    const waiting = before.waiting ^ (1 << job);
    const running = [...before.running, { job, left: this.durations[job]! }].sort((a, b) => a.job - b.job);
    if (waiting !== 0 && running.length < crews) {
      this.add({ waiting, running, after: place, lost: before.lost, before, begun: job });
      return;
    }
    let open = waiting;
    for (const each of running) open |= 1 << each.job;
    let [left, lost] = [running, before.lost];
    while (left.length > 0 && (waiting === 0 || left.length === crews)) {
      const span = left.reduce((least, each) => Math.min(least, each.left), Number.POSITIVE_INFINITY);
      lost += span * this.rates.rateOf(open);
      const after = left.map((each) => ({ job: each.job, left: each.left - span }));
      for (const each of after) if (each.left === 0) open ^= 1 << each.job;
      left = after.filter((each) => each.left > 0);
    }
    const state = { waiting, running: left, after: -1, lost, before, begun: job };
    if (waiting !== 0) this.add(state);
    else if (!this.isNoBetter(lost)) this.best = { order: orderTo(state), loss: lost };
  }

  private add(found: Omit<State, "least" | "number">): void {
    const key = keyOf(found);
    if ((this.seen.get(key) ?? Number.POSITIVE_INFINITY) <= found.lost) return;
    const least = Math.max(found.before?.least ?? 0, found.lost + this.least(found));
    if (this.isNoBetter(least)) return;
    this.seen.set(key, found.lost);
    this.heap.push({ ...found, least, number: this.states++ });
  }

  /** What is lost from a state on at the least. */
  private least({ waiting, running }: Pick<State, "waiting" | "running">): number {
    return Math.max(this.leastByTable(waiting, running), this.leastByRatio(waiting, running));
  }

  private leastByTable(waiting: number, running: State["running"]): number {
    const { table, crews } = this.start;
    if (table === undefined) return 0;
    let [open, done] = [waiting, 0];
    for (const { job, left } of running) {
      open |= 1 << job;
      done += this.durations[job]! - left;
    }
    return Math.max(table.least[waiting]!, table.least[open]! - (done / crews) * this.rates.rateOf(open));
  }

  private leastByRatio(waiting: number, running: State["running"]): number {
    const { weights, ratioOrder, crews } = this.start;
    const half = (1 - 1 / crews) / 2;
    const late = [...running].sort((a, b) => weights[b.job]! * a.left - weights[a.job]! * b.left);
    let [time, sum, next] = [0, 0, 0];
    const add = (weight: number, duration: number): void => {
      time += duration;
      sum += weight * (time / crews + half * duration);
    };
    const addRunning = (isBefore: (weight: number, left: number) => boolean): void => {
      for (; next < late.length; next++) {
        const { job, left } = late[next]!;
        if (!isBefore(weights[job]!, left)) return;
        add(weights[job]!, left);
      }
    };
    for (const job of ratioOrder) {
      if (((waiting >>> job) & 1) === 0) continue;
      const [weight, duration] = [weights[job]!, this.durations[job]!];
      addRunning((each, left) => each * duration >= weight * left);
      add(weight, duration);
    }
    addRunning(() => true);
    return sum;
  }
}

function keyOf({ waiting, running, after }: Pick<State, "waiting" | "running" | "after">): string {
  let key = `${waiting} ${after}`;
  for (const { job, left } of running) key += ` ${job}:${left}`;
  return key;
}

function orderTo(last: Omit<State, "least" | "number">): number[] {
  const order = [last.begun];
  for (let state = last.before; state !== undefined && state.begun !== -1; state = state.before) order.push(state.begun);
  return order.reverse();
}
