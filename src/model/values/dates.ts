import * as z from "zod";
import { monthWithoutDay } from "../../errors/calendar.js";
import { dayPattern, delayPattern, isDay, isOutOfRange, momentPattern, parseDelay, parseMoment } from "./moments.js";

const wrongDay =
  (code: string) =>
  ({ input }: { readonly input: unknown }): string =>
    typeof input === "string" && monthWithoutDay(input) !== undefined ? "no-such-day" : code;

/** A year, a month or a day: `2023`, `2023-04` or `2023-04-24`. */
export const daySchema = z
  .string()
  .refine(isDay, { error: wrongDay("no-date") })
  .meta({ pattern: dayPattern.source });

const wholeDayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** One day: `2023-04-24`. */
export const wholeDaySchema = z
  .string()
  .refine((text) => wholeDayPattern.test(text) && isDay(text), { error: wrongDay("no-date") })
  .meta({ pattern: wholeDayPattern.source });

const wrongTime =
  (code: string) =>
  ({ input }: { readonly input: unknown }): string =>
    typeof input === "string" && isOutOfRange(input) ? "time-out-of-range" : wrongDay(code)({ input });

/** A date and time with a zone. */
export const momentSchema = z
  .string()
  .refine((text) => parseMoment(text) !== undefined, {
    error: wrongTime("no-moment"),
  })
  .meta({ pattern: momentPattern.source });

/** A moment, or a delay after the start of the scenario: `+62h`. */
export const momentOrDelaySchema = z
  .string({ error: ({ input }) => (typeof input === "number" ? "no-moment-or-delay" : undefined) })
  .refine((text) => parseMoment(text) !== undefined || parseDelay(text) !== undefined, {
    error: wrongTime("no-moment-or-delay"),
  })
  .meta({ pattern: `${momentPattern.source}|${delayPattern.source}` });

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** A name of the IANA time zone database. */
export const timeZoneSchema = z.string().refine(isTimeZone, { error: "no-time-zone" });
