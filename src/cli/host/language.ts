import { Option } from "@commander-js/extra-typings";
import type { Language } from "../../words/language.js";
import { languages } from "../../words/language.js";
import type { Host } from "./host.js";

/** `--lang de|en`. */
export const languageOption = () =>
  new Option("--lang <language>", "language of the text (default: that of LC_ALL, LC_MESSAGES or LANG, else English)").choices(
    languages,
  );

/** The language asked for, else that of the environment, else English. */
export function languageOf(asked: Language | undefined, { env }: Host): Language {
  if (asked !== undefined) return asked;
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((each) => each !== undefined && each !== "");
  return /^de(?![a-z])/i.test(locale ?? "") ? "de" : "en";
}
