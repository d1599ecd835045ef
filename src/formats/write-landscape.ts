import { jsonText } from "../model/json-text.js";
import type { Landscape } from "../model/landscape.js";
import type { Format } from "./format.js";
import { writeCsv } from "./write-csv.js";
import { writeYaml } from "./yaml.js";

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
export function writeLandscape(landscape: Landscape, { format }: WriteOptions): string {
  return writers[format](landscape);
}
