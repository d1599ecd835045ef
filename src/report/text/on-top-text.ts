import type { OnTopOf } from "../../analysis/failures/moment-below.js";
import { nameIn } from "../../model/values/name-in.js";
import type { Language } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import type { Writing } from "../../words/writing.js";

const words: Readonly<Record<Language, (scenario: string, moment: string) => string>> = {
  en: (scenario, moment) =>
    `On top of "${scenario}"${moment === "" ? "" : ` at ${moment}`}: what that has taken is lost already.`,
  de: (scenario, moment) =>
    `Zusätzlich zu „${scenario}“${moment === "" ? "" : `, Stand ${moment}`}: Was dadurch ausfällt, ist schon ausgefallen.`,
};

/** What had failed before, and when: a sentence, or nothing. The clock is that of the scenario. */
export function onTopText(
  onTopOf: OnTopOf | undefined,
  { language, clock }: Pick<Writing, "language" | "clock">,
): readonly string[] {
  if (onTopOf === undefined) return [];
  const { scenario, at } = onTopOf;
  const moment = at === null ? "" : clock.writtenInFull(at);
  return [words[language](shown(nameIn(scenario, language) ?? scenario.id), moment)];
}
