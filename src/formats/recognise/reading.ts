import type { ForeignFormat, Reading } from "../../errors/format-issues.js";

/** The formats of other programs that a command reads, and those in which there is nothing to read; all others are not read yet. */
const readings: Readonly<Partial<Record<ForeignFormat, Reading>>> = {
  "open-psa": "cut-sets",
  xlsx: "import",
  register: "import",
  "register-table": "import",
  graphml: "import",
  gexf: "import",
  "edge-list": "import",
  fhir: "import",
  "ti-status": "import-scenario",
  itop: "import",
  "likec4-json": "import",
  servicenow: "import",
  "structurizr-json": "import",
  backstage: "import",
  compose: "import",
  archimate: "import",
  cyclonedx: "import",
  pdf: "never",
  image: "never",
  html: "never",
  "text-document": "never",
  slides: "never",
  "locked-office": "never",
  zip: "never",
  gzip: "never",
  archive: "never",
  compound: "never",
  "utf-32": "never",
  npm: "never",
  openapi: "never",
  xml: "never",
};

/** Whether and where a format of other programs is read. */
export const readingOf = (format: ForeignFormat): Reading => readings[format] ?? "not-yet";
