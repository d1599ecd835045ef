import { Option } from "@commander-js/extra-typings";
import type { InBoth, Language } from "../../words/language.js";

const words: InBoth = {
  en: "compare in this unit, such as sites (default: insured persons, or where there are none what the first total counts)",
  de: "in dieser Einheit vergleichen, zum Beispiel sites (sonst Versicherte, oder ohne sie das, was die erste Gesamtzahl zählt)",
};

/** `--unit sites`: in what is counted. */
export const unitOption = (language: Language, text = words[language]) => new Option("--unit <unit>", text);
