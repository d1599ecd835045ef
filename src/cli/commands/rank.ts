import { type Command, Option } from "@commander-js/extra-typings";
import { passages } from "../../analysis/concentration/dominators.js";
import { type CountedUnit, countedUnit } from "../../analysis/counting/counted-unit.js";
import { type AskedGate, type Gate, partsHeldIn } from "../../analysis/counting/gates.js";
import { type RankView, rankViews } from "../../analysis/failures/failure-units.js";
import type { RowLoss } from "../../analysis/failures/row-loss.js";
import { type PlaceQuestion, unstatedBreaches } from "../../analysis/impact/unstated-places.js";
import type { RankListing } from "../../analysis/rank/rank.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import type { NodeKind } from "../../model/landscape/node.js";
import { rankInThreads } from "../../parallel/rank-in-threads.js";
import type { Bounds } from "../../quantities.js";
import { reporters } from "../../report/reporters.js";
import { rankedName } from "../../report/text/ranked-name.js";
import { leastOf } from "../../sequences.js";
import type { InBoth, Language } from "../../words/language.js";
import { writingOf } from "../../words/writing.js";
import { countFrom } from "../question/count-from.js";
import { gateNotes, hitInRank } from "../question/gate-notes.js";
import { askedGates, breachSentence, gateOption, refuseOtherTypes, withoutFigure } from "../question/gates.js";
import { kindOption } from "../question/kind-option.js";
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
import { asTable, reported } from "../question/result-table.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";
import { threadsOption } from "../question/threads-option.js";
import { unitNamed, unitOption } from "../question/unit-option.js";
import { unstatedSentence } from "../question/unstated-place.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { progressOn } from "../terminal/progress.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";

const formats = ["text", "json", "csv", "xlsx", "parquet"] as const;
type Format = (typeof formats)[number];
const topInText = 20;
const pairsByDefault = 20;

const words: InBoth<
  Readonly<Record<"description" | "by" | "serviceType" | "kind" | "pairs" | "passages" | "top" | "examples", string>>
> = {
  en: {
    description: "what each operator, owner, node, dependency, site or platform takes down when it alone is lost",
    by: "what is lost as one (default: operator)",
    serviceType: "count this service type only (default: the one that is hit worst)",
    kind: "only units of this kind of node, such as it-provider",
    pairs: "also try all pairs of n units (default: 20)",
    passages: "with --service-type: through which nodes everything of it passes, and why that is not the loss",
    top: "list the first n (default: 20 as text, else all)",
    examples: `
Examples:
  Which operators can take any service from most insured persons, and which the eAU intake
  $ tragweite rank germany-2023
  $ tragweite rank germany-2023 --service-type eau-intake

  All single systems and services; all dependencies; companies merged by owner
  $ tragweite rank germany-2023 --by node
  $ tragweite rank germany-2023 --by dependency
  $ tragweite rank germany-2023 --by owner --kind it-provider

  What a further failure takes at a moment of an outage, beyond what it has taken already
  $ tragweite rank germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00

  What two take together that neither takes alone, of 20 units
  $ tragweite rank germany-2023 --by node --pairs

  Through what everything of a service passes
  $ tragweite rank germany-2023 --service-type eau-intake --passages

  In a pipeline: exit code 1 if any one of them may take a service from 500,000 or more
  $ tragweite rank germany-2023 --fail-on "eau-intake:lost>=500000" --quiet`,
  },
  de: {
    description:
      "was jeder Betreiber, Eigentümer, Knoten, jede Abhängigkeit, jeder Standort oder jede Plattform mitnimmt, wenn nur das ausfällt",
    by: "was zusammen ausfällt (sonst operator, der Betreiber)",
    serviceType: "nur diese Dienstart zählen (sonst die am schwersten getroffene)",
    kind: "nur Einheiten dieser Art von Knoten, zum Beispiel it-provider",
    pairs: "auch alle Paare aus n Einheiten durchspielen (sonst 20)",
    passages: "mit --service-type: durch welche Knoten alles davon läuft, und warum das nicht der Schaden ist",
    top: "die ersten n aufzählen (sonst 20 im Text, sonst alle)",
    examples: `
Beispiele:
  Welche Betreiber den meisten Versicherten irgendeinen Dienst nehmen können, und welche die eAU-Annahme
  $ tragweite rank germany-2023
  $ tragweite rank germany-2023 --service-type eau-intake

  Alle einzelnen Systeme und Dienste; alle Abhängigkeiten; Unternehmen nach Eigentümern zusammengefasst
  $ tragweite rank germany-2023 --by node
  $ tragweite rank germany-2023 --by dependency
  $ tragweite rank germany-2023 --by owner --kind it-provider

  Was ein weiterer Ausfall zu einem Zeitpunkt eines Vorfalls nimmt, über das hinaus, was schon ausgefallen ist
  $ tragweite rank germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00

  Was zwei zusammen nehmen und keiner allein, aus 20 Einheiten
  $ tragweite rank germany-2023 --by node --pairs

  Wodurch alles von einer Dienstart läuft
  $ tragweite rank germany-2023 --service-type eau-intake --passages

  In einer Prüfkette: Rückgabewert 1, wenn einer allein 500.000 oder mehr einen Dienst nehmen kann
  $ tragweite rank germany-2023 --fail-on "eau-intake:lost>=500000" --quiet`,
  },
};

interface RankCommandOptions extends QuestionOptions, MomentOptions, FormattedOptions<Format> {
  readonly by?: RankView | undefined;
  readonly serviceType?: string | undefined;
  readonly kind?: NodeKind | undefined;
  readonly pairs?: number | true | undefined;
  readonly passages?: boolean | undefined;
  readonly top?: number | undefined;
  readonly threads?: number | undefined;
  readonly unit?: string | undefined;
  readonly failOn?: readonly Gate[] | undefined;
}

export function addRankCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("rank").description(help.description).addArgument(landscapeArgument(language));
  addFormattedOutput(addMomentBelow(addQuestion(command, language), language), language, formats)
    .addOption(new Option("--by <view>", help.by).choices(rankViews))
    .addOption(serviceTypeOption(help.serviceType))
    .addOption(unitOption(language))
    .addOption(kindOption(help.kind))
    .addOption(new Option("--pairs [n]", help.pairs).argParser((text: string) => countFrom(2, language)(text)))
    .addOption(new Option("--passages", help.passages))
    .addOption(new Option("--top <n>", help.top).argParser(countFrom(1, language)))
    .addOption(threadsOption(language))
    .addOption(gateOption(language))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await rankCommand(source, options, host)));
}

async function rankCommand(source: string, options: RankCommandOptions, host: Host): Promise<ExitCode> {
  const { by, kind, pairs, out, failOn = [], quiet = false } = options;
  refuseNoMoment(options);
  if (options.passages === true && options.serviceType === undefined)
    throw new UsageError({
      en: "--passages needs --service-type TYPE",
      de: "--passages braucht --service-type DIENSTART",
    });
  if (options.passages === true)
    refuseOptions(options, {
      scenario: {
        en: "is not for --passages: through what a service passes is a matter of the landscape",
        de: "gibt es bei --passages nicht: wodurch ein Dienst läuft, liegt an der Landschaft",
      },
    });
  const { landscape, evidence, onTop, language } = await readQuestion(source, options, host);
  const asked = { ...serviceOf(landscape, options.serviceType), ...unitNamed(landscape, options.unit) };
  const gates = askedGates(failOn, landscape);
  refuseOtherTypes(gates, asked.service);
  const format = formatOf(options.format, out, formats);
  const progress = progressOn(host, "rank", quiet);
  const top = options.top ?? (format === "text" ? topInText : undefined);
  const result = await rankInThreads(landscape, {
    ...evidence,
    ...onTop,
    ...asked,
    ...(by === undefined ? {} : { by }),
    ...(kind === undefined ? {} : { kind }),
    ...(pairs === undefined ? {} : { pairs: pairs === true ? pairsByDefault : pairs }),
    ...(top === undefined ? {} : { top }),
    ...listedFor(gates, countedUnit(landscape, asked.unit)),
    threads: options.threads ?? host.threads ?? 1,
    onProgress: progress.report,
  });
  progress.end();
  const units = result.units.slice(0, top);
  const listed: Rank = { ...result, options: { ...result.options, top: top ?? units.length }, units };
  const through =
    options.passages === true && asked.service !== undefined ? passages(landscape, asked.service, evidence) : undefined;
  const report = { result: listed, passages: through, landscape };
  const text = reporters.rank[reported(format)](report, textOptionsOf(options, host));
  await writeOutput(await asTable(text, format, "rank"), options, host);
  const unstated = { ...evidence, ...asked, ...onTop };
  return isAnyExceeded(gates, result, { landscape, language, unstated }, host) ? ExitCode.exceeded : ExitCode.ok;
}

/** Whether the loss of any one unit, or of a pair that was tried, may reach a limit; the first that does gets a line on stderr. */
function isAnyExceeded(
  gates: readonly AskedGate[],
  { units, pairs = [], options: { by, service } }: Rank,
  { landscape, language, unstated }: Pick<Question, "landscape" | "language"> & { readonly unstated: PlaceQuestion },
  { stderr }: Host,
): boolean {
  const writing = writingOf(landscape, {}, { language });
  const inDoubt = unstatedBreaches(gates, landscape, by, unstated);
  for (const note of gateNotes(gates, landscape, hitInRank(units), writing, service)) stderr.write(`${note}\n`);
  const losses = [...units.flatMap(lossesOfUnit), ...pairs.map(lossOfPair)];
  const breaches = gates.flatMap((gate) => {
    for (const { row, counts, taking } of losses) {
      const { unit, type } = row;
      if (unit === null || unit !== gate.figures.unit || (gate.type ?? type) !== type) continue;
      for (const part of partsHeldIn(gate, landscape, { ...row, unit })) {
        const count = counts[part];
        if (count === undefined || count.atMost < gate.limit) continue;
        const names = writing.numerals.and(taking.map((each) => rankedName(by, writing, each)));
        const breach = { ...row, unit, ...count, withoutFigure: withoutFigure(landscape, gate, part), by: names };
        return [breachSentence(gate, breach, writing)];
      }
    }
    const doubt = inDoubt.get(gate);
    return doubt === undefined ? [] : [unstatedSentence(doubt, writing)];
  });
  for (const breach of breaches) stderr.write(`${breach}\n`);
  return breaches.length > 0;
}

/** What one unit, or two together, take of one row. */
interface HeldLoss {
  readonly row: Pick<RowLoss, "what" | "type" | "unit">;
  /** By part of the unit. */
  readonly counts: readonly Bounds[];
  readonly taking: readonly Parameters<typeof rankedName>[2][];
}

const lossesOfUnit = (unit: Rank["units"][number]): HeldLoss[] =>
  unit.rows.map(({ what, type, unit: counted, parts }) => ({
    row: { what, type, unit: counted },
    counts: parts.map(({ count }) => count),
    taking: [unit],
  }));

/** Pairs are counted within the first part only. */
const lossOfPair = ({ units, count, what, type, unit }: NonNullable<Rank["pairs"]>[number]): HeldLoss => ({
  row: { what, type, unit },
  counts: [count],
  taking: units.map((id) => ({ id })),
});

/** How many a unit has to take to be listed for the sake of limits; all are where a limit is on something else than what is compared. */
function listedFor(gates: readonly AskedGate[], compared: CountedUnit): Pick<RankListing, "alsoTaking"> {
  if (gates.length === 0) return {};
  const isFirst = ({ part, figures }: AskedGate): boolean => part === 0 || (part === undefined && figures.parts.length === 1);
  const isCompared = gates.every((gate) => isFirst(gate) && gate.figures.unit === compared.unit);
  return isCompared ? { alsoTaking: leastOf(gates.map(({ limit }) => limit)) } : { alsoTaking: 0 };
}
