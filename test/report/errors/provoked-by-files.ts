import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { scoreFields } from "../../../src/analysis/failures/failure-chunk.js";
import { chunkText } from "../../../src/analysis/sweep/chunk-text.js";
import type { SweepHeader } from "../../../src/analysis/sweep/sweep.js";
import { headerLine } from "../../../src/analysis/sweep/sweep-header.js";
import { mergeSweeps } from "../../../src/analysis/sweep/sweep-merge.js";
import { InvalidInputError } from "../../../src/errors/errors.js";
import type { FormatIssues } from "../../../src/errors/format-issues.js";
import type { QuestionIssues } from "../../../src/errors/question-issues.js";
import {
  guessImportMap,
  type ImportMap,
  importTable,
  NdjsonLandscapeReader,
  readFaultTree,
  readFigures,
  readLandscape,
  readScenario,
  readTable,
} from "../../../src/formats/index.js";
import { provokedByForeign } from "./provoked-by-foreign.js";
import { provokedByWorkbooks } from "./provoked-by-workbooks.js";

const json = (text: string) => readLandscape(text, { format: "json" });
export const yaml = (text: string) => readLandscape(text, { format: "yaml" });
export const csv = (text: string) => readLandscape(text, { format: "csv" });
export const ndjson = (...lines: readonly (string | Uint8Array)[]) => {
  const reader = new NdjsonLandscapeReader();
  for (const line of lines) reader.push(typeof line === "string" ? new TextEncoder().encode(`${line}\n`) : line);
  return reader.finish();
};
const imported = (text: string, columns?: ImportMap["columns"]) => {
  const table = readTable(text);
  const map = guessImportMap(table);
  return importTable(table, columns === undefined ? map : { ...map, columns });
};
const tree = (inside: string, top?: string) =>
  readFaultTree({ text: `<opsa-mef>${inside}</opsa-mef>` }, top === undefined ? {} : { top });
const gate = (formula: string) => tree(`<define-gate name="g">${formula}</define-gate>`);
const event = (inside: string) =>
  tree(
    `<define-gate name="g"><or><basic-event name="e"/></or></define-gate><define-basic-event name="e">${inside}</define-basic-event>`,
  );
const sweepHeader = (more: Readonly<Record<string, unknown>> = {}): string =>
  headerLine({
    tragweite: "sweep/2",
    version: "0",
    model: { id: "m", nodes: 1, dependencies: 1, hash: "h" },
    sweep: "single",
    options: { by: "node", service: null, unit: null, total: null, kind: null, minEvidence: "assumed" },
    units: 0,
    chunkSize: 128,
    ...more,
  } as SweepHeader);
const sweepChunk = (persons: number): string =>
  chunkText({ chunk: 0, rows: [["a", ...Array.from({ length: scoreFields }, () => persons)]] });

/** For every code of how a file is written, or of a question, something that ends in an issue of that code. */
export const provokedByFiles: Readonly<Record<keyof FormatIssues | keyof QuestionIssues, () => unknown>> = {
  ...provokedByWorkbooks,
  ...provokedByForeign,
  "empty-file": () => yaml(" "),
  "foreign-format": () => yaml("<graphml/>"),
  "own-file": () => yaml("tragweite: scenario/1"),
  "utf-16": () =>
    readLandscape(new Uint8Array([0xff, 0xfe, 0x61, 0]), {
      onNote: (note) => {
        throw new InvalidInputError([note]);
      },
    }),
  "no-utf-16": () => readLandscape(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62])),
  "null-character": () => yaml("tragweite: landscape/1\nid: a\0b"),
  "windows-1252": () =>
    readTable(new Uint8Array([0x54, 0x72, 0xe4, 0x67, 0x65, 0x72]), {
      onNote: (note) => {
        throw new InvalidInputError([note]);
      },
    }),
  "no-utf-8": () => readLandscape(new Uint8Array([0x69, 0x64, 0x3a, 0xe4])),
  "too-deep": () => readLandscape("[".repeat(20_000), { format: "yaml", limits: { nesting: 1e6 } }),
  "no-table": () => readScenario("record,id", { format: "csv" }),
  "forbidden-key": () => json('{"__proto__":1}'),
  "repeated-key": () => json('{"id":1,"id":2}'),
  "json-ends": () => json('{"id":'),
  "json-comment": () => json("{} // no"),
  "json-last-comma": () => json('{"nodes":[1,]}'),
  "json-single-quote": () => json("{'id':1}"),
  "json-no-number": () => json('{"weight":NaN}'),
  "json-unexpected": () => json('{"id" 1}'),
  "json-break-in-text": () => json('{"id":"a\nb"}'),
  "json-escape": () => json('{"id":"\\x"}'),
  "json-open-text": () => json('{"id":"a'),
  "yaml-syntax": () => yaml('tragweite: "landscape/1\nid: a'),
  "yaml-cut-text": () => yaml("nodes: [{ id: a, name: Room #5, operator: b }]"),
  "yaml-colon-in-text": () => yaml("id: a: b"),
  "yaml-tab": () => yaml("nodes:\n\t- id: a"),
  "yaml-unseen": () => yaml("nodes:\n\u00a0 - { id: a, name: b }"),
  "yaml-tag": () => yaml("id: !mine a"),
  "yaml-second-document": () => yaml("id: a\n---\nid: b"),
  "yaml-key": () => yaml("1: a"),
  "yaml-merge-key": () => yaml("<<: { id: a }"),
  "yaml-alias": () => yaml("id: *a"),
  "csv-other-delimiter": () => csv("sep=|\nrecord|id"),
  "csv-open-cell": () => csv('record,id\nnode,"a'),
  "csv-text-after-cell": () => csv('record,id\nnode,"a"b'),
  "csv-no-record-column": () => csv("id,name\na,b"),
  "csv-repeated-column": () => csv("record,id,id\nnode,a,b"),
  "csv-unknown-column": () => csv("record,nmae\nnode,a"),
  "csv-too-many-cells": () => csv("record,id\nnode,a,b"),
  "csv-filled-twice": () => readFigures("id,atLeast,insured.atLeast\nk,1,2", { format: "csv" }),
  "csv-unknown-record": () => csv("record,id\nnod,a"),
  "csv-second-document": () => csv("record,id\nlandscape,a\nlandscape,b"),
  "csv-no-document": () => csv("record,id\nnode,a"),
  "import-no-columns": () => imported("a;b"),
  "import-unknown-heading": () => imported("Dienst;b\nMail;", { service: "Dinst" }),
  "import-no-rows": () => imported("Dienst;b"),
  "import-transposed": () => imported("Dienst;Mail\nAnbieter;Host\nSystem;M\n"),
  "ndjson-no-landscape": () => ndjson('{"node":{}}'),
  "ndjson-no-record": () => ndjson('{"nod":{}}'),
  "ndjson-second-landscape": () => ndjson('{"landscape":{}}', '{"landscape":{}}'),
  "ndjson-list-in-landscape": () => ndjson('{"landscape":{"nodes":[]}}'),
  "xml-syntax": () => tree("<a></b>"),
  "psa-root": () => readFaultTree({ text: "<a/>" }),
  "psa-unsupported": () => tree('<define-CCF-group name="c"/>'),
  "psa-unnamed": () => tree("<define-gate/>"),
  "psa-private": () => tree('<define-gate name="g" role="private"/>'),
  "psa-defined-twice": () => tree('<define-basic-event name="e"/><define-basic-event name="e"/>'),
  "psa-loop": () =>
    tree('<define-gate name="g"><gate name="h"/></define-gate><define-gate name="h"><gate name="g"/></define-gate>'),
  "psa-formulas": () => gate(""),
  "psa-no-arguments": () => gate("<or/>"),
  "psa-minimum": () => gate('<atleast min="two"><constant value="true"/></atleast>'),
  "psa-too-few-arguments": () => gate('<atleast min="3"><constant value="true"/><constant value="false"/></atleast>'),
  "psa-repeated-argument": () =>
    tree(
      '<define-gate name="g"><atleast min="2"><event name="e"/><event name="e"/></atleast></define-gate><define-basic-event name="e"/>',
    ),
  "psa-repeated-formula": () =>
    tree(
      '<define-gate name="g"><atleast min="2"><event name="e"/><or><event name="e"/></or></atleast></define-gate><define-basic-event name="e"/>',
    ),
  "psa-constant": () => gate('<constant value="maybe"/>'),
  "psa-undefined": () => gate('<basic-event name="e"/>'),
  "psa-other-kind": () => tree('<define-gate name="g"><gate name="e"/></define-gate><define-basic-event name="e"/>'),
  "psa-not-coherent": () => gate('<not><constant value="true"/></not>'),
  "psa-no-connective": () => gate("<maybe/>"),
  "psa-house-event": () => tree('<define-house-event name="h"/>'),
  "psa-unknown-top": () => tree('<define-gate name="g"><constant value="true"/></define-gate>', "h"),
  "psa-tops": () => tree(""),
  "psa-parameter": () => event('<parameter name="p"/>'),
  "psa-expression": () => event("<exponential/>"),
  "psa-probability": () => event('<float value="2"/>'),
  "target-syntax": () => parseTarget("mail of"),
  "target-repeated": () =>
    cutSets(
      yaml(
        "{ tragweite: landscape/1, id: l, nodes: [{ kind: it-provider, id: a, name: a, aliases: [b], evidence: { status: inferred } }] }",
      ),
      parseTarget("at-least 2 of (a, b)"),
    ),
  "no-sweep": () => mergeSweeps([]),
  "sweep-no-file": () => mergeSweeps([{ file: "x", text: "{}" }]),
  "sweep-altered-header": () => mergeSweeps([{ file: "x", text: sweepHeader().replace('"units":0', '"units":1') }]),
  "sweep-misplaced-chunk": () =>
    mergeSweeps([{ file: "x", text: `${sweepHeader({ units: 1 })}\n${`${sweepChunk(0)}\n`.repeat(2)}` }]),
  "sweep-damaged-line": () => mergeSweeps([{ file: "x", text: `${sweepHeader()}\n{` }]),
  "sweep-of-another": () =>
    mergeSweeps([
      { file: "x", text: sweepHeader() },
      { file: "y", text: sweepHeader({ version: "1" }) },
    ]),
  "sweep-chunk-differs": () =>
    mergeSweeps(
      [0, 1].map((persons) => ({
        file: `x${persons}`,
        text: `${sweepHeader({ units: 1 })}\n${sweepChunk(persons)}\n`,
      })),
    ),
  "sweep-chunks-missing": () => mergeSweeps([{ file: "x", text: sweepHeader({ units: 1 }) }]),
};
