import type { InBoth, Language } from "./language.js";

interface PeriodWords {
  readonly from: (moment: string) => string;
  readonly until: (moment: string) => string;
  readonly both: (from: string, until: string) => string;
}

/** A German date stands with an article: vom 24.04.2023; hours after the start do not. */
const ofDate = /^\d\d\.\d\d\.\d{4}/;

const words: InBoth<PeriodWords> = {
  en: {
    from: (moment) => `from ${moment}`,
    until: (moment) => `until ${moment}`,
    both: (from, until) => `from ${from} to ${until}`,
  },
  de: {
    from: (moment) => `ab ${moment}`,
    until: (moment) => `bis ${moment}`,
    both: (from, until) => (ofDate.test(from) ? `vom ${from}, bis ${until}` : `von ${from} bis ${until}`),
  },
};

/** From when to when, as a sentence has it, of moments that are written out; empty where neither is known. */
export function periodName(from: string | undefined, until: string | undefined, language: Language): string {
  if (from === undefined) return until === undefined ? "" : words[language].until(until);
  return until === undefined ? words[language].from(from) : words[language].both(from, until);
}
