/** What stands before the decimals of numbers. */
export type DecimalMark = "." | ",";

/** What a cell says as a number: one, or two that differ by what the mark in it is, or none. */
export type CellNumber = { readonly value: number } | { readonly readings: readonly [number, number] } | undefined;

const thousands = /^\d{1,3}(?:[ '’_\u00a0\u202f]\d{3})+$/;
const sure = {
  /** What only a comma before decimals, or dots between thousands, can make. */
  ",": /^(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,})|(?:0|\d{4,}),\d+|\d+,\d+e[+-]?\d+)$/i,
  ".": /^(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})|(?:0|\d{4,})\.\d+|\d+\.\d+e[+-]?\d+)$/i,
} as const;
const either = /^\d{1,3}([.,])\d{3}$/;

/** What stands before decimals by the look of one cell, where that leaves nothing open. */
export function decimalOf(cell: string): DecimalMark | undefined {
  return ([",", "."] as const).find((mark) => sure[mark].test(cell));
}

/** What stands before decimals in these cells; nothing where none shows it, or where they contradict each other. */
export function decimalIn(cells: readonly string[]): DecimalMark | undefined {
  const marks = new Set(cells.map(decimalOf).filter((mark) => mark !== undefined));
  return marks.size === 1 ? [...marks][0] : undefined;
}

/**
 * The number that a cell shows, 0 or more. What one mark makes of `1.200` is told by `decimal`; without it there are two readings.
 * @param decimal - what stands before decimals elsewhere in the table, as far as it is known
 */
export function cellNumber(cell: string, decimal: DecimalMark | undefined): CellNumber {
  const text = thousands.test(cell) ? cell.replace(/\D/g, "") : cell;
  if (/^\d+(?:e\+?\d+)?$/i.test(text)) return finite(Number(text));
  const own = decimalOf(text) ?? (either.test(text) ? decimal : undefined);
  if (own !== undefined) return finite(valueWith(own, text));
  const mark = either.exec(text)?.[1];
  if (mark === undefined) return undefined;
  return { readings: [valueWith(mark as DecimalMark, text), valueWith(mark === "." ? "," : ".", text)] };
}

const finite = (value: number): CellNumber => (Number.isFinite(value) ? { value } : undefined);

function valueWith(decimal: DecimalMark, text: string): number {
  const other = decimal === "," ? "." : ",";
  return Number(text.replaceAll(other, "").replace(decimal, "."));
}

/** The number behind a word that says that it is no exact one, as in `ca. 300`; nothing where there is no such word. */
export const aboutNumber = (cell: string): string | undefined =>
  /^(?:ca\.?|circa|zirka|etwa|rund|ungefähr|about|approx\.?|approximately|around|~|≈)\s*(\d.*)$/i.exec(cell.trim())?.[1];

/** Hours of a unit of time, by the word for it. */
const units: readonly (readonly [hours: number, word: RegExp])[] = [
  [1, /\b(?:h|std\.?|stunden?|hours?|hrs?)$/i],
  [1 / 60, /\b(?:min\.?|minuten?|minutes?)$/i],
  [24, /\b(?:d|tage?n?|days?)$/i],
  [168, /\b(?:wochen?|weeks?)$/i],
];

/** Hours and minutes as clocks show them, perhaps with seconds. */
const clock = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/;

/** A number of a unit of time, as `2 Tage` or `4:30`: the number alone, and how many hours one of it stands for. */
export function timeUnit(cell: string): { readonly number: string; readonly hours: number | undefined } {
  const [found, hours = "", minutes = "", seconds = "00"] = clock.exec(cell) ?? [];
  if (found !== undefined && seconds === "00") return { number: String(60 * Number(hours) + Number(minutes)), hours: 1 / 60 };
  if (found !== undefined)
    return { number: String(3_600 * Number(hours) + 60 * Number(minutes) + Number(seconds)), hours: 1 / 3_600 };
  const spaced = cell.replace(/(\d)([a-z])/i, "$1 $2");
  for (const [unit, word] of units) if (word.test(spaced)) return { number: spaced.replace(word, "").trim(), hours: unit };
  return { number: cell, hours: undefined };
}

/** The hours of the unit that a heading names, as in `RTO (h)` or `Ausfalltoleranz in Tagen`. */
export function unitOfHeading(heading: string): number | undefined {
  const words = heading.replace(/[()[\]]/g, " ").trim();
  return units.find(([, word]) => word.test(words))?.[0];
}
