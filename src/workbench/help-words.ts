import { type InBoth, plural } from "../words/language.js";

const en = {
  title: "What would help most",
  find: "Find three measures",
  again: "Look again",
  stop: "Stop",
  looking: (share: string) => `Looking: ${share} of the measures tried …`,
  comparing: "Looking: sets of measures are compared …",
  /** How long it lasts is not said, so that hours cannot be compared. */
  needsHours: "Measures are compared by hours: say above from when and for how long.",
  for72: "72 h from now",
  others: "The landscape or the question has changed since.",
  failed: (message: string) => `Nothing was found: ${message}`,
  nothingHit: "No service is lost or degraded, so nothing can help.",
  noneHelps: (considered: string) => `None of the ${considered} measures that were tried helps.`,
  best: (n: number, count: string, considered: string) =>
    `Of ${considered} measures, ${plural(n, "this one helps", `these ${count} together help`)} most; others may do as well.`,
  found: (n: number, count: string, considered: string) =>
    `Of ${considered} measures, ${plural(n, "this one is the best that was found", `these ${count} together are the best that were found`)}; whether others do better is not known.`,
  /** What one does when it is the only one: so many services back in time, and so many hours. */
  alone: (n: number, count: string, hours: string) =>
    `alone: ${n === 0 ? "" : `${count} ${plural(n, "service", "services")} no longer missing for too long, `}service hours spared: ${hours}`,
  nothingAlone: "alone: changes nothing",
  fromTo: (parts: string) => `Today → with them: ${parts}`,
  before: "today",
  after: "with them",
  what: "What is missing",
  order:
    "They are compared by how many critical services are missing for too long, then by how many of all, then by hours of services: at worst, where an outage without a known end counts as a year.",
  generated: "Made from the landscape: whether one can be had, and what it costs, nobody has checked.",
  take: "Put them into the landscape",
  taken: "The measures are in the landscape; “Undo” takes them back",
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: "Was am meisten helfen würde",
  find: "Drei Maßnahmen suchen",
  again: "Neu suchen",
  stop: "Abbrechen",
  looking: (share) => `Es wird gesucht: ${share} der Maßnahmen geprüft …`,
  comparing: "Es wird gesucht: Zusammenstellungen werden verglichen …",
  needsHours: "Maßnahmen werden nach Stunden verglichen: Geben Sie oben an, ab wann und wie lange.",
  for72: "72 h ab jetzt",
  others: "Landschaft oder Frage sind inzwischen andere.",
  failed: (message) => `Es wurde nichts gefunden: ${message}`,
  nothingHit: "Kein Dienst fällt aus oder ist eingeschränkt; also kann nichts helfen.",
  noneHelps: (considered) => `Keine der ${considered} geprüften Maßnahmen hilft.`,
  best: (n, count, considered) =>
    `Von ${considered} Maßnahmen ${plural(n, "hilft diese", `helfen diese ${count} zusammen`)} am meisten; andere können ebenso gut sein.`,
  found: (n, count, considered) =>
    `Von ${considered} Maßnahmen ${plural(n, "ist diese die beste, die gefunden wurde", `sind diese ${count} zusammen die besten, die gefunden wurden`)}; ob andere besser sind, ist nicht bekannt.`,
  alone: (n, count, hours) =>
    `allein: ${n === 0 ? "" : `${count} ${plural(n, "Dienst fehlt", "Dienste fehlen")} nicht mehr zu lange, `}ersparte Dienststunden: ${hours}`,
  nothingAlone: "allein: ändert nichts",
  fromTo: (parts) => `Heute → mit ihnen: ${parts}`,
  before: "heute",
  after: "mit ihnen",
  what: "Was fehlt",
  order:
    "Verglichen wird, wie viele kritische Dienste zu lange fehlen, dann wie viele von allen, dann die Dienststunden: im ungünstigsten Fall, in dem ein Ausfall ohne bekanntes Ende als ein Jahr zählt.",
  generated: "Aus der Landschaft erzeugt: Ob eine Maßnahme zu haben ist und was sie kostet, hat niemand geprüft.",
  take: "In die Landschaft übernehmen",
  taken: "Die Maßnahmen stehen in der Landschaft; „Rückgängig“ nimmt sie zurück",
};

/** The words of what would help in one language. */
export const helpWords: InBoth<typeof en> = { en, de };
