import { type Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { concentration } from "../../analysis/concentration/concentration.js";
import type { Concentration, RowConcentration } from "../../analysis/concentration/concentration-result.js";
import { hiddenHubs } from "../../analysis/concentration/hidden-hubs.js";
import { type NextFacts, nextFacts } from "../../analysis/concentration/next-fact.js";
import { countedRows } from "../../analysis/counting/counted-rows.js";
import { askedGate, type Gate, parseGate } from "../../analysis/counting/gates.js";
import { byBounds } from "../../analysis/failures/row-loss.js";
import { type ConcentrationView, concentrationViews } from "../../analysis/failures/supplying-units.js";
import { UnknownIdError } from "../../errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { daySchema } from "../../model/values/dates.js";
import { nearest } from "../../model/values/nearest.js";
import type { Bounds } from "../../quantities.js";
import { reporters } from "../../report/reporters.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../host/output.js";
import { progressOn } from "../host/progress.js";
import { textOptionsOf } from "../host/text-options.js";
import { breachSentence, refuseOtherTypes, withoutFigure } from "../question/gates.js";
import { landscapeArgument } from "../question/landscape-source.js";
import {
  addMomentBelow,
  addQuestion,
  type MomentOptions,
  type Question,
  type QuestionOptions,
  readQuestion,
  refuseNoMoment,
  refuseOptions,
} from "../question/question.js";
import { loadRegulation } from "../question/regulation-source.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";
import { unitOption } from "../question/unit-option.js";

const formats = ["text", "json", "csv"] as const;
type Format = (typeof formats)[number];

const examples = `
Examples:
  Who can take the eAU intake from whom, and which limits of that day that crosses
  $ tragweite concentration germany-2023 --service-type eau-intake --as-of 2023-04-24

  The same under the rules of February 2024; merged by owner, in German
  $ tragweite concentration germany-2023 --service-type eau-intake --as-of 2024-02-01
  $ tragweite concentration germany-2023 --by owner --lang de

  On top of what an outage has taken already
  $ tragweite concentration germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00

  As a table for a spreadsheet
  $ tragweite concentration germany-2023 --out concentration.csv

  In a pipeline: exit code 1 if one unit may take a service from 500,000 or more, or a market's HHI may reach 2,500
  $ tragweite concentration germany-2023 --fail-on "eau-intake:lost>=500000" --fail-on "hhi>=2500" --quiet`;

/** A limit of the user's own. */
type ConcentrationLimit = Gate | { readonly type?: string; readonly hhi: number };

interface ConcentrationCommandOptions extends QuestionOptions, MomentOptions, FormattedOptions<Format> {
  readonly by?: ConcentrationView | undefined;
  readonly serviceType?: string | undefined;
  readonly unit?: string | undefined;
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
  const [, type, value] = /^(?:([a-z0-9][a-z0-9./-]*):)?hhi>=(\d+)$/.exec(text) ?? [];
  if (value !== undefined) return [...before, { ...(type === undefined ? {} : { type }), hhi: Number(value) }];
  const gate = parseGate(text);
  if (gate === undefined)
    throw new InvalidArgumentError('Write "lost>=500000", "hhi>=2500" or "eau-intake:lost>=500000", in quotes.');
  return [...before, gate];
}

export function addConcentrationCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("concentration")
    .description("how far services rest on few operators, owners, sites or platforms, and which named limits that crosses")
    .addArgument(landscapeArgument());
  addFormattedOutput(addMomentBelow(addQuestion(command)), formats)
    .addOption(new Option("--by <view>", "one view only (default: all of them)").choices(concentrationViews))
    .addOption(serviceTypeOption("this service type, or type of organisation, only (default: all)"))
    .addOption(unitOption("this unit only, such as sites (default: all)"))
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
  const { by, serviceType, unit, asOf, out, rules, failOn = [], quiet = false } = options;
  refuseNoMoment(options);
  if (options.next === true)
    refuseOptions(options, { scenario: "is not for --next: what to find out next is a matter of the landscape" });
  const { landscape, evidence, onTop } = await readQuestion(source, options, host, { inputs: [rules] });
  refuseUnknownLimits(failOn, landscape, serviceType);
  const regulation = await loadRegulation(rules, host, evidence.limits);
  const views = by === undefined ? concentrationViews : [by];
  const progress = progressOn(host, "concentration", quiet);
  const results = views.map((view, index) => {
    progress.report(index, views.length + 1);
    const day = asOf === undefined ? {} : { asOf };
    const asked = { ...serviceOf(serviceType), ...(unit === undefined ? {} : { unit }), ...onTop, ...day };
    return concentration(landscape, { ...evidence, by: view, regulation, ...asked });
  });
  // hubs and open facts are matters of the landscape and not of a moment
  const isOnTop = onTop.scenario !== undefined;
  const hubs = (isOnTop ? [] : hiddenHubs(landscape, evidence)).filter(
    ({ defeats }) => serviceType === undefined || defeats.what === "group" || defeats.offered.type === serviceType,
  );
  const wantsNext = !isOnTop && (options.next ?? serviceType !== undefined);
  const next = wantsNext ? results.slice(0, 1).flatMap((result) => openQuestions(landscape, result, evidence)) : [];
  progress.end();
  const format = formatOf(options.format, out, formats);
  const text = reporters.concentration[format]({ results, hubs, next, landscape }, textOptionsOf(options, host));
  await writeOutput(text, options, host);
  return isAnyReached(failOn, results, landscape, host) ? ExitCode.exceeded : ExitCode.ok;
}

/** What to find out next about the unit that may take most of each type. */
function openQuestions(
  landscape: Landscape,
  { rows, options: { by } }: Concentration,
  evidence: Question["evidence"],
): NextFacts[] {
  const asked = new Set<string>();
  return rows.flatMap(({ type, units }) => {
    if (asked.has(type)) return [];
    asked.add(type);
    const wide = units.filter(({ tier, logic }) => tier === 1 && logic.count.atMost > logic.count.atLeast);
    const [widest] = wide.sort((a, b) => byBounds(openFirst(a.logic.count), openFirst(b.logic.count)));
    return widest === undefined ? [] : [nextFacts(landscape, widest.id, type, { ...evidence, by })];
  });
}

const openFirst = ({ atLeast, atMost }: Bounds): Bounds => ({ atLeast: atMost, atMost: atLeast });

/** @throws {@link UnknownIdError} for a limit on something that is never counted: it would pass whatever happens */
function refuseUnknownLimits(limits: readonly ConcentrationLimit[], landscape: Landscape, asked: string | undefined): void {
  refuseOtherTypes(limits, asked);
  const types = new Set(countedRows(landscape).rows.map(({ type }) => type));
  for (const limit of limits) {
    if (!("hhi" in limit)) askedGate(limit, landscape);
    else if (limit.type !== undefined && !types.has(limit.type))
      throw new UnknownIdError("service type", limit.type, nearest(limit.type, types));
  }
}

/** Whether a limit may be reached; each that is gets a line on stderr. */
function isAnyReached(
  limits: readonly ConcentrationLimit[],
  results: readonly Concentration[],
  landscape: Landscape,
  { stderr }: Host,
): boolean {
  const reached = limits.flatMap((limit) => {
    const found = results.flatMap(({ rows }) => rows.flatMap((row) => breachesOf(limit, row, landscape)));
    return found.slice(0, 1);
  });
  for (const sentence of reached) stderr.write(`${sentence}\n`);
  return reached.length > 0;
}

function breachesOf(limit: ConcentrationLimit, row: RowConcentration, landscape: Landscape): string[] {
  const { what, type, unit, total, units, index } = row;
  if ((limit.type ?? type) !== type) return [];
  if ("hhi" in limit) {
    const hhi = index?.hhi.atMost ?? 0;
    return hhi >= limit.hhi ? [`limit reached: the HHI of ${type} is up to ${Math.round(hhi)}; the limit is ${limit.hhi}`] : [];
  }
  const gate = askedGate(limit, landscape);
  const { figures, part } = gate;
  if (figures.unit !== unit || figures.parts[part]?.total?.id !== total?.id) return [];
  return units
    .filter(({ logic }) => logic.count.atMost >= limit.limit)
    .map(({ id, logic }) => {
      const { atMost } = logic.count;
      return breachSentence(gate, { what, type, unit, atMost, withoutFigure: withoutFigure(landscape, gate), by: id });
    });
}
