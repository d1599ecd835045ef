import { Option } from "@commander-js/extra-typings";
import type { InBoth, Language } from "../../words/language.js";
import { wrongValue } from "../terminal/wrong-value.js";

const mostThreads = 256;

/** `--threads N`. */
export const threadsOption = (language: Language) =>
  new Option("--threads <n>", words[language]).argParser((text: string) => {
    if (!/^\d{1,3}$/.test(text) || Number(text) < 1 || Number(text) > mostThreads)
      throw wrongValue(language, {
        en: `A whole number from 1 to ${mostThreads} belongs here.`,
        de: `hier gehört eine ganze Zahl von 1 bis ${mostThreads} hin`,
      });
    return Number(text);
  });

const words: InBoth = {
  en: "threads for long work (default: one for each core)",
  de: "auf so vielen Rechenkernen zugleich rechnen (sonst auf allen)",
};
