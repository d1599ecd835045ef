import { invalidInput } from "../../model/documents/document.js";
import { isQuantity } from "../../model/documents/observation.js";
import { type IncidentRecord, parseRecord, recordIssuesBeside, unknownUnits } from "../../model/documents/record.js";
import { checkAskedLandscape, checkWholeDocument } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import { hashOf } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelHash } from "../../model/landscape/model-stamp.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { WorkProgress } from "../../model/values/work-options.js";
import { version } from "../../version.js";
import { offeredCourses } from "../course/course-services.js";
import { type CourseOptions, courseKinds, courseRuns } from "../levels/course-runs.js";
import { Judge } from "./backtest-judge.js";
import { rejectedAssumptions, rejectedEstimates } from "./backtest-rejected.js";
import type { Backtest, BacktestLabel, BacktestRow } from "./backtest-result.js";
import { scoreOf, scoreOfTimesGiven } from "./backtest-score.js";
import { seriesOf } from "./backtest-series.js";
import { BacktestSources } from "./backtest-sources.js";

/**
 * Holds a scenario against the public record of its incident, row by row, and says of each whether it is a prediction at
 * all: where times or structure that it needs were read off the incident (`fromIncident`), whoever printed them, it is an input
 * and never credited; where only times were, it says who is hit, given when. What the scenario disturbs itself (a node, whatever its organisation operates, a link that it cuts between two that it
 * names) is given, at all times: an input. What is predicted is who else is hit by it. What was only inferred is counted apart.
 * @returns plain data; precision and recall over predictions only, unaffected controls among them
 * @throws as {@link simulate}
 * @throws `InvalidInputError` where the record holds out the end of a disturbance that the scenario does not have, or that
 * would end before it begins
 */
export function backtest(
  landscape: Landscape,
  scenario: Scenario,
  record: IncidentRecord,
  options: CourseOptions = {},
): Backtest {
  checkAskedLandscape("backtest", landscape);
  checkWholeScenario("backtest", scenario);
  checkWholeDocument("backtest", "record", record, parseRecord);
  checkOptions("backtest", options, courseKinds);
  const unfit = [...recordIssuesBeside(record, scenario), ...unknownUnits(record, landscape)];
  if (unfit.length > 0) throw invalidInput(unfit, withDefaultLimits(options.limits));
  const { observations } = record;
  const progress = new WorkProgress(options, 2 + observations.length);
  const runs = courseRuns(landscape, scenario, options, progress);
  const sources = new BacktestSources(landscape, scenario);
  const judge = new Judge(landscape, scenario, record, sources, options);
  const rows = observations.map((each) => {
    const row = judge.row(each, runs);
    progress.step();
    return row;
  });
  const sourcesOf = (ids: readonly string[]) => sources.of(ids);
  const count = (holds: (row: BacktestRow) => boolean): number => rows.filter(holds).length;
  const tally = (isApart: (row: BacktestRow) => boolean) => ({
    hits: count((row) => isApart(row) && row.verdict === "hit"),
    misses: count((row) => isApart(row) && row.verdict === "miss"),
  });
  const labelled = (apart: BacktestLabel) => tally(({ label }) => label === apart);
  return {
    tragweite: "backtest/3",
    version,
    model: { id: landscape.id, hash: modelHash(landscape) },
    scenario: { id: scenario.id, hash: hashOf(scenario) },
    rows,
    score: scoreOf(rows.filter(({ isCredited, aspect }) => isCredited && !isQuantity(aspect))),
    givenTimes: scoreOfTimesGiven(rows),
    intervals: tally(({ isCredited, aspect }) => isCredited && isQuantity(aspect)),
    heldOut: labelled("held-out"),
    inferred: labelled("inferred"),
    series: seriesOf(rows),
    inputs: count(({ label }) => label === "input"),
    notModelled: count(({ verdict }) => verdict === "not-modelled"),
    undecided: count(({ verdict }) => verdict === "undecided"),
    rejected: {
      estimates: rejectedEstimates(landscape, record, runs, offeredCourses(runs), judge.local, sourcesOf, options.limits),
      assumptions: rejectedAssumptions,
    },
  };
}
