import type { BacktestLabel, BacktestVerdict } from "../../analysis/backtest/backtest-result.js";
import type { InBoth } from "../../words/language.js";

/** Every text of the report on a back-test in English. */
const en = {
  title: (scenario: string, model: string): string => `${scenario} on ${model}, held against the public record`,
  given: [
    "What was disturbed and when is taken from the record and is an input. Predicted is who else is hit by it, and who is not.",
    "A row is an input where its times or its structure were read off the incident itself, or the disturbance off the same source; it is never credited.",
  ],
  observation: "Observation",
  predicted: "Predicted",
  observed: "Observed",
  verdict: "Verdict",
  label: "Is it a prediction",
  source: "Source",
  verdicts: {
    hit: "hit",
    miss: "MISS",
    undecided: "undecided",
    "not-modelled": "not modelled",
    computed: "computed",
  } as Readonly<Record<BacktestVerdict, string>>,
  labels: {
    prediction: "prediction",
    input: "no, input",
    "held-out": "its end only",
    none: "–",
  } as Readonly<Record<BacktestLabel, string>>,
  headings: {
    prediction: "Predictions",
    "held-out": "An end taken from one observation predicts others",
    input: "Inputs, for consistency only",
    none: "Not modelled, or computed by somebody",
  } as Readonly<Record<BacktestLabel, string>>,
  conflicts: (id: string): string => `${id} says otherwise; both are kept`,
  sourcesTitle: "Sources",
  score: (predictions: string): string => `${predictions} predictions that hit or missed`,
  counts: (tp: string, fn: string, fp: string, tn: string): string =>
    `impaired: ${tp} hit, ${fn} missed; unaffected: ${tn} hit, ${fp} falsely taken as impaired`,
  shares: (precision: string, recall: string): string => `precision ${precision}, recall ${recall}`,
  heldOut: (hits: string, misses: string): string => `Held-out ends: ${hits} hit, ${misses} missed; not in the score`,
  others: (inputs: string, notModelled: string, undecided: string): string =>
    `${inputs} inputs, ${notModelled} not modelled, ${undecided} undecided`,
  rejectedTitle: "Messages rejected, by basis of their volume; nobody counted them, so no hit is claimed",
  rejected: (basis: string, range: string): string => `${basis}: ${range} million`,
  assumptions: (texts: string): string => `Taken for granted: ${texts}.`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: (scenario, model) => `${scenario} auf ${model}, gegen die öffentlichen Berichte gehalten`,
  given: [
    "Was wann gestört war, ist den Berichten entnommen und eine Eingabe. Vorhergesagt ist, wen es außerdem trifft und wen nicht.",
    "Eine Zeile ist Eingabe, wo Zeiten oder Aufbau dem Vorfall selbst entnommen sind oder die Störung derselben Quelle; sie zählt nie als Treffer.",
  ],
  observation: "Beobachtung",
  predicted: "Vorhergesagt",
  observed: "Beobachtet",
  verdict: "Urteil",
  label: "Vorhersage?",
  source: "Quelle",
  verdicts: {
    hit: "Treffer",
    miss: "VERFEHLT",
    undecided: "offen",
    "not-modelled": "nicht im Modell",
    computed: "errechnet",
  },
  labels: { prediction: "ja", input: "nein, Eingabe", "held-out": "nur das Ende", none: "–" },
  headings: {
    prediction: "Vorhersagen",
    "held-out": "Ein Ende aus einer Beobachtung sagt andere voraus",
    input: "Eingaben, nur auf Stimmigkeit geprüft",
    none: "Nicht im Modell oder von jemandem errechnet",
  },
  conflicts: (id) => `${id} sagt anderes; beides bleibt stehen`,
  sourcesTitle: "Quellen",
  score: (predictions) => `${predictions} Vorhersagen, die trafen oder verfehlten`,
  counts: (tp, fn, fp, tn) =>
    `beeinträchtigt: ${tp} getroffen, ${fn} verfehlt; nicht betroffen: ${tn} getroffen, ${fp} zu Unrecht als betroffen`,
  shares: (precision, recall) => `Genauigkeit ${precision}, Trefferquote ${recall}`,
  heldOut: (hits, misses) => `Zurückgehaltene Enden: ${hits} getroffen, ${misses} verfehlt; nicht in der Wertung`,
  others: (inputs, notModelled, undecided) => `${inputs} Eingaben, ${notModelled} nicht im Modell, ${undecided} offen`,
  rejectedTitle: "Abgewiesene Nachrichten, je nach Grundlage der Menge; niemand hat sie gezählt, also kein Treffer",
  rejected: (basis, range) => `${basis}: ${range} Millionen`,
  assumptions: (texts) => `Vorausgesetzt: ${texts}.`,
};

export type BacktestWords = typeof en;
export const backtestWords: InBoth<BacktestWords> = { en, de };
