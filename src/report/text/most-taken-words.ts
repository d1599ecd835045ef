import { type InBoth, plural } from "../../words/language.js";

/** How many, written, and as a number: of one it is singular. */
interface WrittenAmount {
  readonly amount: string;
  readonly count: number;
}

/** Who can take most from whom, as a sentence. */
const en = {
  most: (name: string, like: string, { amount }: WrittenAmount, at: string, types: string, n: number) =>
    `${name} can take most${like}: ${amount}${at} would be without ${types}${n > 0 ? ` and ${n} more` : ""}.`,
  perhapsMost: (name: string, like: string, { amount }: WrittenAmount, at: string, types: string, n: number) =>
    `${name} can perhaps take most${like}: ${amount}${at} would be without ${types}${n > 0 ? ` and ${n} more` : ""}.`,
  atMost: (amount: string) => `at most ${amount}`,
  organisations: (name: string, like: string, list: string) => `${name} can take most${like}: ${list} would be lost.`,
  asMuchAs: (names: string) => `, as much as ${names}`,
  bySure: ", by what is sure",
  upTo: (names: string, amount: string, type: string) => `${names}: perhaps up to ${amount} (${type}).`,
  takes: (names: string, amount: string, type: string) => `${names}: ${amount} (${type}).`,
  openUpwards: (names: string, type: string) => `${names}: how many at most is not known (${type}).`,
  nobody: "As far as is known, no operator that is drawn can take a service from anybody.",
  nothingYet: "Nothing can be computed yet: no service is entered that anybody could lose.",
  missing: "What is missing: services with their operators, and the systems that each of them depends on.",
  direct: (name: string, like: string, amount: string, at: string, types: string) =>
    `Of those that supply a service themselves, ${name} can take most${like}: ${amount}${at} (${types}).`,
  directPerhaps: (name: string, like: string, amount: string, at: string, types: string) =>
    `Of those that supply a service themselves, ${name} can perhaps take most${like}: ${amount}${at} (${types}).`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  most: (name, like, { amount, count }, at, types, n) =>
    `${name} kann am meisten nehmen${like}: ${amount}${at} ${plural(count, "wäre", "wären")} ohne ${types}${n > 0 ? ` und ${n} weitere` : ""}.`,
  perhapsMost: (name, like, { amount, count }, at, types, n) =>
    `${name} kann vielleicht am meisten nehmen${like}: ${amount}${at} ${plural(count, "wäre", "wären")} ohne ${types}${n > 0 ? ` und ${n} weitere` : ""}.`,
  atMost: (amount) => `höchstens ${amount}`,
  organisations: (name, like, list) => `${name} kann am meisten nehmen${like}: ${list} fielen aus.`,
  asMuchAs: (names) => `, ebenso viel wie ${names}`,
  bySure: ", soweit es sicher ist",
  upTo: (names, amount, type) => `${names}: vielleicht bis zu ${amount} (${type}).`,
  takes: (names, amount, type) => `${names}: ${amount} (${type}).`,
  openUpwards: (names, type) => `${names}: Wie viele es höchstens sind, ist nicht bekannt (${type}).`,
  nobody: "Soweit bekannt, kann kein verzeichneter Betreiber jemandem einen Dienst nehmen.",
  nothingYet: "Noch lässt sich nichts berechnen: Es ist kein Dienst erfasst, den jemand verlieren könnte.",
  missing: "Es fehlen Dienste mit ihren Betreibern und die Systeme, von denen jeder Dienst abhängt.",
  direct: (name, like, amount, at, types) =>
    `Unter denen, die selbst beliefern, kann ${name} am meisten nehmen${like}: ${amount}${at} (${types}).`,
  directPerhaps: (name, like, amount, at, types) =>
    `Unter denen, die selbst beliefern, kann ${name} vielleicht am meisten nehmen${like}: ${amount}${at} (${types}).`,
};

export const mostTakenWords: InBoth<typeof en> = { en, de };
