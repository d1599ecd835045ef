import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { backtest } from "../../../src/analysis/backtest/backtest.js";
import type { Backtest, BacktestRow } from "../../../src/analysis/backtest/backtest-result.js";
import { type LeagueFigures, league } from "../../../src/analysis/backtest/league.js";
import { readRecord } from "../../../src/formats/index.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { call } from "../../cli/memory-host.js";
import { shippedPacks } from "../../data/shipped-packs.js";

type Shares =
  | "precision"
  | "recall"
  | "givenTimes"
  | "givenTimesPrecision"
  | "givenTimesRecall"
  | "levelError"
  | "givenTimesIntervals";

const data = new URL("../../../data/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, data), "utf8");
const backtestsOfData = readdirSync(data)
  .filter((folder) => /^[a-z]+-\d{4}/.test(folder) && readdirSync(new URL(folder, data)).includes("records"))
  .flatMap((folder) => {
    const landscape = parseLandscape(JSON.parse(read(`${folder}/landscape.json`)));
    return readdirSync(new URL(`${folder}/records`, data)).map((file) => {
      const scenario = parseScenario(parse(read(`${folder}/scenarios/${file.replace(/csv$/, "yaml")}`)));
      return backtest(landscape, scenario, readRecord(read(`${folder}/records/${file}`)));
    });
  });
const backtests = [
  ...backtestsOfData,
  ...shippedPacks.map(({ landscape, scenario, record }) => backtest(landscape, scenario, record)),
];

/** Counted row by row, by our own hand. */
function countedByHand(rows: readonly BacktestRow[]): Omit<LeagueFigures, Shares> {
  const where = (holds: (row: BacktestRow) => boolean): number => rows.filter(holds).length;
  const partOf = (belongs: (row: BacktestRow) => boolean) => ({
    right: where((row) => belongs(row) && row.verdict === "hit"),
    of: where((row) => belongs(row) && (row.verdict === "hit" || row.verdict === "miss")),
  });
  return {
    rows: rows.length,
    predictions: partOf(({ isCredited }) => isCredited),
    controls: partOf(({ isCredited, observed }) => isCredited && observed.state === "normal"),
    moments: partOf(({ isCredited, aspect }) => isCredited && (aspect === "begin" || aspect === "end")),
    intervals: partOf(({ isCredited, predicted }) => isCredited && predicted?.what === "interval"),
    heldOut: partOf(({ label }) => label === "held-out"),
    inferred: partOf(({ label }) => label === "inferred"),
    undecided: where(({ verdict }) => verdict === "undecided"),
    inputs: where(({ label }) => label === "input"),
    silent: where(({ label }) => label === "none"),
    silentShare: rows.length === 0 ? null : where(({ label }) => label === "none") / rows.length,
    conflicts: where(({ conflictsWith }) => conflictsWith !== null),
  };
}

describe("the league of back-tests", () => {
  const { incidents, all } = league(backtests);

  it("counts every row of every shipped record", () => {
    expect(backtests.length).toBeGreaterThanOrEqual(3);
    backtests.forEach(({ rows }, place) => {
      expect(incidents[place]).toMatchObject(countedByHand(rows));
    });
    expect(all).toMatchObject(countedByHand(backtests.flatMap(({ rows }) => rows)));
    expect(all.rows).toBe(incidents.reduce((sum, { rows }) => sum + rows, 0));
    expect(all.givenTimes.of).toBe(incidents.reduce((sum, { givenTimes }) => sum + givenTimes.of, 0));
  });

  it("shares over all are those of the sums, and nothing of nothing", () => {
    const one = (truePositive: number, falsePositive: number): Backtest => ({
      ...backtests[0]!,
      rows: [],
      score: {
        ...{ predictions: truePositive + falsePositive, truePositive, falsePositive, falseNegative: 0, trueNegative: 0 },
        ...{ precision: null, recall: null },
      },
    });
    const { all: sums, incidents: each } = league([one(1, 0), one(3, 4), one(0, 0)]);
    expect(each.map(({ precision }) => precision)).toEqual([1, 3 / 7, null]);
    expect(sums.precision).toBe(0.5);
    expect(sums.recall).toBe(1);
    expect(league([]).all).toMatchObject({ rows: 0, precision: null, recall: null, givenTimesRecall: null, silentShare: null });
  });

  it("takes intervals apart, and the mean error of levels over those whose structure was not read off", () => {
    const row = (aspect: string, gap: number, more: object = {}): BacktestRow =>
      ({
        ...{
          ...backtests[0]!.rows[0]!,
          aspect,
          verdict: gap === 0 ? "hit" : "miss",
          label: "prediction",
          isCredited: true,
          why: [],
        },
        ...{ basis: "observed", sources: [{ id: "x", title: "X" }], predicted: { what: "interval", atLeast: 0, atMost: 0, gap } },
        ...more,
      }) as BacktestRow;
    const times = { label: "input", isCredited: false, why: [{ code: "times-of-record", disturbances: ["d"] }] };
    const structure = { label: "input", isCredited: false, why: [{ code: "nodes-of-record", nodes: ["n"] }] };
    const rows = [row("level", 0), row("level", 0.1), row("count", 500), row("level", 0.5, times), row("level", 0.9, structure)];
    expect(league([{ ...backtests[0]!, rows }]).all).toMatchObject({
      ...{ intervals: { right: 1, of: 3 }, givenTimesIntervals: { right: 0, of: 1 }, levelError: 0.2 },
    });
  });

  // a figure that falls changes the stored table in the same commit, and the changelog says why
  it("is the table that is stored in docs/", async () => {
    const { code, stdout } = await call(["league", "--format", "markdown"]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(new URL("../docs/LEAGUE.md", data), "utf8"));
  });
});
