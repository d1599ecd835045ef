import { Option } from "@commander-js/extra-typings";
import { type InBoth, type Language, languages } from "../../words/language.js";
import type { Host } from "./host.js";

/** `--lang de|en`. */
export const languageOption = (language: Language) => new Option("--lang <language>", words[language]).choices(languages);

const words: InBoth = {
  en: "language of the text (default: that of LC_ALL, LC_MESSAGES or LANG, else English)",
  de: "Sprache des Textes (sonst die von LC_ALL, LC_MESSAGES oder LANG, sonst Englisch)",
};

/**
 * The language of a call, before its arguments are understood, so that what is wrong with them is told in it: that of the last
 * `--lang`, wherever it stands.
 */
export function languageOfCall(args: readonly string[], host: Host): Language {
  const end = args.indexOf("--");
  const given = (end === -1 ? args : args.slice(0, end)).flatMap((arg, index) =>
    arg === "--lang" ? [args[index + 1]] : arg.startsWith("--lang=") ? [arg.slice("--lang=".length)] : [],
  );
  const last = given.at(-1);
  return languageOf(
    languages.find((language) => language === last),
    host,
  );
}

/** The language asked for, else that of the environment, else English. */
export function languageOf(asked: Language | undefined, { env }: Host): Language {
  if (asked !== undefined) return asked;
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((each) => each !== undefined && each !== "");
  return /^de(?![a-z])/i.test(locale ?? "") ? "de" : "en";
}
