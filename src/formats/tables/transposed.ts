import { isColumnName } from "./column-names.js";
import { comparable, plainText, type Table } from "./table.js";

/** What columns are called, and services may be, too. */
const alsoColumns: ReadonlySet<string> = new Set(
  [
    ...["Vertrag", "Vertragsnummer", "Vertragsgegenstand", "Gegenstand", "Patienten", "Versicherte", "Einwohner", "Personen"],
    ...["Nutzer", "RTO", "Contract", "Patients", "Insured", "Inhabitants", "Persons", "Users", "Substitute", "Evidence", "Beleg"],
  ].map((name) => comparable(name)),
);

/** No more rows are headings. */
const mostRows = 40;
/** So many of them are told. */
const mostTold = 6;

/**
 * The first headings of a table whose rows and columns are swapped, so that they stand below each other in its first column; nothing
 * where more of them stand in a row.
 * @remarks Cost: time O(cells) of few rows.
 */
export function headingsDown({ rows }: Table): readonly string[] | undefined {
  if (rows.length > mostRows) return undefined;
  const first = rows.map(({ cells }) => cells);
  const filled = first.map((cells) => cells.findIndex((cell) => plainText(cell) !== "")).filter((column) => column >= 0);
  const column = filled.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  const down = first.map((cells) => plainText(cells[column] ?? "")).filter((cell) => cell !== "");
  const named = headingsIn(down);
  const isSwapped =
    named.size > 1 &&
    named.size * 2 >= down.length &&
    first.some((cells) => cells.length > column + 1) &&
    first.every((cells) => headingsIn(cells).size < named.size);
  return isSwapped ? [...named].slice(0, mostTold) : undefined;
}

/** What stands in cells and is what columns are called, without what follows in brackets or after a colon. */
function headingsIn(cells: readonly string[]): ReadonlySet<string> {
  const words = cells.map((cell) => plainText(cell).replace(/\s*[:(].*$/, ""));
  return new Set(words.filter((word) => isColumnName(word) || alsoColumns.has(comparable(word))));
}
