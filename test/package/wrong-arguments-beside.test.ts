import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "tragweite";
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
import { describe, expect, it } from "vitest";
import { replayable } from "../arbitraries/replayable.js";
import { type Call, functionsOf, surprises, surprisesInside, thrownBy } from "./call-wrongly.js";

const builder = core.landscapeBuilder({ id: "small", evidence: { status: "assumed" } });
const insurer = builder.node("insurer", { id: "ikk", name: "IKK", insurerType: "IKK", insured: 1_000 });
builder.node("service", { id: "ikk/e-mail", name: "E-Mail", operator: insurer, serviceType: "e-mail" });
const landscape = builder.build();
const scenario = core.isolating("ikk");
const written = JSON.stringify(landscape);
const tree = { id: "tree", top: "a", gates: [], events: [{ id: "a", probability: 0.5 }], houseEvents: [] };
const table = formats.readTable("Service,Provider,Function\nE-Mail,Host GmbH,Mail\n", { file: "contracts.csv" });
const map = formats.guessImportMap(table);
const sweep = parallel.prepareSingleSweep(landscape, { by: "node" });
const lines: { chunk: number; text: string }[] = [];
let firstScores = new Float64Array(0);
await parallel.runSweep(sweep, parallel.chunksOf(sweep.units.length), (chunk, scores) => {
  firstScores = new Float64Array(scores);
  lines.push(parallel.chunkLine(chunk, scores, sweep));
});
const swept = parallel.sweepFile(parallel.headerLine(sweep.header), lines);
const folder = mkdtempSync(join(tmpdir(), "tragweite-wrong-"));
const file = join(folder, "landscape.json");
await io.writeTextFile(file, written);
await io.writeTextFile(join(folder, "scenario.json"), JSON.stringify({ ...scenario, tragweite: "scenario/1" }));
const figures = "id,insured\nikk,2000\n";
await io.writeTextFile(join(folder, "figures.csv"), figures);

const result = core.impact(landscape, scenario);
const course = core.simulate(landscape, scenario, { until: "+4h" });
const explanation = core.explain(landscape, scenario, "ikk/e-mail");
const comparison = core.compare({ landscape, scenario }, { landscape, scenario: core.isolating("ikk/e-mail") });
const rank = core.rank(landscape);
const record = core.parseRecord({ tragweite: "record/1", observations: [] });
const concentration = core.concentration(landscape);
const cutSets = core.cutSets(landscape, core.parseTarget("ikk/e-mail"));
const run = { landscape, scenario, result };
const shares = core.publishedShares(landscape);
const concentrated = { results: [concentration], hubs: [], next: [] };
const [note] = formats.importTable(table, map).notes;

/** Of a report, evenly over all; a page takes a while to write. */
const { numRuns: placesTried = 1 } = replayable(40, 3);

/** Right arguments of every function of an entry, one that is left out too. */
const entries: Readonly<Record<string, readonly [module: object, right: Readonly<Record<string, readonly unknown[]>>]>> = {
  formats: [
    formats,
    {
      contractTemplateText: [{ language: "de" }],
      guessImportMap: [table],
      importNoteText: [note, "de"],
      importTable: [table, map, {}],
      isNdjsonName: ["a.ndjson"],
      jsonSchemas: [],
      mergeLandscapes: [[landscape], {}],
      jsonPointer: [["nodes", 0]],
      readDurations: [JSON.stringify({ tragweite: "durations/1", durations: [] }), {}],
      readFaultTree: [{ text: formats.writeFaultTree(tree as never) }, {}],
      readFigures: [figures, { file: "figures.csv" }],
      readImportMap: [JSON.stringify(map), {}],
      readLandscape: [written, {}],
      readMeasures: [
        JSON.stringify({ tragweite: "measures/1", id: "m", measures: [{ id: "a", cost: 1, patch: {} }] }),
        { file: "m.json" },
      ],
      readPatch: [JSON.stringify({ tragweite: "patch/1", id: "p" }), {}],
      readRecord: [JSON.stringify({ tragweite: "record/1", observations: [] }), {}],
      readRegulation: [JSON.stringify({ tragweite: "regulation/1", id: "r", rules: [] }), {}],
      readScenario: [JSON.stringify(scenario), {}],
      readTable: ["a,b\n1,2\n", {}],
      recogniseFormat: ["<graphml/>"],
      writeFaultTree: [tree],
      writeLandscape: [landscape, { format: "yaml" }],
      writeNdjson: [landscape],
    },
  ],
  "formats/xlsx": [
    xlsx,
    {
      isXlsx: [xlsx.writeXlsxTemplate()],
      readXlsxLandscape: [xlsx.writeXlsxLandscape(landscape), { file: "l.xlsx" }],
      readXlsxTable: [xlsx.writeXlsxTemplate(), { sheet: "Contracts" }],
      writeXlsxLandscape: [landscape, { language: "de" }],
      writeXlsxTemplate: [{ language: "de" }],
    },
  ],
  "formats/parquet": [parquet, { writeParquetLandscape: [landscape], writeParquetTable: ["id,count\r\na,1\r\n"] }],
  "formats/graphml": [graphml, { readGraphml: [graphml.writeGraphml(landscape), {}], writeGraphml: [landscape] }],
  "formats/gexf": [gexf, { readGexf: [gexf.writeGexf(landscape), {}], writeGexf: [landscape] }],
  "formats/archimate": [
    archimate,
    { readArchimate: [archimate.writeArchimate(landscape).text, {}], writeArchimate: [landscape] },
  ],
  "formats/backstage": [
    backstage,
    { readBackstage: ["apiVersion: backstage.io/v1\nkind: Component\nmetadata: { name: a }", {}] },
  ],
  "formats/compose": [compose, { readCompose: ["services: { a: {} }", {}] }],
  "formats/cyclonedx": [
    cyclonedx,
    { readCyclonedx: [cyclonedx.writeCyclonedx(landscape).text, {}], writeCyclonedx: [landscape] },
  ],
  "formats/edge-list": [edgeList, { readEdgeList: ["source,target\na,b\n", { edges: "both" }] }],
  "formats/ti-lagebild": [tiLagebild, { readTiLagebild: ['{"appStatus":{}}', {}] }],
  "formats/fhir-vzd": [
    fhirVzd,
    { readFhirVzd: ['{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Endpoint","id":"a"}}]}', {}] },
  ],
  "formats/register": [
    register,
    {
      isRegister: [new TextEncoder().encode("a"), {}],
      isRegisterTemplate: ["b_05.02.csv"],
      lintRegisters: [[{ content: [{ name: "b_01.02.csv", content: "c0010\nX" }] }], {}],
      writeRegister: [landscape],
      registerFindingText: [
        register.lintRegisters([{ content: [{ name: "b_01.02.csv", content: "c0010\nX" }] }])[0]?.findings[0],
        "en",
      ],
      readRegisterLandscape: [[{ content: [{ name: "b_01.02.csv", content: "c0010\nX" }] }], {}],
    },
  ],
  "formats/itop": [itop, { readItop: ['<Set><Server id="1"/></Set>', {}] }],
  "formats/likec4": [likec4, { readLikeC4: ['{"elements":{"a":{}},"relations":{}}', {}] }],
  "formats/servicenow": [servicenow, { readServiceNow: ["parent,type,child\na,b,c\n", {}] }],
  "formats/structurizr": [structurizr, { readStructurizr: ['{"model":{"softwareSystems":[{"id":"1"}]}}', {}] }],
  "formats/dot": [dot, { writeDot: [landscape, {}] }],
  "formats/mermaid": [mermaid, { writeMermaid: [landscape, {}] }],
  io: [
    io,
    {
      readBytes: [file, {}],
      readFiguresFile: [join(folder, "figures.csv"), {}],
      readLandscapeFile: [file, {}],
      readScenarioFile: [join(folder, "scenario.json"), {}],
      writeTextFile: [join(folder, "written.txt"), "text"],
    },
  ],
  parallel: [
    parallel,
    {
      chunkLine: [0, firstScores, sweep],
      chunksOf: [sweep.units.length, { index: 1, count: 1 }],
      headerLine: [sweep.header, { index: 1, count: 2 }],
      mergeSweeps: [[{ text: swept, file: "a.ndjson" }]],
      preparePairSweep: [landscape, 2, {}],
      prepareSingleSweep: [landscape, {}],
      rankInThreads: [landscape, {}],
      runSweep: [sweep, [0], () => undefined, {}],
      sweepFile: [parallel.headerLine(sweep.header), lines],
    },
  ],
  report: [report, { errorText: [new core.InvalidArgumentError("rank", "nothing"), "de"], isTimed: [scenario] }],
};

const reports: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  run: { text: run, csv: run, json: run, svg: run, page: run },
  course: { text: { ...run, course }, csv: { course }, json: { result, course }, svg: { landscape, scenario, course } },
  explain: { text: explanation, json: explanation, mermaid: explanation, dot: explanation },
  compare: { text: comparison, json: comparison },
  rank: { text: { result: rank }, csv: { result: rank }, json: { result: rank }, svg: { landscape, result: rank } },
  concentration: {
    text: concentrated,
    csv: concentrated,
    json: concentrated,
    svg: { landscape, result: concentration },
  },
  shares: { text: { result: shares }, csv: { result: shares }, json: { result: shares } },
  cutSets: { text: { result: cutSets, landscape }, csv: { result: cutSets }, json: { result: cutSets } },
  backtest: Object.fromEntries(
    ["text", "csv", "json"].map((format) => [
      format,
      { landscape, scenario, result: core.backtest(landscape, scenario, record) },
    ]),
  ),
  league: Object.fromEntries(
    ["text", "markdown", "json"].map((format) => [format, { backtests: [core.backtest(landscape, scenario, record)] }]),
  ),
  validation: { text: { landscape, warnings: core.landscapeWarnings(landscape) } },
};

describe.each(Object.entries(entries))("wrong arguments from plain JavaScript, tragweite/%s", (_, [module, right]) => {
  const functions = functionsOf(module);

  it("are tried on every function, beside right ones", async () => {
    expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(right).sort());
    for (const [name, call] of functions)
      expect(await thrownBy(() => call(...(right[name] ?? []))), name).not.toBeInstanceOf(Error);
  });

  it.each(functions)("of %s end in an error of ours or a result", async (name, call) => {
    // any text is a path that may be written to
    expect(await surprises(call, right[name] ?? [], name === "writeTextFile" ? "x" : undefined)).toEqual([]);
  });
});

describe("wrong arguments of a reporter", () => {
  const all = Object.entries(report.reporters).flatMap(([question, formats]) =>
    Object.entries(formats as Readonly<Record<string, Call>>).map(([format, call]) => [`${question}.${format}`, call] as const),
  );

  it.each(all)("%s end in an error of ours or a result", async (name, call) => {
    const [question = "", format = ""] = name.split(".");
    const right = [reports[question]?.[format], { language: "de" }];
    expect(await thrownBy(() => call(...right))).not.toBeInstanceOf(Error);
    expect(await surprises(call, right)).toEqual([]);
  });

  it.each(all)("%s that are damaged inside, too", async (name, call) => {
    const [question = "", format = ""] = name.split(".");
    expect(await surprisesInside(call, reports[question]?.[format], placesTried)).toEqual([]);
  });

  it("are told with what would be right", async () => {
    const { reporters } = report;
    const calls: readonly (readonly [call: () => unknown, message: string])[] = [
      [
        () => (reporters.run.text as Call)(result),
        "reporters.run.text: the report has no landscape; give { landscape, scenario, result }",
      ],
      [
        () => (reporters.rank.csv as Call)({ result: rank }, { language: "ger" }),
        'reporters.rank.csv: the option language is the text "ger"; did you mean "de" or "en"?',
      ],
      [
        () => (formats.readScenario as Call)(scenario),
        "readScenario: the input is an object; give a text or bytes; parseScenario takes plain data",
      ],
      [
        () => (formats.writeLandscape as Call)(landscape, { format: "jsno" }),
        'writeLandscape: the option format is the text "jsno"; did you mean "json"?',
      ],
      [
        () => (io.readLandscapeFile as Call)(),
        "readLandscapeFile: the path is missing; give that of a file, or - for standard input",
      ],
      [
        () => (parallel.rankInThreads as Call)(landscape, { thread: 2 }),
        'rankInThreads: there is no option "thread"; did you mean "threads"?',
      ],
    ];
    for (const [call, message] of calls) {
      const error = await thrownBy(call);
      expect(error).toBeInstanceOf(core.InvalidArgumentError);
      expect(error).toMatchObject({ code: "invalid-argument", message });
    }
  });
});
