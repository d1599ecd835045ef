import { type Command, Option } from "@commander-js/extra-typings";
import { simulate } from "../../analysis/course/course.js";
import type { Course } from "../../analysis/course/course-result.js";
import { impact } from "../../analysis/impact/impact.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import { type RestartKind, restartKinds } from "../../engine/timeline/timeline.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Limits } from "../../model/values/limits.js";
import type { EvidenceStatus } from "../../quantities.js";
import { courseCsv } from "../../report/csv/course-csv.js";
import { impactCsv } from "../../report/csv/impact-csv.js";
import { impactJson } from "../../report/json/impact-json.js";
import { courseText } from "../../report/text/course-text.js";
import { impactText } from "../../report/text/impact-text.js";
import type { ImpactReport } from "../../report/text/impact-writing.js";
import type { Language } from "../../words/language.js";
import type { TextOptions } from "../../words/writing.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { languageOption } from "../host/language.js";
import { formatOf, type OutputOptions, outOption, quietOption, refuseOverwriting, writeOutput } from "../host/output.js";
import { textOptionsOf } from "../host/text-options.js";
import { UsageError } from "../host/usage-error.js";
import { degradeOption, disconnectOption, isolateOption, refuseUnknownIds } from "../question/disturbance-options.js";
import { type FailOn, failOnOption, isAnyExceeded, refuseUncounted } from "../question/fail-on.js";
import { landscapeArgument, loadLandscape, patchOption, refuseTwoInputs, withOption } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { minEvidenceOption } from "../question/min-evidence-option.js";
import { playedScenario, type ScenarioOptions, scenarioOption } from "../question/played-scenario.js";

const formats = ["text", "json", "csv"] as const;
type Format = (typeof formats)[number];

/** Reports of a course: as JSON it is a part of the result. */
const courseReporters: Readonly<Record<Format, (report: ImpactReport, course: Course, options: TextOptions) => string>> = {
  text: courseText,
  json: ({ result }, course) => impactJson({ ...result, course }),
  csv: (_report, course) => courseCsv(course),
};

const reporters: Readonly<Record<Format, (report: ImpactReport, options: TextOptions) => string>> = {
  text: impactText,
  json: ({ result }) => impactJson(result),
  csv: ({ result }) => impactCsv(result),
};

const examples = `
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
  $ tragweite run germany-2023 --isolate bitmarck --fail-on "lost>=500000" --quiet`;

interface RunCommandOptions extends ScenarioOptions, OutputOptions {
  readonly at?: string | undefined;
  readonly until?: string | undefined;
  readonly restart?: RestartKind | undefined;
  readonly format?: Format | undefined;
  readonly lang?: Language | undefined;
  readonly all?: boolean | undefined;
  readonly minEvidence?: EvidenceStatus | undefined;
  readonly limit?: Partial<Limits> | undefined;
  readonly with?: string | undefined;
  readonly patch?: string | undefined;
  readonly failOn?: readonly FailOn[] | undefined;
}

export function addRunCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("run")
    .description("who loses what while disturbances hold: services, insurers and insured persons, at least and at most")
    .addArgument(landscapeArgument())
    .addOption(scenarioOption())
    .addOption(isolateOption())
    .addOption(disconnectOption())
    .addOption(degradeOption())
    .addOption(
      new Option("--at <moment>", "2023-04-26T12:00+02:00, or +30h after the start (default: all at once, an upper bound)"),
    )
    .addOption(new Option("--until <moment>", "the course up to a moment, or +72h after the start, or end: all of it"))
    .addOption(
      new Option("--restart <how>", "whether people restart loops in a course (default: assisted)").choices(restartKinds),
    )
    .addOption(new Option("--format <format>", "default: by the name of --out, else text").choices(formats))
    .addOption(languageOption())
    .addOption(new Option("--all", "name all in the text, instead of ten and how many more"))
    .addOption(outOption())
    .addOption(withOption())
    .addOption(patchOption())
    .addOption(minEvidenceOption())
    .addOption(failOnOption())
    .addOption(limitOption())
    .addOption(quietOption())
    .showHelpAfterError("The landscape comes first, as in: tragweite run germany-2023 --isolate bitmarck")
    .addHelpText("after", examples)
    .action(async (source, options) => finish(await runCommand(source, options, host)));
}

async function runCommand(source: string, options: RunCommandOptions, host: Host): Promise<ExitCode> {
  const { scenario, at, out, minEvidence, limit: limits = {}, failOn = [] } = options;
  refuseTwoInputs([source, scenario, options.with, options.patch]);
  await refuseOverwriting(out, [source, scenario, options.with, options.patch], host);
  const landscape = await loadLandscape(source, host, { limits, figures: options.with, patch: options.patch });
  refuseUnknownIds(options, landscape);
  refuseUncounted(failOn, landscape);
  const played = await playedScenario(options, limits, host, landscape);
  const result: Impact = impact(landscape, played, {
    ...(at === undefined ? {} : { at }),
    ...(minEvidence === undefined ? {} : { minEvidence }),
    limits,
  });
  const format = formatOf(options.format, out, formats);
  const report = { result, landscape, scenario: played };
  const written = textOptionsOf(options, host);
  const course = courseOf(landscape, played, format, options);
  const text = course === undefined ? reporters[format](report, written) : courseReporters[format](report, course, written);
  await writeOutput(text, options, host);
  return isAnyExceeded(failOn, result, host) ? ExitCode.exceeded : ExitCode.ok;
}

/** The course where it is asked for; in JSON also that of a scenario with times, unless one moment is asked for. */
function courseOf(
  landscape: Landscape,
  scenario: Scenario,
  format: Format,
  { at, until, restart, minEvidence, limit: limits = {} }: RunCommandOptions,
): Course | undefined {
  if (at !== undefined && (until ?? restart) !== undefined)
    throw new UsageError("--at asks for one moment and --until for a course; give one of them");
  const hasTimes = scenario.start !== undefined || scenario.disturbances.some(({ begin, end }) => (begin ?? end) !== undefined);
  const isAsked = (until ?? restart) !== undefined || (format === "json" && hasTimes && at === undefined);
  if (!isAsked) return undefined;
  return simulate(landscape, scenario, {
    ...(until === undefined || until === "end" ? {} : { until }),
    ...(restart === undefined ? {} : { restart }),
    ...(minEvidence === undefined ? {} : { minEvidence }),
    limits,
  });
}
