import { LimitExceededError } from "../../errors/errors.js";
import type { Limits } from "../../model/values/limits.js";
import { backslash, closingBrace, closingBracket, colon, openingBrace, openingBracket, quote } from "../text/characters.js";

/**
 * How many members the objects of a JSON text have in all, counted by their colons.
 * @returns meaningless where the text is no JSON
 * @throws `LimitExceededError` when brackets nest deeper than `limits.nesting`
 * @remarks Cost: time O(text), no stack and no memory.
 */
export function checkJsonNesting(text: string, { nesting }: Limits, file: string | undefined): number {
  let depth = 0;
  let members = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case quote:
        index = endOfString(text, index);
        break;
      case colon:
        members++;
        break;
      case openingBracket:
      case openingBrace:
        if (++depth > nesting) throw new LimitExceededError("nesting", nesting, undefined, file);
        break;
      case closingBracket:
      case closingBrace:
        depth--;
        break;
    }
  }
  return members;
}

/** Offset of the quotation mark that closes the string opened at `start`; the end of the text where none does. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === backslash) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
