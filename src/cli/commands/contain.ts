import { type Command, Option } from "@commander-js/extra-typings";
import { containment } from "../../analysis/containment/containment.js";
import { type ExposedReading, exposedReadings } from "../../analysis/containment/containment-result.js";
import { type Dependency, dependencyKinds } from "../../model/landscape/dependency.js";
import { jsonText } from "../../model/values/json-text.js";
import { decideReporters } from "../../report/decide-reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { commaList } from "../question/comma-list.js";
import { attackedIds, protectedOnes } from "../question/contain-options.js";
import { countFrom } from "../question/count-from.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { lastingHours } from "../question/outage-options.js";
import { addQuestion, type QuestionOptions, readQuestion, refuseOptions } from "../question/question.js";
import { asTable, reported } from "../question/result-table.js";
import { unitNamed, unitOption } from "../question/unit-option.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseSaving, writeOutput } from "../terminal/output.js";
import { progressOn } from "../terminal/progress.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";
import { wrongValue } from "../terminal/wrong-value.js";

const formats = ["text", "json", "csv", "svg", "xlsx", "parquet"] as const;
type Format = (typeof formats)[number];
type Word = "description" | "attacked" | "protect" | "along" | "exposed" | "cuts" | "spread" | "runs" | "unit" | "saveScenario";

const kindsOfDependencies = dependencyKinds.join(", ");

const words: InBoth<Readonly<Record<Word | "examples", string>>> = {
  en: {
    description: "which links to cut, so that an attacker cannot reach what must stay clean and most stay served",
    attacked: "what the attacker holds, an organisation with all that it operates; several with commas between (repeatable)",
    protect: "what must stay clean: ids or names, or a field such as tag=critical; several with commas between (repeatable)",
    along: `kinds of dependencies along which exposure runs, both ways (default: all): ${kindsOfDependencies}`,
    exposed: "whether what is exposed goes on serving (the default) or is lost",
    cuts: "at most so many links may be cut (default: as many as it takes)",
    spread: "exposure needs this long for each link, such as 4h: also says what can still be done later",
    runs: "how often the engine may run for each question before a bound has to do (default: 20000)",
    unit: "serve as much of this as possible, such as sites (default: as in rank)",
    saveScenario: "write the attack and the cuts to a file, which run plays with --scenario",
    examples: `
Examples:
  Which links to cut when one provider is attacked and the eAU of an insurer must stay clean
  $ tragweite plan contain germany-2023 --attacked itscare --protect tk/eau-intake --save-scenario cuts.json
  $ tragweite run germany-2023 --scenario cuts.json

  What can still be done after some hours, when exposure takes four hours for each link
  $ tragweite plan contain ours.yaml --attacked mail --protect tag=critical --along network,identity --spread 4h`,
  },
  de: {
    description:
      "welche Verbindungen zu trennen sind, damit ein Angreifer nicht erreicht, was sauber bleiben muss, und die meisten versorgt bleiben",
    attacked:
      "was der Angreifer in der Hand hat, eine Organisation mit allem, was sie betreibt; mehrere mit Kommas dazwischen (wiederholbar)",
    protect:
      "was sauber bleiben muss: Kennungen oder Namen, oder ein Feld wie tag=critical; mehrere mit Kommas dazwischen (wiederholbar)",
    along: `Arten von Abhängigkeiten, auf denen sich der Befall in beide Richtungen ausbreitet (sonst alle): ${kindsOfDependencies}`,
    exposed: "ob weiterarbeitet, was befallen sein kann (serving, sonst), oder ausfällt (lost)",
    cuts: "höchstens so viele Verbindungen trennen (sonst so viele wie nötig)",
    spread: "so lange braucht der Befall für jede Verbindung, zum Beispiel 4h: sagt auch, was später noch möglich ist",
    runs: "wie oft für jede Frage gerechnet werden darf, bevor eine Schranke genügen muss (sonst 20000)",
    unit: "hiervon so viel wie möglich versorgen, zum Beispiel sites (sonst wie bei rank)",
    saveScenario: "den Angriff und die Trennungen in eine Datei schreiben; run spielt sie mit --scenario durch",
    examples: `
Beispiele:
  Welche Verbindungen zu trennen sind, wenn ein Dienstleister angegriffen ist und die eAU einer Kasse sauber bleiben muss
  $ tragweite plan contain germany-2023 --attacked itscare --protect tk/eau-intake --save-scenario trennen.json
  $ tragweite run germany-2023 --scenario trennen.json

  Was nach einigen Stunden noch möglich ist, wenn der Befall vier Stunden für jede Verbindung braucht
  $ tragweite plan contain eigene.yaml --attacked mail --protect tag=critical --along network,identity --spread 4h`,
  },
};

interface ContainOptions extends QuestionOptions, FormattedOptions<Format> {
  readonly attacked?: readonly string[] | undefined;
  readonly protect?: readonly string[] | undefined;
  readonly along?: readonly Dependency["kind"][] | undefined;
  readonly exposed?: ExposedReading | undefined;
  readonly cuts?: number | undefined;
  readonly spread?: number | undefined;
  readonly runs?: number | undefined;
  readonly unit?: string | undefined;
  readonly saveScenario?: string | undefined;
}

/** `plan contain`. */
export function addContainCommand(plan: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = plan.command("contain").description(help.description).addArgument(landscapeArgument(language));
  const more = (text: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    ...commaList(text),
  ];
  addFormattedOutput(addQuestion(command, language, ["scenario"]), language, formats)
    .addOption(new Option("--attacked <nodes>", help.attacked).argParser(more))
    .addOption(new Option("--protect <nodes>", help.protect).argParser(more))
    .addOption(new Option("--along <kinds>", help.along).argParser((text: string) => kindsIn(text, language)))
    .addOption(new Option("--exposed <how>", help.exposed).choices(exposedReadings))
    .addOption(new Option("--cuts <n>", help.cuts).argParser(countFrom(0, language)))
    .addOption(new Option("--spread <duration>", help.spread).argParser((text: string) => lastingHours(text, language)))
    .addOption(new Option("--runs <n>", help.runs).argParser(countFrom(1, language)))
    .addOption(unitOption(language, help.unit))
    .addOption(new Option("--save-scenario <file>", help.saveScenario))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await containCommand(source, options, host)));
}

function kindsIn(text: string, language: Language): Dependency["kind"][] {
  const kinds = commaList(text).map((word) => dependencyKinds.find((kind) => kind === word));
  const known = kinds.filter((kind) => kind !== undefined);
  if (known.length === kinds.length && known.length > 0) return known;
  throw wrongValue(language, {
    en: `Kinds of dependencies are ${kindsOfDependencies}.`,
    de: `Arten von Abhängigkeiten sind ${kindsOfDependencies}`,
  });
}

async function containCommand(source: string, options: ContainOptions, host: Host): Promise<ExitCode> {
  const { attacked = [], protect = [], out, saveScenario, quiet = false } = options;
  refuseUnasked(attacked, protect);
  refuseOptions(options, {
    scenario: { en: "is not for plan contain", de: "gibt es bei plan contain nicht" },
  });
  await refuseSaving("--save-scenario", saveScenario, out, [source, options.patch, options.with], host);
  const { landscape, evidence, language } = await readQuestion(source, options, host);
  const format = formatOf(options.format, out, formats);
  const { along, exposed, cuts, spread, runs, unit } = options;
  const progress = progressOn(host, "plan contain", quiet);
  const result = containment(landscape, {
    ...evidence,
    attacked: attackedIds(attacked, landscape),
    protect: protectedOnes(protect, landscape),
    ...(along === undefined ? {} : { along }),
    ...(exposed === undefined ? {} : { exposed }),
    ...(cuts === undefined ? {} : { mostCuts: cuts }),
    ...(spread === undefined ? {} : { spreadHours: spread }),
    ...(runs === undefined ? {} : { mostRuns: runs }),
    ...unitNamed(landscape, unit),
    onProgress: progress.report,
  });
  progress.end();
  const written = textOptionsOf(options, host);
  const picture = written.language === undefined ? {} : { language: written.language };
  const shape = reported(format);
  const text = decideReporters.containment[shape]({ result, landscape }, shape === "svg" ? picture : written);
  await writeOutput(await asTable(text, format, "containment"), options, host);
  if (saveScenario !== undefined) {
    if (result.plan !== null) await writeOutput(jsonText(result.plan.scenario), { out: saveScenario, quiet }, host);
    else host.stderr.write(`${nothingSaved[language]}\n`);
  }
  return result.plan === null ? ExitCode.exceeded : ExitCode.ok;
}

const nothingSaved: InBoth = {
  en: "note: there is no plan, so that no scenario is saved",
  de: "Hinweis: es gibt keinen Plan, daher ist kein Szenario gespeichert",
};

/** @throws {@link UsageError} where it is not said who attacks, or what must stay clean */
function refuseUnasked(attacked: readonly string[], protect: readonly string[]): void {
  if (attacked.length === 0)
    throw new UsageError({
      en: "say what the attacker holds: --attacked bitmarck",
      de: "es fehlt, was der Angreifer in der Hand hat: --attacked bitmarck",
    });
  if (protect.length === 0)
    throw new UsageError({
      en: "say what must stay clean: --protect tk, or --protect tag=critical",
      de: "es fehlt, was sauber bleiben muss: --protect tk oder --protect tag=critical",
    });
}
