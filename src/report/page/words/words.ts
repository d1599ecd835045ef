import type { Language } from "../../../words/language.js";
import { de } from "./de.js";
import { en } from "./en.js";

/** The texts of the page in one language. */
export type PageWords = typeof en;

export const pageWords: Readonly<Record<Language, PageWords>> = { en, de };
