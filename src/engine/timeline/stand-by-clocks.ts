import { toleranceUnits } from "../loss.js";
import type { PropagationState } from "../propagate/propagation-state.js";
import { isInLoop, type Settling } from "./settling.js";
import type { TimedGraph } from "./timed-graph.js";
import type { StandByGroup } from "./timed-parts.js";

/** Asks for a call of {@link StandByClocks.ring} at a moment. */
export type Schedule = (time: number, bell: Bell) => void;

/** What is due at a moment: a stand-by begins or ceases to carry, or a clock is to be looked at again. */
export interface Bell {
  readonly group: number;
  /** Number of the stand-by in its group; −1: look at the clock. */
  readonly member: number;
  readonly carries: boolean;
  /** The run of the clock that it belongs to. */
  readonly run: number;
}

/** A stand-by begins or ceases to carry. */
export interface StandByTurn {
  /** The slot of the base. */
  readonly slot: number;
  readonly time: number;
  readonly carries: boolean;
}

/** The clock of a group starts or is reset. */
export interface ClockTurn {
  /** The slot of the base of its first stand-by. */
  readonly slot: number;
  readonly time: number;
  readonly starts: boolean;
}

/**
 * The clocks of groups with stand-bys. A clock starts when its group without stand-bys and without buffers falls below
 * normal, runs while that lasts, and is reset when it ends; a stand-by carries from `activation` on, for `limit`,
 * and only between the moments `from` and `until`.
 *
 * What a clock does can move the level that it watches, where a loop leads back to it. So at one moment each clock turns
 * once at most, component by component, suppliers first; one that would turn again does so a millisecond later.
 *
 * A moment is settled with the stand-bys that carried just before it. Where nobody restarts a loop, a clock in it that finds its
 * group normal is reset a millisecond later, if the group is normal then too: else what comes back would die of the stand-by
 * that leaves it at the same moment.
 */
export class StandByClocks {
  /** By position: the group that it watches, or −1. */
  readonly groupAt: Int32Array;
  /** In the order of their moments. */
  readonly turns: StandByTurn[] = [];
  /** Likewise. */
  readonly clockTurns: ClockTurn[] = [];
  private readonly isRunning: Uint8Array;
  private readonly run: Int32Array;
  private readonly turnedAt: Float64Array;
  /** By group: the moment at which one that was found normal is reset at the earliest; minus infinity for one that is reset at once. */
  private readonly resetFrom: Float64Array;

  constructor(
    private readonly timed: TimedGraph,
    private readonly state: PropagationState,
    private readonly settling: Settling,
    isTimed: (group: StandByGroup) => boolean,
    private readonly schedule: Schedule,
    /** Told where a stand-by begins or ceases to draw on supplies. */
    private readonly drawn: (slot: number) => void,
    restart: "assisted" | "unassisted",
  ) {
    const { graph, standByGroups } = timed;
    this.groupAt = new Int32Array(graph.nodeCount).fill(-1);
    standByGroups.forEach((each, group) => {
      if (isTimed(each)) this.groupAt[each.watch] = group;
    });
    this.isRunning = new Uint8Array(standByGroups.length);
    this.run = new Int32Array(standByGroups.length);
    this.turnedAt = new Float64Array(standByGroups.length).fill(Number.NaN);
    this.resetFrom = Float64Array.from(standByGroups, ({ position }) =>
      restart === "unassisted" && isInLoop(graph, position) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    );
  }

  /** What was scheduled happens, unless the clock was reset since. Says whether anything did. */
  ring({ group, member, carries, run }: Bell, time: number): boolean {
    if (member === -1 || run !== this.run[group] || this.isRunning[group] === 0) return false;
    this.setCarries(group, member, carries, time);
    return true;
  }

  /**
   * Turns the clocks of one component that disagree with the levels; to be repeated until it says that none did.
   * @param groups - groups whose level may have moved at this moment
   */
  turn(time: number, groups: Iterable<number>): boolean {
    const { graph, standByGroups } = this.timed;
    let first = Number.POSITIVE_INFINITY;
    let wrong: number[] = [];
    for (const group of groups) {
      if (this.turnedAt[group] === time || !this.disagrees(group)) continue;
      if (this.isRunning[group] === 1 && this.resetFrom[group]! > time) continue;
      const component = graph.componentLast[standByGroups[group]!.position]!;
      if (component > first) continue;
      if (component < first) wrong = [];
      first = component;
      wrong.push(group);
    }
    for (const group of wrong) this.turnOne(time, group);
    return wrong.length > 0;
  }

  /** Groups that disagree with their clocks after all turning: to be looked at again a millisecond later. */
  lookAgain(time: number, groups: Iterable<number>): void {
    for (const group of groups) {
      const disagrees = this.disagrees(group);
      if (disagrees) this.schedule(time + 1, { group, member: -1, carries: false, run: 0 });
      if (this.resetFrom[group] !== Number.NEGATIVE_INFINITY)
        this.resetFrom[group] = disagrees && this.isRunning[group] === 1 ? time + 1 : Number.POSITIVE_INFINITY;
    }
  }

  /** Whether a clock runs while its group is normal, or stands while it is not. */
  private disagrees(group: number): boolean {
    const isImpaired = this.state.loss[this.timed.standByGroups[group]!.watch]! > toleranceUnits;
    return isImpaired !== (this.isRunning[group] === 1);
  }

  private turnOne(time: number, group: number): void {
    const { standBys } = this.timed.standByGroups[group]!;
    const starts = this.isRunning[group] === 0;
    this.isRunning[group] = starts ? 1 : 0;
    this.turnedAt[group] = time;
    const run = ++this.run[group]!;
    this.clockTurns.push({ slot: standBys[0]!.baseSlot, time, starts });
    standBys.forEach(({ activation, limit, from, until }, member) => {
      if (!starts) {
        this.setCarries(group, member, false, time);
        return;
      }
      const begin = Math.max(time + activation, from);
      const end = Math.min(time + activation + limit, until);
      if (end <= begin || end <= time) return;
      if (begin <= time) this.setCarries(group, member, true, time);
      else this.schedule(begin, { group, member, carries: true, run });
      if (end !== Number.POSITIVE_INFINITY) this.schedule(end, { group, member, carries: false, run });
    });
  }

  private setCarries(group: number, member: number, carries: boolean, time: number): void {
    const { standBys, position } = this.timed.standByGroups[group]!;
    const { slot, baseSlot, draws } = standBys[member]!;
    const value = carries ? 1 : 0;
    if (this.state.carries![slot] === value) return;
    this.state.carries![slot] = value;
    this.turns.push({ slot: baseSlot, time, carries });
    if (carries) this.settling.improve(position);
    else this.settling.worsen(position);
    for (const draw of draws) {
      const dependent = this.timed.dependentAt[draw]!;
      this.state.carries![draw] = carries ? 0 : 1; // a draw of a stand-by rests while it does not carry
      if (carries) this.settling.worsen(dependent);
      else this.settling.improve(dependent);
      this.drawn(draw);
    }
  }
}
