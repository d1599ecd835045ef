import { type InBoth, plural } from "../words/language.js";

/** Every text of a comparison in English; `n` is a count, its neighbour the same number written out. */
const en = {
  compareBefore: (side: string) => `Before: ${side}`,
  compareAfter: (side: string) => `After: ${side}`,
  comparePatch: (patch: string) => `with ${patch}`,
  compareCourse:
    "States are those of the course at a moment, as run --at gives them. Reasons and chains explain the steady state of the disturbances that hold then.",
  compareTiming:
    "What differs is timing: no disturbance and no dependency of the chain does, but how long a buffer, a recovery or a stand-by takes.",
  compareRecounted: "the states are the same, the sizes are not",
  compareCountedBefore: (persons: string) => `hit on both sides, counted otherwise before: ${persons}`,
  comparePerhaps: "perhaps",
  compareEitherWay: "perhaps; the opposite is possible, too",
  compareOpen: (n: number, count: string) =>
    `Whether ${count} ${plural(n, "service or organisation changes", "services and organisations change")} is not known: what is not known leaves ${plural(n, "it", "them")} within the same bounds before and after.`,
  compareNothing: "No service and no organisation that is counted changes its state or its level.",
  compareOfInsurers: { rows: "By service type, most persons first", holders: "By insurer, largest first" },
  compareOfAll: { rows: "By service and organisation, the greatest share first", holders: "By organisation, largest first" },
  compareItself: "itself",
  compareReasons: (n: number, count: string) =>
    plural(n, "The reason for the change", `The reasons for the ${count} largest changes`),
  compareLost: {
    service: (name: string, before: string, after: string) => `${name}: lost to ${before} before, to ${after} after`,
    organisation: (name: string, before: string, after: string) => `${name}: lost ${before} before, ${after} after`,
  },
  compareDegraded: {
    service: (before: string, after: string) => `degraded for ${before} before, for ${after} after`,
    organisation: (before: string, after: string) => `degraded ${before} before, ${after} after`,
  },
  compareLevel: (level: string) => `at ${level} of normal function`,
  compareLevels: (before: string, after: string) => `from ${before} to ${after} of normal function`,
  compareCauses: (causes: string) => `Now through: ${causes}.`,
  compareCausesBefore: (causes: string) => `Before through: ${causes}.`,
  compareNewHere: (disturbances: string) => `New: ${disturbances}.`,
  compareEnded: (disturbances: string) => `This no longer holds: ${disturbances}.`,
  compareNewLinks: (ids: string) => `Dependencies that are new or changed: ${ids}.`,
  compareGoneLinks: (ids: string) => `Dependencies that are gone or changed: ${ids}.`,
  allAtOnceShort: "all disturbances at once",
  insurerCount: (n: number, count: string) => `${count} ${plural(n, "insurer", "insurers")}`,
  organisationCount: (n: number, count: string) => `${count} ${plural(n, "organisation", "organisations")}`,
  thereChanges: { new: "newly there", gone: "no longer there" },
  changes: {
    lost: "newly lost",
    "possibly-lost": "newly lost under the worst reading",
    restored: "restored",
    "possibly-restored": "restored, if it was hit at all",
    worse: "worse",
    better: "better",
    new: "newly offered",
    gone: "no longer offered",
  },
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  compareBefore: (side) => `Vorher: ${side}`,
  compareAfter: (side) => `Nachher: ${side}`,
  comparePatch: (patch) => `mit ${patch}`,
  compareCourse:
    "Zustände sind die des Verlaufs zu einem Zeitpunkt, wie run --at sie angibt. Gründe und Ketten erklären den Ruhezustand unter den Störungen, die dann bestehen.",
  compareTiming:
    "Der Unterschied liegt in der Zeit: nicht an einer Störung oder einer Abhängigkeit der Kette, sondern daran, wie lange ein Puffer, eine Wiederherstellung oder ein Ersatz braucht.",
  compareRecounted: "die Zustände sind gleich, die Größen nicht",
  compareCountedBefore: (persons) => `beide Male betroffen, vorher anders gezählt: ${persons}`,
  comparePerhaps: "vielleicht",
  compareEitherWay: "vielleicht; auch das Gegenteil ist möglich",
  compareOpen: (n, count) =>
    `Ob sich ${count} ${plural(n, "Dienst oder Organisation ändert", "Dienste und Organisationen ändern")}, ist nicht bekannt: ${plural(n, "Er oder sie bleibt", "Sie bleiben")} vorher wie nachher in denselben Grenzen.`,
  compareNothing: "Kein Dienst und keine Organisation, die gezählt werden, ändern ihren Zustand oder das, was noch da ist.",
  compareOfInsurers: {
    rows: "Nach Dienstart, die meisten Versicherten zuerst",
    holders: "Nach Krankenversicherer, größte zuerst",
  },
  compareOfAll: { rows: "Nach Dienst und Organisation, der größte Anteil zuerst", holders: "Nach Organisation, größte zuerst" },
  compareItself: "selbst",
  compareReasons: (n, count) => plural(n, "Der Grund der Änderung", `Die Gründe der ${count} größten Änderungen`),
  compareLost: {
    service: (name, before, after) => `${name}: ausgefallen für ${before} vorher, für ${after} nachher`,
    organisation: (name, before, after) => `${name}: ausgefallen ${before} vorher, ${after} nachher`,
  },
  compareDegraded: {
    service: (before, after) => `eingeschränkt für ${before} vorher, für ${after} nachher`,
    organisation: (before, after) => `eingeschränkt ${before} vorher, ${after} nachher`,
  },
  compareLevel: (level) => `auf ${level} der normalen Leistung`,
  compareLevels: (before, after) => `von ${before} auf ${after} der normalen Leistung`,
  compareCauses: (causes) => `Jetzt durch: ${causes}.`,
  compareCausesBefore: (causes) => `Vorher durch: ${causes}.`,
  compareNewHere: (disturbances) => `Neu: ${disturbances}.`,
  compareEnded: (disturbances) => `Das besteht nicht mehr: ${disturbances}.`,
  compareNewLinks: (ids) => `Neue oder geänderte Abhängigkeiten: ${ids}.`,
  compareGoneLinks: (ids) => `Weggefallene oder geänderte Abhängigkeiten: ${ids}.`,
  allAtOnceShort: "alle Störungen zugleich",
  insurerCount: (_n, count) => `${count} Krankenversicherer`,
  organisationCount: (n, count) => `${count} ${plural(n, "Organisation", "Organisationen")}`,
  thereChanges: { new: "neu vorhanden", gone: "nicht mehr vorhanden" },
  changes: {
    lost: "neu ausgefallen",
    "possibly-lost": "im ungünstigsten Fall neu ausgefallen",
    restored: "wiederhergestellt",
    "possibly-restored": "wiederhergestellt, falls betroffen",
    worse: "schlechter",
    better: "besser",
    new: "neu angeboten",
    gone: "nicht mehr angeboten",
  },
};

export type ComparisonWords = typeof en;
export const comparisonWords: InBoth<ComparisonWords> = { en, de };
