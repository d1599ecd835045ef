import type { Pool } from "../../model/landscape/pool.js";
import type { Writing } from "../../words/writing.js";
import type { ConcentrationWords } from "./concentration-words.js";

/** What the parts of the text share. */
export interface ConcentrationWriting extends Writing {
  readonly words: ConcentrationWords;
  /** Of the landscape, where it is known. */
  readonly pools: readonly Pool[];
}
