import { momentOf } from "../model/scenario/scenario.js";
import { parseDelay, parseMoment } from "../model/values/dates.js";
import type { Language } from "./language.js";

/** A moment without its zone, and the zone. */
export interface WrittenMoment {
  readonly moment: string;
  readonly zone: string;
}

/** The zone of a moment as minutes east of Greenwich. */
function zoneOf(text: string): { readonly minutes: number; readonly written: string } {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(text);
  if (match === null) return { minutes: 0, written: "UTC" };
  const minutes = (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  return { minutes, written: `UTC${match[0]}` };
}

/** A moment, or a delay after the start in the zone of the start, as people write it: 2023-04-24 22:00, or 24.04.2023 22:00. */
export function writeMoment(text: string, start: string | undefined, language: Language): WrittenMoment {
  const instant = momentOf(text, start);
  if (instant === undefined) return { moment: text, zone: "" };
  const { minutes, written } = zoneOf(parseDelay(text) === undefined ? text : (start ?? text));
  const iso = new Date(instant + minutes * 60_000).toISOString();
  const [day = "", time = ""] = iso.split("T");
  const clock = time.endsWith(":00.000Z") ? time.slice(0, 5) : time.replace(/(\.000)?Z$/, "");
  return { moment: `${writeDay(day, language)} ${clock}`, zone: written };
}

/** A year, a month or a day: 2023-04-24, or 24.04.2023. */
export function writeDay(day: string, language: Language): string {
  return language === "de" ? day.split("-").reverse().join(".") : day;
}

/** Milliseconds from the start of a scenario to a moment; `undefined` where either is not known. */
export function sinceStart(text: string, start: string | undefined): number | undefined {
  const [instant, from] = [momentOf(text, start), start === undefined ? undefined : parseMoment(start)];
  return instant === undefined || from === undefined ? undefined : instant - from;
}
