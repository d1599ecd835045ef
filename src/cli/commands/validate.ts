import { type Command, Option } from "@commander-js/extra-typings";
import { landscapeWarnings } from "../../analysis/warnings/landscape-warnings.js";
import { reporters } from "../../report/reporters.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { textOptionsOf } from "../host/text-options.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { addQuestion, type QuestionOptions, readQuestion, refuseOptions } from "../question/question.js";

const examples = `
Examples:
  $ tragweite validate germany-2023
  $ tragweite validate ./ours.yaml --scenario ./friday-night.yaml
  $ cat ours.json | tragweite validate -

All that is wrong is told at once, each with file, line, column and what would be right; the exit code is 2 then.
What is legal and may surprise is a warning; the exit code stays 0.`;

interface ValidateOptions extends QuestionOptions {
  readonly all?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

export function addValidateCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("validate")
    .description("check a landscape, and a scenario against it")
    .addArgument(landscapeArgument());
  addQuestion(command)
    .addOption(new Option("--all", "name all nodes of a warning, instead of ten and how many more"))
    .addOption(new Option("--quiet", "print nothing where all is valid"))
    .addHelpText("after", examples)
    .action(async (source, options) => finish(await validateCommand(source, options, host)));
}

async function validateCommand(source: string, options: ValidateOptions, host: Host): Promise<ExitCode> {
  refuseOptions(options, { minEvidence: "is for commands that run something; here nothing is, so no evidence is too weak" });
  const { landscape, scenario: played } = await readQuestion(source, options, host);
  if (options.quiet === true) return ExitCode.ok;
  const scenario = options.scenario === undefined ? undefined : played;
  const report = { landscape, scenario, warnings: landscapeWarnings(landscape) };
  host.stdout.write(reporters.validation.text(report, textOptionsOf(options, host)));
  return ExitCode.ok;
}
