import { Command, CommanderError } from "@commander-js/extra-typings";
import { version } from "../version.js";
import type { InBoth, Language } from "../words/language.js";
import { joinSets } from "./question/join-sets.js";
import { commanderError, helpConfiguration, helpWords } from "./terminal/commander-words.js";
import { ExitCode } from "./terminal/exit-code.js";
import type { Host } from "./terminal/host.js";
import { languageOfCall, languageOption } from "./terminal/language.js";
import { optionWithoutValue } from "./terminal/missing-value.js";
import { reportError } from "./terminal/report-error.js";
import { noteTeller } from "./terminal/tell-note.js";
import { widthOf } from "./terminal/text-options.js";

/** Adds one command to the program; its action hands the exit code to `finish`. */
export type AddCommand = (program: Command, host: Host, finish: (code: ExitCode) => void, language: Language) => void;

/** A new command is a file in `commands/` and a line here; the help lists them in this order. Loaded when they are asked for. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  run: () => import("./commands/run.js").then(({ addRunCommand }) => addRunCommand),
  explain: () => import("./commands/explain.js").then(({ addExplainCommand }) => addExplainCommand),
  compare: () => import("./commands/compare.js").then(({ addCompareCommand }) => addCompareCommand),
  diff: () => import("./commands/diff.js").then(({ addDiffCommand }) => addDiffCommand),
  rank: () => import("./commands/rank.js").then(({ addRankCommand }) => addRankCommand),
  measures: () => import("./commands/measures.js").then(({ addMeasuresCommand }) => addMeasuresCommand),
  plan: () => import("./commands/plan.js").then(({ addPlanCommand }) => addPlanCommand),
  concentration: () => import("./commands/concentration.js").then(({ addConcentrationCommand }) => addConcentrationCommand),
  shares: () => import("./commands/shares.js").then(({ addSharesCommand }) => addSharesCommand),
  "cut-sets": () => import("./commands/cut-sets.js").then(({ addCutSetsCommand }) => addCutSetsCommand),
  risk: () => import("./commands/risk.js").then(({ addRiskCommand }) => addRiskCommand),
  backtest: () => import("./commands/backtest.js").then(({ addBacktestCommand }) => addBacktestCommand),
  league: () => import("./commands/league.js").then(({ addLeagueCommand }) => addLeagueCommand),
  picture: () => import("./commands/picture.js").then(({ addPictureCommand }) => addPictureCommand),
  report: () => import("./commands/report.js").then(({ addReportCommand }) => addReportCommand),
  workbench: () => import("./commands/workbench.js").then(({ addWorkbenchCommand }) => addWorkbenchCommand),
  import: () => import("./commands/import.js").then(({ addImportCommand }) => addImportCommand),
  template: () => import("./commands/template.js").then(({ addTemplateCommand }) => addTemplateCommand),
  convert: () => import("./commands/convert.js").then(({ addConvertCommand }) => addConvertCommand),
  validate: () => import("./commands/validate.js").then(({ addValidateCommand }) => addValidateCommand),
  "lint-register": () => import("./commands/lint-register.js").then(({ addLintRegisterCommand }) => addLintRegisterCommand),
  list: () => import("./commands/list.js").then(({ addListCommand }) => addListCommand),
  sweep: () => import("./commands/sweep.js").then(({ addSweepCommand }) => addSweepCommand),
  merge: () => import("./commands/merge.js").then(({ addMergeCommand }) => addMergeCommand),
  "merge-landscapes": () =>
    import("./commands/merge-landscapes.js").then(({ addMergeLandscapesCommand }) => addMergeLandscapesCommand),
  schema: () => import("./commands/schema.js").then(({ addSchemaCommand }) => addSchemaCommand),
  completion: () => import("./commands/completion.js").then(({ addCompletionCommand }) => addCompletionCommand),
};

/** The commands that a call needs: the one it names first, none where it asks for the version, otherwise all. */
function commandsOf([first]: readonly string[]): Promise<readonly AddCommand[]> {
  if (first === "--version" || first === "-V") return Promise.resolve([]);
  const named = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined;
  // every command is offered in the help and in a shell's completion
  const isOne = named !== undefined && first !== "completion";
  return Promise.all((isOne ? [named] : Object.values(commands)).map((load) => load()));
}

const words: InBoth<Readonly<Record<"description" | "examples", string>>> = {
  en: {
    description: "Which health services and which insured persons lose what when IT is lost.",
    examples: `
Examples:
  $ tragweite list
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00
  $ tragweite run germany-2023 --isolate bitmarck
  $ tragweite validate ./our-landscape.yaml

Exit codes: 0 done; 1 a limit set with --fail-on is exceeded; 2 could not run.`,
  },
  de: {
    description: "Welche Dienste des Gesundheitswesens und welche Versicherten was verlieren, wenn IT ausfällt.",
    examples: `
Beispiele:
  $ tragweite list
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00
  $ tragweite run germany-2023 --isolate bitmarck
  $ tragweite validate ./our-landscape.yaml

Rückgabewerte: 0 fertig; 1 eine mit --fail-on gesetzte Grenze kann erreicht sein; 2 ließ sich nicht ausführen.`,
  },
};

function buildProgram(
  commands: readonly AddCommand[],
  outer: Host,
  finish: (code: ExitCode) => void,
  language: Language,
): Command {
  const { description, examples } = words[language];
  const { help, version: versionHelp, command: commandHelp } = helpWords[language];
  let isQuiet = false;
  const tell = noteTeller(outer.stderr, language);
  const host: Host = { ...outer, onNote: (note, file) => (isQuiet ? undefined : tell(note, file)) };
  const program = new Command("tragweite")
    .description(description)
    .version(version, "-V, --version", versionHelp)
    .helpOption("-h, --help", help)
    .helpCommand("help [command]", commandHelp)
    .enablePositionalOptions()
    .addOption(languageOption(language))
    .hook("preAction", (_program, command) => {
      isQuiet = command.getOptionValue("quiet") === true;
      // a language before the command is meant for it
      if (command.getOptionValue("lang") === undefined) command.setOptionValue("lang", language);
    })
    .exitOverride()
    .configureHelp(helpConfiguration[language])
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      outputError: (text, write) => write(commanderError[language](text)),
      getOutHelpWidth: () => widthOf(host.stdout),
      getErrHelpWidth: () => widthOf(host.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText("after", examples);
  for (const add of commands) add(program, host, finish, language);
  // scripts give it to every command; what some write has no words
  for (const command of program.commands.flatMap((each) => [each, ...each.commands]))
    if (!command.options.some(({ long }) => long === "--lang")) command.addOption(languageOption(language));
  return program;
}

/** Runs one call of `tragweite`. Never throws: what goes wrong is told on `host.stderr`, and the exit code says so. */
export async function runProgram(args: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = ExitCode.ok;
  const language = languageOfCall(args, host);
  const finish = (each: ExitCode): void => {
    code = each;
  };
  const program = buildProgram(await commandsOf(args), host, finish, language);
  if (args.length === 0) {
    host.stderr.write(program.helpInformation() + words[language].examples.concat("\n"));
    return ExitCode.failed;
  }
  try {
    const joined = joinSets(args, ["--isolate"]);
    const bare = optionWithoutValue(program, joined);
    bare?.command.error(`error: option '${bare.option.flags}' argument missing`, { code: "commander.optionMissingArgument" });
    await program.parseAsync(joined, { from: "user" });
    return code;
  } catch (error) {
    // commander has told the user already
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.failed;
    return reportError(error, language, host);
  }
}
