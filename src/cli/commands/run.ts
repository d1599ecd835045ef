import { type Command, Option } from "@commander-js/extra-typings";
import type { Gate } from "../../analysis/counting/gates.js";
import { simulate } from "../../analysis/course/course.js";
import type { Course } from "../../analysis/course/course-result.js";
import { innerRows } from "../../analysis/course/inner-rows.js";
import { impact } from "../../analysis/impact/impact.js";
import type { CourseOptions } from "../../analysis/levels/course-runs.js";
import { type RestartKind, restartKinds } from "../../engine/timeline/timeline-result.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { writingOf } from "../../words/writing.js";
import { askedGates, gateOption } from "../question/gates.js";
import { landscapeArgument } from "../question/landscape-source.js";
import {
  addQuestion,
  addWhatIf,
  type Question,
  type QuestionOptions,
  readQuestion,
  type WhatIfOptions,
} from "../question/question.js";
import { asTable, reported } from "../question/result-table.js";
import { isAnyBreached } from "../question/run-gates.js";
import { endOf, type UntilOptions, untilOption } from "../question/until-option.js";
import { withHintOnFirst } from "../terminal/commander-words.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";

const formats = ["text", "json", "csv", "xlsx", "parquet"] as const;
type Format = (typeof formats)[number];

const words: InBoth<Readonly<Record<"description" | "restart" | "all" | "first" | "examples", string>>> = {
  en: {
    description: "who loses what while disturbances hold: services, insurers and insured persons, at least and at most",
    restart: "whether systems that need each other are started again by hand in a course (default: assisted)",
    all: "all of the text: disturbances, why bounds differ, who is hit by name, what it rests on",
    first: "The landscape comes first, as in: tragweite run germany-2023 --isolate bitmarck",
    examples: `
Examples:
  The German landscape of 2023 at noon of 26 April, two days into the Bitmarck incident
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00

  The same 30 hours after the start, in German; as JSON into a file
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --at +30h --lang de
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --at +30h --out result.json

  Its course over time: what is lost when and for how long; the levels as step functions
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --until end
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --until +72h --format csv

  One provider off the net; two systems as one set; two separate isolations
  $ tragweite run germany-2023 --isolate bitmarck
  $ tragweite run germany-2023 --isolate bitmarck/kim bitmarck/eau-intake
  $ tragweite run germany-2023 --isolate bitmarck/kim --isolate itscare

  An insurer that unplugs itself; a system at half its level; own figures laid over
  $ tragweite run germany-2023 --disconnect ikk-suedwest,bitmarck
  $ tragweite run germany-2023 --degrade bitmarck/epa-app=0.5
  $ tragweite run ./ours.yaml --isolate our-provider --with ./our-figures.csv

  In a pipeline: exit code 1 if 500,000 or more may lose one service
  $ tragweite run germany-2023 --isolate bitmarck --fail-on "lost>=500000" --quiet`,
  },
  de: {
    description:
      "wer was verliert, während Störungen bestehen: Dienste, Krankenversicherer und Versicherte, mindestens und höchstens",
    restart: "ob im Verlauf Systeme, die sich gegenseitig brauchen, von Hand wieder angefahren werden (sonst assisted: ja)",
    all: "der ganze Text: Störungen, Gründe der Spannen, Betroffene mit Namen, Belege",
    first: "Zuerst kommt die Landschaft, wie in: tragweite run germany-2023 --isolate bitmarck",
    examples: `
Beispiele:
  Die deutsche Landschaft von 2023 am Mittag des 26. April, zwei Tage nach Beginn des Bitmarck-Vorfalls
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00

  Dasselbe 30 Stunden nach dem Beginn, auf Deutsch; als JSON in eine Datei
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --at +30h --lang de
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --at +30h --out result.json

  Der zeitliche Verlauf: was wann und wie lange ausgefallen ist; die Niveaus als Stufen
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --until end
  $ tragweite run germany-2023 --scenario bitmarck-2023-04 --until +72h --format csv

  Ein Dienstleister vom Netz; zwei Systeme gemeinsam abgetrennt; zwei getrennt voneinander
  $ tragweite run germany-2023 --isolate bitmarck
  $ tragweite run germany-2023 --isolate bitmarck/kim bitmarck/eau-intake
  $ tragweite run germany-2023 --isolate bitmarck/kim --isolate itscare

  Ein Krankenversicherer, der sich selbst trennt; ein System auf halbem Niveau; eigene Zahlen darübergelegt
  $ tragweite run germany-2023 --disconnect ikk-suedwest,bitmarck
  $ tragweite run germany-2023 --degrade bitmarck/epa-app=0.5
  $ tragweite run ./ours.yaml --isolate our-provider --with ./our-figures.csv

  In einer Prüfkette: Rückgabewert 1, wenn 500.000 oder mehr einen Dienst verlieren können
  $ tragweite run germany-2023 --isolate bitmarck --fail-on "lost>=500000" --quiet`,
  },
};

interface RunCommandOptions extends QuestionOptions, WhatIfOptions, UntilOptions, FormattedOptions<Format> {
  readonly restart?: RestartKind | undefined;
  readonly all?: boolean | undefined;
  readonly failOn?: readonly Gate[] | undefined;
}

export function addRunCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("run").description(help.description).addArgument(landscapeArgument(language));
  addFormattedOutput(addWhatIf(addQuestion(command, language), language), language, formats)
    .addOption(untilOption(language))
    .addOption(new Option("--restart <how>", help.restart).choices(restartKinds))
    .addOption(new Option("--all", help.all))
    .addOption(gateOption(language))
    .configureOutput(withHintOnFirst(help.first, language))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await runCommand(source, options, host)));
}

async function runCommand(source: string, options: RunCommandOptions, host: Host): Promise<ExitCode> {
  const { out, failOn = [] } = options;
  const question = await readQuestion(source, options, host);
  const { landscape, scenario, run } = question;
  const gates = askedGates(failOn, landscape);
  const result = impact(landscape, scenario, run);
  const format = formatOf(options.format, out, formats);
  const report = { result, landscape, scenario };
  const written = textOptionsOf(options, host);
  const course = courseOf(question, format, options);
  const text =
    course === undefined
      ? reporters.run[reported(format)](report, written)
      : reporters.course[reported(format)]({ ...report, course }, written);
  await writeOutput(await asTable(text, format, course === undefined ? "run" : "course"), options, host);
  // limits are on what was asked: in a course on the most that are lost at any of its moments
  const isCourse = (options.until ?? options.restart) !== undefined;
  const innerRowsOf = () => innerRows(landscape, scenario, courseOptionsOf(question, options));
  const held = { result, course: isCourse ? course : undefined, innerRows: innerRowsOf };
  const writing = writingOf(landscape, scenario, { language: question.language });
  return isAnyBreached(gates, held, landscape, writing, host) ? ExitCode.exceeded : ExitCode.ok;
}

/** The course where it is asked for; in JSON also that of a scenario with times, unless one moment is asked for. */
function courseOf(question: Question, format: Format, options: RunCommandOptions): Course | undefined {
  const { landscape, scenario } = question;
  const { at, until, restart } = options;
  if (at !== undefined && (until ?? restart) !== undefined)
    throw new UsageError({
      en: "--at asks for one moment and --until for a course; give one of them",
      de: "--at fragt nach einem Zeitpunkt und --until nach einem Verlauf; nur eines davon ist möglich",
    });
  const hasTimes = scenario.start !== undefined || scenario.disturbances.some(({ begin, end }) => (begin ?? end) !== undefined);
  const isAsked = (until ?? restart) !== undefined || (format === "json" && hasTimes && at === undefined);
  if (!isAsked) return undefined;
  return simulate(landscape, scenario, courseOptionsOf(question, options));
}

function courseOptionsOf({ evidence }: Question, { until, restart }: RunCommandOptions): CourseOptions {
  return { ...evidence, ...endOf({ until }), ...(restart === undefined ? {} : { restart }) };
}
