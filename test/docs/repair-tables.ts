import { crewSchema } from "../../src/model/landscape/crew.js";
import { repairRateSchema, repairSchema } from "../../src/model/landscape/nodes/repair.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

const [, rateRange] = repairRateSchema.options;

/** How nodes of a landscape and by whom they are repaired. */
export const repairTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Repair", de: "Wiederherstellung" },
    repairSchema,
    "Wie die Standorte eines Knotens oder sein einziger anderer Bestand zurückkommen, sobald da ist, was sie brauchen; nicht neben recoveryHours",
    {
      sitesPerDay: "So viele Standorte, oder so viel vom anderen Bestand, kommen am Tag zurück; nicht, wo ein Team zuständig ist",
      sharePerDay: "Höchstens dieser Anteil dessen, was noch fehlt, kommt am Tag zurück, etwa wenn sich alle selbst helfen",
      begins: "Vorher kommt nichts zurück: eine Freigabe, ein Werkzeug, das es erst dann gibt",
    },
    { sitesPerDay: { atLeast: 20, atMost: 30 }, sharePerDay: 0.1, begins: "2026-07-08T08:00+02:00" },
  ),
  fieldTable(
    { en: "Range of a rate", de: "Spanne eines Tempos" },
    rateRange,
    "Ein Tempo, von dem nur eine Spanne bekannt ist",
    { atLeast: "So viel ist es am Tag mindestens", atMost: "So viel ist es am Tag höchstens" },
    { atLeast: 20, atMost: 30 },
  ),
  fieldTable(
    { en: "Crew", de: "Team" },
    crewSchema,
    "Wer die Standorte mehrerer Knoten wiederherstellt, mit einem Tempo für alle zusammen",
    {
      id: commonGerman.ownId,
      sitesPerDay: "So viele Standorte schafft es am Tag, über alle, für die es zuständig ist",
      members: "Für wen es zuständig ist: was eine Auswahl trifft und Standorte hat oder genau einen anderen Bestand",
      order: "even: alle zugleich, im Verhältnis ihrer Standorte; oder Ids, die eine nach der anderen an die Reihe kommen",
      evidence: commonGerman.evidence,
    },
    {
      id: "task-force",
      sitesPerDay: 4,
      members: [{ providerType: "hospital" }],
      order: "even",
      evidence: { status: "assumed" },
    },
    { id: "field-service", sitesPerDay: 2, members: [{ tag: "north" }], order: ["clinic", "practices"] },
  ),
];
