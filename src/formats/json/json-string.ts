/** Something wrong at an offset into the text. */
export interface JsonFinding {
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
}

const escapes = new Set('"\\/bfnrt');
const unicodeEscape = /u[0-9a-fA-F]{4}/y;

/**
 * @param start - offset of the quotation mark that opens a string
 * @returns the offset after the one that closes it, or what is wrong inside
 */
export function scanJsonString(text: string, start: number): number | JsonFinding {
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === '"') return offset + 1;
    if (character < " ") {
      const what = character === "\n" || character === "\r" ? "a line end" : "a control character";
      return {
        offset,
        message: `${what} stands inside a text`,
        hint: "close the text before it, or write it as an escape such as \\n",
      };
    }
    if (character !== "\\") continue;
    const next = text.charAt(offset + 1);
    unicodeEscape.lastIndex = offset + 1;
    if (!escapes.has(next) && !unicodeEscape.test(text))
      return {
        offset,
        message: `${JSON.stringify(`\\${next}`)} is no escape of JSON`,
        hint: "a backslash itself is written \\\\",
      };
    offset++;
  }
  return { offset: start, message: "the text that begins here is not closed", hint: 'it ends with "' };
}
