import { posix } from "node:path";
import { Argument, type Command, Option } from "@commander-js/extra-typings";
import { backtest } from "../../analysis/backtest/backtest.js";
import { readRecord } from "../../formats/index.js";
import type { IncidentRecord } from "../../model/documents/record.js";
import { jsonText } from "../../model/values/json-text.js";
import type { Limits } from "../../model/values/limits.js";
import { backtestCsv } from "../../report/csv/backtest-csv.js";
import { backtestText } from "../../report/text/backtest-text.js";
import type { Language } from "../../words/language.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { languageOption } from "../host/language.js";
import { formatOf, type OutputOptions, outOption, quietOption, refuseOverwriting, writeOutput } from "../host/output.js";
import { textOptionsOf } from "../host/text-options.js";
import { UsageError } from "../host/usage-error.js";
import { landscapeArgument, loadLandscape, loadScenario, refuseTwoInputs } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { shippedLandscapes } from "../question/shipped.js";

const formats = ["text", "json", "csv"] as const;

const examples = `
Examples:
  The Bitmarck incident of April 2023: what the model predicts, what was reported, and what is no prediction
  $ tragweite backtest germany-2023 bitmarck-2023-04

  Own files: a landscape, a scenario, and the record of what was observed
  $ tragweite backtest ./ours.yaml ./outage.yaml --record ./observed.csv --format csv`;

interface BacktestCommandOptions extends OutputOptions {
  readonly record?: string | undefined;
  readonly format?: (typeof formats)[number] | undefined;
  readonly lang?: Language | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addBacktestCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("backtest")
    .description("a scenario held against the public record of its incident: hits, misses, and what is no prediction")
    .addArgument(landscapeArgument())
    .addArgument(new Argument("<scenario>", "a path, - for standard input, or a shipped name such as bitmarck-2023-04"))
    .addOption(new Option("--record <file>", "what was observed (default: the shipped record of the scenario's name)"))
    .addOption(new Option("--format <format>", "default: by the name of --out, else text").choices(formats))
    .addOption(languageOption())
    .addOption(outOption())
    .addOption(limitOption())
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (source, scenario, options) => finish(await backtestCommand(source, scenario, options, host)));
}

async function backtestCommand(source: string, scenario: string, options: BacktestCommandOptions, host: Host): Promise<ExitCode> {
  const { out, limit: limits = {} } = options;
  refuseTwoInputs([source, scenario, options.record]);
  await refuseOverwriting(out, [source, scenario, options.record], host);
  const landscape = await loadLandscape(source, host, { limits });
  const played = await loadScenario(scenario, host, { limits, landscape });
  const record = await loadRecord(options.record, played.id, limits, host);
  const result = backtest(landscape, played, record, { limits });
  const format = formatOf(options.format, out, formats);
  const text =
    format === "json"
      ? jsonText(result)
      : format === "csv"
        ? backtestCsv(result)
        : backtestText(result, { ...textOptionsOf(options, host), landscape, scenario: played });
  await writeOutput(text, options, host);
  return ExitCode.ok;
}

async function loadRecord(
  path: string | undefined,
  scenarioId: string,
  limits: Partial<Limits>,
  host: Host,
): Promise<IncidentRecord> {
  if (path !== undefined) return readRecord(await host.readBytes(path, limits), { file: path, limits });
  for (const shipped of await shippedLandscapes(host)) {
    const folder = posix.join(posix.dirname(shipped.path), "records");
    const name = `${scenarioId}.csv`;
    if (!(await host.listFolder(folder)).includes(name)) continue;
    const file = posix.join(folder, name);
    return readRecord(await host.readBytes(file, limits), { file, limits });
  }
  throw new UsageError(`no shipped record for the scenario "${scenarioId}"; give one with --record FILE`);
}
