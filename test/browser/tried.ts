import { type Language, languages } from "../../src/words/language.js";

/** Whether all is tried in both languages, at every width, by mouse and by keyboard, as in `npm run check:long`. */
export const isThorough = process.env["ROUND"] !== undefined;

/** The languages in which every act is tried. */
export const triedLanguages: readonly Language[] = isThorough ? languages : ["de"];
