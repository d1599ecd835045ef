import type { Limits } from "../../model/values/limits.js";
import { cellPlace, type TableRow } from "../tables/table.js";
import { withoutEscapes } from "../xml/xml-text.js";
import type { ZipArchive } from "../zip/zip-archive.js";
import { type NumberMeaning, numberShown } from "./number-format.js";
import { cellAt, type MergedCells, mostCharacters, mostColumns, mostRows, SheetGrid } from "./sheet-grid.js";
import type { WorkbookSheet } from "./workbook.js";
import { attributeOf, isSet, readXmlPart, type XmlAttributes } from "./xml-part.js";

/** No more pieces of hidden columns are told. */
const mostHidden = 256;

/** What the sheets of a workbook share. */
export interface SharedOfSheets {
  /** Read no sooner than a sheet is known to need them. */
  readonly texts: () => readonly string[];
  /** By the number of a style. */
  readonly meanings: readonly NumberMeaning[];
  readonly isFrom1904: boolean;
}

/** A sheet as it is read, with what a reader of it may not see or expect. Places are as spreadsheets write them. */
export interface SheetRead {
  readonly rows: readonly TableRow[];
  /** Cells with a formula, whose stored values were taken. */
  readonly formulas: readonly string[];
  /** Cells with a formula and no stored value. */
  readonly unvalued: readonly string[];
  /** Cells that show an error, such as `#REF!`, and are read as empty. */
  readonly errors: readonly { readonly place: string; readonly shown: string }[];
  readonly merged: readonly MergedCells[];
  /** Rows that the sheet does not show, and were read. */
  readonly hiddenRows: readonly number[];
  /** First and last column of those that the sheet does not show, counted from 1. */
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
}

/**
 * The cells of a sheet, as texts and numbers; formulas are never calculated.
 * @throws `InvalidInputError` naming the sheet and the cell that is wrong
 * @throws `LimitExceededError` beyond `limits.cells`, of tables `tableRows` and `tableColumns`, and for what sheets share
 * @remarks Cost: time O(part), space O(cells). Source: ECMA-376, "Office Open XML File Formats", part 1, 18.3.1.
 */
export function readSheet(
  archive: ZipArchive,
  sheet: WorkbookSheet,
  shared: SharedOfSheets,
  { limits, isTable }: { readonly limits: Limits; readonly isTable: boolean },
): SheetRead {
  const grid = new SheetGrid(sheet.name.slice(0, 100), limits, archive.file, isTable);
  const reader = new SheetReader(grid, shared);
  readXmlPart(archive, sheet.part, limits, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (piece) => reader.text(piece),
    close: (tag) => reader.close(tag),
  });
  return reader.finish();
}

/** Goes through the elements of one sheet. */
class SheetReader {
  private readonly formulas: string[] = [];
  private readonly unvalued: string[] = [];
  private readonly errors: { place: string; shown: string }[] = [];
  private readonly ranges: string[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: (readonly [number, number])[] = [];
  private row = 0;
  private column = -1;
  private type = "";
  private style = -1;
  private value = "";
  private isInCell = false;
  private isValue = false;
  private isSpoken = false;
  private hasFormula = false;

  constructor(
    private readonly grid: SheetGrid,
    private readonly shared: SharedOfSheets,
  ) {}

  open(tag: string, attributes: XmlAttributes): void {
    if (tag === "row") this.openRow(attributes);
    else if (tag === "c") this.openCell(attributes);
    else if (tag === "v" || tag === "t") this.isValue = this.isInCell && !this.isSpoken;
    else if (tag === "rPh") this.isSpoken = true;
    else if (tag === "f") this.hasFormula = this.isInCell;
    else if (tag === "mergeCell") this.keep(this.ranges, attributeOf(attributes, "ref") ?? "");
    else if (tag === "col" && isSet(attributeOf(attributes, "hidden")) && this.hiddenColumns.length < mostHidden)
      this.hiddenColumns.push([Number(attributeOf(attributes, "min")), Number(attributeOf(attributes, "max"))]);
  }

  text(piece: string): void {
    if (!this.isValue) return;
    this.value += piece;
    if (this.value.length > 7 * mostCharacters) throw this.grid.refused(this.place(), "length");
  }

  close(tag: string): void {
    this.isValue = false;
    if (tag === "rPh") this.isSpoken = false;
    if (tag === "c") this.closeCell();
  }

  finish(): SheetRead {
    this.grid.resolve(this.shared.texts);
    const merged = this.grid.merge(this.ranges);
    const { formulas, unvalued, errors, hiddenRows, hiddenColumns } = this;
    return { rows: this.grid.rows(), formulas, unvalued, errors, merged, hiddenRows, hiddenColumns };
  }

  private openRow(attributes: XmlAttributes): void {
    const number = attributeOf(attributes, "r");
    this.row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > mostRows) throw this.grid.refused(number ?? "", "place");
    this.column = -1;
    if (isSet(attributeOf(attributes, "hidden"))) this.keep(this.hiddenRows, this.row);
  }

  private openCell(attributes: XmlAttributes): void {
    const place = attributeOf(attributes, "r");
    const found = place === undefined ? { row: this.row, column: this.column + 1 } : cellAt(place);
    if (found === undefined || found.row !== this.row || found.row < 1 || found.column >= mostColumns)
      throw this.grid.refused(place ?? this.place(), "place");
    this.column = found.column;
    this.type = attributeOf(attributes, "t") ?? "n";
    this.style = Number(attributeOf(attributes, "s") ?? -1);
    this.value = "";
    this.isInCell = true;
    this.hasFormula = false;
  }

  private closeCell(): void {
    this.isInCell = false;
    if (this.hasFormula) this.keep(this.value === "" ? this.unvalued : this.formulas, this.place());
    if (this.value === "") return;
    if (this.type === "n") this.putNumber();
    else if (this.type === "e") this.keep(this.errors, { place: this.place(), shown: this.value });
    else this.putText();
  }

  /** Keeps what is told of a cell: it counts as one. */
  private keep<T>(list: T[], told: T): void {
    this.grid.count(1, 0);
    list.push(told);
  }

  private putNumber(): void {
    const value = Number(this.value);
    if (!/\d/.test(this.value) || !Number.isFinite(value)) throw this.grid.refused(this.place(), "number");
    const meaning = this.shared.meanings[this.style] ?? "number";
    const shown = numberShown(value, meaning, this.shared.isFrom1904);
    this.grid.put(this.row, this.column, shown, meaning === "number" ? value : undefined);
  }

  private putText(): void {
    if (this.type === "s") {
      if (!/^\d{1,9}$/.test(this.value)) throw this.grid.refused(this.place(), "shared-text");
      this.grid.putShared(this.row, this.column, Number(this.value));
      return;
    }
    const text = this.type === "b" ? (isSet(this.value) ? "true" : "false") : withoutEscapes(this.value);
    if (text.length > mostCharacters) throw this.grid.refused(this.place(), "length");
    if (text !== "") this.grid.put(this.row, this.column, text);
  }

  private place(): string {
    return cellPlace(this.column, this.row);
  }
}
