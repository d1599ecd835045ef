import { de } from "./de.js";
import { en } from "./en.js";
import type { Language } from "./language.js";

/** The texts of a report in one language. */
export type Words = typeof en;

export const words: Readonly<Record<Language, Words>> = { en, de };

/** The text for a word of the shipped data, or the word itself. */
export function named(texts: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(texts, word) ? (texts[word] ?? word) : word;
}
