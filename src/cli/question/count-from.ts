import type { Language } from "../../words/language.js";
import { wrongValue } from "../terminal/wrong-value.js";

/** Reads an option's value: a whole number, at least so much. */
export function countFrom(least: number, language: Language): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text) || Number(text) < least || !Number.isSafeInteger(Number(text)))
      throw wrongValue(language, {
        en: `A whole number from ${least} on belongs here.`,
        de: `hier gehört eine ganze Zahl ab ${least} hin`,
      });
    return Number(text);
  };
}
