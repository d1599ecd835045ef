import { checkWholeLandscape } from "../model/documents/whole-document.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { checkOptions, checkText } from "../model/values/argument-checks.js";
import { jsonText } from "../model/values/json-text.js";
import { writeCsv } from "./csv/write-csv.js";
import { type Format, formats } from "./format.js";
import { writeYaml } from "./yaml/yaml.js";

/** The format in which a landscape is written. */
export interface WriteOptions {
  readonly format: Format;
}

const writers: Readonly<Record<Format, (landscape: Landscape) => string>> = { yaml: writeYaml, json: jsonText, csv: writeCsv };

/**
 * Writes a landscape as text; {@link readLandscape} gives the same landscape back. The same landscape gives the same text.
 * In CSV, texts that a spreadsheet would take for a formula carry an apostrophe in front.
 * @remarks Cost: time and space O(landscape).
 */
export function writeLandscape(landscape: Landscape, options: WriteOptions): string {
  checkWholeLandscape("writeLandscape", landscape);
  checkOptions("writeLandscape", options, { format: formats });
  const { format } = options;
  checkText("writeLandscape", "option format", format, `give one of ${formats.join(", ")}`);
  return writers[format](landscape);
}
