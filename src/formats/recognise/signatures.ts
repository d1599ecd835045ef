import type { Signature } from "./signature.js";

const any = /^/;
/** Fields of compose, which need not have services. */
const partOfCompose = /^(?:version|name|include|networks|volumes|configs|secrets|x-.*)$/;

/** By what formats of other programs are known; where several hold, the first. Nothing that is read here has one of the first four kinds. */
export const signatures: readonly Signature[] = [
  { format: "pdf", bytes: "25 50 44 46 2d" },
  { format: "gzip", bytes: "1f 8b 08" },
  { format: "archive", bytes: "37 7a bc af 27 1c" }, // 7z
  { format: "archive", bytes: "52 61 72 21 1a 07" }, // RAR
  { format: "archive", bytes: "fd 37 7a 58 5a 00" }, // xz
  { format: "archive", bytes: "42 5a 68 xx 31 41 59 26 53 59" }, // bzip2
  { format: "archive", bytes: "28 b5 2f fd" }, // Zstandard
  { format: "image", bytes: "89 50 4e 47 0d 0a" },
  { format: "image", bytes: "ff d8 ff" },
  { format: "image", bytes: "47 49 46 38 xx 61" },
  { format: "image", bytes: "49 49 2a 00" },
  { format: "image", bytes: "4d 4d 00 2a" },
  { format: "sqlite", bytes: "53 51 4c 69 74 65 20 66 6f 72 6d 61 74 20 33 00" },
  { format: "access", bytes: "00 01 00 00 53 74 61 6e 64 61 72 64 20" },
  { format: "parquet", bytes: "50 41 52 31" },
  { format: "text-document", bytes: "7b 5c 72 74 66" }, // RTF
  { format: "utf-32", bytes: "ff fe 00 00" },
  { format: "utf-32", bytes: "00 00 fe ff" },
  { format: "utf-32", bytes: "xx 00 00 00 xx 00 00 00" },
  { format: "utf-32", bytes: "00 00 00 xx 00 00 00 xx" },

  { format: "xlsx", part: /^xl\/workbook\.xml$/ },
  { format: "xls", part: /^xl\/workbook\.bin$/ },
  { format: "ods", part: /^mimetype=application\/vnd\.oasis\.opendocument\.spreadsheet/ },
  { format: "slides", part: /^mimetype=application\/vnd\.oasis\.opendocument\.presentation|^ppt\/presentation\.xml$/ },
  { format: "text-document", part: /^mimetype=application\/vnd\.oasis\.opendocument\.text|^word\/document\.xml$/ },
  { format: "iwork", part: /^Index\/Document\.iwa$/ },
  { format: "visio", part: /^visio\/document\.xml$/ },
  { format: "register", part: /(?:^|\/)b_\d\d\.\d\d\.csv$/i },
  { format: "xbrl", part: /(?:^|\/)META-INF\/reportPackage\.json$/ },
  { format: "archi", part: /^model\.xml$/ },
  { format: "zip", part: any },

  { format: "locked-office", stream: /^EncryptedPackage$/ },
  { format: "xls", stream: /^(?:Workbook|Book)$/ },
  { format: "text-document", stream: /^WordDocument$/ },
  { format: "slides", stream: /^PowerPoint Document$/ },
  { format: "visio", stream: /^VisioDocument$/ },

  { format: "graphml", root: /^graphml$/ },
  { format: "gexf", root: /^gexf$/ },
  { format: "open-psa", root: /^opsa-mef$/ },
  { format: "archimate", root: /^model$/, namespace: /^https?:\/\/www\.opengroup\.org\/xsd\/archimate/ },
  { format: "archi", root: /^(?:model|folder)$/, namespace: /^https?:\/\/www\.archimatetool\.com\/archimate/ },
  { format: "cyclonedx", root: /^bom$/, namespace: /^https?:\/\/cyclonedx\.org\// },
  { format: "spdx", root: /^RDF$/, beside: /xmlns:spdx=/ },
  { format: "fhir", root: any, namespace: /^https?:\/\/hl7\.org\/fhir$/ },
  { format: "itop", root: /^Set$/, beside: /<([A-Za-z]\w*) alias="[^"<]*" id="/ },
  { format: "itop", root: /^itop_design$/ },
  { format: "servicenow-xml", root: /^(?:unload|xml)$/, beside: /<cmdb_(?:rel_)?ci\w*[ >]|<unload unload_date=/ },
  { format: "drawio", root: /^(?:mxfile|mxGraphModel)$/ },
  { format: "bpmn", root: /^definitions$/, namespace: /\/BPMN\// },
  { format: "xmi", root: /^XMI$/ },
  { format: "xls", root: /^Workbook$/, namespace: /^urn:schemas-microsoft-com:office:spreadsheet$/ },
  { format: "xbrl", root: /^xbrl$/ },
  { format: "image", root: /^svg$/ },
  { format: "html", root: /^html$/i },
  { format: "xml", root: any },

  { format: "dot", words: /^(?:strict\s+)?(?:di)?graph(?:\s+(?:\w+|"[^"\n]*"))?\s*\{/i },
  { format: "mermaid", words: /^(?:graph|flowchart)\s+(?:TB|TD|BT|RL|LR)\b(?!\s*:)/ },
  { format: "mermaid", words: /^```mermaid\b/ },
  {
    format: "mermaid",
    words:
      /^(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|C4(?:Context|Container|Component|Deployment)|architecture-beta)\s*\n/,
  },
  { format: "plantuml", words: /^@start\w+/ },
  { format: "structurizr", words: /^workspace(?:\s+extends\s+\S+|(?:\s+(?:"[^"\n]*"|[\w-]+)){0,2})\s*\{/i },
  { format: "likec4", words: /^(?:specification|model|views|deployment|likec4lib)\s*\{/ },
  { format: "gml", words: /^(?:Creator\s+"[^"\n]*"\s+)?(?:Version\s+\S+\s+)?graph\s*\[/ },
  {
    format: "terraform",
    words: /^(?:terraform\s*\{|(?:resource|provider|module|variable|data)\s+"[^"\n]*"(?:\s+"[^"\n]*")?\s*\{)/,
  },
  {
    format: "sql",
    words:
      /^(?:CREATE\s+(?:TABLE|DATABASE|SCHEMA|TYPE|EXTENSION|VIEW|INDEX)|INSERT\s+INTO|DROP\s+TABLE|ALTER\s+TABLE|LOCK\s+TABLES|BEGIN\s+TRANSACTION|START\s+TRANSACTION|PRAGMA\s+\w+\s*=|SET\s+(?:[@\w]+\s*=|\w+\s+(?:ON|OFF)\s)|\\restrict\s|USE\s+[`[]|SELECT\s+pg_catalog\.)/i,
  },

  { format: "cyclonedx", fields: { bomFormat: /^CycloneDX$/ } },
  { format: "spdx", fields: { spdxVersion: any } },
  { format: "spdx", fields: { SPDXVersion: /^SPDX-/ } },
  { format: "spdx", fields: { "@context": /^https:\/\/spdx\.org\// } },
  { format: "backstage", fields: { apiVersion: /^backstage\.io\// } },
  { format: "kubernetes", fields: { apiVersion: any, kind: any } },
  { format: "kubernetes", fields: { apiVersion: any, name: any, version: any } }, // a chart of Helm
  { format: "fhir", fields: { resourceType: any } },
  { format: "ti-status", fields: { appStatus: any } },
  { format: "ti-status", fields: { ci: any, availability: any } },
  { format: "openapi", fields: { openapi: any } },
  { format: "openapi", fields: { swagger: any } },
  { format: "openapi", fields: { asyncapi: any } },
  { format: "terraform", fields: { terraform_version: any } },
  { format: "npm", fields: { name: any, version: any, dependencies: any } },
  { format: "npm", fields: { name: any, version: any, devDependencies: any } },
  { format: "npm", fields: { name: any, version: any, scripts: any } },
  { format: "npm", fields: { lockfileVersion: any } },
  { format: "structurizr-json", fields: { model: any, views: any } },
  { format: "likec4-json", fields: { elements: any, relations: any, views: any } },
  { format: "graph-json", fields: { nodes: any, edges: any } },
  { format: "graph-json", fields: { nodes: any, links: any } },
  { format: "compose", fields: { services: any } },
  { format: "compose", fields: { volumes: any, networks: any } },
  { format: "compose", fields: { include: any }, within: partOfCompose },
  { format: "compose", fields: { networks: any }, within: partOfCompose },
  { format: "compose", fields: { volumes: any }, within: partOfCompose },
  { format: "compose", fields: { version: /^[23](?:\.\d+)?$/, volumes: any } },
  { format: "compose", fields: { version: /^[23](?:\.\d+)?$/, networks: any } },

  { format: "servicenow", headings: ["parent", "type", "child"] },
  { format: "register-table", headings: ["c0010", "c0020"] },
  { format: "archi-table", headings: ["id", "type", "name", "documentation"] },
  { format: "edge-list", headings: ["source", "target"] },
];
