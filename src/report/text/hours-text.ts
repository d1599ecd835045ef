import { type Bounds, exactly } from "../../quantities.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

const hoursWords: InBoth<{ readonly noEnd: string; readonly orMore: (hours: string) => string }> = {
  en: { noEnd: "no end", orMore: (hours) => `${hours} or more` },
  de: { noEnd: "ohne Ende", orMore: (hours) => `mind. ${hours}` },
};

/** Hours as bounds; where nothing bounds them, so many or more, or no end. */
export function hoursText({ atLeast, atMost }: Bounds, { numerals, language }: Pick<Writing, "numerals" | "language">): string {
  const words = hoursWords[language];
  if (atLeast === Number.POSITIVE_INFINITY) return words.noEnd;
  if (atMost === Number.POSITIVE_INFINITY) return words.orMore(numerals.hoursBetween(exactly(atLeast)));
  return numerals.hoursBetween({ atLeast, atMost });
}
