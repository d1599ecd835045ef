import type { DocumentKind, ForeignFormat, OwnFile, Reading } from "../../errors/format-issues.js";
import type { IssueWords } from "../../errors/issues.js";

/** What a format is, what to do with a file of it, and what then becomes of it. */
interface FormatWords {
  readonly name: string;
  readonly step?: string;
  /** `sheet`: a table can be saved of it; `nothing`: what is in it may be anything. */
  readonly is?: "sheet" | "nothing";
}

/** What other formats and files of our own are called in English, and what to do with them. */
export const recognisedWords: IssueWords<
  "foreign-format" | "own-file" | "other-format" | "other-form" | "foreign-empty" | "utf-16" | "no-utf-16" | "windows-1252"
> = {
  "foreign-format": ({ format, reading, wanted }) => {
    const { name, step, is = "rows" } = formats[format];
    if (reading === (wanted === "scenario" ? "import-scenario" : "import") && (wanted === "scenario" || wanted === "landscape"))
      return { message: `this is ${name}${readings[reading]}`, hint: "such as with tragweite import FILE --out ours.yaml" };
    const advice = { sheet: tables[wanted], rows: documents[wanted], nothing: undefined }[is];
    return { message: `this is ${name}${readings[reading]}`, hint: [step, advice].filter(Boolean).join("; ") };
  },
  "own-file": ({ found, wanted }) => ({
    message: `this is ${ownFiles[found].name}, and ${wantedNames[wanted]} belongs here`,
    hint: ownFiles[found].step,
  }),
  "other-format": ({ format }) => ({ message: `this is not ${formats[format].name}` }),
  "other-form": ({ format }) => ({
    message: `this is XML, and ${formats[format].name} is read as JSON`,
    hint: "export it as JSON",
  }),
  "foreign-empty": ({ format, elsewhere }) => ({
    message: `nothing in it becomes a node of a landscape, though it is ${formats[format].name}`,
    hint:
      elsewhere.length === 0
        ? whatIsRead[format]
        : `what it speaks of stands in other files: give one of ${elsewhere.join(", ")}`,
  }),
  "utf-16": () => ({ message: "the file is in UTF-16, and is read as such" }),
  "windows-1252": () => ({ message: "the table is in Windows-1252, as all of its letters and signs show, and is read as such" }),
  "no-utf-16": () => ({ message: "the file begins as UTF-16 and has parts that are none", hint: "save it as UTF-8" }),
};

/** What of a format becomes nodes, where a file may well have none of it. */
const whatIsRead: Readonly<Partial<Record<ForeignFormat, string>>> = {
  register: "entities stand in B_01.02, providers in B_05.01: perhaps these are empty, or have no headings",
  backstage: "components, resources, interfaces (API) and groups are read, and systems and domains only as their tags",
  compose:
    "services are read; a file of networks and volumes alone completes another: give that one, or both merged (docker compose config)",
  itop: "links name what they join by number only: the export of these objects (FunctionalCI) belongs in the same Set",
};

const readings: Readonly<Record<Reading, string>> = {
  "not-yet": ", which is not read yet",
  never: "",
  "cut-sets": ", which tragweite cut-sets reads",
  import: ", of which tragweite import makes a landscape",
  "import-scenario": ", of which tragweite import makes a scenario",
};

const wantedNames: Readonly<Record<DocumentKind, string>> = {
  landscape: "a landscape",
  scenario: "a scenario",
  patch: "a patch",
  measures: "a list of measures",
  durations: "a table of durations by type",
  figures: "a table of own figures",
  record: "the record of an incident",
  regulation: "a file of rules",
  "import-map": "a mapping of columns",
  table: "a table of contracts",
  "fault-tree": "a fault tree",
};

const guide = "see docs/files.md";
const written = (kind: DocumentKind): string =>
  `${wantedNames[kind]} is written in YAML or JSON and begins with "tragweite: ${kind}/1" (${guide})`;

/** How what belongs here is written. */
const documents: Readonly<Record<DocumentKind, string>> = {
  landscape: `a landscape is written as nodes and dependencies in YAML, JSON or CSV (${guide})`,
  scenario: written("scenario"),
  patch: written("patch"),
  measures: written("measures"),
  durations: written("durations"),
  figures: `own figures are a table with the columns id and insured in CSV, or YAML or JSON (${guide})`,
  record: `observations are a table in CSV, or YAML or JSON (${guide})`,
  regulation: written("regulation"),
  "import-map": written("import-map"),
  table: `a table of contracts is CSV or XLSX, with headings in its first row (${guide})`,
  "fault-tree": "a fault tree is an Open-PSA model and begins with <opsa-mef>",
};

/** How a sheet becomes what belongs here, where it can. */
const tables: Readonly<Record<DocumentKind, string>> = {
  ...documents,
  landscape: `save the sheet as CSV UTF-8, with a column record and the others named like the fields (${guide})`,
  figures: `save the sheet as CSV UTF-8, with the columns id and insured (${guide})`,
  table: `save the sheet as CSV UTF-8 (${guide})`,
  record: `save the sheet as CSV UTF-8, with a row for each observation (${guide})`,
};

const ownFiles: Readonly<Record<OwnFile, { readonly name: string; readonly step: string }>> = {
  landscape: { name: "a landscape", step: "a landscape stands right after the name of the command: tragweite run FILE" },
  scenario: { name: "a scenario", step: "a scenario stands after --scenario" },
  patch: { name: "a patch", step: "a patch stands after --patch" },
  measures: { name: "a list of measures", step: "it stands after --measures of tragweite measures" },
  durations: { name: "a table of durations by type", step: "it stands after --durations of tragweite risk" },
  figures: { name: "a table of own figures", step: "own figures stand after --with" },
  record: { name: "the record of an incident", step: "it stands after --record of tragweite backtest" },
  regulation: { name: "a file of rules", step: "it stands after --rules of tragweite concentration" },
  "import-map": { name: "a mapping of columns", step: "it stands after --map of tragweite import" },
  lines: {
    name: "a landscape in lines of JSON",
    step: "where a landscape belongs it is read by a name that ends in .ndjson",
  },
  sweep: { name: "what tragweite sweep wrote", step: "tragweite merge joins its parts; each line is JSON for other programs" },
  checkpoint: {
    name: "what an unfinished tragweite sweep left",
    step: "the same command with the same --out goes on with it",
  },
  result: { name: "a result that tragweite wrote", step: "it answers a question and cannot be asked one" },
};

const formats: Readonly<Record<ForeignFormat, FormatWords>> = {
  xlsx: { name: "an Excel workbook (XLSX)", is: "sheet" },
  xls: { name: "an Excel workbook of another form than XLSX (XLS, XLSB or XML)", is: "sheet" },
  "locked-office": { name: "an Office file that is locked with a password", step: "save it without one", is: "sheet" },
  ods: { name: "a spreadsheet of LibreOffice (ODS)", is: "sheet" },
  iwork: { name: "a file of Numbers, Pages or Keynote", step: "Numbers exports CSV", is: "sheet" },
  "text-document": { name: "a text document (such as DOCX, ODT or RTF)" },
  slides: { name: "a presentation (such as PPTX or ODP)" },
  pdf: { name: "a PDF" },
  image: { name: "a picture" },
  html: { name: "a web page (HTML)" },
  register: { name: "a register of information for DORA" },
  "register-table": { name: "one table of a register of information for DORA" },
  xbrl: { name: "a report in XBRL" },
  zip: { name: "a zip archive", step: "unpack it and give the file that is in it", is: "nothing" },
  gzip: { name: "a file packed with gzip", step: "unpack it and give the file that is in it", is: "nothing" },
  archive: { name: "a packed file", step: "unpack it and give the file that is in it", is: "nothing" },
  compound: { name: "a file of an older program for Windows (compound file)" },
  sqlite: { name: "a database of SQLite", step: "export its tables as CSV" },
  access: { name: "a database of Access", step: "export its tables as CSV" },
  parquet: { name: "a Parquet file", step: "export it as CSV" },
  "utf-32": { name: "a text in UTF-32", step: "save it as UTF-8", is: "nothing" },
  archimate: { name: "an ArchiMate model (Open Exchange)" },
  archi: {
    name: "Archi's own file of an ArchiMate model",
    step: "the form for other tools is Open Exchange (File › Export › Model to Open Exchange File)",
  },
  "archi-table": { name: "a table that Archi exported" },
  structurizr: {
    name: "a source of Structurizr",
    step: "its form for other tools is JSON (structurizr-cli export -format json)",
  },
  "structurizr-json": { name: "a workspace of Structurizr (JSON)" },
  likec4: { name: "a source of LikeC4 or Structurizr", step: "its form for other tools is JSON (likec4 export json)" },
  "likec4-json": { name: "a model of LikeC4 (JSON)" },
  graphml: { name: "a graph in GraphML" },
  gexf: { name: "a graph in GEXF" },
  gml: { name: "a graph in GML" },
  dot: { name: "a graph in DOT (Graphviz)" },
  mermaid: { name: "a diagram in Mermaid" },
  plantuml: { name: "a diagram in PlantUML" },
  drawio: { name: "a drawing of draw.io" },
  visio: { name: "a drawing of Visio" },
  bpmn: { name: "a business process in BPMN" },
  xmi: { name: "a model in XMI (UML)" },
  "edge-list": { name: "a table of edges" },
  "graph-json": { name: "a graph of nodes and edges in JSON" },
  backstage: { name: "a catalogue of Backstage" },
  kubernetes: { name: "a description for Kubernetes" },
  compose: { name: "a file of docker-compose" },
  openapi: { name: "the description of an interface (OpenAPI or AsyncAPI)" },
  terraform: { name: "a file of Terraform" },
  npm: { name: "a list of packages (such as package.json)" },
  cyclonedx: { name: "a bill of materials in CycloneDX" },
  spdx: { name: "a bill of materials in SPDX" },
  fhir: { name: "a resource in FHIR" },
  "ti-status": { name: "the state of the Telematikinfrastruktur (TI-Lagebild of gematik)" },
  "servicenow-xml": {
    name: "an export of ServiceNow in XML",
    step: "export the list of relations (cmdb_rel_ci) as CSV, with the columns parent, type, child, parent.sys_id and child.sys_id",
  },
  servicenow: { name: "a table of relations of ServiceNow (cmdb_rel_ci)" },
  itop: { name: "an export of iTop (XML)" },
  sql: { name: "a script of SQL", step: "export the tables as CSV" },
  "open-psa": { name: "a fault tree in Open-PSA" },
  xml: { name: "a file in XML" },
};
