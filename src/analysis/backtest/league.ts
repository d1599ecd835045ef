import { withoutNoise } from "../../quantities.js";
import { version } from "../../version.js";
import type { Backtest, BacktestRow, BacktestScore } from "./backtest-result.js";
import { isTimesGiven, shareOf, withShares } from "./backtest-score.js";

/** So many of so many. */
export interface PartOf {
  readonly right: number;
  readonly of: number;
}

/** What back-tests say of how far the model can be relied on; every row of a record stands in one of its counts. */
export interface LeagueFigures {
  /** Rows of the records. */
  readonly rows: number;
  /** Credited: predictions that hit or missed, with a source. */
  readonly predictions: PartOf;
  /** Of what was predicted to be impaired, the share that was; null where nothing was. */
  readonly precision: number | null;
  /** Of what was impaired, the share that was predicted; null where nothing was. */
  readonly recall: number | null;
  /** Of those who were spared and are predictions, how many were said to be. */
  readonly controls: PartOf;
  /** Who is hit, where only the times of what was disturbed were read off; not credited. The same nodes of one incident count once. */
  readonly givenTimes: PartOf;
  /** Of what was so predicted to be impaired, the share that was; null where nothing was. */
  readonly givenTimesPrecision: number | null;
  /** Of what was impaired, the share that was so predicted; null where nothing was. */
  readonly givenTimesRecall: number | null;
  /** Of credited predictions of a begin or an end, how many lie where it was observed. */
  readonly moments: PartOf;
  /** Of credited predictions of levels, counts and messages, how many lie within what was observed. */
  readonly intervals: PartOf;
  /** The same where only the times of what was disturbed were read off; not credited. */
  readonly givenTimesIntervals: PartOf;
  /** How far levels of both kinds lie from what was observed, on average; null where there is none. */
  readonly levelError: number | null;
  /** Ends that were taken from another observation. */
  readonly heldOut: PartOf;
  /** Predictions of what was only inferred; not credited. */
  readonly inferred: PartOf;
  /** Rows of which the two runs say different things. */
  readonly undecided: number;
  /** Rows whose times or structure were read off the incident. */
  readonly inputs: number;
  /** Rows of which no run can speak, or that somebody computed. */
  readonly silent: number;
  /** The same as a share of all rows; null where there are none. */
  readonly silentShare: number | null;
  /** Rows that contradict another one. */
  readonly conflicts: number;
}

/** The figures of one incident. */
export interface LeagueEntry extends LeagueFigures {
  /** Id of the landscape. */
  readonly landscape: string;
  /** Id of the scenario. */
  readonly scenario: string;
}

/** How back-tests of several incidents came out, each and together. */
export interface League {
  readonly tragweite: "league/1";
  readonly version: string;
  /** In the order of the back-tests. */
  readonly incidents: readonly LeagueEntry[];
  readonly all: LeagueFigures;
}

/**
 * Sums back-tests up: what the model predicted over several incidents, what it missed, and of what it says nothing.
 * Shares over all are those of the sums, so that an incident with one prediction does not weigh as much as one with twenty.
 * @remarks Cost: time O(rows).
 */
export function league(backtests: readonly Backtest[]): League {
  return {
    tragweite: "league/1",
    version,
    incidents: backtests.map((each) => ({
      landscape: each.model.id,
      scenario: each.scenario.id,
      ...figuresOf([each]),
    })),
    all: figuresOf(backtests),
  };
}

function figuresOf(backtests: readonly Backtest[]): LeagueFigures {
  const sum = (of: (each: Backtest) => number): number => backtests.reduce((total, each) => total + of(each), 0);
  const rows = (holds: (row: BacktestRow) => boolean): number => sum((each) => each.rows.filter(holds).length);
  const tally = (of: (each: Backtest) => { readonly hits: number; readonly misses: number }): PartOf => ({
    right: sum((each) => of(each).hits),
    of: sum((each) => of(each).hits + of(each).misses),
  });
  const score = scoreSum(backtests.map((each) => each.score));
  const givenTimes = scoreSum(backtests.map((each) => each.givenTimes));
  const all = sum((each) => each.rows.length);
  const silent = rows(({ label }) => label === "none");
  const partWhere = (holds: (row: BacktestRow) => boolean): PartOf => ({
    right: rows((row) => holds(row) && row.verdict === "hit"),
    of: rows(holds),
  });
  return {
    rows: all,
    predictions: rightOf(score),
    precision: score.precision,
    recall: score.recall,
    controls: { right: score.trueNegative, of: score.trueNegative + score.falsePositive },
    givenTimes: rightOf(givenTimes),
    givenTimesPrecision: givenTimes.precision,
    givenTimesRecall: givenTimes.recall,
    moments: partWhere((row) => row.isCredited && row.predicted?.what === "moments"),
    intervals: partWhere((row) => row.isCredited && isInterval(row)),
    givenTimesIntervals: partWhere((row) => isTimesGiven(row) && isInterval(row)),
    levelError: meanOf(backtests.flatMap((each) => each.rows.flatMap(levelGap))),
    heldOut: tally(({ heldOut }) => heldOut),
    inferred: tally(({ inferred }) => inferred),
    undecided: sum((each) => each.undecided),
    inputs: sum((each) => each.inputs),
    silent,
    silentShare: shareOf(silent, all),
    conflicts: rows(({ conflictsWith }) => conflictsWith !== null),
  };
}

const isInterval = ({ predicted }: BacktestRow): boolean => predicted?.what === "interval";

/** How far a level whose structure was not read off lies from what was observed. */
function levelGap(row: BacktestRow): number[] {
  const { aspect, predicted, isCredited } = row;
  return aspect === "level" && predicted?.what === "interval" && (isCredited || isTimesGiven(row)) ? [predicted.gap] : [];
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : withoutNoise(values.reduce((sum, each) => sum + each, 0) / values.length);

/** Scores added up, with the shares of the sums. */
function scoreSum(scores: readonly BacktestScore[]): BacktestScore {
  const sum = (of: (each: BacktestScore) => number): number => scores.reduce((total, each) => total + of(each), 0);
  return withShares({
    predictions: sum((each) => each.predictions),
    truePositive: sum((each) => each.truePositive),
    falsePositive: sum((each) => each.falsePositive),
    falseNegative: sum((each) => each.falseNegative),
    trueNegative: sum((each) => each.trueNegative),
  });
}

const rightOf = ({ truePositive, trueNegative, predictions }: BacktestScore): PartOf => ({
  right: truePositive + trueNegative,
  of: predictions,
});
