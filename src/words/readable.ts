import type { InBoth, Language } from "./language.js";
import { shown } from "./shown.js";

/** Words of a kind that people may extend, by the word that stands in the data. */
export type NameTable = Readonly<Record<string, InBoth>>;

/** The name of a word of the data, where the catalogue has one. */
export function nameFrom(table: NameTable, word: string, language: Language): string | undefined {
  return Object.hasOwn(table, word) ? table[word]?.[language] : undefined;
}

/** The word that a catalogue calls so, in either language and any case. Cost: O(its words). */
export function wordCalled(table: NameTable, name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return Object.entries(table).find(([, { de, en }]) => [de, en].some((each) => each.toLowerCase() === wanted))?.[0];
}

/** What hospitals call their parts and systems; a word of a file has small letters only. */
const written: ReadonlyMap<string, string> = new Map(
  ["ZNA", "OP", "KIS", "RIS", "LIS", "PACS", "PDMS", "EDV", "SAP", "VPN", "WLAN"].map((each) => [each.toLowerCase(), each]),
);

/** A word that no catalogue knows, as it can be read: hyphens become spaces, it begins like a name, and ZNA is no Zna. */
export function readable(word: string): string {
  const spaced = shown(word)
    .replaceAll(/[-_]+/g, " ")
    .trim()
    .replaceAll(/\S+/g, (part) => written.get(part) ?? part);
  if (spaced === "") return shown(word);
  const isWritten = written.has(word.split(/[-_]/)[0] ?? "");
  return isWritten ? spaced : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
