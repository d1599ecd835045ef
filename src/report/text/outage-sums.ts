import type { OutageSums } from "../../analysis/measures/measures-result.js";
import type { Writing } from "../../words/writing.js";
import { measuresWords } from "./measures-words.js";
import { hoursText } from "./outages-limits.js";

/** What outages take together, each with its label. */
export function sumLines(
  { pastTolerance, serviceHours, unitHours }: OutageSums,
  unit: string | null,
  writing: Writing,
): [string, string][] {
  const { numerals, unitHeading } = writing;
  const words = measuresWords[writing.language];
  return [
    [words.critical, numerals.counts(pastTolerance.critical)],
    [words.all, numerals.counts(pastTolerance.all)],
    [words.serviceHours, hoursText(serviceHours, writing)],
    ...(unit === null ? [] : [[words.unitHours(unitHeading(unit)), numerals.personsBetween(unitHours)] as [string, string]]),
  ];
}
