import type { en } from "./en.js";

const of = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Every text of the reports in German. A text that is missing here does not compile. */
export const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  serviceTypes: {
    "benefit-payment": "Leistungszahlung",
    "copayment-query": "Zuzahlungsabfrage",
    "diga-codes": "DiGA-Codes",
    "e-mail": "E-Mail",
    "eau-for-employers": "eAU-Abruf der Arbeitgeber",
    "eau-intake": "eAU-Annahme",
    "epa-app": "ePA per App",
    "epa-practice": "ePA für Praxen",
    portal: "Portal",
    "provider-data-exchange": "Datenaustausch mit Leistungserbringern",
    telephone: "Telefon",
  },
  reasons: { precaution: "vorsorglich", "self-protection": "Selbstschutz" },
  nodeKinds: {
    "it-provider": (n) => of(n, "IT-Dienstleister", "IT-Dienstleister"),
    insurer: () => "Krankenversicherer",
    system: (n) => of(n, "System", "Systeme"),
    "gematik-service": (n) => of(n, "gematik-Dienst", "gematik-Dienste"),
    service: (n) => of(n, "Dienst", "Dienste"),
    "service-provider": (n) => of(n, "Leistungserbringer", "Leistungserbringer"),
    "employer-group": (n) => of(n, "Arbeitgebergruppe", "Arbeitgebergruppen"),
    "member-group": (n) => of(n, "Versichertengruppe", "Versichertengruppen"),
  },
  selectorFields: {
    id: "",
    kind: "Art",
    operator: "Betreiber",
    site: "Standort",
    platform: "Plattform",
    systemType: "Systemart",
    serviceType: "Dienstart",
    association: "Verband",
    tag: "Merkmal",
  },
  evidence: { documented: "belegt", inferred: "erschlossen", assumed: "angenommen" },
  states: { lost: "ausgefallen", isolated: "isoliert", degraded: "eingeschränkt", normal: "normal" },
  or: "oder",
  and: "und",
  none: "keine",

  whatIf: "Was wäre, wenn",
  undisturbed: "Ohne Störung",
  moment: (moment, zone) => `Stand ${moment} (${zone})`,
  afterStart: (hours) => `${hours} h nach Beginn`,
  beforeStart: (hours) => `${hours} h vor Beginn`,
  nothingHolds: "Keine Störung besteht: Alles, was verzeichnet ist, läuft normal.",
  holding: (n, count, total, ofAll) =>
    total === 1 && n === 1
      ? "Die Störung besteht:"
      : `${count} von ${ofAll} ${of(total, "Störung", "Störungen")} ${of(n, "besteht", "bestehen")}:`,
  allTimed: (n, count) =>
    n === 1
      ? "Die Störung in vollem Umfang, zu keinem bestimmten Zeitpunkt: eine Obergrenze des Schadens."
      : `${n === 2 ? "Beide" : `Alle ${count}`} Störungen zugleich, auch wenn sie nie zusammen bestehen: eine Obergrenze des Schadens.`,
  allUntimed: (n, count) =>
    `${of(n, "Die Störung besteht", `${n === 2 ? "Beide" : `Alle ${count}`} Störungen bestehen`)} ohne Ende; Puffer und Reserven helfen nicht auf Dauer: eine Obergrenze des Schadens.`,
  isolation: (nodes) => `Isolierung von ${nodes}`,
  except: (nodes) => `außer ${nodes}`,
  disconnection: (one, other) => `Trennung zwischen ${one} und ${other}`,
  degradation: (nodes, level) => `Einschränkung von ${nodes} auf ${level}`,
  from: (moment) => `ab ${moment}`,
  until: (moment) => `bis ${moment}`,

  lostTitle: "Ausgefallen",
  degradedTitle: "Eingeschränkt",
  service: "Dienst",
  surely: "sicher",
  possibly: "möglich",
  unknownColumn: "unklar",
  offering: "von",
  atLeast: "mindestens",
  atMost: "höchstens",
  share: "Anteil",
  insurersColumns: "Krankenversicherer",
  insuredColumns: "Versicherte",
  shareOf: (total, asOf) => `Anteil an ${total} Versicherten der gesetzlichen Krankenversicherung${asOf}.`,
  asOf: (day) => ` (${day})`,
  unknownNote:
    "Unklar: Krankenversicherer, bei denen kein Lieferant dieses Dienstes bekannt ist; sie sind nicht mitgezählt und nicht in Ordnung.",
  nothingLost: "Kein Dienst eines Krankenversicherers ist ausgefallen oder eingeschränkt.",
  unaffected: "Nicht betroffen, soweit bekannt",
  unaffectedBut: (name, count, n, offering) =>
    `${name} (unklar bei ${count} von ${offering} ${of(n, "Krankenversicherer", "Krankenversicherern")})`,

  boundsTitle: "Warum mindestens und höchstens auseinanderliegen",
  boundsAtLeast: (persons) => `mindestens ${persons}`,
  boundsAtMost: (persons) => `höchstens ${persons}`,
  withoutCaps: (persons) => `${persons} ohne die Obergrenzen je Kasse`,
  withoutCandidates: (persons) => `${persons} ohne die Kandidaten`,
  withoutPossible: (persons) => `${persons} ohne das nur Mögliche`,
  widthAllOf: (persons, part) => `Spanne ${persons}, alles ${part}`,
  widthOf: (persons) => `Spanne ${persons}`,
  widthParts: {
    candidates: "Kandidaten",
    evidence: "schwache Belege",
    operators: "unbekannte Betreiber",
    standBys: "Reserven",
    pools: "Sammelposten",
    ranges: "Spannen",
  },
  widthNotes: {
    candidates: "Kandidaten: Der Lieferant ist einer von mehreren, und welcher, ist nicht bekannt.",
    evidence: "Schwache Belege: Die Abhängigkeit besteht vielleicht nicht.",
    operators: "Unbekannte Betreiber: Wer es betreibt, ist nicht bekannt.",
    standBys: "Reserven: Sie tragen vielleicht sofort, vielleicht gar nicht.",
    pools:
      "Sammelposten: Die Summe mehrerer Kassen ist bekannt, ihre Aufteilung nicht. Obergrenze: das Meiste, was eine davon haben kann.",
    ranges: "Spannen: Die Zahl einer Kasse ist nur von–bis bekannt.",
  },
  million: (number) => `${number} Mio.`,

  insurersTitle: "Krankenversicherer, größte zuerst",
  lostAt: (n, count) => `ausgefallen bei ${count} ${of(n, "Krankenversicherer", "Krankenversicherern")}`,
  degradedAt: (n, count) => `eingeschränkt bei ${count} ${of(n, "Krankenversicherer", "Krankenversicherern")}`,
  possiblyLostAt: (count) => `möglicherweise ausgefallen bei ${count}`,
  possiblyDegradedAt: (count) => `möglicherweise eingeschränkt bei ${count}`,
  more: (count) => `und ${count} weitere`,
  typesTitle: "Nach Kassenart",
  typeColumn: "Art",
  insurersColumn: "Anzahl",
  losingColumn: "mit Ausfall",
  perhapsLosingColumn: "vielleicht weitere",
  degradedColumn: "nur eingeschränkt",
  operatorsTitle: "IT-Dienstleister",
  operated: (count, n) => `von ${count} betriebenen ${of(n, "System oder Dienst", "Systemen und Diensten")}`,
  stateCount: (count, state) => `${count} ${state}`,
  partnersTitle: "Praxen, Krankenhäuser, Apotheken und Arbeitgeber",
  sites: (n, count) => `${count} ${of(n, "Einrichtung", "Einrichtungen")}`,
  employers: (_n, count) => `${count} Arbeitgeber`,
  numberUnknown: "Anzahl unbekannt",
  works: (level) => `${level} des Normalen`,

  basisTitle: "Worauf das beruht",
  dependencies: (n, count) =>
    `${count} ${of(n, "Abhängigkeit", "Abhängigkeiten")} auf dem Weg von den Störungen zu dem, was betroffen ist`,
  noDependencies: "Keiner Abhängigkeit war zu folgen.",
  evidenceCount: (count, status) => `${count} ${status}`,
  minEvidence: (status) =>
    `Abhängigkeiten mit schwächerem Beleg als „${status}“ wurden einmal als vorhanden und einmal als nicht vorhanden gerechnet.`,
  publishedTitle: "Veröffentlichte Zahlen",
  published: (by, count, what, service) => `${by}: ${count} ${what}, ${service}`,
  claimAtLeast: (number) => `mindestens ${number}`,
  claimAtMost: (number) => `höchstens ${number}`,
  insuredPersons: () => "Versicherte",
  insurersCounted: () => "Krankenversicherer",
  verdicts: {
    above: (bounds) => `liegt über dem Errechneten (${bounds})`,
    within: (bounds) => `liegt im Errechneten (${bounds})`,
    below: (bounds) => `liegt unter dem Errechneten (${bounds})`,
  },
  unknownTitle: "Nicht bekannt, also weder mitgezählt noch in Ordnung",
  unknownSuppliers: (name, n, count) => `${name}: bei ${count} ${of(n, "Dienst", "Diensten")} ist kein Lieferant bekannt`,
  unknownSupplier: (dependent, candidates) => `${dependent} steht auf ${candidates}, welches ist nicht bekannt`,
  unknownInsured: (names) => `Zahl der Versicherten: ${names}`,
  unknownOperators: (n, count) => `Betreiber von ${count} ${of(n, "Knoten", "Knoten")}`,
  missing: (count, total) =>
    `${count} der ${total} Versicherten der gesetzlichen Krankenversicherung stehen in keiner Zahl einer Kasse`,
  surplus: (count, total) => `die Zahlen der Kassen liegen um ${count} über den veröffentlichten ${total}`,

  valid: (id) => `${id}: gültig`,
  nodesCounted: (_n, count, kinds) => `${count} Knoten${kinds === "" ? "" : `: ${kinds}`}`,
  dependenciesCounted: (n, count, statuses) => `${count} ${of(n, "Abhängigkeit", "Abhängigkeiten")}: ${statuses}`,
  groupsCounted: (groups, pools) => `Gruppen: ${groups}, Sammelposten von Versicherten: ${pools}`,
  scenarioValid: (id, n, count) =>
    `${id}: gültig, ${count} ${of(n, "Störung, sie findet ihre", "Störungen, jede findet ihre")} Knoten in dieser Landschaft`,
  warning: "Warnung",
  warnings: {
    "amplifying-loop": (nodes) =>
      `Anteils- oder Kapazitätsgruppen verstärken Verluste auf dem Weg durch diese Schleife (Verstärkung 1 oder mehr); eine kleine Einschränkung lässt sie ganz ausfallen: ${nodes}`,
    "self-feeding-loop": (nodes) =>
      `Mindestens-Gruppen lassen diese Schleife sich selbst versorgen, wenn alle Lieferanten außerhalb ausfallen; ein Ring wird durch seine Pfade oder Schnittmengen abgebildet: ${nodes}`,
    "restart-loop": (nodes) =>
      `diese Schleife läuft nur, weil sie schon läuft; ist sie ausgefallen, müssen Menschen sie wieder anfahren: ${nodes}`,
  },
  hanging: (n, count, nodes) => `${count} Knoten ${of(n, "hängt", "hängen")} daran: ${nodes}`,

  model: (id, hash, nodes, dependencies) => `Landschaft ${id} (${nodes}, ${dependencies}, SHA-256 ${hash}…)`,
  nodes: (_n, count) => `${count} Knoten`,
  dependenciesOnly: (n, count) => `${count} ${of(n, "Abhängigkeit", "Abhängigkeiten")}`,
};
