import type { Bounds } from "../quantities.js";
import type { Language } from "./language.js";
import { words } from "./words.js";

/** Numbers as a language writes them. */
export interface Numerals {
  /** 21,005,565 */
  count(value: number): string;
  /** 3–4, or 3 where both are the same. */
  counts(bounds: Bounds): string;
  /** 21.0 million from a million on, else the whole number. */
  persons(value: number): string;
  /** 28.4–33.3 %: bounds as parts of a total. */
  share(bounds: Bounds, total: number): string;
  /** A level in [0, 1] as percent; never 0 % or 100 % for one that is neither. */
  level(bounds: Bounds): string;
  hours(milliseconds: number): string;
}

const locales: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE" };

export function numeralsOf(language: Language): Numerals {
  const whole = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0, useGrouping: true });
  const tenths = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const tenthsIfAny = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  const some = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 });
  const { million } = words[language];
  const range = (low: string, high: string): string => (low === high ? low : `${low}–${high}`);
  const percent = (part: number, format = tenths): string => {
    if (part > 0 && part < 0.0005) return `< ${tenths.format(0.1)}`;
    if (part < 1 && part > 0.9995) return `> ${tenths.format(99.9)}`;
    return format.format(part * 100);
  };
  return {
    count: (value) => whole.format(value),
    counts: ({ atLeast, atMost }) => range(whole.format(atLeast), whole.format(atMost)),
    persons: (value) => (value >= 1_000_000 ? million(tenths.format(value / 1_000_000)) : whole.format(value)),
    share: ({ atLeast, atMost }, total) => `${range(percent(atLeast / total), percent(atMost / total))} %`,
    level: ({ atLeast, atMost }) => `${range(percent(atLeast, tenthsIfAny), percent(atMost, tenthsIfAny))} %`,
    hours: (milliseconds) => some.format(milliseconds / 3_600_000),
  };
}
