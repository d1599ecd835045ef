import { type Command, Option } from "@commander-js/extra-typings";
import { passages } from "../../analysis/concentration/dominators.js";
import { type CountedUnit, countedUnit } from "../../analysis/counting/counted-unit.js";
import type { AskedGate, Gate } from "../../analysis/counting/gates.js";
import { type RankView, rankViews } from "../../analysis/failures/failure-units.js";
import { type RankListing, rankedByDefault } from "../../analysis/rank/rank.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import type { NodeKind } from "../../model/landscape/node.js";
import { rankInThreads } from "../../parallel/rank-in-threads.js";
import { reporters } from "../../report/reporters.js";
import { leastOf } from "../../sequences.js";
import type { InBoth, Language } from "../../words/language.js";
import { countFrom } from "../question/count-from.js";
import { askedGates, gateOption, refuseOtherTypes, refuseOtherUnits } from "../question/gates.js";
import { kindOption } from "../question/kind-option.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { addOutage, type LastingOptions, refuseForOutages } from "../question/outage-options.js";
import {
  addMomentBelow,
  addQuestion,
  type MomentOptions,
  type QuestionOptions,
  readQuestion,
  refuseNoMoment,
  refuseOptions,
} from "../question/question.js";
import { RankGates } from "../question/rank-gates.js";
import { asTable, reported } from "../question/result-table.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";
import { threadsOption } from "../question/threads-option.js";
import { unitNamed, unitOption } from "../question/unit-option.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { progressOn } from "../terminal/progress.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";
import { rankOutages } from "./rank-outages.js";

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

  What breaks when each provider is off for three days from Friday night on: services past their tolerance, when all is back
  $ tragweite rank germany-2023 --for 72h --from 2023-04-28T22:00+02:00 --kind it-provider

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

  Was es bedeutet, wenn ein Dienstleister ab Freitagabend drei Tage ausfällt: Dienste über ihrer Toleranz, wann alles zurück ist
  $ tragweite rank germany-2023 --for 72h --from 2023-04-28T22:00+02:00 --kind it-provider

  Wodurch alles von einer Dienstart läuft
  $ tragweite rank germany-2023 --service-type eau-intake --passages

  In einer Prüfkette: Rückgabewert 1, wenn einer allein 500.000 oder mehr einen Dienst nehmen kann
  $ tragweite rank germany-2023 --fail-on "eau-intake:lost>=500000" --quiet`,
  },
};

interface RankCommandOptions extends QuestionOptions, MomentOptions, LastingOptions, FormattedOptions<Format> {
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
  const asked = addOutage(addMomentBelow(addQuestion(command, language), language), language);
  addFormattedOutput(asked, language, formats)
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
  refuseForOutages(options);
  if (options.for === undefined) refuseNoMoment(options);
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
  const viewed = { ...(by === undefined ? {} : { by }), ...(kind === undefined ? {} : { kind }) };
  const format = formatOf(options.format, out, formats);
  const top = options.top ?? (format === "text" ? topInText : undefined);
  const listing = top === undefined ? {} : { top };
  if (options.for !== undefined) {
    const moment = options.from === undefined ? {} : { from: options.from };
    const lasting = { lastingHours: options.for, ...moment, ...asked, ...viewed, ...listing };
    return await rankOutages({ landscape, evidence, onTop }, lasting, format, options, host);
  }
  const gates = askedGates(failOn, landscape);
  refuseOtherTypes(gates, asked.service);
  const { service } = asked;
  // other units are ranked, too
  refuseOtherUnits(gates, landscape, service === undefined ? {} : { service });
  const held = new RankGates(gates, landscape, { by: by ?? rankedByDefault, service });
  const progress = progressOn(host, "rank", quiet);
  const result = await rankInThreads(landscape, {
    ...evidence,
    ...onTop,
    ...asked,
    ...viewed,
    ...(pairs === undefined ? {} : { pairs: pairs === true ? pairsByDefault : pairs }),
    ...listing,
    ...listedFor(held.held, countedUnit(landscape, asked.unit)),
    ...(gates.length === 0 ? {} : { onPair: held.onPair }),
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
  return held.isAnyReached(result, { ...evidence, ...onTop, service }, language, host) ? ExitCode.exceeded : ExitCode.ok;
}

/** How many a unit has to take to be listed for the sake of limits; all are where a limit is on something else than what is compared. */
function listedFor(gates: readonly AskedGate[], compared: CountedUnit): Pick<RankListing, "alsoTaking"> {
  if (gates.length === 0) return {};
  const isFirst = ({ part, figures }: AskedGate): boolean => part === 0 || (part === undefined && figures.parts.length === 1);
  const isCompared = gates.every((gate) => isFirst(gate) && gate.figures.unit === compared.unit);
  return isCompared ? { alsoTaking: leastOf(gates.map(({ limit }) => limit)) } : { alsoTaking: 0 };
}
