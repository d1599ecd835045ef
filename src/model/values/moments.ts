import { daysInMonth } from "../../errors/calendar.js";
import { InvalidArgumentError } from "../../errors/errors.js";
import type { OptionCheck } from "./argument-checks.js";

export const dayPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
export const momentPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;
export const delayPattern = /^\+(\d+(?:\.\d+)?)h$/;
/** Some 114 years. Milliseconds stay exact, and every moment has a date. */
export const longestDelayHours = 1_000_000;
const [firstYear, lastYear] = [1970, 9999];

/** What is in range, to be said of what is not. */
export const timeRange = `a delay is at most +${longestDelayHours}h, a year from ${firstYear} to ${lastYear}`;

/** Whether a text is a year, a month or a day of the calendar. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @throws `InvalidArgumentError` for what is no year, month or day */
export const checkDay: OptionCheck = (call, value, name) => {
  if (typeof value !== "string" || !isDay(value))
    throw new InvalidArgumentError(call, `the option ${name} is no day`, "give one such as 2023-04-24");
};

/**
 * Milliseconds since 1970-01-01T00:00Z of an ISO 8601 date and time with a zone, or `undefined` where the text is none
 * or the year out of range. Minutes are enough: `2023-04-24T22:00+02:00`.
 */
export function parseMoment(text: string): number | undefined {
  const match = momentPattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = "0", fraction = "0", zone] = match;
  if (!isDay(`${year}-${month}-${day}`) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (Number(year) < firstYear) return undefined;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, "0")),
  );
  if (zone === undefined || zone === "Z") return local;
  const [zoneHours, zoneMinutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (zoneHours > 14 || zoneMinutes > 59) return undefined;
  return local - (zone.startsWith("-") ? -1 : 1) * (zoneHours * 60 + zoneMinutes) * 60_000;
}

/** Milliseconds of a delay such as `+62h` or `+1.5h`, or `undefined` where the text is none or it is out of range. */
export function parseDelay(text: string): number | undefined {
  const hours = Number(delayPattern.exec(text)?.[1]);
  return hours <= longestDelayHours ? Math.round(hours * 3_600_000) : undefined;
}

/** Whether a text that is read as no time has the form of one, and is too early or too long. */
export function isOutOfRange(text: string): boolean {
  if (delayPattern.test(text)) return parseDelay(text) === undefined;
  return Number(text.slice(0, 4)) < firstYear && parseMoment(`${firstYear}${text.slice(4)}`) !== undefined;
}
