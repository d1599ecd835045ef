import type { InBoth } from "../../words/language.js";

/** What is said of supplies that are shared out, in English. */
const en = {
  stepRation: (supply: string, share: string, only: string | undefined) =>
    `${supply} runs short: ${share} of what is asked of it is there${only === undefined ? "" : ` for ${only}`}. It is drawn on by:`,
  /** What is said of the supplier says why, as in a premise. */
  drawsInstead: (who: string, what: string) => `${who}, instead of ${what}`,
  shortAs: (supply: string, share: string, step: string) => `${supply}: ${share} of what is asked of it is there (step ${step})`,
  drawnLabel: (who: string) => `${who} draws instead`,
  shortLabel: (supply: string, share: string) => `${supply}: ${share} of what is asked of it`,
  onSupply: "how much a supply has, or how much is drawn on it",
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  stepRation: (supply, share, only) =>
    `${supply} ist knapp: von dem, was entnommen werden soll, sind ${share} da${only === undefined ? "" : ` für ${only}`}. Daraus entnehmen:`,
  drawsInstead: (who, what) => `${who}, anstelle von ${what}`,
  shortAs: (supply, share, step) => `${supply}: von dem, was entnommen werden soll, sind ${share} da (Schritt ${step})`,
  drawnLabel: (who) => `${who} entnimmt stattdessen`,
  shortLabel: (supply, share) => `${supply}: ${share} von dem, was entnommen werden soll`,
  onSupply: "wie viel ein Vorrat hat oder wie viel daraus entnommen wird",
};

export type SupplyWords = typeof en;
export const supplyWords: InBoth<SupplyWords> = { en, de };
