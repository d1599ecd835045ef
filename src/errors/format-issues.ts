/** An issue that always says the same. */
export type NoValues = Readonly<Record<never, never>>;

/** What belongs at a place of a JSON text. */
export type JsonWanted = "value" | "first-value" | "key" | "first-key" | "colon" | "comma-or-]" | "comma-or-}" | "end";

/** A document that a file is read as. */
export type DocumentKind =
  | "landscape"
  | "scenario"
  | "patch"
  | "measures"
  | "durations"
  | "figures"
  | "record"
  | "regulation"
  | "import-map"
  | "table"
  | "fault-tree";

/** What this package writes or reads besides what is wanted: `lines` are a landscape, `result` any answer. */
export type OwnFile = Exclude<DocumentKind, "fault-tree" | "table"> | "lines" | "sweep" | "checkpoint" | "result";

/** A format of other programs that is known by its look. */
export type ForeignFormat =
  | ("xlsx" | "xls" | "locked-office" | "ods" | "iwork" | "text-document" | "slides" | "pdf" | "image" | "html")
  | (
      | "register"
      | "register-table"
      | "xbrl"
      | "zip"
      | "gzip"
      | "archive"
      | "compound"
      | "sqlite"
      | "access"
      | "parquet"
      | "utf-32"
    )
  | ("archimate" | "archi" | "archi-table" | "structurizr" | "structurizr-json" | "likec4" | "likec4-json")
  | (
      | "graphml"
      | "gexf"
      | "gml"
      | "dot"
      | "mermaid"
      | "plantuml"
      | "drawio"
      | "visio"
      | "bpmn"
      | "xmi"
      | "edge-list"
      | "graph-json"
    )
  | ("backstage" | "kubernetes" | "compose" | "openapi" | "terraform" | "npm" | "cyclonedx" | "spdx")
  | ("fhir" | "ti-status" | "servicenow" | "servicenow-xml" | "itop" | "sql" | "open-psa" | "xml");

/** Whether and where a format is read: by nothing yet, by nothing that is meant to, or by the command of that name; `import-scenario`: as a scenario. */
export type Reading = "not-yet" | "never" | "cut-sets" | "import" | "import-scenario";

/** What is wrong with how a YAML text is written. */
export type YamlMistake =
  | ("escape" | "indent" | "first-character" | "second-field" | "lines-in-name" | "character")
  | ("open-text" | "open-bracket" | "comma" | "space" | "other");

/** What a word of a table would be in an encoding, as people call that. */
export interface TextReading {
  readonly encoding: string;
  readonly word: string;
}

/** What is wrong with a cell of a workbook: its place, its number, the shared text that it names, or its length. */
export type XlsxMistake = "place" | "number" | "shared-text" | "length";

/** Issues of how a file is written, whatever it says. */
export interface FormatIssues {
  "foreign-format": { readonly format: ForeignFormat; readonly reading: Reading; readonly wanted: DocumentKind };
  "own-file": { readonly found: OwnFile; readonly wanted: DocumentKind };
  /** `version` is what the document that belongs there begins with. */
  "empty-file": { readonly version?: string };
  /** A note: it is read. */
  "utf-16": NoValues;
  "no-utf-16": NoValues;
  /** A note: it is read. */
  "windows-1252": NoValues;
  /** A character of value 0, which no text has. */
  "null-character": NoValues;
  /** `byte` as in 0xe4, where the first wrong one is known; `readings` where it is a table that may be in one of these. */
  "no-utf-8": { readonly byte?: string; readonly readings?: readonly TextReading[] };
  "too-deep": NoValues;
  "no-table": { readonly document: "scenario" | "patch" | "measures" | "regulation" | "import-map" };
  "forbidden-key": { readonly key: string };
  "repeated-key": { readonly key: string };
  "json-ends": { readonly wanted: JsonWanted };
  "json-comment": NoValues;
  "json-last-comma": { readonly closing: string };
  "json-single-quote": NoValues;
  "json-no-number": { readonly word: string };
  "json-unexpected": { readonly found: string; readonly wanted: JsonWanted };
  "json-break-in-text": { readonly character: "line end" | "control character" };
  "json-escape": { readonly sequence: string };
  "json-open-text": NoValues;
  "yaml-syntax": { readonly mistake: YamlMistake };
  /** ` #` and what follows it after a text, taken for a comment; `before` is empty where nothing stands before it. */
  "yaml-cut-text": { readonly before?: string; readonly rest: string };
  /** A colon in a text without quotation marks; `field` is what may have been meant as a field of its own, after it. */
  "yaml-colon-in-text": { readonly text: string; readonly field?: string; readonly isInBrackets: boolean };
  /** Lines that begin with a tab, at least one. */
  "yaml-tab": { readonly lines: number };
  /** A line is indented with what looks like a space; `found` is its indentation. */
  "yaml-unseen": { readonly found: string };
  "yaml-tag": NoValues;
  "yaml-second-document": NoValues;
  /** `key` is absent where it is a list or an object. */
  "yaml-key": { readonly key?: string };
  "yaml-merge-key": NoValues;
  "yaml-alias": { readonly alias: string };
  "csv-other-delimiter": { readonly delimiter: string };
  "csv-open-cell": NoValues;
  "csv-text-after-cell": NoValues;
  "csv-no-record-column": { readonly records: readonly string[] };
  "csv-repeated-column": { readonly column: string };
  "csv-unknown-column": { readonly column: string; readonly near: readonly string[]; readonly known: readonly string[] };
  "csv-too-many-cells": { readonly cells: number; readonly columns: number; readonly delimiter: string };
  "csv-filled-twice": { readonly column: string };
  "csv-unknown-record": { readonly found: string; readonly near: readonly string[]; readonly records: readonly string[] };
  "csv-second-document": { readonly record: string };
  "csv-no-document": { readonly version: string };
  /** Nothing in a table of contracts says what it is about; `known` are its headings, `sheets` others of the same workbook. */
  "import-no-columns": { readonly known: readonly string[]; readonly sheets?: readonly string[] };
  "import-unknown-heading": {
    readonly role: string;
    readonly heading: string;
    readonly near: readonly string[];
    readonly known: readonly string[];
  };
  "import-no-rows": NoValues;
  /** Rows and columns are swapped; `headings` are the first few. */
  "import-transposed": { readonly headings: readonly string[] };
  /** `part` is the one that is damaged, where it is known. */
  "zip-damaged": { readonly part?: string };
  "zip-missing": { readonly part: string };
  "zip-name": { readonly name: string };
  /** A part is locked, or packed in a way that is not read. */
  "zip-packed": { readonly part: string };
  "xlsx-part": { readonly part: string };
  /** A document type, which may bring entities with it. */
  "xlsx-document-type": { readonly part: string };
  "xlsx-cell": { readonly sheet: string; readonly cell: string; readonly why: XlsxMistake };
  /** A workbook in the form of the supervisors, which is no table of contracts. */
  "xlsx-register": NoValues;
  "xlsx-no-sheet": NoValues;
  "xlsx-unknown-sheet": { readonly sheet: string; readonly near: readonly string[]; readonly known: readonly string[] };
  "ndjson-no-landscape": NoValues;
  "ndjson-no-record": { readonly records: readonly string[] };
  "ndjson-second-landscape": NoValues;
  "ndjson-list-in-landscape": { readonly list: string; readonly record: string };
  "xml-syntax": NoValues;
  /** A document type that defines something, such as entities. */
  "xml-document-type": NoValues;
  /** What is asked to be read as a format is none of it. */
  "other-format": { readonly format: ForeignFormat };
  /** The format is read as JSON, and this is XML. */
  "other-form": { readonly format: ForeignFormat };
  /** Nothing in a file of another program becomes a node. */
  "foreign-empty": { readonly format: ForeignFormat /** Other files that it names. */; readonly elsewhere: readonly string[] };
  /** Two things of a table have one name, and no ids tell them apart. */
  "servicenow-double-name": { readonly name: string; readonly classes: readonly string[] };
  /** Something else has the same id in `other`, a file: `said` is what the field holds there and here. */
  "itop-two-things": {
    readonly id: string;
    readonly field: string;
    readonly said: readonly [string, string];
    readonly other: string;
  };
  /** Nobody says which end of an edge needs the other. */
  "graph-direction": NoValues;
  "graph-undirected": { readonly edges: number };
  "graph-unsupported": { readonly tag: string };
  /** What this package wrote into a graph was changed. */
  "graph-own": NoValues;
  "psa-root": { readonly tag: string };
  "psa-unsupported": { readonly tag: string };
  "psa-unnamed": { readonly tag: string };
  "psa-private": { readonly name: string };
  "psa-defined-twice": { readonly name: string; readonly line: number };
  "psa-loop": { readonly gates: readonly string[] };
  "psa-formulas": { readonly gate: string; readonly count: number };
  "psa-no-arguments": { readonly tag: string };
  "psa-minimum": { readonly found: string };
  "psa-too-few-arguments": { readonly minimum: number; readonly operands: number };
  "psa-repeated-argument": { readonly name: string };
  /** `line` is that of the first. */
  "psa-repeated-formula": { readonly tag: string; readonly line: number };
  "psa-constant": NoValues;
  "psa-undefined": { readonly tag: string; readonly name: string; readonly near: readonly string[] };
  "psa-other-kind": { readonly name: string; readonly wanted: string; readonly tag: string };
  "psa-not-coherent": { readonly tag: string };
  "psa-no-connective": { readonly tag: string };
  "psa-house-event": { readonly name: string };
  "psa-unknown-top": { readonly top: string; readonly near: readonly string[] };
  /** `gates` are the first few of so many. */
  "psa-tops": { readonly count: number; readonly gates: readonly string[] };
  "psa-parameter": { readonly name: string; readonly why: "undefined" | "empty" | "loop" };
  "psa-expression": { readonly tag: string };
  "psa-probability": { readonly found: string };
}
