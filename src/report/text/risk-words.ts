import { type InBoth, plural } from "../../words/language.js";

const en = {
  title: "What is to be expected in a year",
  titleOf: (type: string): string => `What is to be expected in a year: ${type}`,
  nothingStated: (nodes: string): string =>
    `None of ${nodes} nodes states how often it fails, or how probable that is, so nothing can be said. Give nodes failuresPerYear with failureHours, or a probability; or give a table with --durations.`,
  stated: (causes: number, n: string, nodes: string): string =>
    `${n} of ${nodes} nodes ${plural(causes, "states", "state")} how often ${plural(causes, "it fails", "they fail")} or how probable that is. All figures are of ${plural(causes, "this one", "these")} alone: what else fails comes on top.`,
  assumed: (n: string, causes: number): string =>
    `The figures of ${n} of them ${plural(causes, "are", "are")} assumed: nobody gave evidence for them.`,
  expected: (type: string, amount: string, unit: string): string => `${type}: ${amount} ${unit} × h a year on average.`,
  nobody: "Nothing of this takes anything from anybody who is counted.",
  levels: (ten: string, hundred: string): string =>
    `One year in ten takes more than ${ten}, one in a hundred more than ${hundred}.`,
  type: "What",
  expectedHeader: "a year on average",
  oneIn: (years: string): string => `1 year in ${years}`,
  moreThan: "more than",
  undrawnHeader: "nothing known of",
  curveTitle: (type: string): string => `How bad a year may be: ${type}`,
  chance: "Chance a year",
  worst: "worst single failure",
  total: "all of a year",
  tail: "mean beyond it",
  played: "played through",
  contributionTitle: (type: string): string => `What contributes: ${type}`,
  cause: "What fails",
  perYear: "times a year",
  hours: "h each",
  probability: "lost at any moment",
  alone: "alone, a year",
  spared: "spared without it",
  onlyProbability: "–",
  undrawn: (n: string, nodes: number, names: string): string =>
    `${n} further ${plural(nodes, "node takes something and states", "nodes take something and state")} no figure, and ${plural(nodes, "is", "are")} in no number above. While lost, most would be taken by ${names}.`,
  takes: (name: string, amount: string): string => `${name} (${amount})`,
  undrawnOffers: (type: string, n: string, count: number, amount: string): string =>
    `${type}: of ${n} ${plural(count, "organisation", "organisations")} (${amount}) nothing with a figure is a supplier; nothing is known of their risk.`,
  exact: "The average counts every overlap in time, exactly; failures are taken as independent.",
  sampled: (years: string, error: string): string =>
    `The average is that of ${years} years that were played through; chance may have moved it by ${error} (standard error).`,
  alone_: "Things take time here: each failure was played through alone, and what overlaps in time is added up.",
  curveNote: (years: string): string =>
    `The columns of a year add up what each failure takes alone; the column "played through" shows ${years} years in which failures overlap.`,
  curveAlone: "The columns of a year add up what each failure takes alone.",
  withoutFrequency: (names: string, isTimed: boolean): string =>
    `Without a frequency, and so in ${isTimed ? "no figure" : "the average only"}: ${names}.`,
  bounds: "Ranges hold all that is not known, its worst and its best.",
  unitHours: (unit: string): string => `${unit} × h: how many are without it, in part or in whole, times the hours.`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: "Was in einem Jahr zu erwarten ist",
  titleOf: (type) => `Was in einem Jahr zu erwarten ist: ${type}`,
  nothingStated: (nodes) =>
    `Keiner von ${nodes} Knoten gibt an, wie oft er ausfällt oder wie wahrscheinlich das ist; daher lässt sich nichts sagen. Abhilfe: bei Knoten failuresPerYear mit failureHours oder probability angeben, oder eine Tabelle mit --durations.`,
  stated: (causes, n, nodes) =>
    `${n} von ${nodes} Knoten ${plural(causes, "gibt", "geben")} an, wie oft ${plural(causes, "er ausfällt", "sie ausfallen")} oder wie wahrscheinlich das ist. Alle Zahlen gelten nur für ${plural(causes, "diesen", "diese")}: Was sonst ausfällt, kommt hinzu.`,
  assumed: (n, causes) =>
    `Die Angaben von ${n} davon sind ${plural(causes, "angenommen", "angenommen")}: Belege gibt niemand an.`,
  expected: (type, amount, unit) => `${type}: im Mittel ${amount} ${unit} × h im Jahr.`,
  nobody: "Nichts davon nimmt jemandem etwas, der gezählt wird.",
  levels: (ten, hundred) => `Ein Jahr von zehn kostet mehr als ${ten}, eines von hundert mehr als ${hundred}.`,
  type: "Was",
  expectedHeader: "im Mittel je Jahr",
  oneIn: (years) => `1 Jahr von ${years}`,
  moreThan: "mehr als",
  undrawnHeader: "nichts bekannt von",
  curveTitle: (type) => `Wie schlimm ein Jahr sein kann: ${type}`,
  chance: "Wahrscheinlichkeit im Jahr",
  worst: "schlimmster einzelner Ausfall",
  total: "ganzes Jahr",
  tail: "Mittel darüber",
  played: "durchgespielt",
  contributionTitle: (type) => `Was dazu beiträgt: ${type}`,
  cause: "Was ausfällt",
  perYear: "Ausfälle im Jahr",
  hours: "je h",
  probability: "jederzeit ausgefallen",
  alone: "allein, im Jahr",
  spared: "ohne ihn erspart",
  onlyProbability: "–",
  undrawn: (n, nodes, names) =>
    `${n} weitere Knoten ${plural(nodes, "nimmt", "nehmen")} jemandem etwas, ${plural(nodes, "gibt", "geben")} aber nicht an, wie oft ${plural(nodes, "er ausfällt", "sie ausfallen")}, und ${plural(nodes, "steckt", "stecken")} in keiner der Zahlen. Am meisten nähmen, solange sie ausgefallen sind: ${names}.`,
  takes: (name, amount) => `${name} (${amount})`,
  undrawnOffers: (type, n, count, amount) =>
    `${type}: Bei ${n} ${plural(count, "Organisation", "Organisationen")} (${amount}) hat kein Lieferant eine Angabe; über ihr Risiko ist nichts bekannt.`,
  exact: "Im Mittel ist jede zeitliche Überschneidung genau mitgezählt; Ausfälle gelten als unabhängig voneinander.",
  sampled: (years, error) =>
    `Das Mittel stammt aus ${years} durchgespielten Jahren; der Zufall kann es um ${error} verschoben haben (Standardfehler).`,
  alone_: "Hier braucht etwas Zeit: Jeder Ausfall ist für sich durchgespielt, zeitliche Überschneidungen sind zusammengezählt.",
  curveNote: (years) =>
    `Die Spalten für das ganze Jahr zählen zusammen, was jeder Ausfall allein nimmt; die Spalte „durchgespielt“ zeigt ${years} Jahre, in denen sich Ausfälle überschneiden.`,
  curveAlone: "Die Spalten für das ganze Jahr zählen zusammen, was jeder Ausfall allein nimmt.",
  withoutFrequency: (names, isTimed) =>
    `Ohne Häufigkeit und daher ${isTimed ? "in keiner Zahl" : "nur im Mittel"} enthalten: ${names}.`,
  bounds: "Spannen umfassen alles, was nicht bekannt ist, vom besten bis zum schlechtesten Fall.",
  unitHours: (unit) => `${unit} × h: wie viele es teilweise oder ganz entbehren, mal die Stunden.`,
};

/** Every text of a risk. */
export const riskWords: InBoth<typeof en> = { en, de };
