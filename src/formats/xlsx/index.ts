/**
 * Excel workbooks (XLSX): sheets as tables, from which `importTable` of `tragweite/formats` makes a landscape; landscapes written and
 * read back; a template for contracts. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example A landscape as a workbook, and back
 * ```ts
 * import { readLandscape } from "tragweite/formats";
 * import { readXlsxLandscape, writeXlsxLandscape } from "tragweite/formats/xlsx";
 *
 * const landscape = readLandscape(`
 * tragweite: landscape/1
 * id: ours
 * nodes: [{ kind: it-provider, id: host, name: Host, evidence: { status: inferred } }]`);
 * const bytes = writeXlsxLandscape(landscape, { language: "de" });
 * console.log(readXlsxLandscape(bytes)?.nodes[0]?.name);
 * // → Host
 * ```
 *
 * @packageDocumentation
 */

export type { SheetLanguage } from "./landscape-words.js";
export { readXlsxLandscape } from "./read-xlsx-landscape.js";
export { isXlsx, type ReadXlsxOptions, readXlsxTable } from "./read-xlsx-table.js";
export { type WriteXlsxOptions, writeXlsxLandscape } from "./write-xlsx-landscape.js";
export { writeXlsxTemplate } from "./write-xlsx-template.js";
