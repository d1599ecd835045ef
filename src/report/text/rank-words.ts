import type { RankView } from "../../analysis/failures/failure-units.js";
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
  /** One and many of what fails, in the case in which it stands after "of". */
  tried: {
    node: ["node", "nodes"],
    dependency: ["dependency", "dependencies"],
    site: ["site", "sites"],
    platform: ["platform", "platforms"],
    operator: ["operator", "operators"],
    owner: ["owner", "owners"],
  } as Readonly<Record<RankView, readonly [one: string, many: string]>>,
  effective: (effective: string, n: number, tried: string): string =>
    `Of ${tried}, ${effective} ${n === 1 ? "hits" : "hit"} a service or somebody who is counted when lost alone.`,
  /** Where others, whom the order is not by, lose something wholly. */
  noneComparedWholly: (name: string, amount: string, type: string): string =>
    `${name} stands first: of those compared nobody loses anything wholly; with what is degraded the loss is that of ${amount} (${type}).`,
  /** What it takes besides, and where. */
  besides: (where: string, what: string): string => `Besides, ${where}: ${what}.`,
  outsideTotal: "outside this total",
  inTotal: (total: string): string => `of ${total}`,
  inOtherUnits: "counted in other units",
  inNoUnit: "where nobody is counted",
  takenOf: (amount: string, type: string): string => `${amount} (${type})`,
  gradedOf: (amount: string, type: string): string => `with what is degraded the loss of ${amount} (${type})`,
  othersMore: (where: string, name: string, what: string): string => `${where}, ${name} may take more: ${what}.`,
  outsideThis: "Outside this total",
  inThis: (total: string): string => `Of ${total}`,
  nobodyWholly: (name: string, amount: string, type: string): string =>
    `${name} stands first: nobody loses anything wholly; with what is degraded the loss is that of ${amount} (${type}).`,
  perhapsUpTo: (amount: string, type: string): string => `Perhaps it is up to ${amount} (${type}).`,
  openUpwards: (type: string): string => `How many it is at most is not known (${type}).`,
  inOrganisations: (count: string, n: number): string => `${count} ${plural(n, "organisation", "organisations")}`,
  noneStated: {
    site: "No system states its site: what the loss of one site would take is not known.",
    platform: "No system states its platform: what the loss of one platform would take is not known.",
  },
  operators: "Every organisation counts as an operator, also one that runs something for itself only.",
  listed: (n: number, count: string): string => `The first ${count} ${plural(n, "is", "are")} listed; --top shows more.`,
  order:
    "Most who surely lose it first, then most who may, then the most loss in all. Where these are several services, each has a line; “(+2)” are two more with the same numbers.",
  worst: "Hits most",
  insurers: "Insurers",
  organisations: "Organisations",
  gradedLoss: "Loss with what is degraded",
  gradedLossNote: "Who is degraded counts in it with the part that is missing.",
  share: "Share",
  bounds: "A range is the least and the most, as what is not known may turn out.",
  outside: (count: string): string => `(${count})`,
  outsideNote: (total: string): string =>
    `In brackets: those outside the published total of ${total}; the order is by what is taken within it.`,
  outsideOpen: "In brackets: those outside the published total; the order is by what is taken within it.",
  throughSupply: (supply: string, units: string): string =>
    `More is drawn on ${supply}, and others who share it may get less, when one of these is lost: ${units}.`,
  otherUnits: (units: string): string => `Who is counted in other units only (${units}) is not in this table: --unit shows it.`,
  within: "Of",
  orderWithin: (total: string): string => `There are several totals, which are not added; the order is by the first (${total}).`,
  pairsTitle: (n: string): string => `What the loss of two takes, out of ${n} (N-2)`,
  pairsNone: "No pair takes more than its two take one by one.",
  pairsNote:
    "Paired are, in turn, the next by what it takes alone and the next by what it supplies and does not take alone. What is lost to a pair only is lost when both fail.",
  pairsWithin: (total: string): string =>
    `Pairs are counted within: ${total}. What a pair takes from others is listed only for service types that nobody within has.`,
  first: "First",
  second: "Second",
  service: "Service",
  excess: "Lost to both only",
  together: "Lost together",
};

/** The article of a view in the genitive. */
const single = (view: string): string => (/heit|keit|form$/.test(view) ? "einer einzelnen" : "eines einzelnen");

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
  title: (view) => `Wen der Ausfall ${single(view)} ${view} trifft (je ein Ausfall, N-1)`,
  titleOf: (view, service) => `Wen der Ausfall ${single(view)} ${view} trifft: ${service} (je ein Ausfall, N-1)`,
  tried: {
    node: ["Knoten", "Knoten"],
    dependency: ["Abhängigkeit", "Abhängigkeiten"],
    site: ["Standort", "Standorten"],
    platform: ["Plattform", "Plattformen"],
    operator: ["Betreiber", "Betreibern"],
    owner: ["Eigentümer", "Eigentümern"],
  },
  effective: (effective, _n, tried) =>
    `Bei ${effective} von ${tried} trifft der Ausfall einen Dienst oder jemanden, der gezählt wird.`,
  noneComparedWholly: (name, amount, type) =>
    `${name} steht an erster Stelle: Ganz verliert von denen, die verglichen werden, niemand etwas; anteilig gerechnet sind es ${amount} (${type}).`,
  besides: (where, what) => `Dazu kommen ${where}: ${what}.`,
  outsideTotal: "außerhalb dieser Gesamtzahl",
  inTotal: (total) => `(${total})`,
  inOtherUnits: "in anderen Einheiten",
  inNoUnit: "bei Diensten, zu denen niemand gezählt wird",
  takenOf: (amount, type) => `${amount} (${type})`,
  gradedOf: (amount, type) => `anteilig gerechnet ${amount} (${type})`,
  othersMore: (where, name, what) => `${where} kann ${name} mehr nehmen: ${what}.`,
  outsideThis: "Außerhalb dieser Gesamtzahl",
  inThis: (total) => `In der Gesamtzahl ${total}`,
  nobodyWholly: (name, amount, type) =>
    `${name} steht an erster Stelle: Ganz verliert niemand etwas; anteilig gerechnet sind es ${amount} (${type}).`,
  perhapsUpTo: (amount, type) => `Vielleicht sind es bis zu ${amount} (${type}).`,
  openUpwards: (type) => `Wie viele es höchstens sind, ist nicht bekannt (${type}).`,
  inOrganisations: (count, n) => `${count} ${plural(n, "Organisation", "Organisationen")}`,
  noneStated: {
    site: "Zu keinem System ist ein Standort angegeben: Was der Ausfall eines Standorts mitnähme, ist nicht bekannt.",
    platform: "Zu keinem System ist eine Plattform angegeben: Was der Ausfall einer Plattform mitnähme, ist nicht bekannt.",
  },
  operators: "Als Betreiber gilt jede Organisation, auch eine, die nur für sich selbst etwas betreibt.",
  listed: (n, count) => `Aufgeführt ${plural(n, "ist der erste", `sind die ersten ${count}`)}; --top zeigt mehr.`,
  order:
    "Reihenfolge: nach dem, was sicher ausfällt, dann nach dem, was höchstens ausfällt, dann nach dem anteiligen Ausfall (jeweils beim Dienst, wo er am größten ist; sind das mehrere, hat jeder eine Zeile; „(+2)“: bei zwei weiteren sind es dieselben Zahlen).",
  worst: "Trifft am meisten",
  insurers: "Versicherer",
  organisations: "Organisationen",
  gradedLoss: "Ausfall anteilig",
  gradedLossNote: "Anteilig: Wer eingeschränkt ist, zählt mit dem Teil, der fehlt.",
  share: "Anteil",
  bounds: "Eine Spanne nennt das Mindeste und das Höchste, je nachdem, wie sich klärt, was nicht bekannt ist.",
  outside: (count) => `(${count})`,
  outsideNote: (total) =>
    `In Klammern: wer außerhalb der veröffentlichten Gesamtzahl von ${total} steht; gereiht ist nach dem, was innerhalb ausfällt.`,
  outsideOpen: "In Klammern: wer außerhalb der veröffentlichten Gesamtzahl steht; gereiht ist nach dem, was innerhalb ausfällt.",
  throughSupply: (supply, units) =>
    `Aus dem Vorrat ${supply} wird mehr entnommen, und andere, die aus ihm entnehmen, bekommen vielleicht weniger, wenn einer von diesen ausfällt: ${units}.`,
  otherUnits: (units) => `Wer nur in anderen Einheiten gezählt ist (${units}), fehlt in dieser Tabelle: --unit zeigt ihn.`,
  within: "Von",
  orderWithin: (total) =>
    `Es gibt mehrere Gesamtzahlen, die nicht zusammengezählt werden; die Reihenfolge richtet sich nach der ersten (${total}).`,
  pairsTitle: (n) => `Wen der Ausfall von je zweien trifft, aus ${n} (zwei Ausfälle, N-2)`,
  pairsNone: "Kein Paar nimmt mehr, als seine beiden einzeln nehmen.",
  pairsNote:
    "Gepaart wird abwechselnd, wer allein am meisten nimmt und wer am meisten beliefert, ohne es allein zu nehmen. Was nur das Paar nimmt, fällt erst aus, wenn beide ausfallen.",
  pairsWithin: (total) =>
    `Paare sind gezählt innerhalb von: ${total}. Was ein Paar anderen nimmt, steht nur bei Dienstarten da, die innerhalb davon niemand hat.`,
  first: "Der eine",
  second: "Der andere",
  service: "Dienst",
  excess: "Nur beide zusammen",
  together: "Zusammen verloren",
};

export type RankWords = typeof en;
export const rankWords: InBoth<RankWords> = { en, de };
