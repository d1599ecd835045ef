import { type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import { printable } from "../../errors/errors.js";
import { either } from "../../words/german-issues/german-phrases.js";
import { quoted } from "../../words/german-quotes.js";
import type { InBoth, Language } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import { addOptions } from "./add-options.js";
import type { Host } from "./host.js";
import { languageOf } from "./language.js";
import { UsageError } from "./usage-error.js";

const words: InBoth<{
  readonly out: string;
  readonly quiet: string;
  readonly format: (first: string, note: string) => string;
  readonly written: (out: string) => string;
}> = {
  en: {
    out: "write to a file instead of standard output",
    quiet: "say nothing on standard error but errors",
    format: (first, note) => `default: by the name of --out, else ${first}${note}`,
    written: (out) => `written to ${out}`,
  },
  de: {
    out: "in eine Datei schreiben statt auf die Standardausgabe",
    quiet: "auf der Fehlerausgabe nur Fehler melden",
    format: (first, note) => `sonst nach dem Namen in --out, sonst ${first}${note}`,
    written: (out) => `geschrieben nach ${out}`,
  },
};

/** `--out FILE`. */
const outOption = (language: Language) => new Option("--out <file>", words[language].out);

/** `--quiet`. */
const quietOption = (language: Language) => new Option("--quiet", words[language].quiet);

export interface OutputOptions {
  readonly out?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly lang?: Language | undefined;
}

/** An output that is written in one of several formats. */
export interface FormattedOptions<F extends string> extends OutputOptions {
  readonly format?: F | undefined;
}

/** Adds `--format`, `--out` and `--quiet` to a command. */
export function addFormattedOutput<F extends string, A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  language: Language,
  formats: readonly [F, ...F[]],
  note = "",
) {
  const format = new Option("--format <format>", words[language].format(formats[0], note)).choices(formats);
  return addOptions<FormattedOptions<F>, A, O, G>(command, [format, outOption(language), quietOption(language)]);
}

/** Adds `--out` and `--quiet` to a command that writes in one format. */
export function addOutput<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  language: Language,
) {
  return addOptions<OutputOptions, A, O, G>(command, [outOption(language), quietOption(language)]);
}

/**
 * Writes a finished text to `--out`, in whole or not at all, or to standard output.
 * @throws {@link UsageError} where bytes that are no text have no file to go to
 */
export async function writeOutput(
  text: string | Uint8Array,
  { out, quiet = false, lang }: OutputOptions,
  host: Host,
): Promise<void> {
  if (out === undefined || out === "-") {
    if (typeof text !== "string")
      throw new UsageError({
        en: "what is no text needs a file: name one with --out",
        de: "was kein Text ist, braucht eine Datei: „--out“ muss eine nennen",
      });
    host.stdout.write(text);
    return;
  }
  await host.writeText(out, text);
  if (!quiet) host.stderr.write(`${words[languageOf(lang, host)].written(shown(out))}\n`);
}

/**
 * The same of a document that holds texts as they are, where others may have written them. What a terminal would act on is shown there
 * as `\\uXXXX`; a pipe and a file get the document itself.
 */
export async function writeDocument(document: string | Uint8Array, options: OutputOptions, host: Host): Promise<void> {
  const { out = "-" } = options;
  const isShown = out === "-" && host.stdout.isTTY && typeof document === "string";
  await writeOutput(isShown ? onTerminal(document) : document, options, host);
}

/** Tabs move no further than to the next stop. */
const onTerminal = (text: string): string => text.replaceAll("\r\n", "\n").split("\t").map(printable).join("\t");

/** Endings that promise a format: of what programs for texts, tables and pictures write, and of what some commands do. */
const promising = /^(.*)\.(pdf|png|jpe?g|gif|webp|docx?|odt|rtf|xlsx?|ods|pptx?|odp|html|svg|json|ndjson|csv|parquet)$/i;

/**
 * The format asked for, else the one that the name of `--out` ends in, else the first.
 * @throws {@link UsageError} where none is asked for and the name ends in one that is not written
 */
export function formatOf<F extends string>(asked: F | undefined, out: string | undefined, formats: readonly [F, ...F[]]): F {
  if (asked !== undefined) return asked;
  refuseEnding(out, formats);
  const extension = /\.([a-z]+)$/i.exec(out ?? "")?.[1]?.toLowerCase();
  const named = extension === "md" ? "markdown" : extension;
  return formats.find((format) => format === named) ?? formats[0];
}

/** @throws {@link UsageError} where the name ends in a format that is not written */
export function refuseEnding(out = "", formats: readonly string[] = []): void {
  const [, name, ending] = promising.exec(out) ?? [];
  if (name === undefined || ending === undefined || formats.includes(ending.toLowerCase())) return;
  const names = formats.map((format) => `${name}.${format === "text" ? "txt" : format}`);
  const listed = names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : names.join("");
  throw new UsageError({
    en: `--out ${out}: no ${ending.toLowerCase()} is written here; name it ${listed}`,
    de: `--out ${out}: das Format „${ending.toLowerCase()}“ wird hier nicht geschrieben; möglich ist ${either(names.map(quoted))}`,
  });
}

/** @throws {@link UsageError} where the output would replace one of the inputs, by whatever name */
export async function refuseOverwriting(
  out: string | undefined,
  inputs: readonly (string | undefined)[],
  host: Host,
  option = "--out",
): Promise<void> {
  if (out === undefined || out === "-") return;
  for (const input of inputs) {
    if (input === undefined || input === "-") continue;
    if (out === input) throw overwriting(option, out);
    if (await host.isSameFile?.(out, input)) throw overwriting(option, out, input);
  }
}

/** @throws {@link UsageError} where a second output would replace one of the inputs, or is the same file as the first */
export async function refuseSaving(
  option: `--${string}`,
  saved: string | undefined,
  out: string | undefined,
  inputs: readonly (string | undefined)[],
  host: Host,
): Promise<void> {
  await refuseOverwriting(saved, inputs, host, option);
  if (saved !== undefined && saved === out)
    throw new UsageError({
      en: `${option} and --out name the same file: each needs its own`,
      de: `${option} und --out nennen dieselbe Datei: jedes braucht eine eigene`,
    });
}

const overwriting = (option: string, out: string, input?: string): UsageError =>
  new UsageError({
    en: `${option} ${out} would replace an input${input === undefined ? "" : `, ${input}`}`,
    de: `${option} ${out} würde eine Eingabe ersetzen${input === undefined ? "" : `, nämlich ${input}`}`,
  });
