import { type InBoth, plural } from "../../words/language.js";

const en = {
  sentenceBefore: (sentence: string) => `Before: ${sentence}`,
  sentenceAfter: (sentence: string) => `After: ${sentence}`,
  asBefore: (sentence: string) => `Before as after: ${sentence}`,
  before: (number: string) => `before ${number}`,
  sameBefore: "as before",
  otherBefore: (label: string, number: string) => `before: ${label}, ${number}`,
  savedBefore: "Compared with the saved scenario",
  sides: (before: string, after: string) => `Before: ${before}; after: ${after}`,
  sameName: (name: string) => `${name}, before and after a change`,
  added: (n: number, count: string) => `${count} ${plural(n, "node", "nodes")} added`,
  more: "What else is hit",
  peak: "its peak",
  showFigures: "Show figures",
  hideFigures: "Fold figures",
  gone: (n: number, count: string) => `${count} ${plural(n, "node", "nodes")} no longer there`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  sentenceBefore: (sentence) => `Vorher: ${sentence}`,
  sentenceAfter: (sentence) => `Nachher: ${sentence}`,
  asBefore: (sentence) => `Vorher wie nachher: ${sentence}`,
  before: (number) => `vorher ${number}`,
  sameBefore: "wie vorher",
  otherBefore: (label, number) => `vorher: ${label}, ${number}`,
  savedBefore: "Verglichen mit dem gespeicherten Szenario",
  sides: (before, after) => `Vorher: ${before}; nachher: ${after}`,
  sameName: (name) => `${name}, vor und nach einer Änderung`,
  added: (_n, count) => `${count} Knoten neu`,
  more: "Was noch betroffen ist",
  peak: "Höchststand",
  showFigures: "Kennzahlen zeigen",
  hideFigures: "Kennzahlen falten",
  gone: (_n, count) => `${count} Knoten entfallen`,
};

/** The words of the first screen in one language. */
export type AnswerWords = typeof en;
export const answerWords: InBoth<AnswerWords> = { en, de };
