import { InvalidArgumentError } from "@commander-js/extra-typings";
import type { InBoth, Language } from "../../words/language.js";

/** The error for a value that an option or an argument cannot take: commander names the option, and this says what would be right. */
export const wrongValue = (language: Language, texts: InBoth): InvalidArgumentError => new InvalidArgumentError(texts[language]);
