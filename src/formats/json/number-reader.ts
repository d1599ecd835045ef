import { misreadNumber } from "../../model/values/number-meant.js";
import { dot, minus, nine, smallE, space, zero } from "../text/characters.js";
import { numberToken } from "./json-walk.js";

/** A whole number of so many digits is exact, and so is a power of ten: their quotient is the nearest number. */
const exactDigits = 15;
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power);

/** Reads numbers, written as in JSON, out of the middle of a text. */
export class NumberReader {
  /** Where the number ended that was read last. */
  end = 0;
  /** Whether it was written with neither point nor exponent. */
  isWhole = false;

  /** The number that begins at an offset; NaN where none does, or one that is no finite number or would be read as 0. */
  read(text: string, offset: number): number {
    const isNegative = text.charCodeAt(offset) === minus;
    const start = isNegative ? offset + 1 : offset;
    let value = 0;
    let end = start;
    let decimalsAt = -1;
    let character = text.charCodeAt(end);
    for (; (character >= zero && character <= nine) || (character === dot && decimalsAt < 0); character = text.charCodeAt(end)) {
      if (character === dot) decimalsAt = end + 1;
      else value = value * 10 + character - zero;
      end++;
    }
    const wholeDigits = (decimalsAt < 0 ? end : decimalsAt - 1) - start;
    const decimals = decimalsAt < 0 ? 0 : end - decimalsAt;
    const ledByZero = wholeDigits > 1 && text.charCodeAt(start) === zero;
    if (wholeDigits === 0 || ledByZero || decimalsAt === end || (character | space) === smallE)
      return this.readToken(text, offset);
    this.end = end;
    this.isWhole = decimalsAt < 0;
    if (wholeDigits + decimals > exactDigits) return Number(text.slice(offset, end));
    const size = decimals === 0 ? value : value / (powersOfTen[decimals] as number);
    return isNegative ? -size : size;
  }

  private readToken(text: string, offset: number): number {
    numberToken.lastIndex = offset;
    const token = numberToken.exec(text)?.[0];
    if (token === undefined) return Number.NaN;
    this.end = offset + token.length;
    this.isWhole = /^-?\d+$/.test(token);
    const value = Number(token);
    return misreadNumber(token, value) === undefined ? value : Number.NaN;
  }
}
