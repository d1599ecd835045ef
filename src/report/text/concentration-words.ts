import type { ConcentrationView } from "../../analysis/failures/supplying-units.js";
import type { LimitVerdict, RuleState, UndecidedBy } from "../../analysis/named-limits/named-limits-result.js";
import type { RuleMeasure } from "../../model/documents/regulation.js";
import { type InBoth, plural } from "../../words/language.js";

const supplier = { operator: "supplier", owner: "supplier", site: "supplier's site", platform: "supplier's platform" } as const;
const whoever = { operator: "whoever", owner: "whoever", site: "whichever site", platform: "whichever platform" } as const;

/** Every text of the report on concentration in English; `n` is a count, its neighbour the same number written out. */
const en = {
  views: { operator: "Operator", owner: "Owner", site: "Site", platform: "Platform" } as Readonly<
    Record<ConcentrationView, string>
  >,
  title: (model: string): string => `Who can take a service from whom: ${model}`,
  onDay: (day: string): string => `Rules as of ${day}.`,
  noDay: "No day is named, so it is open which rules hold: give --as-of DAY, or asOf in the landscape.",
  howToRead:
    "A range is at least – at most, over all that is not known. Tier 1 supplies a service, or an organisation, itself. Reaches overlap; “answers for” divides each loss of which a supplier is known among those who can cause it (Shapley value) and adds up to 100 %.",
  ownersAsOperators: "Owners: as the operators.",
  insurers: { one: "insurer", many: "insurers", by: "insurers", heading: "Insurers" },
  organisations: { one: "organisation", many: "organisations", by: "organisations", heading: "Organisations" },
  offering: (service: string, who: string, count: string): string => `${service}: offered by ${who} (${count})`,
  standing: (name: string, count: string): string => `${name}: ${count}`,
  within: (total: string): string => `counted within ${total}`,
  tier: "Tier",
  loses: "Lose all of it",
  share: "Share",
  direct: "Direct",
  allTiers: "All tiers",
  answersFor: "Answers for",
  more: (n: number, count: string): string => `… and ${count} ${plural(n, "more", "more")}`,
  first: (view: string, name: string): string => `First ${view.toLowerCase()} that supplies them itself: ${name}`,
  /** Where none of those who supply a row takes anything for sure. */
  nobodySurely: (names: string, count: string): string =>
    `Nobody surely takes anything; ${count} perhaps do, as it is not known who operates or supplies what: ${names}.`,
  takes: (who: string, share: string, count: string): string => `${who} (${share}), ${count}`,
  takesNobodyWholly: (share: string): string => `takes it wholly from nobody; answers for ${share} of the losses`,
  /** The unit as it is called for the total, and for the count. */
  outOf: (count: string, total: string, unit: string, _own: string): string => `${count} of ${total} ${unit}`,
  atMostNotKnown: (count: string): string => `at least ${count}, how many at most is not known`,
  takesPossibly: (who: string, share: string, most: string, mostShare: string, count: string): string =>
    `${who} (${share}), perhaps ${most} (${mostShare}); ${count}`,
  /** So many of all, of whom there are several. */
  ofAll: (count: string, all: string, noun: Nouns): string => `${count} of ${all} ${noun.many}`,
  reachAll: (names: string, who: string): string =>
    `The supply chains of all ${who} lead to ${names}, directly or indirectly, stand-bys included.`,
  index: (hhi: string, largest: string, three: string, number: string): string =>
    `Losses divided: HHI ${hhi}; the largest ${largest}, the three largest ${three}; like ${number === "1" ? "a single one" : `${number} of equal size`}.`,
  fromTo: (least: string, most: string): string => `${least} to ${most}`,
  market: (systemType: string, holders: string): string => `Market of ${systemType}: ${holders}`,
  marketKnown: (hhi: string, areSomeOpen: boolean): string => `HHI ${hhi}${areSomeOpen ? " over the known" : ""}`,
  marketAll: (view: ConcentrationView, hhi: string, n: number, open: string, noun: Nouns): string =>
    `HHI ${hhi} ${whoever[view]} supplies ${plural(n, `the one ${noun.one}`, `the ${open} ${noun.many}`)} of whom that is open, ${plural(n, "alone", "one each")}, stand-bys included`,
  indexOverAll: (view: ConcentrationView, hhi: string, n: number, open: string, noun: Nouns, isPerhaps: boolean): string => {
    const which = isPerhaps
      ? `up to ${plural(n, `one ${noun.one}`, `${open} ${noun.many}`)} of whom perhaps`
      : `${plural(n, `the one ${noun.one}`, `the ${open} ${noun.many}`)} of whom`;
    return `With ${which} no ${supplier[view]} is known: HHI ${hhi}, ${whoever[view]} supplies ${plural(n, "it alone", "them, one each")}.`;
  },
  estimated: (samples: string): string =>
    `Parts with ± are estimated from ${samples} samples, ± being the standard error in percentage points; HHI and the largest parts rest on them.`,
  assumedWeights: "The shares rest partly on weights that are only assumed.",
  equalParts: "counted in equal parts where none of several takes anything alone",
  /** After the shares of a market that nobody measured. */
  assumedShares: "shares assumed, not measured",
  limitsOfMarket: (systemType: string): string => `Named limits, market of ${systemType}:`,
  limitsOfLosses: "Named limits, losses divided (no market is known in which they buy):",
  moreHolders: (_n: number, count: string): string => `${count} more`,
  together: (names: string): string => `${names}, who take the same`,
  nobody: {
    operator: "No supplier is known.",
    owner: "No supplier is known.",
    site: "No supplier's site is known.",
    platform: "No supplier's platform is known.",
  } as Readonly<Record<ConcentrationView, string>>,
  notInForce: "Rules that are not in force on this day, or not known to be; --service-type holds one service type against them:",
  withoutFigure: "In force on this day, and held against no figure of a landscape, with whom they are for:",
  dated: (state: string, day: string, isEnd: boolean): string => `${state}, ${isEnd ? "to" : "from"} ${day}`,
  limitsOf: (name: string): string => `Named limits, ${name}:`,
  othersAtLimits: (sure: string, perhaps: string): string =>
    [sure && `One of these limits, or more, is reached also by: ${sure}.`, perhaps && `Perhaps one is reached by: ${perhaps}.`]
      .filter((sentence) => sentence !== "")
      .join(" "),
  onlyUnassigned: (suppliers: string): string => `In no table, as only such services rest on them – ${suppliers}.`,
  unassignedAtLimits: (names: string): string => `A named limit may be reached by: ${names}.`,
  states: {
    "in-force": "in force",
    "not-yet": "not yet applicable",
    "no-longer": "no longer in force",
    unknown: "in force since: not stated in the data",
  } as Readonly<Record<RuleState, string>>,
  /** A share that reaches the limit by itself, and of which another must reach it, too. */
  onlyThisShare: (figure: string): string => `not reached: this share does (${figure}), the other, which must too, does not`,
  verdicts: { above: "above", below: "below", undetermined: "undetermined" } as Readonly<Record<LimitVerdict, string>>,
  undecided: {
    bounds: "the bounds lie on both sides",
    "other-share": "the other share, which must reach the limit too, does not decide",
    rounded: "rounded",
    undated: "no date of the figure",
    derived: "derived",
    "lower-bound": "only a lower bound",
    old: "figure too old",
    "no-figure": "no figure",
    "no-limit": "no known limit",
    unassigned: "not known who offers all services",
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
  unassigned: (names: string): string => `who offers ${names} is not known`,
  fact: (service: string, view: string): string =>
    `What to find out next for ${service} (${view.toLowerCase()} of tier 1 that may take most):`,
  factLine: (what: string, before: string, after: string, unit: string): string =>
    `${what}: the width falls from ${before} to ${after} ${unit}`,
  facts: {
    supplier: (id: string, answers: string): string => `which of ${answers} supplies ${id}`,
    pool: (insurers: string): string => `how the sum that is known of ${insurers} is split between them`,
    size: (id: string): string => `the size of ${id}`,
    evidence: (id: string): string => `whether ${id} is so`,
    operator: (id: string): string => `who operates ${id}`,
  },
  takenByOperators: "Which operator can take what from how many, over all services:",
  exceededLimits: "Named limits that are exceeded, the one exceeded furthest first:",
  marketOf: (systemType: string): string => `market of ${systemType}`,
  hubs: "Hidden hubs",
  hubKinds: {
    "fourth-party": (hub: string, behind: string): string => `${hub} stands as a shared supplier behind: ${behind}`,
    site: (hub: string, behind: string): string => `at the one site ${hub} stand: ${behind}`,
    owner: (hub: string, behind: string): string => `${hub} is the one owner of: ${behind}`,
    platform: (hub: string, behind: string): string => `on the one platform ${hub} run: ${behind}`,
  },
  ofNode: (node: string): string => `The redundancy of ${node} does not help here`,
  ofMarket: (service: string): string => `For ${service}, a change of supplier does not help here`,
};

/** What those are called who stand in a row. */
interface Nouns {
  readonly one: string;
  readonly many: string;
  /** Of whom there are many, after "by". */
  readonly by: string;
  readonly heading: string;
}

const wer = { operator: "wer", owner: "wer", site: "welcher Standort", platform: "welche Plattform" } as const;

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  views: { operator: "Betreiber", owner: "Eigentümer", site: "Standort", platform: "Plattform" },
  title: (model) => `Wer wem einen Dienst nehmen kann: ${model}`,
  onDay: (day) => `Regeln mit Stand ${day}.`,
  noDay: "Kein Tag ist angegeben, daher ist offen, welche Regeln gelten: --as-of TAG angeben, oder asOf in der Landschaft.",
  howToRead:
    "Eine Spanne nennt das Mindeste und das Höchste, je nachdem, wie sich klärt, was nicht bekannt ist. Stufe 1 beliefert einen Dienst oder eine Einrichtung unmittelbar, Stufe 2 deren Lieferanten, und so weiter. Wer ausfällt, kann von mehreren abhängen und steht dann in mehreren Zeilen; „Schadensanteil“ teilt jeden Ausfall, zu dem Lieferanten bekannt sind, auf die auf, die ihn bewirken können (Shapley-Wert), und ergibt zusammen 100 %.",
  ownersAsOperators: "Eigentümer: wie Betreiber.",
  insurers: { one: "Versicherer", many: "Versicherer", by: "Versicherern", heading: "Versicherer" },
  organisations: { one: "Organisation", many: "Organisationen", by: "Organisationen", heading: "Organisationen" },
  offering: (service, who, count) => `${service}: angeboten von ${who} (${count})`,
  standing: (name, count) => `${name}: ${count}`,
  within: (total) => `Gesamtzahl: ${total}`,
  tier: "Stufe",
  loses: "Ganz ohne",
  share: "Anteil",
  direct: "Direkt",
  allTiers: "Alle Stufen",
  answersFor: "Schadensanteil",
  more: (_n, count) => `… und ${count} weitere`,
  first: (view, name) => `${view} an erster Stelle auf Stufe 1: ${name}`,
  nobodySurely: (names, count) =>
    `Sicher nimmt niemand etwas; ${count} kommen in Frage, weil nicht bekannt ist, wer etwas betreibt oder liefert: ${names}.`,
  takes: (who, share, count) => `${who} (${share}), ${count}`,
  takesNobodyWholly: (share) => `ganz fällt damit niemand aus; Schadensanteil: ${share}`,
  outOf: (count, total, _unit, own) => `${count} ${own} (von insgesamt ${total})`,
  atMostNotKnown: (count) => `mindestens ${count}, wie viele höchstens, ist nicht bekannt`,
  takesPossibly: (who, share, most, mostShare, count) => `${who} (${share}), vielleicht ${most} (${mostShare}); ${count}`,
  ofAll: (count, all, noun) => `${count} von ${all} ${noun.by}`,
  reachAll: (names, who) => `Die Lieferketten aller ${who} führen unmittelbar oder mittelbar zu ${names}, Ersatz eingeschlossen.`,
  index: (hhi, largest, three, number) =>
    `Konzentration der Schadensanteile: HHI ${hhi} (10.000 hieße: ein einziger); der größte ${largest}, die drei größten ${three}; so stark wie bei ${number === "1" ? "einem einzigen" : `${number} gleich großen`}.`,
  fromTo: (least, most) => `${least} bis ${most}`,
  market: (systemType, holders) => `Markt ${systemType}: ${holders}`,
  marketKnown: (hhi, areSomeOpen) => `HHI ${hhi}${areSomeOpen ? " über die bekannten" : ""}`,
  marketAll: (view, hhi, n, open, noun) =>
    `HHI ${hhi}, je nachdem, ${wer[view]} dort beliefert oder als Ersatz einspringt, wo das offen ist (bei ${open} ${plural(n, `${noun.one}, allein`, `${noun.by}, je einer`)})`,
  indexOverAll: (view, hhi, n, open, noun, isPerhaps) => {
    const which = isPerhaps
      ? `bis zu ${open} ${plural(n, noun.one, noun.by)}`
      : plural(n, "der Organisation", `der ${open} ${noun.many}`);
    const what = {
      operator: "deren Lieferant",
      owner: "deren Lieferant",
      site: `bei ${plural(n, "der", "denen")} der Standort des Lieferanten`,
      platform: `bei ${plural(n, "der", "denen")} die Plattform des Lieferanten`,
    }[view];
    return `Einschließlich ${which}, ${what} ${isPerhaps ? "vielleicht " : ""}nicht bekannt ist: HHI ${hhi}, ${wer[view]} auch immer das ist.`;
  },
  estimated: (samples) =>
    `Schadensanteile mit ± sind geschätzt aus ${samples} Stichproben, ± ist der Standardfehler in Prozentpunkten; HHI und größte Anteile beruhen darauf.`,
  assumedWeights: "Die Anteile beruhen teils auf Gewichten, die nur angenommen sind.",
  equalParts: "zu gleichen Teilen gerechnet, wo von mehreren keiner allein etwas nimmt",
  assumedShares: "die Anteile sind angenommen, nicht gemessen",
  limitsOfMarket: (systemType) => `Benannte Schwellen, Markt ${systemType}:`,
  limitsOfLosses: "Benannte Schwellen, Schadensanteile (ein Markt, in dem gekauft wird, ist nicht bekannt):",
  moreHolders: (n, count) => plural(n, "ein weiterer", `${count} weitere`),
  together: (names) => `gleichauf ${names}`,
  nobody: {
    operator: "Kein Lieferant bekannt.",
    owner: "Kein Lieferant bekannt.",
    site: "Von keinem Lieferanten ist der Standort bekannt.",
    platform: "Von keinem Lieferanten ist die Plattform bekannt.",
  },
  notInForce:
    "Regeln, die an diesem Tag nicht in Kraft sind oder bei denen es nicht bekannt ist; mit --service-type wird eine Dienstart auch an ihnen gemessen:",
  withoutFigure: "An diesem Tag in Kraft, ohne Zahl einer Landschaft, an der sie zu messen wären, und für wen:",
  dated: (state, day, isEnd) => `${state}, ${isEnd ? "bis" : "ab"} ${day}`,
  limitsOf: (name) => `Benannte Schwellen, ${name}:`,
  othersAtLimits: (sure, perhaps) =>
    [
      sure && `Mindestens eine dieser Schwellen erreichen auch: ${sure}.`,
      perhaps && `Vielleicht erreichen eine davon: ${perhaps}.`,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  onlyUnassigned: (suppliers) => `In keiner Tabelle stehen, weil nur solche Dienste von ihnen abhängen – ${suppliers}.`,
  unassignedAtLimits: (names) => `Eine benannte Schwelle erreichen vielleicht: ${names}.`,
  states: {
    "in-force": "in Kraft",
    "not-yet": "noch nicht anwendbar",
    "no-longer": "nicht mehr in Kraft",
    unknown: "Inkrafttreten in den Daten nicht angegeben",
  },
  onlyThisShare: (figure) => `nicht erreicht: dieser Anteil für sich schon (${figure}), der andere, der es auch muss, nicht`,
  verdicts: { above: "darüber", below: "darunter", undetermined: "unbestimmt" },
  undecided: {
    bounds: "die Spanne liegt auf beiden Seiten",
    "other-share": "der andere Anteil, der die Schwelle auch erreichen muss, entscheidet es nicht",
    rounded: "gerundet",
    undated: "Stand der Zahl nicht angegeben",
    derived: "abgeleitet",
    "lower-bound": "nur eine Untergrenze",
    old: "Zahl zu alt",
    "no-figure": "keine Zahl",
    "no-limit": "keine bekannte Schwelle",
    unassigned: "nicht von allen Diensten bekannt, wer sie anbietet",
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
  analogue: "nur sinngemäß anwendbar",
  eachInsurer: (verdict, _n, count) => `${count} Versicherer ${verdict}`,
  countsFrom: (day) => `zählt ab ${day}`,
  missing: (names) => `keine Größe von ${names}`,
  unassigned: (names) => `nicht bekannt, wer ${names} anbietet`,
  fact: (service, view) => `Was als Nächstes zu klären ist: ${service}, ${view} mit dem größten möglichen Ausfall auf Stufe 1:`,
  factLine: (what, before, after, unit) => `${what}: die Spanne sinkt von ${before} auf ${after} ${unit}`,
  facts: {
    supplier: (id, answers) => `ob ${answers} der Lieferant ist (${id})`,
    pool: (insurers) => `wie sich die bekannte Summe auf ${insurers} verteilt`,
    size: (id) => `die Größe von ${id}`,
    evidence: (id) => `ob diese Abhängigkeit besteht: ${id}`,
    operator: (id) => `wer ${id} betreibt`,
  },
  takenByOperators: "Welcher Betreiber wie vielen was nehmen kann, über alle Dienste:",
  exceededLimits: "Überschrittene benannte Schwellen, die am weitesten überschrittene zuerst:",
  marketOf: (systemType) => `Markt ${systemType}`,
  hubs: "Verborgene Knotenpunkte",
  hubKinds: {
    "fourth-party": (hub, behind) => `${hub} steht als gemeinsamer Vorlieferant hinter: ${behind}`,
    site: (hub, behind) => `am selben Standort ${hub} stehen: ${behind}`,
    owner: (hub, behind) => `${hub} ist gemeinsamer Eigentümer von: ${behind}`,
    platform: (hub, behind) => `auf derselben Plattform ${hub} laufen: ${behind}`,
  },
  ofNode: (node) => `Die Redundanz hilft hier nicht: ${node}`,
  ofMarket: (service) => `Ein Wechsel des Lieferanten hilft hier nicht: ${service}`,
};

export type ConcentrationWords = typeof en;
export const concentrationWords: InBoth<ConcentrationWords> = { en, de };
