import type { InBoth } from "../../words/language.js";

const en = {
  title: (target: string) => `What takes down: ${target}`,
  levelBelow: (node: string, level: string) => `${node} below ${level}`,
  losing: (type: string, amount: string) => `${type} for at least ${amount}`,
  gradedLoss: (type: string, amount: string) => `${type} for at least ${amount}, degraded ones by what they lack`,
  insurers: (count: string) => `${count} insurers`,
  organisations: (count: string) => `${count} organisations`,
  atLeastOf: (k: string, parts: string) => `at least ${k} of: ${parts}`,
  counted: (count: string) => `${count} minimal cut sets.`,
  countedUpTo: (order: number) =>
    `Minimal cut sets up to order ${order} are counted in full; those of higher orders are out of reach.`,
  failing: (relevant: string, all: string) => `${relevant} of ${all} that may fail matter.`,
  noProbability: "Not all of them have a probability, so none is computed.",
  probability: (p: string) => `Probability: ${p}`,
  probabilityBounds: (least: string, most: string) => `Probability: at least ${least}, at most ${most}`,
  order: "Order",
  count: "Cut sets",
  sum: "Sum of probabilities",
  members: "Cut set",
  possibly: "perhaps",
  nothing: "(nothing need fail)",
  p: "Probability",
  more: (count: string) => `… and ${count} more (--all)`,
  leftOut: (count: string | undefined, bound: string | undefined) =>
    `Not listed: ${count ?? "those of higher orders"}${bound === undefined ? "" : `; that one of them has failed has a probability of at most ${bound}`}.`,
  importance: "What each contributes:",
  node: "Node",
  sets: "Cut sets",
  structural: "Structural",
  reading: (side: "worst" | "best", doubts: readonly string[]) =>
    side === "worst"
      ? `Not all is known (${doubts.join(", ")}): these are the cut sets that may take the target down; those that surely do are not marked "perhaps".`
      : `Not all is known (${doubts.join(", ")}): these are the cut sets that surely take the target down.`,
};

export type CutSetWords = { readonly [K in keyof typeof en]: (typeof en)[K] };

const de: CutSetWords = {
  title: (target) => `Was ausfallen muss, damit dies ausfällt: ${target}`,
  levelBelow: (node, level) => `${node} unter ${level}`,
  losing: (type, amount) => `${type}, mindestens: ${amount}`,
  gradedLoss: (type, amount) => `${type}, mindestens: ${amount}, Eingeschränkte mit dem, was ihnen fehlt`,
  insurers: (count) => `${count} Versicherer`,
  organisations: (count) => `${count} Einrichtungen`,
  atLeastOf: (k, parts) => `mindestens ${k} von: ${parts}`,
  counted: (count) => `${count} Minimalschnitte.`,
  countedUpTo: (order) =>
    `Minimalschnitte bis Ordnung ${order} sind vollständig gezählt; die höherer Ordnung sind außer Reichweite.`,
  failing: (relevant, all) => `${relevant} von ${all}, die ausfallen können, spielen eine Rolle.`,
  noProbability: "Nicht für alle ist eine Wahrscheinlichkeit bekannt, daher wird keine berechnet.",
  probability: (p) => `Wahrscheinlichkeit: ${p}`,
  probabilityBounds: (least, most) => `Wahrscheinlichkeit: mindestens ${least}, höchstens ${most}`,
  order: "Ordnung",
  count: "Minimalschnitte",
  sum: "Summe der Wahrscheinlichkeiten",
  members: "Minimalschnitt",
  possibly: "vielleicht",
  nothing: "(nichts muss ausfallen)",
  p: "Wahrscheinlichkeit",
  more: (count) => `… und ${count} weitere (--all)`,
  leftOut: (count, bound) =>
    `Nicht aufgeführt: ${count ?? "die höherer Ordnung"}${bound === undefined ? "" : `; dass eine davon ausgefallen ist, hat eine Wahrscheinlichkeit von höchstens ${bound}`}.`,
  importance: "Was jeder beiträgt:",
  node: "Knoten",
  sets: "Minimalschnitte",
  structural: "Strukturell",
  reading: (side, doubts) =>
    side === "worst"
      ? `Nicht alles ist bekannt (${doubts.join(", ")}): Dies sind die Minimalschnitte, die zum Ausfall führen können; die es sicher tun, tragen kein „vielleicht“.`
      : `Nicht alles ist bekannt (${doubts.join(", ")}): Dies sind die Minimalschnitte, die sicher zum Ausfall führen.`,
};

export const cutSetWords: InBoth<CutSetWords> = { en, de };
