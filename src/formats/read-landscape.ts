import { parseLandscape } from "../model/documents/parse-landscape.js";
import { type Landscape, landscapeSchema } from "../model/landscape/landscape.js";
import { landscapeTable } from "./csv/csv-landscape.js";
import { csvReader } from "./csv/csv-records.js";
import { readJson } from "./json/json.js";
import { isNdjsonName, NdjsonLandscapeReader } from "./ndjson/ndjson.js";
import { type ReadOptions, readDocument } from "./read-document.js";
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
  if (options.format === undefined && isNdjsonName(options.file)) {
    const reader = new NdjsonLandscapeReader(options);
    reader.push(typeof input === "string" ? new TextEncoder().encode(input) : input);
    return reader.finish();
  }
  const csv = csvReader(landscapeTable, options.decimal ?? ".");
  return readDocument(input, options, { yaml: readYaml, json: readJson, csv }, landscapeSchema, parseLandscape);
}
