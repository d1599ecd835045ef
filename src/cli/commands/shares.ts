import { type Command, Option } from "@commander-js/extra-typings";
import { publishedShares } from "../../analysis/shares/published-shares.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { landscapeArgument, loadLandscape } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { asTable, reported } from "../question/result-table.js";
import { landscapeOfDay, type ValidOnOptions, validOnOption } from "../question/valid-on.js";
import { addOptions } from "../terminal/add-options.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseOverwriting, writeOutput } from "../terminal/output.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { wrongValue } from "../terminal/wrong-value.js";

const formats = ["text", "csv", "json", "xlsx", "parquet"] as const;
const views = ["operator", "owner"] as const;

const words: InBoth<Readonly<Record<"description" | "by" | "least" | "all" | "examples", string>>> = {
  en: {
    description: "which share of organisations rests on whom, fit to be published: small counts are hidden",
    by: "whom the rows are (default: operator)",
    least: "smaller counts are hidden (default: 5)",
    all: "list all rows in the text, instead of twenty",
    examples: `
Organisations are counted that rest on an operator or owner through any number of steps. Counts from 1 to below --least are hidden, and
as many others as it takes so that nobody can compute them from the sums; rows and types that are small as a whole are put together. Publish
one such table for a day: the difference of two tells what each of them hides.

Examples:
  $ tragweite shares registers.json
  $ tragweite shares registers.json --by owner --least 10 --out shares.csv`,
  },
  de: {
    description: "welcher Anteil der Organisationen auf wem beruht, zum Veröffentlichen: kleine Zahlen sind verborgen",
    by: "wen die Zeilen nennen (sonst operator, die Betreiber; owner sind Eigentümer)",
    least: "kleinere Zahlen sind verborgen (sonst 5)",
    all: "im Text alle Zeilen aufzählen, nicht nur zwanzig",
    examples: `
Gezählt sind Organisationen, die über beliebig viele Stufen auf einem Betreiber oder Eigentümer beruhen. Zahlen von 1 bis unter --least sind
verborgen, und so viele weitere, dass niemand sie aus den Summen errechnen kann; Zeilen und Arten, die als Ganzes klein sind, stehen zusammen. Für einen
Tag ist eine solche Tabelle zu veröffentlichen: der Unterschied zweier verrät, was jede verbirgt.

Beispiele:
  $ tragweite shares register.json
  $ tragweite shares register.json --by owner --least 10 --out anteile.csv`,
  },
};

interface SharesOptions extends ValidOnOptions, FormattedOptions<(typeof formats)[number]> {
  readonly by?: (typeof views)[number] | undefined;
  readonly least?: number | undefined;
  readonly all?: boolean | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addSharesCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("shares").description(help.description).addArgument(landscapeArgument(language));
  const own = [
    new Option("--by <view>", help.by).choices(views),
    new Option("--least <number>", help.least).argParser((text) => leastOf(text, language)),
    new Option("--all", help.all),
    validOnOption(language),
  ];
  addFormattedOutput(
    addOptions<SharesOptions, [string], Record<never, never>, Record<never, never>>(command, own),
    language,
    formats,
  )
    .addOption(limitOption(language))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await sharesCommand(source, options, host)));
}

function leastOf(text: string, language: Language): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= 2) return Number(text);
  throw wrongValue(language, { en: "Write a whole number of 2 or more.", de: "richtig ist eine ganze Zahl von 2 an" });
}

async function sharesCommand(source: string, options: SharesOptions, host: Host): Promise<ExitCode> {
  const { by, least, out, limit: limits = {} } = options;
  await refuseOverwriting(out, [source], host);
  const format = formatOf(options.format, out, formats);
  const onDay = (whole: Landscape) => landscapeOfDay(whole, options, source, host, languageOf(options.lang, host));
  const landscape = await loadLandscape(source, host, { limits, onDay });
  const result = publishedShares(landscape, { by, least });
  const text = reporters.shares[reported(format)]({ result }, textOptionsOf(options, host));
  await writeOutput(await asTable(text, format, "shares"), options, host);
  return ExitCode.ok;
}
