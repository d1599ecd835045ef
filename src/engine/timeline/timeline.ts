import { LimitExceededError } from "../../errors/errors.js";
import type { LevelSteps } from "../level-steps.js";
import { type PropagationState, untouchedState } from "../propagate/propagation-state.js";
import { AssistedSettling } from "./assisted-settling.js";
import { EventQueue } from "./event-queue.js";
import { LevelLog } from "./level-log.js";
import { Repairs } from "./repairs.js";
import { Samplings } from "./samplings.js";
import { forgetTouched, type Settling } from "./settling.js";
import { SlidingLoss } from "./sliding-loss.js";
import { type Bell, StandByClocks } from "./stand-by-clocks.js";
import { Stocks } from "./stocks.js";
import type { TimedGraph } from "./timed-graph.js";
import { type TimedEffect, TimedInputs } from "./timed-inputs.js";
import type { Sampler, StandByGroup } from "./timed-parts.js";
import type { Timeline, TimelineOptions } from "./timeline-result.js";
import { UnassistedSettling } from "./unassisted-settling.js";

/**
 * The levels of a graph over time, exactly: between two moments at which something switches nothing changes, and at each
 * such moment the levels are the fixed point under what holds then. Whole before the first effect.
 * @param timed - n nodes, m dependencies; left unchanged
 * @param effects - moments in whole milliseconds, in any order
 * @throws `LimitExceededError` beyond the limits `breakpoints` and `levelChanges`
 * @throws `NoConvergenceError` with positions of `timed.graph`
 * @remarks Cost: O(n + m) once; at each moment only the nodes whose suppliers moved. The state is kept between moments.
 */
export function runTimeline(timed: TimedGraph, effects: readonly TimedEffect[], options: TimelineOptions = {}): Timeline {
  return new TimelineRun(timed, effects, options).run();
}

interface Window {
  readonly sliding: SlidingLoss;
  /** Position whose past it holds. */
  readonly source: number;
  /** Position whose own loss is what the window says. */
  readonly shownBy: number;
  readonly isBuffer: boolean;
}

type Event =
  | { readonly effect: TimedEffect; readonly begins: boolean }
  | { readonly window: Window }
  | { readonly bell: Bell }
  | { readonly repair: number }
  | { readonly supply: number }
  | { readonly sampler: Sampler };

class TimelineRun {
  private readonly state: PropagationState;
  private readonly settling: Settling;
  private readonly clocks: StandByClocks | undefined;
  private readonly samplings: Samplings | undefined;
  private readonly repairs: Repairs | undefined;
  private readonly stocks: Stocks | undefined;
  private readonly queue = new EventQueue();
  private readonly events: Event[] = [];
  private readonly freeEvents: number[] = [];
  private readonly log: LevelLog;
  private readonly until: number;
  private readonly maxBreakpoints: number;
  private readonly onBreakpoint: TimelineOptions["onBreakpoint"];
  /** By position: losses at the moment before. */
  private readonly before: Float64Array;
  /** By position: base position whose level it shows, or −1. */
  private readonly shows: Int32Array;
  private readonly windowsAt = new Map<number, Window>();
  private readonly inputs: TimedInputs;

  constructor(timed: TimedGraph, effects: readonly TimedEffect[], options: TimelineOptions) {
    const { graph, base, levelAt, recoveries, buffers, isPassive, standByGroups } = timed;
    const { restart = "assisted", standBys = "timed", evaluationsPerNode = 1_000_000 } = options;
    this.until = options.until ?? Number.POSITIVE_INFINITY;
    this.maxBreakpoints = options.breakpoints ?? 1_000_000;
    this.onBreakpoint = options.onBreakpoint;
    this.state = untouchedState(graph, { standBysCarry: standBys === "always" });
    this.settling =
      restart === "assisted"
        ? new AssistedSettling(graph, this.state, evaluationsPerNode)
        : new UnassistedSettling(graph, this.state, isPassive, evaluationsPerNode);
    const isTimed = ({ isInDoubt }: StandByGroup): boolean => standBys === "timed" || !isInDoubt;
    const clocked = standByGroups.filter(isTimed);
    for (const { slot, draws } of clocked.flatMap((group) => group.standBys)) {
      this.state.carries![slot] = 0;
      for (const draw of draws) this.state.carries![draw] = 1;
    }
    if (clocked.length > 0)
      this.clocks = new StandByClocks(
        timed,
        this.state,
        this.settling,
        isTimed,
        (time, bell) => this.schedule(time, { bell }),
        (slot) => this.stocks?.drawn(slot),
        restart,
      );
    this.log = new LevelLog(base.nodeCount, options.levelChanges ?? 20_000_000);
    this.before = new Float64Array(graph.nodeCount);
    this.shows = new Int32Array(graph.nodeCount).fill(-1);
    levelAt.forEach((position, node) => {
      this.shows[position] = node;
    });
    for (const { raw, recovered, milliseconds } of recoveries)
      this.windowsAt.set(raw, {
        sliding: new SlidingLoss(milliseconds, "worst"),
        source: raw,
        shownBy: recovered,
        isBuffer: false,
      });
    for (const { heard, memory, milliseconds } of buffers)
      this.windowsAt.set(heard, {
        sliding: new SlidingLoss(milliseconds, "best"),
        source: heard,
        shownBy: memory,
        isBuffer: true,
      });
    this.inputs = new TimedInputs(timed, this.state, this.settling);
    if (timed.samplers.length > 0)
      this.samplings = new Samplings(timed, this.state, this.settling, this.inputs, (time, sampler) =>
        this.schedule(time, { sampler }),
      );
    this.repairs = this.repairsOf(timed);
    if (timed.supplies.length > 0)
      this.stocks = new Stocks(timed, this.state, this.inputs, (time, supply) => this.schedule(time, { supply }));
    for (const effect of effects) {
      this.schedule(effect.begin, { effect, begins: true });
      if (effect.end !== Number.POSITIVE_INFINITY) this.schedule(effect.end, { effect, begins: false });
    }
  }

  private repairsOf({ repairs, crews, graph }: TimedGraph): Repairs | undefined {
    if (repairs.length === 0) return undefined;
    const { state, inputs } = this;
    const steps = new Array<LevelSteps | undefined>(graph.nodeCount).fill(undefined);
    for (const each of repairs) steps[each.repaired] = each.steps;
    state.steps = steps;
    return new Repairs(repairs, crews, state, inputs, (time, repair) => this.schedule(time, { repair }));
  }

  run(): Timeline {
    const { queue } = this;
    let breakpoints = 0;
    let lastBreakpoint = Number.NEGATIVE_INFINITY;
    while (queue.nextTime < this.until) {
      const time = queue.nextTime;
      this.settling.open();
      const again = new Set<number>();
      let isBreakpoint = false;
      while (queue.nextTime === time) {
        const number = queue.take();
        isBreakpoint = this.happen(this.events[number]!, time, again) || isBreakpoint;
        this.freeEvents.push(number);
      }
      const turned = this.clocks?.turns.length;
      this.settle(time, again);
      this.samplings?.keep(time, this.before);
      this.repairs?.keep(time, this.before);
      if (this.stocks?.keep(time, this.before) === true) isBreakpoint = true;
      isBreakpoint ||= this.clocks?.turns.length !== turned;
      if (!isBreakpoint && this.state.touchedCount === 0) continue;
      breakpoints++;
      lastBreakpoint = time;
      if (breakpoints > this.maxBreakpoints) throw new LimitExceededError("breakpoints", this.maxBreakpoints);
      this.remember(time);
      this.onBreakpoint?.();
    }
    const { turns: standByTurns = [], clockTurns = [] } = this.clocks ?? {};
    const { alerts = [], shortages = [], points: stocks = [] } = this.stocks ?? {};
    const { log, settling } = this;
    const turns = { standByTurns, clockTurns, alerts, shortages, stocks };
    return { log, breakpoints, lastBreakpoint, ...turns, evaluations: settling.evaluations };
  }

  /** Changes the inputs as an event says; whether it changed any. */
  private happen(event: Event, time: number, again: Set<number>): boolean {
    if ("effect" in event) {
      this.inputs.switch(event.effect, event.begins);
      return true;
    }
    if ("window" in event) {
      event.window.sliding.drop(time);
      return this.showWindow(event.window);
    }
    if ("sampler" in event) {
      this.samplings?.hear(event.sampler);
      return false;
    }
    if ("supply" in event) {
      this.stocks?.ring(event.supply, time);
      return false;
    }
    if ("repair" in event) {
      this.repairs?.ring(event.repair, time);
      return false;
    }
    if (event.bell.member === -1) again.add(event.bell.group);
    return this.clocks?.ring(event.bell, time) ?? false;
  }

  /** Lets the node that shows a window follow it; whether that changed anything. */
  private showWindow(window: Window): boolean {
    const was = this.state.own[window.shownBy]!;
    const now = windowLoss(window, this.before[window.source]!);
    this.inputs.setOwn(window.shownBy, now);
    return now !== was;
  }

  /** Settles a moment, stand-bys and all. */
  private settle(time: number, again: Set<number>): void {
    const { clocks, state } = this;
    this.settleOnce(time);
    if (clocks === undefined) return;
    let looked = 0;
    for (;;) {
      for (; looked < state.touchedCount; looked++) {
        const group = clocks.groupAt[state.touched[looked]!]!;
        if (group !== -1) again.add(group);
      }
      if (!clocks.turn(time, again)) break;
      this.settleOnce(time);
    }
    clocks.lookAgain(time, again);
  }

  /** Settles a moment, and lets those hear of which it is a moment to hear. */
  private settleOnce(time: number): void {
    do this.settling.settle(this.before);
    while (this.samplings?.hearMoved(time) === true);
  }

  /** Keeps what moved: the levels in the log, the past in the windows. */
  private remember(time: number): void {
    const { state, before, windowsAt, shows } = this;
    for (let index = 0; index < state.touchedCount; index++) {
      const position = state.touched[index]!;
      const was = before[position]!;
      const now = state.loss[position]!;
      if (was === now) continue;
      before[position] = now;
      if (shows[position] !== -1) this.log.add(shows[position]!, time, now);
      const window = windowsAt.get(position);
      if (window !== undefined) this.moveWindow(window, time, was, now);
    }
    forgetTouched(state);
  }

  private moveWindow(window: Window, time: number, was: number, now: number): void {
    const { sliding, shownBy, isBuffer } = window;
    if (sliding.end(time, was, now)) this.schedule(time + sliding.window, { window });
    // what was true until now is heard with the present anyway, so this moves no level but the memory's own
    const own = windowLoss(window, now);
    this.state.own[shownBy] = own;
    if (isBuffer) {
      this.state.loss[shownBy] = own;
      this.before[shownBy] = own;
    }
  }

  private schedule(time: number, event: Event): void {
    if (time >= this.until) return;
    const free = this.freeEvents.pop();
    const number = free ?? this.events.length;
    this.events[number] = event;
    this.queue.add(time, number);
  }
}

/** The worst or best of a window and what its source lost until now. */
function windowLoss({ sliding, isBuffer }: Window, current: number): number {
  const past = sliding.extreme;
  if (past === undefined) return current;
  return isBuffer ? Math.min(past, current) : Math.max(past, current);
}
