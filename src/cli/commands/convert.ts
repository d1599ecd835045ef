import { type Command, Option } from "@commander-js/extra-typings";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import type { InBoth, Language } from "../../words/language.js";
import { type ConvertFormat, convertEndings, converted, convertFormats } from "../question/convert-formats.js";
import { tellNotes } from "../question/import-notes.js";
import { landscapeArgument, loadLandscape } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { landscapeOfDay, type ValidOnOptions, validOnOption } from "../question/valid-on.js";
import { addOptions } from "../terminal/add-options.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { addOutput, formatOf, type OutputOptions, refuseOverwriting, writeDocument } from "../terminal/output.js";

const words: InBoth<Readonly<Record<"description" | "to" | "validOn" | "notes" | "examples", string>>> = {
  en: {
    description: "write a landscape in another format",
    to: "format (default: by the name of --out, else yaml)",
    validOn: "only what holds on this day (default: all that is written, with its days)",
    notes: "write what is left out to a file, as text or (.json) for programs",
    examples: `
Reading yaml, json, csv, ndjson, xlsx, graphml and gexf back gives the same landscape, in every command that takes one. A workbook
(xlsx) has a sheet for each kind of record, in the language of --lang. dot (Graphviz) and mermaid are drawings: what they leave out
stands on standard error. parquet is a table for data teams, written where the package hyparquet-writer is installed.

Examples:
  $ tragweite convert ./ours.yaml --to graphml --out ours.graphml
  $ tragweite convert germany-2023 --to xlsx --out germany.xlsx
  $ tragweite convert ./ours.xlsx --out ours.yaml`,
  },
  de: {
    description: "eine Landschaft in einem anderen Format schreiben",
    to: "Format (sonst nach dem Namen in --out, sonst yaml)",
    validOn: "nur was an diesem Tag gilt (sonst alles, was dasteht, mit seinen Tagen)",
    notes: "was ausgelassen ist, in eine Datei schreiben, als Text oder (.json) für Programme",
    examples: `
Aus yaml, json, csv, ndjson, xlsx, graphml und gexf wird in jedem Befehl, der eine Landschaft nimmt, wieder dieselbe. Eine
Arbeitsmappe (xlsx) hat ein Blatt für jede Art von Eintrag, in der Sprache von --lang. dot (Graphviz) und mermaid sind
Zeichnungen: was sie auslassen, steht auf der Fehlerausgabe. parquet ist eine Tabelle für Datenteams, geschrieben, wo das Paket
hyparquet-writer installiert ist.

Beispiele:
  $ tragweite convert ./unsere.yaml --to graphml --out unsere.graphml
  $ tragweite convert germany-2023 --to xlsx --out deutschland.xlsx
  $ tragweite convert ./unsere.xlsx --out unsere.yaml`,
  },
};

interface ConvertOptions extends OutputOptions, ValidOnOptions {
  readonly to?: ConvertFormat | undefined;
  readonly notes?: string | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addConvertCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("convert").description(help.description).addArgument(landscapeArgument(language));
  const own = [
    new Option("--to <format>", help.to).choices(convertFormats),
    validOnOption(language, help.validOn),
    new Option("--notes <file>", help.notes),
  ];
  addOutput(addOptions<ConvertOptions, [string], Record<never, never>, Record<never, never>>(command, own), language)
    .addOption(limitOption(language))
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await convertCommand(source, options, host)));
}

async function convertCommand(source: string, options: ConvertOptions, host: Host): Promise<ExitCode> {
  const { to, out, notes: notesPath, limit: limits = {} } = options;
  await refuseOverwriting(out, [source], host);
  await refuseOverwriting(notesPath, [source, out], host);
  const ending = /\.([a-z]+)$/i.exec(out ?? "")?.[1]?.toLowerCase() ?? "";
  const named = Object.hasOwn(convertEndings, ending) ? convertEndings[ending] : undefined;
  const format = formatOf(to ?? named, out, convertFormats);
  const language = languageOf(options.lang, host);
  const onDay = (whole: Landscape) =>
    options.validOn === undefined ? whole : landscapeOfDay(whole, options, source, host, language);
  const landscape = await loadLandscape(source, host, { limits, onDay });
  const { content, notes } = await converted(landscape, format, language, limits);
  await writeDocument(content, options, host);
  await tellNotes(notes, options, host, language);
  return ExitCode.ok;
}
