import { dependencySchema } from "../../src/model/landscape/dependency.js";
import { landscapeSchema } from "../../src/model/landscape/landscape.js";
import { poolSchema } from "../../src/model/landscape/pool.js";
import { memberSelectorSchema, totalSchema } from "../../src/model/landscape/total.js";
import { evidenceSchema, inlineSourceSchema, sourceSchema } from "../../src/model/values/evidence.js";
import { namesSchema } from "../../src/model/values/names.js";
import { countSchema, declaredUnitSchema, populationSchema } from "../../src/model/values/population.js";
import { exitTable } from "./exit-table.js";
import { causeTables, failureTables } from "./failure-tables.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";
import { groupTables } from "./group-tables.js";
import { nodeTables } from "./node-tables.js";
import { repairTables } from "./repair-tables.js";
import { supplyTables } from "./supply-tables.js";

const evidence = { status: "assumed" } as const;
const [, rangeSchema] = countSchema.options;
const selection = {
  association: "Versicherer dieses Verbands",
  serviceType: "Dienste dieser Art",
  tag: "Knoten mit diesem Merkmal",
  kind: "Knoten dieser Art",
} as const;

const source = {
  title: "Wie die Quelle heißt",
  titles: "Der Titel auf Deutsch (de) und Englisch (en), wo er von `title` abweicht",
  url: "Adresse, wo sie eine hat",
  date: "Datum der Quelle selbst",
  note: "Was sonst dazu zu sagen ist, etwa die Seite",
} as const;

/** What a file says anywhere: sources, evidence, names, counts. */
export const valueTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Evidence", de: "Beleg" },
    evidenceSchema,
    commonGerman.evidence,
    {
      status:
        "documented (belegt): eine Quelle sagt genau das; inferred (abgeleitet): über ein anderes Merkmal, aus einer Aussage über mehrere oder errechnet; assumed (angenommen): keins von beiden",
      sources: "Ids von Quellen der Datei, oder ausgeschriebene Quellen",
      fromIncident: "Der Vorfall, an dem es abgelesen wurde: zählt für ihn nie als Vorhersage",
      note: "Woher man es weiß, in Worten",
    },
    { status: "inferred", sources: ["report-2026"], fromIncident: "bitmarck-2023-04", note: "by the dates of return" },
  ),
  fieldTable(
    { en: "Source", de: "Quelle" },
    sourceSchema,
    "Wo etwas gelesen wurde: eine Zeile im Quellenverzeichnis der Datei",
    { id: commonGerman.ownId, ...source },
    {
      id: "report-2026",
      title: "Annual report",
      titles: { de: "Geschäftsbericht" },
      url: "https://example.org/report",
      date: "2026-03",
      note: "page 12",
    },
  ),
  fieldTable(
    { en: "Source written out", de: "Ausgeschriebene Quelle" },
    inlineSourceSchema,
    "Eine Quelle, die dort steht, wo sie gebraucht wird",
    source,
    {
      title: "Annual report",
      titles: { de: "Geschäftsbericht" },
      url: "https://example.org/report",
      date: "2026-03",
      note: "page 12",
    },
  ),
  fieldTable(
    { en: "Names", de: "Namen" },
    namesSchema,
    commonGerman.names,
    { de: "Der deutsche Name", en: "Der englische Name" },
    {
      de: "Telefon",
      en: "Telephone",
    },
  ),
  fieldTable(
    { en: "Range", de: "Spanne" },
    rangeSchema,
    "Eine Anzahl, von der nur eine Spanne bekannt ist",
    { atLeast: "So viele sind es mindestens", atMost: "So viele sind es höchstens" },
    { atLeast: 2000, atMost: 3000 },
  ),
];

/** What a landscape holds, from the whole to its rows. */
export const landscapeTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Landscape", de: "Landschaft" },
    landscapeSchema,
    "Die IT-Landschaft des Gesundheitswesens: wer von was abhängt",
    {
      $schema: commonGerman.$schema,
      tragweite: commonGerman.tragweite,
      id: "Wie Ergebnisse die Landschaft nennen",
      name: commonGerman.name,
      names: commonGerman.names,
      asOf: "Der Tag, den die Landschaft beschreibt",
      timeZone: "Ortszeit der Szenarien, die selbst keine nennen: IANA-Name wie Europe/Berlin, mit Sommerzeit",
      sources: "Wo ihre Angaben gelesen wurden",
      units: "Was außer insured (Versicherten), sites (Einrichtungen) und employers (Arbeitgebern) gezählt wird",
      nodes: "Wer und was es gibt",
      groups: "Abhängigkeiten eines Knotens, die anders zusammen zählen als nach der Regel all",
      dependencies: "Wer von was abhängt",
      totals: "Veröffentlichte Gesamtzahlen, auf die sich Anteile beziehen",
      crews: "Wer die Standorte mehrerer Knoten wiederherstellt",
      commonCause: "Knoten, die aus einem Grund alle zugleich ausfallen können",
      pools: "Sammelposten: Versicherer, von denen nur bekannt ist, wie viele Versicherte sie zusammen haben",
    },
    {
      $schema: "../schemas/landscape.schema.json",
      tragweite: "landscape/1",
      id: "clinic-network",
      name: "Clinic network",
      names: { de: "Kliniknetz" },
      asOf: "2026-01",
      timeZone: "Europe/Berlin",
      sources: [],
      units: [{ id: "beds" }],
      nodes: [],
      groups: [],
      dependencies: [],
      totals: [],
      crews: [],
      pools: [],
      commonCause: [],
    },
  ),
  ...nodeTables,
  fieldTable(
    { en: "Dependency", de: "Abhängigkeit" },
    dependencySchema,
    "Ein Knoten hängt von einem anderen ab",
    {
      id: commonGerman.ownId,
      dependent: "Id des Knotens, der abhängt",
      supplier: "Id des Lieferanten: des Knotens, von dem er abhängt",
      candidates: "Statt supplier: einer von diesen ist der Lieferant, nur weiß man nicht, welcher",
      kind: "Was der Lieferant für den Knoten tut; ändert kein Ergebnis",
      weight:
        "Anteil der Leistung, der mit dem Lieferanten ausfällt; von 0 bis 1, außer in Gruppen mit der Regel share oder capacity",
      slack: "Wie weit der Knoten über dem Stand des Lieferanten bleiben kann; 1, wenn es fehlt",
      threshold: "Unter diesem Stand nützt der Lieferant dem Knoten nichts; 0, wenn es fehlt",
      group: "Eine Gruppe des Knotens; wenn es fehlt, zählt die Abhängigkeit nach der Regel all",
      ceiling: "Das Höchste, das eine Reserve gibt; 1, wenn es fehlt",
      bufferHours: "So viele Stunden behält der Knoten den besten Stand, den er in dieser Zeit hatte",
      runs: "Zeitpunkte, zu denen allein der Lieferant genutzt wird: dazwischen bleibt, was beim letzten ankam",
      from: "Von diesem Zeitpunkt an trägt eine Reserve, was ihre Uhr vorher auch sagt",
      until: "Von diesem Zeitpunkt an trägt eine Reserve nicht mehr",
      activationHours: "Macht sie zur Reserve: trägt, sobald ihre Gruppe so lange beeinträchtigt ist",
      limitHours: "Macht sie zur Reserve: trägt nicht länger als so viele Stunden",
      draws: "Was der Knoten am Tag aus dem Vorrat seines Lieferanten entnimmt: nur, wo dieser supply hat",
      exit: "Wie schwer es wäre, vom Lieferanten wegzukommen; ändert kein Ergebnis",
      validFrom: commonGerman.validFrom,
      validTo: commonGerman.validTo,
      evidence: commonGerman.evidence,
    },
    {
      id: "d1",
      dependent: "kasse/telephone",
      supplier: "host/line-1",
      kind: "network",
      weight: 1,
      slack: 0.2,
      threshold: 0.5,
      bufferHours: 2,
      exit: { substitutability: "highly-complex", exitPlan: true },
      validFrom: "2024-03",
      validTo: "2026-12-31",
      evidence,
    },
    {
      id: "d2",
      dependent: "kasse/telephone",
      candidates: ["host/line-2", "other/line"],
      kind: "network",
      weight: 1,
      group: "lines",
      ceiling: 0.6,
      runs: ["2026-02-15T12:00+01:00"],
      activationHours: 1,
      limitHours: 48,
      from: "2026-01-09T22:00+01:00",
      until: "2026-07-19T00:00+02:00",
      draws: { always: 20, atLoss: 25, of: "d1" },
      evidence,
    },
  ),
  exitTable,
  ...groupTables,
  ...repairTables,
  ...failureTables,
  ...causeTables,
  ...supplyTables,
  fieldTable(
    { en: "Unit", de: "Einheit" },
    declaredUnitSchema,
    "Eine eigene Einheit der Landschaft, neben insured, sites und employers",
    {
      id: "Wie Bestände und Gesamtzahlen die Einheit nennen: Buchstaben, Ziffern, „-“ und „.“",
      names: "Was gezählt wird, auf Deutsch (de) und Englisch (en), wie in „12 Betten“",
      singular: "Dasselbe von einem, wie in „1 Bett“; fehlt es: wie von vielen",
    },
    { id: "beds", names: { de: "Betten", en: "beds" }, singular: { de: "Bett", en: "bed" } },
  ),
  fieldTable(
    { en: "Population", de: "Bestand" },
    populationSchema,
    "Was sich an einer Organisation oder einem Dienst noch zählen lässt, neben dem Feld ihrer Art",
    {
      unit: "Eine der Einheiten der Landschaft",
      count: "Eine Zahl, eine Spanne oder „unknown“",
      asOf: commonGerman.asOf,
      evidence: commonGerman.evidence,
    },
    { unit: "beds", count: 400, asOf: "2026", evidence },
  ),
  fieldTable(
    { en: "Total", de: "Gesamtzahl" },
    totalSchema,
    "Eine veröffentlichte Gesamtzahl, auf die sich Anteile beziehen; entweder insured oder count steht da",
    {
      id: commonGerman.ownId,
      unit: "Was gezählt wird; insured, wenn es fehlt",
      insured: "Versicherte; dasselbe wie count mit der Einheit insured",
      count: "Wie viele es von der Einheit gibt",
      asOf: commonGerman.asOf,
      insurerTypes: "Welche Versicherer sie umfasst; wenn es fehlt, die gesetzlichen",
      members:
        "Wen sie umfasst; wenn es fehlt, die gesetzlichen Versicherer, alle Leistungserbringer, alle Arbeitgebergruppen, oder alle, die einen Bestand in der Einheit haben",
      validFrom: commonGerman.validFrom,
      validTo: commonGerman.validTo,
      evidence: commonGerman.evidence,
    },
    {
      id: "statutory",
      insured: 73_930_000,
      asOf: "2023-01-01",
      insurerTypes: ["AOK", "BKK"],
      validFrom: "2023",
      validTo: "2023",
      evidence,
    },
    { id: "hospitals", unit: "beds", count: 480_000, members: [{ providerType: "hospital" }], evidence },
  ),
  fieldTable(
    { en: "Member selector", de: "Auswahl von Mitgliedern" },
    memberSelectorSchema,
    "Wählt Mitglieder einer Gesamtzahl nach ihren Merkmalen; alle Felder müssen zutreffen, mindestens eines steht da",
    {
      ...selection,
      id: "Der Knoten mit dieser Id, auch unter einer anderen (aliases)",
      insurerType: "Versicherer dieser Art",
      providerType: "Leistungserbringer dieser Art",
      country: "Organisationen dieses Landes",
    },
    {
      id: "clinic",
      kind: "service-provider",
      insurerType: "BKK",
      providerType: "hospital",
      association: "vdek",
      country: "DE",
      serviceType: "telephone",
      tag: "cloud",
    },
  ),
  fieldTable(
    { en: "Pool", de: "Sammelposten" },
    poolSchema,
    "Versicherer, von denen nur bekannt ist, wie viele Versicherte sie zusammen haben; keiner hat eine eigene Zahl",
    {
      id: commonGerman.ownId,
      insurers: "Ids der Versicherer",
      insured: "Versicherte, die sie zusammen haben",
      cap: "So viele kann jeder einzelne höchstens haben",
      validFrom: commonGerman.validFrom,
      validTo: commonGerman.validTo,
      evidence: commonGerman.evidence,
    },
    {
      id: "small-bkk",
      insurers: ["bkk-a", "bkk-b"],
      insured: 300_000,
      cap: 200_000,
      validFrom: "2024-01-01",
      validTo: "2024-12-31",
      evidence,
    },
  ),
];
