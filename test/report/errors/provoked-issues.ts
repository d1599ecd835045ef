import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import type { IssueCode } from "../../../src/errors/issues.js";
import { readFaultTree, readFigures, readLandscape, readPatch, readRecord, readScenario } from "../../../src/formats/index.js";
import { parseDurations } from "../../../src/model/documents/durations.js";
import { parseFigures } from "../../../src/model/documents/figure.js";
import { withFigures } from "../../../src/model/documents/figures.js";
import { landscapeOnItsDay } from "../../../src/model/documents/landscape-on.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { applyPatch } from "../../../src/model/documents/patch-apply.js";
import { parsePatch } from "../../../src/model/documents/patch-parse.js";
import { parseRegulation } from "../../../src/model/documents/regulation.js";
import { csv, ndjson, provokedByFiles, yaml } from "./provoked-by-files.js";
import { alsoProvokedByMeasures, provokedByMeasures } from "./provoked-by-measures.js";
import { alsoProvokedByRecords, provokedByRecords } from "./provoked-by-records.js";
import { provokedBySupplies } from "./provoked-by-supplies.js";

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
const ending = [link({ id: "d", group: "g" }), link({ id: "e", group: "g", validTo: "2026-01" })];
const onDay = (more: Fields, validOn: string) => parseLandscape(landscapeOf({ dependencies: ending, ...more }), { validOn });
const figures = (...list: readonly Fields[]) => parseFigures({ tragweite: "figures/1", figures: list });
const pool = (more: Fields = {}): Fields => ({ id: "p", insurers: ["k"], insured: 100, evidence, ...more });
const pooled = (more: Fields = {}) =>
  parseLandscape(landscapeOf({ nodes: [insurer("k", "unknown"), insurer("l", "unknown")], pools: [pool(more)] }));
const site = (id: string, more: Fields = {}): Fields => ({
  kind: "service-provider",
  id,
  name: id,
  sites: 1,
  evidence,
  ...more,
});
const crew = (more: Fields = {}): Fields => ({
  id: "c",
  sitesPerDay: 1,
  members: [{ kind: "service-provider" }],
  order: "even",
  ...more,
});
const crewed = (rows: readonly Fields[], ...crews: readonly Fields[]) => parseLandscape(landscapeOf({ nodes: rows, crews }));
const caused = (rows: readonly Fields[], ...causes: readonly Fields[]) =>
  parseLandscape(
    landscapeOf({
      nodes: rows,
      commonCause: causes.map((each) => ({ id: "c", members: ["a", "b"], beta: 0.1, evidence, ...each })),
    }),
  );
const bedded = () =>
  parseLandscape(
    landscapeOf({
      units: [{ id: "beds" }],
      nodes: [insurer("k", 1), { kind: "service-provider", id: "s", name: "s", sites: 1, evidence }],
    }),
  );
const total = (more: Fields) => parseLandscape(landscapeOf({ totals: [{ id: "t", evidence, ...more }] }));
const published = (more: Fields) =>
  scenario({}, { publishedFigures: [{ id: "f", serviceType: "mail", claimedBy: "x", evidence, ...more }] });
/** For every code something that ends in an issue of that code, through the readers that users call. */
export const provoked: Readonly<Record<IssueCode, () => unknown>> = {
  ...provokedByFiles,
  ...provokedByMeasures,
  ...provokedByRecords,
  ...provokedBySupplies,
  "no-document": () => parseLandscape([]),
  "no-version": () => parseLandscape({}),
  "other-document": () => parseLandscape({ tragweite: "scenario/1" }),
  "newer-document": () => parseLandscape({ tragweite: "landscape/99" }),
  "unknown-version": () => parseLandscape({ tragweite: "landscape/0" }),
  "wrong-type": () => links(link({ weight: true })),
  "number-for-text": () => yaml("tragweite: landscape/1\nid: 0049\nnodes: []"),
  "number-written": () => links(link({ weight: "0,5" })),
  "in-columns": () =>
    csv("record,tragweite,id,kind,name,sites,evidence\nlandscape,landscape/1,l,,,,\nnode,,a,service-provider,a,1-2,assumed"),
  "wrong-word": () => links(link({ kind: "netwrk" })),
  "no-alternative": () => nodes(insurer("k", [])),
  "out-of-range": () => links(link({ weight: -1 })),
  "wrong-size": () => nodes(node("a", { name: "" })),
  "unknown-field": () => nodes(node("a", { nme: "a" })),
  "no-id": () => nodes(node("A B")),
  "joined-ids": () => crewed([site("s"), site("t")], crew({ members: [{ id: "s" }, { id: "t" }], order: ["s, t"] })),
  "no-unit": () => parseLandscape(landscapeOf({ units: [{ id: "a b" }] })),
  "no-date": () => parseLandscape(landscapeOf({ asOf: "24.4.2023" })),
  "no-such-day": () => parseLandscape(landscapeOf({ asOf: "2023-02-29" })),
  "no-moment": () => scenario({}, { start: "24.4.2023" }),
  "no-moment-or-delay": () => scenario({ begin: "soon" }),
  "time-out-of-range": () => scenario({ begin: "+9999999h" }),
  "no-time-zone": () => parseLandscape(landscapeOf({ timeZone: "Berlin" })),
  "no-country": () => nodes({ kind: "service-provider", id: "a", name: "a", sites: 1, country: "Germany", evidence }),
  "source-unnamed": () => parseLandscape(landscapeOf({ sources: [{ id: "x" }] })),
  "selector-wanted": () => scenario({ nodes: ["a"] }),
  "selectors-wanted": () => scenario({ nodes: "Kern System" }),
  "empty-selector": () => scenario({ nodes: [{}] }),
  "empty-claim": () => published({ insured: {} }),
  "range-reversed": () => scenario({ kind: "degradation", level: { atLeast: 0.5, atMost: 0.25 } }),
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
  "p90-below-median": () => nodes(node("a", { failuresPerYear: 1, failureHours: { median: 8, p90: 8 } })),
  "empty-figure": () => figures({ id: "k" }),
  "figure-parts": () => figures({ id: "k", count: 5 }),
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
  "runs-beside-buffer": () => links(link({ runs: ["2026-01-01T00:00Z"], bufferHours: 1 })),
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
  "failure-figures-lacking": () =>
    parseDurations({ tragweite: "durations/1", durations: [{ kind: "system", evidence: { status: "assumed" } }] }),
  "failure-evidence-alone": () => nodes(node("a", { failureEvidence: evidence })),
  "owns-itself": () => nodes({ kind: "it-provider", id: "a", name: "a", parent: "a", evidence }),
  "taken-alias": () => nodes(node("a", { aliases: ["x"] }), node("b", { aliases: ["x"] })),
  "reserved-id": () => nodes({ kind: "it-provider", id: "unknown", name: "a", evidence }),
  "member-of-two-causes": () => caused([node("a"), node("b")], { members: ["a", "b"] }, { id: "d", members: ["b", "a"] }),
  "other-failures-of-cause": () => caused([node("a", { probability: 0.1 }), node("b", { probability: 0.2 })], {}),
  "member-of-two-pools": () => pooled({ insurers: ["k", "k"] }),
  "pool-member-with-figure": () => parseLandscape(landscapeOf({ nodes: [insurer("k", 1)], pools: [pool()] })),
  "pool-cap-too-small": () => pooled({ cap: 1 }),
  "repair-beside-recovery": () => nodes(site("s", { recoveryHours: 1, repair: { sitesPerDay: 1 } })),
  "repair-of-nothing": () =>
    nodes({ kind: "service", id: "s", name: "s", operator: "unknown", serviceType: "x", evidence, repair: { sharePerDay: 1 } }),
  "repair-without-rate": () => nodes(site("s", { repair: { begins: "2026-01-01T00:00Z" } })),
  "repair-beside-crew": () => crewed([site("s", { repair: { sitesPerDay: 1 } })], crew()),
  "crew-of-nobody": () => crewed([site("s")], crew({ members: [{ tag: "x" }] })),
  "member-of-two-crews": () => crewed([site("s")], crew(), crew({ id: "d" })),
  "order-of-others": () => crewed([site("s"), site("t")], crew({ members: [{ id: "s" }], order: ["s", "t"] })),
  "order-names-twice": () => crewed([site("s")], crew({ order: ["s", "s"] })),
  "left-out-of-order": () => crewed([site("s"), site("t")], crew({ order: ["s"] })),
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
  "holds-never": () => nodes(node("a", { validFrom: "2026-02", validTo: "2026-01-31" })),
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
  "end-without-begin": () => scenario({ end: "2023-04-24T21:00Z" }),
  "empty-selection": () =>
    readScenario('{"tragweite":"scenario/1","id":"s","disturbances":[{"kind":"isolation","id":"cut","nodes":[{"id":"aa"}]}]}', {
      landscape: parseLandscape(landscapeOf()),
    }),
  "patch-for-another": () => applyPatch(parseLandscape(landscapeOf()), patch({ landscape: "other" })),
  "spoken-of-twice": () => patch({ remove: { nodes: ["a", "a"] } }),
  "set-and-unset": () => patch({ change: { nodes: [{ id: "a", set: { tags: [] }, unset: ["tags"] }] } }),
  "broken-by-patch": () => applyPatch(links(link()), patch({ remove: { nodes: ["b"] } })),
  "broken-on-day": () => onDay({ groups: [{ id: "g", node: "a", rule: "at-least", k: 2 }] }, "2026-02-01"),
  "nothing-on-day": () =>
    onDay({ nodes: [node("a", { validTo: "2025" }), node("b", { validTo: "2025" })], dependencies: [] }, "2026-02-01"),
  "no-day": () => landscapeOnItsDay(nodes(node("a", { validTo: "2025" }))),
  "figure-twice": () => withFigures(nodes(insurer("k", 1)), figures({ id: "k", insured: 1 }, { id: "k", insured: 2 })),
  "figure-of-another-kind": () => withFigures(nodes(insurer("k", 1)), figures({ id: "k", sites: 1 })),
  "figure-of-another-unit": () => withFigures(bedded(), figures({ id: "k", unit: "beds", count: 1 })),
  "figure-without-date": () => withFigures(bedded(), figures({ id: "s", unit: "sites", count: 1, asOf: "2023" })),
  "range-in-pool": () => withFigures(pooled(), figures({ id: "k", insured: { atLeast: 1, atMost: 2 } })),
  "above-pool-cap": () => withFigures(pooled({ cap: 100 }), figures({ id: "k", insured: 101 })),
  "above-pool-sum": () => withFigures(pooled(), figures({ id: "k", insured: 101 })),
  "pool-left-too-great": () => withFigures(pooled({ cap: 100 }), figures({ id: "k", insured: 10 })),
};

/** Further ways to some codes, for the words that depend on what is there. */
export const alsoProvoked: readonly (() => unknown)[] = [
  ...alsoProvokedByMeasures,
  ...alsoProvokedByRecords,
  () =>
    parseLandscape(
      landscapeOf({
        nodes: [{ ...insurer("k", "unknown"), validTo: "2025" }, insurer("l", "unknown")],
        pools: [pool({ insurers: ["k", "l"] })],
      }),
      { validOn: "2026-01" },
    ),
  () =>
    withFigures(
      parseLandscape(landscapeOf({ units: [{ id: "beds" }] })),
      figures({ id: "a", unit: "beds", count: 1 }, { id: "b", unit: "bed", count: 1 }),
    ),
  () => nodes(node("")),
  () => yaml("{ id: a, name: North id: b, rows: [{ weight: 0,5 }, { weight: 1,5,2 }] }"),
  () => yaml("kind: system id: a\n\tname: b\n\tnote: c"),
  () => readScenario(""),
  () => readPatch(""),
  () => readFaultTree({ text: "" }),
  () => links(link({ weight: "50%" }), link({ weight: undefined }), link({ from: "a" })),
  () => scenario({ nodes: [{ node: "a" }], from: "+1h", endHours: 3, begin: 1 }),
  () => readFigures("Kennung,Versicherte\nk,5", { format: "csv" }),
  () => nodes({ ...insurer("k", "unbekannt"), evidence: { status: "angenommen" } }),
  () => nodes({ kind: "service-provider", id: "a", name: "a", sites: 1, countedElsewhere: "ja", evidence, Betreiber: "b" }),
  ...["\u00a0", "\u200b", "\u200d", "\u2003"].map((unseen) => () => nodes(node(`a${unseen}b`))),
  () => nodes(node("a", { kind: "sys\u200btem", "na\u200bme": "a", operator: "a\u2060b" })),
  () => readFigures("i\u200bd,insured\nk,12\u200b00", { format: "csv" }),
  () => readLandscape("record,id\nno\u200bde,k", { format: "csv" }),
  () => parseLandscape(landscapeOf({ asOf: "yesterday" })),
  () => scenario({}, { start: "2023-06-31T22:00+02:00" }),
  ...["0x10", "1e999", "1e-400"].map(
    (number) => () => yaml(`{ tragweite: landscape/1, id: l, nodes: [{ kind: system, id: s, recoveryHours: ${number} }] }`),
  ),
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
