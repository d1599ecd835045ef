import {
  type Durations,
  durationSchema,
  durationsSchema,
  durationsVersion,
  parseDurations,
} from "../model/documents/durations.js";
import { csvReader } from "./csv/csv-records.js";
import type { CsvShape } from "./csv/csv-shape.js";
import { readJson } from "./json/json.js";
import { type ReadOptions, readDocument, readKinds } from "./read-document.js";
import { checkReading } from "./text/check-reading.js";
import { readYaml } from "./yaml/yaml.js";

/** Durations as a table: a row each, with sources written out. */
const durationsTable: CsvShape = {
  records: [{ name: "duration", list: "durations", schema: durationSchema }],
  start: { tragweite: durationsVersion, durations: [] },
};

/**
 * Reads durations by type, for `withDurations`: a CSV table, or YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`
 * @remarks Cost: time and space O(input).
 */
export function readDurations(input: string | Uint8Array, options: ReadOptions = {}): Durations {
  checkReading("readDurations", input, options, readKinds);
  const csv = csvReader(durationsTable, options.decimal ?? ".");
  return readDocument(input, options, { yaml: readYaml, json: readJson, csv }, durationsSchema, parseDurations);
}
