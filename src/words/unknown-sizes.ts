import type { InBoth, Language } from "./language.js";

/** What is said of those whose size nobody knows; none of it ends in a full stop. */
interface UnknownSizeWords {
  readonly notKnown: (names: string) => string;
  /** The same of a table of several services. */
  readonly notKnownOf: (services: string, names: string) => string;
  /** What a published total leaves to them is in the figure. */
  readonly bounded: (names: string) => string;
  /** Below several figures of which some are open. */
  readonly opening: (names: string) => string;
  /** The same where a total bounds some of them. */
  readonly openingUnlessBounded: (names: string) => string;
}

export const unknownSizeWords: InBoth<UnknownSizeWords> = {
  en: {
    notKnown: (names) => `size not known: ${names}`,
    notKnownOf: (services, names) => `size not known, ${services}: ${names}`,
    bounded: (names) => `size not known, but bounded by the published total: ${names}`,
    opening: (names) => `size not known, so that there is no upper bound where they are counted: ${names}`,
    openingUnlessBounded: (names) =>
      `size not known, so that there is no upper bound where they are counted and no total bounds them: ${names}`,
  },
  de: {
    notKnown: (names) => `Größe nicht bekannt: ${names}`,
    notKnownOf: (services, names) => `Größe nicht bekannt, ${services}: ${names}`,
    bounded: (names) => `Größe nicht bekannt, aber durch die Gesamtzahl begrenzt: ${names}`,
    opening: (names) => `Größe nicht bekannt, daher fehlt eine Obergrenze, wo sie mitzählen: ${names}`,
    openingUnlessBounded: (names) =>
      `Größe nicht bekannt, daher fehlt eine Obergrenze, wo sie mitzählen und keine Gesamtzahl sie begrenzt: ${names}`,
  },
};

/** Any of these as a sentence: with a capital, and with one full stop, also where it ends in an abbreviation. */
export function unknownSizeSentence(say: (words: UnknownSizeWords) => string, language: Language): string {
  const text = say(unknownSizeWords[language]);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
