import { type Command, Option } from "@commander-js/extra-typings";
import type { RestartWeigh } from "../../analysis/restart/restart-options.js";
import { restartPlan } from "../../analysis/restart/restart-plan.js";
import { jsonText } from "../../model/values/json-text.js";
import { longestDelayHours } from "../../model/values/moments.js";
import { decideReporters } from "../../report/decide-reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { idList } from "../question/comma-list.js";
import { countFrom } from "../question/count-from.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { addQuestion, type MomentOptions, type QuestionOptions, readQuestion } from "../question/question.js";
import { asTable, reported } from "../question/result-table.js";
import { unitNamed, unitOption } from "../question/unit-option.js";
import { withHintOnFirst } from "../terminal/commander-words.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseSaving, writeOutput } from "../terminal/output.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";
import { wrongValue } from "../terminal/wrong-value.js";

const formats = ["text", "json", "csv", "svg", "xlsx", "parquet"] as const;
type Format = (typeof formats)[number];
type Word = "description" | "lost" | "at" | "crews" | "hours" | "hoursEach" | "weigh" | "unit" | "mostStates" | "saveScenario";

const words: InBoth<Readonly<Record<Word | "first" | "examples", string>>> = {
  en: {
    description: "in which order crews bring things back after an outage, so that least is lost until all is",
    lost: "what is out besides a scenario: ids with commas between them, an organisation with all that it operates",
    at: "when the work begins, such as 2023-04-26T12:00+02:00: what the scenario disturbs then is brought back (default: all of it)",
    crews: "how many things are worked on at the same time (default: 1)",
    hours: "hours of work, such as db=3,erp=8 (repeatable)",
    hoursEach: "hours of work for what --hours does not name (default: 4)",
    weigh: "whether people count or each service as one (default: people, where anybody knows how many)",
    unit: "the unit in which people are compared, such as sites (default: as in rank)",
    mostStates: "how many states of work are looked at for the best order (default: 100000)",
    saveScenario: "write the outage with an end for each job to a file, to be played with run --scenario FILE --until end",
    first: "The landscape comes first, as in: tragweite plan restart germany-2023 --lost bitmarck --crews 2",
    examples: `
Examples:
  Three systems are out; two crews; what the file says of one, and four hours for the others
  $ tragweite plan restart ours.yaml --lost db,erp,portal --crews 2 --hours erp=8

  After a scenario; when each crew works on what as a picture; its course over time
  $ tragweite plan restart germany-2023 --scenario bitmarck-2023-04 --crews 3 --out plan.svg
  $ tragweite plan restart germany-2023 --scenario bitmarck-2023-04 --crews 3 --save-scenario plan.json
  $ tragweite run germany-2023 --scenario plan.json --until end`,
  },
  de: {
    description: "in welcher Reihenfolge Trupps nach einem Ausfall was zurückbringen, damit bis dahin am wenigsten verloren geht",
    lost: "was außer einem Szenario ausgefallen ist: Kennungen mit Kommas dazwischen, eine Organisation mit allem, was sie betreibt",
    at: "wann die Arbeit beginnt, zum Beispiel 2023-04-26T12:00+02:00: zurückgebracht wird, was das Szenario dann stört (sonst alles)",
    crews: "an wie vielem zugleich gearbeitet wird (sonst 1)",
    hours: "Arbeitsstunden, zum Beispiel db=3,erp=8 (mehrfach möglich)",
    hoursEach: "Arbeitsstunden für alles, was --hours nicht nennt (sonst 4)",
    weigh: "ob Menschen zählen (people) oder jeder Dienst eins (services); sonst people, wenn bekannt ist, wie viele",
    unit: "die Einheit, in der Menschen verglichen werden, zum Beispiel sites (sonst wie bei rank)",
    mostStates: "wie viele Arbeitsstände für die beste Reihenfolge betrachtet werden (sonst 100000)",
    saveScenario:
      "den Ausfall mit einem Ende je Arbeit in eine Datei schreiben; run --scenario DATEI --until end spielt ihn durch",
    first: "Zuerst kommt die Landschaft, wie in: tragweite plan restart germany-2023 --lost bitmarck --crews 2",
    examples: `
Beispiele:
  Drei Systeme sind aus; zwei Trupps; für eines acht Stunden, für die anderen vier
  $ tragweite plan restart eigene.yaml --lost db,erp,portal --crews 2 --hours erp=8

  Nach einem Szenario; wann welcher Trupp woran arbeitet, als Bild; der zeitliche Verlauf dazu
  $ tragweite plan restart germany-2023 --scenario bitmarck-2023-04 --crews 3 --out plan.svg
  $ tragweite plan restart germany-2023 --scenario bitmarck-2023-04 --crews 3 --save-scenario plan.json
  $ tragweite run germany-2023 --scenario plan.json --until end`,
  },
};

type Hours = Readonly<Record<string, number>>;

interface RestartCommandOptions extends QuestionOptions, MomentOptions, FormattedOptions<Format> {
  readonly lost?: readonly string[] | undefined;
  readonly crews?: number | undefined;
  readonly hours?: Hours | undefined;
  readonly hoursEach?: number | undefined;
  readonly weigh?: RestartWeigh | undefined;
  readonly unit?: string | undefined;
  readonly mostStates?: number | undefined;
  readonly saveScenario?: string | undefined;
}

export function addRestartCommand(plan: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = plan.command("restart").description(help.description).addArgument(landscapeArgument(language));
  addFormattedOutput(addQuestion(command, language), language, formats)
    .addOption(
      new Option("--lost <nodes>", help.lost).argParser((text: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        ...idList(text, language),
      ]),
    )
    .addOption(new Option("--at <moment>", help.at))
    .addOption(new Option("--crews <n>", help.crews).argParser(countFrom(1, language)))
    .addOption(
      new Option("--hours <node=hours>", help.hours).argParser((text: string, before: Hours | undefined) => ({
        ...before,
        ...hoursOf(text, language),
      })),
    )
    .addOption(new Option("--hours-each <hours>", help.hoursEach).argParser((text: string) => hoursIn(text, language)))
    .addOption(new Option("--weigh <kind>", help.weigh).choices(["people", "services"] as const))
    .addOption(unitOption(language, help.unit))
    .addOption(new Option("--most-states <n>", help.mostStates).argParser(countFrom(1, language)))
    .addOption(new Option("--save-scenario <file>", help.saveScenario))
    .configureOutput(withHintOnFirst(help.first, language))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await restartCommand(source, options, host)));
}

/** Hours of work, also where they are written as 8h. */
function hoursIn(text: string, language: Language): number {
  const hours = Number(/^(\d+(?:[.]\d+)?)\s*h?$/.exec(text.trim())?.[1] ?? Number.NaN);
  if (hours >= 0.01 && hours <= longestDelayHours) return hours;
  throw wrongValue(language, {
    en: `Hours of work are a number, at least 0.01 and at most ${longestDelayHours}, such as 8 or 1.5.`,
    de: `Arbeitsstunden sind eine Zahl, mindestens 0.01 und höchstens ${longestDelayHours}, zum Beispiel 8 oder 1.5`,
  });
}

function hoursOf(text: string, language: Language): Hours {
  return Object.fromEntries(
    idList(text, language).map((pair) => {
      const cut = pair.lastIndexOf("=");
      if (cut < 1)
        throw wrongValue(language, {
          en: "Write ID=HOURS, such as db=3 or db=3,erp=8.",
          de: "richtig ist „KENNUNG=STUNDEN“, zum Beispiel „db=3“ oder „db=3,erp=8“",
        });
      return [pair.slice(0, cut).trim(), hoursIn(pair.slice(cut + 1), language)];
    }),
  );
}

async function restartCommand(source: string, options: RestartCommandOptions, host: Host): Promise<ExitCode> {
  const { out, lost, at, crews, hours, hoursEach, weigh, unit, mostStates, saveScenario, quiet = false } = options;
  if (options.scenario === undefined && lost === undefined)
    throw new UsageError({
      en: "say what is out: --lost db,erp, or --scenario FILE",
      de: "es fehlt, was ausgefallen ist: --lost db,erp oder --scenario DATEI",
    });
  const inputs = [source, options.scenario, options.patch, options.with];
  await refuseSaving("--save-scenario", saveScenario, out, inputs, host);
  const { landscape, scenario, evidence, language } = await readQuestion(source, options, host);
  const format = formatOf(options.format, out, formats);
  const result = restartPlan(landscape, {
    ...evidence,
    ...(options.scenario === undefined ? {} : { scenario }),
    ...(lost === undefined ? {} : { lost }),
    ...(at === undefined ? {} : { at }),
    ...(crews === undefined ? {} : { crews }),
    ...(hours === undefined ? {} : { hours }),
    ...(hoursEach === undefined ? {} : { hoursEach }),
    ...(weigh === undefined ? {} : { weigh }),
    ...unitNamed(landscape, unit),
    ...(mostStates === undefined ? {} : { mostStates }),
  });
  const report = { result, landscape };
  const text =
    format === "svg"
      ? decideReporters.restart.svg(report, { language })
      : decideReporters.restart[reported(format)](report, textOptionsOf(options, host));
  await writeOutput(await asTable(text, format, "restart"), options, host);
  if (saveScenario !== undefined) await writeOutput(jsonText(result.scenario), { out: saveScenario, quiet }, host);
  return ExitCode.ok;
}
