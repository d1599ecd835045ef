import { type InBoth, plural } from "../../words/language.js";

/** Sentences on rows of populations. */
export interface RowsWords {
  readonly title: string;
  readonly lost: (amount: string) => string;
  /** The same where nobody is surely lost. */
  readonly perhapsLost: (amount: string) => string;
  readonly degraded: (amount: string) => string;
  /** The same where nobody is surely degraded, and how far is not known. */
  readonly perhapsDegraded: (amount: string) => string;
  /** Instead of a level that may be any. */
  readonly anyLevel: string;
  /** What those who are degraded still get. */
  readonly level: (level: string, isOnAverage: boolean) => string;
  readonly isolated: (amount: string) => string;
  /** A span in which it is fewer than at the worst moment of all. */
  readonly inSpan: (span: string, amount: string) => string;
  /** A span in which so many are in a state from a later moment on. */
  readonly notBefore: (span: string, moment: string) => string;
  /** A span in which so many are in a state up to a moment, and fewer after it. */
  readonly notAfter: (span: string, moment: string) => string;
  readonly overTime: string;
  readonly allNormal: string;
  /** The same where of so many services nobody knows a supplier. */
  readonly knownNormal: (n: number, count: string) => string;
  readonly nodesHit: (all: string, lost: string, isolated: string, degraded: string) => string;
}

export const rowsWords: InBoth<RowsWords> = {
  en: {
    title: "By service and organisation",
    lost: (amount) => `lost: ${amount}`,
    perhapsLost: (amount) => `perhaps lost: ${amount}`,
    degraded: (amount) => `degraded: ${amount}`,
    perhapsDegraded: (amount) => `perhaps degraded: ${amount}`,
    anyLevel: "how far is not known",
    level: (level, isOnAverage) => `at ${level} of normal function${isOnAverage ? " on average" : ""}`,
    isolated: (amount) => `of these cut off: ${amount}`,
    inSpan: (span, amount) => `${span}: at most ${amount}`,
    notBefore: (span, moment) => `${span}, so many from ${moment} on`,
    notAfter: (span, moment) => `${span}, so many until ${moment}, then fewer`,
    overTime: " over the course",
    allNormal: "Everything that is drawn is in normal operation.",
    knownNormal: (n, count) =>
      `What is known is in normal operation; of ${count} ${plural(n, "service", "services")} no supplier is known, so ${plural(n, "its", "their")} state is not known.`,
    nodesHit: (all, lost, isolated, degraded) =>
      `Of ${all} systems, services and organisations: ${lost} lost, ${isolated} cut off, ${degraded} degraded.`,
  },
  de: {
    title: "Nach Dienst und Einrichtung",
    lost: (amount) => `ausgefallen: ${amount}`,
    perhapsLost: (amount) => `vielleicht ausgefallen: ${amount}`,
    degraded: (amount) => `eingeschränkt: ${amount}`,
    perhapsDegraded: (amount) => `vielleicht eingeschränkt: ${amount}`,
    anyLevel: "wie stark, ist nicht bekannt",
    level: (level, isOnAverage) => `${isOnAverage ? "im Mittel " : ""}auf ${level} der normalen Leistung`,
    isolated: (amount) => `davon abgetrennt: ${amount}`,
    inSpan: (span, amount) => `${span}: höchstens ${amount}`,
    notBefore: (span, moment) => `${span}, so viele ab ${moment}`,
    notAfter: (span, moment) => `${span}, so viele bis ${moment}, dann weniger`,
    overTime: " im Verlauf",
    allNormal: "Alles, was verzeichnet ist, ist im Normalbetrieb.",
    knownNormal: (n, count) =>
      `Was bekannt ist, ist im Normalbetrieb; bei ${count} ${plural(n, "Dienst", "Diensten")} ist kein Lieferant bekannt und damit auch nicht der Zustand.`,
    nodesHit: (all, lost, isolated, degraded) =>
      `Von ${all} Systemen, Diensten und Organisationen: ${lost} ausgefallen, ${isolated} abgetrennt, ${degraded} eingeschränkt.`,
  },
};
