import { de } from "./de.js";
import { en } from "./en.js";

/** The languages of an explanation. */
export type ExplanationLanguage = "en" | "de";

/** The texts of an explanation in one language. */
export type ExplanationWords = typeof en;

export const explanationWords: Readonly<Record<ExplanationLanguage, ExplanationWords>> = { en, de };
