import type { Clock } from "../../words/clock.js";
import type { Language } from "../../words/language.js";

export interface TimeTick {
  readonly instant: number;
  readonly text: string;
}

const hour = 3_600_000;
const longest = 364 * 24 * hour;
const steps = [...[1, 2, 3, 6, 12, 24, 48, 96, 7 * 24, 14 * 24, 28 * 24, 91 * 24].map((hours) => hours * hour), longest];

/** Round moments of a local time, or hours where there is none, between two instants, at most so many: hours, days or weeks. */
export function timeTicks(
  from: number,
  to: number,
  most: number,
  clock: Pick<Clock, "offsetAt"> | undefined,
  language: Language,
): TimeTick[] {
  const step = steps.find((each) => (to - from) / each <= most) ?? Math.ceil((to - from) / (most * longest)) * longest;
  const ahead = (instant: number): number => clock?.offsetAt(instant) ?? 0;
  const ticks: TimeTick[] = [];
  // weeks begin on Mondays: 1970-01-01 was a Thursday
  const origin = clock !== undefined && step >= 7 * 24 * hour ? 4 * 24 * hour : 0;
  const first = Math.ceil((from + ahead(from) - origin) / step) * step + origin;
  for (let local = first; local - first <= to - from + hour * 24; local += step) {
    const instant = local - ahead(local - ahead(from));
    if (instant >= from && instant <= to)
      ticks.push({ instant, text: clock === undefined ? `+${instant / hour} h` : tickText(local, step, language) });
  }
  return ticks;
}

function tickText(local: number, step: number, language: Language): string {
  const iso = new Date(local).toISOString();
  const [, month = "", day = ""] = iso.slice(0, 10).split("-");
  const date = language === "de" ? `${day}.${month}.` : `${Number(day)} ${monthName(Number(month))}`;
  return step >= 24 * hour || iso.slice(11, 16) === "00:00" ? date : iso.slice(11, 16);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthName = (month: number): string => months[month - 1] ?? "";
