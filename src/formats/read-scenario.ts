import { invalidInput } from "../model/documents/document.js";
import { parseScenario } from "../model/documents/parse-scenario.js";
import { checkWholeLandscape } from "../model/documents/whole-document.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { indexLandscape } from "../model/landscape/landscape-index.js";
import { type Scenario, scenarioSchema } from "../model/scenario/scenario.js";
import { unmatchedSelectors } from "../model/scenario/select-nodes.js";
import { readJson } from "./json/json.js";
import { type ReadOptions, readDocument, readKinds } from "./read-document.js";
import { checkReading } from "./text/check-reading.js";
import { noTable } from "./text/no-table.js";
import { readYaml } from "./yaml/yaml.js";

/** How a scenario is read. */
export interface ReadScenarioOptions extends Omit<ReadOptions, "decimal"> {
  /** The landscape that it will be played on: a selector that matches nothing in it is an issue then. */
  readonly landscape?: Landscape;
}

/**
 * Reads a scenario from YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`, `disturbances`, `selectors`
 * @remarks Cost: time and space O(input).
 */
export function readScenario(input: string | Uint8Array, asked: ReadScenarioOptions = {}): Scenario {
  checkReading("readScenario", input, asked, { ...readKinds, landscape: checkWholeLandscape });
  const { landscape, ...options } = asked;
  const readers = { yaml: readYaml, json: readJson, csv: noTable("scenario") };
  return readDocument(input, options, readers, scenarioSchema, (value, named) => {
    const scenario = parseScenario(value, named);
    const issues = landscape === undefined ? [] : unmatchedSelectors(indexLandscape(landscape), scenario.disturbances);
    if (issues.length > 0) throw invalidInput(issues, named.limits, named.file);
    return scenario;
  });
}
