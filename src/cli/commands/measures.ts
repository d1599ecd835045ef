import { type Command, Option } from "@commander-js/extra-typings";
import { type RankView, rankViews } from "../../analysis/failures/failure-units.js";
import { type MeasureKind, type MeasureReading, measureKinds } from "../../analysis/measures/measure.js";
import { measures } from "../../analysis/measures/measures.js";
import type { NodeKind } from "../../model/landscape/node.js";
import { jsonText } from "../../model/values/json-text.js";
import { decideReporters } from "../../report/decide-reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { countFrom } from "../question/count-from.js";
import { gateText } from "../question/gates.js";
import { loadHighs } from "../question/highs-loader.js";
import { kindOption } from "../question/kind-option.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { addOutage, type LastingOptions, refuseForOutages } from "../question/outage-options.js";
import { addQuestion, type QuestionOptions, readQuestion } from "../question/question.js";
import { asTable, reported } from "../question/result-table.js";
import { statedMeasuresOf } from "../question/stated-measures.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseSaving, writeOutput } from "../terminal/output.js";
import { progressOn } from "../terminal/progress.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";
import { wrongValue } from "../terminal/wrong-value.js";

const formats = ["text", "json", "csv", "xlsx", "parquet"] as const;
type Format = (typeof formats)[number];
type Word =
  | "description"
  | "target"
  | "budget"
  | "measures"
  | "by"
  | "kind"
  | "reading"
  | "kinds"
  | "cost"
  | "solver"
  | "top"
  | "savePatch";

const words: InBoth<Readonly<Record<Word | "examples", string>>> = {
  en: {
    description: "which measures help most, and which set of them is the cheapest that is enough, or the best for a budget",
    target: "what no single one may take, such as eau-intake:insured>=1000000: finds the cheapest set",
    budget: "with --for or --scenario: what may be spent: finds the set that leaves fewest services too long without",
    measures: "measures with costs of their own (YAML or JSON); generated ones join them where the file says so",
    by: "what is lost as one (default: operator)",
    kind: "only units of this kind of node, such as it-provider",
    reading: "whether what may be lost counts (worst, the default) or what surely is (best)",
    kinds: `which kinds of measures are considered, with commas between: ${measureKinds.join(", ")}`,
    cost: "what one of a kind costs, such as second-supplier=50000; repeatable (default: 1 each)",
    solver: "proves more sets best: highs, an optional package",
    top: "list the first n that help alone (default: 10 as text, else all)",
    savePatch: "write what the set changes to a file, to be laid over the landscape with --patch",
    examples: `
Examples:
  After what no single provider surely takes the eAU intake from ten million or more, and what it changes
  $ tragweite measures germany-2023 --target "eau-intake:insured>=10000000" --reading best --kind it-provider --save-patch set.json
  $ tragweite rank germany-2023 --patch set.json --service-type eau-intake

  Which three measures help most when any one contract is off for three days
  $ tragweite measures ours.yaml --for 72h --budget 3

  What would have helped most in a scenario
  $ tragweite measures ours.yaml --scenario ./outage.yaml --budget 3

  The cheapest set after which no critical service is missing for longer than is tolerable
  $ tragweite measures ours.yaml --for 72h --cost second-supplier=80000 --cost buffer=10000

  Which of the offers that came in are the best for 60,000
  $ tragweite measures ours.yaml --for 72h --measures ./offers.yaml --budget 60000`,
  },
  de: {
    description:
      "welche Maßnahmen am meisten helfen, und welcher Satz der günstigste ist, der ausreicht, oder der beste für ein Budget",
    target: "was keiner allein treffen darf, zum Beispiel eau-intake:insured>=1000000: sucht den günstigsten Satz",
    budget:
      "mit --for oder --scenario: was ausgegeben werden darf: sucht den Satz, mit dem die wenigsten Dienste zu lange fehlen",
    measures: "Maßnahmen mit eigenen Kosten (YAML oder JSON); erzeugte kommen dazu, wo die Datei es sagt",
    by: "was zusammen ausfällt (sonst operator, der Betreiber)",
    kind: "nur Einheiten dieser Art von Knoten, zum Beispiel it-provider",
    reading: "ob zählt, was ausfallen kann (worst, sonst), oder was sicher ausfällt (best)",
    kinds: `welche Arten von Maßnahmen betrachtet werden, mit Kommas dazwischen: ${measureKinds.join(", ")}`,
    cost: "was eine dieser Art kostet, zum Beispiel second-supplier=50000; mehrfach möglich (sonst je 1)",
    solver: "weist mehr Sätze als beste nach: highs, ein Paket, das eigens zu installieren ist",
    top: "die ersten n aufzählen, die allein helfen (sonst 10 im Text, sonst alle)",
    savePatch: "was der Satz ändert, in eine Datei schreiben; --patch legt sie über die Landschaft",
    examples: `
Beispiele:
  Wonach kein Dienstleister allein sicher zehn Millionen die eAU-Annahme nimmt, und was sich dafür ändert
  $ tragweite measures germany-2023 --target "eau-intake:insured>=10000000" --reading best --kind it-provider --save-patch satz.json
  $ tragweite rank germany-2023 --patch satz.json --service-type eau-intake

  Welche drei Maßnahmen am meisten helfen, wenn irgendein Vertrag drei Tage lang ausfällt
  $ tragweite measures eigene.yaml --for 72h --budget 3

  Was in einem Szenario am meisten geholfen hätte
  $ tragweite measures eigene.yaml --scenario ./ausfall.yaml --budget 3

  Der günstigste Satz, mit dem kein kritischer Dienst länger fehlt als hinnehmbar
  $ tragweite measures eigene.yaml --for 72h --cost second-supplier=80000 --cost buffer=10000

  Welche der eingegangenen Angebote für 60.000 die besten sind
  $ tragweite measures eigene.yaml --for 72h --measures ./angebote.yaml --budget 60000`,
  },
};

type Costs = Readonly<Partial<Record<MeasureKind, number>>>;

interface MeasuresOptions extends QuestionOptions, LastingOptions, FormattedOptions<Format> {
  readonly target?: string | undefined;
  readonly budget?: number | undefined;
  readonly measures?: string | undefined;
  readonly by?: RankView | undefined;
  readonly kind?: NodeKind | undefined;
  readonly reading?: MeasureReading | undefined;
  readonly kinds?: readonly MeasureKind[] | undefined;
  readonly cost?: Costs | undefined;
  readonly solver?: "highs" | undefined;
  readonly top?: number | undefined;
  readonly savePatch?: string | undefined;
}

export function addMeasuresCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("measures").description(help.description).addArgument(landscapeArgument(language));
  addFormattedOutput(addOutage(addQuestion(command, language), language), language, formats)
    .addOption(new Option("--target <limit>", help.target).argParser((text: string) => gateText(text, language)))
    .addOption(new Option("--budget <amount>", help.budget).argParser((text: string) => amountOf(text, language)))
    .addOption(new Option("--measures <file>", help.measures))
    .addOption(new Option("--by <view>", help.by).choices(rankViews))
    .addOption(kindOption(help.kind))
    .addOption(new Option("--reading <side>", help.reading).choices(["worst", "best"] as const))
    .addOption(new Option("--kinds <kinds>", help.kinds).argParser((text: string) => kindsOf(text, language)))
    .addOption(
      new Option("--cost <kind=amount>", help.cost).argParser((text: string, before: Costs | undefined) => ({
        ...before,
        ...costOf(text, language),
      })),
    )
    .addOption(new Option("--solver <name>", help.solver).choices(["highs"] as const))
    .addOption(new Option("--top <n>", help.top).argParser(countFrom(1, language)))
    .addOption(new Option("--save-patch <file>", help.savePatch))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await measuresCommand(source, options, host)));
}

/** An amount has two decimals at most: with three, as in 200.000, they may be thousands. */
function amountOf(text: string, language: Language): number {
  if (/^\d+(?:[.]\d{1,2})?$/.test(text)) return Number(text);
  const meant = meantAmount(text);
  throw wrongValue(language, {
    en: `Write a number, at least 0, with two decimals at most after a point and nothing between thousands, ${meant === undefined ? "such as 200000" : `here ${meant}`}.`,
    de: `hier gehört eine Zahl hin, mindestens 0, mit höchstens zwei Stellen nach einem Punkt und nichts zwischen Tausendern, ${meant === undefined ? "zum Beispiel „200000“" : `richtig ist „${meant}“`}`,
  });
}

/** What an amount with marks between thousands or a decimal comma was meant to be. */
function meantAmount(text: string): string | undefined {
  const [, whole, part] = /^(\d{1,3}(?:[., ']\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  return `${whole.replace(/\D/g, "")}${part === undefined ? "" : `.${part}`}`;
}

function kindOf(text: string, language: Language): MeasureKind {
  const kind = measureKinds.find((each) => each === text);
  if (kind !== undefined) return kind;
  throw wrongValue(language, {
    en: `Kinds of measures are ${measureKinds.join(", ")}.`,
    de: `Arten von Maßnahmen sind ${measureKinds.join(", ")}`,
  });
}

const kindsOf = (text: string, language: Language): MeasureKind[] => text.split(",").map((each) => kindOf(each.trim(), language));

function costOf(text: string, language: Language): Costs {
  const [kind = "", amount = ""] = text.split("=");
  return { [kindOf(kind.trim(), language)]: amountOf(amount.trim(), language) };
}

async function measuresCommand(source: string, options: MeasuresOptions, host: Host): Promise<ExitCode> {
  const { target, for: lastingHours, from, budget, out, savePatch, quiet = false } = options;
  refuseUnasked(options);
  refuseForOutages(options);
  await refuseSaving(
    "--save-patch",
    savePatch,
    out,
    [source, options.patch, options.with, options.scenario, options.measures],
    host,
  );
  const { minEvidence } = options;
  if (minEvidence === "documented")
    throw new UsageError({
      en: "--min-evidence documented is not for measures: what they add is documented nowhere; inferred is the most",
      de: "--min-evidence documented gibt es bei measures nicht: Was sie hinzufügen, ist nirgends belegt; höchstens inferred",
    });
  const { landscape, evidence, onTop } = await readQuestion(source, options, host, { inputs: [options.measures] });
  const stated = await statedMeasuresOf(options, host, evidence.limits);
  const format = formatOf(options.format, out, formats);
  const solver = options.solver === undefined ? undefined : await loadHighs();
  const progress = progressOn(host, "measures", quiet);
  const { by, kind, reading, kinds, cost, top } = options;
  const result = await measures(landscape, {
    limits: evidence.limits,
    ...(minEvidence === undefined ? {} : { minEvidence }),
    ...(target === undefined ? {} : { target }),
    ...(onTop.scenario === undefined ? {} : { scenario: onTop.scenario }),
    ...(lastingHours === undefined ? {} : { lastingHours }),
    ...(from === undefined ? {} : { from }),
    ...(budget === undefined ? {} : { budget }),
    ...(stated === undefined ? {} : { stated }),
    ...(by === undefined ? {} : { by }),
    ...(kind === undefined ? {} : { kind }),
    ...(reading === undefined ? {} : { reading }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(cost === undefined ? {} : { costs: cost }),
    ...(top === undefined ? {} : { top }),
    ...(solver === undefined ? {} : { solver }),
    onProgress: progress.report,
  });
  progress.end();
  const text = decideReporters.measures[reported(format)]({ result, landscape }, textOptionsOf(options, host));
  await writeOutput(await asTable(text, format, "measures"), options, host);
  if (savePatch !== undefined) await writeOutput(jsonText(result.patch), { out: savePatch, quiet }, host);
  return result.choice.status === "infeasible" ? ExitCode.exceeded : ExitCode.ok;
}

/** @throws {@link UsageError} where it is not said what shall be reached, or something is given that does not belong to it */
function refuseUnasked({ target, for: hours, scenario, from, budget, by, kind }: MeasuresOptions): void {
  const given = (options: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
  const [aim, ...others] = given({ target, scenario, for: hours });
  const [other] = [
    ...others,
    ...(aim === "--target" ? given({ from, budget }) : aim === "--scenario" ? given({ from, by, kind }) : []),
  ];
  if (aim === undefined)
    throw new UsageError({
      en: 'say what shall be reached: --target "eau-intake:insured>=1000000", --for 72h, or --scenario FILE',
      de: 'es fehlt, was erreicht werden soll: --target "eau-intake:insured>=1000000", --for 72h oder --scenario DATEI',
    });
  if (other === undefined) return;
  throw new UsageError(
    aim === "--target"
      ? {
          en: `${other} is not for --target: a limit is held against the loss itself, however long it lasts`,
          de: `${other} gibt es mit --target nicht: Die Grenze gilt für den Ausfall selbst, wie lange er auch dauert`,
        }
      : {
          en: `${other} is not for --scenario: the scenario says what is lost, and for how long`,
          de: `${other} gibt es mit --scenario nicht: Das Szenario sagt, was ausfällt und wie lange`,
        },
  );
}
