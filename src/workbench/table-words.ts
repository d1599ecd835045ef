import { type InBoth, plural } from "../words/language.js";

/** What is said in and of the tables. */
export interface TableWords {
  /** Of a row that is taken away. @param dependencies - how many went with it @param freed - what has no operator any more */
  readonly removed: (name: string, dependencies: number, freed: readonly string[]) => string;
  readonly pasteHint: string;
  readonly pasted: (rows: number, count: string) => string;
  readonly pastedWithout: (cells: string) => string;
  readonly nothingPasted: string;
  /** What the file is called that was never one. */
  readonly clipboard: string;
  readonly rows: (rows: number, count: string) => string;
  readonly rowsOf: (rows: number, count: string, all: string) => string;
  readonly filter: string;
  /** What may stand in a cell of amounts with units. */
  readonly suchAmounts: string;
  readonly before: (text: string) => string;
  readonly empty: string;
  readonly standByOf: (hours: string) => string;
  readonly meant: (name: string) => string;
  readonly acts: string;
  /** What the strip above the tables tells. */
  readonly state: string;
  readonly groupOf: (name: string) => string;
}

/** Names that one sentence tells. */
const mostNames = 4;

const someOf = (names: readonly string[], more: (count: number) => string): string =>
  [...names.slice(0, mostNames), ...(names.length > mostNames ? [more(names.length - mostNames)] : [])].join(", ");

export const tableWords: InBoth<TableWords> = {
  en: {
    removed: (name, dependencies, freed) => {
      const all = dependencies === 0 ? "" : ` with ${dependencies} ${plural(dependencies, "dependency", "dependencies")}`;
      const without = `no operator is known any more of: ${someOf(freed, (count) => `${count} more`)}`;
      return [`${name} is removed${all}`, ...(freed.length === 0 ? [] : [without])].join("; ");
    },
    pasteHint: "Rows copied from a spreadsheet are pasted into the table, in the order of its columns or by their headings.",
    pasted: (rows, count) => `${count} ${plural(rows, "row", "rows")} pasted`,
    pastedWithout: (cells) => `this table has no place for: ${cells}`,
    nothingPasted: "There is no row in what was pasted",
    clipboard: "Clipboard",
    rows: (rows, count) => `${count} ${plural(rows, "row", "rows")}`,
    rowsOf: (rows, count, all) => `${count} of ${all} ${plural(rows, "row", "rows")}`,
    suchAmounts: "e.g. 120 beds",
    filter: "Filter",
    before: (text) => `before: ${text}`,
    empty: "empty",
    standByOf: (hours) => `stand-by, carries after ${hours} ${hours === "1" ? "hour" : "hours"}`,
    meant: (name) => `Meant: ${name}? Take it`,
    acts: "Duplicate or remove",
    state: "State of the work",
    groupOf: (name) => `group of ${name}`,
  },
  de: {
    removed: (name, dependencies, freed) => {
      const all = dependencies === 0 ? "" : ` mit ${dependencies} ${plural(dependencies, "Abhängigkeit", "Abhängigkeiten")}`;
      const without = `ohne bekannten Betreiber: ${someOf(freed, (count) => `${count} weitere`)}`;
      return [`${name} ist${all} entfernt`, ...(freed.length === 0 ? [] : [without])].join("; ");
    },
    pasteHint:
      "Kopierte Zeilen einer Tabellenkalkulation lassen sich in die Tabelle einfügen: in der Reihenfolge ihrer Spalten oder nach Überschriften.",
    pasted: (rows, count) => `${count} ${plural(rows, "Zeile", "Zeilen")} eingefügt`,
    pastedWithout: (cells) => `keinen Platz in dieser Tabelle haben: ${cells}`,
    nothingPasted: "Im Eingefügten steht keine Zeile",
    clipboard: "Zwischenablage",
    rows: (rows, count) => `${count} ${plural(rows, "Zeile", "Zeilen")}`,
    rowsOf: (rows, count, all) => `${count} von ${all} ${plural(rows, "Zeile", "Zeilen")}`,
    suchAmounts: "z. B. 120 Betten",
    filter: "Filtern",
    before: (text) => `vorher: ${text}`,
    empty: "leer",
    standByOf: (hours) => `Ersatz, trägt nach ${hours} ${hours === "1" ? "Stunde" : "Stunden"}`,
    meant: (name) => `Gemeint: ${name}? Übernehmen`,
    acts: "Verdoppeln oder entfernen",
    state: "Stand der Arbeit",
    groupOf: (name) => `Gruppe von ${name}`,
  },
};
