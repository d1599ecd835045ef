import { parse } from "csv-parse/sync";

/** One line of a table: a text for each column, empty where nothing is known. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/**
 * The lines of a CSV table whose header is exactly `columns`.
 * @throws Error where the header differs or the first column, the key of a line, is empty
 */
export function parseTable<const Column extends string>(name: string, text: string, columns: readonly Column[]): Row<Column>[] {
  const [header = [], ...lines] = parse(text, { bom: true }) as string[][];
  if (header.join() !== columns.join()) throw new Error(`${name}: the header is ${header.join()}, not ${columns.join()}`);
  return lines.map((cells, index) => {
    if ((cells[0] ?? "").trim() === "") throw new Error(`${name}: line ${index + 2} has no ${columns[0]}`);
    return Object.fromEntries(columns.map((column, position) => [column, (cells[position] ?? "").trim()])) as Row<Column>;
  });
}

/** By name of a table: its columns. */
type ColumnsOf = Readonly<Record<string, readonly string[]>>;
/** The lines of each table. */
export type TablesOf<C extends ColumnsOf> = { readonly [Name in keyof C]: readonly Row<C[Name][number]>[] };

/** All tables whose columns are given, from the text of each. */
export function parseTablesOf<C extends ColumnsOf>(columnsOf: C, textOf: (name: keyof C & string) => string): TablesOf<C> {
  const entries = Object.entries(columnsOf).map(([name, columns]) => [name, parseTable(`${name}.csv`, textOf(name), columns)]);
  return Object.fromEntries(entries) as TablesOf<C>;
}

/** The items of a cell that holds several, joined by ";". */
export function items(cell: string): string[] {
  return cell === "" ? [] : cell.split(";").map((item) => item.trim());
}

/** The number in a cell that must hold one. */
export function numberIn(cell: string, what: string): number {
  const value = Number(cell);
  if (cell === "" || !Number.isFinite(value)) throw new Error(`${what}: ${JSON.stringify(cell)} is no number`);
  return value;
}
