import { exitSchema } from "../../src/model/landscape/exit.js";
import { fieldTable } from "./field-table.js";

/** What is said of leaving a supplier. */
export const exitTable = fieldTable(
  { en: "Exit", de: "Ausstieg" },
  exitSchema,
  "Wie schwer es wäre, vom Lieferanten wegzukommen; ändert kein Ergebnis",
  {
    substitutability: "Wie schwer der Lieferant zu ersetzen ist: none, wenn gar nicht",
    exitPlan: "Ob es einen Plan für den Ausstieg gibt",
    reintegration: "Wie schwer es ist, die Arbeit ins eigene Haus zurückzuholen",
    alternatives: "Ob andere Lieferanten gefunden sind, die es könnten",
    alternative: "Welcher andere Lieferant gefunden ist, in Worten",
  },
  {
    substitutability: "highly-complex",
    exitPlan: true,
    reintegration: "difficult",
    alternatives: "yes",
    alternative: "Other Host Ltd",
  },
);
