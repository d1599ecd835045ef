import { type Command, Option } from "@commander-js/extra-typings";
import { risk } from "../../analysis/risk/risk.js";
import { readDurations } from "../../formats/index.js";
import { withDurations } from "../../model/documents/with-durations.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import { decideReporters } from "../../report/decide-reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { countFrom } from "../question/count-from.js";
import { landscapeArgument, standardInput } from "../question/landscape-source.js";
import { addQuestion, type QuestionOptions, readQuestion, refuseOptions } from "../question/question.js";
import { asTable, reported } from "../question/result-table.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";
import { unitNamed, unitOption } from "../question/unit-option.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { progressOn } from "../terminal/progress.js";
import { textOptionsOf } from "../terminal/text-options.js";

const formats = ["text", "json", "csv", "xlsx", "parquet"] as const;
type Format = (typeof formats)[number];
type Word = "description" | "durations" | "serviceType" | "unit" | "years" | "seed" | "all" | "examples";

const words: InBoth<Readonly<Record<Word, string>>> = {
  en: {
    description:
      "how much is to be expected in a year, how bad a year may be, and what contributes, from how often and for how long nodes fail",
    durations:
      "how often nodes of a type fail and for how long, for those that state nothing (CSV, YAML or JSON): counts as assumed",
    serviceType: "this service type, or type of organisation, only (default: all)",
    unit: "the unit in which people are counted, such as sites (default: as in rank)",
    years: "years that are played through, failures that overlap among them (default: 10000)",
    seed: "the same seed draws the same years (default: 1)",
    all: "list all causes in the text, instead of ten",
    examples: `
Nodes state failuresPerYear with failureHours (a number, a range, { median, p90 } or a list of hours), or a probability of
being lost at any moment. What states neither is named and stands in no figure.

Examples:
  What a hospital has to expect in a year
  $ tragweite risk ours.yaml

  The same where nodes state nothing yet, with figures by type
  $ tragweite risk ours.yaml --durations durations.yaml

  Of one service type only, other years; as a table
  $ tragweite risk ours.yaml --service-type kis --seed 7 --years 100000
  $ tragweite risk ours.yaml --out risk.csv`,
  },
  de: {
    description:
      "was in einem Jahr zu erwarten ist, wie schlimm ein Jahr sein kann und was dazu beiträgt: daraus, wie oft und wie lange Knoten ausfallen",
    durations:
      "wie oft Knoten eines Typs ausfallen und wie lange, für alle, die nichts angeben (CSV, YAML oder JSON): gilt als angenommen",
    serviceType: "nur diese Dienstart oder Organisationsart (sonst alle)",
    unit: "die Einheit, in der Menschen gezählt werden, zum Beispiel sites (sonst wie bei rank)",
    years: "wie viele Jahre durchgespielt werden, mit Ausfällen, die sich überschneiden (sonst 10000)",
    seed: "gleiche Startzahl, gleiche Jahre (sonst 1)",
    all: "im Text alle Ursachen auflisten statt zehn",
    examples: `
Knoten geben failuresPerYear mit failureHours an (eine Zahl, eine Spanne, { median, p90 } oder eine Liste von Stunden) oder die
Wahrscheinlichkeit (probability), zu einem beliebigen Zeitpunkt ausgefallen zu sein. Was beides nicht angibt, wird genannt und
steckt in keiner Zahl.

Beispiele:
  Was ein Krankenhaus in einem Jahr zu erwarten hat
  $ tragweite risk eigene.yaml

  Dasselbe, wo Knoten noch nichts angeben, mit Zahlen je Typ
  $ tragweite risk eigene.yaml --durations dauern.yaml

  Nur eine Dienstart, andere Jahre; als Tabelle
  $ tragweite risk eigene.yaml --service-type kis --seed 7 --years 100000
  $ tragweite risk eigene.yaml --out risiko.csv`,
  },
};

interface RiskCommandOptions extends QuestionOptions, FormattedOptions<Format> {
  readonly durations?: string | undefined;
  readonly serviceType?: string | undefined;
  readonly unit?: string | undefined;
  readonly years?: number | undefined;
  readonly seed?: number | undefined;
}

export function addRiskCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("risk").description(help.description).addArgument(landscapeArgument(language));
  addFormattedOutput(addQuestion(command, language, ["scenario"]), language, formats)
    .addOption(new Option("--durations <file>", help.durations))
    .addOption(serviceTypeOption(help.serviceType))
    .addOption(unitOption(language, help.unit))
    .addOption(new Option("--years <n>", help.years).argParser(countFrom(1, language)))
    .addOption(new Option("--seed <n>", help.seed).argParser(countFrom(0, language)))
    .addOption(new Option("--all", help.all))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await riskCommand(source, options, host)));
}

async function riskCommand(source: string, options: RiskCommandOptions, host: Host): Promise<ExitCode> {
  const { years, seed, out, quiet = false } = options;
  refuseOptions(options, {
    scenario: {
      en: "is not for risk: what fails follows from how often nodes fail",
      de: "gibt es bei „risk“ nicht: was ausfällt, folgt daraus, wie oft Knoten ausfallen",
    },
  });
  const { landscape: stated, evidence } = await readQuestion(source, options, host, { inputs: [options.durations] });
  const landscape = await withStated(stated, options.durations, host, evidence.limits);
  const format = formatOf(options.format, out, formats);
  const progress = progressOn(host, "risk", quiet);
  const result = risk(landscape, {
    ...evidence,
    ...serviceOf(landscape, options.serviceType),
    ...unitNamed(landscape, options.unit),
    ...(years === undefined ? {} : { years }),
    ...(seed === undefined ? {} : { seed }),
    onProgress: progress.report,
  });
  progress.end();
  const text = decideReporters.risk[reported(format)]({ result, landscape }, textOptionsOf(options, host));
  await writeOutput(await asTable(text, format, "risk"), options, host);
  return ExitCode.ok;
}

/** The landscape with the figures of `--durations` for nodes that state none. */
async function withStated(
  landscape: Landscape,
  path: string | undefined,
  host: Host,
  limits: Partial<Limits>,
): Promise<Landscape> {
  if (path === undefined) return landscape;
  const file = path === standardInput ? "standard input" : path;
  const durations = readDurations(await host.readBytes(path, limits), { file, limits, onNote: host.onNote });
  return withDurations(landscape, durations, { file, limits });
}
