import type { en } from "./en.js";

const of = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Every text of an explanation in German. A text that is missing here does not compile. */
export const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  serviceNames: {
    "benefit-payment": "Leistungszahlung",
    "copayment-query": "Zuzahlungsabfrage",
    "diga-codes": "DiGA-Codes",
    "e-mail": "E-Mail",
    "eau-for-employers": "eAU-Abruf der Arbeitgeber",
    "eau-intake": "eAU-Annahme",
    "eau-sending": "eAU-Versand",
    "epa-app": "ePA per App",
    "epa-practice": "ePA für Praxen",
    portal: "Portal",
    "provider-data-exchange": "Datenaustausch mit Leistungserbringern",
    telephone: "Telefon",
    "vsdm-check": "Online-Prüfung der Versichertenstammdaten",
    "e-rezept-issue": "Ausstellen von E-Rezepten",
    "e-rezept-redeem": "Einlösen von E-Rezepten mit Ausdruck oder App",
  },
  reasons: { precaution: "Vorsorge", "self-protection": "Selbstschutz" },
  states: { lost: "ausgefallen", isolated: "isoliert", degraded: "eingeschränkt", normal: "in Betrieb" },
  evidence: { documented: "belegt", inferred: "erschlossen", assumed: "angenommen" },
  kinds: {
    hosting: "Hosting",
    operation: "Betrieb",
    software: "Software",
    network: "Netz",
    identity: "Identität",
    "data-exchange": "Datenaustausch",
    communication: "Kommunikation",
    use: "Nutzung",
  },
  selectorFields: {
    kind: "Art",
    operator: "Betreiber",
    site: "Standort",
    platform: "Plattform",
    systemType: "Systemart",
    serviceType: "Dienstart",
    association: "Verband",
    tag: "Merkmal",
  },
  and: "und",
  or: "oder",
  unknownOperator: "ein Betreiber, den niemand nennt",

  isState: (name, state) => `${name}: ${state}.`,
  isDegraded: (name, level) => `${name}: eingeschränkt, ${level} der normalen Leistung sind noch da.`,
  isNormal: (name) => `${name}: in Betrieb.`,
  isPossibly: (name, state) => `${name}: möglicherweise ${state}; es kommt auf das an, was nicht bekannt ist.`,
  isPossiblyDegraded: (name, level) =>
    `${name}: möglicherweise auf ${level} der normalen Leistung eingeschränkt; es kommt auf das an, was nicht bekannt ist.`,
  possiblyWorse: (state) => `Im ungünstigsten Fall dessen, was nicht bekannt ist: ${state}.`,
  affectedCount: (n, count, total) => `${count} von ${total} Diensten ${of(n, "ist", "sind")} betroffen.`,
  possiblyAffectedCount: (n, count) =>
    `${count} ${of(n, "Dienst ist", "Dienste sind")} nur im ungünstigsten Fall dessen, was nicht bekannt ist, betroffen oder stärker betroffen.`,
  noneAffected: "Kein Dienst ist betroffen.",
  moment: (moment, zone) => `Stand ${moment} (${zone})`,
  allAtOnce: "Alle Störungen zugleich, auch wenn sie nie zusammen bestehen: eine Obergrenze des Schadens",
  scenario: (name) => `Szenario: ${name}`,

  whyTitle: "Warum",
  whyTogether: "Warum, alles zusammen",
  oneSet: (n, count) =>
    n === 1 ? "Diese eine Störung genügt:" : `Diese ${count} Störungen genügen zusammen, und keine davon ist entbehrlich:`,
  noOtherSet: (n) =>
    n === 1 ? "Ohne sie führen die übrigen Störungen nicht zu diesem Ergebnis." : "Eine andere solche Kombination gibt es nicht.",
  otherSets: (n, count) =>
    of(n, "Eine weitere Kombination genügt ebenfalls:", `${count} weitere Kombinationen genügen ebenfalls, jede für sich:`),
  moreSets: "Es gibt noch mehr solche Kombinationen; nicht alle wurden gesucht.",
  remedyTitle: "Was es wiederherstellen würde",
  remedySmallest: (n) =>
    n === 1 ? "Das Ende dieser einen Störung:" : "Diese Störungen müssten alle enden; weniger genügen nicht:",
  remedyMinimal: (n) =>
    n === 1
      ? "Das Ende dieser einen Störung:"
      : "Diese Störungen müssten alle enden; keine davon ist entbehrlich, doch kann es eine kleinere Kombination geben (genau nur bis 20 Störungen):",
  isolation: (nodes) => `Isolierung von ${nodes}`,
  except: (nodes) => `außer ${nodes}`,
  disconnection: (one, other) => `Trennung zwischen ${one} und ${other}`,
  degradation: (nodes, level) => `Einschränkung von ${nodes} auf ${level}`,
  loss: (nodes) => `Ausfall von ${nodes}`,
  allOf: (operator) => `allem, was ${operator} betreibt`,
  allWith: (fields) => `allem mit ${fields}`,
  from: (moment) => `ab ${moment}`,
  until: (moment) => `bis ${moment}`,
  reason: (reason) => `Grund: ${reason}`,

  chainTitle: "Die Kette, die es zeigt",
  chainOf: (name) => `Die Kette, die es zeigt, für ${name}`,
  weakest: (status) => `Schwächster Beleg in dieser Kette: ${status}.`,
  stepDegradation: (node, state, disturbance) => `${node}: ${state} durch: ${disturbance}.`,
  stepIsolation: (node, disturbance) => `${node}: isoliert durch: ${disturbance}.`,
  stepAll: (node, state) => `${node}: ${state}, denn gebraucht wird:`,
  stepAtLeast: (node, state, k, members) =>
    `${node}: ${state}, denn gebraucht werden ${k} von ${members} Lieferanten, und zu wenige sind übrig. Es fehlen:`,
  stepShare: (node, state) => `${node}: ${state}, denn Teile dessen, was genutzt wird, fehlen:`,
  stepCapacity: (node, state) => `${node}: ${state}, denn die übrigen Lieferanten können das Ganze nicht tragen. Es fehlen:`,
  level: (level) => `auf ${level} der normalen Leistung eingeschränkt`,
  cutFrom: (supplier, disturbance) => `${supplier} – die Verbindung ist unterbrochen durch: ${disturbance}`,
  cutLabel: (supplier) => `unterbricht die Verbindung zu ${supplier}`,
  failingAs: (supplier, state, step) => `${supplier} – ${state} (Schritt ${step})`,
  oneOfCandidates: (names) => `der Lieferant ist ${names}, und welcher, ist nicht bekannt; hier:`,
  allCandidates: (names) => `der Lieferant ist ${names}, und welcher, ist nicht bekannt; keiner davon liefert:`,
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
  fromIncident: (incident) => `am Vorfall ${incident} selbst abgelesen`,

  groupTitle: (n, count, state) => `${count} ${of(n, "Dienst ist", "Dienste sind")} ${state} durch:`,
  more: (count) => `und ${count} weitere`,
  insured: (persons) => `${persons} Versicherte`,
  boundsOf: (atLeast, atMost) => `${atLeast} bis ${atMost}`,
  sparedUnknown: (n, count) =>
    `Nicht bekannt: ${count} ${of(n, "Dienst", "Dienste")}, zu ${of(n, "dem", "denen")} niemand Lieferanten nennt; weder betroffen noch in Ordnung`,
  sparedTitle: (n, count) => `Nicht betroffen: ${count} ${of(n, "Dienst", "Dienste")}`,

  whyNotTitle: "Warum nicht betroffen",
  noPath:
    "Kein Weg führt von einer Störung hierher: Nichts von dem, was über alle Stufen gebraucht wird, ist gestört oder abgetrennt.",
  noSuppliers:
    "Wovon dies abhängt, hat niemand angegeben. Dass es hier in Betrieb ist, sagt nichts darüber, was es verlieren würde.",
  noDisturbance: "Zu diesem Zeitpunkt besteht keine Störung.",
  dependsOn: (n, count) =>
    `Gebraucht ${of(n, "wird", "werden")} über alle Stufen ${count} ${of(n, "Knoten", "Knoten")}; unmittelbar:`,
  operators: (names) => `Betreiber, von denen es abhängt: ${names}.`,
  noOperators: "Von nichts, wovon es abhängt, ist ein Betreiber genannt.",
  withoutOperator: (n, count) =>
    `Bei ${count} ${of(n, "Knoten, von dem", "Knoten, von denen")} es abhängt, ist kein Betreiber genannt (etwa bei bundesweiten Teilen der TI).`,
  heldIntro: "Ausfälle reichen heran und werden aufgehalten:",
  heldMore: (n, count) => `und an ${count} weiteren ${of(n, "Stelle", "Stellen")}`,
  held: {
    weight: (node) => `Bei ${node}: Die Abhängigkeit hat kein Gewicht, sodass nichts verloren geht mit`,
    slack: (node) => `Bei ${node}: Der Abstand zum Lieferanten darf so groß sein, dass nichts verloren geht mit`,
    "at-least": (node) => `Bei ${node}: Genügend andere arbeiten ohne`,
    reserve: (node) => `Bei ${node}: Die übrigen Lieferanten haben genug Reserve, um das Ganze zu tragen, ohne`,
    "stand-by": (node) => `Bei ${node}: Ein Ersatz trägt anstelle von`,
    candidates: (node) => `Bei ${node}: Der wahre Lieferant kann ein anderer sein als`,
    size: (node) => `Bei ${node}: Zu klein, um zu zählen, ist der Verlust von`,
  },
  enough: (k, working, members) => `gebraucht werden ${k} von ${members}, ${working} arbeiten`,
  aboveThreshold: (threshold) => `liegt über ${threshold}, darunter wäre es wertlos`,
  possiblyOnly: "Nicht betroffen nur, wenn sich das, was nicht bekannt ist, günstig herausstellt.",
  additionTitle: "Was zusätzlich ausfallen müsste",
  additionOne: (n, count) =>
    n === 1
      ? "Der Ausfall dieses einen Knotens würde genügen:"
      : `Der Ausfall eines einzigen von ${count} Knoten würde genügen; die nächsten:`,
  additionOneAll: (n) =>
    n === 1 ? "Der Ausfall dieses einen Knotens würde genügen:" : "Der Ausfall eines einzigen von diesen würde genügen:",
  additionTwo: "Kein einzelner weiterer Ausfall würde genügen. Diese Paare würden es:",
  additionTwoSearched: "Kein einzelner weiterer Ausfall würde genügen. Unter den nächsten Knoten würden es diese Paare:",
  additionNone: "Kein weiterer Ausfall von einem oder zwei Knoten würde genügen.",
  additionNoneSearched:
    "Kein einzelner weiterer Ausfall würde genügen und kein Paar unter den nächsten Knoten; nicht alle Paare wurden geprüft.",
  additionPossibly: "im ungünstigsten Fall dessen, was nicht bekannt ist",
  steadyNote:
    "Hinweis: Dies ist der Zustand, in dem alles zur Ruhe gekommen ist. Puffer, Wiederherstellungszeiten und Anlaufzeiten von Reserven sind nicht berücksichtigt; run mit --at rechnet sie ein.",
  compareBefore: (side) => `Vorher:  ${side}`,
  compareAfter: (side) => `Nachher: ${side}`,
  compareNothing: "Kein Dienst einer Krankenkasse ändert sich.",
  compareServices: "Nach Dienstart, die meisten Versicherten zuerst",
  compareInsurers: "Nach Krankenkasse, größte zuerst",
  compareReasons: (n, count) => of(n, "Der Grund der Änderung", `Die Gründe der ${count} größten Änderungen`),
  compareLost: (service, before, after) => `${service}: ausgefallen für ${before} vorher, für ${after} nachher`,
  compareCauses: (causes) => `Jetzt durch: ${causes}.`,
  compareCausesBefore: (causes) => `Vorher durch: ${causes}.`,
  compareNewHere: (disturbances) => `Neu: ${disturbances}.`,
  compareEnded: (disturbances) => `Das besteht nicht mehr: ${disturbances}.`,
  compareNewLinks: (ids) => `Neue oder geänderte Abhängigkeiten: ${ids}.`,
  compareGoneLinks: (ids) => `Weggefallene oder geänderte Abhängigkeiten: ${ids}.`,
  allAtOnceShort: "alle Störungen zugleich",
  insurerCount: (n, count) => `${count} ${of(n, "Krankenkasse", "Krankenkassen")}`,
  changes: {
    lost: "neu ausgefallen",
    "possibly-lost": "im ungünstigsten Fall neu ausgefallen",
    restored: "wiederhergestellt",
    worse: "schlechter",
    better: "besser",
    new: "neu angeboten",
    gone: "nicht mehr angeboten",
  },
};
