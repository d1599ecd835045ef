import { type InBoth, plural } from "../../words/language.js";

/** Every text of the report on an impact in English; `n` is a count, its neighbour the same number written out. */
const en = {
  whatIfOf: (asked: string) => `What if: ${asked}`,
  undisturbed: "Nothing disturbed",
  moment: (moment: string) => `State at ${moment}`,
  zones: (names: string) => `times in ${names}`,
  afterStart: (hours: string) => `${hours} h after the start`,
  beforeStart: (hours: string) => `${hours} h before the start`,
  nothingHolds: "No disturbance holds.",
  nothingHoldsAnyMore: "No disturbance holds, but not everything is back to normal.",
  holding: (n: number, count: string, total: number, ofAll: string) =>
    total === 1 && n === 1
      ? "The disturbance holds:"
      : `${count} of ${ofAll} ${plural(total, "disturbance", "disturbances")} ${plural(n, "holds", "hold")}:`,
  holdingInShort: (n: number, count: string, total: number, ofAll: string) =>
    total === 1
      ? `the disturbance ${n === 1 ? "holds" : "does not hold"}`
      : `${count} of ${ofAll} disturbances ${plural(n, "holds", "hold")}`,
  /** Of the disturbances that hold those of which no end is stated. */
  openEnded: (n: number, count: string, holding: number) =>
    holding === n ? `no end of ${plural(n, "it", "them")} is known` : `of ${count} of them no end is known`,
  restsInShort: (n: number, count: string, parts: string) =>
    `This rests on ${count} ${plural(n, "dependency", "dependencies")}: ${parts}.`,
  unknownInShort: (n: number, count: string) =>
    `Of ${count} ${plural(n, "service", "services")} no supplier is known: ${plural(n, "it counts", "they count")} neither as affected nor as fine.`,
  notKnown: (what: string) => `Not known is ${what}.`,
  seeAll: "Disturbances, why at least and at most differ, who is hit by name, and sources: --all",
  upperBound: "an upper bound on loss",
  /** Where something is repaired one after the other and is lost in part. */
  noUpperBound: "no upper bound on loss, as over time more may be lost of what is repaired one after the other",
  allTimed: (n: number, count: string, bound: string) =>
    n === 1
      ? `The disturbance as it is at its widest, at no moment in particular: ${bound}.`
      : `${n === 2 ? "Both" : `All ${count}`} disturbances at once, though they may never hold together: ${bound}.`,
  allUntimed: (n: number, count: string, bound: string) =>
    `${plural(n, "The disturbance holds", `${n === 2 ? "Both" : `All ${count}`} disturbances hold`)} without end; buffers and stand-bys do not help for ever: ${bound}.`,
  /** The same where stand-bys are in it. */
  allUntimedWithStandBys: (n: number, count: string, bound: string) =>
    `${plural(n, "The disturbance holds", `${n === 2 ? "Both" : `All ${count}`} disturbances hold`)} without end: ${bound}.`,
  standBysOpen:
    "Without a moment it is open whether a stand-by carries already: at most is without it, at least with it; buffers do not count.",
  lostTitle: "Lost",
  degradedTitle: "Degraded",
  service: "Service",
  surely: "at least",
  possibly: "perhaps",
  unknownColumn: "not known",
  offering: "of",
  atLeast: "at least",
  atMost: "at most",
  share: "share",
  levelsLeft: (levels: string) => `Level left where degraded: ${levels}.`,
  insurersColumns: "Insurers",
  insuredColumns: "Insured persons",
  sharesOf: (totals: string) => `Shares are of these, which are not added: ${totals}.`,
  shareOf: (total: string, asOf: string) => `Share of ${total} insured persons of statutory insurers${asOf}.`,
  asOf: (day: string) => ` (${day})`,
  unknownNote:
    "* Without the insurers under “not known”: no supplier of this service is known of them; they count neither as affected nor as fine.",
  nothingLost: "As far as is known, no service of an insurer is lost or degraded.",
  unaffected: "Not affected as far as known",
  noneKnown: (names: string) => `Not known, as no supplier is known at any insurer: ${names}.`,
  unaffectedBut: (name: string, count: string, n: number, offering: string) =>
    `${name} (not known at ${count} of ${offering} ${plural(n, "insurer", "insurers")})`,
  boundsTitle: "Why at least and at most differ",
  boundsOf: (names: string, atLeast: string, atMost: string) => `${names}: at least ${atLeast}, at most ${atMost}`,
  /** Where one reason explains all of the difference. */
  becauseAll: (reason: string) => `because ${reason}`,
  because: (persons: string, reason: string) => `${persons} of the difference, because ${reason}`,
  withoutCaps: (persons: string) =>
    `at least ${persons} only, were it not known how many insured persons each of them has at most`,
  withoutPossible: (persons: string) => `at most ${persons}, if only what is surely lost were lost`,
  widthReasons: {
    candidates: "the supplier is one of several, and not known which",
    evidence: "a dependency has weak evidence and may not exist",
    operators: "who runs something is not known",
    places: "where a system stands, or on which platform, is not stated",
    levels: "how far something is degraded is known as a range only",
    calendars: "a supplier is used at certain moments only",
    repairs: "it is not known exactly how fast something is repaired",
    supplies: "it is not known what is in stock, or how much is drawn",
    standBys: "a stand-by may carry at once or not at all",
    pools: "of several insurers only the sum of the insured persons is known",
    ranges: "the insured persons of an insurer are known as a range only",
    sizes: "the number of insured persons of an insurer is not known",
  },
  insurersTitle: "Insurers, by size where known",
  lostAt: (n: number, count: string) => `lost at ${count} ${plural(n, "insurer", "insurers")}`,
  degradedAt: (n: number, count: string) => `degraded at ${count} ${plural(n, "insurer", "insurers")}`,
  possiblyLostAt: (count: string) => `perhaps lost at ${count}`,
  possiblyDegradedAt: (count: string) => `perhaps degraded at ${count}`,
  typesTitle: "Insurer types",
  typeColumn: "Type",
  insurersColumn: "insurers",
  losingColumn: "lose a service",
  perhapsLosingColumn: "perhaps more",
  degradedColumn: "degraded only",
  operatorsTitle: "IT providers",
  operated: (name: string, count: string, n: number, states: string) =>
    `${name} (runs ${count} ${plural(n, "system or service", "systems and services")}): ${states}`,
  partnersTitle: "Service providers and employers",
  sites: (n: number, count: string) => `${count} ${plural(n, "site", "sites")}`,
  employers: (n: number, count: string) => `${count} ${plural(n, "employer", "employers")}`,
  numberUnknown: "number unknown",
  basisTitle: "What this rests on",
  dependencies: (n: number, count: string) =>
    `${count} ${plural(n, "dependency", "dependencies")} on the way from the disturbances to what is impaired`,
  noDependencies: "No dependency lies between them.",
  minEvidence: (status: string) =>
    `Dependencies with evidence weaker than “${status}” were taken both as there and as not there.`,
  publishedTitle: "Published figures",
  published: (by: string, count: string, what: string, service: string) => `${by}: ${count} ${what}, ${service}`,
  claimAtLeast: (number: string) => `at least ${number}`,
  claimAtMost: (number: string) => `at most ${number}`,
  insuredPersons: (n: number) => plural(n, "insured person", "insured persons"),
  insurersCounted: (n: number) => plural(n, "insurer", "insurers"),
  verdicts: {
    above: (bounds: string) => `lies above the computed range (${bounds})`,
    within: (bounds: string) => `lies within the computed range (${bounds})`,
    compatible: (bounds: string) => `is compatible with the computed range (${bounds})`,
    below: (bounds: string) => `lies below the computed range (${bounds})`,
  },
  unknownTitle: "Not known, so counted neither as affected nor as fine",
  unknownSuppliers: (name: string, n: number, count: string) =>
    `${name}: no supplier is known of ${count} ${plural(n, "service", "services")}`,
  unknownSupplier: (dependent: string, candidates: string) => `${dependent}: whether ${candidates} supplies it`,
  unknownInsured: (names: string) => `how large these are: ${names}`,
  unknownOperators: (names: string) => `who runs ${names}`,
  missing: (count: string, total: string) =>
    `${count} of the ${total} insured persons of statutory insurers stand in no figure of an insurer`,
  surplus: (count: string, total: string) => `the figures of insurers are ${count} above the published ${total}`,
  model: (id: string, hash: string, nodes: string, dependencies: string) =>
    `Landscape ${id} (${nodes}, ${dependencies}, SHA-256 ${hash}…)`,
  nodes: (n: number, count: string) => `${count} ${plural(n, "node", "nodes")}`,
  dependenciesOnly: (n: number, count: string) => `${count} ${plural(n, "dependency", "dependencies")}`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  whatIfOf: (asked) => `Was wäre, wenn: ${asked}`,
  undisturbed: "Ohne Störung",
  moment: (moment) => `Stand ${moment}`,
  zones: (names) => `Zeiten in ${names}`,
  afterStart: (hours) => `${hours} h nach Beginn`,
  beforeStart: (hours) => `${hours} h vor Beginn`,
  nothingHolds: "Keine Störung besteht.",
  nothingHoldsAnyMore: "Keine Störung besteht mehr, aber noch nicht alles ist wieder im Normalbetrieb.",
  holding: (n, count, total, ofAll) =>
    total === 1 && n === 1
      ? "Die Störung besteht:"
      : `${count} von ${ofAll} ${plural(total, "Störung", "Störungen")} ${plural(n, "besteht", "bestehen")}:`,
  holdingInShort: (n, count, total, ofAll) =>
    total === 1
      ? `die Störung besteht${n === 1 ? "" : " nicht"}`
      : `${count} von ${ofAll} Störungen ${plural(n, "besteht", "bestehen")}`,
  openEnded: (n, count, holding) => (holding === n ? "ein Ende ist nicht bekannt" : `bei ${count} davon ist kein Ende bekannt`),
  restsInShort: (n, count, parts) => `Das beruht auf ${count} ${plural(n, "Abhängigkeit", "Abhängigkeiten")}: ${parts}.`,
  unknownInShort: (n, count) =>
    `Bei ${count} ${plural(n, "Dienst", "Diensten")} ist kein Lieferant bekannt; ${plural(n, "er zählt", "sie zählen")} weder als betroffen noch als in Ordnung.`,
  notKnown: (what) => `Nicht bekannt ist, ${what}.`,
  seeAll: "Störungen, Gründe der Spannen, Betroffene mit Namen und Belege: --all",
  upperBound: "eine Obergrenze des Schadens",
  noUpperBound:
    "keine Obergrenze des Schadens, denn von dem, was nacheinander wiederhergestellt wird, kann im Verlauf mehr ausfallen",
  allTimed: (n, count, bound) =>
    n === 1
      ? `Die Störung in vollem Umfang, zu keinem bestimmten Zeitpunkt: ${bound}.`
      : `${n === 2 ? "Beide" : `Alle ${count}`} Störungen zugleich, auch wenn sie nie zusammen bestehen: ${bound}.`,
  allUntimed: (n, count, bound) =>
    `${plural(n, "Die Störung besteht", `${n === 2 ? "Beide" : `Alle ${count}`} Störungen bestehen`)} ohne Ende; Puffer und Reserven helfen nicht auf Dauer: ${bound}.`,
  allUntimedWithStandBys: (n, count, bound) =>
    `${plural(n, "Die Störung besteht", `${n === 2 ? "Beide" : `Alle ${count}`} Störungen bestehen`)} ohne Ende: ${bound}.`,
  standBysOpen:
    "Ohne Zeitpunkt bleibt offen, ob eine Reserve schon trägt: höchstens gilt ohne sie, mindestens mit ihr; Puffer zählen nicht.",
  lostTitle: "Ausgefallen",
  degradedTitle: "Eingeschränkt",
  service: "Dienst",
  surely: "mind.",
  possibly: "evtl.",
  unknownColumn: "nicht bekannt",
  offering: "von",
  atLeast: "mindestens",
  atMost: "höchstens",
  share: "Anteil",
  levelsLeft: (levels) => `Verbleibende Leistung, wo eingeschränkt: ${levels}.`,
  insurersColumns: "Krankenversicherer",
  insuredColumns: "Versicherte",
  sharesOf: (totals) => `Anteile beziehen sich auf diese Gesamtzahlen, die nicht zusammengezählt werden: ${totals}.`,
  shareOf: (total, asOf) => `Anteil an ${total} Versicherten der gesetzlichen Krankenversicherung${asOf}.`,
  asOf: (day) => ` (${day})`,
  unknownNote:
    "* Ohne die Krankenversicherer unter „nicht bekannt“: bei ihnen ist kein Lieferant dieses Dienstes bekannt; sie zählen weder als betroffen noch als in Ordnung.",
  nothingLost: "Soweit bekannt, ist kein Dienst eines Krankenversicherers ausgefallen oder eingeschränkt.",
  unaffected: "Nicht betroffen, soweit bekannt",
  noneKnown: (names) => `Nicht bekannt, da bei keinem Krankenversicherer ein Lieferant bekannt ist: ${names}.`,
  unaffectedBut: (name, count, n, offering) =>
    `${name} (nicht bekannt bei ${count} von ${offering} ${plural(n, "Krankenversicherer", "Krankenversicherern")})`,
  boundsTitle: "Warum mindestens und höchstens auseinanderliegen",
  boundsOf: (names, atLeast, atMost) => `${names}: mindestens ${atLeast}, höchstens ${atMost}`,
  becauseAll: (reason) => `weil ${reason}`,
  because: (persons, reason) => `${persons} des Unterschieds, weil ${reason}`,
  withoutCaps: (persons) =>
    `nur mindestens ${persons}, wenn nicht bekannt wäre, wie viele Versicherte jeder dieser Versicherer höchstens hat`,
  withoutPossible: (persons) => `höchstens ${persons}, wenn nur ausfällt, was sicher ausfällt`,
  widthReasons: {
    candidates: "einer von mehreren der Lieferant ist und nicht bekannt ist, welcher",
    evidence: "eine Abhängigkeit nur schwach belegt ist und vielleicht nicht besteht",
    operators: "nicht bekannt ist, wer etwas betreibt",
    places: "zu einem System kein Standort oder keine Plattform angegeben ist",
    levels: "nur als Spanne bekannt ist, wie weit etwas eingeschränkt ist",
    calendars: "ein Lieferant nur zu bestimmten Zeitpunkten genutzt wird",
    repairs: "nicht genau bekannt ist, wie schnell etwas wiederhergestellt wird",
    supplies: "nicht bekannt ist, was auf Lager ist oder wie viel entnommen wird",
    standBys: "eine Reserve vielleicht sofort einspringt, vielleicht gar nicht",
    pools: "von mehreren Versicherern nur bekannt ist, wie viele Versicherte sie zusammen haben",
    ranges: "die Zahl der Versicherten eines Versicherers nur als Spanne bekannt ist",
    sizes: "die Zahl der Versicherten eines Versicherers nicht bekannt ist",
  },
  insurersTitle: "Krankenversicherer, nach Größe, soweit bekannt",
  lostAt: (n, count) => `ausgefallen bei ${count} ${plural(n, "Krankenversicherer", "Krankenversicherern")}`,
  degradedAt: (n, count) => `eingeschränkt bei ${count} ${plural(n, "Krankenversicherer", "Krankenversicherern")}`,
  possiblyLostAt: (count) => `vielleicht ausgefallen bei ${count}`,
  possiblyDegradedAt: (count) => `vielleicht eingeschränkt bei ${count}`,
  typesTitle: "Nach Art des Versicherers",
  typeColumn: "Art",
  insurersColumn: "Anzahl",
  losingColumn: "mit Ausfall",
  perhapsLosingColumn: "vielleicht weitere",
  degradedColumn: "nur eingeschränkt",
  operatorsTitle: "IT-Dienstleister",
  operated: (name, count, n, states) =>
    `${name} (betreibt ${count} ${plural(n, "System oder Dienst", "Systeme und Dienste")}): ${states}`,
  partnersTitle: "Leistungserbringer und Arbeitgeber",
  sites: (n, count) => `${count} ${plural(n, "Einrichtung", "Einrichtungen")}`,
  employers: (_n, count) => `${count} Arbeitgeber`,
  numberUnknown: "Anzahl unbekannt",
  basisTitle: "Worauf das beruht",
  dependencies: (n, count) =>
    `${count} ${plural(n, "Abhängigkeit", "Abhängigkeiten")} auf dem Weg von den Störungen zu dem, was betroffen ist`,
  noDependencies: "Keine Abhängigkeit liegt dazwischen.",
  minEvidence: (status) =>
    `Abhängigkeiten mit schwächerem Beleg als „${status}“ wurden einmal als vorhanden und einmal als nicht vorhanden gerechnet.`,
  publishedTitle: "Veröffentlichte Zahlen",
  published: (by, count, what, service) => `${by}: ${count} ${what}, ${service}`,
  claimAtLeast: (number) => `mindestens ${number}`,
  claimAtMost: (number) => `höchstens ${number}`,
  insuredPersons: () => "Versicherte",
  insurersCounted: () => "Krankenversicherer",
  verdicts: {
    above: (bounds) => `liegt über der berechneten Spanne (${bounds})`,
    within: (bounds) => `liegt innerhalb der berechneten Spanne (${bounds})`,
    compatible: (bounds) => `ist mit der berechneten Spanne vereinbar (${bounds})`,
    below: (bounds) => `liegt unter der berechneten Spanne (${bounds})`,
  },
  unknownTitle: "Nicht bekannt (zählt weder als betroffen noch als in Ordnung)",
  unknownSuppliers: (name, n, count) => `${name}: bei ${count} ${plural(n, "Dienst", "Diensten")} ist kein Lieferant bekannt`,
  unknownSupplier: (dependent, candidates) => `${dependent}: ob ${candidates} der Lieferant ist`,
  unknownInsured: (names) => `wie groß diese sind: ${names}`,
  unknownOperators: (names) => `wer ${names} betreibt`,
  missing: (count, total) =>
    `${count} der ${total} Versicherten der gesetzlichen Krankenversicherung stehen in keiner Zahl einer gesetzlichen Krankenkasse`,
  surplus: (count, total) => `die Zahlen der gesetzlichen Krankenkassen liegen um ${count} über den veröffentlichten ${total}`,
  model: (id, hash, nodes, dependencies) => `Landschaft ${id} (${nodes}, ${dependencies}, SHA-256 ${hash}…)`,
  nodes: (_n, count) => `${count} Knoten`,
  dependenciesOnly: (n, count) => `${count} ${plural(n, "Abhängigkeit", "Abhängigkeiten")}`,
};

export type ImpactWords = typeof en;
export const impactWords: InBoth<ImpactWords> = { en, de };
