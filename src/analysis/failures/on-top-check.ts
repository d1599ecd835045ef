import { InvalidArgumentError } from "../../errors/errors.js";
import type { OptionCheck } from "../../model/values/argument-checks.js";
import type { OnTopOptions } from "./moment-below.js";

/**
 * @param check - of a scenario
 * @throws {@link InvalidArgumentError} for a moment of no scenario, and as the check does
 */
export function checkOnTop(call: string, { scenario, at }: OnTopOptions, check: OptionCheck): void {
  if (scenario !== undefined) check(call, scenario, "scenario");
  else if (at !== undefined)
    throw new InvalidArgumentError(call, "the option at is a moment of no scenario", "give the option scenario, too");
}
