const isMonth = (month: number): boolean => month >= 1 && month <= 12;

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The month of a date that has no such day, as in `2023-02-29`, and how many it has; `undefined` for every other text. */
export function monthWithoutDay(text: string): { readonly month: Date; readonly days: number } | undefined {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})(?=T|$)/.exec(text) ?? []).map(Number);
  if (!isMonth(month)) return undefined;
  const days = daysInMonth(year, month);
  return day >= 1 && day <= days ? undefined : { month: new Date(Date.UTC(year, month - 1)), days };
}

/** "February 2023 has 28 days", where a date asks for more; `undefined` for every other text. */
export function noSuchDay(text: string): string | undefined {
  const { month, days } = monthWithoutDay(text) ?? {};
  return month && `${monthShown.format(month)} has ${days} days`;
}

const monthShown = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** The day that `24.4.2023` means, as this package writes it; `undefined` where the text is no such day. */
export function dayMeant(text: string): string | undefined {
  const [, day = 0, month = 0, year = 0] = (/^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*$/.exec(text) ?? []).map(Number);
  if (!isMonth(month) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
