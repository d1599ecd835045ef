import { type ImportMap, importMapSchema, parseImportMap } from "../model/documents/import-map.js";
import { readJson } from "./json/json.js";
import { type ReadOptions, readDocument, readKinds } from "./read-document.js";
import { checkReading } from "./text/check-reading.js";
import { noTable } from "./text/no-table.js";
import { readYaml } from "./yaml/yaml.js";

/**
 * Reads a mapping of a table's columns from YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`
 * @remarks Cost: time and space O(input).
 */
export function readImportMap(input: string | Uint8Array, options: Omit<ReadOptions, "decimal"> = {}): ImportMap {
  checkReading("readImportMap", input, options, readKinds);
  const readers = { yaml: readYaml, json: readJson, csv: noTable("import-map") };
  return readDocument(input, options, readers, importMapSchema, parseImportMap);
}
