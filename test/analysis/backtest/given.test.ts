import { type BacktestRow, backtest, type Landscape, type Scenario } from "tragweite";
import { describe, expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { parseRecord } from "../../../src/model/documents/record.js";

const evidence = { status: "assumed" };
const organisation = (id: string, more: object = {}) => ({ kind: "it-provider", id, name: id, evidence, ...more });
const system = (id: string, operator: string, more: object = {}) =>
  ({ kind: "system", id, name: id, operator, systemType: "mail", evidence, ...more }) as const;
const link = (dependent: string, supplier: string) =>
  ({ id: `${dependent}.${supplier}`, dependent, supplier, kind: "network", weight: 1, evidence }) as const;

/** host runs a network; a subsidiary of it runs a hall on it; the clinic has a gateway on the hall and mail behind it; the outsider, too. */
const landscape: Landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "given",
  nodes: [
    organisation("host"),
    organisation("daughter", { parent: "host" }),
    organisation("clinic"),
    organisation("outsider"),
    system("host/net", "host", { recoveryHours: 6 }),
    system("daughter/hall", "daughter"),
    system("clinic/gateway", "clinic"),
    system("clinic/mail", "clinic"),
    system("outsider/mail", "outsider"),
  ],
  dependencies: [
    link("daughter/hall", "host/net"),
    link("clinic/gateway", "daughter/hall"),
    link("clinic/mail", "clinic/gateway"),
    link("outsider/mail", "clinic/gateway"),
  ],
});
const [begin, end] = ["2024-01-01T00:00Z", "2024-01-02T00:00Z"];
const scenarioOf = (disturbance: object): Scenario =>
  parseScenario({
    tragweite: "scenario/1",
    id: "s",
    sources: [{ id: "x", title: "X" }],
    disturbances: [{ id: "d", begin, end, ...disturbance }],
  });

function rowOf(disturbance: object, nodes: readonly string[], more: object = {}): BacktestRow {
  const observation = {
    id: "o",
    what: "it was down",
    nodes,
    aspect: "state",
    state: "lost",
    fromEarliest: "2024-01-01T01:00Z",
    toEarliest: "2024-01-01T02:00Z",
    sources: ["x"],
    confidence: "high",
    basis: "observed",
    ...more,
  };
  const record = parseRecord({ tragweite: "record/1", observations: [observation] });
  return backtest(landscape, scenarioOf(disturbance), record).rows[0]!;
}

const degraded = (id: string) => ({ kind: "degradation", nodes: [{ id }], level: 0 });
const isolated = (id: string) => ({ kind: "isolation", nodes: [{ id }] });
const unplugged = (one: object, other: object) => ({ kind: "disconnection", between: [[one], [other]] });

describe("what a scenario disturbs itself", () => {
  it.each([
    ["a node", degraded("host/net"), "host/net"],
    ["what an organisation operates", degraded("host"), "host/net"],
    ["what a subsidiary operates", degraded("host"), "daughter/hall"],
    ["what an operator runs", { kind: "degradation", nodes: [{ operator: "host" }], level: 0 }, "daughter/hall"],
    ["what is isolated", isolated("daughter"), "daughter/hall"],
    ["the dependent of a link that it cuts", unplugged({ id: "clinic/gateway" }, { id: "daughter/hall" }), "clinic/gateway"],
    ["the same, told from the other side", unplugged({ id: "daughter/hall" }, { id: "clinic/gateway" }), "clinic/gateway"],
    ["what an organisation that unplugs itself operates", unplugged({ id: "clinic" }, { id: "host" }), "clinic/gateway"],
    ["and what it has behind its gateway", unplugged({ id: "clinic" }, { id: "host" }), "clinic/mail"],
    ["among others", degraded("host/net"), ["outsider/mail", "host/net"]],
    ["by a pattern", degraded("host/net"), "host/*"],
  ])("is given: %s", (_, disturbance, nodes) => {
    const row = rowOf(disturbance, [nodes].flat());
    expect(row).toMatchObject({ verdict: "hit", label: "input", isCredited: false });
    expect(row.why).toContainEqual({ code: "disturbed-itself", disturbances: ["d"] });
  });
  it.each([
    ["its begin", { aspect: "begin", fromEarliest: begin, fromLatest: begin }],
    ["its end after a recovery", { aspect: "end", toEarliest: "2024-01-02T05:00Z", toLatest: "2024-01-02T07:00Z" }],
    ["that it is normal before", { state: "normal", fromEarliest: "2023-12-31T00:00Z", toEarliest: "2023-12-31T01:00Z" }],
    ["that it is normal after", { state: "normal", fromEarliest: "2024-01-03T00:00Z", toEarliest: "2024-01-03T01:00Z" }],
  ])("is given at all times: %s", (_, more) => {
    expect(rowOf(degraded("host/net"), ["host/net"], more)).toMatchObject({ verdict: "hit", label: "input", isCredited: false });
  });
  it.each([
    ["who depends on it", degraded("host/net"), "outsider/mail"],
    ["who depends on what is isolated", isolated("daughter"), "clinic/gateway"],
    ["who stands behind what is unplugged", unplugged({ id: "clinic" }, { id: "host" }), "outsider/mail"],
  ])("is no prediction, but %s is", (_, disturbance, node) => {
    expect(rowOf(disturbance, [node])).toMatchObject({ verdict: "hit", label: "prediction", isCredited: true, why: [] });
  });
  it("leaves who is named on the whole side of a link a control", () => {
    const normal = rowOf(unplugged({ id: "clinic" }, { id: "host" }), ["daughter/hall"], { state: "normal" });
    expect(normal).toMatchObject({ verdict: "hit", label: "prediction", isCredited: true });
  });
});

describe("what works late or in part only", () => {
  // mail hangs on the gateway, and that on the hall
  const seen = (level: number | { atLeast: number; atMost: number }, state: string) =>
    rowOf({ kind: "degradation", nodes: [{ id: "daughter/hall" }], level }, ["clinic/mail"], { state }).verdict;

  it.each([
    [0, "lost", "hit"],
    [0, "degraded", "miss"],
    [0, "impaired", "hit"],
    [0.5, "degraded", "hit"],
    [0.5, "lost", "miss"],
    [1, "degraded", "miss"],
    [{ atLeast: 0, atMost: 1 }, "degraded", "undecided"],
    [{ atLeast: 0, atMost: 0.5 }, "degraded", "undecided"],
  ] as const)("at level %j, observed as %s: %s", (level, state, verdict) => {
    expect(seen(level, state)).toBe(verdict);
  });
});
