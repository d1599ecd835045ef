import { greatestOf } from "../../sequences.js";
import { plainText, type TableRow } from "../tables/table.js";
import type { RegisterColumn } from "./register-columns.js";

/** Where the rows of a template begin, and which column stands where. */
export interface RegisterHeadings {
  /** Position of the first row below the headings. */
  readonly start: number;
  /** By the code of the column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings that are none of the template, with their columns. */
  readonly unknown: readonly (readonly [heading: string, column: number])[];
  /** Set where the columns are not where their codes say: an earlier edition, or codes that are one too high. */
  readonly isShifted: boolean;
}

/** Headings stand within so many rows. */
const mostAbove = 30;
/** So many rows below the codes may say what the columns are. */
const mostExplaining = 4;
/** A heading that is cut off is known by so many letters. */
const leastLetters = 14;

const code = /^(?:(?:b|rt)_?\d\d\.\d\d[._ ]*)?c?(\d{4})$/i;
const typeWords =
  /^(?:alphanumerical|alphanumerisch|pattern|muster|country|land|currency|währung|date|datum|monetary|monetär|natural number|natürliche zahl|closed set of options|geschlossene liste.*|\[?yes\/no\]?.*|\[?ja\/nein\]?.*|mandatory.*|optional.*|fill with .*)$/i;

/** The headings of a template: codes such as `c0010` or `b_05.02.0010`, else labels in English or German; nothing where there are none. */
export function registerHeadings(
  template: string,
  columns: readonly RegisterColumn[],
  rows: readonly TableRow[],
): RegisterHeadings | undefined {
  for (const [index, { cells }] of rows.slice(0, mostAbove).entries()) {
    const byCode = cells.map((cell) => code.exec(cell.trim())?.[1]);
    if (isMost(cells, (column) => byCode[column] !== undefined)) return codeHeadings(template, columns, rows, index, byCode);
    const byLabel = labelled(columns, cells);
    if (isMost(cells, (column) => byLabel[column] !== undefined)) return found(columns, cells, byLabel, index + 1, false);
  }
  return undefined;
}

function codeHeadings(
  template: string,
  columns: readonly RegisterColumn[],
  rows: readonly TableRow[],
  index: number,
  codes: readonly (string | undefined)[],
): RegisterHeadings {
  const moved = movedCodes(template, codes);
  let start = index + 1;
  while (start <= index + mostExplaining && isExplaining(columns, rows[start]?.cells ?? [])) start++;
  return found(columns, rows[index]?.cells ?? [], moved ?? codes, start, moved !== undefined);
}

/** Codes as they are meant: of the dry run of 2024, whose B_05.01 had three columns less, and of a B_06.01 that begins with 0020. */
function movedCodes(template: string, codes: readonly (string | undefined)[]): readonly (string | undefined)[] | undefined {
  const has = (wanted: string): boolean => codes.includes(wanted);
  if (template === "b_05.01" && has("0090") && !has("0100") && !has("0110")) {
    const later = new Map<string, string>([
      ...([
        ["0030", "0050"],
        ["0040", "0070"],
        ["0050", "0080"],
        ["0060", "0090"],
      ] as const),
      ...([
        ["0070", "0100"],
        ["0080", "0110"],
        ["0090", "0120"],
      ] as const),
    ]);
    return codes.map((each) => later.get(each ?? "") ?? each);
  }
  if (template === "b_06.01" && !has("0010") && has("0110"))
    return codes.map((each) => (each === undefined ? undefined : String(Number(each) - 10).padStart(4, "0")));
  return undefined;
}

function found(
  columns: readonly RegisterColumn[],
  cells: readonly string[],
  codes: readonly (string | undefined)[],
  start: number,
  isShifted: boolean,
): RegisterHeadings {
  const known = new Set(columns.map((column) => column.code));
  const at = new Map<string, number>();
  const unknown: (readonly [string, number])[] = [];
  cells.forEach((cell, column) => {
    const each = codes[column];
    if (each !== undefined && known.has(each) && !at.has(each)) at.set(each, column);
    else if (plainText(cell) !== "") unknown.push([plainText(cell), column]);
  });
  return { start, columns: at, unknown, isShifted };
}

/** Whether something holds for most of the cells in which anything stands. */
function isMost(cells: readonly string[], holds: (column: number) => boolean): boolean {
  const filled = cells.flatMap((cell, column) => (plainText(cell) === "" ? [] : [column]));
  return filled.length > 0 && filled.filter(holds).length * 2 > filled.length;
}

function isExplaining(columns: readonly RegisterColumn[], cells: readonly string[]): boolean {
  const labels = labelled(columns, cells);
  return isMost(cells, (column) => labels[column] !== undefined || typeWords.test(plainText(cells[column] ?? "")));
}

const letters = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** By column, the code of the label that fits best: equal, or the longest that one begins with. */
function labelled(columns: readonly RegisterColumn[], cells: readonly string[]): (string | undefined)[] {
  return cells.map((cell) => {
    const heading = letters(cell);
    if (heading === "") return undefined;
    const fits = columns.map(({ code: each, labels }) => ({
      code: each,
      fit: greatestOf([...labels.en, ...labels.de].map((label) => fitOf(heading, letters(label)))),
    }));
    const [best] = fits.sort((a, b) => b.fit - a.fit);
    return best === undefined || best.fit === 0 ? undefined : best.code;
  });
}

/** How far a heading and a label begin alike, where one begins with the other; equal ones fit best. */
function fitOf(heading: string, label: string): number {
  if (heading === label) return Number.MAX_SAFE_INTEGER;
  if (heading.startsWith(label)) return label.length;
  return heading.length >= leastLetters && label.startsWith(heading) ? heading.length : 0;
}
