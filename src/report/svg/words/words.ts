import type { Language } from "../../../words/language.js";
import { de } from "./de.js";
import { en } from "./en.js";

/** The texts of the pictures in one language. */
export type PictureWords = typeof en;

export const pictureWords: Readonly<Record<Language, PictureWords>> = { en, de };
