import type { InBoth, Language } from "./language.js";
import { shown } from "./shown.js";

/** Words of a kind that people may extend, by the word that stands in the data. */
export type NameTable = Readonly<Record<string, InBoth>>;

/** The name of a word of the data, where the catalogue has one. */
export function nameFrom(table: NameTable, word: string, language: Language): string | undefined {
  return Object.hasOwn(table, word) ? table[word]?.[language] : undefined;
}

/** A word that no catalogue knows, as it can be read: hyphens become spaces, and it begins like a name. */
export function readable(word: string): string {
  const spaced = shown(word).replaceAll(/[-_]+/g, " ").trim();
  return spaced === "" ? shown(word) : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
