import { Option } from "@commander-js/extra-typings";
import { defaultLimits, type LimitName, type Limits } from "../../model/values/limits.js";
import { nearest } from "../../model/values/nearest.js";
import { either } from "../../words/german-issues/german-phrases.js";
import { quoted } from "../../words/german-quotes.js";
import type { InBoth, Language } from "../../words/language.js";
import { wrongValue } from "../terminal/wrong-value.js";

const names = Object.keys(defaultLimits) as LimitName[];

function parseLimit(language: Language, text: string, before: Partial<Limits> = {}): Partial<Limits> {
  const [name = "", value = ""] = text.split("=", 2);
  const limit = names.find((each) => each === name);
  if (limit === undefined) {
    const near = nearest(name, names);
    throw wrongValue(language, {
      en: `The limits are ${names.join(", ")}.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""}`,
      de:
        near.length > 0
          ? `gemeint ist vielleicht ${either(near.map(quoted))}`
          : `die Grenzen heißen ${names.map(quoted).join(", ")}`,
    });
  }
  if (!/^[1-9]\d*$/.test(value) || !Number.isSafeInteger(Number(value))) {
    throw wrongValue(language, {
      en: `Write ${limit}=VALUE with a whole number above 0, such as ${limit}=${defaultLimits[limit]}.`,
      de: `richtig ist eine ganze Zahl über 0, zum Beispiel „${limit}=${defaultLimits[limit]}“`,
    });
  }
  return { ...before, [limit]: Number(value) };
}

/** `--limit NAME=VALUE`, once per limit. */
export const limitOption = (language: Language): Option<"--limit <name=value>", undefined, undefined, Partial<Limits>> =>
  new Option("--limit <name=value>", `${words[language]}: ${names.join(", ")}`).argParser(
    (text: string, before: Partial<Limits> | undefined) => parseLimit(language, text, before),
  );

const words: InBoth = {
  en: "raise or lower a limit that guards the program against input too large (repeatable)",
  de: "eine Schutzgrenze des Programms gegen zu große Eingaben höher oder tiefer setzen (wiederholbar)",
};
