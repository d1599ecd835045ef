import type { Language } from "../../words/language.js";
import type { Numerals } from "../../words/numerals.js";
import type { Paint } from "../../words/paint.js";
import type { ConcentrationWords } from "./concentration-words.js";

/** What the parts of the text share. */
export interface ConcentrationWriting {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
  readonly numerals: Numerals;
  readonly words: ConcentrationWords;
  readonly all: boolean;
}
