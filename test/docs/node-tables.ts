import type * as z from "zod";
import { landscapeNodeSchema } from "../../src/model/landscape/node.js";
import { channelSchema } from "../../src/model/landscape/nodes/channel.js";
import { employerGroupSchema } from "../../src/model/landscape/nodes/employer-group.js";
import { gematikServiceSchema } from "../../src/model/landscape/nodes/gematik-service.js";
import { insurerSchema } from "../../src/model/landscape/nodes/insurer.js";
import { itProviderSchema } from "../../src/model/landscape/nodes/it-provider.js";
import { memberGroupSchema } from "../../src/model/landscape/nodes/member-group.js";
import { nodeFields } from "../../src/model/landscape/nodes/node-fields.js";
import { serviceSchema } from "../../src/model/landscape/nodes/service.js";
import { serviceProviderSchema } from "../../src/model/landscape/nodes/service-provider.js";
import { systemSchema } from "../../src/model/landscape/nodes/system.js";
import type { InBoth } from "../../src/words/language.js";
import { failureGerman } from "./failure-tables.js";
import { commonGerman, type FieldTable, fieldTable, furtherFields } from "./field-table.js";

const evidence = { status: "assumed" } as const;
const shownBefore = Object.keys(nodeFields) as (keyof typeof nodeFields)[];

const kindTitle = (kind: z.infer<typeof landscapeNodeSchema>["kind"]): InBoth => ({ en: `Node ${kind}`, de: `Knoten ${kind}` });
const supplyGerman = "Vorrat, aus dem mehrere entnehmen und der knapp werden kann: eine Blutbank, Laborkapazität, Ausweichbüros";
const repairGerman =
  "Wie seine Standorte, oder sein einziger anderer Bestand, zurückkommen, sobald da ist, was sie brauchen; nicht neben recoveryHours";
const kindGerman = "Art des Knotens";
const typeNameGerman =
  "Wie seine Art geschrieben wird, wo das kein Wort in Kleinbuchstaben ist: RIS/PACS; es gilt der Name des ersten einer Art nach Kennung";

const everyNode: FieldTable = {
  title: { en: "Node", de: "Knoten" },
  schema: landscapeNodeSchema,
  about: "Wer oder was in der Landschaft vorkommt; diese Felder haben alle, und jede Art hat eigene dazu",
  fields: nodeFields,
  german: {
    id: commonGerman.ownId,
    name: commonGerman.name,
    names: commonGerman.names,
    evidence: commonGerman.evidence,
    recoveryHours: "Stunden vom Ende einer Störung bis zum Normalbetrieb",
    ...failureGerman,
    tags: "Merkmale, nach denen Szenarien und Gesamtzahlen auswählen",
    aliases: "Ids desselben in anderen Dateien",
    validFrom: commonGerman.validFrom,
    validTo: commonGerman.validTo,
  } satisfies Record<keyof typeof nodeFields, string>,
  examples: [
    {
      kind: "it-provider",
      id: "host",
      name: "Host GmbH",
      names: { en: "Host Ltd" },
      evidence,
      recoveryHours: 6,
      failuresPerYear: 0.5,
      failureHours: { median: 4, p90: 12 },
      failureEvidence: { status: "inferred", note: "read off five years of notices" },
      tags: ["cloud"],
      aliases: ["H-0815"],
      validFrom: "2019",
      validTo: "2026-06-30",
    },
    { kind: "it-provider", id: "other", name: "Other GmbH", evidence, probability: { atLeast: 0.0005, atMost: 0.002 } },
  ],
};

/** What the nodes of a landscape carry. */
export const nodeTables: readonly FieldTable[] = [
  everyNode,
  furtherFields(
    kindTitle("it-provider"),
    itProviderSchema,
    "Ein IT-Dienstleister: ein Unternehmen, das Systeme für andere betreibt",
    shownBefore,
    { kind: kindGerman, parent: "Der Eigentümer, ein it-provider", country: commonGerman.country },
    { kind: "it-provider", id: "host-west", name: "Host West GmbH", parent: "host", country: "DE", evidence },
  ),
  furtherFields(
    kindTitle("insurer"),
    insurerSchema,
    "Eine Krankenkasse, eine private Krankenversicherung (PKV) oder ein anderer Kostenträger",
    shownBefore,
    {
      kind: kindGerman,
      insurerType: "Art des Versicherers in der deutschen Abkürzung; PKV: privat; other: ein Kostenträger anderswo",
      insured: commonGerman.insured,
      insuredAsOf: commonGerman.asOf,
      insuredQuality: commonGerman.quality,
      association: "Verband, zu dem er gehört, zum Beispiel vdek",
      country: commonGerman.country,
      populations: commonGerman.populations,
      repair: repairGerman,
    },
    {
      kind: "insurer",
      id: "kasse",
      name: "Kasse",
      insurerType: "BKK",
      insured: 120_000,
      insuredAsOf: "2026-01",
      insuredQuality: "rounded",
      association: "bkk-dachverband",
      country: "DE",
      populations: [{ unit: "EUR", count: 400_000_000 }],
      repair: { sharePerDay: 0.2 },
      evidence,
    },
  ),
  furtherFields(
    kindTitle("system"),
    systemSchema,
    "Etwas Technisches: ein Rechenzentrum, ein Netz, ein Postfach, ein Aktensystem, ein Mail-Gateway, eine Software-Plattform",
    shownBefore,
    {
      kind: kindGerman,
      operator: commonGerman.operator,
      systemType: "Systemart: data-centre, network, mail oder ein eigenes Wort",
      typeName: typeNameGerman,
      site: "Standort: was an einem steht, fällt zusammen aus",
      platform: "Das Produkt, aus dem es besteht: was aus demselben besteht, kann zusammen ausfallen",
      supply: supplyGerman,
    },
    {
      kind: "system",
      id: "host/line-1",
      name: "Line 1",
      operator: "host",
      systemType: "line",
      typeName: "Line in service",
      site: "essen",
      platform: "router-x",
      supply: { perDay: 100 },
      evidence,
    },
  ),
  furtherFields(
    kindTitle("gematik-service"),
    gematikServiceSchema,
    "Der bundesweite Teil eines Dienstes der Telematikinfrastruktur, auf dem der Dienst jeder Kasse steht",
    shownBefore,
    { kind: kindGerman, operator: commonGerman.operator },
    { kind: "gematik-service", id: "ti/vsdm", name: "VSDM", operator: "unknown", evidence },
  ),
  furtherFields(
    kindTitle("service"),
    serviceSchema,
    "Ein Dienst, den eine Organisation Menschen oder Partnern bietet: ihre eAU-Annahme, ePA per App, Portal, Telefon",
    shownBefore,
    {
      kind: kindGerman,
      operator: commonGerman.operator,
      serviceType: "Dienstart: eau-intake, telephone oder ein eigenes Wort; Dienste einer Art werden zusammen gezählt",
      typeName: typeNameGerman,
      channel: "Was mit den Nachrichten eines Dienstes geschieht, solange er ausgefallen oder eingeschränkt ist",
      maxTolerableHours: "Längste hinnehmbare Dauer einer Unterbrechung (MTPD; ISO 22301, BSI 200-4)",
      populations: commonGerman.populations,
      repair: repairGerman,
      supply: supplyGerman,
      recoveryTimeObjectiveHours: "Angestrebte Zeit bis zur Wiederherstellung (RTO; ISO 22301, BSI 200-4)",
    },
    {
      kind: "service",
      id: "kasse/telephone",
      name: "Telephone",
      operator: "kasse",
      serviceType: "telephone",
      typeName: "Telephone",
      channel: { onLoss: "lose", messagesPerWeek: 3000 },
      maxTolerableHours: 24,
      recoveryTimeObjectiveHours: 4,
      populations: [{ unit: "users", count: { atLeast: 2000, atMost: 3000 } }],
      repair: { sharePerDay: 0.2 },
      supply: { perDay: 100 },
      evidence,
    },
  ),
  furtherFields(
    kindTitle("service-provider"),
    serviceProviderSchema,
    "Ein Leistungserbringer, etwa eine Praxis, ein Krankenhaus, eine Apotheke, auch eine Stadt; oder mehrere zusammen",
    shownBefore,
    {
      kind: kindGerman,
      providerType:
        "Was es ist: practice, dental-practice, hospital, pharmacy, laboratory, dispatch-centre, care-home, billing-centre, municipality oder ein eigenes Wort; Überschriften richten sich danach",
      activity: "Wofür von seiner Arbeit das Niveau steht, etwa TI-Anwendungen; fehlt es: für alles",
      activities: "Dasselbe auf Deutsch (de) und Englisch (en), wo es von `activity` abweicht",
      sites: "Für wie viele Praxen, Krankenhäuser, Apotheken oder Städte der Knoten steht: eine Zahl, eine Spanne oder „unknown“",
      country: commonGerman.country,
      populations: commonGerman.populations,
      repair: repairGerman,
      countedElsewhere: "Fasst andere zusammen, die selbst gezählt werden: wird nicht noch einmal gezählt",
    },
    {
      kind: "service-provider",
      id: "clinic",
      name: "Clinic",
      providerType: "hospital",
      activity: "Admissions",
      activities: { de: "Aufnahme" },
      sites: 1,
      country: "DE",
      populations: [{ unit: "beds", count: 400 }],
      countedElsewhere: false,
      repair: { sharePerDay: 0.2 },
      evidence,
    },
  ),
  furtherFields(
    kindTitle("employer-group"),
    employerGroupSchema,
    "Arbeitgeber, die eAU abrufen",
    shownBefore,
    {
      kind: kindGerman,
      activity: "Wofür von seiner Arbeit das Niveau steht, etwa TI-Anwendungen; fehlt es: für alles",
      activities: "Dasselbe auf Deutsch (de) und Englisch (en), wo es von `activity` abweicht",
      employers: "Für wie viele Arbeitgeber der Knoten steht: eine Zahl, eine Spanne oder „unknown“",
      populations: commonGerman.populations,
      repair: repairGerman,
    },
    {
      kind: "employer-group",
      id: "employers",
      name: "Employers",
      activity: "eAU retrieval",
      activities: { de: "eAU-Abruf" },
      employers: "unknown",
      populations: [{ unit: "staff", count: "unknown" }],
      repair: { sharePerDay: 0.2 },
      evidence,
    },
  ),
  furtherFields(
    kindTitle("member-group"),
    memberGroupSchema,
    "Versicherte, die Kasse und Bedarf gemeinsam haben",
    shownBefore,
    {
      kind: kindGerman,
      insurer: "Id ihres Versicherers",
      insured: commonGerman.insured,
      populations: commonGerman.populations,
    },
    {
      kind: "member-group",
      id: "kasse/members",
      name: "Members",
      insurer: "kasse",
      insured: 120_000,
      populations: [{ unit: "patients", count: 900 }],
      evidence,
    },
  ),
  fieldTable(
    { en: "Channel", de: "Nachrichten eines Dienstes" },
    channelSchema,
    "Was mit den Nachrichten eines Dienstes geschieht, solange er ausgefallen oder eingeschränkt ist",
    {
      onLoss: "reject: der Absender muss noch einmal senden; queue: sie warten; lose: sie sind weg",
      messagesPerWeek: "Nachrichten in einer gewöhnlichen Woche, oder so viele der Einheit",
      unit: "Was fließt, wenn es keine Nachrichten sind: EUR, Zertifikate, Eingriffe; eine der Einheiten der Landschaft",
      weeklyProfile: "Menge je Stunde der Woche im Verhältnis, ab Montag 0 Uhr Ortszeit; muss keine bestimmte Summe ergeben",
      holidays: "Tage nach Ortszeit, an denen die Menge die eines anderen Wochentags ist",
      holidaysAs: "Der Wochentag, als der Feiertage zählen; fehlt er: sunday",
      noticeLagHours:
        "Stunden, bis ein Absender merkt, dass eine Nachricht abgewiesen wurde; nötig und über 0, wo etwas noch einmal gesendet wird",
      resendingShare: "Anteil der abgewiesenen Nachrichten, der noch einmal gesendet wird",
      catchUpFactor:
        "Leistung bei Niveau 1, als Vielfaches der mittleren Menge einer Woche; bei einem niedrigeren Niveau dieser Anteil davon",
    },
    {
      onLoss: "reject",
      messagesPerWeek: 20_000,
      unit: "EUR",
      weeklyProfile: Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 ? 0 : 1)),
      holidays: ["2026-12-25"],
      holidaysAs: "sunday",
      noticeLagHours: 24,
      resendingShare: 0.9,
      catchUpFactor: 2,
    },
  ),
];
