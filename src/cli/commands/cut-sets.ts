import { Argument, type Command, Option } from "@commander-js/extra-typings";
import type { FailingNodes } from "../../analysis/cut-sets/cut-set-failing.js";
import { targetWith } from "../../analysis/cut-sets/cut-set-target.js";
import { parseTarget } from "../../analysis/cut-sets/cut-set-target-text.js";
import { type CutSetOptions, cutSets } from "../../analysis/cut-sets/cut-sets.js";
import { faultTreeCutSets } from "../../analysis/cut-sets/cut-sets-fault-tree.js";
import type { CutSetListOptions } from "../../analysis/cut-sets/cut-sets-solve.js";
import { targetFaultTree } from "../../analysis/cut-sets/target-fault-tree.js";
import type { DoubtSide } from "../../engine/compile/doubt.js";
import { readFaultTree, writeFaultTree } from "../../formats/index.js";
import { resolveNode } from "../../model/landscape/resolve-node.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { countFrom } from "../question/count-from.js";
import {
  addMomentBelow,
  addQuestion,
  type MomentOptions,
  type QuestionOptions,
  readQuestion,
  refusal,
  refuseNoMoment,
  refuseOptions,
} from "../question/question.js";
import { asTable, reported } from "../question/result-table.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseOverwriting, writeOutput } from "../terminal/output.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";
import { wrongValue } from "../terminal/wrong-value.js";

const formats = ["text", "json", "csv", "xlsx", "parquet", "xml"] as const;
type Format = (typeof formats)[number];

const words: InBoth<
  Readonly<
    Record<
      | "description"
      | "model"
      | "xml"
      | "target"
      | "failing"
      | "reading"
      | "sort"
      | "maxOrder"
      | "minProbability"
      | "maxSets"
      | "importance"
      | "all"
      | "examples",
      string
    >
  >
> = {
  en: {
    description: "every smallest combination of failures that takes a target down, exactly, and what each contributes",
    model: "a landscape (a path or a shipped name), or the files of an Open-PSA model (.xml)",
    xml: "; xml writes Open-PSA",
    target: "what is taken down; of a fault tree its top (default: the gate that no other uses)",
    failing: "all, with-probability, or nodes separated by commas (default: all)",
    reading: "of what is not known: worst, or best (default: worst)",
    sort: "order of the list (default: order)",
    maxOrder: "list those of at most so many; those are found even where others are out of reach",
    minProbability: "list those at least so probable",
    maxSets: "list at most so many (default: 1000)",
    importance: "leave out what each contributes",
    all: "name all in the text",
    examples: `
A target is a node (lost), "SERVICE-TYPE of ORGANISATION", "level NODE < 0.5",
"insured SERVICE-TYPE >= N" (or insurers, sites), and what and, or, at-least 2 of (…, …)
and brackets make of these. Nodes are named by id or name, one with spaces in quotation marks.
A number counts within the first total of its unit, as limits do; "insured@TOTAL SERVICE-TYPE >= N"
within another.

Examples:
  What takes down the eAU intake of one insurer
  $ tragweite cut-sets germany-2023 --target "eau-intake of ikk-suedwest"

  Every one and every two nodes that cost ten million insured the eAU intake
  $ tragweite cut-sets germany-2023 --target "insured eau-intake >= 10000000" --max-order 2

  An Open-PSA fault tree, of one or several files; a landscape's target written as one
  $ tragweite cut-sets ./tree.xml ./basic-events.xml --format json
  $ tragweite cut-sets germany-2023 --target tk/eau-intake --out tree.xml`,
  },
  de: {
    description: "jede kleinste Kombination von Ausfällen, die ein Ziel ausfallen lässt, genau, und was jeder beiträgt",
    model: "eine Landschaft (ein Pfad oder ein mitgelieferter Name), oder die Dateien eines Open-PSA-Modells (.xml)",
    xml: "; xml schreibt Open-PSA",
    target: "was ausfällt; bei einem Fehlerbaum sein oberstes Gatter (sonst das, das kein anderes verwendet)",
    failing: "all (alle), with-probability (alle mit Wahrscheinlichkeit), oder Knoten, durch Kommas getrennt (sonst alle)",
    reading: "für das, was nicht bekannt ist: worst (das Schlechteste) oder best (das Beste) (sonst worst)",
    sort: "Reihenfolge der Liste: order (nach Größe) oder probability (nach Wahrscheinlichkeit) (sonst order)",
    maxOrder: "nur die aus höchstens so vielen Ausfällen; die werden auch gefunden, wo andere außer Reichweite sind",
    minProbability: "nur die, die mindestens so wahrscheinlich sind",
    maxSets: "höchstens so viele aufzählen (sonst 1000)",
    importance: "weglassen, was jeder beiträgt",
    all: "im Text alle nennen",
    examples: `
Ein Ziel ist ein Knoten (ausgefallen), "DIENSTART of ORGANISATION", "level KNOTEN < 0.5",
"insured DIENSTART >= N" (oder insurers, sites), und was and, or, at-least 2 of (…, …)
und Klammern daraus machen. Knoten nennt man mit Kennung oder Name, mit Leerzeichen in Anführungszeichen.
Gezählt wird, wie bei Grenzen, innerhalb der ersten Gesamtzahl einer Einheit; innerhalb einer anderen mit
"insured@GESAMTZAHL DIENSTART >= N".

Beispiele:
  Was die eAU-Annahme eines Krankenversicherers ausfallen lässt
  $ tragweite cut-sets germany-2023 --target "eau-intake of ikk-suedwest"

  Jeder Knoten und je zwei Knoten, die zehn Millionen Versicherten die eAU-Annahme nehmen
  $ tragweite cut-sets germany-2023 --target "insured eau-intake >= 10000000" --max-order 2

  Ein Fehlerbaum in Open-PSA, aus einer oder mehreren Dateien; das Ziel einer Landschaft als Fehlerbaum
  $ tragweite cut-sets ./tree.xml ./basic-events.xml --format json
  $ tragweite cut-sets germany-2023 --target tk/eau-intake --out tree.xml`,
  },
};

interface CutSetsCommandOptions extends QuestionOptions, MomentOptions, FormattedOptions<Format> {
  readonly target?: string | undefined;
  readonly failing?: string | undefined;
  readonly reading?: DoubtSide | undefined;
  readonly sort?: "order" | "probability" | undefined;
  readonly maxOrder?: number | undefined;
  readonly minProbability?: number | undefined;
  readonly maxSets?: number | undefined;
  readonly importance?: boolean | undefined;
  readonly all?: boolean | undefined;
}

function probability(text: string, language: Language): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(value >= 0 && value <= 1))
    throw wrongValue(language, { en: "Write a number from 0 to 1.", de: "hier gehört eine Zahl von 0 bis 1 hin" });
  return value;
}

export function addCutSetsCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("cut-sets").description(help.description).addArgument(new Argument("<model...>", help.model));
  addFormattedOutput(addMomentBelow(addQuestion(command, language), language), language, formats, help.xml)
    .addOption(new Option("--target <target>", help.target))
    .addOption(new Option("--failing <nodes>", help.failing))
    .addOption(new Option("--reading <side>", help.reading).choices(["worst", "best"] as const))
    .addOption(new Option("--sort <by>", help.sort).choices(["order", "probability"] as const))
    .addOption(new Option("--max-order <n>", help.maxOrder).argParser(countFrom(0, language)))
    .addOption(new Option("--min-probability <p>", help.minProbability).argParser((text: string) => probability(text, language)))
    .addOption(new Option("--max-sets <n>", help.maxSets).argParser(countFrom(0, language)))
    .addOption(new Option("--no-importance", help.importance))
    .addOption(new Option("--all", help.all))
    .addHelpText("after", help.examples)
    .action(async (sources, options) => finish(await cutSetsCommand(sources, options, host)));
}

async function cutSetsCommand(sources: readonly string[], options: CutSetsCommandOptions, host: Host): Promise<ExitCode> {
  const format = formatOf(options.format, options.out, formats);
  const isTree = sources.every((source) => /\.(?:xml|mef)$/i.test(source));
  const text = isTree ? await ofFaultTree(sources, format, options, host) : await ofLandscape(sources, format, options, host);
  await writeOutput(await asTable(text, format, "cut-sets"), options, host);
  return ExitCode.ok;
}

/** What both kinds of models are asked. */
function listOptions({ sort, maxOrder, minProbability, maxSets, importance = true }: CutSetsCommandOptions): CutSetListOptions {
  return {
    importance,
    ...(sort === undefined ? {} : { sort }),
    ...(maxOrder === undefined ? {} : { maxOrder }),
    ...(minProbability === undefined ? {} : { minProbability }),
    ...(maxSets === undefined ? {} : { maxSets }),
  };
}

async function ofFaultTree(
  sources: readonly string[],
  format: Format,
  options: CutSetsCommandOptions,
  host: Host,
): Promise<string> {
  await refuseOverwriting(options.out, sources, host);
  const reason: InBoth = {
    en: "is for landscapes; a fault tree stands for itself",
    de: "gibt es nur für Landschaften; ein Fehlerbaum steht für sich selbst",
  };
  for (const name of ["failing", "reading"] as const) if (options[name] !== undefined) throw refusal(name, reason);
  refuseOptions(options, { scenario: reason, at: reason, minEvidence: reason, with: reason, patch: reason });
  const { limit: limits = {}, target } = options;
  const files = await Promise.all(sources.map(async (file) => ({ file, text: await host.readBytes(file, limits) })));
  const tree = readFaultTree(files, { limits, ...(target === undefined ? {} : { top: target }) });
  if (format === "xml") return writeFaultTree(tree);
  const result = faultTreeCutSets(tree, { ...listOptions(options), limits });
  return reporters.cutSets[reported(format)]({ result }, textOptionsOf(options, host));
}

async function ofLandscape(
  sources: readonly string[],
  format: Format,
  options: CutSetsCommandOptions,
  host: Host,
): Promise<string> {
  const [source] = sources;
  if (source === undefined || sources.length > 1)
    throw new UsageError({
      en: "one landscape at a time; a target stands after --target, and several files are for Open-PSA models (.xml)",
      de: "nur eine Landschaft auf einmal; ein Ziel steht nach --target, und mehrere Dateien gibt es bei Open-PSA-Modellen (.xml)",
    });
  if (options.target === undefined)
    throw new UsageError({
      en: 'name what is taken down, as in --target "eau-intake of tk"',
      de: 'es fehlt, was ausfällt, wie in --target "eau-intake of tk"',
    });
  refuseNoMoment(options);
  const written = parseTarget(options.target);
  const { landscape, evidence, onTop } = await readQuestion(source, options, host);
  const idOf = (text: string, what?: "node" | "organisation"): string => resolveNode(landscape, text, what).id;
  const target = targetWith(written, idOf);
  const { reading } = options;
  const asked: CutSetOptions = {
    ...listOptions(options),
    ...evidence,
    ...onTop,
    failing: failingOf(options.failing, idOf),
    ...(reading === undefined ? {} : { reading }),
  };
  if (format === "xml") return writeFaultTree(targetFaultTree(landscape, target, asked));
  return reporters.cutSets[reported(format)](
    { result: cutSets(landscape, target, asked), landscape },
    textOptionsOf(options, host),
  );
}

function failingOf(text = "all", idOf: (text: string) => string): FailingNodes {
  if (text === "all" || text === "with-probability") return text;
  return text.split(",").map((part) => {
    const id = part.trim();
    if (id === "") throw new UsageError({ en: "--failing: an id is missing", de: "--failing: eine Kennung fehlt" });
    return { id: idOf(id) };
  });
}
