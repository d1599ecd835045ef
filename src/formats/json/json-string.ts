import { type FormatFinding, findingAt } from "../text/format-issue.js";

const escapes = new Set('"\\/bfnrt');
const unicodeEscape = /u[0-9a-fA-F]{4}/y;

/**
 * @param start - offset of the quotation mark that opens a string
 * @returns the offset after the one that closes it, or what is wrong inside
 */
export function scanJsonString(text: string, start: number): number | FormatFinding {
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === '"') return offset + 1;
    if (character < " ") {
      const isEnd = character === "\n" || character === "\r";
      return findingAt(offset, "json-break-in-text", { character: isEnd ? "line end" : "control character" });
    }
    if (character !== "\\") continue;
    const next = text.charAt(offset + 1);
    unicodeEscape.lastIndex = offset + 1;
    if (!escapes.has(next) && !unicodeEscape.test(text)) return findingAt(offset, "json-escape", { sequence: `\\${next}` });
    offset++;
  }
  return findingAt(start, "json-open-text", {});
}
