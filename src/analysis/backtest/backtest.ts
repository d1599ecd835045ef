import { invalidInput } from "../../model/documents/document.js";
import {
  type IncidentRecord,
  type Observation,
  observedEnd,
  parseRecord,
  recordIssuesBeside,
} from "../../model/documents/record.js";
import { checkAskedLandscape, checkWholeDocument } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import { hashOf } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelHash } from "../../model/landscape/model-stamp.js";
import { type LocalTime, localTimeOf, momentText } from "../../model/scenario/local-time.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { WorkProgress } from "../../model/values/work-options.js";
import { version } from "../../version.js";
import { offeredCourses } from "../course/course-services.js";
import { type CourseOptions, type CourseRuns, courseKinds, courseRuns } from "../levels/course-runs.js";
import { CauseFinder, inputReasons } from "./backtest-causes.js";
import { type Comparison, compareState, compareTime } from "./backtest-compare.js";
import { observedOf, spanOf } from "./backtest-observed.js";
import { rejectedAssumptions, rejectedEstimates } from "./backtest-rejected.js";
import type { Backtest, BacktestLabel, BacktestReason, BacktestRow, BacktestScore, BacktestSource } from "./backtest-result.js";
import { BacktestSources } from "./backtest-sources.js";
import { coversName } from "./name-pattern.js";

/**
 * Holds a scenario against the public record of its incident, row by row, and says of each whether it is a prediction at
 * all: where times or structure were read off the same record (`fromIncident`), or the disturbance off the same source, it
 * is an input and never credited. What the scenario disturbs itself (a node, whatever its organisation operates, a link that it cuts between two that it
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
  const unfit = recordIssuesBeside(record, scenario);
  if (unfit.length > 0) throw invalidInput(unfit, withDefaultLimits(options.limits));
  const observed = record.observations.filter(({ aspect }) => aspect !== "volume");
  const progress = new WorkProgress(options, 2 + observed.length);
  const runs = courseRuns(landscape, scenario, options, progress);
  const sources = new BacktestSources(landscape, scenario);
  const judge = new Judge(landscape, scenario, record, sources, options);
  const rows = observed.map((each) => {
    const row = judge.row(each, runs);
    progress.step();
    return row;
  });
  const sourcesOf = (ids: readonly string[]) => sources.of(ids);
  const count = (holds: (row: BacktestRow) => boolean): number => rows.filter(holds).length;
  const tally = (apart: BacktestLabel) => ({
    hits: count(({ label, verdict }) => label === apart && verdict === "hit"),
    misses: count(({ label, verdict }) => label === apart && verdict === "miss"),
  });
  return {
    tragweite: "backtest/2",
    version,
    model: { id: landscape.id, hash: modelHash(landscape) },
    scenario: { id: scenario.id, hash: hashOf(scenario) },
    rows,
    score: score(rows, record),
    heldOut: tally("held-out"),
    inferred: tally("inferred"),
    inputs: count(({ label }) => label === "input"),
    notModelled: count(({ verdict }) => verdict === "not-modelled"),
    undecided: count(({ verdict }) => verdict === "undecided"),
    rejected: {
      estimates: rejectedEstimates(landscape, record, runs, offeredCourses(runs), judge.local, sourcesOf, options.limits),
      assumptions: rejectedAssumptions,
    },
  };
}

class Judge {
  readonly local: LocalTime;
  private readonly ids: readonly string[];
  private readonly causes = new Map<CourseRuns, CauseFinder>();

  constructor(
    private readonly landscape: Landscape,
    private readonly scenario: Scenario,
    private readonly record: IncidentRecord,
    private readonly sources: BacktestSources,
    private readonly options: CourseOptions,
  ) {
    this.local = localTimeOf(scenario, landscape);
    this.ids = landscape.nodes.map(({ id }) => id).sort();
  }

  row(observation: Observation, runs: CourseRuns): BacktestRow {
    const { id, row = null, what, whats, aspect, confidence, conflictsWith = null, note, notes } = observation;
    const span = spanOf(observation);
    const nodes = this.nodesOf(observation);
    const fixed = {
      id,
      row,
      what,
      ...(whats && { whats }),
      nodes,
      aspect,
      confidence,
      conflictsWith,
      sources: this.sources.of(observation.sources),
    };
    const write = (moment: number): string => momentText(this.local, moment);
    const observed = observedOf(observation, span, write);
    const nothing = (code: "computed" | "no-place" | "no-supplier"): BacktestRow => ({
      ...fixed,
      predicted: null,
      observed,
      verdict: code === "computed" ? "computed" : "not-modelled",
      label: "none",
      why: [
        note === undefined || code === "no-supplier" ? { code } : { code: "note", text: note, ...(notes && { texts: notes }) },
      ],
      isCredited: false,
    });
    if (observation.basis === "computed") return nothing("computed");
    if (nodes.length === 0 || aspect === "none" || aspect === "volume") return nothing("no-place");
    const held = this.heldOutRuns(observation) ?? runs;
    const finder = this.finder(held);
    if (nodes.every((node) => finder.drawn(node).length === 0 && !finder.isDisturbed(node))) return nothing("no-supplier");
    const numbers = nodes.map((node) => held.worst.compiled.numberOf.get(node) ?? -1);
    const comparison =
      aspect === "state"
        ? compareState(held, numbers, observation.state ?? "lost", span)
        : compareTime(held, numbers, { aspect, state: observation.state }, span, write);
    const { label, why } = this.labelOf(observation, nodes, comparison, finder);
    const { verdict, predicted } = comparison;
    return {
      ...fixed,
      predicted,
      observed,
      verdict,
      label,
      why,
      isCredited: label === "prediction" && (verdict === "hit" || verdict === "miss") && fixed.sources.some(isKnown),
    };
  }

  private labelOf(
    observation: Observation,
    nodes: readonly string[],
    { moment }: Comparison,
    finder: CauseFinder,
  ): { label: BacktestLabel; why: BacktestReason[] } {
    const causes = nodes.map((node) => {
      const found = finder.of(node, moment);
      return found.disturbances.length === 0 ? { ...found, dependencies: finder.drawn(node) } : found;
    });
    const reasons = inputReasons(causes, {
      incident: this.scenario.id,
      isTimeCompared: observation.aspect !== "state",
      isSameSource: this.sources.sharing(this.sources.of(observation.sources)),
    });
    const { heldOut, endFrom, basis } = observation;
    if (heldOut === undefined || endFrom === undefined)
      return { label: reasons.length > 0 ? "input" : basis === "inferred" ? basis : "prediction", why: reasons };
    const taken: BacktestReason = { code: "end-of-observation", disturbance: heldOut, observation: endFrom };
    return { label: "held-out", why: [taken, ...reasons.filter(({ code }) => code !== "times-of-record")] };
  }

  private finder(runs: CourseRuns): CauseFinder {
    const known = this.causes.get(runs);
    if (known !== undefined) return known;
    const finder = new CauseFinder(this.landscape, this.scenario, runs);
    this.causes.set(runs, finder);
    return finder;
  }

  /** The course in which a disturbance ends when another observation says so. */
  private heldOutRuns({ heldOut, endFrom }: Observation): CourseRuns | undefined {
    const source = this.record.observations.find(({ id }) => id === endFrom);
    const end = source && observedEnd(source);
    if (heldOut === undefined || end === undefined) return undefined;
    const disturbances = this.scenario.disturbances.map((each) => (each.id === heldOut ? { ...each, end } : each));
    return courseRuns(this.landscape, { ...this.scenario, disturbances }, this.options);
  }

  private nodesOf({ nodes = [], serviceType }: Observation): string[] {
    const typeOf = new Map(this.landscape.nodes.map((node) => [node.id, "serviceType" in node ? node.serviceType : undefined]));
    return this.ids.filter(
      (id) => nodes.some((pattern) => coversName(pattern, id)) && (serviceType === undefined || typeOf.get(id) === serviceType),
    );
  }
}

const isKnown = ({ title, url }: BacktestSource): boolean => title !== undefined || url !== undefined;

function score(rows: readonly BacktestRow[], { observations }: IncidentRecord): BacktestScore {
  const states = new Map(observations.map(({ id, state }) => [id, state]));
  const credited = rows.filter(({ isCredited }) => isCredited);
  const count = (isImpaired: boolean, isHit: boolean): number =>
    credited.filter(({ id, verdict }) => (states.get(id) !== "normal") === isImpaired && (verdict === "hit") === isHit).length;
  const [truePositive, falseNegative, trueNegative, falsePositive] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const share = (part: number, other: number): number | null => (part + other === 0 ? null : part / (part + other));
  return {
    predictions: credited.length,
    truePositive,
    falsePositive,
    falseNegative,
    trueNegative,
    precision: share(truePositive, falsePositive),
    recall: share(truePositive, falseNegative),
  };
}
