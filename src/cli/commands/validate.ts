import { type Command, Option } from "@commander-js/extra-typings";
import { landscapeWarnings } from "../../analysis/warnings/landscape-warnings.js";
import type { Limits } from "../../model/values/limits.js";
import { validationText } from "../../report/text/validation-text.js";
import type { Language } from "../../words/language.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { languageOption } from "../host/language.js";
import { textOptionsOf } from "../host/text-options.js";
import {
  landscapeArgument,
  loadLandscape,
  loadScenario,
  patchOption,
  refuseTwoInputs,
  withOption,
} from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { scenarioOption } from "../question/played-scenario.js";

const examples = `
Examples:
  $ tragweite validate germany-2023
  $ tragweite validate ./ours.yaml --scenario ./friday-night.yaml
  $ cat ours.json | tragweite validate -

All that is wrong is told at once, each with file, line, column and what would be right; the exit code is 2 then.
What is legal and may surprise is a warning; the exit code stays 0.`;

interface ValidateOptions {
  readonly scenario?: string | undefined;
  readonly with?: string | undefined;
  readonly patch?: string | undefined;
  readonly lang?: Language | undefined;
  readonly all?: boolean | undefined;
  readonly limit?: Partial<Limits> | undefined;
  readonly quiet?: boolean | undefined;
}

export function addValidateCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("validate")
    .description("check a landscape, and a scenario against it")
    .addArgument(landscapeArgument())
    .addOption(scenarioOption())
    .addOption(withOption())
    .addOption(patchOption())
    .addOption(languageOption())
    .addOption(new Option("--all", "name all nodes of a warning, instead of ten and how many more"))
    .addOption(limitOption())
    .addOption(new Option("--quiet", "print nothing where all is valid"))
    .addHelpText("after", examples)
    .action(async (source, options) => finish(await validateCommand(source, options, host)));
}

async function validateCommand(source: string, options: ValidateOptions, host: Host): Promise<ExitCode> {
  const { scenario: scenarioSource, limit: limits = {}, quiet = false } = options;
  refuseTwoInputs([source, scenarioSource, options.with, options.patch]);
  const landscape = await loadLandscape(source, host, { limits, figures: options.with, patch: options.patch });
  const scenario = scenarioSource === undefined ? undefined : await loadScenario(scenarioSource, host, { limits, landscape });
  if (quiet) return ExitCode.ok;
  const report = { landscape, scenario, warnings: landscapeWarnings(landscape) };
  host.stdout.write(validationText(report, textOptionsOf(options, host)));
  return ExitCode.ok;
}
