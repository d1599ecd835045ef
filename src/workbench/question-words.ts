import { type InBoth, plural } from "../words/language.js";
import { possibleHours } from "./outage.js";

const en = {
  ask: "What if",
  lostNode: "What is lost",
  from: "From",
  hours: "for hours",
  noEnd: "no end",
  takeAway: (name: string) => `${name}: no longer lost`,
  askFirst: "Name something that is lost, and the answer stands here.",
  change: "Change the question",
  fold: "Fold the question",
  /** The question in one line. */
  lost: (names: string) => `${names} lost`,
  scenario: (name: string, count: string, n: number) =>
    `Scenario: ${name} (${count} ${plural(n, "disturbance", "disturbances")})`,
  leaveScenario: "Ask something else",
  since: (moment: string) => `from ${moment}`,
  during: (hours: string) => `for ${hours} h`,
  unfinished: "Date and time are both needed; until then no moment counts.",
  issues: {
    "no-beginning": (hours: string) =>
      `From when on? Without a beginning the ${hours} hours cannot count: it is computed without end.`,
    "impossible-hours": (hours: string) =>
      `${hours} hours are not possible: ${possibleHours.atLeast} to ${possibleHours.atMost.toLocaleString("en")}. It is computed without end.`,
  },
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  ask: "Was wäre, wenn",
  lostNode: "Was ausfällt",
  from: "Von",
  hours: "für Stunden",
  noEnd: "ohne Ende",
  takeAway: (name) => `${name}: fällt nicht mehr aus`,
  askFirst: "Nennen Sie, was ausfällt; dann steht hier die Antwort.",
  change: "Frage ändern",
  fold: "Frage falten",
  lost: (names) => `${names} ausgefallen`,
  scenario: (name, count, n) => `Szenario: ${name} (${count} ${plural(n, "Störung", "Störungen")})`,
  leaveScenario: "Etwas anderes fragen",
  since: (moment) => `ab ${moment}`,
  during: (hours) => `für ${hours} h`,
  unfinished: "Datum und Uhrzeit gehören zusammen; bis dahin zählt kein Zeitpunkt.",
  issues: {
    "no-beginning": (hours) => `Ab wann? Ohne Beginn zählen die ${hours} Stunden nicht: Gerechnet ist ohne Ende.`,
    "impossible-hours": (hours) =>
      `${hours} Stunden sind nicht möglich: ${possibleHours.atLeast} bis ${possibleHours.atMost.toLocaleString("de")}. Gerechnet ist ohne Ende.`,
  },
};

/** The words of the question in one language. */
export const questionWords: InBoth<typeof en> = { en, de };
