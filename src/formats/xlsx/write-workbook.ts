import { zipSync } from "fflate";
import { InvalidArgumentError } from "../../errors/errors.js";
import { cellPlace } from "../tables/table.js";
import { xmlText, xmlValue } from "../xml/xml-text.js";
import { mostRows } from "./sheet-grid.js";

/** What stands in a cell; nothing where it is empty. */
export type CellToWrite = string | number | boolean | undefined;

/** A sheet to be written: its first row are headings. */
export interface SheetToWrite {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellToWrite[])[];
  /** By column, the words that its cells choose from, without commas and quotation marks. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
  /** Whether its texts are sentences, which want room. */
  readonly isProse?: boolean;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles of cells, by their place in the list of them: plain, headings, texts that would be formulas, sentences. */
const style = { plain: 0, heading: 1, inert: 2, prose: 3 } as const;
const plainStyle = 'numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"';
/** What cells choose from may be this long in all. */
const mostOfChoices = 255;
/** Rows below the last one that choose, too. */
const roomBelow = 500;
const mostOfCell = 32_767;

/**
 * The bytes of a workbook, the same for the same sheets. A text is a text, whatever it begins with: nothing in it is a formula.
 * @throws `InvalidArgumentError` where a text or a sheet is longer than spreadsheets hold
 */
export function workbookBytes(sheets: readonly SheetToWrite[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${start}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${start}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${xmlValue(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": `${start}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf ${plainStyle}/><xf ${plainStyle.replace('fontId="0"', 'fontId="1"')} applyFont="1"/><xf ${plainStyle} quotePrefix="1"/><xf ${plainStyle} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetPart(sheet);
  });
  const bytes = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: "1980-01-01T00:00:00" });
}

function relations(all: readonly (readonly [kind: string, target: string])[]): string {
  const each = all.map(([kind, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${kind}" Target="${target}"/>`);
  return `${start}<Relationships xmlns="${packaged}/relationships">${each.join("")}</Relationships>`;
}

function sheetPart({ name, headings, rows, choices = new Map(), isProse = false }: SheetToWrite): string {
  if (rows.length >= mostRows)
    throw new InvalidArgumentError("writeXlsxLandscape", `the sheet ${name} has more than ${mostRows - 1} rows`, "write CSV");
  const widths = headings.map((heading, column) => widthOf([heading, ...rows.slice(0, 100).map((row) => row[column])], isProse));
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const lines = [headings, ...rows].map((cells, at) => {
    const written = cells.map((cell, column) =>
      cellPart(cell, cellPlace(column, at + 1), at === 0 ? "heading" : isProse ? "prose" : "plain"),
    );
    return `<row r="${at + 1}">${written.join("")}</row>`;
  });
  const chosen = [...choices].map(([column, words]) => choicePart(column, words, rows.length + 1 + roomBelow));
  const validations = chosen.length === 0 ? "" : `<dataValidations count="${chosen.length}">${chosen.join("")}</dataValidations>`;
  return `${start}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>${validations}</worksheet>`;
}

function cellPart(cell: CellToWrite, place: string, kind: keyof typeof style): string {
  if (cell === undefined || cell === "") return "";
  const styled = (by: number): string => (by === 0 ? "" : ` s="${by}"`);
  if (typeof cell === "number") return `<c r="${place}"${styled(style[kind])}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}"${styled(style[kind])} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell.length > mostOfCell)
    throw new InvalidArgumentError(
      "writeXlsxLandscape",
      `a text is longer than the ${mostOfCell} characters of a cell`,
      "write YAML or JSON",
    );
  const by = kind === "plain" && /^[=+\-@]/.test(cell) ? style.inert : style[kind];
  return `<c r="${place}"${styled(by)} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

function choicePart(column: number, words: readonly string[], last: number): string {
  const list = words.join(",");
  if (list.length > mostOfChoices) return "";
  const range = `${cellPlace(column, 2)}:${cellPlace(column, last)}`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${range}"><formula1>"${xmlValue(list)}"</formula1></dataValidation>`;
}

/** Room for most of the texts of a column, in characters. */
function widthOf(cells: readonly CellToWrite[], isProse: boolean): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, String(cell ?? "").length), 0);
  return Math.min(isProse ? 90 : 45, Math.max(10, longest + 2));
}
