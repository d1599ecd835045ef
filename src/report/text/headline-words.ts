import { type InBoth, plural } from "../../words/language.js";

const en = {
  nobodyCounted: "As far as is known, nobody who is counted is hit.",
  without: (amount: string, n: number, at: string, names: string) => `${amount}${at} ${plural(n, "is", "are")} without ${names}.`,
  withoutOrInPart: (amount: string, n: number, at: string, names: string) =>
    `${amount}${at} ${plural(n, "is", "are")} without ${names} or ${plural(n, "has", "have")} only a part of it.`,
  onlyInPart: (amount: string, n: number, at: string, names: string, level: string, isOnAverage: boolean) =>
    `${amount}${at} ${plural(n, "has", "have")} only ${level} of normal function${isOnAverage ? " on average" : ""} for ${names}.`,
  unknownPart: "an unknown part",
  partOf: (level: string) => `a part (${level})`,
  perhapsWithout: (amount: string, at: string, names: string, isOpen: boolean) =>
    `Perhaps without ${names}: ${isOpen ? "" : "at most "}${amount}${at}.`,
  perhapsInPart: (amount: string, at: string, names: string, isOpen: boolean) =>
    `Perhaps degraded for ${names}: ${isOpen ? "" : "at most "}${amount}${at}.`,
  // names of types of organisations are plural, of one as well
  lost: (list: string) => `${list} are lost.`,
  lostOrDegraded: (list: string) => `${list} are lost or degraded.`,
  degraded: (list: string, level: string, isOnAverage: boolean) =>
    `${list} are degraded, at ${level} of normal function${isOnAverage ? " on average" : ""}.`,
  perhapsLost: (list: string, isOpen: boolean) => `Perhaps lost: ${isOpen ? "" : "at most "}${list}.`,
  perhapsDegraded: (list: string, isOpen: boolean) => `Perhaps degraded: ${isOpen ? "" : "at most "}${list}.`,
  servicesLost: (names: string) => `Lost: ${names}.`,
  servicesCutOff: (names: string) => `Cut off: ${names}.`,
  servicesOut: (names: string) => `Lost or cut off: ${names}.`,
  servicesImpaired: (names: string) => `Lost or degraded: ${names}.`,
  servicesPerhapsLost: (names: string) => `Perhaps lost: ${names}.`,
  servicesPerhapsOut: (names: string) => `Perhaps lost or cut off: ${names}.`,
  servicesPerhapsCutOff: (names: string) => `Perhaps cut off: ${names}.`,
  servicesDegraded: (names: string) => `Degraded: ${names}.`,
  servicesPerhapsDegraded: (names: string) => `Perhaps degraded: ${names}.`,
  atInsurers: (at: string, of: string, n: number) => ` at ${at} of ${of} ${plural(n, "insurer", "insurers")}`,
  atOrganisations: (at: string, of: string, n: number) => ` at ${at} of ${of} ${plural(n, "organisation", "organisations")}`,
  counted: (name: string, count: string) => `${count} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  numberUnknown: (name: string) => `an unknown number of ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  shareOfTotal: (share: string, whole: string) => `That is ${share} of ${whole} in all.`,
  shareOfRow: (share: string, held: string, isService: boolean) =>
    `That is ${share} of ${isService ? "those who have the service" : "all of the kind in the landscape"} (${held}).`,
  allOfRow: (isService: boolean) =>
    `That is ${isService ? "everybody who is recorded as having the service" : "all of the kind in the landscape"}.`,
  shareOfPart: (share: string, held: string, isService: boolean) =>
    `That is ${share} of those of whom this is stated (${held}); ${isService ? "others have the service, too" : "there are others of the kind"}.`,
  outside: (amount: string, organisations: string, n: number, isInsurers: boolean, unknown: string) =>
    `Besides, outside this total: ${amount} at ${organisations} ${isInsurers ? plural(n, "insurer", "insurers") : plural(n, "organisation", "organisations")}${unknown === "" ? "" : ` (${unknown})`}.`,
  within: (total: string, amount: string, organisations: string, n: number, isInsurers: boolean) =>
    `Besides, of ${total}: ${amount} at ${organisations} ${isInsurers ? plural(n, "insurer", "insurers") : plural(n, "organisation", "organisations")}.`,
  alsoLost: (names: string) => `Lost besides: ${names}.`,
  alsoLostOrDegraded: (names: string) => `Lost or degraded besides: ${names}.`,
  /** The most that it may be. */
  upTo: (amount: string) => `up to ${amount}`,
  /** What those who are degraded have left. */
  left: (level: string, isOnAverage: boolean) => `still ${level}${isOnAverage ? " on average" : ""}`,
  alsoPerhapsLost: (names: string) => `Perhaps lost besides: ${names}.`,
  alsoDegraded: (names: string) => `Degraded besides: ${names}.`,
  /** Of those what their owners call critical. */
  criticalAmong: (names: string) => `Critical among them: ${names}.`,
  /** For how long what is lost may be missing, by name; no hours where none are stated. */
  tolerable: (names: string) => `Longest tolerable outage: ${names}.`,
  tolerableFor: (name: string, hours: string, isCritical: boolean) =>
    `${name} ${hours === "" ? "not stated" : `${hours} h`}${isCritical ? " (critical)" : ""}`,
  criticalDegraded: (names: string) => `Critical and degraded: ${names}.`,
  /** Services of which nobody stated who offers them. */
  unassigned: {
    lost: (names: string) => `Lost, but assigned to nobody (operator not known): ${names}.`,
    perhapsLost: (names: string) => `Perhaps lost, but assigned to nobody (operator not known): ${names}.`,
    degraded: (names: string) => `Degraded, but assigned to nobody (operator not known): ${names}.`,
    perhapsDegraded: (names: string) => `Perhaps degraded, but assigned to nobody (operator not known): ${names}.`,
  },
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  nobodyCounted: "Soweit bekannt, ist niemand betroffen, der gezählt wird.",
  without: (amount, n, at, names) => `${amount}${at} ${plural(n, "ist", "sind")} ohne ${names}.`,
  withoutOrInPart: (amount, n, at, names) =>
    `${amount}${at} ${plural(n, "ist", "sind")} ohne ${names} oder ${plural(n, "hat", "haben")} nur noch einen Teil davon.`,
  unknownPart: "einen unbekannten Teil",
  partOf: (level) => `einen Teil (${level})`,
  onlyInPart: (amount, n, at, names, level, isOnAverage) =>
    `${amount}${at} ${plural(n, "hat", "haben")} ${isOnAverage ? "im Mittel " : ""}nur ${level} der normalen Leistung bei: ${names}.`,
  perhapsWithout: (amount, at, names, isOpen) => `Vielleicht ohne ${names}: ${isOpen ? "" : "höchstens "}${amount}${at}.`,
  perhapsInPart: (amount, at, names, isOpen) =>
    `Vielleicht eingeschränkt bei ${names}: ${isOpen ? "" : "höchstens "}${amount}${at}.`,
  lost: (list) => `${list} sind ausgefallen.`,
  lostOrDegraded: (list) => `${list} sind ausgefallen oder eingeschränkt.`,
  degraded: (list, level, isOnAverage) =>
    `${list} sind eingeschränkt, ${isOnAverage ? "im Mittel " : ""}auf ${level} der normalen Leistung.`,
  perhapsLost: (list, isOpen) => `Vielleicht ausgefallen: ${isOpen ? "" : "höchstens "}${list}.`,
  perhapsDegraded: (list, isOpen) => `Vielleicht eingeschränkt: ${isOpen ? "" : "höchstens "}${list}.`,
  servicesLost: (names) => `Ausgefallen: ${names}.`,
  servicesCutOff: (names) => `Abgetrennt: ${names}.`,
  servicesOut: (names) => `Ausgefallen oder abgetrennt: ${names}.`,
  servicesImpaired: (names) => `Ausgefallen oder eingeschränkt: ${names}.`,
  servicesPerhapsLost: (names) => `Vielleicht ausgefallen: ${names}.`,
  servicesPerhapsOut: (names) => `Vielleicht ausgefallen oder abgetrennt: ${names}.`,
  servicesPerhapsCutOff: (names) => `Vielleicht abgetrennt: ${names}.`,
  servicesDegraded: (names) => `Eingeschränkt: ${names}.`,
  servicesPerhapsDegraded: (names) => `Vielleicht eingeschränkt: ${names}.`,
  atInsurers: (at, of, n) => ` bei ${at} von ${of} ${plural(n, "Krankenversicherer", "Krankenversicherern")}`,
  atOrganisations: (at, of, n) => ` bei ${at} von ${of} ${plural(n, "Organisation", "Organisationen")}`,
  counted: (name, count) => `${count} ${name}`,
  numberUnknown: (name) => `unbekannt viele ${name}`,
  shareOfTotal: (share, whole) => `Das sind ${share} von insgesamt ${whole}.`,
  shareOfRow: (share, held, isService) =>
    `Das sind ${share} ${isService ? "derer, die den Dienst haben" : "aller verzeichneten dieser Art"} (${held}).`,
  allOfRow: (isService) =>
    `Das sind ${isService ? "alle, zu denen der Dienst verzeichnet ist" : "alle verzeichneten dieser Art"}.`,
  shareOfPart: (share, held, isService) =>
    `Das sind ${share} derer, bei denen dies angegeben ist (${held}); ${isService ? "den Dienst haben auch andere" : "von dieser Art gibt es weitere"}.`,
  outside: (amount, organisations, n, isInsurers, unknown) =>
    `Dazu kommen außerhalb dieser Gesamtzahl: ${amount} bei ${organisations} ${isInsurers ? plural(n, "Krankenversicherer", "Krankenversicherern") : plural(n, "Organisation", "Organisationen")}${unknown === "" ? "" : ` (${unknown})`}.`,
  within: (total, amount, organisations, n, isInsurers) =>
    `Dazu kommen (${total}): ${amount} bei ${organisations} ${isInsurers ? plural(n, "Krankenversicherer", "Krankenversicherern") : plural(n, "Organisation", "Organisationen")}.`,
  alsoLost: (names) => `Außerdem ausgefallen: ${names}.`,
  alsoLostOrDegraded: (names) => `Außerdem ausgefallen oder eingeschränkt: ${names}.`,
  upTo: (amount) => `bis zu ${amount}`,
  left: (level, isOnAverage) => `${isOnAverage ? "im Mittel " : ""}noch ${level}`,
  alsoPerhapsLost: (names) => `Außerdem vielleicht ausgefallen: ${names}.`,
  alsoDegraded: (names) => `Außerdem eingeschränkt: ${names}.`,
  criticalAmong: (names) => `Davon kritisch: ${names}.`,
  tolerable: (names) => `Längster hinnehmbarer Ausfall: ${names}.`,
  tolerableFor: (name, hours, isCritical) =>
    `${name} ${hours === "" ? "nicht angegeben" : `${hours} h`}${isCritical ? " (kritisch)" : ""}`,
  criticalDegraded: (names) => `Kritisch und eingeschränkt: ${names}.`,
  unassigned: {
    lost: (names) => `Ausgefallen, aber niemandem zugeordnet (Betreiber nicht bekannt): ${names}.`,
    perhapsLost: (names) => `Vielleicht ausgefallen, aber niemandem zugeordnet (Betreiber nicht bekannt): ${names}.`,
    degraded: (names) => `Eingeschränkt, aber niemandem zugeordnet (Betreiber nicht bekannt): ${names}.`,
    perhapsDegraded: (names) => `Vielleicht eingeschränkt, aber niemandem zugeordnet (Betreiber nicht bekannt): ${names}.`,
  },
};

/** The sentences of the headline in one language. */
export type HeadlineWords = typeof en;
export const headlineWords: InBoth<HeadlineWords> = { en, de };
