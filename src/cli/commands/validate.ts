import { type Command, Option } from "@commander-js/extra-typings";
import { landscapeWarnings } from "../../analysis/warnings/landscape-warnings.js";
import { InvalidInputError } from "../../errors/errors.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { landscapeArgument, loadScenario } from "../question/landscape-source.js";
import { addQuestion, type QuestionOptions, readQuestion, refuseOptions } from "../question/question.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { reportError } from "../terminal/report-error.js";
import { textOptionsOf } from "../terminal/text-options.js";

const words: InBoth<Readonly<Record<"description" | "all" | "quiet" | "examples", string>>> = {
  en: {
    description: "check a landscape, and a scenario against it",
    all: "name all nodes of a warning, instead of ten and how many more",
    quiet: "print nothing where all is valid",
    examples: `
Examples:
  $ tragweite validate germany-2023
  $ tragweite validate ./ours.yaml --scenario ./friday-night.yaml
  $ cat ours.json | tragweite validate -

All that is wrong with the form of a file is told at once, each with file, line, column and what would be right, of a
scenario beside the landscape too; then all that does not fit together. The exit code is 2 then.
What is legal and may surprise is a warning; the exit code stays 0.`,
  },
  de: {
    description: "eine Landschaft prüfen, und ein Szenario an ihr",
    all: "alle Knoten einer Warnung nennen, nicht nur zehn und wie viele weitere",
    quiet: "nichts ausgeben, wo alles gültig ist",
    examples: `
Beispiele:
  $ tragweite validate germany-2023
  $ tragweite validate ./ours.yaml --scenario ./friday-night.yaml
  $ cat ours.json | tragweite validate -

Alles, was an der Form einer Datei falsch ist, wird auf einmal gesagt, mit Datei, Zeile, Spalte und dem, was richtig wäre,
auch an der eines Szenarios neben der Landschaft; danach alles, was nicht zusammenpasst. Der Rückgabewert ist dann 2.
Was erlaubt ist und doch überraschen kann, ist eine Warnung; der Rückgabewert bleibt 0.`,
  },
};

interface ValidateOptions extends QuestionOptions {
  readonly all?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

export function addValidateCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("validate").description(help.description).addArgument(landscapeArgument(language));
  addQuestion(command, language, ["minEvidence"])
    .addOption(new Option("--all", help.all))
    .addOption(new Option("--quiet", help.quiet))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await validateCommand(source, options, host, language)));
}

async function validateCommand(source: string, options: ValidateOptions, host: Host, language: Language): Promise<ExitCode> {
  refuseOptions(options, {
    minEvidence: {
      en: "is for commands that run something; here nothing is, so no evidence is too weak",
      de: "gibt es nur bei Befehlen, die etwas durchspielen; hier ist deshalb nichts zu schwach belegt",
    },
  });
  const { landscape, scenario: played } = await readQuestion(source, options, host).catch(async (error: unknown) => {
    const other = error instanceof InvalidInputError ? await scenarioError(error, options, host) : undefined;
    if (other !== undefined) reportError(error, language, host);
    throw other ?? error;
  });
  if (options.quiet === true) return ExitCode.ok;
  const scenario = options.scenario === undefined ? undefined : played;
  const report = { landscape, scenario, warnings: landscapeWarnings(landscape) };
  host.stdout.write(reporters.validation.text(report, textOptionsOf(options, host)));
  return ExitCode.ok;
}

/** What is wrong with the scenario by itself, where another file than it is invalid and so hides that. */
async function scenarioError(
  { file }: InvalidInputError,
  { scenario, limit: limits = {} }: ValidateOptions,
  host: Host,
): Promise<InvalidInputError | undefined> {
  if (scenario === undefined || scenario === "-") return undefined;
  try {
    await loadScenario(scenario, host, { limits });
  } catch (error) {
    if (error instanceof InvalidInputError && error.file !== file) return error;
  }
  return undefined;
}
