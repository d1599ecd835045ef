import {
  importColumnsSchema,
  importMapSchema,
  importOrganisationSchema,
  importWordsSchema,
} from "../../src/model/documents/import-map.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

const columns = { service: "Dienst", provider: "Dienstleister" };

/** What a mapping of a table's columns holds. */
export const importMapTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Mapping", de: "Zuordnung" },
    importMapSchema,
    "Wie aus einer Tabelle von Verträgen eine Landschaft wird: welche Spalte was ist, und was die Tabelle nicht sagt",
    {
      $schema: commonGerman.$schema,
      tragweite: commonGerman.tragweite,
      organisation: "Wessen Tabelle es ist",
      columns: "Was jede Spalte ist, nach ihrer Überschrift",
      unit: "Was die Spalte „persons“ zählt; ohne Angabe Personen",
      decimal: "Was vor Dezimalstellen steht; ohne Angabe zeigen es die Zahlen selbst",
      substituteHours: "Stunden, bis ein Ersatz trägt, wo die Tabelle keine nennt",
      words: "Wörter der Zellen, groß oder klein geschrieben",
      kinds:
        "In Dateien anderer Programme: Arten von Knoten, nach ihren Kennungen, Namen oder Arten dort; nur so entsteht ein Krankenversicherer",
    },
    {
      $schema: "../schemas/import-map.schema.json",
      tragweite: "import-map/1",
      organisation: { kind: "service-provider", name: "Klinikum am Rhein" },
      columns,
      unit: "patients",
      decimal: ",",
      substituteHours: 24,
      words: { yes: ["ja"], no: ["nein"] },
      kinds: { Krankenkasse: "insurer" },
    },
  ),
  fieldTable(
    { en: "Organisation of a mapping", de: "Organisation einer Zuordnung" },
    importOrganisationSchema,
    "Wessen Tabelle es ist",
    {
      kind: "Art der Organisation; ohne Angabe „service-provider“, nie geraten",
      name: commonGerman.name,
      insurerType: "Art eines Versicherers; ohne Angabe „other“",
      providerType: "Was ein Leistungserbringer ist, etwa „hospital“",
      count: "Versicherte eines Versicherers, Standorte eines Leistungserbringers",
    },
    { kind: "insurer", name: "Unsere Krankenkasse", insurerType: "BKK", count: 412_000 },
    { kind: "service-provider", name: "Klinikum am Rhein", providerType: "hospital", count: 1 },
  ),
  fieldTable(
    { en: "Columns of a mapping", de: "Spalten einer Zuordnung" },
    importColumnsSchema,
    "Was jede Spalte ist, nach ihrer Überschrift",
    {
      service: "Überschrift der Spalte mit dem, was die Organisation bietet oder tut; diese Spalte oder „system“ ist nötig",
      provider: "Wer das System dafür betreibt",
      system: "Worauf der Dienst läuft; ohne Angabe heißt ein System wie sein Dienst",
      serviceType: "Art des Dienstes; ohne Angabe aus seinem Namen gebildet",
      substitute: "Ein zweiter Lieferant, mit Namen",
      substituteHours: "Stunden, bis der zweite Lieferant trägt",
      tolerance: "Stunden, die der Dienst höchstens fehlen darf",
      recoveryObjective: "Wiederanlaufzeit (RTO) in Stunden",
      persons: "Wie viele den Dienst nutzen",
      criticality: "Ob der Dienst kritisch ist, in den Wörtern aus „words.yes“ und „words.no“",
      evidence: "Woher die Zeile bekannt ist: belegt, abgeleitet oder angenommen, oder eine Bemerkung in Worten",
      reference: "Nummer oder Name des Vertrags",
      site: "Wo das System steht",
    },
    {
      ...columns,
      ...{ system: "IT-System", serviceType: "Art", substitute: "Ersatz", substituteHours: "Umschaltzeit (h)" },
      ...{ tolerance: "Ausfalltoleranz (h)", recoveryObjective: "RTO", persons: "Patienten", criticality: "kritisch" },
      ...{ evidence: "Nachweis", reference: "Vertrag-Nr.", site: "Standort" },
    },
  ),
  fieldTable(
    { en: "Words of a mapping", de: "Wörter einer Zuordnung" },
    importWordsSchema,
    "Wörter der Zellen, groß oder klein geschrieben",
    {
      yes: "Was ja sagt; ohne Angabe ja, yes, x und Ähnliches",
      no: "Was nein sagt; ohne Angabe nein, no, - und Ähnliches",
      own: "Was sagt, dass die Organisation es selbst betreibt; ohne Angabe intern, in-house und Ähnliches",
    },
    { yes: ["ja", "hoch"], no: ["nein", "gering"], own: ["intern"] },
  ),
];
