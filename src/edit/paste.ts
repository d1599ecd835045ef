import { isEmptyRow, readCsvRow, tableStart } from "../formats/csv/csv-table.js";
import type { NodeKind } from "../model/landscape/node.js";
import type { Language } from "../words/language.js";
import { cellEdit, fieldOf, nodesByText } from "./cell.js";
import { choiceMeant, columnMeant } from "./column-names.js";
import type { Draft, DraftRow } from "./draft.js";
import { type Edit, rowWith } from "./edit.js";
import { newId } from "./new-id.js";
import { newDependency, newNode } from "./new-rows.js";
import { type Column, type TableName, tables } from "./tables.js";

/** The cells of a text that a spreadsheet put on the clipboard, or of a CSV file; empty rows are none. Cost: O(text). */
export function cellsOf(text: string): string[][] {
  const { delimiter, start } = text.includes("\t") ? { delimiter: "\t" as const, start: 0 } : tableStart(text);
  const rows: string[][] = [];
  for (let offset = start; offset < text.length; ) {
    const row = readCsvRow(text, offset, delimiter);
    offset = row.end;
    if (!isEmptyRow(row)) rows.push(row.cells);
  }
  return rows;
}

/** What became of pasted cells, and what found no place: headings that are none of the table's, and cells that its rows do not have. */
export interface Pasted {
  readonly edit: Edit;
  readonly rows: number;
  readonly left: readonly string[];
}

/**
 * New rows of a table from cells: by their headings where the first row has some of the table's, else in the order of its
 * columns. What a cell cannot say stays as it was written, and the checks tell what would be right.
 * @remarks Cost: O(cells + nodes).
 */
export function pasted(draft: Draft, table: TableName, cells: readonly (readonly string[])[], language: Language): Pasted {
  const { columns, list } = tables[table];
  const { order, below, unread } = headingsIn(cells, columns);
  const ids = new Set(draft.lists[list].map(({ id }) => id));
  const rows: DraftRow[] = [];
  const left = new Set(unread);
  const found = nodesByText(draft);
  for (const row of below) {
    const texts = new Map(order.flatMap((column, index) => (column === undefined ? [] : [[column, row[index] ?? ""] as const])));
    const next = rowFrom(texts, table, (name) => newId(name, (id) => ids.has(id)), found, language);
    ids.add(next.id);
    rows.push(next);
    for (const [column, text] of texts) if (fieldOf(column.name, next) === undefined) left.add(text.trim());
    for (const text of row.slice(order.length)) left.add(text.trim());
  }
  return { edit: { add: { [list]: rows } }, rows: rows.length, left: [...left].filter((text) => text !== "") };
}

/** What stands in which column, the rows that are no headings, and headings that are none of the table's. */
function headingsIn([first = [], ...rest]: readonly (readonly string[])[], columns: readonly Column[]) {
  const headed = first.map((cell) => columnMeant(columns, cell));
  if (headed.every((column) => column === undefined)) return { order: columns, below: [first, ...rest], unread: [] };
  return {
    order: headed,
    below: rest,
    unread: first.filter((_, index) => headed[index] === undefined).map((cell) => cell.trim()),
  };
}

type Texts = ReadonlyMap<Column, string>;

function rowFrom(
  texts: Texts,
  table: TableName,
  idOf: (name: string) => string,
  found: (text: string) => string | undefined,
  language: Language,
): DraftRow {
  const textOf = (name: string): string => [...texts].find(([column]) => column.name === name)?.[1].trim() ?? "";
  let row = emptyRow(table, textOf, idOf);
  for (const [column, text] of [...texts].sort(kindFirst)) {
    if (text.trim() === "") continue;
    const meant = column.choices === undefined ? text : (choiceMeant(column, text) ?? text);
    row = rowWith(row, cellEdit(row, column, meant, language, found));
  }
  return row;
}

/** What kind a row is says which fields it has. */
const kindFirst = ([a]: readonly [Column, string], [b]: readonly [Column, string]): number =>
  Number(b.name === "kind") - Number(a.name === "kind");

function emptyRow(table: TableName, textOf: (name: string) => string, idOf: (name: string) => string): DraftRow {
  if (table === "dependencies") return newDependency(idOf(`${textOf("dependent")} ${textOf("supplier")}`), "", "");
  if (table === "groups") return { id: idOf(`${textOf("node")} group`), node: "", rule: "at-least", k: 1 };
  const [kind = "it-provider"] = tables[table].kinds;
  return newNode(kind as NodeKind, idOf(textOf("name")), textOf("name"));
}
