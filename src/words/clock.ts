import { localTimeOf, type TimedBy } from "../model/scenario/local-time.js";
import { momentOf } from "../model/scenario/scenario-times.js";
import { type InBoth, type Language, locales } from "./language.js";

const minute = 60_000;
const wholeDay = 24 * 60 * minute;

/** From Thursday on: 1970-01-01 was one. */
const weekdays: InBoth<readonly string[]> = {
  en: ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"],
  de: ["Do.,", "Fr.,", "Sa.,", "So.,", "Mo.,", "Di.,", "Mi.,"],
};

/** The one clock of a report: every moment in it is written by this, and in one named zone. Moments are milliseconds since 1970. */
export interface Clock {
  /** In prose: 24.04.2023, 22:00 Uhr, or 2023-04-24 22:00. Seconds only where they are not 0, and no part of one. */
  moment(instant: number): string;
  /** Where room is scarce: 24.04.2023 22:00, or 2023-04-24 22:00. */
  short(instant: number): string;
  /** The name of the zone at these moments: MESZ or CEST, MEZ/MESZ where they lie on both sides of a change, or UTC+02:00. */
  zone(instants: readonly number[]): string;
  /** A moment with its day of the week and its zone: Mo., 24.04.2023, 22:00 Uhr (MESZ), or Mon 2023-04-24 22:00 (CEST). */
  full(instant: number): string;
  /** The instant of a moment or of a delay after the start; `undefined` where it has no date. */
  instantOf(text: string): number | undefined;
  /** A moment or a delay as the data gives it, in prose; one without a date as hours after the start. */
  written(text: string): string;
  /** The same with the day of the week and the name of the zone. */
  writtenInFull(text: string): string;
  /** A year, a month or a day: 24.04.2023. */
  day(day: string): string;
  /** Milliseconds that the clock is ahead of UTC. */
  offsetAt(instant: number): number;
}

const afterStart: InBoth<(hours: string) => string> = {
  en: (hours) => `${hours} h after the start`,
  de: (hours) => `${hours} h nach Beginn`,
};

/**
 * The clock of a scenario on a landscape: the time zone that the scenario names, else that of the landscape, with its daylight
 * saving; else the offset of the start for good.
 */
export function clockOf(scenario: TimedBy, landscape: Pick<TimedBy, "timeZone">, language: Language): Clock {
  const timeZone = scenario.timeZone ?? landscape.timeZone;
  const local = localTimeOf(scenario, landscape);
  const zoneNames = timeZone === undefined ? undefined : zoneNamesOf(timeZone, language);
  const parts = (instant: number): { day: string; time: string } => {
    const [day = "", time = ""] = new Date(instant + local.offsetAt(instant)).toISOString().split("T");
    return { day: writeDay(day, language), time: time.startsWith(":00.", 5) ? time.slice(0, 5) : time.slice(0, 8) };
  };
  const zoneAt = (instant: number): string => {
    const named = zoneNames?.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value;
    return named === undefined ? offsetName(local.offsetAt(instant)) : named.replace(/^GMT(?=[+-])/, "UTC");
  };
  const weekdayAt = (instant: number): string => {
    const days = Math.floor((instant + local.offsetAt(instant)) / wholeDay);
    return weekdays[language][((days % 7) + 7) % 7] ?? "";
  };
  const clock: Clock = {
    moment(instant) {
      const { day, time } = parts(instant);
      return language === "de" ? `${day}, ${time} Uhr` : `${day} ${time}`;
    },
    short(instant) {
      const { day, time } = parts(instant);
      return `${day} ${time}`;
    },
    zone: (instants) => [...new Set([...instants].sort((a, b) => a - b).map(zoneAt))].join("/"),
    full: (instant) => `${weekdayAt(instant)} ${clock.moment(instant)} (${zoneAt(instant)})`,
    instantOf: (text) => momentOf(text, scenario.start),
    written: (text) => writtenBy(clock.moment, clock.instantOf(text), text, language),
    writtenInFull: (text) => writtenBy(clock.full, clock.instantOf(text), text, language),
    day: (day) => writeDay(day, language),
    offsetAt: (instant) => local.offsetAt(instant),
  };
  return clock;
}

/** By language and zone: the formats of a zone take longer to make than a page of moments to write. */
const zoneNamesMade = new Map<string, Intl.DateTimeFormat>();

function zoneNamesOf(timeZone: string, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  const known = zoneNamesMade.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: "short" });
  zoneNamesMade.set(key, known);
  return known;
}

function writtenBy(write: (instant: number) => string, instant: number | undefined, text: string, language: Language): string {
  return instant === undefined ? afterStart[language](text.replace(/^\+|h$/g, "")) : write(instant);
}

/** A year, a month or a day: 2023-04-24, or 24.04.2023. */
export function writeDay(day: string, language: Language): string {
  return language === "de" ? day.split("-").reverse().join(".") : day;
}

function offsetName(offset: number): string {
  if (offset === 0) return "UTC";
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const minutes = Math.abs(offset) / minute;
  return `UTC${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
