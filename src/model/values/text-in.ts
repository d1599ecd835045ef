import type { NamesByLanguage } from "./names.js";

/** A text for readers of a language: the one for that language, else the one that stands in the data. */
export function textIn<Text extends string | undefined>(
  text: Text,
  texts: NamesByLanguage | undefined,
  language: keyof NamesByLanguage,
): string | Text {
  return texts?.[language] ?? text;
}
