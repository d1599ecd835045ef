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
