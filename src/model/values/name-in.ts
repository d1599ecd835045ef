import { checkRecord } from "./argument-checks.js";
import type { NamesByLanguage } from "./names.js";
import { textIn } from "./text-in.js";

/** Something that has a name, and perhaps others for readers of a language. */
export interface NamedRecord {
  readonly name?: string | undefined;
  readonly names?: NamesByLanguage | undefined;
}

/** The name of a node, a landscape or a scenario for readers of a language: the one for that language, else the one that it has. */
export function nameIn(named: NamedRecord & { readonly name: string }, language: keyof NamesByLanguage): string;
export function nameIn(named: NamedRecord, language: keyof NamesByLanguage): string | undefined;
export function nameIn(named: NamedRecord, language: keyof NamesByLanguage): string | undefined {
  checkRecord("nameIn", "record", named, [], "give a node, a landscape or a scenario");
  const { name, names } = named;
  return textIn(name, names, language);
}
