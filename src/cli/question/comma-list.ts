import type { Language } from "../../words/language.js";
import { wrongValue } from "../terminal/wrong-value.js";

/** The words of a value with commas between them; empty ones are left out. */
export const commaList = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** The same, of ids: at least one. */
export function idList(text: string, language: Language): string[] {
  const ids = commaList(text);
  if (ids.length > 0) return ids;
  throw wrongValue(language, { en: "Name at least one id.", de: "hier gehört mindestens eine Kennung hin" });
}
