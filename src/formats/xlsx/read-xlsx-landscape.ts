import { type InputIssue, InvalidInputError } from "../../errors/errors.js";
import { invalidInput } from "../../model/documents/document.js";
import { parseLandscape } from "../../model/documents/parse-landscape.js";
import { type Landscape, landscapeVersion } from "../../model/landscape/landscape.js";
import { checkBytes, checkOptions } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { nearest } from "../../model/values/nearest.js";
import { plainCellValue } from "../csv/csv-cell.js";
import { knownColumns } from "../csv/csv-columns.js";
import { landscapeTable } from "../csv/csv-landscape.js";
import { type Column, type CsvRecord, columnOf } from "../csv/csv-shape.js";
import { inColumns } from "../csv/inner-columns.js";
import { cellPlace, type TableRow } from "../tables/table.js";
import { formatIssue } from "../text/format-issue.js";
import { setAt } from "../text/set-at.js";
import { headingWords, pathOfHeading, recordOfSheet } from "./landscape-words.js";
import { openWorkbook } from "./open-workbook.js";
import { bytesHint, type ReadXlsxOptions } from "./read-xlsx-table.js";

/** Where the row of a record stands. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly columns: readonly (Column | undefined)[];
}

/**
 * Reads a landscape from a workbook as `writeXlsxLandscape` makes it: a sheet for each kind of record, called and headed in English or
 * German. Other sheets are not looked at.
 * @returns `undefined` for a workbook without a sheet for the landscape itself
 * @throws `InvalidInputError` with all issues at once, each with its sheet and cell
 * @throws `LimitExceededError` as `readXlsxTable`, and beyond `limits.nodes`, `dependencies` and `groups`
 * @remarks Cost: time O(unpacked bytes), space O(cells).
 */
export function readXlsxLandscape(bytes: Uint8Array, options: Omit<ReadXlsxOptions, "sheet"> = {}): Landscape | undefined {
  checkBytes("readXlsxLandscape", "input", bytes, bytesHint);
  checkOptions("readXlsxLandscape", options, { file: "text", limits: "limits" });
  const { file, limits: given } = options;
  const limits = withDefaultLimits(given);
  const workbook = openWorkbook(bytes, limits, file);
  const named = workbook.sheets.map((sheet) => ({ sheet, record: recordOfSheet(sheet.name) }));
  if (!named.some(({ record }) => record === "landscape")) return undefined;
  const records = new SheetRecords(limits);
  for (const record of landscapeTable.records) {
    const found = named.find((each) => each.record === record.name);
    if (found !== undefined) records.add(record, found.sheet.name, workbook.read(found.sheet).rows);
  }
  return records.landscape(file);
}

/** What may stand at the head of a column of a record: words in both languages, and paths of fields that have none. */
function headingsOf({ schema }: CsvRecord): Set<string> {
  const paths = [...knownColumns([schema])];
  const inWords = paths.flatMap((path) => Object.values(headingWords[path] ?? {}).map(({ heading }) => heading));
  return new Set([...inWords, ...paths.filter((path) => headingWords[path] === undefined)]);
}

/** The rows of sheets as plain data, and where each stands. */
class SheetRecords {
  private readonly value: Record<string, unknown> = structuredClone(landscapeTable.start);
  private readonly places = new Map<string, Place[]>();
  private readonly issues: InputIssue[] = [];

  constructor(private readonly limits: Limits) {}

  add(record: CsvRecord, sheet: string, [headings, ...rows]: readonly TableRow[]): void {
    if (headings === undefined) return;
    const columns = this.columnsOf(record, sheet, headings);
    const places: Place[] = [];
    this.places.set(record.list, places);
    for (const row of rows) {
      if (record.list === "" && places.length > 0) {
        this.report(sheet, cellPlace(0, row.number), formatIssue("csv-second-document", { record: record.name }));
        return;
      }
      places.push({ sheet, row: row.number, columns });
      this.fill(this.targetOf(record), columns, row, sheet, record);
    }
  }

  landscape(file: string | undefined): Landscape {
    const { issues, limits } = this;
    if (this.places.get("")?.length !== 1 && issues.length === 0)
      issues.push(formatIssue("csv-no-document", { version: landscapeVersion }));
    if (issues.length > 0) throw invalidInput(issues, limits, file, 0, true);
    try {
      return parseLandscape(this.value, file === undefined ? { limits } : { limits, file });
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const placed = error.issues.map((issue) => ({
        ...(inColumns(issue, landscapeTable) ?? issue),
        ...this.cellOf(issue),
      }));
      throw invalidInput(placed, limits, file, error.unlisted, error.isUnfinished);
    }
  }

  private targetOf({ list }: CsvRecord): Record<string, unknown> {
    if (list === "") return this.value;
    const target: Record<string, unknown> = {};
    if (!Array.isArray(this.value[list])) this.value[list] = [];
    (this.value[list] as unknown[]).push(target);
    return target;
  }

  private fill(
    target: Record<string, unknown>,
    columns: readonly (Column | undefined)[],
    { number, cells, numbers }: TableRow,
    sheet: string,
    record: CsvRecord,
  ): void {
    cells.forEach((cell, index) => {
      const column = columns[index];
      const kind = column?.kinds.get(record);
      if (column === undefined || kind === undefined || cell === "") return;
      const stored = kind.number && !kind.list ? numbers?.get(index) : undefined;
      if (!setAt(target, column.path, stored ?? plainCellValue(cell, kind, undefined)))
        this.report(sheet, cellPlace(index, number), formatIssue("csv-filled-twice", { column: column.name }));
    });
  }

  private columnsOf(record: CsvRecord, sheet: string, { number, cells }: TableRow): (Column | undefined)[] {
    const taken = new Set<string>();
    return cells.map((cell, index) => {
      if (cell.trim() === "") return undefined;
      const path = pathOfHeading(cell);
      const column = columnOf(path, { ...landscapeTable, records: [record] }, new Map());
      const place = cellPlace(index, number);
      if (column.kinds.size === 0) {
        const near = nearest(path, headingsOf(record));
        this.report(sheet, place, formatIssue("csv-unknown-column", { column: path.slice(0, 80), near, known: [] }));
        return undefined;
      }
      if (taken.has(path)) this.report(sheet, place, formatIssue("csv-repeated-column", { column: path }));
      taken.add(path);
      return column;
    });
  }

  private report(sheet: string, cell: string, issue: InputIssue): void {
    this.issues.push({ ...issue, cell: `${sheet}!${cell}` });
  }

  /** The cell that an issue of the data speaks of: the row where no column does. */
  private cellOf({ path }: InputIssue): { readonly cell?: string } {
    const [list, index] = path;
    const isRow = typeof list === "string" && typeof index === "number";
    const place = this.places.get(isRow ? list : "")?.[isRow ? index : 0];
    if (place === undefined) return {};
    const wanted = path.slice(isRow ? 2 : 0).map(String);
    for (let length = wanted.length; length > 0; length--) {
      const name = wanted.slice(0, length).join(".");
      const column = place.columns.findIndex((each) => each?.name === name || each?.name.startsWith(`${name}.`));
      if (column >= 0) return { cell: `${place.sheet}!${cellPlace(column, place.row)}` };
    }
    return { cell: `${place.sheet}!${place.row}` };
  }
}
