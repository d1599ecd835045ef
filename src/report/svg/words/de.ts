import type { en } from "./en.js";

const of = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Every text of the pictures in German. */
export const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  columns: {
    infrastructure: "Infrastruktur und IT-Dienstleister",
    insurers: "Krankenkassen",
    services: "Dienste",
    groups: "Gruppen",
  },
  layeredTitle: "Was ausfällt und wen es trifft",
  legend: {
    loss: "Verlust",
    none: "0 %",
    lost: "ausgefallen",
    isolated: "abgetrennt",
    partly: "zum Teil",
    possibly: "vielleicht",
    width: "Linie: je breiter, desto mehr geht auf ihr verloren",
    assumed: "gestrichelt: nur angenommen",
  },
  percentNote:
    "Prozent: mittlerer Verlust der Knoten eines Kastens, jeder einmal gezählt. Was abgetrennt ist, zählt für alle außerhalb als ausgefallen. Eine Abhängigkeit des Dienstes einer Kasse läuft im Bild über die Kasse.",
  boundsNote: "Zwei Prozentzahlen sind mindestens und höchstens; der schraffierte Teil eines Balkens ist nicht bekannt.",
  innerNote: (n, count) =>
    `${count} ${of(n, "Abhängigkeit verläuft", "Abhängigkeiten verlaufen")} innerhalb eines Kastens und ${of(n, "ist", "sind")} nicht gezeichnet.`,
  aggregatedNote: (nodes, boxes) => `${nodes} Knoten in ${boxes} Kästen; alle Abhängigkeiten zwischen Kästen sind gezeichnet.`,
  others: (n, count) => `${count} ${of(n, "weiterer", "weitere")}`,
  othersOf: (type, n, count) => `${type}: ${count} ${type === "PKV" ? "Versicherer" : of(n, "Kasse", "Kassen")}`,
  furtherOf: (type, count) => `${type}: ${count} weitere`,
  insuredOf: (name) => `Versicherte ${name}`,
  unknownOperator: "Betreiber unbekannt",
  nationwide: (count) => `TI, bundesweit (${count})`,
  boxLabel: (name, column, loss) => `${name}, ${column}, Verlust ${loss}`,

  matrixTitle: "Krankenkassen und ihre Dienste",
  matrixNote: "Nach Zahl der Versicherten, größte zuerst. Leer: Die Kasse bietet den Dienst nicht an.",
  matrixMore: (n, count) =>
    `${count} ${of(n, "Kasse", "Kassen")}, bei ${of(n, "der", "denen")} alles normal ist, nicht gezeichnet.`,
  matrixTypes: "Mehr Kassen, als sich zeichnen lassen: nach Kassenart, mit dem mittleren Verlust aller Kassen der Art.",
  unknownCell: "nicht bekannt",

  courseTitle: "Verlauf",
  coursePersons: "Versicherte, denen er fehlt",
  courseInsurers: "Kassen",
  courseDisturbances: "Störungen",
  courseEnds: "Ende nicht bekannt",
  courseNote: "Gefüllt: mindestens; schraffiert: höchstens. ▼ beginnt, ▲ endet. Zeitachse: Ortszeit.",
  courseBacklog: "Wartende Nachrichten (Rückstau)",
  hoursOfMessages: (hours) => `bis ${hours} h Nachrichten`,
  upTo: (number) => `bis zu ${number}`,

  lostTitle: "Versicherte, denen ein Dienst fehlt",
  lostNote: "Gefüllt: mindestens; schraffiert: höchstens. Eine Person zählt je Dienst einmal.",
  rankTitle: "Was der Ausfall eines Einzelnen kostet: Versicherte, denen ein Dienst fehlt",
  concentrationTitle: (service) => `Konzentration: ${service}`,
  limit: (number) => `Grenze ${number}`,
  persons: "Versicherte",
  share: "Anteil der Versicherten",
  million: (number) => `${number} Mio.`,
  nothing: "Nichts ist ausgefallen.",
  whatIf: "Was wäre, wenn",
  undisturbed: "nichts gestört",
  allAtOnce: "alle Störungen zugleich",
};
