import { type Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { concentration } from "../../analysis/concentration/concentration.js";
import type { Concentration } from "../../analysis/concentration/concentration-result.js";
import { hiddenHubs } from "../../analysis/concentration/hidden-hubs.js";
import { type NextFacts, nextFacts } from "../../analysis/concentration/next-fact.js";
import { type ConcentrationView, concentrationViews } from "../../analysis/failures/supplying-units.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { daySchema } from "../../model/values/dates.js";
import { reporters } from "../../report/reporters.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../host/output.js";
import { progressOn } from "../host/progress.js";
import { textOptionsOf } from "../host/text-options.js";
import { concentrationRefusals } from "../question/concentration-refusals.js";
import { refuseUncounted } from "../question/fail-on.js";
import { landscapeArgument } from "../question/landscape-source.js";
import {
  addMomentBelow,
  addQuestion,
  type MomentOptions,
  type Question,
  type QuestionOptions,
  readQuestion,
  refuseOptions,
} from "../question/question.js";
import { loadRegulation } from "../question/regulation-source.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";

const formats = ["text", "json", "csv"] as const;
type Format = (typeof formats)[number];

const examples = `
Examples:
  Who can take the eAU intake from whom, and which limits of that day that crosses
  $ tragweite concentration germany-2023 --service-type eau-intake --as-of 2023-04-24

  The same under the rules of February 2024; merged by owner, in German
  $ tragweite concentration germany-2023 --service-type eau-intake --as-of 2024-02-01
  $ tragweite concentration germany-2023 --by owner --lang de

  As a table for a spreadsheet
  $ tragweite concentration germany-2023 --out concentration.csv

  In a pipeline: exit code 1 if one unit may take a service from 500,000 or more, or a market's HHI may reach 2,500
  $ tragweite concentration germany-2023 --fail-on "eau-intake:lost>=500000" --fail-on "hhi>=2500" --quiet`;

/** A limit of the user's own. */
interface ConcentrationLimit {
  readonly serviceType?: string;
  readonly measure: "lost" | "hhi";
  readonly value: number;
}

interface ConcentrationCommandOptions extends QuestionOptions, MomentOptions, FormattedOptions<Format> {
  readonly by?: ConcentrationView | undefined;
  readonly serviceType?: string | undefined;
  readonly asOf?: string | undefined;
  readonly rules?: string | undefined;
  readonly next?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly failOn?: readonly ConcentrationLimit[] | undefined;
}

function parseDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !daySchema.safeParse(text).success)
    throw new InvalidArgumentError("Write a day as 2023-04-24.");
  return text;
}

function parseLimit(text: string, before: readonly ConcentrationLimit[] = []): readonly ConcentrationLimit[] {
  const [, serviceType, measure, value] = /^(?:([a-z0-9][a-z0-9./-]*):)?(lost|hhi)>=(\d+)$/.exec(text) ?? [];
  if (measure === undefined || !Number.isSafeInteger(Number(value)))
    throw new InvalidArgumentError('Write "lost>=500000", "hhi>=2500" or "eau-intake:lost>=500000", in quotes.');
  return [
    ...before,
    { ...(serviceType === undefined ? {} : { serviceType }), measure: measure as "lost" | "hhi", value: Number(value) },
  ];
}

export function addConcentrationCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("concentration")
    .description("how far services rest on few operators, owners, sites or platforms, and which named limits that crosses")
    .addArgument(landscapeArgument());
  addFormattedOutput(addMomentBelow(addQuestion(command)), formats)
    .addOption(new Option("--by <view>", "one view only (default: all of them)").choices(concentrationViews))
    .addOption(serviceTypeOption("this service type only (default: all)"))
    .addOption(
      new Option("--as-of <day>", "the day on which rules are looked at (default: that of the landscape)").argParser(parseDay),
    )
    .addOption(new Option("--rules <file>", "rules of your own instead of the shipped ones (JSON)"))
    .addOption(new Option("--next", "say which single fact would narrow the answer most (default: with --service-type)"))
    .addOption(new Option("--all", "list all units in the text, instead of ten"))
    .addOption(
      new Option(
        "--fail-on <limit>",
        'exit with 1 if it may be reached: "lost>=500000", "hhi>=2500", "eau-intake:lost>=500000"',
      ).argParser(parseLimit),
    )
    .addHelpText("after", examples)
    .action(async (source, options) => finish(await concentrationCommand(source, options, host)));
}

async function concentrationCommand(source: string, options: ConcentrationCommandOptions, host: Host): Promise<ExitCode> {
  const { by, serviceType, asOf, out, rules, failOn = [], quiet = false } = options;
  refuseOptions(options, concentrationRefusals);
  const { landscape, evidence } = await readQuestion(source, options, host, { inputs: [rules] });
  refuseUncounted(failOn, landscape, serviceType);
  const regulation = await loadRegulation(rules, host, evidence.limits);
  const views = by === undefined ? concentrationViews : [by];
  const progress = progressOn(host, "concentration", quiet);
  const results = views.map((view, index) => {
    progress.report(index, views.length + 1);
    const day = asOf === undefined ? {} : { asOf };
    return concentration(landscape, { ...evidence, by: view, regulation, ...serviceOf(serviceType), ...day });
  });
  const hubs = hiddenHubs(landscape, evidence).filter(
    ({ defeats }) => serviceType === undefined || defeats.what === "group" || defeats.serviceType === serviceType,
  );
  const wantsNext = options.next ?? serviceType !== undefined;
  const next = wantsNext ? results.slice(0, 1).flatMap((result) => openQuestions(landscape, result, evidence)) : [];
  progress.end();
  const format = formatOf(options.format, out, formats);
  const text = reporters.concentration[format]({ results, hubs, next, landscape }, textOptionsOf(options, host));
  await writeOutput(text, options, host);
  return isAnyReached(failOn, results, host) ? ExitCode.exceeded : ExitCode.ok;
}

/** What to find out next about the unit that may take most of each service. */
function openQuestions(
  landscape: Landscape,
  { services, options: { by } }: Concentration,
  evidence: Question["evidence"],
): NextFacts[] {
  return services.flatMap(({ serviceType, units }) => {
    const wide = units.filter(({ tier, logic }) => tier === 1 && logic.insured.atMost > logic.insured.atLeast);
    const [widest] = wide.sort((a, b) => b.logic.insured.atMost - a.logic.insured.atMost);
    if (widest === undefined) return [];
    return [nextFacts(landscape, widest.id, serviceType, { ...evidence, by })];
  });
}

/** Whether a limit may be reached; each that is gets a line on stderr. */
function isAnyReached(limits: readonly ConcentrationLimit[], results: readonly Concentration[], { stderr }: Host): boolean {
  let reached = false;
  for (const limit of limits) {
    const found = results.flatMap(({ services }) =>
      services.flatMap(({ serviceType, units, index }) => {
        if (limit.serviceType !== undefined && limit.serviceType !== serviceType) return [];
        if (limit.measure === "hhi") {
          const hhi = Math.round(index?.hhi.atMost ?? 0);
          return hhi >= limit.value ? [`the HHI of ${serviceType} is up to ${hhi}`] : [];
        }
        return units
          .filter(({ logic }) => logic.insured.atMost >= limit.value)
          .map(({ id, logic }) => `the loss of ${id} takes ${serviceType} from up to ${logic.insured.atMost} insured persons`);
      }),
    );
    const [first] = found;
    if (first === undefined) continue;
    reached = true;
    stderr.write(`limit reached: ${first}; the limit is ${limit.value}\n`);
  }
  return reached;
}
