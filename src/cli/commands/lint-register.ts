import { type Command, Option } from "@commander-js/extra-typings";
import { printable } from "../../errors/errors.js";
import { jsonText } from "../../model/values/json-text.js";
import type { Limits } from "../../model/values/limits.js";
import type { InBoth, Language } from "../../words/language.js";
import { limitOption } from "../question/limit-option.js";
import { registersOf } from "../question/register-files.js";
import { isRejected, lintText } from "../question/register-lint-text.js";
import { addOptions } from "../terminal/add-options.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseOverwriting, writeOutput } from "../terminal/output.js";

const formats = ["text", "json"] as const;

const words: InBoth<Readonly<Record<"description" | "registers" | "all" | "examples", string>>> = {
  en: {
    description: "check registers of information (DORA) before they are handed in",
    registers: "packages (zip), workbooks (XLSX), tables (CSV) or folders of them",
    all: "list all findings in the text, instead of ten of one kind",
    examples: `
Blocking is what the EBA rejects a register for: 805 a key that is not complete, 806 a key that stands twice, 807 a reference
to nothing, 808 filing indicators that do not fit. Warnings are identifiers whose check digits do not fit, codes that are in no list, days and
numbers that are none, ranks and recipients of chains. Nothing is looked up on the Internet.

The exit code is 2 where anything blocks, or nothing is there to be checked; with warnings only it is 0.

Examples:
  $ tragweite lint-register bank.zip
  $ tragweite lint-register ./registers --out findings.json`,
  },
  de: {
    description: "Informationsregister (DORA) vor der Abgabe prüfen",
    registers: "Pakete (Zip), Arbeitsmappen (XLSX), Tabellen (CSV) oder Ordner davon",
    all: "im Text alle Befunde nennen, nicht nur zehn einer Art",
    examples: `
Blockierend ist, wofür die EBA ein Register zurückweist: 805 ein unvollständiger Schlüssel, 806 ein doppelter Schlüssel, 807 ein
Verweis ins Leere, 808 Meldeindikatoren, die nicht passen. Warnungen sind LEI mit falschen Prüfziffern, Codes, die in keiner Liste stehen,
Tage und Zahlen, die keine sind, Ränge und Empfänger in Ketten. Im Internet wird nichts nachgeschlagen.

Der Rückgabewert ist 2, wenn etwas blockiert oder nichts zu prüfen da ist; bei Warnungen allein 0.

Beispiele:
  $ tragweite lint-register bank.zip
  $ tragweite lint-register ./register --out befunde.json`,
  },
};

interface LintOptions extends FormattedOptions<(typeof formats)[number]> {
  readonly all?: boolean | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addLintRegisterCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("lint-register").description(help.description).argument("<registers...>", help.registers);
  const own = [new Option("--all", help.all)];
  addFormattedOutput(
    addOptions<LintOptions, [string[]], Record<never, never>, Record<never, never>>(command, own),
    language,
    formats,
  )
    .addOption(limitOption(language))
    .addHelpText("after", help.examples)
    .action(async (paths, options) => finish(await lintCommand(paths, options, host)));
}

async function lintCommand(paths: readonly string[], options: LintOptions, host: Host): Promise<ExitCode> {
  const { out, limit: limits = {}, all = false } = options;
  await refuseOverwriting(out, paths, host);
  const format = formatOf(options.format, out, formats);
  const { lintRegisters, registerFindingText } = await import("../../formats/register/index.js");
  const registers = lintRegisters(await registersOf(paths, host, limits), { limits, onNote: host.onNote });
  const language = languageOf(options.lang, host);
  const told = registers.map((register) => ({
    ...register,
    findings: register.findings.map((finding) => ({ ...finding, text: registerFindingText(finding, language) })),
  }));
  const content = format === "json" ? jsonText({ registers: told }) : printable(lintText(told, all, language));
  await writeOutput(content, options, host);
  return registers.some(isRejected) ? ExitCode.failed : ExitCode.ok;
}
