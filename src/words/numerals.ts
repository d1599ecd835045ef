import { type Bounds, exactly, stateOfLevel } from "../quantities.js";
import { type InBoth, type Language, locales } from "./language.js";

/** Numbers and lists as a language writes them. */
export interface Numerals {
  /** 21,005,565 */
  count(value: number): string;
  /** 3–4, or 3 where both are the same; at least 3 where nothing bounds it. What is no whole number is rounded, the ends of a range outwards. */
  counts(bounds: Bounds): string;
  /** 21.0 million from a million on, else the whole number. */
  persons(value: number): string;
  /** 21 million, 21.5 million. */
  millions(value: number): string;
  /** 21.0–24.6 million, or whole numbers below a million. */
  personsBetween(bounds: Bounds): string;
  /** The same in a sentence: 21.0 to 24.6 million. */
  personsFromTo(bounds: Bounds): string;
  /** 28.4–33.3 %: bounds as parts of a total. */
  share(bounds: Bounds, total: number): string;
  /**
   * 2.8 ± 0.3 %: a part that is estimated from samples, with its standard error and no more digits than that warrants; a range
   * narrower than chance makes it is one figure.
   */
  estimate(part: Bounds, standardError: number): string;
  /** A level in [0, 1] as percent; never 0 % or 100 % for one that is neither. */
  level(bounds: Bounds): string;
  /** What is left to those who are degraded: up to 50 %, 50 % or more where the one bound is that of who is lost, the other of who is normal. */
  levelLeft(bounds: Bounds): string;
  /** What a level in [0, 1] lacks of normal, as percent. */
  lack(bounds: Bounds): string;
  /** A loss as whole percent; never 0 % or 100 % for one that is neither. */
  wholePercent(loss: Bounds): string;
  hours(milliseconds: number): string;
  /** 0.5–4.5: hours between bounds, a tolerance of half an hour never as a whole one. */
  hoursBetween(bounds: Bounds): string;
  /** At most so many decimals. */
  decimals(value: number, most: number): string;
  and(parts: readonly string[]): string;
  or(parts: readonly string[]): string;
}

const million: InBoth<(number: string) => string> = { en: (number) => `${number} million`, de: (number) => `${number} Mio.` };
const atLeastSo: InBoth<(number: string) => string> = {
  en: (number) => `at least ${number}`,
  de: (number) => `mindestens ${number}`,
};
const upTo: InBoth<(level: string) => string> = { en: (level) => `up to ${level}`, de: (level) => `bis zu ${level}` };
const orMore: InBoth<(level: string) => string> = { en: (level) => `${level} or more`, de: (level) => `mindestens ${level}` };
/** Where the level itself is written as a bound: nobody reads "up to > 99.9 %". */
const belowAll: InBoth = { en: "less than 100 %", de: "weniger als 100 %" };
const aboveNone: InBoth = { en: "more than 0 %", de: "mehr als 0 %" };
const notKnown: InBoth = { en: "not known", de: "nicht bekannt" };
const to: InBoth = { en: "to", de: "bis" };

/** Made once for each language: the formats of a locale take longer to make than a page of numbers to write. */
const made = new Map<Language, Numerals>();

/** Numbers and lists as a language writes them. */
export function numeralsOf(language: Language): Numerals {
  const known = made.get(language) ?? newNumerals(language);
  made.set(language, known);
  return known;
}

function newNumerals(language: Language): Numerals {
  const locale = locales[language];
  // what nothing bounds is not known, never an endless number
  const writer = (options: Intl.NumberFormatOptions): Pick<Intl.NumberFormat, "format"> => {
    const format = new Intl.NumberFormat(locale, options);
    return { format: (value) => (value === Number.POSITIVE_INFINITY ? notKnown[language] : format.format(value)) };
  };
  const whole = writer({ maximumFractionDigits: 0, useGrouping: true });
  const tenths = writer({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const tenthsIfAny = writer({ maximumFractionDigits: 1 });
  const some = writer({ maximumFractionDigits: 2 });
  const [all, any] = (["conjunction", "disjunction"] as const).map((type) => new Intl.ListFormat(locale, { type }));
  const range = (low: string, high: string): string => {
    if (low === high) return low;
    // 9–> 99.9 reads like an arrow
    return /[<>]/.test(low + high) ? `${low} ${to[language]} ${high}` : `${low}–${high}`;
  };
  const percent = (part: number, format = tenths): string => {
    if (part === Number.POSITIVE_INFINITY) return notKnown[language];
    if (part > 0 && part < 0.0005) return `< ${tenths.format(0.1)}`;
    if (part < 1 && part >= 0.9995) return `> ${tenths.format(99.9)}`;
    return format.format(part * 100);
  };
  const persons = (value: number): string =>
    value >= 1_000_000 && value !== Number.POSITIVE_INFINITY
      ? million[language](tenths.format(value / 1_000_000))
      : whole.format(value);
  /** Bounds of which the upper one is not known. */
  const open = (atLeast: number, written: (value: number) => string): string =>
    atLeast === 0 || atLeast === Number.POSITIVE_INFINITY ? notKnown[language] : atLeastSo[language](written(atLeast));
  const personsRange = (bounds: Bounds, between: string): string => {
    if (bounds.atMost === Number.POSITIVE_INFINITY) return open(bounds.atLeast, persons);
    const { atLeast, atMost } = roundedOutwards(bounds);
    const [least, most] = [persons(atLeast), persons(atMost)];
    if (least === most) return most;
    const [number = "", ...unit] = least.split(" ");
    return unit.length > 0 && most.endsWith(` ${unit.join(" ")}`) ? number + between + most : least + between + most;
  };
  const countsRange = (bounds: Bounds): string => {
    const { atLeast, atMost } = roundedOutwards(bounds);
    return range(whole.format(atLeast), whole.format(atMost));
  };
  const level = ({ atLeast, atMost }: Bounds): string =>
    `${range(percent(atLeast, tenthsIfAny), percent(atMost, tenthsIfAny))} %`;
  return {
    count: (value) => whole.format(value),
    counts: (bounds) =>
      bounds.atMost === Number.POSITIVE_INFINITY ? open(bounds.atLeast, (value) => whole.format(value)) : countsRange(bounds),
    persons,
    millions: (value) =>
      value === Number.POSITIVE_INFINITY ? notKnown[language] : million[language](tenthsIfAny.format(value / 1_000_000)),
    personsBetween: (bounds) => personsRange(bounds, "–"),
    personsFromTo: (bounds) => personsRange(bounds, ` ${to[language]} `),
    share: ({ atLeast, atMost }, total) => `${range(percent(atLeast / total), percent(atMost / total))} %`,
    estimate: ({ atLeast, atMost }, standardError) => {
      const error = Math.max(0.001, standardError);
      const { format } = error < 0.0095 ? tenths : whole;
      const [low, high] = atMost - atLeast <= 2 * error ? [(atLeast + atMost) / 2, (atLeast + atMost) / 2] : [atLeast, atMost];
      return `${range(format(low * 100), format(high * 100))} ± ${format(error * 100)} %`;
    },
    level,
    levelLeft: (bounds) => {
      const [isFromNone, isToAll] = [stateOfLevel(bounds.atLeast) === "lost", stateOfLevel(bounds.atMost) === "normal"];
      if (isFromNone === isToAll) return level(bounds);
      const written = level(exactly(isFromNone ? bounds.atMost : bounds.atLeast));
      if (isFromNone) return written.startsWith(">") ? belowAll[language] : upTo[language](written);
      return written.startsWith("<") ? aboveNone[language] : orMore[language](written);
    },
    lack: ({ atLeast, atMost }) => level({ atLeast: 1 - atMost, atMost: 1 - atLeast }),
    wholePercent: ({ atLeast, atMost }) => `${range(wholePercent(atLeast), wholePercent(atMost))} %`,
    hours: (milliseconds) => some.format(milliseconds / 3_600_000),
    hoursBetween: ({ atLeast, atMost }) => range(some.format(atLeast), some.format(atMost)),
    decimals: (value, most) => writer({ maximumFractionDigits: most }).format(value),
    and: (parts) => all?.format(parts) ?? "",
    or: (parts) => any?.format(parts) ?? "",
  };
}

/** What sums over levels, of which nine decimals are known, may miss: 159.99999996 are 160. */
const noiseOf = (value: number): number => Math.min(value * 1e-8, 1e-3);

/** Of a range the least down and the most up; one figure to the nearest, but what is not nothing never to 0. */
function roundedOutwards({ atLeast, atMost }: Bounds): Bounds {
  return atLeast === atMost && (atLeast === 0 || atLeast >= 0.5)
    ? exactly(Math.round(atLeast))
    : { atLeast: Math.floor(atLeast + noiseOf(atLeast)), atMost: Math.ceil(atMost - noiseOf(atMost)) };
}

function wholePercent(share: number): string {
  if (share > 0 && share < 0.01) return "< 1";
  if (share < 1 && share > 0.99) return "> 99";
  return String(Math.round(share * 100));
}
