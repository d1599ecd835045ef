import { invalidInput } from "../model/documents/document.js";
import { observationSchema } from "../model/documents/observation.js";
import { type IncidentRecord, parseRecord, recordIssuesBeside, recordSchema, recordVersion } from "../model/documents/record.js";
import { checkWholeScenario } from "../model/documents/whole-scenario.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { csvReader } from "./csv/csv-records.js";
import type { CsvShape } from "./csv/csv-shape.js";
import { readJson } from "./json/json.js";
import { type ReadOptions, readDocument, readKinds } from "./read-document.js";
import { checkReading } from "./text/check-reading.js";
import { readYaml } from "./yaml/yaml.js";

/** Observations as a table, one a row. */
const recordTable: CsvShape = {
  records: [{ name: "observation", list: "observations", schema: observationSchema }],
  start: { tragweite: recordVersion, observations: [] },
};

/** How the record of an incident is read. */
export interface ReadRecordOptions extends ReadOptions {
  /** The scenario that it will be held against: an end that is held out of a disturbance which it lacks is an issue then. */
  readonly scenario?: Scenario;
}

/**
 * Reads the record of an incident, to be held against its scenario: a CSV table, or YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`
 */
export function readRecord(input: string | Uint8Array, asked: ReadRecordOptions = {}): IncidentRecord {
  checkReading("readRecord", input, asked, { ...readKinds, scenario: checkWholeScenario });
  const { scenario, ...options } = asked;
  const csv = csvReader(recordTable, options.decimal);
  return readDocument(input, options, { yaml: readYaml, json: readJson, csv }, recordSchema, (value, named) => {
    const record = parseRecord(value, named);
    const issues = scenario === undefined ? [] : recordIssuesBeside(record, scenario);
    if (issues.length > 0) throw invalidInput(issues, named.limits, named.file);
    return record;
  });
}
