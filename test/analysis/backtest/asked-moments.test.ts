import { backtest } from "tragweite";
import { expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { parseRecord } from "../../../src/model/documents/record.js";

const evidence = { status: "assumed" };
const system = (id: string) => ({ kind: "system", id, name: id, operator: "host", systemType: "hosting", evidence });
const link = (id: string, dependent: string, supplier: string, more: object = {}) => ({
  ...{ id, dependent, supplier, kind: "hosting", weight: 1, evidence, ...more },
});
// what was read off lies behind what the node itself depends on, so that it is found only at a moment at which all of it is lost
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "l",
  nodes: [{ kind: "it-provider", id: "host", name: "Host", evidence }, ...["a", "b", "c"].map(system)],
  dependencies: [link("ab", "a", "b"), link("bc", "b", "c", { evidence: { ...evidence, fromIncident: "s" } })],
});
const [before, begin, later, end] = [1, 2, 3, 4].map((day) => `2024-01-0${day}T00:00Z`);
const scenario = parseScenario({
  tragweite: "scenario/1",
  id: "s",
  start: before,
  disturbances: [{ id: "d", kind: "degradation", nodes: [{ id: "c" }], level: 0, begin, end }],
});

it.each([
  ["a begin", { aspect: "begin", fromEarliest: begin, fromLatest: begin }, "hit"],
  ["an end", { aspect: "end", fromLatest: begin, toEarliest: end, toLatest: end }, "hit"],
  ["a begin of what never was", { aspect: "begin", state: "degraded", fromEarliest: later, fromLatest: later }, "miss"],
  ["an end of what never was", { aspect: "end", state: "degraded", fromLatest: later, toEarliest: end, toLatest: end }, "miss"],
  ["a state that begins later", { aspect: "state", state: "lost", fromEarliest: before, fromLatest: later }, "hit"],
])("of %s causes are asked for while they act", (_, row, verdict) => {
  const observation = { id: "o", what: "w", nodes: ["a"], sources: ["x"], confidence: "high", basis: "observed", ...row };
  const [result] = backtest(landscape, scenario, parseRecord({ tragweite: "record/1", observations: [observation] })).rows;
  expect(result).toMatchObject({ verdict, why: [{ code: "structure-of-record", dependencies: ["bc"] }] });
});
