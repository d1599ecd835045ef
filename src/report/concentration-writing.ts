import type { ConcentrationWords } from "./concentration-words.js";
import type { Language } from "./language.js";
import type { Numerals } from "./numerals.js";
import type { Paint } from "./paint.js";

/** What the parts of the text share. */
export interface ConcentrationWriting {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
  readonly numerals: Numerals;
  readonly words: ConcentrationWords;
  readonly all: boolean;
}
