import { durationSchema, durationsSchema } from "../../src/model/documents/durations.js";
import { commonCauseSchema } from "../../src/model/landscape/common-cause.js";
import { failureHoursSchema, probabilitySchema } from "../../src/model/landscape/nodes/failure-fields.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

const [, probabilityRange] = probabilitySchema.options;
const [, , lognormal] = failureHoursSchema.options;

/** The fields of a node that say how it fails. */
export const failureGerman = {
  probability:
    "Wahrscheinlichkeit, zu irgendeinem Zeitpunkt ausgefallen zu sein: eine Zahl oder eine Spanne; nicht neben failuresPerYear",
  failuresPerYear: "Ausfälle im Jahr im Mittel: eine Zahl oder eine Spanne; braucht failureHours",
  failureHours:
    "Stunden eines Ausfalls: eine Zahl, eine Spanne, { median, p90 } oder eine Liste gleich wahrscheinlicher Dauern; braucht failuresPerYear",
  failureEvidence:
    "Woher probability oder failuresPerYear und failureHours bekannt sind; fehlt es, sind sie angenommen, wie auch immer der Knoten belegt ist",
} as const;

/** How probable failures are and how long they last. */
export const failureTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Range of a probability", de: "Spanne einer Wahrscheinlichkeit" },
    probabilityRange,
    "Eine Wahrscheinlichkeit, von der nur eine Spanne bekannt ist",
    { atLeast: "So wahrscheinlich ist es mindestens", atMost: "So wahrscheinlich ist es höchstens" },
    { atLeast: 0.0005, atMost: 0.002 },
  ),
  fieldTable(
    { en: "Law of hours", de: "Verteilung von Stunden" },
    lognormal,
    "Mal kürzer, mal länger: logarithmisch normalverteilt",
    {
      median: "Nach so vielen Stunden ist die Hälfte aller Ausfälle vorbei",
      p90: "Nach so vielen Stunden sind neun von zehn Ausfällen vorbei; mehr als median",
    },
    { median: 4, p90: 12 },
  ),
];

/** What fails for one reason. */
export const causeTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Common cause", de: "Gemeinsame Ursache" },
    commonCauseSchema,
    "Knoten, die aus einem Grund alle zugleich ausfallen können: dasselbe Produkt, dieselbe Aktualisierung, dasselbe Zertifikat, dieselbe Halle",
    {
      id: commonGerman.ownId,
      name: "Wie man die Ursache nennt",
      members: "Ids von Knoten, die gleich oft und gleich lange ausfallen; jeder hat nur eine gemeinsame Ursache",
      beta: "Dieser Anteil der Ausfälle jedes Knotens trifft alle zugleich",
      validFrom: commonGerman.validFrom,
      validTo: commonGerman.validTo,
      evidence: commonGerman.evidence,
    },
    {
      id: "same-product",
      name: "Same firmware",
      members: ["line-1", "line-2"],
      beta: 0.1,
      validFrom: "2025",
      validTo: "2026-06-30",
      evidence: { status: "assumed" },
    },
  ),
];

const { failureEvidence: _, ...durationGerman } = failureGerman;

/** How often things of a type fail, as a start. */
export const durationsTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Durations", de: "Dauern" },
    durationsSchema,
    "Wie oft Knoten eines Typs ausfallen und wie lange, als Anfang: Was daraus stammt, gilt als angenommen",
    {
      $schema: commonGerman.$schema,
      tragweite: commonGerman.tragweite,
      sources: "Wo die Zahlen stehen",
      durations: "Eine Zeile je Art oder Typ; von zwei gleichen gilt die erste",
    },
    {
      $schema: "../schemas/durations.schema.json",
      tragweite: "durations/1",
      sources: [{ id: "tickets", title: "Tickets of 2025" }],
      durations: [{ systemType: "network", failuresPerYear: 2, failureHours: 4, evidence: { status: "assumed" } }],
    },
  ),
  fieldTable(
    { en: "Duration", de: "Dauer" },
    durationSchema,
    "Ausfälle von Knoten einer Art oder eines Typs, die selbst keine angeben; alle Felder müssen passen; ein Typ geht vor einer Art, beide zusammen vor jedem allein",
    {
      kind: "Knoten dieser Art",
      systemType: "Systeme dieses Typs",
      serviceType: "Dienste dieses Typs",
      ...durationGerman,
      evidence: commonGerman.evidence,
    },
    {
      kind: "system",
      systemType: "network",
      failuresPerYear: 2,
      failureHours: { median: 2, p90: 12 },
      evidence: { status: "assumed" },
    },
    { serviceType: "portal", probability: 0.001, evidence: { status: "assumed" } },
  ),
];
