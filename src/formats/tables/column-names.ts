import { comparable } from "./table.js";

/** What columns are called, and nothing that anybody buys or runs. */
const columnNames: ReadonlySet<string> = new Set(
  [
    ...[
      "Dienst",
      "Dienste",
      "Leistung",
      "Leistungen",
      "Service",
      "Services",
      "Bezeichnung",
      "Prozess",
      "Geschäftsprozess",
      "Process",
    ],
    ...[
      "Dienstleister",
      "IT-Dienstleister",
      "Anbieter",
      "Lieferant",
      "Auftragnehmer",
      "Vertragspartner",
      "Betreiber",
      "Provider",
    ],
    ...[
      "Supplier",
      "Vendor",
      "Contractor",
      "Operator",
      "System",
      "Systeme",
      "IT-System",
      "Anwendung",
      "Anwendungen",
      "Application",
    ],
    ...["kritisch", "Kritikalität", "Critical", "Criticality", "Ersatz", "Substitute", "Standort", "Site", "Vertragsende"],
  ].map((name) => comparable(name)),
);

/** Whether a text is what columns are called, and no name of anything. */
export const isColumnName = (text: string): boolean => columnNames.has(comparable(text));
