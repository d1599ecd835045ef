import type { InBoth } from "../../words/language.js";

const en = {
  title: (target: string) => `What takes down: ${target}`,
  levelBelow: (node: string, level: string) => `${node} below ${level}`,
  losing: (type: string, amount: string) => `${type} for at least ${amount}`,
  gradedLoss: (type: string, amount: string) => `${type} for at least ${amount}, degraded ones by what they lack`,
  insurers: (count: string) => `${count} insurers`,
  organisations: (count: string) => `${count} organisations`,
  atLeastOf: (k: string, parts: string) => `at least ${k} of: ${parts}`,
  counted: (count: string) =>
    `${count} minimal cut ${count === "1" ? "set" : "sets"}: the smallest sets of failures that suffice together.`,
  countedSingle: (count: string, unsure: string) =>
    count === "1"
      ? `A single failure ${unsure === "" ? "suffices" : "perhaps suffices"} (a minimal cut set of order 1).`
      : `${count} failures suffice each by itself${unsure} (minimal cut sets of order 1).`,
  countedPerhaps: (count: string) =>
    `No single failure surely suffices; ${count} perhaps do, each by itself (minimal cut sets of order 1).`,
  ofThemUnsure: (count: string | undefined) => `, ${count ?? "some"} of them only perhaps`,
  countedUpTo: (order: number) =>
    `Minimal cut sets up to order ${order} are counted in full; those of higher orders are out of reach.`,
  /** What needs no search: the failure of the target itself. */
  itself: (names: string, isAll: boolean) =>
    isAll ? `Only its own failure takes it down (${names}).` : `Its own failure is not listed (${names}).`,
  askInstead: (target: string) => `To ask about what it offers: --target "${target}".`,
  failing: (relevant: string, all: string) => `Of ${all} that may fail, ${relevant} ${relevant === "1" ? "takes" : "take"} part.`,
  noProbability: "Probabilities of what fails are missing, all or some of them, so none is computed.",
  probability: (p: string) => `Probability: ${p}`,
  probabilityBounds: (least: string, most: string) => `Probability: at least ${least}, at most ${most}`,
  ranges: (names: string, side: "worst" | "best") =>
    `Known as a range only: ${names}. All further probabilities are with the ${side === "worst" ? "greater" : "smaller"} end.`,
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
  shapley: "Shapley",
  importanceNote:
    "Structural: the part of all cases, each of the others lost or not and all alike, in which it depends on this node. Shapley: its part when what is lost is divided among all who can take part.",
  /** What the parts leave of the whole, where the loss of the target itself is not listed. */
  shapleyOfItself: "What all of them together lack of 100 % is the part of the target's own loss, which is not among them.",
  reading: (side: "worst" | "best", doubts: readonly string[]) =>
    side === "worst"
      ? `Not all is known (${doubts.join(", ")}): these are the cut sets that may take the target down; without “(perhaps)”: surely does. What surely does, and stands behind a smaller one that perhaps does, --reading best lists.`
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
  counted: (count) =>
    count === "1"
      ? "1 Minimalschnitt: die kleinste Menge von Ausfällen, die zusammen genügen."
      : `${count} Minimalschnitte: kleinste Mengen von Ausfällen, die zusammen genügen.`,
  countedSingle: (count, unsure) =>
    count === "1"
      ? `Ein einziger Ausfall genügt${unsure === "" ? "" : " vielleicht"} (Minimalschnitt der Ordnung 1).`
      : `${count} Ausfälle genügen je für sich${unsure} (Minimalschnitte der Ordnung 1).`,
  countedPerhaps: (count) =>
    `Kein einzelner Ausfall genügt sicher; ${count} genügen vielleicht, je für sich (Minimalschnitte der Ordnung 1).`,
  ofThemUnsure: (count) => `, davon ${count ?? "manche"} nur vielleicht`,
  countedUpTo: (order) =>
    `Minimalschnitte bis Ordnung ${order} sind vollständig gezählt; die höherer Ordnung sind außer Reichweite.`,
  itself: (names, isAll) =>
    isAll ? `Nur der eigene Ausfall führt dazu (${names}).` : `Der eigene Ausfall steht nicht dabei (${names}).`,
  askInstead: (target) => `Nach dem fragen, was angeboten wird: --target "${target}".`,
  failing: (relevant, all) => `Von ${all}, die ausfallen können, ${relevant === "1" ? "ist" : "sind"} ${relevant} beteiligt.`,
  noProbability: "Wahrscheinlichkeiten der einzelnen Ausfälle fehlen, ganz oder zum Teil; daher wird keine berechnet.",
  probability: (p) => `Wahrscheinlichkeit: ${p}`,
  probabilityBounds: (least, most) => `Wahrscheinlichkeit: mindestens ${least}, höchstens ${most}`,
  ranges: (names, side) =>
    `Nur als Spanne bekannt: ${names}. Alle weiteren Wahrscheinlichkeiten sind mit dem ${side === "worst" ? "größeren" : "kleineren"} Ende gerechnet.`,
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
  structural: "Strukturwichtigkeit",
  shapley: "Shapley",
  importanceNote:
    "Strukturwichtigkeit: in welchem Teil aller Fälle, jeder andere ausgefallen oder nicht und alle gleich gewichtet, es auf diesen Knoten ankommt. Shapley: sein Anteil, wenn der Ausfall auf alle Beteiligten aufgeteilt wird.",
  shapleyOfItself: "Was allen zusammen an 100 % fehlt, ist der Anteil des eigenen Ausfalls, der nicht dabeisteht.",
  reading: (side, doubts) =>
    side === "worst"
      ? `Nicht alles ist bekannt (${doubts.join(", ")}): Dies sind die Minimalschnitte, die zum Ausfall führen können. Ohne „(vielleicht)“: führt sicher zum Ausfall. Was sicher dazu führt und hier hinter einem kleineren zurücksteht, das es vielleicht tut, zeigt --reading best.`
      : `Nicht alles ist bekannt (${doubts.join(", ")}): Dies sind die Minimalschnitte, die sicher zum Ausfall führen.`,
};

export const cutSetWords: InBoth<CutSetWords> = { en, de };
