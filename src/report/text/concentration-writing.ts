import type { Writing } from "../../words/writing.js";
import type { ConcentrationWords } from "./concentration-words.js";

/** What the parts of the text share. */
export interface ConcentrationWriting extends Writing {
  readonly words: ConcentrationWords;
}
