import type { ForeignFormat } from "../../../src/errors/format-issues.js";
import { compoundOf } from "./compound-of.js";
import { zipOf } from "./zip-of.js";

const bytes = (hex: string, rest = ""): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from(hex, "hex"), Buffer.from(rest)]));
const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by a tool -->\n${text}`;
const openDocument = (type: string): Uint8Array =>
  zipOf({ mimetype: `application/vnd.oasis.opendocument.${type}`, "content.xml": "<office:document-content/>" });
const utf32 = (text: string, isLittle: boolean): Uint8Array => {
  const all = Buffer.alloc(4 * text.length);
  [...text].forEach((each, index) => {
    if (isLittle) all.writeUInt32LE(each.codePointAt(0) ?? 0, 4 * index);
    else all.writeUInt32BE(each.codePointAt(0) ?? 0, 4 * index);
  });
  return new Uint8Array(all);
};
/** Bytes that are no text. */
const packed = "ca2e0096d3f10084";

/** Small files of the shape in which each format is found, by nobody's pen but ours. */
export const foreignFiles: Readonly<Record<ForeignFormat, readonly (string | Uint8Array)[]>> = {
  xlsx: [zipOf({ "[Content_Types].xml": "<Types/>", "_rels/.rels": "", "xl/workbook.xml": "<workbook/>" })],
  xls: [
    zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }),
    compoundOf(["Workbook", "\u0005SummaryInformation"]),
    xml(
      '<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>',
    ),
  ],
  "locked-office": [compoundOf(["EncryptionInfo", "EncryptedPackage"])],
  ods: [openDocument("spreadsheet")],
  iwork: [zipOf({ "Index/Document.iwa": "x", "preview.jpg": "x" })],
  "text-document": [
    openDocument("text"),
    zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>" }),
    compoundOf(["1Table", "WordDocument"]),
    "{\\rtf1\\ansi\\deff0 Contracts of our house}",
  ],
  slides: [openDocument("presentation"), zipOf({ "ppt/presentation.xml": "x" }), compoundOf(["PowerPoint Document"])],
  pdf: ["%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", bytes("255044462d312e370a25", packed)],
  image: [
    bytes("89504e470d0a1a0a", packed),
    bytes("ffd8ffe000104a464946", packed),
    bytes("474946383961", packed),
    bytes("49492a0008000000"),
    bytes("4d4d002a00000008"),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  ],
  html: ['<!DOCTYPE html>\n<html lang="de"><head><title>Contracts</title></head></html>'],
  register: [
    zipOf({ "META-INF/reportPackage.json": "{}", "529900X/reports/b_01.01.csv": "c0010,c0020", "reports/parameters.csv": "" }),
  ],
  "register-table": ["c0010,c0020,c0030\nLEI1,c1,LEI2\n", "C0010;C0020\na;b\n"],
  xbrl: [
    zipOf({ "META-INF/reportPackage.json": "{}", "reports/report.xhtml": "" }),
    xml('<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance"/>'),
  ],
  zip: [zipOf({ "landscape.yaml": "tragweite: landscape/1" }), zipOf({})],
  gzip: [bytes("1f8b0800000000000003", packed)],
  archive: [
    bytes("377abcaf271c0004", packed),
    bytes("526172211a070100", packed),
    bytes("fd377a585a0000", packed),
    bytes("425a6839314159265359", packed),
    bytes("28b52ffd04", packed),
  ],
  compound: [compoundOf(["__substg1.0_0037001F"])],
  sqlite: [bytes("53514c69746520666f726d6174203300", packed)],
  access: [bytes("000100005374616e64617264204a657420444200", packed), bytes("000100005374616e646172642041434520444200", packed)],
  parquet: [bytes("50415231", packed)],
  "utf-32": [
    new Uint8Array([0xff, 0xfe, 0, 0, ...utf32("id: a", true)]),
    new Uint8Array([0, 0, 0xfe, 0xff, ...utf32("id: a", false)]),
    utf32("id: a", true),
    utf32("id: a", false),
  ],
  archimate: [
    xml('<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="id-1"><name>House</name></model>'),
    xml('<model xmlns="http://www.opengroup.org/xsd/archimate" identifier="id-1"><name>House</name></model>'),
    xml("<am:model xmlns:am='http://www.opengroup.org/xsd/archimate/3.0/' identifier='id-1'/>"),
  ],
  archi: [
    xml('<archimate:model xmlns:archimate="http://www.archimatetool.com/archimate" name="House" id="1" version="5.0.0"/>'),
    zipOf({ "model.xml": "<archimate:model/>", "images/a.png": "x" }),
  ],
  "archi-table": ['"ID","Type","Name","Documentation"\n"1","Node","esx",""\n'],
  structurizr: [
    'workspace "House" "What runs" {\n  model {\n    a = softwareSystem "A"\n  }\n}\n',
    "// of ours\nworkspace extends ../base.dsl {\n}\n",
    "workspace {\n  !identifiers hierarchical\n}\n",
  ],
  "structurizr-json": ['{"id":1,"name":"House","model":{"softwareSystems":[]},"views":{"configuration":{}}}'],
  likec4: ["specification {\n  element system\n}\nmodel {\n  a = system 'A'\n}\n", "/* ours */ model {\n}\n"],
  "likec4-json": ['{"projectId":"house","specification":{},"elements":{},"relations":{},"views":{}}'],
  graphml: [
    xml('<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="0"/></graph></graphml>'),
    `\ufeff${xml('<!DOCTYPE graphml [<!ENTITY a "b">]>\n<graphml/>')}`,
  ],
  gexf: [xml('<gexf xmlns="http://www.gexf.net/1.3" version="1.3"><graph/></gexf>')],
  gml: ['Creator "yFiles"\nVersion "2.2"\ngraph\n[\n  node\n  [\n    id 0\n  ]\n]\n', "graph [\n  directed 1\n]\n"],
  dot: ['digraph "house" {\n  a -> b;\n}\n', "// of ours\nstrict graph{ a -- b }"],
  mermaid: [
    "graph TD\n  a --> b\n",
    "---\ntitle: House\n---\n%% of ours\nflowchart LR\n  a --> b\n",
    "```mermaid\nflowchart TB\n```\n",
    "sequenceDiagram\n  a->>b: hello\n",
    "stateDiagram-v2\n  [*] --> a\n",
  ],
  plantuml: ["@startuml\n[a] --> [b]\n@enduml\n"],
  drawio: ['<mxfile host="app.diagrams.net"><diagram/></mxfile>'],
  visio: [zipOf({ "visio/document.xml": "x" }), compoundOf(["VisioDocument"])],
  bpmn: [xml('<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"/>')],
  xmi: [xml('<xmi:XMI xmlns:xmi="http://www.omg.org/spec/XMI/20131001"/>')],
  "edge-list": ["Source,Target,Type,Weight\na,b,Directed,1\n", "source\ttarget\na\tb\n"],
  "graph-json": ['{"directed":true,"nodes":[{"id":"a"}],"links":[]}', '{"attributes":{},"nodes":[],"edges":[{"source":"a"}]}'],
  backstage: [
    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: eau\n",
    '# of ours\n---\napiVersion: "backstage.io/v1alpha1" # here\nkind: API\n---\napiVersion: backstage.io/v1alpha1\nkind: Group\n',
    '[{"kind":"Component","metadata":{"name":"a"},"apiVersion":"backstage.io/v1beta1"}]',
  ],
  kubernetes: [
    "apiVersion: v1\nkind: Service\nmetadata:\n  name: eau\n---\napiVersion: apps/v1\nkind: Deployment\n",
    "apiVersion: v2\nname: chart\nversion: 1.0.0\ndependencies: []\n",
  ],
  "servicenow-xml": [
    xml(
      '<unload unload_date="2026-01-02 03:04:05">\n<cmdb_rel_ci action="INSERT_OR_UPDATE"><child>a</child></cmdb_rel_ci></unload>',
    ),
    xml("<xml>\n<cmdb_rel_ci><parent>a</parent></cmdb_rel_ci></xml>"),
  ],
  compose: [
    "# of ours\nx-base: &base\n  restart: always\n\nservices:\n  web:\n    <<: *base\n    depends_on: [db]\n  db:\n    image: postgres\n",
    "version: '3'\nservices: { web: { image: a } }\n",
    "version: '3.8'\nvolumes:\n  data: {}\n",
    "networks:\n  back: {}\nvolumes:\n  data: {}\n",
    "include:\n  - ../infra/compose.yaml\n  - path: [db.yaml]\n",
    "name: shop\nx-a: 1\ninclude: [a.yaml]\n",
    "networks:\n  back: {}\n",
  ],
  openapi: ["openapi: 3.1.0\ninfo:\n  title: eAU\n", '{"swagger":"2.0"}', "asyncapi: 3.0.0\n"],
  terraform: ['# of ours\nresource "aws_instance" "web" {\n  ami = "a"\n}\n', '{"version":4,"terraform_version":"1.9.0"}'],
  npm: [
    '{"name":"a","version":"1.0.0","dependencies":{"b":"1"}}',
    '{"name":"a","version":"1.0.0","devDependencies":{}}',
    '{"name":"a","version":"1.0.0","scripts":{}}',
    '{"name":"a","lockfileVersion":3}',
  ],
  cyclonedx: [
    '{"$schema":"http://cyclonedx.org/schema/bom-1.6.schema.json","bomFormat":"CycloneDX","services":[{"name":"a"}]}',
    '{"services":[{"name":"a","x":{"tragweite":"landscape/1"}}],"bomFormat":"CycloneDX"}',
    xml('<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"/>'),
  ],
  spdx: [
    '{"spdxVersion":"SPDX-2.3","name":"a"}',
    "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n",
    '{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[]}',
    xml('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#"/>'),
  ],
  fhir: [
    '{"resourceType":"Bundle","type":"searchset","entry":[]}',
    '<Bundle xmlns="http://hl7.org/fhir"><id value="a"/></Bundle>',
  ],
  "ti-status": ['{"appStatus":{"epa":{"outage":"none"}}}', '[{"time":"2026","ci":"CI-0000001","availability":1}]'],
  servicenow: ['"parent","type","child"\n"eAU","Depends on::Used by","KIM"\n', "sys_id;Parent;Type;Child\n1;a;b;c\n"],
  itop: [xml('<Set>\n<Server alias="Server" id="2">\n<name>s</name>\n</Server>\n</Set>'), xml('<itop_design version="3.0"/>')],
  sql: [
    "-- MySQL dump 10.13\n--\n/*!40101 SET NAMES utf8 */;\n\nDROP TABLE IF EXISTS `ci`;\nCREATE TABLE `ci` (id int);\n",
    "--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\n",
    "--\n-- PostgreSQL database dump\n--\n\n\\restrict aB1\n\n-- Dumped from 17.6\n",
    "/****** Object: Table ******/\r\nSET ANSI_NULLS ON\r\nGO\r\n",
    "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n",
    "insert into ci values (1, 'a: b');\n",
  ],
  "open-psa": [xml('<opsa-mef><define-fault-tree name="f"/></opsa-mef>')],
  xml: [xml("<cmdb><ci/></cmdb>"), "<a>not closed"],
};
