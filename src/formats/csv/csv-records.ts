import { type InputIssue, LimitExceededError } from "../../errors/errors.js";
import type { FormatIssues } from "../../errors/format-issues.js";
import type { IssueValues } from "../../errors/issues.js";
import { checkLimit, type Limits } from "../../model/values/limits.js";
import { nearest, Suggestions } from "../../model/values/nearest.js";
import { formatIssue } from "../text/format-issue.js";
import { NumberList } from "../text/number-list.js";
import { setAt } from "../text/set-at.js";
import type { Place, SourceDocument, SourceOptions } from "../text/source-document.js";
import { positionsIn, type SourcePosition } from "../text/source-position.js";
import { type CellKind, cellValue, type DecimalMark, numberAdvice, quoteCell } from "./csv-cell.js";
import { knownColumns } from "./csv-columns.js";
import { QuickRows } from "./csv-quick-rows.js";
import { type Column, type CsvRecord, type CsvShape, columnOf } from "./csv-shape.js";
import { type CsvRow, type Delimiter, isEmptyRow, readCsvRow, type TableStart, tableStart } from "./csv-table.js";
import { inColumns } from "./inner-columns.js";

const recordColumnName = "record";
/** Lists whose rows are counted while they are read. */
const limitedLists = ["nodes", "groups", "dependencies", "disturbances"] as const;
/** A table of no more columns than this has all of them named where one is unknown. */
const mostListedColumns = 20;
const textCell: CellKind = {
  number: false,
  whole: false,
  boolean: false,
  list: false,
  object: false,
  numbersInList: false,
  words: [],
};

/**
 * The reader of documents in CSV: one table, a row a record, columns named by the path of a field (`evidence.status`);
 * items of a list stand in one cell between semicolons.
 * @param decimal - what stands before the decimals of numbers; where it is not told, a point, and between semicolons, as spreadsheets of
 * countries with decimal commas write them, a number that may as well have thousands is refused
 * @param quick - whether rows in which nothing is out of the ordinary take a shorter way to the same result
 */
export function csvReader(
  shape: CsvShape,
  decimal: DecimalMark,
  quick = true,
): (text: string, options: SourceOptions) => SourceDocument {
  return (text, { limits, file }) => new CsvRecords(text, shape, decimal, limits, file).read(quick);
}

class CsvRecords {
  private readonly table: TableStart;
  private readonly delimiter: Delimiter;
  private readonly decimal: DecimalMark;
  private readonly positionOf: (offset: number) => SourcePosition;
  private readonly issues: InputIssue[] = [];
  private unlisted = 0;
  private readonly value: Record<string, unknown>;
  private columns: (Column | undefined)[] = [];
  /** Whether a column has a heading that is not known. */
  private isTorn = false;
  /** Where the row of each record begins, by its list and index. */
  private readonly rowStarts = new Map<string, NumberList>();

  constructor(
    private readonly text: string,
    private readonly shape: CsvShape,
    decimal: DecimalMark,
    private readonly limits: Limits,
    private readonly file: string | undefined,
  ) {
    this.table = tableStart(text);
    this.delimiter = this.table.delimiter;
    this.decimal = decimal ?? (this.delimiter === ";" ? undefined : ".");
    this.positionOf = positionsIn(text);
    this.value = structuredClone(shape.start);
  }

  read(quick: boolean): SourceDocument {
    const header = this.header();
    this.readHeader(header);
    const recordColumn = header.cells.indexOf(recordColumnName);
    const { otherDelimiter } = this.table;
    const readable = otherDelimiter === undefined && (recordColumn >= 0 || this.shape.records.length === 1);
    const { text, shape, delimiter, decimal, columns } = this;
    const quickRows = new QuickRows({ text, delimiter, decimal, columns, records: shape.records, recordColumn });
    for (let start = header.end; readable && start < text.length; ) {
      const found = quick ? quickRows.read(start) : undefined;
      if (found !== undefined) {
        this.rowsOf(found.record, start).push(found.row);
        start = quickRows.end;
        continue;
      }
      const row = this.rowAt(start);
      start = row.end;
      if (!isEmptyRow(row)) this.readRow(row, recordColumn);
    }
    const { documentRow } = this.shape;
    const incomplete = readable && documentRow !== undefined && !this.rowStarts.has("");
    if (incomplete) this.report(0, "csv-no-document", { version: documentRow });
    return {
      value: readable && !incomplete ? this.value : undefined,
      issues: this.issues,
      unlisted: this.unlisted,
      locate: (places) => places.map((place) => this.offsetOf(place)),
      asWritten: (issue) => this.asWritten(issue),
      // what stands under a heading that is not read is missing everywhere
      isConsequence: (issue) => this.isTorn && this.cellOf(issue)?.index === -1,
    };
  }

  /** The first row in which anything stands. */
  private header(): CsvRow {
    let row = this.rowAt(this.table.start);
    while (isEmptyRow(row) && row.end < this.text.length) row = this.rowAt(row.end);
    return row;
  }

  private rowAt(start: number): CsvRow {
    const row = readCsvRow(this.text, start, this.delimiter, this.limits.tableColumns);
    checkLimit(this.limits, "tableColumns", row.cells.length, this.file);
    return row;
  }

  private report<C extends keyof FormatIssues>(offset: number, code: C, values: IssueValues[C]): void {
    if (this.issues.length === this.limits.issues) this.unlisted++;
    else this.issues.push(formatIssue(code, values, this.positionOf(offset)));
  }

  private readHeader({ cells, offsets, problem, start }: CsvRow): void {
    const { otherDelimiter } = this.table;
    if (otherDelimiter !== undefined) {
      this.report(0, "csv-other-delimiter", { delimiter: otherDelimiter });
      return;
    }
    if (problem !== undefined) this.report(problem.offset, problem.code, {});
    const { records } = this.shape;
    if (records.length > 1 && !cells.includes(recordColumnName)) {
      this.report(start, "csv-no-record-column", { records: records.map(({ name }) => name) });
    }
    let known: Set<string> | undefined;
    const suggestions = new Suggestions();
    const taken = new Set<string>();
    const shortNames = this.shape.shortNames?.(cells) ?? new Map<string, string>();
    this.columns = cells.map((name, index) => {
      const offset = offsets[index] ?? 0;
      if (name === "" || (name === recordColumnName && records.length > 1)) return undefined;
      const isTaken = taken.has(name);
      taken.add(name);
      const column = columnOf(name, this.shape, shortNames);
      if (isTaken) this.report(offset, "csv-repeated-column", { column: shortened(name) });
      else if (column.kinds.size > 0) return column;
      else {
        known ??= knownColumns(records.map(({ schema }) => schema));
        const listed = known.size <= mostListedColumns ? [...known] : [];
        this.isTorn = true;
        const values = { column: shortened(name), near: suggestions.near(name, known), known: listed };
        this.report(offset, "csv-unknown-column", values);
      }
      return undefined;
    });
  }

  private readRow(row: CsvRow, recordColumn: number): void {
    const { cells, offsets, problem } = row;
    if (problem !== undefined) {
      this.report(problem.offset, problem.code, {});
      return;
    }
    const surplus = cells.findIndex((cell, index) => index >= this.columns.length && cell !== "");
    if (surplus >= 0) {
      const values = { cells: cells.length, columns: this.columns.length, delimiter: this.delimiter };
      this.report(offsets[surplus] ?? row.start, "csv-too-many-cells", values);
      return;
    }
    const record = this.recordOf(row, recordColumn);
    const target = record === undefined ? undefined : this.place(record, row.start);
    if (record === undefined || target === undefined) return;
    this.columns.forEach((column, index) => {
      const cell = cells[index] ?? "";
      if (column === undefined || cell === "") return;
      const set = setAt(target, column.path, cellValue(cell, column.kinds.get(record) ?? textCell, this.decimal));
      if (!set) this.report(offsets[index] ?? row.start, "csv-filled-twice", { column: column.name });
    });
  }

  private recordOf({ cells, offsets, start }: CsvRow, recordColumn: number): CsvRecord | undefined {
    const { records } = this.shape;
    if (records.length === 1) return records[0];
    const found = cells[recordColumn] ?? "";
    const record = records.find(({ name }) => name === found);
    if (record !== undefined) return record;
    const names = records.map(({ name }) => name);
    const values = { found: shortened(found), near: nearest(found, names), records: names };
    this.report(offsets[recordColumn] ?? start, "csv-unknown-record", values);
    return undefined;
  }

  /** The object that a row fills. */
  private place(record: CsvRecord, start: number): Record<string, unknown> | undefined {
    if (record.list === "") {
      if (this.rowStarts.has("")) {
        this.report(start, "csv-second-document", { record: record.name });
        return undefined;
      }
      this.rowsOf(record, start);
      return this.value;
    }
    const target: Record<string, unknown> = {};
    this.rowsOf(record, start).push(target);
    return target;
  }

  /** The list of a record, to which a row is about to be added that begins at `start`. */
  private rowsOf({ list }: CsvRecord, start: number): unknown[] {
    let starts = this.rowStarts.get(list);
    if (starts === undefined) {
      starts = new NumberList();
      this.rowStarts.set(list, starts);
      if (list !== "" && !Array.isArray(this.value[list])) this.value[list] = [];
    }
    starts.push(start);
    const rows = this.value[list] as unknown[];
    const limit = limitedLists.find((each) => each === list);
    if (limit !== undefined && rows.length >= this.limits[limit])
      throw new LimitExceededError(limit, this.limits[limit], undefined, this.file);
    return rows;
  }

  /** The row and the column that a place speaks of; the column is −1 where none does. */
  private cellOf({ path }: Place): { row: CsvRow; index: number } | undefined {
    const [list, index] = path;
    const isRow = typeof list === "string" && typeof index === "number";
    const start = this.rowStarts.get(isRow ? list : "")?.at(isRow ? index : 0);
    if (start === undefined) return undefined;
    const row = this.rowAt(start);
    const wanted = path.slice(isRow ? 2 : 0).map(String);
    for (let rest = wanted; rest.length > 0; rest = rest.slice(0, -1)) {
      const column = this.columnAt(rest.join("."), row, rest === wanted);
      if (column >= 0) return { row, index: column };
    }
    return { row, index: -1 };
  }

  /** The column of a path, filled unless it may be empty; else the first filled one further inside it. */
  private columnAt(name: string, { cells }: CsvRow, mayBeEmpty: boolean): number {
    const isFilled = (index: number): boolean => (cells[index] ?? "") !== "";
    const exact = this.columns.findIndex((column) => column?.name === name);
    if (exact >= 0 && (mayBeEmpty || isFilled(exact))) return exact;
    return this.columns.findIndex((column, index) => column?.name.startsWith(`${name}.`) && isFilled(index));
  }

  private offsetOf(place: Place): number {
    const cell = this.cellOf(place);
    return cell === undefined ? 0 : (cell.row.offsets[cell.index] ?? cell.row.start);
  }

  private asWritten(issue: InputIssue): InputIssue | undefined {
    if (!("field" in issue.values && "found" in issue.values)) return inColumns(issue, this.shape, quoteCell);
    const { field, found } = issue.values;
    const cell = this.cellOf(issue);
    const kinds = [...((cell === undefined ? undefined : this.columns[cell.index]?.kinds.values()) ?? [])];
    const whole = kinds.every((kind) => kind.whole || !kind.number);
    const isNumber = kinds.some(({ number }) => number);
    const advice = isNumber ? numberAdvice(cell?.row.cells[cell.index] ?? "", whole, this.decimal) : undefined;
    if (advice === undefined) return inColumns(issue, this.shape, quoteCell);
    return { ...issue, ...formatIssue("number-written", { field, found, advice }), path: issue.path };
  }
}

/** A text of any length as it may stand in a message. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
