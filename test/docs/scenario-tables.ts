import { degradationSchema, disconnectionSchema, isolationSchema, levelSchema } from "../../src/model/scenario/disturbance.js";
import { publishedFigureSchema, scenarioSchema } from "../../src/model/scenario/scenario.js";
import { selectorSchema } from "../../src/model/scenario/selector.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

const evidence = { status: "assumed" } as const;
const disturbance = {
  kind: "Art der Störung",
  id: commonGerman.ownId,
  begin: "Ab diesem Zeitpunkt besteht sie; wenn es fehlt, ab dem Beginn des Szenarios",
  end: "Von diesem Zeitpunkt an besteht sie nicht mehr; wenn es fehlt, hört sie nicht auf",
  reason: "Warum es geschieht, in Worten",
  evidence: commonGerman.evidence,
} as const;
const disturbed = {
  nodes: "Die Menge: was irgendeine der Auswahlen trifft",
  except: "Knoten, die außerhalb der Menge bleiben",
} as const;

const [, levelRangeSchema] = levelSchema.options;
const claimSchema = publishedFigureSchema.shape.insured.unwrap().options[1];

/** What a scenario holds. */
export const scenarioTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Scenario", de: "Szenario" },
    scenarioSchema,
    "Ein Ausfall: benannte Störungen mit ihren Zeiten",
    {
      $schema: commonGerman.$schema,
      tragweite: commonGerman.tragweite,
      id: "Wie Ergebnisse das Szenario nennen",
      name: commonGerman.name,
      names: commonGerman.names,
      start: "Der Zeitpunkt, ab dem Abstände wie +62h zählen; nötig, wo es welche gibt",
      timeZone:
        "Ortszeit: IANA-Name wie Europe/Berlin, mit Sommerzeit; wenn es fehlt, die der Landschaft, sonst durchgehend der Versatz von start",
      sources: "Wo die Angaben gelesen wurden",
      disturbances: "Was geschieht, und wann",
      publishedFigures: "Was andere darüber veröffentlicht haben, zum Vergleich mit Ergebnissen",
    },
    {
      $schema: "../schemas/scenario.schema.json",
      tragweite: "scenario/1",
      id: "weekend-outage",
      name: "Weekend outage",
      names: { de: "Ausfall am Wochenende" },
      start: "2026-01-09T22:00+01:00",
      timeZone: "Europe/Berlin",
      sources: [],
      disturbances: [],
      publishedFigures: [],
    },
  ),
  fieldTable(
    { en: "Disturbance isolation", de: "Störung isolation" },
    isolationSchema,
    "Trennt eine Menge von Knoten von allen anderen ab; innerhalb der Menge läuft alles weiter",
    { ...disturbance, ...disturbed },
    {
      kind: "isolation",
      id: "essen",
      begin: "+2h",
      end: "+60h",
      reason: "precaution",
      nodes: [{ operator: "host", site: "essen" }],
      except: [{ id: "host/mail" }],
      evidence,
    },
  ),
  fieldTable(
    { en: "Disturbance disconnection", de: "Störung disconnection" },
    disconnectionSchema,
    "Trennt die Verbindungen zwischen zwei Mengen von Knoten, in beiden Richtungen",
    { ...disturbance, between: "Die beiden Mengen, jede eine Liste von Auswahlen" },
    {
      kind: "disconnection",
      id: "unplugged",
      begin: "2026-01-10T08:00+01:00",
      end: "+60h",
      reason: "self-protection",
      between: [[{ id: "kasse" }], [{ id: "host" }]],
      evidence,
    },
  ),
  fieldTable(
    { en: "Disturbance degradation", de: "Störung degradation" },
    degradationSchema,
    "Begrenzt, was die Knoten selbst leisten",
    {
      ...disturbance,
      ...disturbed,
      level: "Das Höchste, das sie leisten: 0 nichts, 1 alles; eine Spanne, wenn niemand sagt, wie viel",
    },
    {
      kind: "degradation",
      id: "bonn",
      begin: "+12h",
      end: "+20h",
      reason: "overload",
      nodes: [{ id: "host/line-2" }],
      except: [{ tag: "spare" }],
      level: 0.4,
      evidence,
    },
  ),
  fieldTable(
    { en: "Range of levels", de: "Spanne von Niveaus" },
    levelRangeSchema,
    "Ein Niveau, von dem nur eine Spanne bekannt ist",
    { atLeast: "So viel leisten sie mindestens", atMost: "So viel leisten sie höchstens" },
    { atLeast: 0, atMost: 1 },
  ),
  fieldTable(
    { en: "Selector", de: "Auswahl" },
    selectorSchema,
    "Wählt Knoten nach ihren Merkmalen; alle Felder müssen zutreffen, mindestens eines steht da",
    {
      id: "Ein Knoten, mit seiner Id oder einer anderen (aliases); eine Organisation steht auch für alles, was sie und ihre Töchter betreiben",
      kind: "Knoten dieser Art",
      operator: "Betrieben von dieser Organisation oder einer Tochter von ihr",
      site: "Systeme an diesem Standort",
      platform: "Systeme dieser Plattform",
      systemType: "Systeme dieser Art",
      serviceType: "Dienste dieser Art",
      association: "Versicherer dieses Verbands",
      tag: "Knoten mit diesem Merkmal",
    },
    {
      id: "host",
      kind: "system",
      operator: "host",
      site: "essen",
      platform: "router-x",
      systemType: "network",
      serviceType: "telephone",
      association: "vdek",
      tag: "cloud",
    },
  ),
  fieldTable(
    { en: "Published figure", de: "Veröffentlichte Zahl" },
    publishedFigureSchema,
    "Was jemand über eine Dienstart veröffentlicht hat; ein Lauf sagt, ob es innerhalb seiner Spanne liegt. Mindestens insured oder insurers steht da",
    {
      id: commonGerman.ownId,
      serviceType: "Die Dienstart, um die es geht",
      insured: "Versicherte; { atLeast } für „mehr als“",
      insurers: "Versicherer, ebenso",
      claimedBy: "Wer es veröffentlicht hat",
      evidence: commonGerman.evidence,
    },
    {
      id: "press",
      serviceType: "eau-intake",
      insured: { atLeast: 25_000_000 },
      insurers: 80,
      claimedBy: "the operator",
      evidence,
    },
  ),
  fieldTable(
    { en: "Published bound", de: "Veröffentlichte Schranke" },
    claimSchema,
    "Eine Zahl, die als Schranke veröffentlicht wurde",
    { atLeast: "Veröffentlicht als mindestens oder mehr als so viele", atMost: "Veröffentlicht als höchstens so viele" },
    { atLeast: 100, atMost: 200 },
  ),
];
