import { type Patch, patchedLists, patchSchema } from "../model/documents/patch.js";
import { parsePatch, type ReadPatch } from "../model/documents/patch-parse.js";
import { readJson } from "./json/json.js";
import { type ReadOptions, readDocument, readKinds } from "./read-document.js";
import { checkReading } from "./text/check-reading.js";
import { noTable } from "./text/no-table.js";
import { readYaml } from "./yaml/yaml.js";

/**
 * Reads a patch of a landscape from YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @returns the patch with the line and column of each of its rows, for `applyPatch` to name
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`
 * @remarks Cost: time and space O(input).
 */
export function readPatch(input: string | Uint8Array, options: Omit<ReadOptions, "decimal"> = {}): ReadPatch {
  checkReading("readPatch", input, options, readKinds);
  const readers = { yaml: readYaml, json: readJson, csv: noTable("patch") };
  return readDocument(input, options, readers, patchSchema, (value, parseOptions, positionsOf): ReadPatch => {
    const patch = parsePatch(value, parseOptions);
    const paths = rowPaths(patch);
    const positions = positionsOf(paths.map((path) => ({ path })));
    const placed = new Map(
      paths.flatMap((path, index) => (positions[index] === undefined ? [] : [[path.join(" "), positions[index]]])),
    );
    return { ...patch, ...(options.file === undefined ? {} : { file: options.file }), positions: placed };
  });
}

function rowPaths(patch: Patch): (string | number)[][] {
  return (["remove", "change", "add"] as const).flatMap((part) =>
    patchedLists.flatMap((list) => (patch[part]?.[list] ?? []).map((_, index) => [part, list, index])),
  );
}
