import type { ImportRole } from "../../model/documents/import-map.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { quoteCell } from "../csv/csv-cell.js";

/** The languages in which a template is written. */
export type TemplateLanguage = "en" | "de";

/** A column of the template for contracts: its heading is one that an import takes for the role unasked. */
export interface TemplateColumn {
  readonly role: ImportRole;
  readonly heading: string;
  readonly meaning: string;
  /** The words that its cells choose from. */
  readonly choices?: readonly string[];
  /** What stands in the rows of the example; empty where nothing does. */
  readonly examples: readonly (string | number)[];
}

/** Role, heading, what stands in the column, what its cells choose from, and the two rows of the example. */
type Row = readonly [ImportRole, string, string, readonly string[], string | number, string | number];

const rows: Readonly<Record<TemplateLanguage, readonly Row[]>> = {
  en: [
    ["reference", "Contract", "number or name of the contract; may be empty", [], "V-1", "V-2"],
    ["service", "Service", "what your organisation does with it; each row is one", [], "Patient portal", "Telephony"],
    ["provider", "Provider", "who runs the system; in-house where you do it yourselves", [], "Host Ltd", "in-house"],
    ["system", "System", "what the service runs on; called like the service where it is empty", [], "Portal", ""],
    ["serviceType", "Service type", "what such services of several organisations have in common", [], "portal", ""],
    [
      "substitute",
      "Second supplier",
      "who carries the service when the provider is gone; empty where nobody does",
      [],
      "",
      "Radio Ltd",
    ],
    ["substituteHours", "Switch-over (h)", "hours until the second supplier carries", [], "", 1.5],
    ["tolerance", "Tolerable outage (h)", "so many hours without the service are bearable", [], 24, 4],
    ["recoveryObjective", "Recovery time (h)", "within so many hours it is to be back", [], 12, 2],
    ["persons", "Persons affected", "how many depend on the service", [], 1200, 38400],
    ["criticality", "Critical", "yes or no", ["yes", "no"], "no", "yes"],
    ["site", "Site", "where the system stands; may be empty", [], "", ""],
    ["evidence", "Evidence", "how the row is known", ["documented", "inferred", "assumed"], "documented", "assumed"],
  ],
  de: [
    ["reference", "Vertrag-Nr.", "Nummer oder Name des Vertrags; darf leer sein", [], "V-1", "V-2"],
    ["service", "Dienst", "was Ihre Organisation damit tut; jede Zeile ist einer", [], "Patientenportal", "Telefonie"],
    ["provider", "Dienstleister", "wer das System betreibt; intern, wenn Sie es selbst tun", [], "Host GmbH", "intern"],
    ["system", "IT-System", "worauf der Dienst läuft; heißt wie der Dienst, wenn es leer ist", [], "Portal", ""],
    ["serviceType", "Dienstart", "was solche Dienste mehrerer Organisationen gemeinsam haben", [], "portal", ""],
    [
      "substitute",
      "Ersatz",
      "wer den Dienst trägt, wenn der Dienstleister ausfällt; leer, wenn niemand",
      [],
      "",
      "Funknetz GmbH",
    ],
    ["substituteHours", "Umschaltzeit (h)", "Stunden, bis der Ersatz trägt", [], "", 1.5],
    ["tolerance", "Tolerierbarer Ausfall (h)", "so viele Stunden ohne den Dienst sind erträglich", [], 24, 4],
    ["recoveryObjective", "Wiederanlaufzeit (h)", "in so vielen Stunden soll er wieder da sein", [], 12, 2],
    ["persons", "Betroffene Personen", "wie viele auf den Dienst angewiesen sind", [], 1200, 38400],
    ["criticality", "kritisch", "ja oder nein", ["ja", "nein"], "nein", "ja"],
    ["site", "Standort", "wo das System steht; darf leer sein", [], "", ""],
    ["evidence", "Beleg", "woher die Zeile bekannt ist", ["belegt", "abgeleitet", "angenommen"], "belegt", "angenommen"],
  ],
};

/** The columns of the template for contracts, with two rows of an example. */
export function contractTemplate(language: TemplateLanguage): readonly TemplateColumn[] {
  return rows[language].map(([role, heading, meaning, choices, ...examples]) => ({
    ...{ role, heading, meaning, examples },
    ...(choices.length > 0 ? { choices } : {}),
  }));
}

/**
 * A table of contracts to be filled in: headings in plain words, from which an import needs no mapping, and two rows of an example.
 * In German between semicolons and with decimal commas, as spreadsheets there read it, with a byte order mark.
 */
export function contractTemplateText(options: { readonly language?: TemplateLanguage } = {}): string {
  checkOptions("contractTemplateText", options, { language: Object.keys(rows) });
  const { language = "en" } = options;
  const columns = contractTemplate(language);
  const [delimiter, mark] = language === "de" ? [";", ","] : [",", "."];
  const shown = (cell: string | number): string => (typeof cell === "number" ? String(cell).replace(".", mark) : cell);
  const lines = [
    columns.map(({ heading }) => heading),
    ...[0, 1].map((at) => columns.map(({ examples }) => shown(examples[at] ?? ""))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(quoteCell).join(delimiter)}\n`).join("")}`;
}
