import type { InvalidArgumentError, InvalidInputError } from "../../errors/errors.js";
import { checkScenario } from "../values/argument-checks.js";
import { parseScenario } from "./parse-scenario.js";
import { checkWhole } from "./whole-document.js";

/** @throws {@link InvalidArgumentError} for what is no scenario, {@link InvalidInputError} for one that is not right */
export function checkWholeScenario(call: string, value: unknown): void {
  checkScenario(call, value);
  checkWhole(value as object, parseScenario);
}
