import { measurePatchSchema, measuresSchema, statedMeasureSchema } from "../../src/model/documents/measure-list.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

const patch = { change: { dependencies: [{ id: "d2", set: { bufferHours: 24 } }] } };

/** What a list of measures holds. */
export const measuresTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Measures", de: "Maßnahmen" },
    measuresSchema,
    "Maßnahmen mit eigenen Kosten, die jemand angibt: gesucht wird der beste Satz daraus",
    {
      $schema: commonGerman.$schema,
      tragweite: commonGerman.tragweite,
      id: "Wie Ergebnisse die Liste nennen",
      name: commonGerman.name,
      currency: "Worin die Kosten angegeben sind: EUR, oder anderes, etwa Arbeitstage",
      generated: "Ob Maßnahmen dazukommen, die aus der Landschaft erzeugt sind; ohne Angabe nein. Was sie kosten, sagt „--cost“",
      measures: "Die Maßnahmen, in beliebiger Reihenfolge; alle lassen sich zugleich ergreifen",
    },
    {
      $schema: "../schemas/measures.schema.json",
      tragweite: "measures/1",
      id: "offers-2026",
      name: "Offers of spring 2026",
      currency: "EUR",
      generated: false,
      measures: [{ id: "ups", cost: 18_000, patch }],
    },
  ),
  fieldTable(
    { en: "Measure", de: "Maßnahme" },
    statedMeasureSchema,
    "Was sich tun lässt, was es kostet und was sich dadurch ändert; nichts wird dadurch schlechter",
    {
      id: commonGerman.ownId,
      name: commonGerman.name,
      cost: "Was sie kostet, in der Währung der Liste; ohne Zeichen zwischen Tausendern: 45.000 ist 45",
      source: "Woher die Kosten stammen, etwa aus einem Angebot",
      patch: "Was die Maßnahme an der Landschaft ändert: wie in einem Patch, ohne dessen „tragweite“ und „id“",
    },
    { id: "ups", name: "Batteries for the switch room", cost: 18_000, source: "Offer 2026-114", patch },
  ),
  fieldTable(
    { en: "Patch of a measure", de: "Patch einer Maßnahme" },
    measurePatchSchema,
    "Was eine Maßnahme an der Landschaft ändert: wie in einem Patch, ohne dessen „tragweite“ und „id“",
    {
      remove: "Ids von Zeilen, die wegfallen; was auf sie verweist, muss auch wegfallen oder sich ändern",
      change: "Zeilen, die bleiben und sich ändern",
      add: "Neue Zeilen",
    },
    { remove: { dependencies: ["d1"] }, add: { nodes: [] }, ...patch },
  ),
];
