import type { InBoth } from "../../words/language.js";

/** Sentences on rows of populations. */
export interface RowsWords {
  readonly title: string;
  readonly amount: (count: string, unit: string) => string;
  /** Of so many at least; nobody knows how many at most. */
  readonly amountOpen: (atLeast: string, unit: string, isNone: boolean) => string;
  readonly lost: (amount: string) => string;
  readonly degraded: (amount: string) => string;
  readonly isolated: (amount: string) => string;
  readonly span: (from: string, until: string | undefined) => string;
  readonly withoutFigure: (names: string) => string;
  readonly nodesHit: (lost: string, degraded: string, all: string) => string;
}

export const rowsWords: InBoth<RowsWords> = {
  en: {
    title: "By service and organisation",
    amount: (count, unit) => `${count} ${unit}`,
    amountOpen: (atLeast, unit, isNone) => (isNone ? `${unit}, how many is not known` : `at least ${atLeast} ${unit}`),
    lost: (amount) => `lost: ${amount}`,
    degraded: (amount) => `degraded: ${amount}`,
    isolated: (amount) => `of these cut off: ${amount}`,
    span: (from, until) => (until === undefined ? `from ${from} on` : `from ${from} to ${until}`),
    withoutFigure: (names) => `size not known: ${names}`,
    nodesHit: (lost, degraded, all) => `Of ${all} nodes ${lost} are lost and ${degraded} degraded.`,
  },
  de: {
    title: "Nach Dienst und Einrichtung",
    amount: (count, unit) => `${count} ${unit}`,
    amountOpen: (atLeast, unit, isNone) => (isNone ? `${unit}, Anzahl nicht bekannt` : `mindestens ${atLeast} ${unit}`),
    lost: (amount) => `ausgefallen: ${amount}`,
    degraded: (amount) => `eingeschränkt: ${amount}`,
    isolated: (amount) => `davon abgetrennt: ${amount}`,
    span: (from, until) => (until === undefined ? `ab ${from}` : `von ${from} bis ${until}`),
    withoutFigure: (names) => `Größe nicht bekannt: ${names}`,
    nodesHit: (lost, degraded, all) => `Von ${all} Knoten sind ${lost} ausgefallen und ${degraded} eingeschränkt.`,
  },
};
