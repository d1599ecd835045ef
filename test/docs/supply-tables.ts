import { amountOrRangeSchema, drawsSchema, supplySchema } from "../../src/model/landscape/nodes/supply.js";
import { type FieldTable, fieldTable } from "./field-table.js";

const [, amountRange] = amountOrRangeSchema.options;

/** What several draw on, and what they draw. */
export const supplyTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Supply", de: "Vorrat" },
    supplySchema,
    "Ein Vorrat, aus dem mehrere entnehmen und der knapp werden kann: eine Blutbank, Laborkapazität, Ausweichbüros",
    {
      perDay: "So viel kommt am Tag hinein: was darüber hinaus entnommen wird, kommt aus dem Bestand oder wird geteilt",
      stock: "So viel ist anfangs da, und nie mehr; unknown: niemand weiß, wie viel; nichts, wenn es fehlt",
      reserve: "Mindestbestand: darunter gilt Alarm",
      order:
        "even: alle bekommen denselben Anteil dessen, was sie entnehmen; oder Ids derer, die entnehmen, einer nach dem anderen; even, wenn es fehlt",
      unit: "Was entnommen wird: Blutkonserven, Untersuchungen; eine Einheit der Landschaft",
    },
    { perDay: 100, stock: 1000, reserve: 400, order: "even", unit: "blood-bags" },
    { perDay: { atLeast: 90, atMost: 110 }, stock: "unknown", order: ["clinic", "practices"] },
  ),
  fieldTable(
    { en: "Draw", de: "Entnahme" },
    drawsSchema,
    "Was ein Knoten am Tag aus dem Vorrat seines Lieferanten entnimmt",
    {
      always: "So viel am Tag, was auch geschieht",
      atLoss: "So viel am Tag mehr, wenn das ausfällt, an dessen Stelle er entnimmt; anteilig, wenn es eingeschränkt ist",
      of: "Id der Abhängigkeit desselben Knotens, an deren Stelle er entnimmt; wenn es fehlt, die einzige andere ihrer Gruppe",
    },
    { always: 20, atLoss: { atLeast: 20, atMost: 30 }, of: "own-bank" },
  ),
  fieldTable(
    { en: "Range of an amount", de: "Spanne einer Menge" },
    amountRange,
    "Eine Menge, von der nur eine Spanne bekannt ist",
    { atLeast: "So viel ist es mindestens", atMost: "So viel ist es höchstens" },
    { atLeast: 20, atMost: 30 },
  ),
];
