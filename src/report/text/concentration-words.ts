import type { ConcentrationView } from "../../analysis/failures/supplying-units.js";
import type { LimitVerdict, RuleState, UndecidedBy } from "../../analysis/named-limits/named-limits-result.js";
import type { RuleMeasure } from "../../model/documents/regulation.js";
import { type InBoth, plural } from "../../words/language.js";

/** Every text of the report on concentration in English; `n` is a count, its neighbour the same number written out. */
const en = {
  views: { operator: "Operator", owner: "Owner", site: "Site", platform: "Platform" } as Readonly<
    Record<ConcentrationView, string>
  >,
  title: (model: string): string => `Who can take a service from whom: ${model}`,
  onDay: (day: string): string => `Rules as of ${day}.`,
  noDay: "No day is named, so it is open which rules hold: give --as-of DAY, or asOf in the landscape.",
  howToRead:
    "A range is at least – at most, over all that is not known. Tier 1 supplies a service, or an organisation, itself. Reaches overlap; “answers for” divides each loss among those who can cause it (Shapley value) and adds up to 100 %.",
  insurers: { one: "insurer", many: "insurers", by: "insurers", heading: "Insurers" },
  organisations: { one: "organisation", many: "organisations", by: "organisations", heading: "Organisations" },
  offering: (service: string, who: string, count: string): string => `${service}: offered by ${who} (${count})`,
  standing: (name: string, count: string): string => `${name}: ${count}`,
  within: (total: string): string => `counted within ${total}`,
  tier: "Tier",
  loses: "Lose it",
  share: "Share",
  direct: "Direct",
  allTiers: "All tiers",
  answersFor: "Answers for",
  more: (n: number, count: string): string => `… and ${count} ${plural(n, "more", "more")}`,
  first: (view: string, name: string): string => `First ${view.toLowerCase()} that supplies them itself: ${name}`,
  takes: (who: string, share: string, count: string): string => `${who} (${share}), ${count}`,
  takesNobodyWholly: (share: string): string => `takes it wholly from nobody; answers for ${share} of the losses`,
  outOf: (count: string, total: string, unit: string): string => `${count} of ${total} ${unit}`,
  atMostNotKnown: (count: string): string => `at least ${count}, how many at most is not known`,
  takesPossibly: (who: string, share: string, most: string, mostShare: string, count: string): string =>
    `${who} (${share}), perhaps ${most} (${mostShare}); ${count}`,
  between: (least: string, atMost: string): string => `at least ${least} and at most ${atMost}`,
  reachAll: (n: number, names: string, who: string): string =>
    `Through all tiers ${names} ${plural(n, "reaches", "each reach")} all ${who}.`,
  index: (hhi: string, largest: string, three: string, number: string): string =>
    `Losses divided: HHI ${hhi}; the largest ${largest}, the three largest ${three}; as if ${number} of equal size.`,
  market: (systemType: string, holders: string): string => `Market of ${systemType}: ${holders}`,
  marketKnown: (hhi: string): string => `HHI ${hhi} over the known`,
  marketAll: (hhi: string, n: number, open: string, noun: Nouns): string =>
    `${hhi} whoever holds ${plural(n, `the one ${noun.one}`, `the ${open} ${noun.many}`)} of whom it is open`,
  nobody: "No unit of this view supplies it: suppliers are not known.",
  notInForce: "Rules that are not in force on this day, or not known to be; --service-type holds one service type against them:",
  limitsOf: (name: string): string => `Named limits, ${name}:`,
  states: {
    "in-force": "in force",
    "not-yet": "not yet in force",
    "no-longer": "no longer in force",
    unknown: "in force since: unknown",
  } as Readonly<Record<RuleState, string>>,
  verdicts: { above: "above", below: "below", undetermined: "undetermined" } as Readonly<Record<LimitVerdict, string>>,
  undecided: {
    bounds: "the bounds lie on both sides",
    "other-share": "the other share, which must reach the limit too, does not decide",
    rounded: "rounded",
    derived: "derived",
    "lower-bound": "only a lower bound",
    old: "too old",
    "no-figure": "no figure",
    "no-limit": "no known limit",
  } as Readonly<Record<UndecidedBy, string>>,
  measures: {
    "insured-of-insurer": "insured of each insurer",
    "insured-behind-facility": "insured behind the shared facility",
    "entities-share": "share of the insurers",
    "insured-share": "share of the insured",
    "systemic-entities": "systemic entities served",
    "users-share": "share of the users",
    users: "users",
    staff: "staff",
    hhi: "HHI",
    none: "",
  } as Readonly<Record<RuleMeasure, string>>,
  analogue: "analogue",
  eachInsurer: (verdict: string, n: number, count: string): string => `${count} ${plural(n, "insurer", "insurers")} ${verdict}`,
  countsFrom: (day: string): string => `counts from ${day}`,
  missing: (names: string): string => `no size of ${names}`,
  fact: (service: string, view: string): string =>
    `What to find out next for ${service} (${view.toLowerCase()} that may take most):`,
  factLine: (what: string, before: string, after: string, unit: string): string =>
    `${what}: the width falls from ${before} to ${after} ${unit}`,
  facts: {
    supplier: (id: string, answers: string): string => `which of ${answers} supplies ${id}`,
    pool: (insurers: string): string => `how the sum that is known of ${insurers} is split between them`,
    size: (id: string): string => `the size of ${id}`,
    evidence: (id: string): string => `whether ${id} is so`,
    operator: (id: string): string => `who operates ${id}`,
  },
  hubs: "Hidden hubs",
  hubKinds: {
    "fourth-party": (hub: string, behind: string): string => `one fourth party, ${hub}, behind ${behind}`,
    site: (hub: string, behind: string): string => `one site, ${hub}, under ${behind}`,
    owner: (hub: string, behind: string): string => `one owner, ${hub}, of ${behind}`,
    platform: (hub: string, behind: string): string => `one platform, ${hub}, under ${behind}`,
  },
  defeats: (what: string): string => `defeats ${what}`,
  ofNode: (node: string): string => `the redundancy of ${node}`,
  ofMarket: (service: string): string => `the choice of suppliers for ${service}`,
};

/** What those are called who stand in a row. */
interface Nouns {
  readonly one: string;
  readonly many: string;
  /** Of whom there are many, after "by". */
  readonly by: string;
  readonly heading: string;
}

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  views: { operator: "Betreiber", owner: "Eigentümer", site: "Standort", platform: "Plattform" },
  title: (model) => `Wer wem einen Dienst nehmen kann: ${model}`,
  onDay: (day) => `Regeln am ${day}.`,
  noDay: "Kein Tag ist angegeben, daher ist offen, welche Regeln gelten: --as-of TAG angeben, oder asOf in der Landschaft.",
  howToRead:
    "Eine Spanne heißt mindestens – höchstens, über alles, was nicht bekannt ist. Stufe 1 beliefert einen Dienst oder eine Einrichtung selbst. Reichweiten überschneiden sich; „steht für“ teilt jeden Ausfall auf die auf, die ihn bewirken können (Shapley-Wert), und ergibt zusammen 100 %.",
  insurers: { one: "Versicherer", many: "Versicherer", by: "Versicherern", heading: "Versicherer" },
  organisations: { one: "Organisation", many: "Organisationen", by: "Organisationen", heading: "Organisationen" },
  offering: (service, who, count) => `${service}: angeboten von ${who} (${count})`,
  standing: (name, count) => `${name}: ${count}`,
  within: (total) => `Gesamtzahl: ${total}`,
  tier: "Stufe",
  loses: "Verlieren",
  share: "Anteil",
  direct: "Direkt",
  allTiers: "Alle Stufen",
  answersFor: "Steht für",
  more: (_n, count) => `… und ${count} weitere`,
  first: (view, name) => `${view} an erster Stelle unter denen, die selbst beliefern: ${name}`,
  takes: (who, share, count) => `${who} (${share}), ${count}`,
  takesNobodyWholly: (share) => `ganz fällt damit niemand aus; steht für ${share} der Verluste`,
  outOf: (count, total, unit) => `${count} ${unit} (von insgesamt ${total})`,
  atMostNotKnown: (count) => `mindestens ${count}, wie viele höchstens, ist nicht bekannt`,
  takesPossibly: (who, share, most, mostShare, count) => `${who} (${share}), vielleicht ${most} (${mostShare}); ${count}`,
  between: (least, atMost) => `mindestens ${least} und höchstens ${atMost}`,
  reachAll: (n, names, who) => `Über alle Stufen ${plural(n, "erreicht", "erreichen je für sich")} ${names} alle ${who}.`,
  index: (hhi, largest, three, number) =>
    `Ausfälle aufgeteilt: HHI ${hhi}; der größte ${largest}, die drei größten ${three}; wie ${number} gleich große.`,
  market: (systemType, holders) => `Markt ${systemType}: ${holders}`,
  marketKnown: (hhi) => `HHI ${hhi} über die bekannten`,
  marketAll: (hhi, n, open, noun) =>
    `${hhi}, gleich wer dort versorgt, wo es offen ist (${open} ${plural(n, noun.one, noun.many)})`,
  nobody: "Nichts dieser Sicht beliefert ihn: Lieferanten sind nicht bekannt.",
  notInForce:
    "Regeln, die an diesem Tag nicht in Kraft sind oder bei denen es nicht bekannt ist; --service-type hält eine Dienstart gegen sie:",
  limitsOf: (name) => `Benannte Schwellen, ${name}:`,
  states: {
    "in-force": "in Kraft",
    "not-yet": "noch nicht in Kraft",
    "no-longer": "nicht mehr in Kraft",
    unknown: "in Kraft seit: unbekannt",
  },
  verdicts: { above: "darüber", below: "darunter", undetermined: "unbestimmt" },
  undecided: {
    bounds: "die Spanne liegt auf beiden Seiten",
    "other-share": "der andere Anteil, der die Schwelle auch erreichen muss, entscheidet es nicht",
    rounded: "gerundet",
    derived: "abgeleitet",
    "lower-bound": "nur eine Untergrenze",
    old: "zu alt",
    "no-figure": "keine Zahl",
    "no-limit": "keine bekannte Schwelle",
  },
  measures: {
    "insured-of-insurer": "Versicherte jedes Versicherers",
    "insured-behind-facility": "Versicherte hinter der gemeinsamen Anlage",
    "entities-share": "Anteil der Versicherer",
    "insured-share": "Anteil der Versicherten",
    "systemic-entities": "belieferte systemrelevante Einrichtungen",
    "users-share": "Anteil der Nutzer",
    users: "Nutzer",
    staff: "Beschäftigte",
    hhi: "HHI",
    none: "",
  },
  analogue: "analog",
  eachInsurer: (verdict, _n, count) => `${count} Versicherer ${verdict}`,
  countsFrom: (day) => `zählt ab ${day}`,
  missing: (names) => `keine Größe von ${names}`,
  fact: (service, view) => `Was als Nächstes zu klären ist für ${service} (${view}, der am meisten nehmen kann):`,
  factLine: (what, before, after, unit) => `${what}: die Spanne sinkt von ${before} auf ${after} ${unit}`,
  facts: {
    supplier: (id, answers) => `wer von ${answers} ${id} beliefert`,
    pool: (insurers) => `wie sich die bekannte Summe auf ${insurers} verteilt`,
    size: (id) => `die Größe von ${id}`,
    evidence: (id) => `ob ${id} so ist`,
    operator: (id) => `wer ${id} betreibt`,
  },
  hubs: "Verborgene Knotenpunkte",
  hubKinds: {
    "fourth-party": (hub, behind) => `ein Vierter, ${hub}, hinter ${behind}`,
    site: (hub, behind) => `ein Standort, ${hub}, unter ${behind}`,
    owner: (hub, behind) => `ein Eigentümer, ${hub}, von ${behind}`,
    platform: (hub, behind) => `eine Plattform, ${hub}, unter ${behind}`,
  },
  defeats: (what) => `hebt ${what} auf`,
  ofNode: (node) => `die Redundanz von ${node}`,
  ofMarket: (service) => `die Wahl unter Lieferanten für ${service}`,
};

export type ConcentrationWords = typeof en;
export const concentrationWords: InBoth<ConcentrationWords> = { en, de };
