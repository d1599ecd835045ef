import type { TextReading } from "../../errors/format-issues.js";

/** German letters in encodings that no browser decodes as old spreadsheets wrote them, by their bytes. */
const germanLetters: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  "DOS (CP850)": new Map(
    [...[0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1].entries()].map(([at, byte]) => [byte, "äöüÄÖÜß"[at] ?? ""]),
  ),
  "Mac OS Roman": new Map(
    [...[0x8a, 0x9a, 0x9f, 0x80, 0x85, 0x86, 0xa7].entries()].map(([at, byte]) => [byte, "äöüÄÖÜß"[at] ?? ""]),
  ),
};
/** Encodings of other languages that share the letters of German with Windows-1252, each at its byte. */
const others = ["windows-1250", "windows-1254"] as const;
const named: Readonly<Record<(typeof others)[number], string>> = {
  "windows-1250": "Windows-1250",
  "windows-1254": "Windows-1254",
};

/** Characters of the bytes 0x80 to 0x9f; Node.js 20 decodes them as ISO 8859-1, where none of them is a character. */
const fromHex80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A letter outside of ASCII that stands beside another. */
const letterInWord = /[À-ÖØ-öø-ſ](?:(?<=[A-Za-zÀ-ÖØ-öø-ſ]{2})|(?=[A-Za-zÀ-ÖØ-öø-ſ]))/g;
/** Letters where none can stand in a word: a capital behind a small letter, ß behind no vowel. */
const letterOutOfPlace = /(?<=[a-zäöüß])[À-ÖØ-ÞĂĄĆČĎĐĘĚĞİĹĽŁŃŇŐŔŘŚŠŞŤŢŮŰŸŹŻŽ]|(?<![aeiouyäöüAEIOUYÄÖÜ])ß/;
/** Signs that texts have, none of them within a word; and those that stand between words. */
const signInPlace =
  /(?<![A-Za-zÀ-ÖØ-öø-ſ])[€§°„“”‚‘…«»•™®©±×½¼¾²³µ]|[€§°„“”‚‘…«»•™®©±×½¼¾²³µ](?![A-Za-zÀ-ÖØ-öø-ſ])|[–—’´·\u00a0]/g;
const beyondAscii = /[^\0-\x7f]/;

/** Whether every character outside of ASCII stands where one like it can. */
const isPlausible = (text: string): boolean =>
  !letterOutOfPlace.test(text) && !beyondAscii.test(text.replace(signInPlace, " ").replace(letterInWord, "a"));

/**
 * The text of bytes that are no UTF-8, where they can only be Windows-1252: every character beyond ASCII is a letter or sign where
 * one can stand, and no other encoding makes letters of the same bytes.
 * @returns the text, or what the first word that is open would say in each encoding
 * @remarks Cost: O(bytes).
 */
export function windows1252(bytes: Uint8Array): { readonly text: string } | { readonly readings: readonly TextReading[] } {
  const text = new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => fromHex80.charAt(character.charCodeAt(0) - 0x80));
  const candidates = [
    ...others.map((encoding) => ({ encoding: named[encoding], text: new TextDecoder(encoding).decode(bytes) })),
    ...Object.entries(germanLetters).map(([encoding, letters]) => ({ encoding, text: inGerman(bytes, text, letters) })),
  ].filter((other) => other.text !== text && isPlausible(other.text));
  if (isPlausible(text) && candidates.length === 0) return { text };
  const [first] = candidates;
  const at = first === undefined ? firstOpen(text) : firstDifference(text, first.text);
  return {
    readings: [{ encoding: "Windows-1252", text }, ...candidates].map((each) => ({
      encoding: each.encoding,
      word: wordAt(each.text, at),
    })),
  };
}

/** The text with other letters for these bytes; what is none of them stays as it cannot be, so that it is not plausible. */
function inGerman(bytes: Uint8Array, text: string, letters: ReadonlyMap<number, string>): string {
  return text.replace(/[^\0-\x7f]/g, (_, at: number) => letters.get(bytes[at] ?? 0) ?? "\ufffd");
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at;
}

/** The first word that has a character where none can stand. */
function firstOpen(text: string): number {
  let at = 0;
  for (const line of text.split(/(?<=[\n;\t])/)) {
    if (!isPlausible(line)) return at + Math.max(0, line.search(beyondAscii));
    at += line.length;
  }
  return 0;
}

/** The word around a place, without what ends a cell. */
function wordAt(text: string, at: number): string {
  const end = /[\s;,]|$/g;
  end.lastIndex = at;
  const before = /[^\s;,]{0,20}$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  return before + text.slice(at, Math.min(end.exec(text)?.index ?? at, at + 20));
}
