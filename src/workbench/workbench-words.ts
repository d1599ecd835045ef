import type { TableName } from "../edit/tables.js";
import { type InBoth, plural } from "../words/language.js";

/** What stands in the panels beside the tables. */
export type Panel = TableName | "answer" | "changes";

export interface WorkbenchWords {
  readonly title: string;
  readonly skip: string;
  readonly panels: Readonly<Record<Panel, string>>;
  readonly otherLanguage: string;
  readonly theme: string;
  readonly start: string;
  readonly startNote: string;
  readonly open: string;
  readonly dropHere: string;
  readonly begin: string;
  readonly nameOfLandscape: string;
  readonly earlier: string;
  readonly goOn: (name: string) => string;
  readonly forget: (name: string) => string;
  readonly keptHere: string;
  readonly notKept: string;
  readonly copied: string;
  readonly undo: string;
  readonly redo: string;
  readonly undone: (what: string) => string;
  readonly redone: (what: string) => string;
  readonly save: string;
  readonly savePatch: string;
  readonly close: string;
  readonly saved: (file: string) => string;
  readonly notSaved: (file: string, why: string) => string;
  readonly savedWithIssues: (file: string, count: number) => string;
  readonly issues: (count: number) => string;
  readonly nextIssue: string;
  readonly noIssues: string;
  readonly noServices: string;
  readonly leftOut: (names: string) => string;
  readonly openedWithIssues: (file: string, count: number) => string;
  readonly ownId: (id: string) => string;
  readonly refused: (file: string) => string;
  /** Of files that do not belong together. */
  readonly several: (count: number) => string;
  readonly add: Readonly<Record<TableName, string>>;
  readonly addButton: string;
  readonly duplicate: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly needs: (name: string) => string;
  readonly needsNothing: string;
  readonly neededBy: (count: number) => string;
  readonly addSupplier: string;
  readonly standBy: (name: string) => string;
  readonly standByAfter: string;
  readonly standBySupplier: string;
  readonly permitted: (kinds: string) => string;
  readonly alreadyUsed: string;
  readonly noneFound: string;
  readonly implicitGroup: string;
  readonly closeList: string;
  readonly running: string;
  readonly changesTitle: string;
  readonly noChanges: string;
  readonly opened: string;
  readonly part: Readonly<Record<"add" | "change" | "remove", (names: string) => string>>;
  readonly changed: string;
  readonly head: string;
  readonly more: (count: number) => string;
  readonly failed: string;
}

export const workbenchWords: InBoth<WorkbenchWords> = {
  en: {
    title: "Workbench",
    skip: "To the work",
    panels: {
      organisations: "Organisations",
      systems: "Systems",
      services: "Services",
      dependencies: "Dependencies",
      groups: "Groups",
      answer: "Answer",
      changes: "Changes",
    },
    otherLanguage: "Deutsch",
    theme: "Light or dark",
    start: "Who would lose what?",
    startNote:
      "Enter your own house or open a landscape. Everything stays in this browser: the page sends nothing and loads nothing.",
    open: "Open a file",
    dropHere:
      "or drop one here: a table of contracts (XLSX, CSV), a landscape (XLSX, YAML, JSON, CSV, NDJSON), changes (patch) or a scenario",
    begin: "Begin empty",
    nameOfLandscape: "Name of the landscape",
    earlier: "Work kept in this browser",
    goOn: (name) => `Go on with ${name}`,
    forget: (name) => `Forget ${name}`,
    keptHere: "Kept in this browser",
    notKept: "This browser keeps nothing: save your work as a file",
    copied: "This work is open in another tab; here you go on with a copy",
    undo: "Undo",
    redo: "Redo",
    undone: (what) => `Undone: ${what}`,
    redone: (what) => `Done again: ${what}`,
    save: "Save as",
    savePatch: "Changes only (patch)",
    close: "Close",
    saved: (file) => `${file} is saved`,
    notSaved: (file, why) => `${file} cannot be saved: ${why}`,
    savedWithIssues: (file, count) =>
      `${file} is saved with ${count} ${plural(count, "mistake", "mistakes")}: it cannot be computed with before ${plural(count, "it is", "they are")} mended`,
    issues: (count) => `${count} to mend`,
    nextIssue: "Next one (F8)",
    noIssues: "Nothing to mend",
    noServices: "no service is entered yet",
    leftOut: (names) => `the answer is computed without: ${names}`,
    openedWithIssues: (file, count) =>
      `${file} is opened with ${count} ${plural(count, "mistake", "mistakes")}: each stands in its row, and nothing of the file is lost`,
    ownId: (id) => `Call it ${id}`,
    refused: (file) => `${file} cannot be opened`,
    several: (count) =>
      `${count} files at once: only registers of information, catalogues of Backstage and exports of iTop are joined. Open one after the other`,
    add: {
      organisations: "New organisation",
      systems: "New system",
      services: "New service",
      dependencies: "Who needs what",
      groups: "Who has suppliers that are taken together",
    },
    addButton: "Add",
    duplicate: (name) => `Duplicate ${name}`,
    remove: (name) => `Remove ${name}`,
    needs: (name) => `What ${name} needs`,
    needsNothing: "Nothing is entered yet.",
    neededBy: (count) => `Needed by ${count}`,
    addSupplier: "Add what it needs",
    standBy: (name) => `Stand-by for ${name}`,
    standByAfter: "carries after hours",
    standBySupplier: "Stand-by",
    permitted: (kinds) => `Others cannot be chosen: this kind needs ${kinds} only`,
    alreadyUsed: "already entered",
    noneFound: "No such node",
    implicitGroup: "all are needed",
    closeList: "Close",
    running: "Answer",
    changesTitle: "Changes since it was opened",
    noChanges: "Nothing is changed yet.",
    opened: "As it was opened",
    part: {
      add: (names) => `added: ${names}`,
      change: (names) => `changed: ${names}`,
      remove: (names) => `removed: ${names}`,
    },
    changed: "changed",
    head: "the landscape itself",
    more: (count) => `${count} more`,
    failed: "This cannot be computed",
  },
  de: {
    title: "Werkbank",
    skip: "Zur Arbeit",
    panels: {
      organisations: "Organisationen",
      systems: "Systeme",
      services: "Dienste",
      dependencies: "Abhängigkeiten",
      groups: "Gruppen",
      answer: "Antwort",
      changes: "Änderungen",
    },
    otherLanguage: "English",
    theme: "Hell oder dunkel",
    start: "Wer verlöre was?",
    startNote:
      "Erfassen Sie das eigene Haus oder öffnen Sie eine Landschaft. Alles bleibt in diesem Browser: Die Seite sendet nichts und lädt nichts nach.",
    open: "Datei öffnen",
    dropHere:
      "oder hier ablegen: eine Vertragstabelle (XLSX, CSV), eine Landschaft (XLSX, YAML, JSON, CSV, NDJSON), Änderungen (Patch) oder ein Szenario",
    begin: "Leer beginnen",
    nameOfLandscape: "Name der Landschaft",
    earlier: "In diesem Browser aufbewahrt",
    goOn: (name) => `Weiter mit ${name}`,
    forget: (name) => `${name} vergessen`,
    keptHere: "In diesem Browser aufbewahrt",
    notKept: "Dieser Browser bewahrt nichts auf: Speichern Sie die Arbeit als Datei",
    copied: "Diese Arbeit ist in einem anderen Fenster geöffnet; hier geht es mit einer Kopie weiter",
    undo: "Rückgängig",
    redo: "Wiederholen",
    undone: (what) => `Rückgängig gemacht: ${what}`,
    redone: (what) => `Wiederholt: ${what}`,
    save: "Speichern als",
    savePatch: "Nur die Änderungen (Patch)",
    close: "Schließen",
    saved: (file) => `${file} ist gespeichert`,
    notSaved: (file, why) => `${file} lässt sich nicht speichern: ${why}`,
    savedWithIssues: (file, count) =>
      `${file} ist mit ${count} ${plural(count, "Fehler", "Fehlern")} gespeichert: Damit lässt sich erst rechnen, wenn ${plural(count, "er behoben ist", "sie behoben sind")}`,
    issues: (count) => `${count} zu beheben`,
    nextIssue: "Nächster (F8)",
    noIssues: "Nichts zu beheben",
    noServices: "noch ist kein Dienst erfasst",
    leftOut: (names) => `gerechnet ohne: ${names}`,
    openedWithIssues: (file, count) =>
      `${file} ist mit ${count} ${plural(count, "Fehler", "Fehlern")} geöffnet: ${plural(count, "Er steht", "Jeder steht")} in seiner Zeile, und nichts aus der Datei geht verloren`,
    ownId: (id) => `${id} nennen`,
    refused: (file) => `${file} lässt sich nicht öffnen`,
    several: (count) =>
      `${count} Dateien auf einmal: Nur Informationsregister, Kataloge von Backstage und Exporte von iTop werden zusammengeführt. Bitte eine nach der anderen öffnen`,
    add: {
      organisations: "Neue Organisation",
      systems: "Neues System",
      services: "Neuer Dienst",
      dependencies: "Wer braucht was",
      groups: "Wer hat Lieferanten, die zusammengehören",
    },
    addButton: "Hinzufügen",
    duplicate: (name) => `${name} verdoppeln`,
    remove: (name) => `${name} entfernen`,
    needs: (name) => `Was ${name} braucht`,
    needsNothing: "Noch ist nichts erfasst.",
    neededBy: (count) => `Gebraucht von ${count}`,
    addSupplier: "Hinzufügen, was gebraucht wird",
    standBy: (name) => `Ersatz für ${name}`,
    standByAfter: "trägt nach Stunden",
    standBySupplier: "Ersatz",
    permitted: (kinds) => `Anderes ist nicht wählbar: Diese Art braucht nur ${kinds}`,
    alreadyUsed: "schon erfasst",
    noneFound: "Nichts gefunden",
    implicitGroup: "alle werden gebraucht",
    closeList: "Schließen",
    running: "Antwort",
    changesTitle: "Änderungen seit dem Öffnen",
    noChanges: "Noch ist nichts geändert.",
    opened: "Wie geöffnet",
    part: {
      add: (names) => `hinzugefügt: ${names}`,
      change: (names) => `geändert: ${names}`,
      remove: (names) => `entfernt: ${names}`,
    },
    changed: "geändert",
    head: "die Landschaft selbst",
    more: (count) => `${count} weitere`,
    failed: "Das lässt sich nicht berechnen",
  },
};
