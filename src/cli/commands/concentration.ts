import { type Command, Option } from "@commander-js/extra-typings";
import { concentration } from "../../analysis/concentration/concentration.js";
import type { Concentration } from "../../analysis/concentration/concentration-result.js";
import { type NextFacts, nextFacts } from "../../analysis/concentration/next-fact.js";
import { type ConcentrationView, concentrationViews } from "../../analysis/failures/supplying-units.js";
import { hiddenHubs } from "../../analysis/hidden-hubs/hidden-hubs.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, byBounds } from "../../quantities.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { type ConcentrationLimit, isAnyReached, parseLimit, refuseUnknownLimits } from "../question/concentration-limits.js";
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
import { asTable, reported } from "../question/result-table.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";
import { unitNamed, unitOption } from "../question/unit-option.js";
import { parseDay } from "../question/valid-on.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { progressOn } from "../terminal/progress.js";
import { textOptionsOf } from "../terminal/text-options.js";

const formats = ["text", "json", "csv", "xlsx", "parquet"] as const;

const words: InBoth<
  Readonly<
    Record<"description" | "by" | "serviceType" | "unit" | "asOf" | "rules" | "next" | "all" | "failOn" | "examples", string>
  >
> = {
  en: {
    description: "how far services rest on few operators, owners, sites or platforms, and which named limits that crosses",
    by: "one view only (default: all of them)",
    serviceType: "this service type, or type of organisation, only (default: all)",
    unit: "this unit only, such as sites (default: all)",
    asOf: "the day on which rules are looked at (default: that of --valid-on, else of the landscape)",
    rules: "rules of your own instead of the shipped ones (YAML or JSON)",
    next: "say which single fact would narrow the answer most (default: with --service-type)",
    all: "list all units in the text, instead of ten",
    failOn: 'exit with 1 if it may be reached: "lost>=500000", "hhi>=2500", "eau-intake:lost>=500000"',
    examples: `
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
  $ tragweite concentration germany-2023 --fail-on "eau-intake:lost>=500000" --fail-on "hhi>=2500" --quiet`,
  },
  de: {
    description:
      "wie sehr Dienste auf wenigen Betreibern, Eigentümern, Standorten oder Plattformen beruhen, und welche benannten Grenzen das überschreitet",
    by: "nur eine Sicht (sonst alle)",
    serviceType: "nur diese Dienstart oder diese Art von Einrichtung (sonst alle)",
    unit: "nur diese Einheit, zum Beispiel sites (sonst alle)",
    asOf: "der Tag, dessen Regeln gelten (sonst der von --valid-on, sonst der der Landschaft)",
    rules: "eigene Regeln statt der mitgelieferten (YAML oder JSON)",
    next: "sagen, welche einzelne Tatsache die Antwort am meisten eingrenzt (sonst nur mit --service-type)",
    all: "im Text alle Einheiten aufzählen, nicht nur zehn",
    failOn: 'mit 1 enden, wenn das erreicht sein kann: "lost>=500000", "hhi>=2500", "eau-intake:lost>=500000"',
    examples: `
Beispiele:
  Wer wem die eAU-Annahme nehmen kann, und welche Grenzen jenes Tages das überschreitet
  $ tragweite concentration germany-2023 --service-type eau-intake --as-of 2023-04-24

  Dasselbe nach den Regeln vom Februar 2024; nach Eigentümern zusammengefasst, auf Deutsch
  $ tragweite concentration germany-2023 --service-type eau-intake --as-of 2024-02-01
  $ tragweite concentration germany-2023 --by owner --lang de

  Über das hinaus, was ein Vorfall schon genommen hat
  $ tragweite concentration germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00

  Als Tabelle
  $ tragweite concentration germany-2023 --out concentration.csv

  In einer Prüfkette: Rückgabewert 1, wenn eine Einheit 500.000 oder mehr einen Dienst nehmen kann oder der HHI eines Marktes 2.500 erreichen kann
  $ tragweite concentration germany-2023 --fail-on "eau-intake:lost>=500000" --fail-on "hhi>=2500" --quiet`,
  },
};

interface ConcentrationCommandOptions extends QuestionOptions, MomentOptions, FormattedOptions<(typeof formats)[number]> {
  readonly by?: ConcentrationView | undefined;
  readonly serviceType?: string | undefined;
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
  readonly rules?: string | undefined;
  readonly next?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly failOn?: readonly ConcentrationLimit[] | undefined;
}

export function addConcentrationCommand(
  program: Command,
  host: Host,
  finish: (code: ExitCode) => void,
  language: Language,
): void {
  const help = words[language];
  const command = program.command("concentration").description(help.description).addArgument(landscapeArgument(language));
  addFormattedOutput(addMomentBelow(addQuestion(command, language), language), language, formats)
    .addOption(new Option("--by <view>", help.by).choices(concentrationViews))
    .addOption(serviceTypeOption(help.serviceType))
    .addOption(unitOption(language, help.unit))
    .addOption(new Option("--as-of <day>", help.asOf).argParser((text: string) => parseDay(text, language)))
    .addOption(new Option("--rules <file>", help.rules))
    .addOption(new Option("--next", help.next))
    .addOption(new Option("--all", help.all))
    .addOption(
      new Option("--fail-on <limit>", help.failOn).argParser((text: string, before: readonly ConcentrationLimit[] | undefined) =>
        parseLimit(text, before, language),
      ),
    )
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await concentrationCommand(source, options, host)));
}

async function concentrationCommand(source: string, options: ConcentrationCommandOptions, host: Host): Promise<ExitCode> {
  const { by, validOn, asOf = validOn, out, rules, failOn = [], quiet = false } = options;
  refuseNoMoment(options);
  if (options.next === true)
    refuseOptions(options, {
      scenario: {
        en: "is not for --next: what to find out next is a matter of the landscape",
        de: "gibt es bei --next nicht: was als Nächstes zu klären ist, liegt an der Landschaft",
      },
    });
  const { landscape, evidence, onTop, language } = await readQuestion(source, options, host, { inputs: [rules] });
  const typed = serviceOf(landscape, options.serviceType);
  const counted = unitNamed(landscape, options.unit);
  refuseUnknownLimits(failOn, landscape, { ...typed, ...counted });
  const regulation = await loadRegulation(rules, host, evidence.limits);
  const views = by === undefined ? concentrationViews : [by];
  const progress = progressOn(host, "concentration", quiet);
  const results = views.map((view, index) => {
    progress.report(index, views.length + 1);
    const day = asOf === undefined ? {} : { asOf };
    const asked = { ...typed, ...counted, ...onTop, ...day };
    return concentration(landscape, { ...evidence, by: view, regulation, ...asked });
  });
  // hubs and open facts are matters of the landscape and not of a moment
  const isOnTop = onTop.scenario !== undefined;
  const hubs = (isOnTop ? [] : hiddenHubs(landscape, evidence)).filter(
    ({ defeats }) => typed.service === undefined || defeats.what === "group" || defeats.offered.type === typed.service,
  );
  const wantsNext = !isOnTop && (options.next ?? typed.service !== undefined);
  const next = wantsNext ? results.slice(0, 1).flatMap((result) => openQuestions(landscape, result, evidence)) : [];
  progress.end();
  const format = formatOf(options.format, out, formats);
  const text = reporters.concentration[reported(format)]({ results, hubs, next, landscape }, textOptionsOf(options, host));
  await writeOutput(await asTable(text, format, "concentration"), options, host);
  const unstated = { ...evidence, ...typed, ...onTop, asSupplier: true };
  return isAnyReached(failOn, results, { landscape, language, unstated }, host) ? ExitCode.exceeded : ExitCode.ok;
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
