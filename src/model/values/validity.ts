/** The days on which something holds, each a year, a month or a day; both are in it. */
export interface Validity {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** The day itself, or the first of a month or a year. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** Whether a day lies before (-1), in (0) or after (1) a year, a month or a day. */
export function compareDays(day: string, date: string): number {
  const part = day.slice(0, date.length);
  return part < date ? -1 : part > date ? 1 : 0;
}

/** @param day - a whole day */
export const holdsOn = ({ validFrom, validTo }: Validity, day: string): boolean =>
  (validFrom === undefined || compareDays(day, validFrom) >= 0) && (validTo === undefined || compareDays(day, validTo) <= 0);

/** Whether there is no day on which both hold. */
export const isApart = (one: Validity, other: Validity): boolean => endsBefore(one, other) || endsBefore(other, one);

export const endsBefore = ({ validTo }: Validity, { validFrom }: Validity): boolean =>
  validTo !== undefined && validFrom !== undefined && compareDays(firstDayOf(validFrom), validTo) > 0;

export const isDated = ({ validFrom, validTo }: Validity): boolean => validFrom !== undefined || validTo !== undefined;
