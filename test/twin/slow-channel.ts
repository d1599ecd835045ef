import type { Channel } from "../../src/analysis/course/channel-flow.js";

/** A level from a whole minute on, up to the next; whole before the first. */
export interface SlowLevel {
  readonly minute: number;
  readonly level: number;
}

export interface SlowCounts {
  arrived: number;
  done: number;
  waiting: number;
  rejected: number;
  lost: number;
  resent: number;
  mostWaiting: number;
}

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const parts = new Intl.DateTimeFormat("en-CA", {
  ...{ timeZone: "Europe/Berlin", hourCycle: "h23", weekday: "long" },
  ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit" },
});
const known = new Map<number, { readonly day: number; readonly hour: number; readonly date: string }>();

/** Weekday from Monday, hour and date in Berlin. */
function berlin(moment: number): { readonly day: number; readonly hour: number; readonly date: string } {
  const at = Math.floor(moment / 3_600_000);
  const before = known.get(at);
  if (before !== undefined) return before;
  const read = Object.fromEntries(parts.formatToParts(at * 3_600_000).map(({ type, value }) => [type, value]));
  const found = {
    day: days.indexOf(read["weekday"]!.toLowerCase()),
    hour: Number(read["hour"]),
    date: `${read["year"]}-${read["month"]}-${read["day"]}`,
  };
  known.set(at, found);
  return found;
}

/**
 * The slow, obvious twin of channels: minute by minute, where levels and lags are whole minutes, from the definitions. Nothing is
 * foreseen; what is sent again is kept by the minute in which it comes.
 */
export function slowChannel(channel: Channel, levels: readonly SlowLevel[], from: number, minutes: number): SlowCounts {
  const { onLoss, messagesPerWeek = 1, weeklyProfile, holidays = [], holidaysAs = "sunday", catchUpFactor } = channel;
  const lag = Math.round((channel.noticeLagHours ?? 0) * 60);
  const sum = weeklyProfile?.reduce((all, each) => all + each, 0) ?? 0;
  const mean = messagesPerWeek / 168 / 60;
  const again = new Array<number>(minutes + lag + 1).fill(0);
  const count = { arrived: 0, done: 0, waiting: 0, rejected: 0, lost: 0, resent: 0, mostWaiting: 0 };
  for (let minute = 0; minute < minutes; minute++) {
    const { day, hour, date } = berlin(from + minute * 60_000);
    const weekday = holidays.includes(date) ? days.indexOf(holidaysAs) : day;
    const fresh = sum > 0 ? (messagesPerWeek * weeklyProfile![weekday * 24 + hour]!) / sum / 60 : mean;
    const level = levels.filter((each) => each.minute <= minute).at(-1)?.level ?? 1;
    const sent = fresh + again[minute]!;
    count.arrived += sent;
    count.resent += again[minute]!;
    if (onLoss === "queue") {
      const capacity = level * Math.max(fresh, (catchUpFactor ?? 0) * mean);
      const before = count.waiting;
      count.waiting = Math.max(0, before + fresh - capacity);
      count.mostWaiting = Math.max(count.mostWaiting, count.waiting);
      count.done += before + fresh - count.waiting;
      continue;
    }
    const failed = (1 - level) * sent;
    count.done += sent - failed;
    if (onLoss === "lose") count.lost += failed;
    else {
      count.rejected += failed;
      again[minute + lag]! += (channel.resendingShare ?? 0) * failed;
    }
  }
  return count;
}
