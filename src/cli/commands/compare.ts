import { type Command, Option } from "@commander-js/extra-typings";
import type { ComparedRun } from "../../analysis/compare/run-comparison.js";
import { compare } from "../../explain/compare.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { otherSide } from "../question/other-side.js";
import { addQuestion, addWhatIf, type QuestionOptions, readQuestion, type WhatIfOptions } from "../question/question.js";
import { refuseTimelessCourses, type UntilOptions, untilOption } from "../question/until-option.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";

const formats = ["text", "json"] as const;
type Format = (typeof formats)[number];

const words: InBoth<Readonly<Record<"description" | "other" | "otherScenario" | "otherAt" | "examples", string>>> = {
  en: {
    description: "what is newly lost, restored or changed between two scenarios, two moments or two landscapes, and why",
    other: "the landscape to compare with (default: the same); --patch is applied to this side only",
    otherScenario: "the scenario to compare with (default: the same)",
    otherAt: "the moment to compare with (default: the same)",
    examples: `
Examples:
  One scenario at two moments
  $ tragweite compare germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --other-at 2023-04-27T18:36+02:00

  Two scenarios on one landscape
  $ tragweite compare germany-2023 --scenario bitmarck-2023-04 --other-scenario ./worse.yaml

  One scenario on two landscapes; on a landscape and the same with a patch applied
  $ tragweite compare ./ours-2024.yaml ./ours-2025.yaml --isolate bitmarck
  $ tragweite compare germany-2023 --patch ./second-gateway.yaml --isolate bitmarck

  What a measure spares over the whole course: hours, and services that are lost for too long
  $ tragweite compare germany-2023 --patch ./measure.yaml --scenario bitmarck-2023-04 --until end`,
  },
  de: {
    description:
      "was zwischen zwei Szenarien, Zeitpunkten oder Landschaften neu ausgefallen, wiederhergestellt oder verändert ist, und warum",
    other: "die Landschaft, mit der verglichen wird (sonst dieselbe); --patch gilt nur für diese Seite",
    otherScenario: "das Szenario, mit dem verglichen wird (sonst dasselbe)",
    otherAt: "der Zeitpunkt, mit dem verglichen wird (sonst derselbe)",
    examples: `
Beispiele:
  Ein Szenario zu zwei Zeitpunkten
  $ tragweite compare germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --other-at 2023-04-27T18:36+02:00

  Zwei Szenarien auf einer Landschaft
  $ tragweite compare germany-2023 --scenario bitmarck-2023-04 --other-scenario ./worse.yaml

  Ein Szenario auf zwei Landschaften; auf einer Landschaft und derselben mit einem Patch
  $ tragweite compare ./ours-2024.yaml ./ours-2025.yaml --isolate bitmarck
  $ tragweite compare germany-2023 --patch ./second-gateway.yaml --isolate bitmarck

  Was eine Maßnahme über den ganzen Verlauf erspart: Stunden, und Dienste, die zu lange ausgefallen sind
  $ tragweite compare germany-2023 --patch ./measure.yaml --scenario bitmarck-2023-04 --until end`,
  },
};

interface CompareCommandOptions extends QuestionOptions, WhatIfOptions, UntilOptions, FormattedOptions<Format> {
  readonly otherScenario?: string | undefined;
  readonly otherAt?: string | undefined;
}

export function addCompareCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program
    .command("compare")
    .description(help.description)
    .addArgument(landscapeArgument(language))
    .argument("[other]", help.other);
  addFormattedOutput(addWhatIf(addQuestion(command, language), language), language, formats)
    .addOption(untilOption(language))
    .addOption(new Option("--other-scenario <scenario>", help.otherScenario))
    .addOption(new Option("--other-at <moment>", help.otherAt))
    .addHelpText("after", help.examples)
    .action(async (source, other, options) => finish(await compareCommand(source, other, options, host)));
}

async function compareCommand(
  source: string,
  other: string | undefined,
  options: CompareCommandOptions,
  host: Host,
): Promise<ExitCode> {
  const { otherScenario, otherAt, patch, out, until } = options;
  if ([other, otherScenario, otherAt, patch].every((each) => each === undefined))
    throw new UsageError({
      en: "nothing to compare with; give another landscape, --patch, --other-scenario or --other-at",
      de: "es fehlt, womit verglichen wird: eine andere Landschaft, --patch, --other-scenario oder --other-at",
    });
  if (until !== undefined) refuseTwoMoments(options);
  const inputs = [other, otherScenario, patch];
  const { landscape, scenario, run } = await readQuestion(source, { ...options, patch: undefined }, host, { inputs });
  const before: ComparedRun = { landscape, scenario, ...run };
  const after: ComparedRun = {
    ...before,
    ...(await otherSide({ other, otherScenario }, source, options, before, host)),
    ...(patch === undefined ? {} : { patch }),
    ...(otherAt === undefined ? {} : { at: otherAt }),
  };
  if (until !== undefined) refuseTimelessCourses([before.scenario, after.scenario], until);
  const format = formatOf(options.format, out, formats);
  await writeOutput(
    reporters.compare[format](compare(before, after, until === undefined ? {} : { until }), textOptionsOf(options, host)),
    options,
    host,
  );
  return ExitCode.ok;
}

/** @throws {@link UsageError} where whole courses are to be compared, and moments too */
function refuseTwoMoments({ at, otherAt }: Pick<CompareCommandOptions, "at" | "otherAt">): void {
  const given = at === undefined ? "--other-at" : "--at";
  if ((at ?? otherAt) !== undefined)
    throw new UsageError({
      en: `${given} compares moments and --until whole courses; give one of them`,
      de: `${given} vergleicht Zeitpunkte und --until ganze Verläufe; nur eines davon ist möglich`,
    });
}
