import { type Command, Option } from "@commander-js/extra-typings";
import { concentration } from "../../analysis/concentration/concentration.js";
import type { Concentration } from "../../analysis/concentration/concentration-result.js";
import { hiddenHubs } from "../../analysis/concentration/hidden-hubs.js";
import { type NextFacts, nextFacts } from "../../analysis/concentration/next-fact.js";
import { type ConcentrationView, concentrationViews } from "../../analysis/failures/supplying-units.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { daySchema } from "../../model/values/dates.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../host/output.js";
import { progressOn } from "../host/progress.js";
import { textOptionsOf } from "../host/text-options.js";
import { wrongValue } from "../host/wrong-value.js";
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

const words: InBoth<
  Readonly<Record<"description" | "by" | "serviceType" | "asOf" | "rules" | "next" | "all" | "failOn" | "examples", string>>
> = {
  en: {
    description: "how far services rest on few operators, owners, sites or platforms, and which named limits that crosses",
    by: "one view only (default: all of them)",
    serviceType: "this service type only (default: all)",
    asOf: "the day on which rules are looked at (default: that of the landscape)",
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

  As a table for a spreadsheet
  $ tragweite concentration germany-2023 --out concentration.csv

  In a pipeline: exit code 1 if one unit may take a service from 500,000 or more, or a market's HHI may reach 2,500
  $ tragweite concentration germany-2023 --fail-on "eau-intake:lost>=500000" --fail-on "hhi>=2500" --quiet`,
  },
  de: {
    description:
      "wie sehr Dienste auf wenigen Betreibern, Eigentümern, Standorten oder Plattformen beruhen, und welche benannten Grenzen das überschreitet",
    by: "nur eine Sicht (sonst alle)",
    serviceType: "nur diese Dienstart (sonst alle)",
    asOf: "der Tag, dessen Regeln gelten (sonst der der Landschaft)",
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

  Als Tabelle
  $ tragweite concentration germany-2023 --out concentration.csv

  In einer Prüfkette: Rückgabewert 1, wenn eine Einheit 500.000 oder mehr einen Dienst nehmen kann oder der HHI eines Marktes 2.500 erreichen kann
  $ tragweite concentration germany-2023 --fail-on "eau-intake:lost>=500000" --fail-on "hhi>=2500" --quiet`,
  },
};

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

function parseDay(text: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !daySchema.safeParse(text).success)
    throw wrongValue(language, { en: "Write a day as 2023-04-24.", de: 'richtig ist ein Tag wie "2023-04-24"' });
  return text;
}

function parseLimit(
  text: string,
  before: readonly ConcentrationLimit[] | undefined,
  language: Language,
): readonly ConcentrationLimit[] {
  const [, serviceType, measure, value] = /^(?:([a-z0-9][a-z0-9./-]*):)?(lost|hhi)>=(\d+)$/.exec(text) ?? [];
  if (measure === undefined || !Number.isSafeInteger(Number(value)))
    throw wrongValue(language, {
      en: 'Write "lost>=500000", "hhi>=2500" or "eau-intake:lost>=500000", in quotes.',
      de: 'richtig ist "lost>=500000", "hhi>=2500" oder "eau-intake:lost>=500000", in Anführungszeichen',
    });
  return [
    ...(before ?? []),
    { ...(serviceType === undefined ? {} : { serviceType }), measure: measure as "lost" | "hhi", value: Number(value) },
  ];
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
  const { by, serviceType, asOf, out, rules, failOn = [], quiet = false } = options;
  refuseOptions(options, concentrationRefusals);
  const { landscape, evidence, language } = await readQuestion(source, options, host, { inputs: [rules] });
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
  return isAnyReached(failOn, results, language, host) ? ExitCode.exceeded : ExitCode.ok;
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

const reached: InBoth<{
  readonly hhi: (serviceType: string, hhi: number) => string;
  readonly lost: (id: string, serviceType: string, persons: number) => string;
  readonly limit: (what: string, limit: number) => string;
}> = {
  en: {
    hhi: (serviceType, hhi) => `the HHI of ${serviceType} is up to ${hhi}`,
    lost: (id, serviceType, persons) => `the loss of ${id} takes ${serviceType} from up to ${persons} insured persons`,
    limit: (what, limit) => `limit reached: ${what}; the limit is ${limit}`,
  },
  de: {
    hhi: (serviceType, hhi) => `der HHI von "${serviceType}" ist bis zu ${hhi}`,
    lost: (id, serviceType, persons) => `der Ausfall von "${id}" nimmt bis zu ${persons} Versicherten "${serviceType}"`,
    limit: (what, limit) => `Grenze erreicht: ${what}; die Grenze ist ${limit}`,
  },
};

/** Whether a limit may be reached; each that is gets a line on stderr. */
function isAnyReached(
  limits: readonly ConcentrationLimit[],
  results: readonly Concentration[],
  language: Language,
  { stderr }: Host,
): boolean {
  const said = reached[language];
  let isReached = false;
  for (const limit of limits) {
    const found = results.flatMap(({ services }) =>
      services.flatMap(({ serviceType, units, index }) => {
        if (limit.serviceType !== undefined && limit.serviceType !== serviceType) return [];
        if (limit.measure === "hhi") {
          const hhi = Math.round(index?.hhi.atMost ?? 0);
          return hhi >= limit.value ? [said.hhi(serviceType, hhi)] : [];
        }
        return units
          .filter(({ logic }) => logic.insured.atMost >= limit.value)
          .map(({ id, logic }) => said.lost(id, serviceType, logic.insured.atMost));
      }),
    );
    const [first] = found;
    if (first === undefined) continue;
    isReached = true;
    stderr.write(`${said.limit(first, limit.value)}\n`);
  }
  return isReached;
}
