import type { InputIssue } from "../errors.js";
import { didYouMean } from "../model/nearest.js";
import { type CellKind, cellValue, numberAdvice } from "./csv-cell.js";
import { cellKind, knownColumns, type LandscapeRecord, landscapeRecords, listOfRecord } from "./csv-columns.js";
import { type CsvRow, delimiterOf, isEmptyRow, readCsvRow } from "./csv-table.js";
import { setAt } from "./set-at.js";
import type { Place, SourceDocument, SourceOptions } from "./source-document.js";
import { positionsIn } from "./source-position.js";

/** A column of the table, and what it holds by record; nothing where a record has no such field. */
interface Column {
  readonly name: string;
  readonly path: readonly string[];
  readonly kinds: ReadonlyMap<LandscapeRecord, CellKind>;
}

const textCell: CellKind = { number: false, list: false, object: false, numbersInList: false };

function columnOf(name: string): Column {
  const path = name.split(".");
  const kinds = new Map<LandscapeRecord, CellKind>();
  for (const record of landscapeRecords) {
    const kind = cellKind(record, path);
    if (kind !== undefined) kinds.set(record, kind);
  }
  return { name, path, kinds };
}

/**
 * The reader of landscapes in CSV: one table, a row a record. The column `record` says what a row is; the others are
 * named by the path of a field (`evidence.status`); items of a list stand in one cell between semicolons.
 * @param decimal - what stands before the decimals of numbers
 */
export function readCsvLandscape(decimal: "." | ","): (text: string, options: SourceOptions) => SourceDocument {
  return (text) => new CsvLandscape(text, decimal).read();
}

class CsvLandscape {
  private readonly delimiter;
  private readonly positionOf;
  private readonly issues: InputIssue[] = [];
  private readonly value: Record<string, unknown> = { nodes: [] };
  private columns: (Column | undefined)[] = [];
  /** Where the row of each record begins, by its list and index; that of the landscape itself under "". */
  private readonly rowStarts = new Map<string, number[]>();

  constructor(
    private readonly text: string,
    private readonly decimal: "." | ",",
  ) {
    this.delimiter = delimiterOf(text);
    this.positionOf = positionsIn(text);
  }

  read(): SourceDocument {
    const header = readCsvRow(this.text, 0, this.delimiter);
    this.readHeader(header);
    const recordColumn = header.cells.indexOf("record");
    for (let start = header.end; recordColumn >= 0 && start < this.text.length; ) {
      const row = readCsvRow(this.text, start, this.delimiter);
      start = row.end;
      if (!isEmptyRow(row)) this.readRow(row, recordColumn);
    }
    if (recordColumn >= 0 && !this.rowStarts.has(""))
      this.report(0, "the row of the landscape itself is missing", "add one: record landscape, tragweite landscape/1, id");
    const usable = recordColumn >= 0 && this.rowStarts.has("");
    return {
      value: usable ? this.value : undefined,
      issues: this.issues,
      locate: (places) => places.map((place) => this.offsetOf(place)),
      adviceOn: (place) => this.adviceOn(place),
    };
  }

  private report(offset: number, message: string, hint?: string): void {
    this.issues.push({ path: [], message, ...(hint === undefined ? {} : { hint }), ...this.positionOf(offset) });
  }

  private readHeader({ cells, offsets, problem }: CsvRow): void {
    if (problem !== undefined) this.report(problem.offset, problem.message, problem.hint);
    if (!cells.includes("record")) {
      const hint = "the first line names the columns; record says what each row is: node, dependency, …";
      this.report(0, "the column record is missing", hint);
    }
    let known: Set<string> | undefined;
    this.columns = cells.map((name, index) => {
      const offset = offsets[index] ?? 0;
      if (name === "record" || name === "") return undefined;
      const column = columnOf(name);
      if (cells.indexOf(name) < index) this.report(offset, `the column ${JSON.stringify(name)} stands here a second time`);
      else if (column.kinds.size > 0) return column;
      else {
        known ??= knownColumns();
        this.report(offset, `unknown column ${JSON.stringify(name)}`, didYouMean(name, known));
      }
      return undefined;
    });
  }

  private readRow(row: CsvRow, recordColumn: number): void {
    const { cells, offsets, problem } = row;
    if (problem !== undefined) {
      this.report(problem.offset, problem.message, problem.hint);
      return;
    }
    const surplus = cells.findIndex((cell, index) => index >= this.columns.length && cell !== "");
    if (surplus >= 0) {
      const hint = `put a text with ${JSON.stringify(this.delimiter)} in it in quotation marks; decimals have a point`;
      this.report(offsets[surplus] ?? row.start, `${cells.length} cells in a table of ${this.columns.length} columns`, hint);
      return;
    }
    const record = landscapeRecords.find((known) => known === cells[recordColumn]);
    if (record === undefined) {
      const found = cells[recordColumn] ?? "";
      const hint = didYouMean(found, landscapeRecords) ?? `one of ${landscapeRecords.join(", ")} belongs here`;
      this.report(offsets[recordColumn] ?? row.start, `record is ${JSON.stringify(found)}`, hint);
      return;
    }
    const target = this.place(record, row.start);
    if (target === undefined) return;
    this.columns.forEach((column, index) => {
      const cell = cells[index] ?? "";
      if (column === undefined || cell === "") return;
      const set = setAt(target, column.path, cellValue(cell, column.kinds.get(record) ?? textCell, this.decimal));
      if (!set)
        this.report(offsets[index] ?? row.start, `${column.name} is given twice in this row`, "leave one of the cells empty");
    });
  }

  /** The object that a row fills. */
  private place(record: LandscapeRecord, start: number): Record<string, unknown> | undefined {
    const list = record === "landscape" ? "" : listOfRecord[record];
    const starts = this.rowStarts.get(list) ?? [];
    if (list === "" && starts.length > 0) {
      this.report(start, "a second row of the landscape itself", "one is enough");
      return undefined;
    }
    this.rowStarts.set(list, starts);
    starts.push(start);
    if (list === "") return this.value;
    const target: Record<string, unknown> = {};
    const rows = this.value[list];
    if (Array.isArray(rows)) rows.push(target);
    else this.value[list] = [target];
    return target;
  }

  /** The row and the columns that a place speaks of. */
  private cellOf({ path }: Place): { row: CsvRow; index: number } | undefined {
    const isRow = typeof path[0] === "string" && typeof path[1] === "number";
    const start = this.rowStarts.get(isRow ? String(path[0]) : "")?.[isRow ? Number(path[1]) : 0];
    if (start === undefined) return undefined;
    const row = readCsvRow(this.text, start, this.delimiter);
    for (let rest = path.slice(isRow ? 2 : 0).map(String); rest.length > 0; rest = rest.slice(0, -1)) {
      const name = rest.join(".");
      const filled = (index: number): boolean => (row.cells[index] ?? "") !== "";
      const exact = this.columns.findIndex((column) => column?.name === name);
      if (exact >= 0 && (filled(exact) || rest.length === path.length - (isRow ? 2 : 0))) return { row, index: exact };
      const within = this.columns.findIndex((column, index) => column?.name.startsWith(`${name}.`) && filled(index));
      if (within >= 0) return { row, index: within };
    }
    return { row, index: -1 };
  }

  private offsetOf(place: Place): number {
    const cell = this.cellOf(place);
    return cell === undefined ? 0 : (cell.row.offsets[cell.index] ?? cell.row.start);
  }

  private adviceOn(place: Place): string | undefined {
    const cell = this.cellOf(place);
    return cell === undefined ? undefined : numberAdvice(cell.row.cells[cell.index] ?? "", this.decimal);
  }
}
