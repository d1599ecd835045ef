import { backtest } from "tragweite";
import { describe, expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { parseRecord } from "../../../src/model/documents/record.js";

const evidence = { status: "assumed" };
const readOff = { ...evidence, fromIncident: "s" };
const day = (number: number): string => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().replace(":00.000Z", "Z");
const system = (id: string, more: object = {}) => ({
  ...{ kind: "system", id, name: id, operator: "host", systemType: "hosting", evidence, ...more },
});
const link = (id: string, dependent: string, supplier: string, more: object = {}) => ({
  ...{ id, dependent, supplier, kind: "use", weight: 1, evidence, ...more },
});
const lost = (id: string, node: string, end: number, more: object = {}) => ({
  ...{ id, kind: "degradation", nodes: [{ id: node }], level: 0, begin: day(0), end: day(end), evidence: readOff, ...more },
});

function whyOf(landscape: object, disturbances: readonly object[], row: object) {
  const host = { kind: "it-provider", id: "host", name: "Host", evidence };
  const { nodes = [], ...others } = landscape as { nodes?: readonly object[] };
  const read = parseLandscape({ tragweite: "landscape/1", id: "l", nodes: [host, ...nodes], ...others });
  const scenario = parseScenario({ tragweite: "scenario/1", id: "s", start: day(0), disturbances });
  const observation = { id: "o", what: "w", aspect: "state", sources: ["x"], confidence: "high", basis: "observed", ...row };
  return backtest(read, scenario, parseRecord({ tragweite: "record/1", observations: [observation] })).rows[0]!;
}

describe("who is short of a supply that others draw on", () => {
  // as in the design: elsewhere 80 always; a region 20 always and 25 instead of its primary; 1,000 in stock, 100 a day
  const blood = (mark: object = {}) => ({
    nodes: [
      system("elsewhere"),
      system("region"),
      system("primary"),
      system("stock", { supply: { perDay: 100, stock: 1000, reserve: 400 } }),
    ],
    groups: [{ id: "g", node: "region", rule: "at-least", k: 1 }],
    dependencies: [
      link("e", "elsewhere", "stock", { draws: { always: 80 } }),
      link("r", "region", "stock", { group: "g", draws: { always: 20, atLoss: 25 }, ...mark }),
      link("p", "region", "primary", { group: "g" }),
    ],
  });
  const short = { nodes: ["elsewhere"], state: "degraded", fromEarliest: day(45), fromLatest: day(45), toEarliest: day(50) };
  it("needs the times of what another lost, though nothing that it depends on is lost", () => {
    const row = whyOf(blood(), [lost("d", "primary", 60)], short);
    expect(row).toMatchObject({ verdict: "hit", label: "input", why: [{ code: "times-of-record", disturbances: ["d"] }] });
  });
  it("needs what another draws, too", () => {
    const { why } = whyOf(blood({ evidence: readOff }), [lost("d", "primary", 60, { evidence })], short);
    expect(why).toEqual([{ code: "structure-of-record", dependencies: ["r"] }]);
  });
  it("needs them before it is short, and neither where nothing was read off", () => {
    const before = { ...short, state: "normal", fromEarliest: day(5), fromLatest: day(5), toEarliest: day(6) };
    expect(whyOf(blood(), [lost("d", "primary", 60)], before)).toMatchObject({ verdict: "hit", label: "input" });
    expect(whyOf(blood(), [lost("d", "primary", 60, { evidence })], short)).toMatchObject({ verdict: "hit", why: [] });
  });
});

it("who waits for a crew needs the times of what the crew does elsewhere", () => {
  const provider = (id: string) => ({ kind: "service-provider", id, name: id, sites: 10, evidence });
  const landscape = {
    nodes: [provider("a"), provider("b"), system("for-a"), system("for-b")],
    crews: [{ id: "crew", sitesPerDay: 5, members: [{ id: "a" }, { id: "b" }], order: ["a", "b"] }],
    dependencies: [link("x", "a", "for-a"), link("y", "b", "for-b")],
  };
  const waiting = { nodes: ["b"], state: "lost", fromEarliest: day(1), fromLatest: day(1), toEarliest: day(2) };
  const { verdict, why } = whyOf(landscape, [lost("a", "for-a", 1), lost("b", "for-b", 1, { evidence })], waiting);
  expect([verdict, why]).toEqual(["hit", [{ code: "times-of-record", disturbances: ["a"] }]]);
});
