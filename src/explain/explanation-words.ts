import { type InBoth, plural } from "../words/language.js";

/** What may be affected, as a reader calls it. */
export type Thing = "organisation" | "system" | "service";

/** What is said of what is affected, and why, in English; `n` is a count, its neighbour the same number written out. */
const en = {
  isState: (name: string, state: string) => `${name} is ${state}.`,
  isDegraded: (name: string, level: string) => `${name} is degraded: ${level} of normal function is left.`,
  isNormal: (name: string) => `${name} works normally.`,
  isPossibly: (name: string, state: string) => `${name} is perhaps ${state}: it depends on what is not known.`,
  isPossiblyDegraded: (name: string, level: string) =>
    `${name} is perhaps degraded to ${level} of normal function: it depends on what is not known.`,
  concerns: (amounts: string) => `That concerns ${amounts}.`,
  affectedTogether: (amount: string) => `Affected together: ${amount}.`,
  affectedWithin: (who: string, amount: string) => `Affected together (${who}): ${amount}.`,
  outsideTotals: "outside the published total",
  whatIf: "what if",
  possiblyWorse: (state: string) => `Under the worst reading of what is not known it is ${state}.`,
  orCutOff: (disturbances: string) =>
    `Or it is cut off itself, if the operator that nobody has stated is the one meant: ${disturbances}.`,
  someOf: (count: string, total: string, things: string) => `${count} of ${total} ${things}`,
  affectedCount: (n: number, some: string) => `${some} ${plural(n, "is", "are")} affected.`,
  possiblyAffectedCount: (n: number, some: string) =>
    `${some} ${plural(n, "is", "are")} perhaps affected: it depends on what is not known.`,
  possiblyWorseCount: (n: number, count: string) =>
    `${count} of these ${plural(n, "is", "are")} perhaps hit harder: it depends on what is not known.`,
  noneAffected: {
    organisation: "No organisation is affected",
    system: "No system is affected",
    service: "No service is affected",
  },
  noneOfAffected: (things: string) => `None of the ${things} is affected`,
  asFarAsKnown: ", as far as is known",
  /** One, many, and of many. */
  things: {
    organisation: ["organisation", "organisations", "organisations"],
    system: ["system", "systems", "systems"],
    service: ["service", "services", "services"],
  } as Readonly<Record<Thing, readonly [string, string, string]>>,
  moment: (moment: string) => `State at ${moment}`,
  allAtOnceOne: "At no moment in particular: an upper bound on loss",
  allAtOnce: "All disturbances at once, though they may never hold together: an upper bound on loss",
  scenario: (name: string) => `Scenario: ${name}`,
  whyTitle: "Why",
  whyWorstTitle: "Why, under the worst reading of what is not known",
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
  otherSets: (n: number, count: string) =>
    `${plural(n, "One other combination is enough as well:", `${count} other combinations are enough as well, each alone:`)}`,
  moreSets: "There are more such combinations; not all were looked for.",
  remedyTitle: "What would bring it back to normal",
  remedySmallest: (n: number) =>
    plural(n, "The end of this one disturbance:", "All of these would have to end; no smaller number is enough:"),
  remedyMinimal: (n: number) =>
    plural(
      n,
      "The end of this one disturbance:",
      "All of these would have to end; none of them can be left out, but a smaller combination may exist (exact only up to 20 disturbances):",
    ),
  from: (moment: string) => `from ${moment}`,
  until: (moment: string) => `to ${moment}`,
  reason: (reason: string) => `reason: ${reason}`,
  chainTitle: "The chain that shows it",
  chainOf: (name: string) => `The chain that shows it, for ${name}`,
  weakest: (status: string) => `Weakest evidence on this chain: ${status}.`,
  stepDegradation: (node: string, state: string, disturbance: string) => `${node} is ${state} through: ${disturbance}.`,
  stepIsolation: (node: string, disturbance: string) => `${node} is cut off by: ${disturbance}.`,
  stepAll: (node: string, state: string) => `${node} is ${state}, because it needs:`,
  stepAtLeast: (node: string, state: string, k: string, members: string) =>
    `${node} is ${state}, because it needs ${k} of ${members} suppliers and too few are left. Missing:`,
  stepShare: (node: string, state: string) => `${node} is ${state}, because parts of what it uses are missing:`,
  stepCapacity: (node: string, state: string) =>
    `${node} is ${state}, because the remaining suppliers cannot carry the whole. Missing:`,
  level: (level: string) => `degraded to ${level} of normal function`,
  cutFrom: (supplier: string, disturbance: string) => `${supplier} – out of reach: ${disturbance}`,
  cutLabel: (supplier: string) => `cuts the link to ${supplier}`,
  failingAs: (supplier: string, state: string, step: string) => `${supplier} – ${state} (step ${step})`,
  oneOfCandidates: (names: string) => `its supplier is ${names}, and not known which; taken at its worst:`,
  allCandidates: (names: string) => `its supplier is ${names}, and not known which; none of them works:`,
  leftOut: (n: number, count: string) => `${count} ${plural(n, "step is", "steps are")} left out here`,
  allCandidatesPart: (names: string) => `its supplier is ${names}, and not known which; none of them supplies in full:`,
  weightAtLeast: (weight: string) => `its loss counts for ${weight}`,
  weightAll: (weight: string) => `without it ${weight} is lost`,
  weightWhole: "nothing works without it",
  weightShare: (weight: string) => `${weight} of the whole`,
  weightCapacity: (weight: string) => `carries ${weight}`,
  slack: (slack: string) => `at most ${slack} better than its supplier`,
  threshold: (threshold: string) => `worth nothing below ${threshold}`,
  assumedLink: (kind: string) => `assumed link (${kind})`,
  link: (kind: string, status: string) => `${kind}, ${status}`,
  sources: (names: string) => `source: ${names}`,
  noSource: "no source",
  fromIncident: (incident: string) => `from the incident ${incident} itself, no prediction`,
  groupTitle: (n: number, count: string, things: string, state: string) =>
    `${count} ${things} ${plural(n, "is", "are")} ${state} through:`,
  groupTitlePossibly: (n: number, count: string, things: string, state: string) =>
    `${count} ${things} ${plural(n, "is", "are")} perhaps ${state} through:`,
  boundsOf: (atLeast: string, atMost: string) => `${atLeast} to ${atMost}`,
  sparedUnknown: (n: number, count: string, things: string) =>
    `Not known: ${count} ${things} of which nobody stated the suppliers; ${plural(n, "counts", "count")} neither as affected nor as fine`,
  sparedTitle: (count: string, things: string) => `Not affected: ${count} ${things}`,
  sparedPerhaps: (count: string, things: string) => `Perhaps not affected: ${count} ${things}`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  isState: (name, state) => `${name}: ${state}.`,
  isDegraded: (name, level) => `${name}: eingeschränkt, ${level} der normalen Leistung sind noch da.`,
  isNormal: (name) => `${name}: im Normalbetrieb.`,
  isPossibly: (name, state) => `${name}: vielleicht ${state}; es kommt auf das an, was nicht bekannt ist.`,
  isPossiblyDegraded: (name, level) =>
    `${name}: vielleicht auf ${level} der normalen Leistung eingeschränkt; es kommt auf das an, was nicht bekannt ist.`,
  concerns: (amounts) => `Das betrifft ${amounts}.`,
  affectedTogether: (amount) => `Zusammen betroffen: ${amount}.`,
  affectedWithin: (who, amount) => `Zusammen betroffen (${who}): ${amount}.`,
  outsideTotals: "außerhalb der veröffentlichten Gesamtzahl",
  whatIf: "Was wäre, wenn",
  possiblyWorse: (state) => `Im ungünstigsten Fall dessen, was nicht bekannt ist: ${state}.`,
  orCutOff: (disturbances) =>
    `Oder es ist selbst abgetrennt, falls der Betreiber, den niemand angegeben hat, der gemeinte ist: ${disturbances}.`,
  someOf: (count, total, things) => `${count} von ${total} ${things}`,
  affectedCount: (n, some) => `${some} ${plural(n, "ist", "sind")} betroffen.`,
  possiblyAffectedCount: (n, some) =>
    `${some} ${plural(n, "ist", "sind")} vielleicht betroffen; es kommt auf das an, was nicht bekannt ist.`,
  possiblyWorseCount: (n, count) =>
    `${count} davon ${plural(n, "ist", "sind")} vielleicht stärker betroffen; es kommt auf das an, was nicht bekannt ist.`,
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
  allAtOnceOne: "Zu keinem bestimmten Zeitpunkt: eine Obergrenze des Schadens",
  allAtOnce: "Alle Störungen zugleich, auch wenn sie nie zusammen bestehen: eine Obergrenze des Schadens",
  scenario: (name) => `Szenario: ${name}`,
  whyTitle: "Warum",
  whyWorstTitle: "Warum, im ungünstigsten Fall dessen, was nicht bekannt ist",
  whyTogether: "Warum, alles zusammen",
  oneSet: (n, count) =>
    n === 1 ? "Diese eine Störung genügt:" : `Diese ${count} Störungen genügen zusammen, und keine davon ist entbehrlich:`,
  noOtherSet: (n, others) => {
    if (n > 1) return "Eine andere solche Kombination gibt es nicht.";
    if (others === 0) return "Eine andere Störung besteht nicht.";
    return `Ohne sie ${plural(others, "führt die andere Störung", "führen die übrigen Störungen")} nicht zu diesem Ergebnis.`;
  },
  otherSets: (n, count) =>
    plural(n, "Eine weitere Kombination genügt ebenfalls:", `${count} weitere Kombinationen genügen ebenfalls, jede für sich:`),
  moreSets: "Es gibt noch mehr solche Kombinationen; nicht alle wurden gesucht.",
  remedyTitle: "Was es wieder in den Normalbetrieb brächte",
  remedySmallest: (n) =>
    n === 1 ? "Das Ende dieser einen Störung:" : "Diese Störungen müssten alle enden; weniger genügen nicht:",
  remedyMinimal: (n) =>
    n === 1
      ? "Das Ende dieser einen Störung:"
      : "Diese Störungen müssten alle enden; keine davon ist entbehrlich, doch kann es eine kleinere Kombination geben (genau nur bis 20 Störungen):",
  from: (moment) => `ab ${moment}`,
  until: (moment) => `bis ${moment}`,
  reason: (reason) => `Grund: ${reason}`,
  chainTitle: "Die Kette, die es zeigt",
  chainOf: (name) => `Die Kette, die es zeigt, für ${name}`,
  weakest: (status) => `Schwächster Beleg in dieser Kette: ${status}.`,
  stepDegradation: (node, state, disturbance) => `${node}: ${state} durch: ${disturbance}.`,
  stepIsolation: (node, disturbance) => `${node}: abgetrennt durch: ${disturbance}.`,
  stepAll: (node, state) => `${node}: ${state}, denn gebraucht wird:`,
  stepAtLeast: (node, state, k, members) =>
    `${node}: ${state}, denn gebraucht werden ${k} von ${members} Lieferanten, und zu wenige sind übrig. Es fehlen:`,
  stepShare: (node, state) => `${node}: ${state}, denn Teile dessen, was genutzt wird, fehlen:`,
  stepCapacity: (node, state) => `${node}: ${state}, denn die übrigen Lieferanten können das Ganze nicht tragen. Es fehlen:`,
  level: (level) => `auf ${level} der normalen Leistung eingeschränkt`,
  cutFrom: (supplier, disturbance) => `${supplier} – nicht erreichbar: ${disturbance}`,
  cutLabel: (supplier) => `unterbricht die Verbindung zu ${supplier}`,
  failingAs: (supplier, state, step) => `${supplier} – ${state} (Schritt ${step})`,
  oneOfCandidates: (names) => `der Lieferant ist ${names}, und welcher, ist nicht bekannt; im ungünstigsten Fall:`,
  allCandidates: (names) => `der Lieferant ist ${names}, und welcher, ist nicht bekannt; keiner davon liefert:`,
  leftOut: (n, count) => `${count} ${plural(n, "Schritt ist", "Schritte sind")} hier ausgelassen`,
  allCandidatesPart: (names) => `der Lieferant ist ${names}, und welcher, ist nicht bekannt; keiner davon liefert voll:`,
  weightAtLeast: (weight) => `sein Ausfall zählt zu ${weight}`,
  weightAll: (weight) => `ohne dies gehen ${weight} verloren`,
  weightWhole: "ohne dies geht nichts",
  weightShare: (weight) => `${weight} des Ganzen`,
  weightCapacity: (weight) => `trägt ${weight}`,
  slack: (slack) => `höchstens ${slack} besser als der Lieferant`,
  threshold: (threshold) => `unter ${threshold} wertlos`,
  assumedLink: (kind) => `angenommene Abhängigkeit (${kind})`,
  link: (kind, status) => `${kind}, ${status}`,
  sources: (names) => `Quelle: ${names}`,
  noSource: "ohne Quelle",
  fromIncident: (incident) => `aus dem Vorfall ${incident} selbst, keine Vorhersage`,
  groupTitle: (n, count, things, state) => `${count} ${things} ${plural(n, "ist", "sind")} ${state} durch:`,
  groupTitlePossibly: (n, count, things, state) => `${count} ${things} ${plural(n, "ist", "sind")} vielleicht ${state} durch:`,
  boundsOf: (atLeast, atMost) => `${atLeast} bis ${atMost}`,
  sparedUnknown: (n, count, things) =>
    `Nicht bekannt: ${count} ${things}, zu ${plural(n, "dem", "denen")} niemand Lieferanten nennt; ${plural(n, "zählt", "zählen")} weder als betroffen noch als in Ordnung`,
  sparedTitle: (count, things) => `Nicht betroffen: ${count} ${things}`,
  sparedPerhaps: (count, things) => `Vielleicht nicht betroffen: ${count} ${things}`,
};

export type ExplanationWords = typeof en;
export const explanationWords: InBoth<ExplanationWords> = { en, de };
