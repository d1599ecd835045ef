import { parseMoment } from "../values/moments.js";
import type { Scenario } from "./scenario.js";

/** What says in which local time a scenario plays. */
export interface TimedBy extends Partial<Pick<Scenario, "start" | "timeZone" | "disturbances">> {
  /** A moment that is asked for: its offset counts where nothing else names one. */
  readonly at?: string | null | undefined;
}

const minute = 60_000;
const hour = 60 * minute;
const week = 168 * hour;
/** 1970-01-01 was a Thursday. */
const sinceMonday = 72 * hour;

/** Local time at moments in milliseconds since 1970. */
export interface LocalTime {
  /** Milliseconds that clocks are ahead of UTC. */
  offsetAt(moment: number): number;
}

/**
 * The local time of a scenario: its time zone or that of the landscape, with daylight saving; else for good the offset of its
 * start or, without one, of the first moment that it names; else UTC.
 */
export function localTimeOf(
  { timeZone, start, disturbances = [], at }: TimedBy,
  landscape: Pick<TimedBy, "timeZone"> = {},
): LocalTime {
  const zone = timeZone ?? landscape.timeZone;
  if (zone !== undefined) return zonedTime(zone);
  const named = disturbances.flatMap(({ begin, end }) => [begin, end]).find((text) => text !== undefined && isMoment(text));
  const offset = fixedOffset(start ?? named ?? at ?? "");
  return { offsetAt: () => offset };
}

/** The hour of the week at a moment: 0 from Monday 00:00 local time, 167 to Sunday 24:00. */
export function hourOfWeek(local: LocalTime, moment: number): number {
  const sinceEpoch = moment + local.offsetAt(moment) + sinceMonday;
  return Math.floor((((sinceEpoch % week) + week) % week) / hour);
}

/** The local day of a moment, in days since 1970. */
export function localDay(local: LocalTime, moment: number): number {
  return Math.floor((moment + local.offsetAt(moment)) / (24 * hour));
}

/** The next moment at which a local hour begins or clocks change. Zones change their offset at whole quarters of an hour of UTC only. */
export function nextHour(local: LocalTime, moment: number): number {
  const offset = local.offsetAt(moment);
  const intoHour = (((moment + offset) % hour) + hour) % hour;
  const next = moment + hour - intoHour;
  if (local.offsetAt(next) === offset) return next;
  for (let change = (Math.floor(moment / quarter) + 1) * quarter; change < next; change += quarter)
    if (local.offsetAt(change) !== offset) return change;
  return next;
}

/** A moment as local date and time with zone: `2023-04-24T22:00+02:00`; seconds only where they are not 0. */
export function momentText(local: LocalTime, moment: number): string {
  const offset = local.offsetAt(moment);
  const text = new Date(moment + offset).toISOString();
  const short = text.endsWith(":00.000Z") ? text.slice(0, 16) : text.slice(0, text.endsWith(".000Z") ? 19 : 23);
  const minutes = Math.abs(offset) / minute;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${short}${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

const isMoment = (text: string): boolean => parseMoment(text) !== undefined;

function fixedOffset(start: string): number {
  const moment = parseMoment(start);
  const asIfUtc = parseMoment(start.replace(/(Z|[+-]\d{2}:\d{2})$/, "Z"));
  return moment === undefined || asIfUtc === undefined ? 0 : asIfUtc - moment;
}

const zones = new Map<string, ZonedTime>();

/** The one time of a zone: to ask for its offsets is dear. */
function zonedTime(zone: string): ZonedTime {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const made = new ZonedTime(zone);
  zones.set(zone, made);
  return made;
}

const quarter = 15 * minute;
/** No zone has changed its clocks twice within six hours. */
const block = 6 * hour;

/** A zone of the IANA database. Offsets are looked up at both ends of six hours, and where these differ for each quarter of an hour. */
class ZonedTime implements LocalTime {
  private readonly format: Intl.DateTimeFormat;
  private readonly known = new Map<number, number>();
  /** The beginning of the six hours that were asked for last, and their one offset. */
  private latest = Number.NaN;
  private offset = 0;

  constructor(timeZone: string) {
    const two = "2-digit";
    this.format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  }

  offsetAt(moment: number): number {
    // who asks goes on from hour to hour
    if (moment >= this.latest && moment < this.latest + block) return this.offset;
    const from = Math.floor(moment / block) * block;
    const offset = this.lookedUp(from);
    if (this.lookedUp(from + block) !== offset) return this.lookedUp(Math.floor(moment / quarter) * quarter);
    [this.latest, this.offset] = [from, offset];
    return offset;
  }

  private lookedUp(moment: number): number {
    const known = this.known.get(moment);
    if (known !== undefined) return known;
    const parts = new Map(this.format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
    this.known.set(moment, local - moment);
    return local - moment;
  }
}
