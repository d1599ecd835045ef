import type { ImportNoteKind } from "../formats/tables/import-note.js";
import type { OrganisationKind } from "../model/landscape/node-kinds.js";
import { type InBoth, locales, plural } from "../words/language.js";

/** What is said while a table of contracts becomes a landscape. */
export interface ImportWords {
  readonly title: (columns: number) => string;
  readonly source: (file: string, sheet: string | undefined, rows: number, headings: number) => string;
  readonly guess: string;
  readonly whose: string;
  readonly sheet: string;
  readonly name: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<OrganisationKind, string>>;
  readonly count: Readonly<Record<OrganisationKind, string>>;
  readonly decimal: string;
  readonly marks: Readonly<Record<"" | "." | ",", string>>;
  readonly columns: Readonly<Record<"column" | "samples" | "means" | "how" | "filled", string>>;
  readonly meaning: (heading: string) => string;
  readonly notRead: string;
  readonly nameless: string;
  readonly how: Readonly<Record<"guessed" | "chosen" | "unclear" | "left", string>>;
  readonly made: string;
  readonly notes: Readonly<Record<ImportNoteKind, (count: number) => string>>;
  readonly more: (count: number) => string;
  readonly nothing: string;
  readonly unsaid: string;
  readonly first: string;
  readonly cancel: string;
  readonly mayCancel: string;
  readonly saveMap: string;
  readonly take: string;
  readonly taken: (file: string) => string;
  readonly of: (file: string) => string;
}

export const importWords: InBoth<ImportWords> = {
  en: {
    title: (columns) => (columns === 1 ? "What does the one column mean?" : `What do the ${columns} columns mean?`),
    source: (file, sheet, rows, headings) =>
      `${file}${sheet === undefined ? "" : `, sheet "${sheet}"`}: ${rows.toLocaleString(locales.en)} ${plural(rows, "row", "rows")}, headings in row ${headings}.`,
    guess: "Meanings are guessed from the headings; please check them.",
    whose: "Whose contracts are these?",
    sheet: "Sheet",
    name: "Name of the organisation",
    kind: "Kind",
    kinds: { "service-provider": "service provider", insurer: "health insurer", "it-provider": "IT provider" },
    count: { "service-provider": "Sites", insurer: "Insured", "it-provider": "" },
    decimal: "Before decimals stands",
    marks: { "": "as the numbers show", ".": "a dot", ",": "a comma" },
    columns: { column: "Column", samples: "Samples", means: "Means", how: "How", filled: "Cells" },
    meaning: (heading) => `Meaning of ${heading}`,
    notRead: "not read",
    nameless: "not read: no heading of its own",
    how: { guessed: "guessed", chosen: "chosen", unclear: "? please check", left: "not read" },
    made: "What becomes of it",
    notes: {
      taken: (count) => `Taken: ${count.toLocaleString(locales.en)}`,
      assumed: (count) => `Assumed: ${count.toLocaleString(locales.en)}`,
      left: (count) => `Left out or unclear: ${count.toLocaleString(locales.en)}`,
    },
    more: (count) => `${count.toLocaleString(locales.en)} more like it`,
    nothing: "Nothing can be made of it yet",
    unsaid:
      "What the table does not say: which service needs another one, such as payments the core system. Add that under “Dependencies”; without it the answer is too favourable.",
    first: "The page will begin with",
    cancel: "Cancel",
    mayCancel: "Leave this file? What you said of it is lost then.",
    saveMap: "Save these meanings",
    take: "Open as a landscape",
    taken: (file) => `${file} is opened as a landscape; under “Changes” stands what was taken, assumed and left`,
    of: (file) => `From ${file}`,
  },
  de: {
    title: (columns) => (columns === 1 ? "Was bedeutet die eine Spalte?" : `Was bedeuten die ${columns} Spalten?`),
    source: (file, sheet, rows, headings) =>
      `${file}${sheet === undefined ? "" : `, Blatt „${sheet}“`}: ${rows.toLocaleString(locales.de)} ${plural(rows, "Zeile", "Zeilen")}, Überschriften in Zeile ${headings}.`,
    guess: "Die Bedeutungen sind aus den Überschriften gedeutet; bitte prüfen.",
    whose: "Wessen Verträge sind das?",
    sheet: "Blatt",
    name: "Name der Organisation",
    kind: "Art",
    kinds: { "service-provider": "Leistungserbringer", insurer: "Krankenversicherer", "it-provider": "IT-Dienstleister" },
    count: { "service-provider": "Standorte", insurer: "Versicherte", "it-provider": "" },
    decimal: "Vor Dezimalstellen steht",
    marks: { "": "wie die Zahlen zeigen", ".": "ein Punkt", ",": "ein Komma" },
    columns: { column: "Spalte", samples: "Proben", means: "Bedeutet", how: "Zuordnung", filled: "Zellen" },
    meaning: (heading) => `Bedeutung von ${heading}`,
    notRead: "nicht gelesen",
    nameless: "nicht gelesen: keine eigene Überschrift",
    how: { guessed: "gedeutet", chosen: "gewählt", unclear: "? bitte prüfen", left: "nicht gelesen" },
    made: "Daraus entsteht",
    notes: {
      taken: (count) => `Übernommen: ${count.toLocaleString(locales.de)}`,
      assumed: (count) => `Angenommen: ${count.toLocaleString(locales.de)}`,
      left: (count) => `Ausgelassen oder unklar: ${count.toLocaleString(locales.de)}`,
    },
    more: (count) => `${count.toLocaleString(locales.de)} weitere solche`,
    nothing: "Daraus entsteht noch nichts",
    unsaid:
      "Was die Tabelle nicht sagt: welcher Dienst einen anderen braucht, etwa die Zahlung das Kernsystem. Das lässt sich unter „Abhängigkeiten“ ergänzen; ohne diese Angaben fällt die Antwort zu günstig aus.",
    first: "Die Seite beginnt dann mit",
    cancel: "Abbrechen",
    mayCancel: "Diese Datei verlassen? Was Sie dazu angegeben haben, geht dann verloren.",
    saveMap: "Bedeutungen speichern",
    take: "Als Landschaft öffnen",
    taken: (file) =>
      `${file} ist als Landschaft geöffnet; unter „Änderungen“ steht, was übernommen, angenommen und ausgelassen ist`,
    of: (file) => `Aus ${file}`,
  },
};
