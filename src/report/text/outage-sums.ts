import type { Measures, OutageSums } from "../../analysis/measures/measures-result.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";
import { hoursText } from "./hours-text.js";

const en = {
  critical: "Critical services too long",
  all: "Services too long",
  serviceHours: "Hours of services",
};

const de: typeof en = {
  critical: "kritische Dienste zu lange aus",
  all: "Dienste zu lange aus",
  serviceHours: "Dienststunden",
};

const sumsWords: InBoth<typeof en> = { en, de };

/** What outages take together, line by line, today and after the set. */
export interface SumLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The lines of a report on measures; none where a limit is asked about. */
export function sumsBeforeAndAfter(
  result: Pick<Measures, "sums" | "options" | "tolerances" | "isCritical">,
  writing: Writing,
): SumLine[] {
  const { sums } = result;
  if (sums === undefined) return [];
  const ends = sumLines(sums.after, result, writing);
  return sumLines(sums.before, result, writing).map(([label, before], place) => ({
    label,
    before,
    after: ends[place]?.[1] ?? "",
  }));
}

/** What outages take together, each with its label; a number of services that cannot be too long is left out, as 0 would say that they are not. */
function sumLines(
  { pastTolerance, serviceHours, unitHours }: OutageSums,
  { options: { unit }, tolerances, isCritical }: Pick<Measures, "options" | "tolerances" | "isCritical">,
  writing: Writing,
): [string, string][] {
  const { numerals, unitHeading } = writing;
  const words = sumsWords[writing.language];
  return [
    ...(tolerances !== 0 && isCritical === true
      ? [[words.critical, numerals.counts(pastTolerance.critical)] as [string, string]]
      : []),
    ...(tolerances !== 0 ? [[words.all, numerals.counts(pastTolerance.all)] as [string, string]] : []),
    [words.serviceHours, hoursText(serviceHours, writing)],
    ...(unit === null ? [] : [[`${unitHeading(unit)} × h`, numerals.personsBetween(unitHours)] as [string, string]]),
  ];
}
