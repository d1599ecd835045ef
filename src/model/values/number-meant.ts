import type { NumberAdvice } from "../../errors/issues.js";

const thousandsByMark = /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;
const thousandsByOther = /^[+-]?\d{1,3}(?:[ '_\u00a0\u202f]\d{3})+$/;
const decimalComma = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const thousandsAndDecimals = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;
const percentage = /^(?:\d{1,2}|100)(?:[.,]\d+)?\s?%$/;
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * What somebody who wrote this text most likely meant as a number, as advice, or `undefined` where it looks like none:
 * `0,5` and `1.234.567` are German spellings, `"7"` a number in quotation marks.
 * @param isWhole - whether a whole number belongs there
 * @param isShare - whether a share belongs there, which may have been meant as a percentage
 */
export function numberMeant(text: string, isWhole: boolean, isShare = false): NumberAdvice | undefined {
  const trimmed = text.trim();
  if (isShare && percentage.test(trimmed)) return { kind: "percent", write: shareOf(trimmed) };
  if (thousandsByMark.test(trimmed) || thousandsByOther.test(trimmed))
    return { kind: "thousands", write: trimmed.replace(/[^\d+-]/g, "") };
  const marked = isWhole ? wholeNumberAdvice(trimmed) : isShare ? undefined : twoReadings(trimmed);
  if (marked !== undefined) return marked;
  if (decimalComma.test(trimmed)) return { kind: "point", write: trimmed.replaceAll(".", "").replace(",", ".") };
  if (thousandsAndDecimals.test(trimmed)) return { kind: "point", write: trimmed.replaceAll(",", "") };
  if (plainNumber.test(trimmed)) return { kind: "unquoted", write: trimmed };
  return undefined;
}

/**
 * Advice on a number with one mark and three digits after it, where decimals may stand: `2.500` is 2.5 to a computer and 2,500 to a German reader, so
 * both are told. `undefined` where there is one reading only: no group of thousands follows a 0.
 * @param decimal - what stands before decimals in the file
 */
export function twoReadings(text: string, decimal: "." | "," = "."): NumberAdvice | undefined {
  const [, sign = "", number, mark, rest] = /^([+-]?)([1-9]\d{0,2})([.,])(\d{3})$/.exec(text) ?? [];
  if (number === undefined || rest === undefined) return undefined;
  const whole = `${sign === "-" ? sign : ""}${number}`;
  // a fourth decimal leaves one reading only
  const decimals = rest.endsWith("0") ? `${whole}${decimal}${rest}`.replace(/\D?0+$/, "") : `${whole}${decimal}${rest}0`;
  return { kind: "either", whole: whole + rest, decimals, mark: mark === "." ? "dot" : "comma" };
}

/** The share of a percentage, to as many digits as are there. */
const shareOf = (percent: string): string => String(Number((Number.parseFloat(percent.replace(",", ".")) / 100).toPrecision(12)));

/**
 * Advice on a number that a format reads as another one than stands there: beyond all numbers, nearer to 0 than any, or in a
 * base of its own (`0x10`, `017`), which other readers take for something else. `undefined` where it is read as it stands.
 */
export function misreadNumber(source: string, value: number): NumberAdvice | undefined {
  if (!Number.isFinite(value)) return { kind: "finite" };
  if (/^[+-]?0[\dxob]/i.test(source)) return { kind: "decimal" };
  return value === 0 && /[1-9]/.test(source.replace(/e.*$/i, "")) ? { kind: "too-small" } : undefined;
}

/**
 * Advice on a number with a mark in it where a whole number belongs: `480.000` is 480 to a computer and 480,000 to a German
 * reader, so it is refused. `undefined` where the text is no such number.
 */
export function wholeNumberAdvice(text: string): NumberAdvice | undefined {
  const match = /^(-?[1-9]\d{0,2})([.,])(\d{3})$/.exec(text);
  if (match === null) {
    const [, number = "", decimals] =
      /^(-?\d+(?=[.,]\d+$)|-?\d{1,3}(?:\.\d{3})+(?=,)|-?\d{1,3}(?:,\d{3})+(?=\.)).(\d+)$/.exec(text) ?? [];
    if (decimals === undefined) return undefined;
    return /^0+$/.test(decimals) ? { kind: "digits", write: number.replace(/[.,]/g, "") } : { kind: "no-decimals" };
  }
  const mark = match[2] === "." ? "dot" : "comma";
  return { kind: "whole", write: `${match[1]}${match[3]}`, mark };
}
