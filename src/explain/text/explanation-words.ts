import { type InBoth, plural } from "../../words/language.js";

/** What may be affected, as a reader calls it. */
export type Thing = "organisation" | "system" | "service";

/** What is said of what is affected, and why, in English; `n` is a count, its neighbour the same number written out. */
const en = {
  isState: (name: string, state: string) => `${name} is ${state}.`,
  isolatedAnd: (isolated: string, state: string) => `${isolated} and ${state}`,
  isDegraded: (name: string, level: string) => `${name} is degraded: ${level} of normal function is left.`,
  isNormal: (name: string) => `${name} works normally.`,
  isPossibly: (name: string, state: string, onWhat: string) => `${name} is perhaps ${state}: whether it is depends on ${onWhat}.`,
  isPossiblyDegraded: (name: string, level: string, onWhat: string) =>
    `${name} is perhaps degraded to ${level} of normal function: whether it is depends on ${onWhat}.`,
  onUnknown: "what is not known",
  onTimeOrUnknown: "the time since the disturbance began, or on what is not known",
  doubts: {
    or: ", or on ",
    candidates: "which of several suppliers it is",
    evidence: (status: string) => `whether what is less sure than “${status}” holds (--min-evidence)`,
    levels: "how strong a disturbance is of which only a range is stated",
    operators: "who operates what nobody has stated the operator of",
    standBys: "whether the stand-by carries already, or still: that takes time",
  },
  concerns: (amounts: string) => `That concerns ${amounts}.`,
  /** Where the state that is explained is not that of the moment, which is normal. */
  wouldConcern: (amounts: string) => `That would concern ${amounts}.`,
  affectedTogether: (amount: string) => `Affected together: ${amount}.`,
  affectedWithin: (who: string, amount: string) => `Affected together (${who}): ${amount}.`,
  outsideTotals: "outside the published total",
  whatIf: "what if",
  possiblyWorse: (state: string, onWhat: string) => `At worst it is ${state}: whether it is depends on ${onWhat}.`,
  orCutOff: (disturbances: string) =>
    `Or it is cut off itself, if the operator, or the place, that nobody has stated is the one meant: ${disturbances}.`,
  someOf: (count: string, total: string, things: string) => `${count} of ${total} ${things}`,
  affectedCount: (n: number, some: string) => `${some} ${plural(n, "is", "are")} affected.`,
  possiblyAffectedCount: (n: number, some: string, onWhat: string) =>
    `${some} ${plural(n, "is", "are")} perhaps affected: whether ${plural(n, "it is", "they are")} depends on ${onWhat}.`,
  possiblyWorseCount: (n: number, count: string, onWhat: string) =>
    `${count} of these ${plural(n, "is", "are")} perhaps hit harder: whether ${plural(n, "it is", "they are")} depends on ${onWhat}.`,
  noneAffected: {
    organisation: "No organisation is affected",
    system: "No system is affected",
    service: "No service is affected",
  },
  noneOfAffected: (things: string) => `None of the ${things} is affected`,
  asFarAsKnown: ", as far as is known",
  things: {
    organisation: ["organisation", "organisations", "organisations"],
    system: ["system", "systems", "systems"],
    service: ["service", "services", "services"],
  } as Readonly<Record<Thing, readonly [string, string, string]>>,
  moment: (moment: string) => `State at ${moment}`,
  untimed: (isOne: boolean, isBound: boolean) =>
    `${isOne ? "At no moment in particular" : "All disturbances at once, though they may never hold together"}${isBound ? ": an upper bound on loss" : ""}`,
  nothingGiven: "No disturbance was given: --isolate, --degrade or --scenario gives one.",
  unknownCount: (n: number, count: string) =>
    `Of ${count} more no supplier is known: ${plural(n, "it counts", "they count")} neither as affected nor as fine.`,
  scenario: (name: string) => `Scenario: ${name}`,
  whyTitle: "Why",
  whyWorstTitle: "Why, at worst",
  whyTogether: "Why, all of it together",
  oneSet: (n: number, count: string) =>
    n === 1
      ? "This disturbance alone is enough:"
      : `These ${count} disturbances together are enough, and none of them can be left out:`,
  noOtherSet: (n: number, others: number) => {
    if (n > 1) return "There is no other such combination.";
    if (others === 0) return "No other disturbance holds.";
    return `Without it, the other ${plural(others, "disturbance does", "disturbances do")} not give this result.`;
  },
  othersMay: (n: number) =>
    `Whether the other disturbances give this result without ${plural(n, "it", "all of these")} depends on what is not known.`,
  otherSets: (n: number, count: string) =>
    `${plural(n, "One other combination is enough as well:", `${count} other combinations are enough as well, each alone:`)}`,
  concernsThese: "Affected:",
  moreSets: "There are more such combinations; not all were looked for.",
  remedyTitle: "What would bring it back to normal",
  remedySmallest: (n: number) =>
    plural(n, "The end of this one disturbance:", "All of these would have to end; no smaller number is enough:"),
  remedySure: "To be sure, all of these would have to end; as what is not known may turn out, fewer may be enough:",
  remedyMinimal: (n: number) =>
    plural(
      n,
      "The end of this one disturbance:",
      "All of these would have to end; none of them can be left out, but a smaller combination may exist (exact only up to 20 disturbances):",
    ),
  reason: (reason: string) => `reason: ${reason}`,
  endUnknown: "end not known",
  chainTitle: "How it comes about",
  chainOf: (name: string) => `How it comes about, for ${name}`,
  ifOperatedThere: (names: string, n: number) =>
    `That holds only if what is disturbed includes ${names}: nobody has stated who operates ${plural(n, "it", "them")}.`,
  ifOneIsCutOff: (dependent: string, supplier: string, open: string, n: number) =>
    `That holds only if just one of ${dependent} and ${supplier} is cut off: nobody has stated who operates ${n === 1 ? open : "them"}.`,
  weakest: (status: string) => `Weakest evidence on this chain: ${status}.`,
  stepDegradation: (node: string, state: string, disturbance: string) =>
    `${node} is ${state}, disturbed itself (${disturbance}).`,
  stepIsolation: (node: string, disturbance: string) => `${node} is cut off itself (${disturbance}).`,
  stepAll: (node: string, state: string) => `${node} is ${state}, because something that it needs is disturbed:`,
  stepAtLeast: (node: string, state: string, k: string, members: string, standBys: string) =>
    `${node} is ${state}, because it needs ${k} of ${members} suppliers and too few are left${standBys === "" ? "" : `; ${standBys}`}. Disturbed:`,
  stepAtLeastInFull: (node: string, state: string, k: string, members: string, standBys: string) =>
    `${node} is ${state}, because it needs ${k} of ${members} suppliers and ${k === "1" ? "none carries in full any more" : "too few carry in full"}${standBys === "" ? "" : `; ${standBys}`}. Disturbed:`,
  standBy: (name: string, limits: string) =>
    `the stand-by (${name}) carries ${limits === "" ? "only once it has started" : limits}`,
  /** How long after the loss, how much of it until that is noticed, and how much to start. */
  standByNoticed: (after: string, notice: string, start: string | undefined) =>
    `only ${after} h after the loss (${notice} h until it is noticed${start === undefined ? "" : `, ${start} h to start`})`,
  standByUnnoticed: (start: string | undefined) =>
    `only ${start === undefined ? "" : `${start} h `}after it is noticed, nobody knows when`,
  standByFrom: (hours: string) => `only after ${hours} h`,
  standByUpTo: (level: string) => `at most ${level}`,
  standByFor: (hours: string) => `for at most ${hours} h`,
  standByBegin: (moment: string) => `not before ${moment}`,
  standByEnd: (moment: string) => `until ${moment}`,
  stepShareAll: (node: string, state: string) => `${node} is ${state}, because all that it is spread over are disturbed:`,
  stepShare: (node: string, state: string) => `${node} is ${state}, because some of those that it is spread over are disturbed:`,
  stepCapacity: (node: string, state: string) =>
    `${node} is ${state}, because the remaining suppliers cannot carry the whole. Disturbed:`,
  level: (level: string) => `degraded to ${level} of normal function`,
  cutFrom: (supplier: string, disturbance: string) => `${supplier}: out of reach (${disturbance})`,
  cutFromOwn: (supplier: string, disturbance: string) =>
    `${supplier}: out of reach, as its dependent is cut off itself (${disturbance})`,
  cutLabel: (supplier: string) => `cuts the link to ${supplier}`,
  failingAs: (supplier: string, state: string, step: string) => `${supplier}: ${state} (step ${step})`,
  oneOfCandidates: (names: string) => `its supplier is ${names}, and not known which; at worst:`,
  allCandidates: (names: string) => `its supplier is ${names}, and not known which; none of them works:`,
  leftOut: (n: number, count: string) => `${count} ${plural(n, "step is", "steps are")} left out here`,
  allCandidatesPart: (names: string) => `its supplier is ${names}, and not known which; none of them supplies in full:`,
  weightAtLeast: (weight: string) => `its loss counts for ${weight}`,
  weightAll: (weight: string) => `its loss takes ${weight} of the function`,
  weightWhole: "nothing works without it",
  weightShare: (weight: string) => `makes up ${weight} of the whole`,
  weightCapacity: (weight: string) => `carries ${weight}`,
  slack: (slack: string) => `stays at most ${slack} above the level of its supplier`,
  threshold: (threshold: string) => `of no use below ${threshold}`,
  runs: (moments: string, more: string) => `used at certain moments only: ${moments}${more === "0" ? "" : `, and ${more} more`}`,
  link: (kind: string, status: string) => `dependency (${kind}): ${status}`,
  sources: (names: string) => `source: ${names}`,
  noSource: "no source",
  fromThisIncident: "read off this incident itself, so no prediction",
  fromIncident: (incident: string) => `read off the incident “${incident}” itself, so no prediction`,
  groupTitle: (n: number, count: string, things: string, state: string) =>
    `${count} ${things} ${plural(n, "is", "are")} ${state} through:`,
  groupTitlePossibly: (n: number, count: string, things: string, state: string) =>
    `${count} ${things} ${plural(n, "is", "are")} perhaps ${state} through:`,
  /** Of a single one, with how many that concerns. */
  groupOfOne: (name: string, state: string, isSure: boolean) => `${name}: ${isSure ? "" : "perhaps "}${state} through:`,
  boundsOf: (atLeast: string, atMost: string) => `${atLeast} to ${atMost}`,
  atWorst: (best: string, worst: string) => `${best}, at worst ${worst}`,
  sparedUnknown: (n: number, count: string, things: string) =>
    `Not known: ${count} ${things} of which nobody stated the suppliers; ${plural(n, "counts", "count")} neither as affected nor as fine`,
  sparedTitle: (count: string, things: string) => `Not affected: ${count} ${things}`,
  sparedPerhaps: (count: string, things: string) => `Perhaps not affected: ${count} ${things}`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  isState: (name, state) => `${name}: ${state}.`,
  isolatedAnd: (isolated, state) => `${isolated} und ${state}`,
  isDegraded: (name, level) => `${name}: eingeschränkt, ${level} der normalen Leistung sind noch da.`,
  isNormal: (name) => `${name}: im Normalbetrieb.`,
  isPossibly: (name, state, onWhat) => `${name}: vielleicht ${state}; das hängt davon ab, ${onWhat}.`,
  isPossiblyDegraded: (name, level, onWhat) =>
    `${name}: vielleicht auf ${level} der normalen Leistung eingeschränkt; das hängt davon ab, ${onWhat}.`,
  onUnknown: "wie sich Unbekanntes herausstellt",
  onTimeOrUnknown: "wie viel Zeit seit Beginn der Störung vergangen ist, oder von Unbekanntem",
  doubts: {
    or: ", oder davon, ",
    candidates: "wer von mehreren möglichen Lieferanten es ist",
    evidence: (status) => `ob zutrifft, was weniger sicher ist als „${status}“ (--min-evidence)`,
    levels: "wie stark eine Störung ist, zu der nur eine Spanne angegeben ist",
    operators: "wer betreibt, wozu kein Betreiber angegeben ist",
    standBys: "ob der Ersatz schon oder noch trägt, also von der Zeit",
  },
  concerns: (amounts) => `Das betrifft ${amounts}.`,
  wouldConcern: (amounts) => `Das beträfe ${amounts}.`,
  affectedTogether: (amount) => `Zusammen betroffen: ${amount}.`,
  affectedWithin: (who, amount) => `Zusammen betroffen (${who}): ${amount}.`,
  outsideTotals: "außerhalb der veröffentlichten Gesamtzahl",
  whatIf: "Annahme (was wäre, wenn)",
  possiblyWorse: (state, onWhat) => `Im ungünstigsten Fall: ${state}; das hängt davon ab, ${onWhat}.`,
  orCutOff: (disturbances) =>
    `Oder es ist selbst abgetrennt, falls es zu dem gehört, was die Störung trifft; der Betreiber oder der Ort ist nicht bekannt: ${disturbances}.`,
  someOf: (count, total, things) => `${count} von ${total} ${things}`,
  affectedCount: (n, some) => `${some} ${plural(n, "ist", "sind")} betroffen.`,
  possiblyAffectedCount: (n, some, onWhat) =>
    `${some} ${plural(n, "ist", "sind")} vielleicht betroffen; das hängt davon ab, ${onWhat}.`,
  possiblyWorseCount: (n, count, onWhat) =>
    `${count} davon ${plural(n, "ist", "sind")} vielleicht stärker betroffen; das hängt davon ab, ${onWhat}.`,
  noneAffected: {
    organisation: "Keine Organisation ist betroffen",
    system: "Kein System ist betroffen",
    service: "Kein Dienst ist betroffen",
  },
  noneOfAffected: (things) => `Von den ${things} ist nichts betroffen`,
  asFarAsKnown: ", soweit bekannt",
  things: {
    organisation: ["Organisation", "Organisationen", "Organisationen"],
    system: ["System", "Systeme", "Systemen"],
    service: ["Dienst", "Dienste", "Diensten"],
  },
  moment: (moment) => `Stand ${moment}`,
  untimed: (isOne, isBound) =>
    `${isOne ? "Ohne bestimmten Zeitpunkt" : "Alle Störungen zugleich, auch wenn sie nie zusammen bestehen"}${isBound ? ": eine Obergrenze des Schadens" : ""}`,
  nothingGiven: "Keine Störung angegeben: --isolate, --degrade oder --scenario nennt eine.",
  unknownCount: (n, count) =>
    `Bei ${count} weiteren ist kein Lieferant bekannt; ${plural(n, "er zählt", "sie zählen")} weder als betroffen noch als in Ordnung.`,
  scenario: (name) => `Szenario: ${name}`,
  whyTitle: "Warum",
  whyWorstTitle: "Warum, im ungünstigsten Fall",
  whyTogether: "Warum, für alles zusammen",
  oneSet: (n, count) =>
    n === 1 ? "Diese eine Störung genügt:" : `Diese ${count} Störungen genügen zusammen, und keine davon ist entbehrlich:`,
  noOtherSet: (n, others) => {
    if (n > 1) return "Eine andere solche Kombination gibt es nicht.";
    if (others === 0) return "Eine andere Störung besteht nicht.";
    return `Ohne sie ${plural(others, "führt die andere Störung", "führen die übrigen Störungen")} nicht zu diesem Ergebnis.`;
  },
  othersMay: (n) =>
    `Ob die übrigen Störungen auch ohne ${plural(n, "sie", "alle diese")} zu diesem Ergebnis führen, hängt davon ab, wie sich Unbekanntes herausstellt.`,
  otherSets: (n, count) =>
    plural(n, "Eine weitere Kombination genügt ebenfalls:", `${count} weitere Kombinationen genügen ebenfalls, jede für sich:`),
  concernsThese: "Betroffen:",
  moreSets: "Es gibt noch mehr solche Kombinationen; nicht alle wurden gesucht.",
  remedyTitle: "Was den Normalbetrieb wiederherstellen würde",
  remedySmallest: (n) =>
    n === 1 ? "Das Ende dieser einen Störung:" : "Diese Störungen müssten alle enden; weniger genügen nicht:",
  remedySure:
    "Damit es sicher ist, müssten diese Störungen alle enden; je nachdem, wie sich Unbekanntes herausstellt, genügen weniger:",
  remedyMinimal: (n) =>
    n === 1
      ? "Das Ende dieser einen Störung:"
      : "Diese Störungen müssten alle enden; keine davon ist entbehrlich, doch kann es eine kleinere Kombination geben (genau nur bis 20 Störungen):",
  reason: (reason) => `Grund: ${reason}`,
  endUnknown: "Ende nicht bekannt",
  chainTitle: "Wie es dazu kommt",
  chainOf: (name) => `Wie es dazu kommt, am Beispiel ${name}`,
  ifOperatedThere: (names, n) =>
    `Das gilt nur, falls zum Gestörten auch ${names} ${plural(n, "gehört", "gehören")}: Wer das betreibt, hat niemand angegeben.`,
  ifOneIsCutOff: (dependent, supplier, open, n) =>
    `Das gilt nur, falls von ${dependent} und ${supplier} genau eines abgetrennt ist: Wer ${n === 1 ? open : "sie"} betreibt, hat niemand angegeben.`,
  weakest: (status) => `Schwächster Beleg in dieser Kette: ${status}.`,
  stepDegradation: (node, state, disturbance) => `${node}: ${state}, unmittelbar gestört (${disturbance}).`,
  stepIsolation: (node, disturbance) => `${node}: unmittelbar gestört (${disturbance}).`,
  stepAll: (node, state) => `${node}: ${state}, weil etwas gestört ist, das gebraucht wird:`,
  stepAtLeast: (node, state, k, members, standBys) =>
    `${node}: ${state}, weil von ${members} Lieferanten ${k} nötig ${k === "1" ? "ist" : "sind"} und zu wenige übrig sind${standBys === "" ? "" : `; ${standBys}`}. Gestört:`,
  stepAtLeastInFull: (node, state, k, members, standBys) =>
    `${node}: ${state}, weil von ${members} Lieferanten ${k} nötig ${k === "1" ? "ist und keiner mehr voll trägt" : "sind und zu wenige voll tragen"}${standBys === "" ? "" : `; ${standBys}`}. Gestört:`,
  standBy: (name, limits) => `der Ersatz (${name}) trägt ${limits === "" ? "erst, wenn er angelaufen ist" : limits}`,
  standByNoticed: (after, notice, start) =>
    `erst ${after} h nach dem Ausfall (${notice} h bis zum Bemerken${start === undefined ? "" : `, ${start} h Anlauf`})`,
  standByUnnoticed: (start) => `erst ${start === undefined ? "" : `${start} h, `}nachdem es bemerkt wird, unbekannt wann`,
  standByFrom: (hours) => `erst nach ${hours} h`,
  standByUpTo: (level) => `höchstens ${level}`,
  standByFor: (hours) => `höchstens ${hours} h lang`,
  standByBegin: (moment) => `nicht vor ${moment}`,
  standByEnd: (moment) => `bis ${moment}`,
  stepShareAll: (node, state) => `${node}: ${state}, weil alle Lieferanten gestört sind, auf die es sich verteilt:`,
  stepShare: (node, state) => `${node}: ${state}, weil ein Teil der Lieferanten gestört ist, auf die es sich verteilt:`,
  stepCapacity: (node, state) => `${node}: ${state}, weil die übrigen Lieferanten nicht für alles reichen. Gestört:`,
  level: (level) => `auf ${level} der normalen Leistung eingeschränkt`,
  cutFrom: (supplier, disturbance) => `${supplier}: nicht erreichbar (${disturbance})`,
  cutFromOwn: (supplier, disturbance) =>
    `${supplier}: nicht erreichbar, weil der Abnehmer selbst abgetrennt ist (${disturbance})`,
  cutLabel: (supplier) => `unterbricht die Verbindung zu ${supplier}`,
  failingAs: (supplier, state, step) => `${supplier}: ${state} (Schritt ${step})`,
  oneOfCandidates: (names) => `Lieferant ist ${names}, welcher davon, ist nicht bekannt; im ungünstigsten Fall:`,
  allCandidates: (names) => `Lieferant ist ${names}, welcher davon, ist nicht bekannt; keiner liefert:`,
  leftOut: (n, count) => `${count} ${plural(n, "Schritt ist", "Schritte sind")} hier ausgelassen`,
  allCandidatesPart: (names) => `Lieferant ist ${names}, welcher davon, ist nicht bekannt; keiner liefert voll:`,
  weightAtLeast: (weight) => `sein Ausfall zählt zu ${weight}`,
  weightAll: (weight) => `sein Ausfall kostet ${weight} der Leistung`,
  weightWhole: "ohne dies geht nichts",
  weightShare: (weight) => `macht ${weight} des Ganzen aus`,
  weightCapacity: (weight) => `trägt ${weight}`,
  slack: (slack) => `bleibt höchstens ${slack} über dem Stand des Lieferanten`,
  threshold: (threshold) => `unter ${threshold} ohne Nutzen`,
  runs: (moments, more) => `nur zu bestimmten Zeitpunkten genutzt: ${moments}${more === "0" ? "" : ` und ${more} weitere`}`,
  link: (kind, status) => `Abhängigkeit (${kind}): ${status}`,
  sources: (names) => `Quelle: ${names}`,
  noSource: "ohne Quelle",
  fromThisIncident: "diesem Vorfall selbst entnommen, also keine Vorhersage",
  fromIncident: (incident) => `dem Vorfall „${incident}“ selbst entnommen, also keine Vorhersage`,
  groupTitle: (n, count, things, state) => `${count} ${things} ${plural(n, "ist", "sind")} ${state} durch:`,
  groupTitlePossibly: (n, count, things, state) => `${count} ${things} ${plural(n, "ist", "sind")} vielleicht ${state} durch:`,
  groupOfOne: (name, state, isSure) => `${name}: ${isSure ? "" : "vielleicht "}${state} durch:`,
  boundsOf: (atLeast, atMost) => `${atLeast} bis ${atMost}`,
  atWorst: (best, worst) => `${best}, im ungünstigsten Fall ${worst}`,
  sparedUnknown: (n, count, things) =>
    `Nicht bekannt, weil kein Lieferant bekannt ist: ${count} ${things}; ${plural(n, "zählt", "zählen")} weder als betroffen noch als in Ordnung`,
  sparedTitle: (count, things) => `Nicht betroffen: ${count} ${things}`,
  sparedPerhaps: (count, things) => `Vielleicht nicht betroffen: ${count} ${things}`,
};

export type ExplanationWords = typeof en;
export const explanationWords: InBoth<ExplanationWords> = { en, de };
