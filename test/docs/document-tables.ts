import type * as z from "zod";
import { durationsSchema } from "../../src/model/documents/durations.js";
import { figuresSchema } from "../../src/model/documents/figure.js";
import { importMapSchema } from "../../src/model/documents/import-map.js";
import type { DocumentName } from "../../src/model/documents/json-schemas.js";
import { measuresSchema } from "../../src/model/documents/measure-list.js";
import { patchSchema } from "../../src/model/documents/patch.js";
import { recordSchema } from "../../src/model/documents/record.js";
import { regulationSchema } from "../../src/model/documents/regulation.js";
import { landscapeSchema } from "../../src/model/landscape/landscape.js";
import { scenarioSchema } from "../../src/model/scenario/scenario.js";
import type { InBoth } from "../../src/words/language.js";
import { durationsTables } from "./failure-tables.js";
import type { FieldTable } from "./field-table.js";
import { importMapTables } from "./import-map-tables.js";
import { landscapeTables } from "./landscape-tables.js";
import { measuresTables } from "./measures-tables.js";
import { patchTables } from "./patch-tables.js";
import { figuresTables, recordTables } from "./record-tables.js";
import { regulationTables } from "./regulation-tables.js";
import { scenarioTables } from "./scenario-tables.js";

interface DocumentTables {
  readonly title: InBoth;
  readonly schema: z.ZodType;
  readonly tables: readonly FieldTable[];
}

/** Every file that is read, with its schema and the tables of what is in it. */
export const documentTables: Readonly<Record<DocumentName, DocumentTables>> = {
  landscape: { title: { en: "The landscape", de: "Die Landschaft" }, schema: landscapeSchema, tables: landscapeTables },
  scenario: { title: { en: "The scenario", de: "Das Szenario" }, schema: scenarioSchema, tables: scenarioTables },
  patch: { title: { en: "The patch", de: "Der Patch" }, schema: patchSchema, tables: patchTables },
  measures: { title: { en: "Stated measures", de: "Angegebene Maßnahmen" }, schema: measuresSchema, tables: measuresTables },
  durations: { title: { en: "Durations by type", de: "Dauern je Typ" }, schema: durationsSchema, tables: durationsTables },
  figures: { title: { en: "Own figures", de: "Eigene Zahlen" }, schema: figuresSchema, tables: figuresTables },
  record: {
    title: { en: "The record of an incident", de: "Die Aufzeichnung eines Vorfalls" },
    schema: recordSchema,
    tables: recordTables,
  },
  regulation: {
    title: { en: "Rules and their limits", de: "Regeln und ihre Grenzwerte" },
    schema: regulationSchema,
    tables: regulationTables,
  },
  "import-map": {
    title: { en: "The mapping of a table", de: "Die Zuordnung einer Tabelle" },
    schema: importMapSchema,
    tables: importMapTables,
  },
};
