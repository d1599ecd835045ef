import { zipOf } from "../recognise/zip-of.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** A workbook in XML as spreadsheets write it, of the shape that they have. */
export interface WorkbookText {
  /** What stands in `<worksheet>`, by the name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  /** What stands in `<sst>`. */
  readonly shared?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  readonly isFrom1904?: boolean;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a workbook, by their names. */
export function partsOf({
  sheets,
  hidden = [],
  shared = "",
  styles = "",
  isFrom1904 = false,
  more = {},
}: WorkbookText): Record<string, string | Uint8Array> {
  const names = Object.keys(sheets);
  const listed = names.map((name, index) => {
    const state = hidden.includes(name) ? ' state="hidden"' : "";
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="s${index + 1}"/>`;
  });
  const parts = names.map((name, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}>${sheets[name]}</worksheet>`,
  ]);
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(relation("r", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><workbookPr${isFrom1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      names.map((_, index) => relation(`s${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)).join("") +
        relation("t", "sharedStrings", "sharedStrings.xml") +
        relation("y", "styles", "/xl/styles.xml"),
    ),
    "xl/sharedStrings.xml": `<sst ${main}>${shared}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}>${styles}</styleSheet>`,
    ...Object.fromEntries(parts),
    ...more,
  };
}

export const workbookOf = (text: WorkbookText, isPacked = true): Uint8Array => zipOf(partsOf(text), { isPacked });

/** A row of cells; a text stands in its cell, a number and a truth as such. */
export function row(number: number, cells: readonly (string | number | boolean)[], attributes = ""): string {
  const inside = cells.map((cell, column) => {
    const place = `r="${String.fromCharCode(65 + column)}${number}"`;
    if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
    if (typeof cell === "boolean") return `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
    return cell === "" ? "" : `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}"${attributes}>${inside.join("")}</row>`;
}

export const rows = (...lines: readonly (readonly (string | number | boolean)[])[]): string =>
  `<sheetData>${lines.map((cells, index) => row(index + 1, cells)).join("")}</sheetData>`;
