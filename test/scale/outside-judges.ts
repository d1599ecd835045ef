/**
 * What other programs make of files that are written here, [SEED [SCHEMAS]]: NetworkX reads GraphML and GEXF, Graphviz draws DOT, LibreOffice
 * opens workbooks, DuckDB reads Parquet, and the public schemas of CycloneDX and ArchiMate hold, where their folder is named. A program that is not
 * there is named and skipped; the exit code is 1 where one of them refuses a file or reads something else.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import fc from "fast-check";
import { writeArchimate } from "../../src/formats/archimate/index.js";
import { writeCyclonedx } from "../../src/formats/cyclonedx/index.js";
import { writeDot } from "../../src/formats/dot/index.js";
import { writeGexf } from "../../src/formats/gexf/index.js";
import { writeGraphml } from "../../src/formats/graphml/index.js";
import { readLandscape } from "../../src/formats/index.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { suppliersOf } from "../../src/model/landscape/suppliers.js";
import { landscapes } from "../arbitraries/landscapes.js";
import { judgeParquet, judgeWorkbooks } from "./table-judges.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const seed = Number(process.argv[2] ?? 1);

const shipped = ["data/germany-2023/landscape.json", "data/ti-2024-03/landscape.json", "examples/clinic-network.yaml"].map(
  (path) => readLandscape(readFileSync(`${root}${path}`), { file: path }),
);
const random = fc.sample(landscapes(), { seed, numRuns: 100 });
const all: readonly Landscape[] = [...shipped, ...random];

/** Nodes, edges and names as NetworkX reads them; one line a file. */
const networkx = `
import json, sys, networkx as nx
for line in sys.stdin:
    path = line.strip()
    graph = nx.read_graphml(path, force_multigraph=True) if path.endswith("graphml") else nx.read_gexf(path)
    print(json.dumps([len(graph), graph.number_of_edges(), [graph.nodes[n].get("label") for n in graph]]))
`;

let failed = 0;
const fail = (what: string): void => {
  failed++;
  console.error(what);
};

function hasProgram(program: string, args: readonly string[]): boolean {
  const isThere = spawnSync(program, args).status === 0;
  if (!isThere) console.log(`${program} ${args.join(" ")}: not there, skipped`);
  return isThere;
}

/** Names as they come through: XML has no other line end than one. */
const named = ({ nodes }: Landscape): string[] => nodes.map(({ name }) => name);
const isPlain = (text: string): boolean =>
  !/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text) && !/_x[0-9a-f]{4}_/i.test(text);

function judgeGraphs(folder: string): void {
  const written = all.flatMap((landscape, index) =>
    (["graphml", "gexf"] as const).map((format) => {
      const path = join(folder, `${index}.${format}`);
      writeFileSync(path, format === "graphml" ? writeGraphml(landscape) : writeGexf(landscape));
      return { path, landscape };
    }),
  );
  const { stdout, stderr, status } = spawnSync("python3", ["-c", networkx], {
    input: written.map(({ path }) => path).join("\n"),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) fail(`NetworkX: ${stderr}`);
  const lines = stdout.trim().split("\n");
  written.forEach(({ path, landscape }, index) => {
    const [nodes, edges, labels] = JSON.parse(lines[index] ?? "[]") as [number, number, string[]];
    const wanted = (landscape.dependencies ?? []).reduce((sum, each) => sum + suppliersOf(each).length, 0);
    const names = named(landscape);
    const isSame = names.every((name, at) => !isPlain(name) || labels[at] === name);
    if (nodes !== names.length || edges !== wanted || !isSame)
      fail(`NetworkX reads ${nodes} nodes and ${edges} edges of ${path}`);
  });
  console.log(`NetworkX: ${written.length} graphs`);
}

function judgeDrawings(): void {
  for (const landscape of all) {
    const { status, stderr, stdout } = spawnSync("dot", ["-Tcanon"], {
      input: writeDot(landscape).text,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    if (status !== 0 || stderr.includes("rror")) fail(`Graphviz: ${landscape.id}: ${stderr}`);
    if (!stdout.startsWith("digraph")) fail(`Graphviz: ${landscape.id}: nothing is drawn`);
  }
  console.log(`Graphviz: ${all.length} drawings`);
}

/** The public schemas of CycloneDX, which are not part of this package. */
async function judgeBoms(schemas: string): Promise<void> {
  const read = (name: string): object => JSON.parse(readFileSync(join(schemas, name), "utf8")) as object;
  const ajv = new Ajv({ strict: false, logger: false, validateFormats: false });
  for (const name of ["spdx.schema.json", "jsf-0.82.schema.json"]) ajv.addSchema(read(name));
  const isValid = await Promise.resolve(ajv.compile(read("bom-1.6.schema.json")));
  for (const landscape of all)
    if (!isValid(JSON.parse(writeCyclonedx(landscape).text)))
      fail(`CycloneDX: ${landscape.id}: ${ajv.errorsText(isValid.errors).slice(0, 500)}`);
  console.log(`CycloneDX: ${all.length} bills of materials`);
}

/** The same of ArchiMate. */
function judgeModels(schemas: string, files: string): void {
  for (const [index, landscape] of all.entries()) {
    const path = join(files, `${index}.xml`);
    writeFileSync(path, writeArchimate(landscape).text);
    const { status, stderr } = spawnSync("xmllint", [
      "--noout",
      "--nonet",
      "--schema",
      join(schemas, "archimate3_Model.xsd"),
      path,
    ]);
    if (status !== 0) fail(`ArchiMate: ${landscape.id}: ${String(stderr).slice(0, 500)}`);
  }
  console.log(`ArchiMate: ${all.length} models`);
}

const schemas = process.argv[3];
const folder = mkdtempSync(join(tmpdir(), "tragweite-judges-"));
if (hasProgram("python3", ["-c", "import networkx"])) judgeGraphs(folder);
if (hasProgram("dot", ["-V"])) judgeDrawings();
if (hasProgram("soffice", ["--version"])) judgeWorkbooks([...shipped, ...random.slice(0, 20)], folder, fail);
if (hasProgram("python3", ["-c", "import duckdb"])) judgeParquet(all, folder, fail);
if (schemas === undefined) console.log("schemas of CycloneDX and ArchiMate: skipped, name their folder");
else {
  await judgeBoms(schemas);
  if (hasProgram("xmllint", ["--version"])) judgeModels(schemas, folder);
}
rmSync(folder, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
