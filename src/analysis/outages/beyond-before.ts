import { type Bounds, lackOfLevel, levelTolerance } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { longestLoss } from "../course/tolerance.js";
import { type CourseRun, offeredLevel } from "../levels/course-runs.js";
import { always, hoursOf, joined, paired, type Steps } from "../levels/course-steps.js";
import type { OutageCourse } from "./outage-runs.js";

/** What people lack in one reading: with the outage, beyond what they lacked without it. */
export interface Lacking {
  /** Whether it is lost now, and was not before. */
  readonly isLost: boolean;
  /** The part of the level that is missing now and was not before. */
  readonly lack: number;
}

/** The best of some nodes over time, with the outage and beyond what holds without it. */
export interface Found {
  /** Levels with the outage, at worst and at best. */
  readonly worst: Steps;
  readonly best: Steps;
  /** Levels without it. */
  readonly worstBefore: Steps;
  readonly bestBefore: Steps;
  /** What is lacking beyond: at worst what may be missing now and need not have been, at best what surely is and surely was not. */
  readonly lackingWorst: Steps<Lacking>;
  readonly lackingBest: Steps<Lacking>;
}

const whole = always(1);
const nothing: Lacking = { isLost: false, lack: 0 };
const isAllLost = (level: number): boolean => level <= levelTolerance;
const isSomeLost = (level: number): boolean => lackOfLevel(level) > 0;
const isSame = (a: Lacking, b: Lacking): boolean => a.isLost === b.isLost && a.lack === b.lack;

function beyond(now: Steps, before: Steps, isLost: (level: number) => boolean): Steps<Lacking> {
  return paired(
    now,
    before,
    (level, was): Lacking => ({
      isLost: isLost(level) && !isLost(was),
      lack: Math.max(0, lackOfLevel(level) - lackOfLevel(was)),
    }),
    isSame,
  );
}

/** From when to when a unit is lost, in milliseconds since 1970, and whether what it takes may outlast it. */
export interface Lasting {
  readonly begin: number;
  readonly end: number;
  readonly lingers: boolean;
}

/**
 * Reads one course beside the one without the outage. Nothing moves in either after the last of both. Where nothing in the
 * landscape takes time, nothing is lacking after the end of the outage either, whatever is not known.
 */
export class BeyondBefore {
  private readonly until: number;

  /** @param before - absent where nothing else is disturbed */
  constructor(
    private readonly now: OutageCourse,
    private readonly before: OutageCourse | undefined,
    private readonly lasting: Lasting,
  ) {
    const runs = [now.worst, now.best, ...(before === undefined ? [] : [before.worst, before.best])];
    const last = Math.max(lasting.end, greatestOf(runs.map(({ timeline }) => timeline.lastBreakpoint)));
    this.until = lasting.lingers ? last : lasting.end;
  }

  /** Numbers of nodes whose level moves in either reading, ascending. */
  get moved(): number[] {
    return [...this.now.worst.compiled.nodes.keys()].filter((number) => this.hasMoved(number));
  }

  /** Whether the level of a node moves in either reading. */
  hasMoved(number: number): boolean {
    const { worst, best } = this.now;
    const hasMoved = ({ timeline, compiled }: CourseRun): boolean => timeline.log.has(compiled.graph.positionOf[number] ?? -1);
    return hasMoved(worst) || (best !== worst && hasMoved(best));
  }

  /**
   * What people find of some nodes; `undefined` where the outage takes nothing of them.
   * @param isRepaired - whether they are repaired one after the other: then some are lost as soon as anything lacks
   */
  of(numbers: readonly number[], isRepaired = false): Found | undefined {
    const { now, before } = this;
    const isLost = isRepaired ? isSomeLost : isAllLost;
    const worst = bestOf(now.worst, numbers);
    const best = now.best === now.worst ? worst : bestOf(now.best, numbers);
    const worstBefore = before === undefined ? whole : bestOf(before.worst, numbers);
    const bestBefore = before === undefined || before.best === before.worst ? worstBefore : bestOf(before.best, numbers);
    const isExact = best === worst && bestBefore === worstBefore;
    const lackingWorst = this.within(beyond(worst, bestBefore, isLost));
    if (lackingWorst.times.length === 0) return undefined;
    const lackingBest = isExact ? lackingWorst : this.within(beyond(best, worstBefore, isLost));
    return { worst, best, worstBefore, bestBefore, lackingWorst, lackingBest };
  }

  /** Hours in which something is lacking; infinite at most where it goes on after all has come to rest. */
  hours<T extends Lacking>(worst: Steps<T>, best: Steps<T>, amount: (lacking: T) => number): Bounds {
    const { lasting, until } = this;
    const isOpen = (steps: Steps<T>): boolean => amount(steps.values.at(-1) ?? steps.before) > 0;
    const upTo = (steps: Steps<T>): number => hoursOf(steps, lasting.begin, until, amount);
    const atLeast = upTo(best);
    const atMost = isOpen(worst) ? Number.POSITIVE_INFINITY : Math.max(atLeast, upTo(worst));
    return { atLeast: Math.min(atLeast, atMost), atMost };
  }

  /** Hours from the beginning of the outage until nothing is lacking any more. */
  back({ lackingWorst, lackingBest }: Found): Bounds {
    const [one, other] = [this.end(lackingWorst), this.end(lackingBest)];
    return { atLeast: Math.min(one, other), atMost: Math.max(one, other) };
  }

  /** Hours of the longest loss without a break in one course; infinite where it has no end. */
  longest(steps: Steps): number {
    return longestLoss(steps, Number.NEGATIVE_INFINITY, Math.max(this.until, steps.times.at(-1) ?? this.until), true).trueHours;
  }

  private end({ times, values }: Steps<Lacking>): number {
    const last = values.at(-1);
    if (last === undefined) return 0;
    const isOpen = last.lack > 0 || last.isLost;
    return isOpen ? Number.POSITIVE_INFINITY : ((times.at(-1) ?? 0) - this.lasting.begin) / 3_600_000;
  }

  /** Nothing before the beginning, and nothing after the end where nothing lingers. */
  private within(steps: Steps<Lacking>): Steps<Lacking> {
    const { begin, end, lingers } = this.lasting;
    const isInside: Steps<boolean> = lingers
      ? { times: [begin], values: [true], before: false }
      : { times: [begin, end], values: [true, false], before: false };
    return paired(steps, isInside, (lacking, isIn) => (isIn ? lacking : nothing), isSame);
  }
}

function bestOf(run: CourseRun, numbers: readonly number[]): Steps {
  const [only] = numbers;
  if (only !== undefined && numbers.length === 1) return offeredLevel(run, only);
  return joined(
    numbers.map((number) => offeredLevel(run, number)),
    (levels) => greatestOf(levels),
  );
}
