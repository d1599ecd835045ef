import { printable, wordingShown } from "../../errors/errors.js";
import type { OnNote } from "../../formats/index.js";
import { wordingIn } from "../../report/errors/error-text.js";
import type { InBoth, Language } from "../../words/language.js";
import type { TextStream } from "./host.js";

const words: InBoth = { en: "note", de: "Hinweis" };

/** Tells what a reader noted of a file, in one line. */
export const noteTeller =
  (stderr: TextStream, language: Language): OnNote =>
  (note, file) => {
    const place = file === undefined ? "" : `${file}: `;
    stderr.write(printable(`${words[language]}: ${place}${wordingShown(wordingIn(note, language))}\n`));
  };
