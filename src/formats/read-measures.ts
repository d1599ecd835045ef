import { measuresSchema, parseMeasures, type ReadMeasures } from "../model/documents/measure-list.js";
import { readJson } from "./json/json.js";
import { type ReadOptions, readDocument, readKinds } from "./read-document.js";
import { checkReading } from "./text/check-reading.js";
import { noTable } from "./text/no-table.js";
import { readYaml } from "./yaml/yaml.js";

/**
 * Reads measures that somebody states from YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @returns the measures with the line and column of all that is in them, for `measures` to name
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`
 * @remarks Cost: time and space O(input).
 */
export function readMeasures(input: string | Uint8Array, options: Omit<ReadOptions, "decimal"> = {}): ReadMeasures {
  checkReading("readMeasures", input, options, readKinds);
  const readers = { yaml: readYaml, json: readJson, csv: noTable("measures") };
  return readDocument(input, options, readers, measuresSchema, (value, parseOptions, positionsOf): ReadMeasures => {
    const list = parseMeasures(value, parseOptions);
    const paths = pathsIn(list.measures, ["measures"]);
    const found = positionsOf(paths.map((path) => ({ path })));
    const positions = new Map(
      paths.flatMap((path, index) => (found[index] === undefined ? [] : [[path.join(" "), found[index]]])),
    );
    return { ...list, ...(options.file === undefined ? {} : { file: options.file }), positions };
  });
}

/** The paths of a value and of all that is in it. */
function pathsIn(value: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as Record<string | number, unknown>)[key], [...path, key]))];
}
