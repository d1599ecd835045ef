import type { Command } from "@commander-js/extra-typings";
import { contractTemplateText } from "../../formats/index.js";
import type { InBoth, Language } from "../../words/language.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";

const formats = ["csv", "xlsx"] as const;
type TemplateFormat = (typeof formats)[number];

const words: InBoth<Readonly<Record<"description" | "examples", string>>> = {
  en: {
    description: "write a table of contracts to be filled in",
    examples: `
Its headings are in plain words, in the language of --lang; a workbook (xlsx) has drop-downs and a sheet of explanations.
The two rows in it are an example. tragweite import reads it without a mapping.

Examples:
  $ tragweite template --out contracts.xlsx
  $ tragweite import contracts.xlsx --name "Our clinic" --out ours.yaml`,
  },
  de: {
    description: "eine Tabelle von Verträgen zum Ausfüllen schreiben",
    examples: `
Die Überschriften sind in einfachen Worten, in der Sprache von --lang; eine Arbeitsmappe (xlsx) hat Auswahllisten und ein Blatt
mit Erläuterungen. Die zwei Zeilen darin sind ein Beispiel. „tragweite import“ liest sie ohne Zuordnung.

Beispiele:
  $ tragweite template --lang de --out vertraege.xlsx
  $ tragweite import vertraege.xlsx --name "Unsere Klinik" --out unsere.yaml`,
  },
};

export function addTemplateCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("template").description(help.description);
  addFormattedOutput<TemplateFormat, [], Record<never, never>, Record<never, never>>(command, language, formats)
    .addHelpText("after", help.examples)
    .action(async (options) => finish(await templateCommand(options, host)));
}

async function templateCommand(options: FormattedOptions<TemplateFormat>, host: Host): Promise<ExitCode> {
  const format = formatOf(options.format, options.out, formats);
  const language = languageOf(options.lang, host);
  if (format === "csv") await writeOutput(contractTemplateText({ language }), options, host);
  else {
    const { writeXlsxTemplate } = await import("../../formats/xlsx/index.js");
    await writeOutput(writeXlsxTemplate({ language }), options, host);
  }
  return ExitCode.ok;
}
