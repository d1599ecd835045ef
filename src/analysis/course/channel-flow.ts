import type * as z from "zod";
import { LimitExceededError } from "../../errors/errors.js";
import type { channelSchema } from "../../model/landscape/nodes/channel.js";
import { weekdays } from "../../model/landscape/nodes/weekdays.js";
import { hourOfWeek, type LocalTime, localDay, nextHour } from "../../model/scenario/local-time.js";
import { lackOfLevel, wholeMilliseconds, withoutNoise } from "../../quantities.js";
import { type Steps, valueAt } from "../levels/course-steps.js";

export type Channel = z.infer<typeof channelSchema>;

/** What has become of the messages until a moment. In messages; where the channel names no volume, in normal weeks of them. */
export interface MessageCount {
  /** Sent so far, what was sent again counted anew. */
  readonly arrived: number;
  readonly done: number;
  readonly waiting: number;
  readonly rejected: number;
  readonly lost: number;
  /** Of those that arrived: sent again after a rejection. */
  readonly resent: number;
}

export interface ChannelFlow {
  /** Counts at every moment at which the level steps or that was asked for, and at the end. `moment` in milliseconds since 1970. */
  readonly points: readonly (MessageCount & { readonly moment: number })[];
  readonly mostWaiting: number;
  /** The moment at which nothing waits any more, after anything did; absent where it does not come in sight or nothing waited. */
  readonly backlogEnd?: number;
}

export interface FlowSpan {
  readonly from: number;
  readonly until: number;
  /** Go on after `until` until nothing waits and nothing is to be sent again, but no further than this. */
  readonly atMost?: number;
  /** Further moments at which counts are told, ascending. @defaultValue none */
  readonly also?: readonly number[];
  /** Pieces of time in which nothing changes, before `limit-exceeded`. */
  readonly breakpoints: number;
}

const hour = 3_600_000;
const hoursPerWeek = 168;

/**
 * What becomes of the messages of a service while its level changes. At level x it handles x of what arrives. The rest is
 * rejected, waits, or is lost. Of what is rejected a share is sent again after a lag, and meets the level of that moment.
 * Where it waits, a channel at level x has x of its capacity: the mean weekly rate times the catch-up factor or the rate of what
 * arrives, whichever is more; nothing waits that this covers. Without a factor it is not known when a backlog is gone.
 * @remarks Rates are constant between hours of the week, steps of the level, and moments a lag after them, so the counts
 * are sums of products, to 14 significant digits. Cost: time O(pieces).
 */
export function channelFlow(channel: Channel, level: Steps, local: LocalTime, span: FlowSpan): ChannelFlow {
  return new Flow(channel, level, local, span).run();
}

class Flow {
  private readonly rates: readonly number[]; // messages a millisecond, by hour of the week
  private readonly meanRate: number;
  private readonly lag: number;
  /** Days since 1970. */
  private readonly holidays: ReadonlySet<number>;
  private readonly resendingShare: number;
  /** What is sent again when, ascending. */
  private readonly resending: { from: number; until: number; rate: number }[] = [];
  private readonly count = { arrived: 0, done: 0, waiting: 0, rejected: 0, lost: 0, resent: 0 };
  /** What rounding has added to each of the counts. */
  private readonly surplus = { ...this.count };
  private readonly points: (MessageCount & { moment: number })[] = [];
  /** When counts are told, ascending. */
  private readonly told: readonly number[];
  private stepsSeen = 0;
  private mostWaiting = 0;
  private backlogEnd: number | undefined;

  constructor(
    private readonly channel: Channel,
    private readonly level: Steps,
    private readonly local: LocalTime,
    private readonly span: FlowSpan,
  ) {
    this.told = span.also === undefined ? level.times : [...level.times, ...span.also].sort((a, b) => a - b);
    const { messagesPerWeek = 1, weeklyProfile, noticeLagHours = 0, resendingShare = 0, holidays = [] } = channel;
    const sum = weeklyProfile?.reduce((total, each) => total + each, 0) ?? 0;
    const shares = sum > 0 ? weeklyProfile : undefined;
    this.holidays = new Set(holidays.map((day) => Date.parse(day) / (24 * hour)));
    const meanRate = messagesPerWeek / (hoursPerWeek * hour);
    this.meanRate = meanRate;
    this.rates = Array.from({ length: hoursPerWeek }, (_, at) =>
      shares === undefined ? meanRate : (messagesPerWeek * (shares[at] ?? 0)) / (sum * hour),
    );
    this.lag = Math.max(1, Math.round(noticeLagHours * hour));
    this.resendingShare = channel.onLoss === "reject" ? resendingShare : 0;
  }

  run(): ChannelFlow {
    const { from, until, atMost = until, breakpoints } = this.span;
    let pieces = 0;
    let now = from;
    let atUntil: ChannelFlow | undefined;
    while (now < until || (now < atMost && this.isOpen(now))) {
      if (now >= until) atUntil ??= this.soFar(until);
      if (++pieces > breakpoints) throw new LimitExceededError("breakpoints", breakpoints);
      for (; this.nextStep() <= now; this.stepsSeen++) this.point(Math.max(from, this.nextStep()));
      while ((this.resending[0]?.until ?? now + 1) <= now) this.resending.shift();
      const end = now < until ? until : atMost;
      const next = Math.min(nextHour(this.local, now), this.nextStep(), this.nextResending(now), this.firstBack(now), end);
      const [first] = this.resending;
      this.flow(now, next, first === undefined || first.from > now ? 0 : first.rate);
      now = next;
    }
    // of what does not end in sight nothing is told that comes later
    return atUntil !== undefined && this.isOpen(now) ? atUntil : this.soFar(Math.max(until, this.backlogEnd ?? until));
  }

  /** What has become of all until now, told as of a moment. */
  private soFar(moment: number): ChannelFlow {
    const { mostWaiting, backlogEnd } = this;
    const points = [...this.points.filter((each) => each.moment !== moment), { moment, ...written(this.count) }];
    return { points, mostWaiting: withoutNoise(mostWaiting), ...(backlogEnd === undefined ? {} : { backlogEnd }) };
  }

  private nextStep(): number {
    return this.told[this.stepsSeen] ?? Number.POSITIVE_INFINITY;
  }

  /** When what is sent again begins, ceases or changes its rate. */
  private nextResending(now: number): number {
    const [first] = this.resending;
    return first === undefined ? Number.POSITIVE_INFINITY : first.from > now ? first.from : first.until;
  }

  /** When the first of what is rejected from a moment on arrives again: until then nobody of them has. */
  private firstBack(now: number): number {
    const isRejecting = this.resendingShare > 0 && valueAt(this.level, now) < 1;
    return isRejecting ? now + this.lag : Number.POSITIVE_INFINITY;
  }

  /** Whether anything waits that will be worked off, or is still to be sent again. */
  private isOpen(now: number): boolean {
    return (this.count.waiting > 0 && this.channel.catchUpFactor !== undefined) || (this.resending.at(-1)?.until ?? now) > now;
  }

  private point(moment: number): void {
    const last = this.points.at(-1);
    if (last?.moment === moment) this.points.pop();
    this.points.push({ moment, ...written(this.count) });
  }

  /** The hour of the week that a moment counts as. */
  private hourAt(moment: number): number {
    const hourIn = hourOfWeek(this.local, moment);
    if (this.holidays.size === 0 || !this.holidays.has(localDay(this.local, moment))) return hourIn;
    return weekdays.indexOf(this.channel.holidaysAs ?? "sunday") * 24 + (hourIn % 24);
  }

  /** A piece of time in which nothing changes. */
  private flow(begin: number, end: number, resendRate: number): void {
    const { channel } = this;
    const level = valueAt(this.level, begin);
    const rate = (this.rates[this.hourAt(begin)] ?? 0) + resendRate;
    const arrived = rate * (end - begin);
    this.add("arrived", arrived);
    this.add("resent", resendRate * (end - begin));
    if (channel.onLoss === "queue") {
      this.queue(begin, end, rate, level);
      return;
    }
    const missed = lackOfLevel(level) * arrived;
    this.add("done", arrived - missed);
    if (channel.onLoss === "lose") {
      this.add("lost", missed);
      return;
    }
    this.add("rejected", missed);
    if (this.resendingShare === 0) return;
    const rateAgain = this.resendingShare * lackOfLevel(level) * rate;
    if (rateAgain > 0) this.resend(begin + this.lag, end + this.lag, rateAgain);
  }

  /** Adds to a count with an error of one rounding, however many pieces there are; what is taken whole leaves 0. Source: W. Kahan, CACM 8(1), 1965, 40. */
  private add(to: keyof MessageCount, amount: number): void {
    const { count, surplus } = this;
    const before = count[to];
    if (amount === -before) {
      count[to] = 0;
      surplus[to] = 0;
      return;
    }
    const exact = amount - surplus[to];
    count[to] = before + exact;
    surplus[to] = count[to] - before - exact;
  }

  private resend(from: number, until: number, rate: number): void {
    const last = this.resending.at(-1);
    if (last?.until === from && last.rate === rate) last.until = until;
    else this.resending.push({ from, until, rate });
  }

  private queue(begin: number, end: number, rate: number, level: number): void {
    const { count } = this;
    const { catchUpFactor } = this.channel;
    const duration = end - begin;
    const lack = lackOfLevel(level);
    // what the capacity leaves over of what arrives, a millisecond: below 0 where it works off what waits
    const over = lack * rate - (1 - lack) * Math.max(0, (catchUpFactor ?? 0) * this.meanRate - rate);
    const missed = Math.max(-count.waiting, over * duration);
    if (count.waiting > 0 && missed === -count.waiting) this.backlogEnd = begin + wholeMilliseconds(count.waiting / -over);
    this.add("waiting", missed);
    this.add("done", rate * duration - missed);
    this.mostWaiting = Math.max(this.mostWaiting, count.waiting);
    if (count.waiting > 0) this.backlogEnd = undefined;
  }
}

function written({ arrived, done, waiting, rejected, lost, resent }: MessageCount): MessageCount {
  return {
    arrived: withoutNoise(arrived),
    done: withoutNoise(done),
    waiting: withoutNoise(waiting),
    rejected: withoutNoise(rejected),
    lost: withoutNoise(lost),
    resent: withoutNoise(resent),
  };
}
