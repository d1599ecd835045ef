import { Argument, type Command, Option } from "@commander-js/extra-typings";
import { explain } from "../../explain/explain.js";
import { reporters } from "../../report/reporters.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../host/output.js";
import { textOptionsOf } from "../host/text-options.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { addQuestion, addWhatIf, type QuestionOptions, readQuestion, type WhatIfOptions } from "../question/question.js";

const formats = ["text", "json", "mermaid", "dot"] as const;
type Format = (typeof formats)[number];

const examples = `
Examples:
  Why IKK Südwest had no e-mail on the evening of 27 April 2023
  $ tragweite explain germany-2023 ikk-suedwest/e-mail --scenario bitmarck-2023-04 --at 2023-04-27T18:36+02:00

  All services of one insurer, in German; one service type at all insurers
  $ tragweite explain germany-2023 dak-gesundheit --scenario bitmarck-2023-04 --at +40h --lang de
  $ tragweite explain germany-2023 eau-intake --isolate bitmarck

  Why something is not affected, and what would have to fail in addition
  $ tragweite explain germany-2023 tk --why-not --scenario bitmarck-2023-04 --at +40h

  The chain as a picture
  $ tragweite explain germany-2023 sbk/telephone --isolate bitmarck --format mermaid`;

interface ExplainCommandOptions extends QuestionOptions, WhatIfOptions, FormattedOptions<Format> {
  readonly whyNot?: boolean | undefined;
}

export function addExplainCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("explain")
    .description("why a node, an insurer or a service type is lost, degraded or spared: causes, the chain that shows it, remedy")
    .addArgument(landscapeArgument())
    .addArgument(new Argument("<target>", "a node or insurer by its id or name, or a service type such as eau-intake"));
  addFormattedOutput(addWhatIf(addQuestion(command)), formats)
    .addOption(new Option("--why-not", "say of all that is spared why it is (a single node says so by itself)"))
    .addHelpText("after", examples)
    .action(async (source, target, options) => finish(await explainCommand(source, target, options, host)));
}

async function explainCommand(source: string, target: string, options: ExplainCommandOptions, host: Host): Promise<ExitCode> {
  const { out, whyNot = false } = options;
  const { landscape, scenario, run } = await readQuestion(source, options, host);
  const explanation = explain(landscape, scenario, target, { ...run, whyNot });
  const format = formatOf(options.format, out, formats);
  await writeOutput(reporters.explain[format](explanation, textOptionsOf(options, host)), options, host);
  return ExitCode.ok;
}
