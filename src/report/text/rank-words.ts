import { type InBoth, plural } from "../../words/language.js";

/** Every text of the report on a rank in English; `n` is a count, its neighbour the same number written out. */
const en = {
  views: {
    node: "node",
    dependency: "dependency",
    site: "site",
    platform: "platform",
    operator: "operator",
    owner: "owner",
  },
  headers: {
    node: "Node",
    dependency: "Dependency that is cut",
    site: "Site",
    platform: "Platform",
    operator: "Operator",
    owner: "Owner",
  },
  title: (view: string): string => `What the loss of each ${view} alone takes (N-1)`,
  titleOf: (view: string, service: string): string => `What the loss of each ${view} alone takes: ${service} (N-1)`,
  effective: (effective: string, tried: string): string => `${effective} of ${tried} take anything.`,
  listed: (n: number, count: string): string => `The first ${count} ${plural(n, "is", "are")} listed; --top shows more.`,
  order: "Most who surely lose it first, then most who may, then the most loss in all.",
  worst: "Hits most",
  insurers: "Insurers",
  organisations: "Organisations",
  gradedLoss: "Loss with what is degraded",
  gradedLossNote: "Who is degraded counts in it with the part that is missing.",
  share: "Share",
  bounds: "A range is at least – at most, over all that is not known.",
  outside: (count: string): string => `(${count})`,
  outsideNote: (total: string): string => `In brackets: nobody within the published total of ${total}, but so many outside it.`,
  outsideOpen: "In brackets: nobody within the published total, but so many outside it.",
  within: "Of",
  orderWithin: (total: string): string => `There are several totals, which are not added; the order is by the first (${total}).`,
  pairsTitle: (n: string): string => `What two of ${n} units take together (N-2)`,
  pairsNone: "No pair takes anything that neither of the two takes alone.",
  pairsNote:
    "Tried are, in turn, the next by what it takes alone and the next by what it reaches and does not take. What is lost to a pair only rests on the two of them.",
  pairsWithin: (total: string): string =>
    `Pairs are counted within: ${total}. What a pair takes from others is not listed, unless nobody of a type is within.`,
  first: "First",
  second: "Second",
  service: "Service",
  excess: "Lost to both only",
  together: "Lost together",
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  views: {
    node: "Knotens",
    dependency: "Abhängigkeit",
    site: "Standorts",
    platform: "Plattform",
    operator: "Betreibers",
    owner: "Eigentümers",
  },
  headers: {
    node: "Knoten",
    dependency: "Getrennte Abhängigkeit",
    site: "Standort",
    platform: "Plattform",
    operator: "Betreiber",
    owner: "Eigentümer",
  },
  title: (view) => `Was der Ausfall ${/heit|keit|form$/.test(view) ? "jeder einzelnen" : "jedes einzelnen"} ${view} nimmt (N-1)`,
  titleOf: (view, service) =>
    `Was der Ausfall ${/heit|keit|form$/.test(view) ? "jeder einzelnen" : "jedes einzelnen"} ${view} nimmt: ${service} (N-1)`,
  effective: (effective, tried) => `Bei ${effective} von ${tried} trifft der Ausfall jemanden, der gezählt wird.`,
  listed: (n, count) => `Aufgeführt ${plural(n, "ist der erste", `sind die ersten ${count}`)}; --top zeigt mehr.`,
  order:
    "Reihenfolge: nach dem, was sicher ausfällt, dann nach dem, was höchstens ausfällt, dann nach dem Verlust samt Einschränkungen.",
  worst: "Trifft am meisten",
  insurers: "Versicherer",
  organisations: "Organisationen",
  gradedLoss: "Verlust samt Einschränkungen",
  gradedLossNote: "Wer eingeschränkt ist, zählt darin mit dem Teil, der fehlt.",
  share: "Anteil",
  bounds: "Eine Spanne heißt mindestens – höchstens, über alles, was nicht bekannt ist.",
  outside: (count) => `(${count})`,
  outsideNote: (total) => `In Klammern: niemand innerhalb der veröffentlichten Gesamtzahl von ${total}, aber so viele außerhalb.`,
  outsideOpen: "In Klammern: niemand innerhalb der veröffentlichten Gesamtzahl, aber so viele außerhalb.",
  within: "Von",
  orderWithin: (total) =>
    `Es gibt mehrere Gesamtzahlen, die nicht zusammengezählt werden; die Reihenfolge richtet sich nach der ersten (${total}).`,
  pairsTitle: (n) => `Was je zwei von ${n} Einheiten gemeinsam nehmen (N-2)`,
  pairsNone: "Kein Paar nimmt etwas, das nicht schon einer der beiden allein nimmt.",
  pairsNote:
    "Versucht werden abwechselnd, wer allein am meisten nimmt, und wer am meisten erreicht, ohne es zu nehmen. Was nur das Paar nimmt, ruht auf beiden zusammen.",
  pairsWithin: (total) =>
    `Paare sind gezählt innerhalb von: ${total}. Was ein Paar anderen nimmt, steht nicht da, außer wo niemand dieser Art dazugehört.`,
  first: "Der eine",
  second: "Der andere",
  service: "Dienst",
  excess: "Nur beide zusammen",
  together: "Zusammen verloren",
};

export type RankWords = typeof en;
export const rankWords: InBoth<RankWords> = { en, de };
