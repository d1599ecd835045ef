import type { InputCode } from "../../analysis/backtest/backtest-reasons.js";
import type {
  BacktestLabel,
  BacktestObserved,
  BacktestReason,
  BacktestVerdict,
  RejectedAssumption,
} from "../../analysis/backtest/backtest-result.js";
import { type InBoth, plural } from "../../words/language.js";

/** Under which heading a row stands: inputs of which only times were read off stand apart. */
export type BacktestSection = BacktestLabel | "times-given";

/** Reasons that say all by themselves. */
type PlainCode = Exclude<BacktestReason["code"], InputCode | "end-of-observation" | "note">;

/** Every text of the report on a back-test in English. */
const en = {
  title: (scenario: string, model: string): string => `${scenario} on ${model}, held against the public record`,
  given: [
    "A row is a prediction only if neither the times nor the structure that it needs were read off the incident itself; inputs are never credited. It does not matter who printed a fact.",
    "Where only the times of what was disturbed were read off, a row says who is hit, given when: counted apart.",
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
    inferred: "of what is inferred",
    input: "no, input",
    "held-out": "its end only",
    none: "–",
  } as Readonly<Record<BacktestLabel, string>>,
  /** Of an input of which only times were read off. */
  timesGiven: "who, not when",
  headings: {
    prediction: "Predictions",
    inferred: "Predictions of what nobody observed: read from a statement about something else, counted apart",
    "held-out": "An end taken from one observation predicts others",
    "times-given": "Who is hit, given what was disturbed when",
    input: "Inputs, for consistency only",
    none: "Not modelled, or computed by somebody",
  } as Readonly<Record<BacktestSection, string>>,
  conflicts: (other: string): string => `“${other}” says otherwise; both are kept`,
  never: "never",
  perhaps: (state: string): string => `perhaps ${state}`,
  either: (one: string, other: string): string => `${one} or ${other}`,
  atSome: (state: string, some: string, all: string): string => `${state} at ${some} of ${all}`,
  impaired: "impaired",
  matched: (nodes: string): string => `${nodes} nodes`,
  atLeast: (amount: string): string => `at least ${amount}`,
  atMost: (amount: string): string => `at most ${amount}`,
  nodes: (count: string, n: number): string => `${count} ${plural(n, "node", "nodes")}`,
  at: (moment: string): string => `at ${moment}`,
  fromTo: (from: string, until: string): string => `${from} to ${until}`,
  missBy: (gap: string): string => `MISS by ${gap}`,
  points: (points: string, n: number): string => `${points} ${plural(n, "point", "points")}`,
  outcomes: {
    arrived: (count) => `${count} arrived`,
    done: (count) => `${count} done`,
    waiting: (count) => `${count} more waiting`,
    rejected: (count) => `${count} rejected`,
    lost: (count) => `${count} lost`,
    resent: (count) => `${count} sent again`,
  } as Readonly<Record<NonNullable<BacktestObserved["outcome"]>, (count: string) => string>>,
  seriesTitle: "Curves",
  series: (name: string, rows: string, n: number): string => `${name}, ${rows} ${plural(n, "point", "points")}`,
  meanError: (gap: string): string => `${gap} off on average`,
  missingArea: (predicted: string, observed: string): string =>
    `missing between first and last point: ${predicted} hours of full function predicted, ${observed} observed`,
  from: (moment: string): string => `from ${moment}`,
  began: (moments: string): string => `began ${moments}`,
  by: (moment: string): string => `by ${moment}`,
  notBefore: (moment: string): string => `not before ${moment}`,
  between: (earliest: string, latest: string): string => `between ${earliest} and ${latest}`,
  reasons: {
    "structure-of-record": (names) => `structure read off the record: ${names}`,
    "nodes-of-record": (names) => `read off the record what is known of ${names}`,
    "times-of-record": (names) => `times read off the record: ${names}`,
    "disturbance-of-record": (names) => `what was disturbed read off the record: ${names}`,
    "disturbed-itself": (names) => `disturbed by the scenario itself: ${names}`,
  } as Readonly<Record<InputCode, (names: string) => string>>,
  endOfObservation: (disturbance: string, observation: string): string =>
    `its end (${disturbance}) is taken from “${observation}”`,
  nothing: {
    computed: "worked out by somebody, not observed",
    volume: "a basis for estimates",
    "no-population": "nothing is counted of it in this unit",
    "no-channel": "no volume of messages is known",
    "no-place": "the landscape has no place for it",
    "no-supplier": "no supplier is known: neither affected nor in order",
  } as Readonly<Record<PlainCode, string>>,
  sourcesTitle: "Sources",
  /** The headline: how many of the predictions that can be tested hit. */
  score: (right: string, predictions: string, n: number): string =>
    n === 0 ? "No prediction that could be tested" : `${right} of ${predictions} ${plural(n, "prediction", "predictions")} hit`,
  counts: (tp: string, fn: string, fp: string, tn: string): string =>
    `impaired: ${tp} hit, ${fn} missed; unaffected: ${tn} hit, ${fp} falsely taken as impaired`,
  predictedHit: (predicted: string, hit: string, n: number, precision: string): string =>
    `of ${predicted} predicted as affected ${hit} ${plural(n, "was", "were")} affected (precision ${precision})`,
  noneMissed: (affected: string, n: number): string =>
    `${n === 1 ? "the one who was affected" : `all ${affected} who were affected`} had been predicted`,
  missed: (affected: string, missed: string, n: number, recall: string): string =>
    `of ${affected} affected ${missed} ${plural(n, "was", "were")} missed (recall ${recall})`,
  givenTimes: (right: string, all: string): string =>
    `Who is hit, given what was disturbed when: ${right} of ${all} right, the same nodes counted once; not in the score`,
  intervals: (hits: string, all: string): string => `Predicted levels, counts and messages: ${hits} of ${all} hit`,
  inferred: (hits: string, misses: string): string =>
    `Predictions of what is only inferred: ${hits} hit, ${misses} missed; not in the score`,
  heldOut: (hits: string, misses: string): string =>
    `Ends predicted from another observation: ${hits} hit, ${misses} missed; not in the score`,
  others: (n: number, inputs: string, notModelled: string, undecided: string): string =>
    `${inputs} ${plural(n, "input", "inputs")} (no predictions), ${notModelled} not modelled, ${undecided} undecided`,
  rejectedTitle: "Messages rejected, by basis of their volume; nobody counted them, so no hit is claimed",
  rejected: (basis: string, range: string): string => `${basis}: ${range} million`,
  assumptions: (texts: string): string => `Taken for granted: ${texts}.`,
  openHours: (from: string, until: string): string =>
    `they are sent evenly from Monday to Friday, ${from} to ${until} h local time, on holidays too`,
  taken: {
    even: "messages are spread over insurers by their insured persons",
    "lost-only":
      "only hours count in which the service is lost at an insurer, not those in which it is slow; nothing sent again is counted",
  } as Readonly<Record<Exclude<RejectedAssumption["code"], "open-hours">, string>>,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: (scenario, model) => `${scenario} auf ${model}, gegen die öffentlichen Berichte gehalten`,
  given: [
    "Eine Zeile ist nur dann eine Vorhersage, wenn weder die Zeiten noch der Aufbau, die sie braucht, dem Vorfall selbst entnommen sind; Eingaben zählen nie als Treffer. Wer eine Tatsache veröffentlicht hat, spielt keine Rolle.",
    "Wo nur entnommen ist, was wann gestört war, sagt eine Zeile, wen es dann trifft: Das ist getrennt gezählt.",
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
  labels: {
    prediction: "ja",
    inferred: "ja, von Abgeleitetem",
    input: "nein, Eingabe",
    "held-out": "nur das Ende",
    none: "–",
  },
  timesGiven: "wer, nicht wann",
  headings: {
    prediction: "Vorhersagen",
    inferred: "Vorhersagen, die niemand beobachtet hat: aus einer Aussage über etwas anderes abgeleitet, getrennt gezählt",
    "held-out": "Ein Ende aus einer Beobachtung sagt andere voraus",
    "times-given": "Wen es trifft, wenn gegeben ist, was wann gestört war",
    input: "Eingaben, nur auf Stimmigkeit geprüft",
    none: "Nicht im Modell oder von jemandem errechnet",
  },
  conflicts: (other) => `„${other}“ sagt anderes; beides bleibt stehen`,
  never: "nie",
  perhaps: (state) => `vielleicht ${state}`,
  either: (one, other) => `${one} oder ${other}`,
  atSome: (state, some, all) => `${state} bei ${some} von ${all}`,
  impaired: "beeinträchtigt",
  matched: (nodes) => `${nodes} Knoten`,
  atLeast: (amount) => `mindestens ${amount}`,
  atMost: (amount) => `höchstens ${amount}`,
  nodes: (count) => `${count} Knoten`,
  at: (moment) => `am ${moment}`,
  fromTo: (from, until) => `${from} bis ${until}`,
  missBy: (gap) => `VERFEHLT um ${gap}`,
  points: (points, n) => `${points} ${plural(n, "Punkt", "Punkte")}`,
  outcomes: {
    arrived: (count) => `${count} angekommen`,
    done: (count) => `${count} erledigt`,
    waiting: (count) => `${count} mehr wartend`,
    rejected: (count) => `${count} abgewiesen`,
    lost: (count) => `${count} verloren`,
    resent: (count) => `${count} erneut gesendet`,
  },
  seriesTitle: "Kurven",
  series: (name, rows, n) => `${name}, ${rows} ${plural(n, "Punkt", "Punkte")}`,
  meanError: (gap) => `im Mittel um ${gap} daneben`,
  missingArea: (predicted, observed) =>
    `zwischen erstem und letztem Punkt fehlen: ${predicted} Stunden voller Funktion vorhergesagt, ${observed} beobachtet`,
  from: (moment) => `ab ${moment}`,
  began: (moments) => `Beginn ${moments}`,
  by: (moment) => `spätestens ${moment}`,
  notBefore: (moment) => `frühestens ${moment}`,
  between: (earliest, latest) => `zwischen ${earliest} und ${latest}`,
  reasons: {
    "structure-of-record": (names) => `Aufbau den Berichten entnommen: ${names}`,
    "nodes-of-record": (names) => `den Berichten entnommen, was bekannt ist von: ${names}`,
    "times-of-record": (names) => `Zeiten den Berichten entnommen: ${names}`,
    "disturbance-of-record": (names) => `Störung den Berichten entnommen: ${names}`,
    "disturbed-itself": (names) => `vom Szenario selbst gestört: ${names}`,
  },
  endOfObservation: (disturbance, observation) => `ihr Ende (${disturbance}) aus der Beobachtung „${observation}“`,
  nothing: {
    computed: "von jemandem errechnet, nicht beobachtet",
    volume: "eine Grundlage für Schätzungen",
    "no-population": "in dieser Einheit ist davon nichts gezählt",
    "no-channel": "keine Menge von Nachrichten bekannt",
    "no-place": "in der Landschaft nicht enthalten",
    "no-supplier": "kein Lieferant bekannt: weder betroffen noch in Ordnung",
  },
  sourcesTitle: "Quellen",
  score: (right, predictions, n) =>
    n === 0
      ? "Keine Vorhersage, die sich prüfen ließe"
      : `${right} von ${predictions} ${plural(n, "Vorhersage", "Vorhersagen")} getroffen`,
  counts: (tp, fn, fp, tn) =>
    `beeinträchtigt: ${tp} getroffen, ${fn} verfehlt; nicht betroffen: ${tn} getroffen, ${fp} zu Unrecht als betroffen`,
  predictedHit: (predicted, hit, n, precision) =>
    `von ${predicted} als betroffen Vorhergesagten ${plural(n, "war", "waren")} ${hit} betroffen (Präzision ${precision})`,
  noneMissed: (affected, n) =>
    n === 1 ? "der eine Betroffene war vorhergesagt" : `alle ${affected} Betroffenen waren vorhergesagt`,
  missed: (affected, missed, n, recall) =>
    `von ${affected} Betroffenen ${plural(n, "wurde", "wurden")} ${missed} übersehen (Trefferquote ${recall})`,
  givenTimes: (right, all) =>
    `Wen es trifft, wenn gegeben ist, was wann gestört war: ${right} von ${all} richtig, dieselben Knoten einmal gezählt; nicht in der Wertung`,
  intervals: (hits, all) => `Vorhergesagte Niveaus, Zahlen und Nachrichten: ${hits} von ${all} getroffen`,
  inferred: (hits, misses) => `Vorhersagen von bloß Abgeleitetem: ${hits} getroffen, ${misses} verfehlt; nicht in der Wertung`,
  heldOut: (hits, misses) =>
    `Enden, aus einer anderen Beobachtung vorhergesagt: ${hits} getroffen, ${misses} verfehlt; nicht in der Wertung`,
  others: (n, inputs, notModelled, undecided) =>
    `${inputs} ${plural(n, "Eingabe", "Eingaben")} (keine Vorhersagen), ${notModelled} nicht im Modell, ${undecided} offen`,
  rejectedTitle: "Abgewiesene Nachrichten, je nach Grundlage der Menge; niemand hat sie gezählt, also kein Treffer",
  rejected: (basis, range) => `${basis}: ${range} Millionen`,
  assumptions: (texts) => `Vorausgesetzt: ${texts}.`,
  openHours: (from, until) =>
    `sie gehen montags bis freitags von ${from} bis ${until} Uhr Ortszeit gleichmäßig ein, auch an Feiertagen`,
  taken: {
    even: "die Nachrichten verteilen sich auf die Versicherer nach deren Versicherten",
    "lost-only":
      "es zählen nur Stunden, in denen der Dienst bei einem Versicherer ausgefallen ist, nicht solche, in denen er langsam ist; erneut Gesendetes zählt nicht",
  },
};

export type BacktestWords = typeof en;
export const backtestWords: InBoth<BacktestWords> = { en, de };
