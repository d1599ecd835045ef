import { parseLandscape } from "../model/documents/parse-landscape.js";
import { type Landscape, landscapeSchema } from "../model/landscape/landscape.js";
import { landscapeTable } from "./csv/csv-landscape.js";
import { csvReader } from "./csv/csv-records.js";
import { readJson } from "./json/json.js";
import { isNdjsonName, NdjsonLandscapeReader } from "./ndjson/ndjson.js";
import { type Readers, type ReadOptions, readDocument, readKinds } from "./read-document.js";
import { checkReading } from "./text/check-reading.js";
import { readYaml } from "./yaml/yaml.js";

/**
 * Reads a landscape from YAML, JSON, CSV, or (by the name of the file) NDJSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @returns in NDJSON and CSV, and in JSON of rows that look alike, with equal texts as one string, and equal evidence that has
 * a status only as one frozen object
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`, `nodes`, `dependencies`, `groups`
 * @remarks Cost: time and space O(input). JSON, NDJSON and CSV take about as long as each other, YAML far longer.
 */
export function readLandscape(input: string | Uint8Array, options: ReadOptions = {}): Landscape {
  checkReading("readLandscape", input, options, readKinds);
  if (isLines(options)) return linesOf(input, options).finish();
  return readDocument(input, options, readersOf(options), landscapeSchema, parseLandscape);
}

/**
 * What a file says that is to become a landscape: its plain data, whatever is wrong with it.
 * @throws `InvalidInputError` for a text that cannot be read
 * @throws `LimitExceededError` as {@link readLandscape}
 */
export function readWritten(input: string | Uint8Array, options: ReadOptions = {}): unknown {
  if (isLines(options)) return linesOf(input, options).written();
  return readDocument(input, options, readersOf(options), landscapeSchema, (value) => value);
}

const isLines = ({ format, file }: ReadOptions): boolean => format === undefined && isNdjsonName(file);

const readersOf = ({ decimal }: ReadOptions): Readers => ({
  yaml: readYaml,
  json: readJson,
  csv: csvReader(landscapeTable, decimal),
});

function linesOf(input: string | Uint8Array, options: ReadOptions): NdjsonLandscapeReader {
  const reader = new NdjsonLandscapeReader(options);
  reader.push(typeof input === "string" ? new TextEncoder().encode(input) : input);
  return reader;
}
