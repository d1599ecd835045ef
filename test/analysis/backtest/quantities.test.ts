import { backtest, InvalidInputError } from "tragweite";
import { describe, expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { parseRecord } from "../../../src/model/documents/record.js";
import {
  degraded,
  evidence,
  landscape,
  levelRow,
  link,
  lost,
  monday,
  nextMonday,
  played,
  provider,
  rowOf,
} from "./quantity-case.js";

describe("a level", () => {
  it.each([
    [{ atLeast: 0.2, atMost: 0.25 }, "hit", 0],
    [{ atLeast: 0.2, atMost: 0.2 }, "hit", 0],
    [{ atMost: 0.2 }, "hit", 0],
    [{ atLeast: 0.3, atMost: 0.4 }, "miss", 0.1],
    [{ atMost: 0.15 }, "miss", 0.05],
  ])("of 8,000 of 10,000 sites lost, observed as %j: %s", (observed, verdict, gap) => {
    const row = rowOf(lost, { ...levelRow, ...observed });
    expect(row).toMatchObject({ verdict, label: "prediction", isCredited: true });
    expect(row.predicted).toEqual({ what: "interval", atLeast: 0.2, atMost: 0.2, gap });
  });
  it("is undecided where it lies only partly within what was observed", () => {
    const open = [degraded("a", "host/a", { atLeast: 0.2, atMost: 0.5 })];
    const row = rowOf(open, { aspect: "level", nodes: ["large"], atLeast: 0.3, atMost: 0.4 });
    expect(row).toMatchObject({ verdict: "undecided", isCredited: false });
    expect(row.predicted).toMatchObject({ atLeast: 0.2, atMost: 0.5, gap: 0 });
  });
  it.each([
    ["nodes alike", { weightedBy: "nodes" }, 0.5, 0.5],
    ["nodes alike, unless something is said", { weightedBy: undefined }, 0.5, 0.5],
    ["what only one has", { weightedBy: "beds" }, 0, 0],
    ["a size that is a range", { nodes: ["some", "small"] }, 2000 / 2300, 2000 / 2100],
    ["a size that nobody knows", { nodes: ["open", "small"] }, 0, 1],
    ["sites that are counted elsewhere", { nodes: ["repeated", "small"] }, 0.8, 0.8],
  ])("is the mean over %s", (_, more, atLeast, atMost) => {
    const { predicted } = rowOf(lost, { ...levelRow, atLeast: 0, ...more });
    expect(predicted).toMatchObject({ atLeast: expect.closeTo(atLeast, 12), atMost: expect.closeTo(atMost, 12) });
  });
  it("is that of a moment", () => {
    const until = [degraded("a", "host/a", 0, { end: "2024-01-03T00:00Z" })];
    const rows = ["2023-12-31T00:00Z", monday, "2024-01-02T23:59Z", "2024-01-03T00:00Z"].map((moment) => ({
      ...{ ...levelRow, nodes: ["large"], atLeast: 0, moment },
    }));
    expect(played(until, rows).rows.map(({ predicted }) => predicted)).toMatchObject(
      [1, 0, 0, 1].map((level) => ({ atLeast: level, atMost: level })),
    );
  });
});

describe("a count", () => {
  const row = { aspect: "count", nodes: ["large", "small"], weightedBy: "sites", state: "lost" };
  it.each([
    ["who is lost", {}, 8000, 8000],
    ["who is normal", { state: "normal" }, 2000, 2000],
    ["who is degraded", { state: "degraded" }, 0, 0],
    ["nodes", { weightedBy: "nodes" }, 1, 1],
    ["beds", { weightedBy: "beds" }, 100, 100],
    ["sizes that are ranges", { nodes: ["some"] }, 100, 300],
    ["sites that are counted elsewhere", { nodes: ["repeated", "large"] }, 8500, 8500],
    ["all, each by what it lacks", { state: undefined }, 8000, 8000],
  ])("is of %s", (_, more, atLeast, atMost) => {
    expect(rowOf(lost, { ...row, atLeast: 0, ...more }).predicted).toMatchObject({ atLeast, atMost });
  });
  it("is of each by what it lacks, where no state is asked for", () => {
    const half = [degraded("a", "host/a", 0.75)];
    const { predicted } = rowOf(half, { ...row, state: undefined, atLeast: 2000, atMost: 2000 });
    expect(predicted).toMatchObject({ atLeast: 2000, atMost: 2000, gap: 0 });
  });
  it("is never a hit where nothing bounds it", () => {
    const open = rowOf(lost, { ...row, nodes: ["open"], atLeast: 0 });
    expect(open).toMatchObject({ verdict: "undecided", predicted: { atLeast: 0, atMost: Number.POSITIVE_INFINITY } });
    expect(JSON.parse(JSON.stringify(open)).predicted.atMost).toBeNull();
  });
});

describe("messages", () => {
  const week = { aspect: "messages", nodes: ["host/lose"], outcome: "lost", moment: monday, until: nextMonday };
  const atSixTenths = [degraded("c", "host/c", 0.6)];
  it.each([
    [{ atLeast: 150, atMost: 200 }, "hit", 0],
    [{ atLeast: 180, atMost: 180 }, "hit", 0],
    [{ atLeast: 320, atMost: 320 }, "miss", 140],
  ])("of a channel of 450 a week, Monday to Friday, at level .6, observed as %j: %s", (observed, verdict, gap) => {
    const row = rowOf(atSixTenths, { ...week, ...observed });
    expect(row).toMatchObject({ verdict, isCredited: true });
    expect(row.predicted).toEqual({ what: "interval", atLeast: 180, atMost: 180, gap });
  });
  const day = { ...week, moment: "2024-01-02T00:00Z", until: "2024-01-03T00:00Z", atLeast: 0 };
  const range = [degraded("c", "host/c", { atLeast: 0.25, atMost: 0.75 })];
  it.each([
    ["lost: each run by difference", { nodes: ["host/lose"], outcome: "lost" }, 22.5, 67.5],
    ["rejected: likewise", { nodes: ["host/reject"], outcome: "rejected" }, 6, 18],
    ["done: the most of then less the least of before", { nodes: ["host/reject"], outcome: "done" }, 0, 30],
    ["arrived: surely so many", { nodes: ["host/reject"], outcome: "arrived" }, 24, 24],
    ["of several channels together", { nodes: ["host/lose", "host/reject"], outcome: "arrived" }, 114, 114],
  ])("%s", (_, more, atLeast, atMost) => {
    expect(rowOf(range, { ...day, ...more }).predicted).toMatchObject({ atLeast, atMost });
  });
  it("are counted before the scenario begins, too", () => {
    const before = {
      ...week,
      nodes: ["host/reject"],
      outcome: "arrived",
      moment: "2023-12-25T00:00Z",
      until: nextMonday,
      atLeast: 0,
    };
    expect(rowOf(range, before).predicted).toMatchObject({ atLeast: 336, atMost: 336 });
  });
  it("may wait in the end fewer than in the beginning", () => {
    const over = [degraded("c", "host/c", 0, { end: "2024-01-02T00:00Z" })];
    const row = rowOf(over, { ...day, nodes: ["host/queue"], outcome: "waiting", atLeast: undefined, atMost: 0 });
    expect(row).toMatchObject({ verdict: "hit", predicted: { atLeast: -24, atMost: -24 } });
  });
});

describe("of a quantity no run can speak", () => {
  it.each([
    ["in a unit that nobody of the nodes has", { aspect: "level", nodes: ["host/plain"], weightedBy: "sites" }, "no-population"],
    ["without a channel", { aspect: "messages", nodes: ["host/plain"], outcome: "lost", until: nextMonday }, "no-channel"],
    [
      "where one of the nodes has none",
      { aspect: "messages", nodes: ["host/*"], outcome: "lost", until: nextMonday },
      "no-channel",
    ],
    ["without a place in the landscape", { aspect: "count", nodes: ["nobody"] }, "no-place"],
  ])("%s: it stays, and says why", (_, row, code) => {
    const silent = rowOf(lost, { ...row, atLeast: 0.5 });
    expect(silent).toMatchObject({ verdict: "not-modelled", label: "none", why: [{ code }] });
  });
  it("in a unit that the landscape does not have: that is refused", () => {
    const work = () => rowOf(lost, { ...levelRow, weightedBy: "bets", atLeast: 0.5 });
    expect(work).toThrow(InvalidInputError);
    expect(work).toThrow(/bets.*beds/s);
  });
  it("is not said of volumes, which are listed, too", () => {
    const row = rowOf(lost, { aspect: "volume", serviceType: "record", quantity: 3 });
    expect(row).toMatchObject({ label: "none", why: [{ code: "volume" }] });
  });
});

describe("a pattern", () => {
  it("leaves out what is excepted, and the row says what it matched", () => {
    const row = { aspect: "count", nodes: ["*a*", "small"], except: ["host/*", "rep*"], state: "normal", atLeast: 1, atMost: 1 };
    expect(rowOf(lost, row)).toMatchObject({ nodes: ["large", "small"], verdict: "hit" });
  });
});

describe("credit of a quantity", () => {
  it.each([
    ["its size", { ...levelRow, nodes: ["marked", "small"], atLeast: 0 }, ["marked"]],
    ["another's size", { ...levelRow, nodes: ["large", "small"], atLeast: 0 }, []],
    ["its size, where nodes count alike", { ...levelRow, nodes: ["large", "small"], weightedBy: "nodes", atLeast: 0 }, []],
  ])("is lost where %s was read off", (_, row, nodes) => {
    const marked = provider("marked", 10, { evidence: { ...evidence, fromIncident: "s" } });
    const changed = parseLandscape({
      ...landscape,
      nodes: [...landscape.nodes, marked],
      dependencies: [...(landscape.dependencies ?? []), link("marked", "host/a")],
    } as object);
    const scenario = parseScenario({ tragweite: "scenario/1", id: "s", start: monday, disturbances: lost });
    const observation = {
      ...{ id: "o", what: "w", sources: ["x"], confidence: "high", basis: "observed", moment: "2024-01-02T00:00Z" },
      ...row,
    };
    const { why } = backtest(changed, scenario, parseRecord({ tragweite: "record/1", observations: [observation] })).rows[0]!;
    expect(why).toEqual(nodes.length === 0 ? [] : [{ code: "nodes-of-record", nodes }]);
  });
  it("stands beside the score of states, not in it", () => {
    const { score, intervals } = played(lost, [{ ...levelRow, atLeast: 0.2, atMost: 0.2 }]);
    expect([score.predictions, intervals]).toEqual([0, { hits: 1, misses: 0 }]);
  });
});

describe("a series", () => {
  const back = [degraded("a", "host/a", 0, { end: "2024-01-03T00:00Z" })];
  const point = (moment: string, atLeast: number, atMost: number, more: object = {}) => ({
    ...{ aspect: "level", nodes: ["large"], series: "return", moment, atLeast, atMost, ...more },
  });
  it("has the mean error of its points and what is missing under it", () => {
    const { series } = played(back, [
      point("2024-01-03T00:00Z", 0.9, 1),
      point("2024-01-01T00:00Z", 0, 0),
      point("2024-01-02T00:00Z", 0.3, 0.5),
    ]);
    // predicted 0, 0, 1; observed 0, .3 to .5, .9 to 1
    expect(series).toEqual([
      {
        id: "return",
        rows: ["o2", "o3", "o1"],
        meanAbsoluteError: 0.1,
        missingArea: { predicted: { atLeast: 36, atMost: 36 }, observed: { atLeast: 24, atMost: 30 } },
      },
    ]);
    expect(series[0]?.missingArea?.observed).toEqual({
      atLeast: 12 * (1 + 0.5) + 12 * (0.5 + 0),
      atMost: 12 * (1 + 0.7) + 12 * (0.7 + 0.1),
    });
  });
  it("has no area of one point, nor of what is no level, and no error where no run can speak of it", () => {
    const { series } = played(back, [
      point(monday, 0, 0, { series: "one" }),
      ...[monday, nextMonday].map((moment) => point(moment, 0, 1, { series: "counts", aspect: "count" })),
      point(monday, 0, 0, { series: "silent", nodes: ["nobody"] }),
    ]);
    expect(series).toEqual([
      { id: "counts", rows: ["o2", "o3"], meanAbsoluteError: 0 },
      { id: "one", rows: ["o1"], meanAbsoluteError: 0 },
      { id: "silent", rows: [], meanAbsoluteError: null },
    ]);
  });
});
