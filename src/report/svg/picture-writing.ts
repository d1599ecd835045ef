import type { Landscape } from "../../model/landscape/landscape.js";
import type { TimedBy } from "../../model/scenario/local-time.js";
import type { Language } from "../../words/language.js";
import { type Writing, writingOf } from "../../words/writing.js";
import { type PictureWords, pictureWords } from "./picture-words.js";

/** What the pictures of one landscape in one language share. */
export interface PictureWriting extends Writing {
  readonly words: PictureWords;
}

/** @param scenario - what is played, where anything is: its clock tells the moments */
export function pictureWriting(landscape: Landscape, language: Language, scenario?: TimedBy): PictureWriting {
  return { ...writingOf(landscape, scenario, { language }), words: pictureWords[language] };
}
