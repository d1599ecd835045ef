import { printable, TragweiteError } from "../../errors/errors.js";
import type { InBoth, Language } from "../../words/language.js";

/** Arguments that do not fit together. */
export class UsageError extends TragweiteError {
  override readonly name = "UsageError";
  readonly code = "usage";
  constructor(private readonly texts: InBoth) {
    super(texts.en);
  }

  in(language: Language): string {
    return printable(this.texts[language]);
  }
}
