import type { NumberAdvice } from "../../errors/issues.js";
import { withoutFormulaMarks } from "../../model/values/formula-mark.js";
import { misreadNumber, twoReadings, wholeNumberAdvice } from "../../model/values/number-meant.js";

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const commaNumber = /^-?(?:0|[1-9]\d*)(?:,\d+)?(?:[eE][+-]?\d+)?$/;

/** What a column may hold, by the schema of its record. */
export interface CellKind {
  readonly number: boolean;
  /** Its numbers are whole, such as counts: a dot in one may well stand between thousands. */
  readonly whole: boolean;
  /** `true` or `false`. */
  readonly boolean: boolean;
  /** Where it may be a number, too, only what has semicolons is a list. */
  readonly list: boolean;
  readonly object: boolean;
  /** What the items of its list may be. */
  readonly numbersInList: boolean;
  /** Words that stand for themselves, also where a list may be written. */
  readonly words: readonly string[];
}

/** What stands before decimals; where it is not told, a point does, and a number with two readings such as 2.500 is none. */
export type DecimalMark = "." | "," | undefined;

/**
 * The value of a cell. What does not look like the number that belongs there stays a text, which the schema refuses;
 * an empty list or object is written `[]` or `{}`.
 */
export function cellValue(cell: string, kind: CellKind, decimal: DecimalMark): unknown {
  return plainCellValue(cell, kind, decimal, withoutFormulaMarks);
}

/** The same of a cell that needs no marks against formulas, as in a workbook. */
export function plainCellValue(
  cell: string,
  { number, whole, boolean, list, object, numbersInList, words }: CellKind,
  decimal: DecimalMark,
  unmarked = (text: string): string => text,
): unknown {
  if (cell === "[]" && list) return [];
  if (cell === "{}" && object) return {};
  const text = unmarked(cell);
  if (list && !words.includes(text) && !(number && !text.includes(";"))) {
    return text.split(";").map((part) => {
      const item = part.trim();
      return numbersInList ? (numberIn(item, decimal) ?? item) : item;
    });
  }
  if (boolean && (text === "true" || text === "false")) return text === "true";
  if (whole && !/^-?\d+$/.test(text)) return text;
  return number ? (numberIn(text, decimal) ?? text) : text;
}

function numberIn(text: string, decimal: DecimalMark): number | undefined {
  if (decimal === undefined && twoReadings(text) !== undefined) return undefined;
  const pattern = decimal === "," ? commaNumber : jsonNumber;
  const value = pattern.test(text) ? Number(text.replace(",", ".")) : undefined;
  return value === undefined || misreadNumber(text, value) !== undefined ? undefined : value;
}

/** Advice on a text that stands where a number belongs, or `undefined` where the schema's own says more. */
export function numberAdvice(cell: string, whole: boolean, decimal: DecimalMark = "."): NumberAdvice | undefined {
  const isNumber = !/^\s*$/.test(cell) && (decimal === "." ? jsonNumber : commaNumber).test(cell.trim());
  const misread = isNumber ? misreadNumber(cell.trim(), Number(cell.trim().replace(",", "."))) : undefined;
  if (misread !== undefined) return misread;
  if (/^#[A-ZÜ]+(?:\/[A-Z0]+)?[!?]?$/.test(cell)) return { kind: "cell-error" };
  if (whole) return wholeNumberAdvice(cell.trim()) ?? inDigits(cell.replace(/^(\d+),(?=\d+[eE])/, "$1."));
  const two = twoReadings(cell.trim(), decimal);
  if (two !== undefined) return two;
  if (decimal === "." && /^[+-]?\d+,\d+(?:[eE][+-]?\d+)?$/.test(cell)) return { kind: "point", write: cell.replace(",", ".") };
  if (decimal === "," && /^[+-]?\d+\.\d+$/.test(cell)) return { kind: "comma", write: cell.replace(".", ",") };
  return inDigits(cell);
}

/** A number that needs no exponent or leading zeros: quotation marks, as the schema has it, are no matter in a table. */
function inDigits(cell: string): NumberAdvice | undefined {
  const value = /^\d+(?:[eE][+-]?\d+|\.\d+[eE]\+?\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  return Number.isSafeInteger(value) && String(value) !== cell ? { kind: "digits", write: String(value) } : undefined;
}

/** A cell as it stands in the file. */
export function quoteCell(cell: string): string {
  return /[",;\t\n\r]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}
