import type { DocumentKind, ForeignFormat, OwnFile, Reading } from "../../errors/format-issues.js";
import type { IssueWords } from "../../errors/issues.js";

interface FormatWords {
  readonly name: string;
  readonly step?: string;
  readonly is?: "sheet" | "nothing";
}

/** What other formats and files of our own are called in German, and what to do with them. */
export const germanRecognisedWords: IssueWords<
  "foreign-format" | "own-file" | "other-format" | "other-form" | "foreign-empty" | "utf-16" | "no-utf-16" | "windows-1252"
> = {
  "foreign-format": ({ format, reading, wanted }) => {
    const { name, step, is = "rows" } = formats[format];
    if (reading === (wanted === "scenario" ? "import-scenario" : "import") && (wanted === "scenario" || wanted === "landscape"))
      return { message: `das ist ${name}${readings[reading]}`, hint: "etwa mit „tragweite import DATEI --out unsere.yaml“" };
    const advice = { sheet: tables[wanted], rows: documents[wanted], nothing: undefined }[is];
    return { message: `das ist ${name}${readings[reading]}`, hint: [step, advice].filter(Boolean).join("; ") };
  },
  "own-file": ({ found, wanted }) => ({
    message: `das ist ${ownFiles[found].name}, und hier gehört ${wantedNames[wanted]} hin`,
    hint: ownFiles[found].step,
  }),
  "other-format": ({ format }) => ({ message: `erwartet wird ${formats[format].name}, und das ist es nicht` }),
  "other-form": ({ format }) => ({
    message: `das ist XML, und ${formats[format].name} wird als JSON gelesen`,
    hint: "sie ist als JSON auszugeben",
  }),
  "foreign-empty": ({ format, elsewhere }) => ({
    message: `nichts darin wird zu einem Knoten einer Landschaft; gelesen wurde es als ${formats[format].name}`,
    hint:
      elsewhere.length === 0
        ? whatIsRead[format]
        : `wovon die Datei spricht, steht in anderen Dateien; zu lesen ist eine davon: ${elsewhere.join(", ")}`,
  }),
  "utf-16": () => ({ message: "die Datei ist in UTF-16 und wird so gelesen" }),
  "windows-1252": () => ({
    message: "die Tabelle ist in Windows-1252, wie alle ihre Buchstaben und Zeichen zeigen, und wird so gelesen",
  }),
  "no-utf-16": () => ({
    message: "die Datei beginnt als UTF-16, und Teile von ihr sind keines",
    hint: "sie muss neu als UTF-8 gespeichert werden",
  }),
};

/** What of a format becomes nodes, where a file may well have none of it. */
const whatIsRead: Readonly<Partial<Record<ForeignFormat, string>>> = {
  register: "Unternehmen stehen in B_01.02, Dienstleister in B_05.01: vielleicht sind diese leer oder ohne Überschriften",
  backstage:
    "gelesen werden Komponenten, Ressourcen, Schnittstellen (API) und Gruppen; Systeme und Domänen nur als deren Schlagwörter",
  compose:
    "gelesen werden Dienste („services“); eine Datei nur mit Netzen und Speichern ergänzt eine andere: diese angeben, oder beide vereint („docker compose config“)",
  itop: "Verknüpfungen nennen nur Nummern: die Ausgabe dieser Objekte (FunctionalCI) gehört in dasselbe „Set“",
};

const readings: Readonly<Record<Reading, string>> = {
  "not-yet": "; dieses Format wird noch nicht gelesen",
  never: "",
  "cut-sets": "; diesen liest der Befehl „tragweite cut-sets“",
  import: "; daraus macht der Befehl „tragweite import“ eine Landschaft",
  "import-scenario": "; daraus macht der Befehl „tragweite import“ ein Szenario",
};

const wantedNames: Readonly<Record<DocumentKind, string>> = {
  landscape: "eine Landschaft",
  scenario: "ein Szenario",
  patch: "ein Patch",
  measures: "eine Liste von Maßnahmen",
  durations: "eine Tabelle von Dauern je Typ",
  figures: "eine Tabelle eigener Zahlen",
  record: "die Aufzeichnung eines Vorfalls",
  regulation: "eine Datei mit Regeln",
  "import-map": "eine Zuordnung von Spalten",
  table: "eine Tabelle von Verträgen",
  "fault-tree": "ein Fehlerbaum",
};

const guide = "siehe docs/dateien.md";
const written = (kind: DocumentKind): string =>
  `${wantedNames[kind]} wird in YAML oder JSON geschrieben und beginnt mit „tragweite: ${kind}/1“ (${guide})`;

const documents: Readonly<Record<DocumentKind, string>> = {
  landscape: `eine Landschaft wird als Knoten und Abhängigkeiten in YAML, JSON oder CSV geschrieben (${guide})`,
  scenario: written("scenario"),
  patch: written("patch"),
  measures: written("measures"),
  durations: written("durations"),
  figures: `eigene Zahlen sind eine Tabelle mit den Spalten „id“ und „insured“ in CSV, oder YAML oder JSON (${guide})`,
  record: `Beobachtungen sind eine Tabelle in CSV, oder YAML oder JSON (${guide})`,
  regulation: written("regulation"),
  "import-map": written("import-map"),
  table: `eine Tabelle von Verträgen ist CSV oder XLSX, mit Überschriften in der ersten Zeile (${guide})`,
  "fault-tree": "ein Fehlerbaum ist ein Open-PSA-Modell und beginnt mit <opsa-mef>",
};

const tables: Readonly<Record<DocumentKind, string>> = {
  ...documents,
  landscape: `lesbar ist das Blatt als „CSV UTF-8“ gespeichert, mit einer Spalte „record“ und den anderen benannt wie die Felder (${guide})`,
  figures: `lesbar ist das Blatt als „CSV UTF-8“ gespeichert, mit den Spalten „id“ und „insured“ (${guide})`,
  table: `lesbar ist das Blatt als „CSV UTF-8“ gespeichert (${guide})`,
  record: `lesbar ist das Blatt als „CSV UTF-8“ gespeichert, mit einer Zeile für jede Beobachtung (${guide})`,
};

const ownFiles: Readonly<Record<OwnFile, { readonly name: string; readonly step: string }>> = {
  landscape: { name: "eine Landschaft", step: "eine Landschaft steht gleich nach dem Namen des Befehls: tragweite run DATEI" },
  scenario: { name: "ein Szenario", step: "ein Szenario steht nach --scenario" },
  patch: { name: "ein Patch", step: "ein Patch steht nach --patch" },
  measures: { name: "eine Liste von Maßnahmen", step: "sie steht nach --measures beim Befehl „tragweite measures“" },
  durations: { name: "eine Tabelle von Dauern je Typ", step: "sie steht nach --durations beim Befehl „tragweite risk“" },
  figures: { name: "eine Tabelle eigener Zahlen", step: "eigene Zahlen stehen nach --with" },
  record: { name: "die Aufzeichnung eines Vorfalls", step: "sie steht nach --record beim Befehl „tragweite backtest“" },
  regulation: { name: "eine Datei mit Regeln", step: "sie steht nach --rules beim Befehl „tragweite concentration“" },
  "import-map": { name: "eine Zuordnung von Spalten", step: "sie steht nach --map beim Befehl „tragweite import“" },
  lines: {
    name: "eine Landschaft in Zeilen von JSON",
    step: "wo eine Landschaft hingehört, wird sie unter einem Namen gelesen, der auf „.ndjson“ endet",
  },
  sweep: {
    name: "ein Durchlauf von „tragweite sweep“",
    step: "„tragweite merge“ setzt seine Teile zusammen; jede Zeile ist JSON für andere Programme",
  },
  checkpoint: {
    name: "der Rest eines unfertigen „tragweite sweep“",
    step: "derselbe Befehl mit demselben --out macht damit weiter",
  },
  result: { name: "ein Ergebnis von „tragweite“", step: "es beantwortet eine Frage, und gefragt werden kann es nichts" },
};

const unpack = "entpackt ist die Datei darin vielleicht lesbar";
const asCsv = "ihre Tabellen lassen sich als CSV ausgeben";

const formats: Readonly<Record<ForeignFormat, FormatWords>> = {
  xlsx: { name: "eine Excel-Arbeitsmappe (XLSX)", is: "sheet" },
  xls: { name: "eine Excel-Arbeitsmappe in anderer Form als XLSX (XLS, XLSB oder XML)", is: "sheet" },
  "locked-office": {
    name: "eine Office-Datei, die mit einem Kennwort verschlossen ist",
    step: "das Kennwort muss vorher weg",
    is: "sheet",
  },
  ods: { name: "eine Tabelle von LibreOffice (ODS)", is: "sheet" },
  iwork: { name: "eine Datei von Numbers, Pages oder Keynote", step: "Numbers gibt CSV aus", is: "sheet" },
  "text-document": { name: "ein Textdokument (etwa DOCX, ODT oder RTF)" },
  slides: { name: "eine Präsentation (etwa PPTX oder ODP)" },
  pdf: { name: "eine PDF-Datei" },
  image: { name: "ein Bild" },
  html: { name: "eine Webseite (HTML)" },
  register: { name: "ein Informationsregister nach DORA" },
  "register-table": { name: "eine einzelne Tabelle eines Informationsregisters nach DORA" },
  xbrl: { name: "eine Meldung in XBRL" },
  zip: { name: "ein Zip-Archiv", step: unpack, is: "nothing" },
  gzip: { name: "eine mit gzip gepackte Datei", step: unpack, is: "nothing" },
  archive: { name: "eine gepackte Datei", step: unpack, is: "nothing" },
  compound: { name: "die Datei eines älteren Windows-Programms (Verbunddatei)" },
  sqlite: { name: "eine Datenbank von SQLite", step: asCsv },
  access: { name: "eine Datenbank von Access", step: asCsv },
  parquet: { name: "eine Parquet-Datei", step: "sie lässt sich als CSV ausgeben" },
  "utf-32": { name: "ein Text in UTF-32", step: "als UTF-8 gespeichert, ist er vielleicht lesbar", is: "nothing" },
  archimate: { name: "ein ArchiMate-Modell (Open Exchange)" },
  archi: {
    name: "die eigene Datei von Archi mit einem ArchiMate-Modell",
    step: "die Form für andere Werkzeuge ist Open Exchange („File › Export › Model to Open Exchange File“)",
  },
  "archi-table": { name: "eine Tabelle, die Archi ausgegeben hat" },
  structurizr: {
    name: "ein Quelltext von Structurizr",
    step: "die Form für andere Werkzeuge ist JSON („structurizr-cli export -format json“)",
  },
  "structurizr-json": { name: "ein Modell von Structurizr (JSON)" },
  likec4: {
    name: "ein Quelltext von LikeC4 oder Structurizr",
    step: "die Form für andere Werkzeuge ist JSON („likec4 export json“)",
  },
  "likec4-json": { name: "ein Modell von LikeC4 (JSON)" },
  graphml: { name: "ein Graph in GraphML" },
  gexf: { name: "ein Graph in GEXF" },
  gml: { name: "ein Graph in GML" },
  dot: { name: "ein Graph in DOT (Graphviz)" },
  mermaid: { name: "ein Diagramm in Mermaid" },
  plantuml: { name: "ein Diagramm in PlantUML" },
  drawio: { name: "eine Zeichnung von „draw.io“" },
  visio: { name: "eine Zeichnung von Visio" },
  bpmn: { name: "ein Geschäftsprozess in BPMN" },
  xmi: { name: "ein Modell in XMI (UML)" },
  "edge-list": { name: "eine Tabelle von Kanten" },
  "graph-json": { name: "ein Graph aus Knoten und Kanten in JSON" },
  backstage: { name: "ein Katalog von Backstage" },
  kubernetes: { name: "eine Beschreibung für Kubernetes" },
  compose: { name: "eine Datei für Docker Compose" },
  openapi: { name: "die Beschreibung einer Schnittstelle (OpenAPI oder AsyncAPI)" },
  terraform: { name: "eine Datei für Terraform" },
  npm: { name: "ein Verzeichnis von Paketen (etwa „package.json“)" },
  cyclonedx: { name: "eine Stückliste in CycloneDX" },
  spdx: { name: "eine Stückliste in SPDX" },
  fhir: { name: "eine Ressource in FHIR" },
  "ti-status": { name: "das TI-Lagebild der gematik" },
  "servicenow-xml": {
    name: "eine Ausgabe aus ServiceNow in XML",
    step: "gelesen wird die Liste der Beziehungen („cmdb_rel_ci“) als CSV, mit den Spalten „parent“, „type“, „child“, „parent.sys_id“ und „child.sys_id“",
  },
  servicenow: { name: "eine Tabelle der Beziehungen aus ServiceNow („cmdb_rel_ci“)" },
  itop: { name: "eine Ausgabe von iTop (XML)" },
  sql: { name: "ein SQL-Skript", step: asCsv },
  "open-psa": { name: "ein Fehlerbaum in Open-PSA" },
  xml: { name: "eine XML-Datei" },
};
