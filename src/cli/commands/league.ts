import { type Command, Option } from "@commander-js/extra-typings";
import { backtest } from "../../analysis/backtest/backtest.js";
import type { Backtest } from "../../analysis/backtest/backtest-result.js";
import { readRecord } from "../../formats/index.js";
import { landscapeOnItsDay } from "../../model/documents/landscape-on.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Limits } from "../../model/values/limits.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { loadScenario, loadShipped } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { shippedLandscapes } from "../question/shipped.js";
import { addOptions } from "../terminal/add-options.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOption } from "../terminal/language.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { textOptionsOf } from "../terminal/text-options.js";

const formats = ["text", "markdown", "json"] as const;

const words: InBoth<Readonly<Record<"description" | "minEvidence" | "examples", string>>> = {
  en: {
    description: "the back-tests of all shipped incidents, each and together",
    minEvidence: "what has weaker evidence counts as uncertain (default: assumed)",
    examples: `
Examples:
  $ tragweite league
  $ tragweite league --format markdown --out LEAGUE.md

One of them row by row: tragweite backtest germany-2023 bitmarck-2023-04`,
  },
  de: {
    description: "die Rückvergleiche aller mitgelieferten Vorfälle, einzeln und zusammen",
    minEvidence: "was schwächer belegt ist, gilt als ungewiss (sonst: assumed, angenommen)",
    examples: `
Beispiele:
  $ tragweite league
  $ tragweite league --format markdown --out LIGA.md

Einer davon Zeile für Zeile: tragweite backtest germany-2023 bitmarck-2023-04`,
  },
};

interface LeagueOptions extends FormattedOptions<(typeof formats)[number]> {
  readonly minEvidence?: EvidenceStatus | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addLeagueCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const own = [new Option("--min-evidence <status>", help.minEvidence).choices(evidenceStatuses), limitOption(language)];
  const command = program.command("league").description(help.description);
  addFormattedOutput(
    addOptions<LeagueOptions, [], Record<never, never>, Record<never, never>>(command, [...own, languageOption(language)]),
    language,
    formats,
  )
    .addHelpText("after", help.examples)
    .action(async (options) => finish(await leagueCommand(options, host)));
}

async function leagueCommand(options: LeagueOptions, host: Host): Promise<ExitCode> {
  const { limit: limits = {}, minEvidence } = options;
  const evidence = { limits, ...(minEvidence === undefined ? {} : { minEvidence }) };
  const backtests: Backtest[] = [];
  const played: Scenario[] = [];
  for (const shipped of await shippedLandscapes(host)) {
    const recorded = shipped.scenarios.filter(({ record }) => record !== undefined);
    if (recorded.length === 0) continue;
    const { landscape } = landscapeOnItsDay(await loadShipped(shipped, host, { limits }), { limits });
    for (const { path: file, record = "" } of recorded) {
      const scenario = await loadScenario(file, host, { limits, landscape });
      const observed = readRecord(await host.readBytes(record, limits), { file: record, limits, scenario });
      backtests.push(backtest(landscape, scenario, observed, evidence));
      played.push(scenario);
    }
  }
  const report = { backtests, scenarios: played };
  const format = formatOf(options.format, options.out, formats);
  await writeOutput(reporters.league[format](report, textOptionsOf(options, host)), options, host);
  return ExitCode.ok;
}
