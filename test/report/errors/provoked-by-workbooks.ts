import type { FormatIssues } from "../../../src/errors/format-issues.js";
import { readXlsxTable } from "../../../src/formats/xlsx/index.js";
import { zipOf } from "../../formats/recognise/zip-of.js";
import { rows, workbookOf } from "../../formats/xlsx/workbook-of.js";

const sheets = { Verträge: rows(["Dienst", "Dienstleister"], ["Mail", "Host"]) };
const withPart = (name: string, content: string) => readXlsxTable(workbookOf({ sheets, more: { [name]: content } }));

/** The archive with the flags of all parts in its directory changed: a part is locked. */
function locked(): Uint8Array {
  const bytes = Buffer.from(workbookOf({ sheets }));
  const entry = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = bytes.indexOf(entry); at !== -1; at = bytes.indexOf(entry, at + 4)) bytes.writeUInt16LE(1, at + 8);
  return new Uint8Array(bytes);
}

/** For every code of what is wrong with a packed file or a workbook, something that ends in an issue of that code. */
export const provokedByWorkbooks: Readonly<
  Record<Extract<keyof FormatIssues, `zip-${string}` | `xlsx-${string}`>, () => unknown>
> = {
  "zip-damaged": () => readXlsxTable(workbookOf({ sheets }).slice(0, -30)),
  "zip-missing": () => readXlsxTable(zipOf({ "[Content_Types].xml": "<Types/>" })),
  "zip-name": () => withPart("../evil.xml", "x"),
  "zip-packed": () => readXlsxTable(locked()),
  "xlsx-part": () => withPart("xl/styles.xml", "<a></b>"),
  "xlsx-document-type": () => withPart("xl/styles.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
  "xlsx-cell": () =>
    readXlsxTable(workbookOf({ sheets: { A: '<sheetData><row r="2"><c r="B2" t="s"><v>7</v></c></row></sheetData>' } })),
  "xlsx-register": () => readXlsxTable(workbookOf({ sheets: { "b_01.01": rows(["c0010"]) } })),
  "xlsx-no-sheet": () => readXlsxTable(workbookOf({ sheets: { A: "" } })),
  "xlsx-unknown-sheet": () => readXlsxTable(workbookOf({ sheets }), { sheet: "Vertrage" }),
};
