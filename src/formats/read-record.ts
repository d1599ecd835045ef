import { type IncidentRecord, observationSchema, parseRecord, recordSchema, recordVersion } from "../model/documents/record.js";
import { csvReader } from "./csv/csv-records.js";
import type { CsvShape } from "./csv/csv-shape.js";
import { readJson } from "./json/json.js";
import { type ReadOptions, readDocument } from "./read-document.js";
import { readYaml } from "./yaml/yaml.js";

/** Observations as a table, one a row. */
const recordTable: CsvShape = {
  records: [{ name: "observation", list: "observations", schema: observationSchema }],
  start: { tragweite: recordVersion, observations: [] },
};

/**
 * Reads the record of an incident, to be held against its scenario: a CSV table, or YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`
 */
export function readRecord(input: string | Uint8Array, options: ReadOptions = {}): IncidentRecord {
  const csv = csvReader(recordTable, options.decimal ?? ".");
  return readDocument(input, options, { yaml: readYaml, json: readJson, csv }, recordSchema, parseRecord);
}
