import { leastOf } from "../../sequences.js";
import { NumberReader } from "../json/number-reader.js";
import { apostrophe, carriageReturn, dot, lineFeed, quote, space } from "../text/characters.js";
import { setAt } from "../text/set-at.js";
import { isSharedField } from "../text/shared-fields.js";
import { StatusOnly } from "../text/status-only.js";
import { ownText, standsAt, TextPool } from "../text/text-pool.js";
import { type CellKind, cellValue, type DecimalMark } from "./csv-cell.js";
import type { Column, CsvRecord } from "./csv-shape.js";
import type { Delimiter } from "./csv-table.js";

/** The first character that is neither ASCII nor Latin-1 and may be space, and the space of Latin-1. */
const firstWideSpace = 0x1680;
const noBreakSpace = 0xa0;
const statusColumn = "evidence.status";

/** What the cells of a column are in the rows of one record. */
interface Field {
  readonly path: readonly string[];
  readonly kind: CellKind;
  /** Whether no other column sets anything in the same field of the row. */
  readonly alone: boolean;
  readonly isText: boolean;
  /** Whether it is all that the table has of evidence. */
  readonly isStatusOnly: boolean;
  readonly isShared: boolean;
  /** The text that it had last, where that may stand elsewhere too. */
  text: string;
}

/** A record with its fields by column: nothing for a column that is not read, `"none"` for one that it has not. */
interface Plan {
  readonly record: CsvRecord;
  readonly fields: readonly (Field | "none" | undefined)[];
  /** Whether its rows may have evidence of which no more than the status is filled in. */
  readonly sharesEvidence: boolean;
}

/** A row of a table as an object. */
export interface QuickRow {
  readonly record: CsvRecord;
  readonly row: Record<string, unknown>;
}

/** The table whose rows are read. */
export interface QuickTable {
  readonly text: string;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
  readonly columns: readonly (Column | undefined)[];
  readonly records: readonly CsvRecord[];
  /** The column that says what a row is; −1 where there is one kind of record only. */
  readonly recordColumn: number;
}

/**
 * Reads rows of records without quotation marks, cell by cell where they stand. For every other row, and for one in which
 * anything is wrong, it gives no answer; a row that it gives is the one that the careful reader makes.
 */
export class QuickRows {
  /** Where the row that was read last ended, and the next one begins. */
  end = 0;
  /** Column, begin and end of each filled cell of a row. */
  private readonly columns: Int32Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly plans: ReadonlyMap<string, Plan>;
  /** Which of the filled cells says what the row is. */
  private recordCell = -1;
  /** Where an apostrophe stands next that may keep a formula from being one within a cell. */
  private nextMark = -1;
  /** The plan of the row before. */
  private plan: Plan | undefined;
  private readonly delimiterUnit: number;
  private readonly texts = new TextPool();
  private readonly numbers = new NumberReader();
  private readonly statusOnly = new StatusOnly();

  constructor(private readonly table: QuickTable) {
    const { columns, records, delimiter } = table;
    this.columns = new Int32Array(columns.length);
    this.starts = new Int32Array(columns.length);
    this.ends = new Int32Array(columns.length);
    this.delimiterUnit = delimiter.charCodeAt(0);
    const heads = new Map<string, number>();
    for (const {
      path: [head = ""],
    } of columns.filter((column) => column !== undefined))
      heads.set(head, (heads.get(head) ?? 0) + 1);
    const rowRecords = records.filter(({ list }) => list !== "");
    this.plans = new Map(rowRecords.map((record) => [record.name, planOf(record, columns, heads)]));
    if (records.length === 1) this.plan = this.plans.get(records[0]?.name ?? "");
  }

  /** @remarks Cost: O(row). */
  read(start: number): QuickRow | undefined {
    const count = this.findCells(start);
    const plan = count > 0 && !this.hasMark(start) ? this.planOfRow() : undefined;
    if (plan === undefined) return undefined;
    const row: Record<string, unknown> = {};
    for (let cell = 0; cell < count; cell++) {
      const field = plan.fields[this.columns[cell] as number];
      if (field !== undefined && (field === "none" || !this.set(row, field, cell))) return undefined;
    }
    const { evidence } = row;
    if (plan.sharesEvidence && typeof evidence === "object" && evidence !== null)
      row["evidence"] = this.statusOnly.shared(evidence) ?? evidence;
    return { record: plan.record, row };
  }

  private hasMark(start: number): boolean {
    const { text } = this.table;
    if (this.nextMark < start) {
      const places = [";'", "\t'"].map((mark) => text.indexOf(mark, start)).filter((place) => place !== -1);
      this.nextMark = leastOf([...places, text.length]);
    }
    return this.nextMark < this.end;
  }

  /** Notes where the filled cells of a row stand; −1 where one is in quotation marks or has space around it, or is too many. */
  private findCells(start: number): number {
    const { columns, starts, ends, delimiterUnit } = this;
    const { text, recordColumn } = this.table;
    const { length } = text;
    this.recordCell = -1;
    let count = 0;
    let offset = start;
    for (let column = 0; column < columns.length; column++) {
      const first = offset;
      let unit = text.charCodeAt(offset);
      while (unit !== delimiterUnit && unit !== lineFeed && unit !== carriageReturn && offset < length)
        unit = text.charCodeAt(++offset);
      if (offset > first) {
        if (!this.isPlain(first, offset)) return -1;
        if (column === recordColumn) this.recordCell = count;
        columns[count] = column;
        starts[count] = first;
        ends[count++] = offset;
      }
      if (unit === delimiterUnit && offset < length) {
        offset++;
        continue;
      }
      const isPair = unit === carriageReturn && text.charCodeAt(offset + 1) === lineFeed;
      this.end = Math.min(offset + (isPair ? 2 : 1), length);
      return count;
    }
    return -1;
  }

  private isPlain(start: number, end: number): boolean {
    const { text } = this.table;
    const first = text.charCodeAt(start);
    return first !== quote && first !== apostrophe && !maybeSpace(first) && !maybeSpace(text.charCodeAt(end - 1));
  }

  private planOfRow(): Plan | undefined {
    const { records, text } = this.table;
    if (records.length === 1) return this.plan;
    if (this.recordCell < 0) return undefined;
    const start = this.starts[this.recordCell] as number;
    const end = this.ends[this.recordCell] as number;
    const before = this.plan?.record.name ?? "";
    if (before.length !== end - start || !standsAt(text, start, before)) this.plan = this.plans.get(text.slice(start, end));
    return this.plan;
  }

  private set(row: Record<string, unknown>, field: Field, cell: number): boolean {
    const value = this.valueOf(field, this.starts[cell] as number, this.ends[cell] as number);
    const { path, alone } = field;
    const [key = ""] = path;
    if (field.isStatusOnly) row["evidence"] = this.statusOnly.of(String(value));
    else if (alone && path.length === 1) row[key] = value;
    else return setAt(row, path, value);
    return true;
  }

  private valueOf(field: Field, start: number, end: number): unknown {
    const { text, decimal } = this.table;
    const { kind } = field;
    if (field.isText) return this.textOf(field, start, end);
    if (kind.number && !kind.list) {
      const number = this.numbers.read(text, start);
      const isOpen = decimal === undefined && text.charCodeAt(end - 4) === dot;
      const isWritten = this.numbers.isWhole || (!kind.whole && decimal !== "," && !isOpen);
      if (this.numbers.end === end && isWritten && !Number.isNaN(number)) return number;
    }
    return cellValue(ownText(text, start, end), kind, decimal);
  }

  private textOf(field: Field, start: number, end: number): string {
    const { text } = this.table;
    if (!field.isShared) return ownText(text, start, end);
    if (field.text.length !== end - start || !standsAt(text, start, field.text)) field.text = this.texts.textAt(text, start, end);
    return field.text;
  }
}

function maybeSpace(unit: number): boolean {
  return unit <= space || unit === noBreakSpace || unit >= firstWideSpace;
}

/** @param heads - how many columns set anything in a field of the row */
function planOf(record: CsvRecord, columns: readonly (Column | undefined)[], heads: ReadonlyMap<string, number>): Plan {
  const fields = columns.map((column) => {
    if (column === undefined) return undefined;
    const { path } = column;
    const kind = column.kinds.get(record);
    if (kind === undefined) return "none";
    const alone = heads.get(path[0] ?? "") === 1;
    const isText = !kind.number && !kind.boolean && !kind.list && !kind.object;
    const isStatusOnly = alone && isText && column.name === statusColumn;
    return { path, kind, alone, isText, isStatusOnly, isShared: isSharedField(record.list, path.at(-1) ?? ""), text: "" };
  });
  const sharesEvidence = fields.some((field) => typeof field === "object" && field.path[0] === "evidence" && !field.isStatusOnly);
  return { record, fields, sharesEvidence };
}
