import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatWithOptions } from "node:util";
import { deflateRawSync } from "node:zlib";
import * as core from "tragweite";
import * as decide from "tragweite/decide";
import * as engine from "tragweite/engine";
import * as formats from "tragweite/formats";
import * as archimate from "tragweite/formats/archimate";
import * as backstage from "tragweite/formats/backstage";
import * as compose from "tragweite/formats/compose";
import * as cyclonedx from "tragweite/formats/cyclonedx";
import * as dot from "tragweite/formats/dot";
import * as edgeList from "tragweite/formats/edge-list";
import * as fhirVzd from "tragweite/formats/fhir-vzd";
import * as gexf from "tragweite/formats/gexf";
import * as graphml from "tragweite/formats/graphml";
import * as itop from "tragweite/formats/itop";
import * as likec4 from "tragweite/formats/likec4";
import * as mermaid from "tragweite/formats/mermaid";
import * as parquet from "tragweite/formats/parquet";
import * as register from "tragweite/formats/register";
import * as servicenow from "tragweite/formats/servicenow";
import * as structurizr from "tragweite/formats/structurizr";
import * as tiLagebild from "tragweite/formats/ti-lagebild";
import * as xlsx from "tragweite/formats/xlsx";
import * as io from "tragweite/io";
import * as parallel from "tragweite/parallel";
import * as report from "tragweite/report";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { builtPage } from "../../page.config.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const entries = {
  core,
  report,
  decide,
  engine,
  formats,
  "formats/xlsx": xlsx,
  "formats/parquet": parquet,
  "formats/fhir-vzd": fhirVzd,
  "formats/ti-lagebild": tiLagebild,
  "formats/register": register,
  "formats/likec4": likec4,
  "formats/structurizr": structurizr,
  "formats/itop": itop,
  "formats/edge-list": edgeList,
  "formats/servicenow": servicenow,
  "formats/compose": compose,
  "formats/backstage": backstage,
  "formats/cyclonedx": cyclonedx,
  "formats/archimate": archimate,
  "formats/dot": dot,
  "formats/mermaid": mermaid,
  "formats/gexf": gexf,
  "formats/graphml": graphml,
  io,
  parallel,
};
const fileOf = (entry: string): string => `${root}src/${entry === "core" ? "" : `${entry}/`}index.ts`;
const folder = `${root}reports/examples/`;

/** The examples in the manual that heads an entry. */
function examplesOf(entry: string): string[] {
  const [manual = ""] = /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(fileOf(entry), "utf8")) ?? [];
  const text = manual.replaceAll(/^ \* ?/gm, "");
  return [...text.matchAll(/^@example[^\n]*\n```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
}

const examples = Object.keys(entries).flatMap((entry) =>
  examplesOf(entry).map((code, index) => [`${entry.replace("/", "-")}-${index + 1}`, code] as const),
);
const nameOf = (name: string): string => `${folder}${name}.ts`;

/** The examples and the entries as one program, with the settings of the package. */
function programOfAll(): ts.Program {
  const files = [...examples.map(([name]) => nameOf(name)), ...Object.keys(entries).map(fileOf)];
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  return ts.createProgram(files, options);
}

/** A type that is inferred from a schema is described by the schema. */
function isDescribed(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  if (symbol.getDocumentationComment(checker).length > 0) return true;
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined || !ts.isTypeAliasDeclaration(declaration)) return false;
  const schema = /typeof (\w+Schema)\b/.exec(declaration.getText())?.[1];
  const [schemaSymbol] = checker.getSymbolsInScope(declaration, ts.SymbolFlags.Variable).filter(({ name }) => name === schema);
  return schemaSymbol !== undefined && schemaSymbol.getDocumentationComment(checker).length > 0;
}

describe("the entries", () => {
  let program: ts.Program;
  beforeAll(async () => {
    const deflatedPageScript = deflateRawSync(await builtPage()).toString("base64");
    vi.doMock("../../src/report/page/bundled-page.js", () => ({ deflatedPageScript })); // as the build writes it
    mkdirSync(folder, { recursive: true });
    for (const [name, code] of examples) writeFileSync(nameOf(name), code);
    program = programOfAll();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("have examples in their manuals, every one", () => {
    expect(Object.keys(entries).filter((entry) => examplesOf(entry).length === 0)).toEqual([]);
  });

  it("have examples that compile", () => {
    const found = examples.flatMap(([name]) => ts.getPreEmitDiagnostics(program, program.getSourceFile(nameOf(name))));
    expect(
      found.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`),
    ).toEqual([]);
  });

  it.each(examples)("%s prints what it says", async (name, code) => {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
      lines.push(...formatWithOptions({ colors: false }, ...values).split("\n"));
    });
    await import(nameOf(name));
    const promised = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
    expect(promised).not.toEqual([]);
    expect(lines).toEqual(promised);
  });

  it("export at most 60 values from the core", () => {
    expect(Object.keys(core).length).toBeLessThanOrEqual(60);
  });

  const exportsOf = (entry: string): ts.Symbol[] => {
    const checker = program.getTypeChecker();
    return checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(fileOf(entry))!)!);
  };

  it("have each name in one of them only, types too", () => {
    const names = Object.keys(entries).flatMap((entry) => exportsOf(entry).map(({ name }) => name));
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("say of everything what it is", () => {
    const checker = program.getTypeChecker();
    const bare = Object.keys(entries).flatMap((entry) =>
      exportsOf(entry)
        .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
        .filter((symbol) => !isDescribed(symbol, checker))
        .map(({ name }) => name),
    );
    expect(bare).toEqual([]);
  });
});
