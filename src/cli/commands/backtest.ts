import { Argument, type Command, Option } from "@commander-js/extra-typings";
import { backtest } from "../../analysis/backtest/backtest.js";
import { readRecord } from "../../formats/index.js";
import type { IncidentRecord } from "../../model/documents/record.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Limits } from "../../model/values/limits.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { addQuestion, type QuestionOptions, readQuestion } from "../question/question.js";
import { asTable, reported } from "../question/result-table.js";
import { shippedLandscapes } from "../question/shipped.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";

const formats = ["text", "json", "csv", "xlsx", "parquet"] as const;

const words: InBoth<Readonly<Record<"description" | "again" | "record" | "examples", string>>> = {
  en: {
    description: "a scenario held against the public record of its incident: hits, misses, and what is no prediction",
    again: "the same as --scenario",
    record: "what was observed (default: the shipped record of the scenario's name)",
    examples: `
Examples:
  The Bitmarck incident of April 2023: what the model predicts, what was reported, and what is no prediction
  $ tragweite backtest germany-2023 --scenario bitmarck-2023-04

  Own files: a landscape, a scenario, and the record of what was observed
  $ tragweite backtest ./ours.yaml --scenario ./outage.yaml --record ./observed.csv --format csv`,
  },
  de: {
    description:
      "ein Szenario gegen die öffentliche Aufzeichnung seines Vorfalls gehalten: Treffer, Fehler, und was keine Vorhersage ist",
    again: "dasselbe wie --scenario",
    record: "was beobachtet wurde (sonst die mitgelieferte Aufzeichnung mit dem Namen des Szenarios)",
    examples: `
Beispiele:
  Der Bitmarck-Vorfall vom April 2023: was das Modell vorhersagt, was gemeldet wurde, und was keine Vorhersage ist
  $ tragweite backtest germany-2023 --scenario bitmarck-2023-04

  Eigene Dateien: eine Landschaft, ein Szenario, und die Aufzeichnung dessen, was beobachtet wurde
  $ tragweite backtest ./ours.yaml --scenario ./outage.yaml --record ./observed.csv --format csv`,
  },
};

interface BacktestCommandOptions extends QuestionOptions, FormattedOptions<(typeof formats)[number]> {
  readonly record?: string | undefined;
}

export function addBacktestCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program
    .command("backtest")
    .description(help.description)
    .addArgument(landscapeArgument(language))
    .addArgument(new Argument("[scenario]", help.again));
  addFormattedOutput(addQuestion(command, language), language, formats)
    .addOption(new Option("--record <file>", help.record))
    .addHelpText("after", help.examples)
    .action(async (source, scenario, options) => finish(await backtestCommand(source, scenario, options, host)));
}

async function backtestCommand(
  source: string,
  named: string | undefined,
  options: BacktestCommandOptions,
  host: Host,
): Promise<ExitCode> {
  const { out, record: recordFile, scenario: asked = named } = options;
  if (asked === undefined)
    throw new UsageError({
      en: `name the scenario: tragweite backtest ${shown(source)} --scenario NAME`,
      de: `das Szenario fehlt: tragweite backtest ${shown(source)} --scenario NAME`,
    });
  if (named !== undefined && options.scenario !== undefined)
    throw new UsageError({
      en: "the scenario is given twice, as a word and as --scenario; one can be played",
      de: "das Szenario ist zweimal angegeben, als Wort und mit --scenario; durchgespielt wird eines",
    });
  const { landscape, scenario, evidence } = await readQuestion(source, { ...options, scenario: asked }, host, {
    inputs: [recordFile],
  });
  const record = await loadRecord(recordFile, scenario, evidence.limits, host);
  const result = backtest(landscape, scenario, record, evidence);
  const format = formatOf(options.format, out, formats);
  const text = reporters.backtest[reported(format)]({ result, landscape, scenario }, textOptionsOf(options, host));
  await writeOutput(await asTable(text, format, "backtest"), options, host);
  return ExitCode.ok;
}

async function loadRecord(
  path: string | undefined,
  scenario: Scenario,
  limits: Partial<Limits>,
  host: Host,
): Promise<IncidentRecord> {
  if (path !== undefined)
    return readRecord(await host.readBytes(path, limits), { file: path, limits, scenario, onNote: host.onNote });
  const shipped = (await shippedLandscapes(host)).flatMap(({ scenarios }) => scenarios);
  const file = shipped.find(({ name, record }) => name === scenario.id && record !== undefined)?.record;
  if (file !== undefined) return readRecord(await host.readBytes(file, limits), { file, limits, scenario });
  throw new UsageError({
    en: `no shipped record for the scenario "${scenario.id}"; give one with --record FILE`,
    de: `für das Szenario „${scenario.id}“ wird keine Aufzeichnung mitgeliefert; --record DATEI nennt eine eigene`,
  });
}
