import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { chunkText } from "../../../src/analysis/sweep/chunk-text.js";
import { mergeSweeps } from "../../../src/analysis/sweep/sweep-merge.js";
import {
  NdjsonLandscapeReader,
  readFaultTree,
  readFigures,
  readLandscape,
  readPatch,
  readRecord,
  readScenario,
} from "../../../src/formats/index.js";
import type { IssueCode } from "../../../src/issues.js";
import { parseFigures } from "../../../src/model/documents/figure.js";
import { withFigures } from "../../../src/model/documents/figures.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { applyPatch } from "../../../src/model/documents/patch-apply.js";
import { parsePatch } from "../../../src/model/documents/patch-parse.js";
import { parseRecord } from "../../../src/model/documents/record.js";
import { parseRegulation } from "../../../src/model/documents/regulation.js";

type Fields = Readonly<Record<string, unknown>>;

const evidence = { status: "inferred" };
const node = (id: string, more: Fields = {}): Fields => ({
  kind: "system",
  id,
  name: id,
  operator: "unknown",
  systemType: "mail",
  evidence,
  ...more,
});
const insurer = (id: string, insured: unknown): Fields => ({
  kind: "insurer",
  id,
  name: id,
  insurerType: "BKK",
  insured,
  evidence,
});
const link = (more: Fields = {}): Fields => ({
  id: "d",
  dependent: "a",
  supplier: "b",
  kind: "network",
  weight: 1,
  evidence,
  ...more,
});
const landscapeOf = (more: Fields = {}): Fields => ({
  tragweite: "landscape/1",
  id: "example",
  nodes: [node("a"), node("b")],
  ...more,
});
const nodes = (...list: readonly Fields[]) => parseLandscape(landscapeOf({ nodes: list }));
const links = (...list: readonly Fields[]) => parseLandscape(landscapeOf({ dependencies: list }));
const grouped = (group: Fields, ...list: readonly Fields[]) =>
  parseLandscape(landscapeOf({ groups: [{ id: "g", node: "a", ...group }], dependencies: list }));
const scenario = (disturbance: Fields, more: Fields = {}) =>
  parseScenario({
    tragweite: "scenario/1",
    id: "s",
    disturbances: [{ kind: "isolation", id: "cut", nodes: [{ id: "a" }], ...disturbance }],
    ...more,
  });
const patch = (more: Fields) => parsePatch({ tragweite: "patch/1", id: "p", ...more });
const figures = (...list: readonly Fields[]) => parseFigures({ tragweite: "figures/1", figures: list });
const pool = (more: Fields = {}): Fields => ({ id: "p", insurers: ["k"], insured: 100, evidence, ...more });
const pooled = (more: Fields = {}) =>
  parseLandscape(landscapeOf({ nodes: [insurer("k", "unknown"), insurer("l", "unknown")], pools: [pool(more)] }));
const observation = (more: Fields = {}): Fields => ({
  id: "o",
  what: "it was down",
  aspect: "none",
  sources: ["x"],
  confidence: "high",
  basis: "observed",
  ...more,
});
const record = (...observations: readonly Fields[]) => parseRecord({ tragweite: "record/1", observations });
const json = (text: string) => readLandscape(text, { format: "json" });
const yaml = (text: string) => readLandscape(text, { format: "yaml" });
const csv = (text: string) => readLandscape(text, { format: "csv" });
const ndjson = (...lines: readonly (string | Uint8Array)[]) => {
  const reader = new NdjsonLandscapeReader();
  for (const line of lines) reader.push(typeof line === "string" ? new TextEncoder().encode(`${line}\n`) : line);
  return reader.finish();
};
const tree = (inside: string, top?: string) =>
  readFaultTree({ text: `<opsa-mef>${inside}</opsa-mef>` }, top === undefined ? {} : { top });
const gate = (formula: string) => tree(`<define-gate name="g">${formula}</define-gate>`);
const event = (inside: string) =>
  tree(
    `<define-gate name="g"><or><basic-event name="e"/></or></define-gate><define-basic-event name="e">${inside}</define-basic-event>`,
  );
const total = (more: Fields) => parseLandscape(landscapeOf({ totals: [{ id: "t", evidence, ...more }] }));
const published = (more: Fields) =>
  scenario({}, { publishedFigures: [{ id: "f", serviceType: "mail", claimedBy: "x", evidence, ...more }] });
const sweepHeader = (more: Fields = {}): string =>
  JSON.stringify({
    tragweite: "sweep/1",
    version: "0",
    model: { id: "m", nodes: 1, dependencies: 1, hash: "h" },
    sweep: "single",
    options: {},
    units: 0,
    chunkSize: 128,
    ...more,
  });

/** For every code something that ends in an issue of that code, through the readers that users call. */
export const provoked: Readonly<Record<IssueCode, () => unknown>> = {
  "no-document": () => parseLandscape([]),
  "no-version": () => parseLandscape({}),
  "other-document": () => parseLandscape({ tragweite: "scenario/1" }),
  "newer-document": () => parseLandscape({ tragweite: "landscape/99" }),
  "unknown-version": () => parseLandscape({ tragweite: "landscape/0" }),
  "wrong-type": () => links(link({ weight: true })),
  "number-for-text": () => yaml("tragweite: landscape/1\nid: 0049\nnodes: []"),
  "number-written": () => links(link({ weight: "0,5" })),
  "wrong-word": () => links(link({ kind: "netwrk" })),
  "no-alternative": () => nodes(insurer("k", [])),
  "out-of-range": () => links(link({ weight: -1 })),
  "wrong-size": () => nodes(node("a", { name: "" })),
  "unknown-field": () => nodes(node("a", { nme: "a" })),
  "no-id": () => nodes(node("A B")),
  "no-unit": () => parseLandscape(landscapeOf({ units: [{ id: "a b" }] })),
  "no-date": () => parseLandscape(landscapeOf({ asOf: "24.4.2023" })),
  "no-moment": () => scenario({}, { start: "24.4.2023" }),
  "no-moment-or-delay": () => scenario({ begin: "soon" }),
  "time-out-of-range": () => scenario({ begin: "+9999999h" }),
  "no-time-zone": () => parseLandscape(landscapeOf({ timeZone: "Berlin" })),
  "no-country": () => nodes({ kind: "service-provider", id: "a", name: "a", sites: 1, country: "Germany", evidence }),
  "source-unnamed": () => parseLandscape(landscapeOf({ sources: [{ id: "x" }] })),
  "empty-selector": () => scenario({ nodes: [{}] }),
  "empty-claim": () => published({ insured: {} }),
  "empty-published-figure": () => published({}),
  "total-amount": () => total({}),
  "total-unit": () => total({ insured: 1, unit: "beds" }),
  "total-members": () => total({ insured: 1, insurerTypes: ["BKK"], members: [{ kind: "insurer" }] }),
  "dependency-supplier": () => links(link({ candidates: ["a", "b"] })),
  "resending-without-lag": () =>
    nodes({
      kind: "service",
      id: "a",
      name: "a",
      operator: "unknown",
      serviceType: "mail",
      evidence,
      channel: { onLoss: "reject", resendingShare: 1 },
    }),
  "observation-state": () => record(observation({ aspect: "state" })),
  "observation-held-out": () => record(observation({ heldOut: "cut" })),
  "empty-figure": () => figures({ id: "k" }),
  "taken-id": () => nodes(node("a"), node("a")),
  "unknown-reference": () => links(link({ supplier: "bb" })),
  "unknown-unit": () => total({ count: 1, unit: "beds" }),
  "wrong-kind": () => nodes(node("a", { operator: "b" }), node("b")),
  "repeated-candidate": () => links(link({ supplier: undefined, candidates: ["b", "b"] })),
  "self-dependency": () => links(link({ supplier: "a" })),
  "forbidden-pair": () => parseLandscape(landscapeOf({ nodes: [node("a"), insurer("b", 1)], dependencies: [link()] })),
  "weight-above-one": () => links(link({ weight: 2 })),
  "slack-in-group": () => grouped({ rule: "share" }, link({ group: "g", slack: 0.1 })),
  "stand-by-in-group": () => links(link({ activationHours: 1 })),
  "ceiling-without-stand-by": () => links(link({ ceiling: 0.5 })),
  "empty-group": () => grouped({ rule: "all" }),
  "too-few-members": () => grouped({ rule: "at-least", k: 2 }, link({ group: "g" })),
  "weights-too-great": () =>
    grouped({ rule: "share" }, link({ group: "g", weight: 4000 }), link({ id: "e", group: "g", weight: 4000 })),
  "weights-too-small": () => grouped({ rule: "capacity" }, link({ group: "g", weight: 0.5 })),
  "group-of-another": () => grouped({ rule: "all", node: "b" }, link({ group: "g" })),
  "source-lacking": () => nodes(node("a", { evidence: { status: "documented" } })),
  "failure-figures-apart": () => nodes(node("a", { failureHours: 1 })),
  "probability-twice": () => nodes(node("a", { failureHours: 1, failuresPerYear: 1, probability: 0.5 })),
  "owns-itself": () => nodes({ kind: "it-provider", id: "a", name: "a", parent: "a", evidence }),
  "taken-alias": () => nodes(node("a", { aliases: ["x"] }), node("b", { aliases: ["x"] })),
  "reserved-id": () => nodes({ kind: "it-provider", id: "unknown", name: "a", evidence }),
  "member-of-two-pools": () => pooled({ insurers: ["k", "k"] }),
  "pool-member-with-figure": () => parseLandscape(landscapeOf({ nodes: [insurer("k", 1)], pools: [pool()] })),
  "pool-cap-too-small": () => pooled({ cap: 1 }),
  "built-in-unit": () => parseLandscape(landscapeOf({ units: [{ id: "insured" }] })),
  "built-in-population": () => nodes({ ...insurer("k", 1), populations: [{ unit: "insured", count: 1 }] }),
  "repeated-unit": () =>
    parseLandscape(
      landscapeOf({
        units: [{ id: "beds" }],
        nodes: [{ ...insurer("k", 1), populations: [1, 2].map((count) => ({ unit: "beds", count })) }],
      }),
    ),
  "empty-range": () => nodes(insurer("k", { atLeast: 2, atMost: 1 })),
  "total-of-nobody": () => total({ insured: 1, members: [{ kind: "insurer" }] }),
  "overlapping-totals": () =>
    parseLandscape(
      landscapeOf({
        nodes: ["k", "l", "m"].map((id) => ({ ...insurer(id, 1), tags: id === "l" ? ["x", "y"] : id === "k" ? ["x"] : ["y"] })),
        totals: ["x", "y"].map((tag) => ({ id: tag, insured: 1, members: [{ tag }], evidence })),
      }),
    ),
  "delay-without-start": () => scenario({ begin: "+1h" }),
  "ends-before-begin": () => scenario({ begin: "2023-04-24T22:00Z", end: "2023-04-24T21:00Z" }),
  "empty-selection": () =>
    readScenario('{"tragweite":"scenario/1","id":"s","disturbances":[{"kind":"isolation","id":"cut","nodes":[{"id":"aa"}]}]}', {
      landscape: parseLandscape(landscapeOf()),
    }),
  "patch-for-another": () => applyPatch(parseLandscape(landscapeOf()), patch({ landscape: "other" })),
  "spoken-of-twice": () => patch({ remove: { nodes: ["a", "a"] } }),
  "set-and-unset": () => patch({ change: { nodes: [{ id: "a", set: { tags: [] }, unset: ["tags"] }] } }),
  "broken-by-patch": () => applyPatch(links(link()), patch({ remove: { nodes: ["b"] } })),
  "figure-twice": () => withFigures(nodes(insurer("k", 1)), figures({ id: "k", insured: 1 }, { id: "k", insured: 2 })),
  "figure-of-another-kind": () => withFigures(nodes(insurer("k", 1)), figures({ id: "k", sites: 1 })),
  "range-in-pool": () => withFigures(pooled(), figures({ id: "k", insured: { atLeast: 1, atMost: 2 } })),
  "above-pool-cap": () => withFigures(pooled({ cap: 100 }), figures({ id: "k", insured: 101 })),
  "above-pool-sum": () => withFigures(pooled(), figures({ id: "k", insured: 101 })),
  "pool-left-too-great": () => withFigures(pooled({ cap: 100 }), figures({ id: "k", insured: 10 })),
  "empty-file": () => yaml(" "),
  "utf-16": () => readLandscape(new Uint8Array([0xff, 0xfe, 0x61, 0])),
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
  "yaml-tag": () => yaml("id: !mine a"),
  "yaml-second-document": () => yaml("id: a\n---\nid: b"),
  "yaml-key": () => yaml("1: a"),
  "yaml-merge-key": () => yaml("<<: { id: a }"),
  "yaml-alias": () => yaml("id: *a"),
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
  "ndjson-no-landscape": () => ndjson('{"node":{}}'),
  "ndjson-no-record": () => ndjson('{"nod":{}}'),
  "ndjson-second-landscape": () => ndjson('{"landscape":{}}', '{"landscape":{}}'),
  "ndjson-list-in-landscape": () => ndjson('{"landscape":{"nodes":[]}}'),
  "xml-syntax": () => tree("<a></b>"),
  "psa-root": () => readFaultTree({ text: "<html/>" }),
  "psa-unsupported": () => tree('<define-CCF-group name="c"/>'),
  "psa-unnamed": () => tree("<define-gate/>"),
  "psa-private": () => tree('<define-gate name="g" role="private"/>'),
  "psa-defined-twice": () => tree('<define-basic-event name="e"/><define-basic-event name="e"/>'),
  "psa-loop": () =>
    tree('<define-gate name="g"><gate name="h"/></define-gate><define-gate name="h"><gate name="g"/></define-gate>'),
  "psa-formulas": () => gate(""),
  "psa-minimum": () => gate('<atleast min="two"><constant value="true"/></atleast>'),
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
  "failure-hours": () => cutSets(nodes(node("a", { failuresPerYear: 9000, failureHours: 1 })), { kind: "lost", node: "a" }, {}),
  "no-sweep": () => mergeSweeps([]),
  "sweep-no-file": () => mergeSweeps([{ file: "x", text: "{}" }]),
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
        text: `${sweepHeader({ units: 1 })}\n${chunkText({ chunk: 0, rows: [["a", persons, 1, 0, 1]] })}\n`,
      })),
    ),
  "sweep-chunks-missing": () => mergeSweeps([{ file: "x", text: sweepHeader({ units: 1 }) }]),
};

/** Further ways to some codes, for the words that depend on what is there. */
export const alsoProvoked: readonly (() => unknown)[] = [
  () => nodes(node("")),
  () => readFigures("id,insured\nk,1.2e5", { format: "csv" }),
  () => readFigures("id,insured\nk,480.000", { format: "csv" }),
  () => nodes(insurer("k", "1.234.567")),
  () => nodes(insurer("k", "7")),
  () => nodes(node("a", { site: 49 })),
  () => readPatch("record,id", { format: "csv" }),
  () => ndjson(new Uint8Array([0x7b, 0xe4, 0x0a])),
  () => readRecord("", {}),
  () => parseRegulation({ tragweite: "regulation/1", id: "r", rules: [{ id: "x" }] }),
  () => parseTarget("insured mail >= 0"),
  () => parseTarget("at-least 3 of (a, b)"),
  () => parseTarget("(".repeat(5000)),
  () => patch({ change: { nodes: [{ id: "a", name: "b" }] } }),
];
