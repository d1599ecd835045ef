import type { MeasureEffect, Measures } from "../analysis/measures/measures-result.js";
import { pictureWriting } from "../report/svg/picture-writing.js";
import { hoursText } from "../report/text/hours-text.js";
import { measureText } from "../report/text/measure-text.js";
import { sumsBeforeAndAfter } from "../report/text/outage-sums.js";
import type { Language } from "../words/language.js";
import type { Writing } from "../words/writing.js";
import { helpWords } from "./help-words.js";
import type { Help } from "./helping.js";

/** What was found, for the sheet on one page: which measures, what is missing with them, and how sure that is. */
export function sheetTexts(help: Help | undefined, language: Language): string[] {
  if (help?.kind !== "found" || help.result.set.length === 0) return [];
  const words = helpWords[language];
  const writing = pictureWriting(help.landscape, language, help.scenario);
  const { set } = help.result;
  const changed = sumsBeforeAndAfter(help.result, writing)
    .filter(({ before, after }) => before !== after)
    .map(({ label, before, after }) => `${label} ${before} → ${after}`);
  return [
    `${foundText(help.result, writing)} ${words.generated}`,
    ...set.map((measure, place) => `${place + 1}. ${measureText(measure, writing)}`),
    ...(changed.length === 0 ? [] : [words.fromTo(changed.join("; "))]),
  ];
}

/** What a measure does when it is the only one. */
export function aloneText({ avoidedOfAll = 0, saved }: MeasureEffect, { language, numerals }: Writing): string {
  const words = helpWords[language];
  if (avoidedOfAll === 0 && saved.atMost === 0) return words.nothingAlone;
  return words.alone(avoidedOfAll, numerals.count(avoidedOfAll), hoursText(saved, { language, numerals }));
}

/** How good the set is, and among how many. */
export function foundText({ set, effective, considered, choice }: Measures, { numerals, language }: Writing): string {
  const words = helpWords[language];
  const count = numerals.count(considered);
  if (effective === 0) return words.nothingHit;
  if (set.length === 0) return words.noneHelps(count);
  return (choice.status === "best-found" ? words.found : words.best)(set.length, numerals.count(set.length), count);
}
