import type { InBoth } from "../../words/language.js";

/** Sentences on rows of populations. */
export interface RowsWords {
  readonly title: string;
  /** Practices: 98,985 of 98,985 sites */
  readonly amount: (count: string, whole: string | undefined, unit: string) => string;
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
    amount: (count, whole, unit) => `${count}${whole === undefined ? "" : ` of ${whole}`} ${unit}`,
    lost: (amount) => `lost: ${amount}`,
    degraded: (amount) => `degraded: ${amount}`,
    isolated: (amount) => `of these cut off: ${amount}`,
    span: (from, until) => (until === undefined ? `from ${from} on` : `from ${from} to ${until}`),
    withoutFigure: (names) => `size not known: ${names}`,
    nodesHit: (lost, degraded, all) => `Of ${all} nodes ${lost} are lost and ${degraded} degraded.`,
  },
  de: {
    title: "Nach Dienst und Einrichtung",
    amount: (count, whole, unit) => `${count}${whole === undefined ? "" : ` von ${whole}`} ${unit}`,
    lost: (amount) => `ausgefallen: ${amount}`,
    degraded: (amount) => `eingeschränkt: ${amount}`,
    isolated: (amount) => `davon abgetrennt: ${amount}`,
    span: (from, until) => (until === undefined ? `ab ${from}` : `von ${from} bis ${until}`),
    withoutFigure: (names) => `Größe nicht bekannt: ${names}`,
    nodesHit: (lost, degraded, all) => `Von ${all} Knoten sind ${lost} ausgefallen und ${degraded} eingeschränkt.`,
  },
};
