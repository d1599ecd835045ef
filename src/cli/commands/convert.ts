import { type Command, Option } from "@commander-js/extra-typings";
import { type Format, writeLandscape, writeNdjson } from "../../formats/index.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import type { InBoth, Language } from "../../words/language.js";
import { addOptions } from "../host/add-options.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { languageOf } from "../host/language.js";
import { addOutput, formatOf, type OutputOptions, refuseOverwriting, writeOutput } from "../host/output.js";
import { landscapeArgument, loadLandscape } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";

const formats = ["yaml", "json", "csv", "ndjson", "xlsx"] as const satisfies readonly (Format | "ndjson" | "xlsx")[];
type ConvertFormat = (typeof formats)[number];

const words: InBoth<Readonly<Record<"description" | "to" | "examples", string>>> = {
  en: {
    description: "write a landscape in another format, with nothing lost",
    to: "format (default: by the name of --out, else yaml)",
    examples: `
Reading it back gives the same landscape. A workbook (xlsx) has a sheet for each kind of record, in the language of --lang;
every command that takes a landscape reads it.

Examples:
  $ tragweite convert germany-2023 --to xlsx --out germany.xlsx
  $ tragweite convert ./ours.xlsx --out ours.yaml`,
  },
  de: {
    description: "eine Landschaft in einem anderen Format schreiben, ohne Verlust",
    to: "Format (sonst nach dem Namen in --out, sonst yaml)",
    examples: `
Zurückgelesen ist es dieselbe Landschaft. Eine Arbeitsmappe (xlsx) hat ein Blatt für jede Art von Eintrag, in der Sprache
von --lang; jeder Befehl, der eine Landschaft nimmt, liest sie.

Beispiele:
  $ tragweite convert germany-2023 --to xlsx --out deutschland.xlsx
  $ tragweite convert ./unsere.xlsx --out unsere.yaml`,
  },
};

interface ConvertOptions extends OutputOptions {
  readonly to?: ConvertFormat | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addConvertCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("convert").description(help.description).addArgument(landscapeArgument(language));
  const own = [new Option("--to <format>", help.to).choices(formats)];
  addOutput(addOptions<ConvertOptions, [string], Record<never, never>, Record<never, never>>(command, own), language)
    .addOption(limitOption(language))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await convertCommand(source, options, host)));
}

async function convertCommand(source: string, options: ConvertOptions, host: Host): Promise<ExitCode> {
  const { to, out, limit: limits = {} } = options;
  await refuseOverwriting(out, [source], host);
  const format = formatOf(to, out, formats);
  const landscape = await loadLandscape(source, host, { limits });
  await writeOutput(await written(landscape, format, languageOf(options.lang, host)), options, host);
  return ExitCode.ok;
}

async function written(landscape: Landscape, format: ConvertFormat, language: Language): Promise<string | Uint8Array> {
  if (format === "ndjson") return writeNdjson(landscape);
  if (format !== "xlsx") return writeLandscape(landscape, { format });
  const { writeXlsxLandscape } = await import("../../formats/xlsx/index.js");
  return writeXlsxLandscape(landscape, { language });
}
