import { InvalidInputError } from "../errors.js";
import { parseScenario } from "../model/parse-scenario.js";
import { type Scenario, scenarioSchema } from "../model/scenario.js";
import { readJson } from "./json.js";
import { type ReadOptions, readDocument } from "./read-document.js";
import type { SourceDocument, SourceOptions } from "./source-document.js";
import { readYaml } from "./yaml.js";

/**
 * Reads a scenario from YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @throws {@link InvalidInputError} with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws {@link LimitExceededError} beyond a limit: `fileBytes`, `nesting`, `yamlAliases`, `disturbances`
 * @remarks Cost: time and space O(input).
 */
export function readScenario(input: string | Uint8Array, options: Omit<ReadOptions, "decimal"> = {}): Scenario {
  return readDocument(input, options, { yaml: readYaml, json: readJson, csv: refuseCsv }, scenarioSchema, parseScenario);
}

function refuseCsv(_text: string, { file }: SourceOptions): SourceDocument {
  const hint = "a scenario is written in YAML or JSON; only landscapes and figures come as tables";
  throw new InvalidInputError([{ path: [], message: "this is CSV", hint }], file);
}
