import type { InBoth } from "../../words/language.js";

const en = {
  board: "On one page",
  picture: "Who depends on whom, and what fails",
  help: "What would help most",
  basis: "What this rests on, and what is not known",
  sources: (shown: string, all: string) => (shown === all ? `Sources (${all})` : `Sources (${shown} of ${all})`),
  noSource: "None is named.",
  abbreviations: "Abbreviations",
  disclaimer: "Computed by a model; no probability, no advice.",
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  board: "Auf einer Seite",
  picture: "Wer von wem abhängt und was ausfällt",
  help: "Was am meisten helfen würde",
  basis: "Worauf das beruht und was nicht bekannt ist",
  sources: (shown, all) => (shown === all ? `Quellen (${all})` : `Quellen (${shown} von ${all})`),
  noSource: "Keine ist genannt.",
  abbreviations: "Abkürzungen",
  disclaimer: "Modellrechnung; keine Wahrscheinlichkeit, kein Rat.",
};

/** The words of the board page in one language. */
export const boardWords: InBoth<typeof en> = { en, de };
