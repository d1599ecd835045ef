import { type InBoth, plural } from "../../words/language.js";

/** Every text of a comparison in English; `n` is a count, its neighbour the same number written out. */
const en = {
  compareBefore: (side: string) => `Before: ${side}`,
  compareAfter: (side: string) => `After: ${side}`,
  comparePatch: (patch: string) => `with ${patch}`,
  compareCourse: "What is compared are the states at the moments, as run --at shows them.",
  /** Above the states, where hours stand before them. */
  compareStates: "Besides, with all disturbances at once and no regard to time, an upper bound:",
  compareTiming:
    "What differs is timing alone: a buffer, a recovery, a stand-by or what is in stock, and no disturbance or dependency.",
  /** What a stand-by does on the one side and not on the other. */
  compareStandBy: (names: string, isAfter: boolean) =>
    `Reason: the stand-by (${names}) ${isAfter ? "carries only after" : "no longer carries after"}.`,
  compareRecounted: "the states are the same, the sizes are not",
  compareCountedBefore: (persons: string) => `hit on both sides, counted otherwise before: ${persons}`,
  comparePerhaps: "perhaps",
  compareEitherWay: "perhaps; the bounds do not rule out the opposite",
  compareOpen: (n: number, count: string, names: string) =>
    `Whether anything changes for ${count} ${plural(n, "service or organisation", "services and organisations")} is not known, as what is possible is the same before and after: ${names}.`,
  /** A change for the worse of what was normal before. */
  compareNewlyDegraded: "newly degraded",
  compareNothing: "No service and no organisation that is counted changes its state or its level.",
  compareNothingShared: "The two sides have no service and no organisation in common: what is said is what each of them has.",
  /** The very first sentence: what is better after and what is worse, by how much where that is most. */
  compareHeadline: {
    all: (parts: string) => `After: ${parts}.`,
    better: (names: string) => `better for ${names}`,
    worse: (names: string) => `worse for ${names}`,
    perhapsBetter: (names: string) => `perhaps better for ${names}`,
    perhapsWorse: (names: string) => `perhaps worse for ${names}`,
    more: (count: string) => `and ${count} more`,
  },
  /** What of it there is. */
  compareSummary: {
    lost: (names: string) => `Newly lost: ${names}.`,
    notLost: "Nothing is newly lost.",
    perhapsLost: (names: string) => `Newly lost, perhaps: ${names}.`,
    degraded: (names: string) => `Newly degraded: ${names}.`,
    restored: (names: string) => `Restored: ${names}.`,
    stillLost: (names: string) => `Still lost: ${names}.`,
    stillPerhapsLost: (names: string) => `Still lost, perhaps: ${names}.`,
  },
  compareOfInsurers: { rows: "By service type, most persons first", holders: "By insurer, by size where known" },
  compareOfAll: {
    rows: "By service and organisation, the greatest share first",
    holders: "By organisation, by size where known",
  },
  compareItself: "itself",
  /** Of a service with people of its own. */
  compareServiceItself: "the service itself",
  compareSurelyLess: (before: string, after: string) => `surely from ${before} to at most ${after} of normal function`,
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
  compareCauses: (causes: string) => `Cause after: ${causes}.`,
  compareCausesBefore: (causes: string) => `Cause before: ${causes}.`,
  /** A cause that is the whole difference. */
  compareOnlyAfter: (causes: string) => `Cause, only after: ${causes}.`,
  compareOnlyBefore: (causes: string) => `Cause, only before: ${causes}.`,
  compareNewHere: (disturbances: string) => `Disturbance only after: ${disturbances}.`,
  compareEnded: (disturbances: string) => `Disturbance only before: ${disturbances}.`,
  compareNewLinks: (links: string) => `Dependencies that are new or changed: ${links}.`,
  compareGoneLinks: (links: string) => `Dependencies that are gone or changed: ${links}.`,
  allAtOnceShort: "all disturbances at once",
  insurerCount: (n: number, count: string) => `${count} ${plural(n, "insurer", "insurers")}`,
  organisationCount: (n: number, count: string) => `${count} ${plural(n, "organisation", "organisations")}`,
  thereChanges: { new: "there after only", gone: "there before only" },
  changes: {
    lost: "newly lost",
    "possibly-lost": "newly lost, at worst",
    restored: "restored",
    "possibly-restored": "restored, if it was hit at all",
    worse: "hit harder",
    better: "hit less",
    new: "offered after only",
    gone: "offered before only",
  },
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  compareBefore: (side) => `Vorher: ${side}`,
  compareAfter: (side) => `Nachher: ${side}`,
  comparePatch: (patch) => `mit ${patch}`,
  compareCourse: "Verglichen werden die Zustände zu den Zeitpunkten, wie run --at sie zeigt.",
  compareStates: "Daneben, wenn alle Störungen zugleich bestehen und die Zeit nicht zählt, als Obergrenze:",
  compareTiming:
    "Der Unterschied liegt allein an der Zeit: an einem Puffer, einer Wiederherstellung, einer Reserve oder einem Bestand, nicht an einer Störung oder Abhängigkeit.",
  compareStandBy: (names, isAfter) => `Grund: Der Ersatz (${names}) trägt ${isAfter ? "erst nachher" : "nachher nicht mehr"}.`,
  compareRecounted: "die Zustände sind gleich, die Größen nicht",
  compareCountedBefore: (persons) => `beide Male betroffen, vorher anders gezählt: ${persons}`,
  comparePerhaps: "vielleicht",
  compareEitherWay: "vielleicht; die Spannen schließen auch das Gegenteil nicht aus",
  compareOpen: (n, count, names) =>
    `Ob sich bei ${count} ${plural(n, "Dienst oder Organisation", "Diensten und Organisationen")} etwas ändert, ist nicht bekannt, denn was möglich ist, ist vorher und nachher dasselbe: ${names}.`,
  compareNewlyDegraded: "neu eingeschränkt",
  compareNothing: "Bei keinem Dienst und keiner Organisation, die gezählt werden, ändert sich etwas.",
  compareNothingShared:
    "Die beiden Seiten haben keinen Dienst und keine Organisation gemeinsam: gesagt wird, was es auf jeder von ihnen gibt.",
  compareHeadline: {
    all: (parts) => `Nachher ${parts}.`,
    better: (names) => `besser: ${names}`,
    worse: (names) => `schlechter: ${names}`,
    perhapsBetter: (names) => `vielleicht besser: ${names}`,
    perhapsWorse: (names) => `vielleicht schlechter: ${names}`,
    more: (count) => `und ${count} weitere`,
  },
  compareSummary: {
    lost: (names) => `Neu ausgefallen: ${names}.`,
    notLost: "Nichts ist neu ausgefallen.",
    perhapsLost: (names) => `Vielleicht neu ausgefallen: ${names}.`,
    degraded: (names) => `Neu eingeschränkt: ${names}.`,
    restored: (names) => `Wiederhergestellt: ${names}.`,
    stillLost: (names) => `Weiterhin ausgefallen: ${names}.`,
    stillPerhapsLost: (names) => `Vielleicht weiterhin ausgefallen: ${names}.`,
  },
  compareOfInsurers: {
    rows: "Nach Dienstart, die meisten Versicherten zuerst",
    holders: "Nach Krankenversicherer; nach Größe, soweit bekannt",
  },
  compareOfAll: {
    rows: "Nach Dienst und Organisation, der größte Anteil zuerst",
    holders: "Nach Organisation; nach Größe, soweit bekannt",
  },
  compareItself: "die Organisation selbst",
  compareServiceItself: "der Dienst selbst",
  compareSurelyLess: (before, after) => `sicher von ${before} auf höchstens ${after} der normalen Leistung`,
  compareReasons: (n, count) => plural(n, "Der Grund der Änderung", `Die Gründe der ${count} größten Änderungen`),
  compareLost: {
    service: (name, before, after) => `${name}: ausgefallen vorher für ${before}, nachher für ${after}`,
    organisation: (name, before, after) => `${name}: ausgefallen vorher ${before}, nachher ${after}`,
  },
  compareDegraded: {
    service: (before, after) => `eingeschränkt vorher für ${before}, nachher für ${after}`,
    organisation: (before, after) => `eingeschränkt vorher ${before}, nachher ${after}`,
  },
  compareLevel: (level) => `auf ${level} der normalen Leistung`,
  compareLevels: (before, after) => `von ${before} auf ${after} der normalen Leistung`,
  compareCauses: (causes) => `Ursache nachher: ${causes}.`,
  compareCausesBefore: (causes) => `Ursache vorher: ${causes}.`,
  compareOnlyAfter: (causes) => `Ursache, nur nachher: ${causes}.`,
  compareOnlyBefore: (causes) => `Ursache, nur vorher: ${causes}.`,
  compareNewHere: (disturbances) => `Störung nur nachher: ${disturbances}.`,
  compareEnded: (disturbances) => `Störung nur vorher: ${disturbances}.`,
  compareNewLinks: (links) => `Neue oder geänderte Abhängigkeiten: ${links}.`,
  compareGoneLinks: (ids) => `Weggefallene oder geänderte Abhängigkeiten: ${ids}.`,
  allAtOnceShort: "alle Störungen zugleich",
  insurerCount: (_n, count) => `${count} Krankenversicherer`,
  organisationCount: (n, count) => `${count} ${plural(n, "Organisation", "Organisationen")}`,
  thereChanges: { new: "nur nachher vorhanden", gone: "nur vorher vorhanden" },
  changes: {
    lost: "neu ausgefallen",
    "possibly-lost": "im ungünstigsten Fall neu ausgefallen",
    restored: "wiederhergestellt",
    "possibly-restored": "wiederhergestellt, falls betroffen",
    worse: "stärker betroffen",
    better: "weniger betroffen",
    new: "nur nachher angeboten",
    gone: "nur vorher angeboten",
  },
};

export type ComparisonWords = typeof en;
export const comparisonWords: InBoth<ComparisonWords> = { en, de };
