import { figureSchema, figuresSchema } from "../../src/model/documents/figure.js";
import { observationSchema, recordSchema } from "../../src/model/documents/record.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

/** What a file of own figures holds. */
export const figuresTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Figures", de: "Eigene Zahlen" },
    figuresSchema,
    "Eigene Zahlen, über die einer Landschaft gelegt; als Tabelle haben sie die Felder einer Zeile als Spalten",
    { $schema: commonGerman.$schema, tragweite: commonGerman.tragweite, figures: "Eine Zeile für jeden Knoten" },
    { $schema: "../schemas/figures.schema.json", tragweite: "figures/1", figures: [{ id: "kasse", insured: 121_500 }] },
  ),
  fieldTable(
    { en: "Figure", de: "Eigene Zahl" },
    figureSchema,
    "Eigene Zahlen eines Knotens; mindestens eine",
    {
      id: "Id eines Versicherers, einer Versichertengruppe, eines Leistungserbringers oder einer Arbeitgebergruppe, auch eine andere (aliases)",
      insured: "Versicherte: eine Zahl, eine Spanne oder „unknown“",
      insuredAsOf: commonGerman.asOf,
      unit: "Was die Zahl zählt: insured, sites, employers, oder eine Einheit, die die Landschaft nennt",
      count: "Eine Zahl, eine Spanne, oder unbekannt",
      asOf: commonGerman.asOf,
      sites: "Praxen, Krankenhäuser, Apotheken oder Städte eines Leistungserbringers",
      employers: "Arbeitgeber einer Arbeitgebergruppe",
    },
    { id: "kasse", insured: 121_500, insuredAsOf: "2026-07" },
    { id: "clinic", sites: 2 },
    { id: "employers", employers: { atLeast: 900, atMost: 1100 } },
    { id: "clinic", unit: "beds", count: 400, asOf: "2026-07" },
  ),
];

/** What the record of an incident holds. */
export const recordTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Record", de: "Aufzeichnung" },
    recordSchema,
    "Was von einem Vorfall beobachtet wurde; als Tabelle hat sie die Felder einer Beobachtung als Spalten",
    { $schema: commonGerman.$schema, tragweite: commonGerman.tragweite, observations: "Was beobachtet wurde, je eine Zeile" },
    { $schema: "../schemas/record.schema.json", tragweite: "record/1", observations: [] },
  ),
  fieldTable(
    { en: "Observation", de: "Beobachtung" },
    observationSchema,
    "Was jemand von einem Vorfall beobachtet hat, zum Vergleich mit einem Lauf seines Szenarios",
    {
      id: commonGerman.ownId,
      row: "Wo es in der Darstellung des Vorfalls steht",
      what: "Was beobachtet wurde, in Worten",
      whats: "Dasselbe auf Deutsch (de) und Englisch (en), wo es von `what` abweicht",
      nodes: "Ids von Knoten der Landschaft; * steht für beliebige Zeichen. Fehlt, wo die Landschaft keinen Platz dafür hat",
      serviceType: "Von diesen Knoten nur Dienste dieser Art",
      aspect:
        "Was verglichen wird: der Zustand (state), sein Beginn (begin), sein Ende (end); volume: eine Grundlage für Schätzungen; none: nichts",
      state:
        "normal: im Normalbetrieb; lost: ausgefallen; degraded: verspätet oder nur zum Teil; impaired: ausgefallen oder eingeschränkt, die Quelle sagt nicht, welches",
      fromEarliest: "Es begann zu diesem Zeitpunkt oder später",
      fromLatest: "Spätestens zu diesem Zeitpunkt hatte es begonnen",
      toEarliest: "Vor diesem Zeitpunkt hatte es nicht geendet",
      toLatest: "Spätestens zu diesem Zeitpunkt hatte es geendet",
      quantity: "Eine Zahl, die beobachtet wurde, etwa Nachrichten am Tag",
      unit: "Was die Zahl zählt",
      units: "Dasselbe auf Deutsch (de) und Englisch (en), wo es von `unit` abweicht",
      sources: "Ids von Quellen des Szenarios oder der Landschaft, oder Adressen",
      confidence: "Wie sicher die Quellen es machen: high (hoch), medium (mittel), low (gering); derived: aus anderem errechnet",
      basis:
        "observed: Eine Quelle sagt es von dem, was verglichen wird; inferred: aus einer Aussage über etwas anderes geschlossen, etwa über eine Gruppe oder eine Ursache, und getrennt gezählt; computed: jemand hat es errechnet, ein Treffer zählt dann nicht",
      conflictsWith: "Eine andere Beobachtung, die etwas anderes sagt; beide bleiben stehen",
      heldOut: "Eine Störung, deren Ende aus einer anderen Beobachtung genommen wird, damit diese vorhergesagt wird",
      endFrom: "Die Beobachtung, aus der dieses Ende genommen wird",
      note: "Was sonst dazu zu sagen ist",
      notes: "Dasselbe auf Deutsch (de) und Englisch (en), wo es von `note` abweicht",
    },
    {
      id: "telephone-back",
      row: "A-T10",
      what: "The telephone works again",
      whats: { de: "Telefon funktioniert wieder" },
      nodes: ["kasse/*"],
      serviceType: "telephone",
      aspect: "end",
      state: "lost",
      fromEarliest: "2026-01-09T22:00+01:00",
      fromLatest: "2026-01-09T23:00+01:00",
      toEarliest: "2026-01-12T08:00+01:00",
      toLatest: "2026-01-12T09:00+01:00",
      quantity: 3000,
      unit: "calls",
      units: { de: "Anrufe" },
      sources: ["report-2026"],
      confidence: "high",
      basis: "observed",
      conflictsWith: "telephone-back-friday",
      heldOut: "essen",
      endFrom: "mail-back",
      note: "said by the insurer",
      notes: { de: "Angabe der Kasse" },
    },
  ),
];
