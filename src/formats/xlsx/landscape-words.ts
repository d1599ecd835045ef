import { landscapeTable } from "../csv/csv-landscape.js";
import { comparable } from "../tables/table.js";

/** The languages in which sheets and headings are named. */
export type SheetLanguage = "en" | "de";

/** What sheets are called, by the record that their rows are. */
const sheets: Readonly<Record<string, Readonly<Record<SheetLanguage, string>>>> = {
  landscape: { en: "Landscape", de: "Landschaft" },
  source: { en: "Sources", de: "Quellen" },
  unit: { en: "Units", de: "Einheiten" },
  node: { en: "Nodes", de: "Knoten" },
  group: { en: "Groups", de: "Gruppen" },
  dependency: { en: "Dependencies", de: "Abhängigkeiten" },
  total: { en: "Totals", de: "Summen" },
  pool: { en: "Pools", de: "Pools" },
  crew: { en: "Crews", de: "Teams" },
  commonCause: { en: "Common causes", de: "Gemeinsame Ursachen" },
};

/** What a field is called at the head of its column, and what stands below it. */
export interface HeadingWords {
  readonly heading: string;
  readonly meaning: string;
}

/** By the path of a field, in the order in which columns stand; other columns are named by their paths. */
export const headingWords: Readonly<Record<string, Readonly<Record<SheetLanguage, HeadingWords>>>> = {
  tragweite: {
    en: { heading: "Form", meaning: "landscape/1, which says what the workbook is" },
    de: { heading: "Form", meaning: "landscape/1; daran wird die Arbeitsmappe erkannt" },
  },
  id: {
    en: { heading: "Id", meaning: "what other rows name this one by: small letters, digits, - and /" },
    de: { heading: "Kennung", meaning: "womit andere Zeilen diese nennen: kleine Buchstaben, Ziffern, - und /" },
  },
  kind: {
    en: { heading: "Kind", meaning: "what a node is, or how a dependent needs its supplier" },
    de: { heading: "Art", meaning: "was ein Knoten ist, oder wie jemand einen anderen braucht" },
  },
  name: {
    en: { heading: "Name", meaning: "as people call it" },
    de: { heading: "Name", meaning: "wie man es nennt" },
  },
  operator: {
    en: { heading: "Operator", meaning: "id of the organisation that runs it; unknown where nobody knows" },
    de: { heading: "Betreiber", meaning: "Kennung der Organisation, die es betreibt; unknown, wenn das niemand weiß" },
  },
  serviceType: {
    en: { heading: "Service type", meaning: "what services of several organisations have in common" },
    de: { heading: "Art des Dienstes", meaning: "was Dienste mehrerer Organisationen gemeinsam haben" },
  },
  systemType: {
    en: { heading: "System type", meaning: "what the system does, such as hosting" },
    de: { heading: "Art des Systems", meaning: "was das System tut, etwa hosting" },
  },
  insured: {
    en: { heading: "Insured persons", meaning: "of an insurer, co-insured family included; or unknown" },
    de: { heading: "Versicherte", meaning: "eines Krankenversicherers, mit Familienversicherten; oder unknown" },
  },
  sites: {
    en: { heading: "Number of sites", meaning: "of a service provider" },
    de: { heading: "Anzahl der Standorte", meaning: "eines Leistungserbringers" },
  },
  maxTolerableHours: {
    en: { heading: "Tolerable hours", meaning: "so long the loss of a service is bearable" },
    de: { heading: "Tolerierbare Stunden", meaning: "so lange ist der Ausfall eines Dienstes erträglich" },
  },
  recoveryTimeObjectiveHours: {
    en: { heading: "Recovery time objective (h)", meaning: "within so many hours it is to be back" },
    de: { heading: "Wiederanlaufziel (Std.)", meaning: "in so vielen Stunden soll es wieder da sein" },
  },
  dependent: {
    en: { heading: "Who depends", meaning: "id of the node that needs another" },
    de: { heading: "Wer braucht", meaning: "Kennung des Knotens, der einen anderen braucht" },
  },
  supplier: {
    en: { heading: "Depends on", meaning: "id of the node that is needed" },
    de: { heading: "Wen er braucht", meaning: "Kennung des Knotens, der gebraucht wird" },
  },
  weight: {
    en: { heading: "Weight", meaning: "part of the dependent that is lost without the supplier, 0 to 1" },
    de: { heading: "Gewicht", meaning: "Teil, der ohne den anderen verloren ist, von 0 bis 1" },
  },
  group: {
    en: { heading: "Group", meaning: "id of the group of suppliers that stand in for each other" },
    de: { heading: "Gruppe", meaning: "Kennung der Gruppe von Knoten, die füreinander einspringen" },
  },
  activationHours: {
    en: { heading: "Hours until it carries", meaning: "of a stand-by" },
    de: { heading: "Stunden bis zum Einsatz", meaning: "einer Reserve" },
  },
  node: {
    en: { heading: "Node", meaning: "id of the node whose suppliers are a group" },
    de: { heading: "Wessen Gruppe", meaning: "Kennung des Knotens, der eine aus der Gruppe braucht" },
  },
  rule: {
    en: { heading: "Rule", meaning: "how many of a group are needed: all, at-least, share or capacity" },
    de: { heading: "Regel", meaning: "wie viele einer Gruppe es braucht: all, at-least, share oder capacity" },
  },
  k: {
    en: { heading: "At least", meaning: "so many of the group" },
    de: { heading: "Mindestens", meaning: "so viele aus der Gruppe" },
  },
  "evidence.status": {
    en: { heading: "Evidence", meaning: "documented, inferred or assumed" },
    de: { heading: "Beleg", meaning: "documented (belegt), inferred (abgeleitet) oder assumed (angenommen)" },
  },
  "evidence.sources": {
    en: { heading: "Sources of evidence", meaning: "ids of sources, between semicolons" },
    de: { heading: "Quellen des Belegs", meaning: "Kennungen von Quellen, mit Semikolons dazwischen" },
  },
  "evidence.note": {
    en: { heading: "Note on evidence", meaning: "where it stands, such as a page" },
    de: { heading: "Anmerkung zum Beleg", meaning: "wo es steht, etwa eine Seite" },
  },
  validFrom: {
    en: { heading: "Valid from", meaning: "first day on which the row holds; empty: since ever, or not known" },
    de: { heading: "Gültig ab", meaning: "erster Tag, an dem die Zeile gilt; leer: schon immer, oder nicht bekannt" },
  },
  validTo: {
    en: { heading: "Valid to", meaning: "last day on which the row holds; empty: without end, or not known" },
    de: { heading: "Gültig bis", meaning: "letzter Tag, an dem die Zeile gilt; leer: ohne Ende, oder nicht bekannt" },
  },
  tags: {
    en: { heading: "Tags", meaning: "words of your own, between semicolons" },
    de: { heading: "Schlagwörter", meaning: "eigene Wörter, mit Semikolons dazwischen" },
  },
  title: {
    en: { heading: "Title", meaning: "of a source" },
    de: { heading: "Titel", meaning: "einer Quelle" },
  },
};

/** What the sheet of explanations is called. */
export const explanations: Readonly<Record<SheetLanguage, readonly [sheet: string, heading: string, meaning: string]>> = {
  en: ["Explanations", "Column", "What stands in it"],
  de: ["Erläuterungen", "Spalte", "Was darin steht"],
};

const pathsByWord = new Map(
  Object.entries(headingWords).flatMap(([path, { en, de }]) =>
    [en, de].map(({ heading }) => [comparable(heading), path] as const),
  ),
);

/** The path of a field by what stands at the head of its column, in either language. */
export const pathOfHeading = (heading: string): string => pathsByWord.get(comparable(heading)) ?? heading.trim();

/** What stands at the head of the column of a path. */
export const headingOfPath = (path: string, language: SheetLanguage): string => headingWords[path]?.[language].heading ?? path;

export const sheetName = (record: string, language: SheetLanguage): string => sheets[record]?.[language] ?? record;

/** The record whose rows a sheet holds, by its name in either language. */
export function recordOfSheet(name: string): string | undefined {
  return landscapeTable.records
    .map((record) => record.name)
    .find((record) => [sheets[record]?.en, sheets[record]?.de].some((each) => comparable(each ?? "") === comparable(name)));
}
