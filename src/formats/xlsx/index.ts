/**
 * Sheets of Excel workbooks (XLSX) as tables, from which `importTable` of `tragweite/formats` makes a landscape. No file access,
 * nothing of Node.js: it runs in a browser.
 *
 * @example What is no workbook
 * ```ts
 * import { isXlsx } from "tragweite/formats/xlsx";
 *
 * console.log(isXlsx(new TextEncoder().encode("Service;Provider\nMail;Host Ltd\n")));
 * // → false
 * ```
 *
 * @packageDocumentation
 */

export { isXlsx, type ReadXlsxOptions, readXlsxTable } from "./read-xlsx-table.js";
