import type { OutageSums } from "../../analysis/measures/measures-result.js";
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

/** What outages take together, each with its label. */
export function sumLines(
  { pastTolerance, serviceHours, unitHours }: OutageSums,
  unit: string | null,
  writing: Writing,
): [string, string][] {
  const { numerals, unitHeading } = writing;
  const words = sumsWords[writing.language];
  return [
    [words.critical, numerals.counts(pastTolerance.critical)],
    [words.all, numerals.counts(pastTolerance.all)],
    [words.serviceHours, hoursText(serviceHours, writing)],
    ...(unit === null ? [] : [[`${unitHeading(unit)} × h`, numerals.personsBetween(unitHours)] as [string, string]]),
  ];
}
