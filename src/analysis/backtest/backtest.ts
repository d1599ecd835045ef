import type { IncidentRecord, Observation } from "../../model/documents/record.js";
import { hashOf } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelHash } from "../../model/landscape/model-stamp.js";
import { momentText } from "../../model/scenario/local-time.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { checkLandscape, checkOptions, checkRecord, checkScenario } from "../../model/values/argument-checks.js";
import { parseMoment } from "../../model/values/dates.js";
import { version } from "../../version.js";
import { CourseMoments } from "../course/course-moments.js";
import { offeredCourses } from "../course/course-services.js";
import { type CourseOptions, type CourseRuns, courseKinds, courseRuns } from "../levels/course-runs.js";
import { CauseFinder, inputReasons } from "./backtest-causes.js";
import { type Comparison, compareState, compareTime, type ObservedSpan } from "./backtest-compare.js";
import { rejectedAssumptions, rejectedEstimates } from "./backtest-rejected.js";
import type { Backtest, BacktestLabel, BacktestRow, BacktestScore, BacktestSource } from "./backtest-result.js";
import { BacktestSources } from "./backtest-sources.js";
import { coversName } from "./name-pattern.js";

/**
 * Holds a scenario against the public record of its incident, row by row, and says of each whether it is a prediction at
 * all: where times or structure were read off the same record (`fromIncident`), or the disturbance off the same source, it
 * is an input and never credited. What was disturbed is an input always; what is predicted is who else is hit by it.
 * @returns plain data; precision and recall over predictions only, unaffected controls among them
 * @throws as {@link simulate}
 */
export function backtest(
  landscape: Landscape,
  scenario: Scenario,
  record: IncidentRecord,
  options: CourseOptions = {},
): Backtest {
  checkLandscape("backtest", landscape);
  checkScenario("backtest", scenario);
  checkRecord("backtest", "record", record, ["observations"], "give one that parseRecord or readRecord made");
  checkOptions("backtest", options, courseKinds);
  const runs = courseRuns(landscape, scenario, options);
  const sources = new BacktestSources(landscape, scenario);
  const judge = new Judge(landscape, scenario, record, sources, options);
  const rows = record.observations.filter(({ aspect }) => aspect !== "volume").map((each) => judge.row(each, runs));
  const { local } = new CourseMoments(landscape, scenario, runs);
  const sourcesOf = (ids: readonly string[]) => sources.of(ids);
  const count = (holds: (row: BacktestRow) => boolean): number => rows.filter(holds).length;
  return {
    tragweite: "backtest/1",
    version,
    model: { id: landscape.id, hash: modelHash(landscape) },
    scenario: { id: scenario.id, hash: hashOf(scenario) },
    rows,
    score: score(rows, record),
    heldOut: {
      hits: count(({ label, verdict }) => label === "held-out" && verdict === "hit"),
      misses: count(({ label, verdict }) => label === "held-out" && verdict === "miss"),
    },
    inputs: count(({ label }) => label === "input"),
    notModelled: count(({ verdict }) => verdict === "not-modelled"),
    undecided: count(({ verdict }) => verdict === "undecided"),
    rejected: {
      estimates: rejectedEstimates(landscape, record, runs, offeredCourses(runs), local, sourcesOf, options.limits),
      assumptions: rejectedAssumptions,
    },
  };
}

class Judge {
  private readonly ids: readonly string[];
  private readonly causes = new Map<CourseRuns, CauseFinder>();

  constructor(
    private readonly landscape: Landscape,
    private readonly scenario: Scenario,
    private readonly record: IncidentRecord,
    private readonly sources: BacktestSources,
    private readonly options: CourseOptions,
  ) {
    this.ids = landscape.nodes.map(({ id }) => id).sort();
  }

  row(observation: Observation, runs: CourseRuns): BacktestRow {
    const { id, row = null, what, aspect, confidence, conflictsWith = null } = observation;
    const span = spanOf(observation);
    const nodes = this.nodesOf(observation);
    const fixed = { id, row, what, nodes, aspect, confidence, conflictsWith, sources: this.sources.of(observation.sources) };
    const observed = this.observedText(observation, span);
    const nothing = (verdict: "not-modelled" | "computed", why: string): BacktestRow => ({
      ...fixed,
      predicted: "–",
      observed,
      verdict,
      label: "none",
      why: [why],
      isCredited: false,
    });
    if (observation.basis === "computed") return nothing("computed", observation.note ?? "worked out by somebody, not observed");
    if (nodes.length === 0 || aspect === "none" || aspect === "volume")
      return nothing("not-modelled", observation.note ?? "the landscape has no place for it");
    const held = this.heldOutRuns(observation) ?? runs;
    const finder = this.finder(held);
    if (nodes.every((node) => finder.drawn(node).length === 0 && !finder.isDisturbed(node)))
      return nothing("not-modelled", "no supplier is drawn: unknown, not fine");
    const numbers = nodes.map((node) => held.worst.compiled.numberOf.get(node) ?? -1);
    const comparison =
      aspect === "state"
        ? compareState(held, numbers, observation.state ?? "lost", span)
        : compareTime(held, numbers, { aspect, state: observation.state }, span, (moment) =>
            momentText(new CourseMoments(this.landscape, this.scenario, held).local, moment),
          );
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
  ): { label: BacktestLabel; why: string[] } {
    const isTimeCompared = observation.aspect !== "state";
    const own = this.sources.of(observation.sources);
    const reasons = new Set<string>();
    for (const node of nodes) {
      const causes = finder.of(node, moment);
      const isUntouched = causes.disturbances.length === 0;
      const dependencies = isUntouched ? finder.drawn(node) : causes.dependencies;
      const asked = { ...causes, dependencies };
      for (const reason of inputReasons(asked, this.scenario.id, isTimeCompared, this.sources.sharing(own))) reasons.add(reason);
    }
    if (observation.heldOut !== undefined)
      return {
        label: "held-out",
        why: [`end of ${observation.heldOut} taken from ${observation.endFrom}`, ...reasons].filter(
          (why) => !why.startsWith("times"),
        ),
      };
    return reasons.size > 0 ? { label: "input", why: [...reasons].sort() } : { label: "prediction", why: [] };
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
    const end = source?.toEarliest ?? source?.toLatest;
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

  private observedText({ state, aspect, quantity, unit }: Observation, span: ObservedSpan): string {
    const { local } = new CourseMoments(this.landscape, this.scenario, { span: { start: 0, isDated: true, intervals: [] } });
    const between = (first: number, last: number): string => {
      const ends = [first, last].filter(Number.isFinite).map((moment) => momentText(local, moment));
      return ends.length === 2 && ends[0] === ends[1] ? (ends[0] ?? "") : ends.join(" to ");
    };
    const amount = quantity === undefined ? [] : [`${quantity}${unit === undefined ? "" : ` ${unit}`}`];
    if (aspect === "begin") return between(span.fromEarliest, span.fromLatest);
    if (aspect === "end")
      return Number.isFinite(span.toEarliest)
        ? between(span.toEarliest, span.toLatest)
        : `by ${between(span.toEarliest, span.toLatest)}`;
    const from = between(span.fromEarliest, span.fromLatest);
    return [...(state === undefined ? [] : [state]), ...amount, ...(from === "" ? [] : [`from ${from}`])].join(", ");
  }
}

const isKnown = ({ title, url }: BacktestSource): boolean => title !== undefined || url !== undefined;

function spanOf({ fromEarliest, fromLatest, toEarliest, toLatest }: Observation): ObservedSpan {
  const at = (text: string | undefined, missing: number): number =>
    text === undefined ? missing : (parseMoment(text) ?? missing);
  return {
    fromEarliest: at(fromEarliest, Number.NEGATIVE_INFINITY),
    fromLatest: at(fromLatest ?? fromEarliest, Number.NEGATIVE_INFINITY),
    toEarliest: at(toEarliest, Number.NEGATIVE_INFINITY),
    toLatest: at(toLatest, Number.POSITIVE_INFINITY),
  };
}

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
