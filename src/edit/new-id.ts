import type { PatchedList } from "../model/documents/patch.js";
import type { Draft } from "./draft.js";

const german: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** A name in the form of an id: lower-case letters and digits, with "-" between words; "row" where nothing of it is left. */
export function idForm(name: string): string {
  const letters = name.toLowerCase().replace(/[äöüß]/g, (letter) => german[letter] ?? letter);
  const plain = letters.normalize("NFKD").replace(/\p{M}/gu, "");
  const words = plain.replace(/[^a-z0-9]+/g, "-").slice(0, 80);
  return words.replace(/^-|-$/g, "") || "row";
}

/** An id that nobody has yet, after a name: `rechenzentrum-nord`, else `rechenzentrum-nord-2`. */
export function newId(name: string, isTaken: (id: string) => boolean): string {
  const wanted = idForm(name);
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const numbered = `${wanted}-${number}`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** An id after a name that no row of a list has yet. Cost: O(rows). */
export function freeId({ lists }: Draft, list: PatchedList, name: string): string {
  const taken = new Set(lists[list].map(({ id }) => id));
  return newId(name, (id) => taken.has(id));
}
