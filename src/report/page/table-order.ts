import { withFormulaMarks } from "../../model/values/formula-mark.js";
import { type InBoth, type Language, locales, plural } from "../../words/language.js";

/** How a table is sorted: by which column, and in which direction. */
export interface TableSort {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

/** Texts of the rows of a table as they are read, by cell. */
export type RowTexts = readonly (readonly string[])[];

/** What a click on a heading sorts by: first the way that is mostly wanted, then the other, then as it was. */
export function nextSort(before: TableSort | undefined, column: number, isNumber: boolean): TableSort | undefined {
  const [first, second] = isNumber ? (["descending", "ascending"] as const) : (["ascending", "descending"] as const);
  if (before?.column !== column) return { column, direction: first };
  return before.direction === first ? { column, direction: second } : undefined;
}

/** Places of the rows in order; numbers by their size, and what has none after what has one. */
export function sortedRows(rows: RowTexts, { column, direction }: TableSort, language: Language): number[] {
  const sign = direction === "ascending" ? 1 : -1;
  const { compare } = new Intl.Collator(locales[language], { numeric: true });
  const keys = rows.map((cells) => ({ text: cells[column] ?? "", number: firstNumber(cells[column] ?? "", language) }));
  const order = (a: number, b: number): number => {
    const [one, other] = [keys[a], keys[b]];
    if (one === undefined || other === undefined) return 0;
    if (one.number !== undefined && other.number !== undefined && one.number !== other.number)
      return sign * (one.number - other.number);
    if ((one.number === undefined) !== (other.number === undefined)) return one.number === undefined ? 1 : -1;
    return one.number === undefined ? sign * compare(one.text, other.text) : 0;
  };
  return rows.map((_, index) => index).sort((a, b) => order(a, b) || a - b);
}

/** The number with which a text begins: 21,0–24,6 Mio. is 21 million in German; `undefined` where it begins with none. */
export function firstNumber(text: string, language: Language): number | undefined {
  const written = /^[^\d\p{L}]*([\d.,]*\d)(?:[^\p{L}]*)(Mio\.|million)?/u.exec(text.trim());
  if (written === null) return undefined;
  const [, digits = "", unit] = written;
  const plain = language === "de" ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  return Number(plain) * (unit === undefined ? 1 : 1_000_000);
}

/** Whether the cells of a row have all words of a query. */
export function hasWords(cells: readonly string[], query: string): boolean {
  const text = cells.join(" ").toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Rows as a spreadsheet takes them from the clipboard. */
export function tabSeparated(rows: RowTexts): string {
  const cell = (text: string): string => {
    const line = text.replaceAll(/\s+/g, " ").trim();
    // what begins with a minus is a number here
    return line.startsWith("-") ? line : withFormulaMarks(line);
  };
  return rows.map((cells) => cells.map(cell).join("\t")).join("\n");
}

const en = {
  filter: "Rows with",
  copy: "Copy table",
  copied: (n: number, count: string) => `${count} ${plural(n, "row", "rows")} copied`,
  notCopied: "The browser does not allow copying.",
  shown: (count: string, all: string) => `${count} of ${all} rows`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  filter: "Zeilen mit",
  copy: "Tabelle kopieren",
  copied: (n, count) => `${count} ${plural(n, "Zeile", "Zeilen")} kopiert`,
  notCopied: "Der Browser erlaubt das Kopieren nicht.",
  shown: (count, all) => `${count} von ${all} Zeilen`,
};

export const tableWords: InBoth<typeof en> = { en, de };
