import type { InBoth } from "../../words/language.js";

/** What the columns of a league say, by what they count. */
type LeagueColumn =
  | "incident"
  | "rows"
  | "predictions"
  | "precision"
  | "recall"
  | "controls"
  | "givenTimes"
  | "givenTimesPrecision"
  | "givenTimesRecall"
  | "moments"
  | "intervals"
  | "givenTimesIntervals"
  | "levelError"
  | "heldOut"
  | "inferred"
  | "inputs"
  | "undecided"
  | "silent"
  | "conflicts";

/** The words of a league. */
interface LeagueWords {
  readonly title: string;
  readonly heads: Readonly<Record<LeagueColumn, string>>;
  readonly all: string;
  readonly of: (right: string, all: string) => string;
  readonly notes: readonly string[];
}

/** Every text of the league of back-tests. */
export const leagueWords: InBoth<LeagueWords> = {
  en: {
    title: "Back-tests of real incidents, each and together",
    heads: {
      incident: "Incident",
      rows: "Rows",
      predictions: "Predictions right",
      precision: "Precision",
      recall: "Recall",
      controls: "Spared right",
      givenTimes: "Right, given when",
      givenTimesPrecision: "Precision, given when",
      givenTimesRecall: "Recall, given when",
      moments: "Moments hit",
      intervals: "Intervals hit",
      givenTimesIntervals: "Intervals, given when",
      levelError: "Mean error of levels",
      heldOut: "Ends from another",
      inferred: "Inferred right",
      inputs: "Inputs",
      undecided: "Undecided",
      silent: "Silent",
      conflicts: "Conflicts",
    },
    all: "All",
    of: (right, all) => `${right} of ${all}`,
    notes: [
      "A row of a record is a prediction only if neither the times nor the structure that it needs were read off the incident; all such rows that hit or missed count, and no others. It does not matter who printed a fact. Predictions of what is only inferred, and ends taken from another observation, stand apart.",
      "Given when: states of which only the times of what was disturbed were read off. They say who is hit, given what was disturbed when, and are not credited; the same nodes of an incident count once.",
      "Precision: of what was predicted to be impaired, the share that was. Recall: of what was impaired, the share that was predicted. Silent: no run can speak of it, or somebody worked it out, also as a basis for estimates.",
      "Spared right: of those that were spared, how many were predicted to be. Inputs: read off the incident, so that agreement proves nothing. Undecided: the run or the record leaves it open. Conflicts: rows that another row contradicts. –: nothing to count.",
      "An interval of levels, counts or messages hits where it lies within what was observed. The error of a level is how far the two lie apart, 0 where they meet. – there: no row has such a quantity, or each that has one is an input, silent or only inferred, and shows neither a hit nor an error.",
    ],
  },
  de: {
    title: "Rückvergleiche mit wirklichen Vorfällen, einzeln und zusammen",
    heads: {
      incident: "Vorfall",
      rows: "Zeilen",
      predictions: "Vorhersagen richtig",
      precision: "Präzision",
      recall: "Trefferquote",
      controls: "Verschonte richtig",
      givenTimes: "Richtig bei gegebener Zeit",
      givenTimesPrecision: "Präzision bei gegebener Zeit",
      givenTimesRecall: "Trefferquote bei gegebener Zeit",
      moments: "Zeitpunkte getroffen",
      intervals: "Spannen getroffen",
      givenTimesIntervals: "Spannen bei gegebener Zeit",
      levelError: "Mittlerer Fehler der Niveaus",
      heldOut: "Enden aus anderer Quelle",
      inferred: "Abgeleitetes richtig",
      inputs: "Eingaben",
      undecided: "Unentschieden",
      silent: "Stumm",
      conflicts: "Widersprüche",
    },
    all: "Zusammen",
    of: (right, all) => `${right} von ${all}`,
    notes: [
      "Eine Zeile der Aufzeichnung ist nur dann eine Vorhersage, wenn weder ihre Zeiten noch der Aufbau, den sie braucht, dem Vorfall selbst entnommen sind; alle solchen Zeilen zählen, Treffer wie Fehler, und keine anderen. Wer eine Tatsache veröffentlicht hat, spielt keine Rolle. Vorhersagen von bloß Abgeleitetem und Enden, die einer anderen Beobachtung entnommen sind, stehen für sich.",
      "Bei gegebener Zeit: Zustände, bei denen nur entnommen ist, was wann gestört war. Sie sagen, wen es dann trifft, und zählen nicht als Treffer; dieselben Knoten eines Vorfalls zählen einmal.",
      "Präzision: wie viel von dem, was als gestört vorhergesagt war, es auch war. Trefferquote: wie viel von dem, was gestört war, vorhergesagt war. Stumm: kein Lauf kann dazu etwas sagen, oder jemand hat es errechnet, auch als Grundlage für Schätzungen.",
      "Verschonte richtig: wie viele von denen, die verschont blieben, so vorhergesagt waren. Eingaben: dem Vorfall entnommen, sodass eine Übereinstimmung nichts beweist. Unentschieden: der Lauf oder die Aufzeichnung lässt es offen. Widersprüche: Zeilen, denen eine andere Zeile widerspricht. –: nichts zu zählen.",
      "Eine Spanne von Niveaus, Zahlen oder Nachrichten trifft, wo sie in der beobachteten liegt. Der Fehler eines Niveaus ist, wie weit die beiden auseinander liegen; 0, wo sie sich berühren. – steht dort, wo keine Zeile eine solche Größe hat oder jede, die eine hat, Eingabe, stumm oder bloß abgeleitet ist: Sie zeigt weder einen Treffer noch einen Fehler.",
    ],
  },
};
