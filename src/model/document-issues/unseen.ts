import { asEscapes } from "../../errors/errors.js";
import { unseen } from "../../errors/unseen-characters.js";

/** What is left in a text that was copied from a word processor or a web page, and looks like nothing or like a plain space. */
export type UnseenCharacter =
  | "no-break space"
  | "zero-width space"
  | "zero-width joiner"
  | "soft hyphen"
  | "byte order mark"
  | "space of another width";

const kinds: ReadonlyMap<string, UnseenCharacter> = new Map([
  ["\u00a0", "no-break space"],
  ["\u202f", "no-break space"],
  ["\u2007", "no-break space"],
  ["\u200b", "zero-width space"],
  ["\u200c", "zero-width joiner"],
  ["\u200d", "zero-width joiner"],
  ["\u2060", "zero-width joiner"],
  ["\u00ad", "soft hyphen"],
  ["\ufeff", "byte order mark"],
]);

/** A text of a document in quotation marks; what cannot be seen in it is written as `\uXXXX`. */
export const quoted = (text: string): string => asEscapes(JSON.stringify(text), unseen);

/** The first character of a text that cannot be seen, as {@link quoted} writes it, and what it is. */
export function unseenIn(text: string): { readonly written: string; readonly what: UnseenCharacter } | undefined {
  const [character] = text.match(unseen) ?? [];
  if (character === undefined) return undefined;
  return { written: asEscapes(character, unseen), what: kinds.get(character) ?? "space of another width" };
}
