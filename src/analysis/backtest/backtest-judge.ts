import { isQuantity, type Observation } from "../../model/documents/observation.js";
import { type IncidentRecord, observedEnd } from "../../model/documents/record.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { type LocalTime, localTimeOf, momentText } from "../../model/scenario/local-time.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { parseMoment } from "../../model/values/moments.js";
import { type CourseOptions, type CourseRuns, courseRuns } from "../levels/course-runs.js";
import { CauseFinder } from "./backtest-causes.js";
import { type Comparison, compareState, compareTime } from "./backtest-compare.js";
import { type ObservedSpan, observedOf, spanOf } from "./backtest-observed.js";
import { compareQuantity } from "./backtest-quantities.js";
import { inputReasons, isReadOff, type NeededCauses, readOffNodes } from "./backtest-reasons.js";
import type { BacktestLabel, BacktestReason, BacktestRow, NoQuantity } from "./backtest-result.js";
import { isKnown } from "./backtest-score.js";
import type { BacktestSources } from "./backtest-sources.js";
import { coversName } from "./name-pattern.js";

type SilentCode = "computed" | "volume" | "no-place" | "no-supplier" | NoQuantity;

/** Whether it is the landscape that says so, not the record. */
const isFound = (code: SilentCode): boolean => code === "no-supplier" || code === "no-population" || code === "no-channel";

/** Holds one observation after the other against the runs of its scenario, and says what each rests on. */
export class Judge {
  readonly local: LocalTime;
  private readonly ids: readonly string[];
  private readonly causes = new Map<CourseRuns, CauseFinder>();
  private readonly marked: ReadonlySet<string>;
  private steadyRuns: CourseRuns | undefined;

  constructor(
    private readonly landscape: Landscape,
    private readonly scenario: Scenario,
    private readonly record: IncidentRecord,
    private readonly sources: BacktestSources,
    private readonly options: CourseOptions,
  ) {
    this.local = localTimeOf(scenario, landscape);
    this.ids = landscape.nodes.map(({ id }) => id).sort();
    this.marked = readOffNodes(landscape, scenario.id);
  }

  row(observation: Observation, runs: CourseRuns): BacktestRow {
    const { id, row = null, what, whats, aspect, confidence, basis, conflictsWith = null, note, notes, series } = observation;
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
      basis,
      conflictsWith,
      ...(series === undefined ? {} : { series }),
      sources: this.sources.of(observation.sources),
    };
    const write = (moment: number): string => momentText(this.local, moment);
    const observed = observedOf(observation, span, write);
    const nothing = (code: SilentCode): BacktestRow => ({
      ...fixed,
      predicted: null,
      observed,
      verdict: code === "computed" ? "computed" : "not-modelled",
      label: "none",
      why: [note === undefined || isFound(code) ? { code } : { code: "note", text: note, ...(notes && { texts: notes }) }],
      isCredited: false,
    });
    if (aspect === "volume") return nothing("volume");
    if (basis === "computed") return nothing("computed");
    if (nodes.length === 0 || aspect === "none") return nothing("no-place");
    const held = this.heldOutRuns(observation) ?? runs;
    const finder = this.finder(held);
    if (nodes.every((node) => finder.drawn(node).length === 0 && !finder.isDisturbed(node))) return nothing("no-supplier");
    const comparison = this.compare(observation, nodes, held, span);
    if (typeof comparison === "string") return nothing(comparison);
    const { label, why } = this.labelOf(observation, nodes, comparison, held);
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

  private compare(
    observation: Observation,
    nodes: readonly string[],
    runs: CourseRuns,
    span: ObservedSpan,
  ): Comparison | NoQuantity {
    const { aspect, state } = observation;
    const { landscape, local } = this;
    if (isQuantity(aspect)) {
      const { breakpoints } = withDefaultLimits(this.options.limits);
      return compareQuantity(runs, nodes, observation, { landscape, local, breakpoints });
    }
    const numbers = nodes.map((node) => runs.worst.compiled.numberOf.get(node) ?? -1);
    if (aspect !== "begin" && aspect !== "end") return compareState(runs, numbers, state ?? "lost", span);
    return compareTime(runs, numbers, { aspect, state }, span, (moment) => momentText(local, moment));
  }

  private labelOf(
    { heldOut, endFrom, basis }: Observation,
    nodes: readonly string[],
    { moments, holders = [] }: Comparison,
    held: CourseRuns,
  ): { label: BacktestLabel; why: BacktestReason[] } {
    const causes = nodes.flatMap((node) => this.causesOf(node, moments, held));
    const reasons = inputReasons(causes, this.scenario.id, this.marked, holders);
    if (heldOut === undefined || endFrom === undefined)
      return { label: reasons.length > 0 ? "input" : basis === "inferred" ? basis : "prediction", why: reasons };
    const taken: BacktestReason = { code: "end-of-observation", disturbance: heldOut, observation: endFrom };
    return { label: "held-out", why: [taken, ...reasons.filter(({ code }) => code !== "times-of-record")] };
  }

  /**
   * What reaches a node at any of some moments; where nothing does, all that it has. If that is nothing of which times were read off,
   * it may need the times of what is still to come, or over: that this does not hold then.
   */
  private causesOf(node: string, moments: readonly number[], held: CourseRuns): NeededCauses[] {
    const all = moments.map((moment) => this.finder(held).of(node, moment));
    const reached = all.filter(({ disturbances }) => disturbances.length > 0);
    const isOfRecord = ({ evidence }: Disturbance): boolean => isReadOff(evidence, this.scenario.id);
    const isTimed = reached.some(({ disturbances }) => disturbances.some(isOfRecord));
    const everReaching = isTimed ? [] : this.everReaching(node);
    return (reached.length > 0 ? reached : all.slice(0, 1)).map((each) => ({
      ...each,
      timed: isTimed ? each.disturbances : everReaching,
    }));
  }

  /** Disturbances that reach a node at any moment if all whose times were read off the incident hold all the time. */
  private everReaching(node: string): readonly Disturbance[] {
    const { landscape, scenario, options } = this;
    const disturbances = scenario.disturbances.map(({ begin, end, ...each }) =>
      isReadOff(each.evidence, scenario.id)
        ? each
        : { ...each, ...(begin === undefined ? {} : { begin }), ...(end === undefined ? {} : { end }) },
    ) as Scenario["disturbances"];
    const start = scenario.start ?? this.firstBegin();
    this.steadyRuns ??= courseRuns(landscape, { ...scenario, ...(start === undefined ? {} : { start }), disturbances }, options);
    return this.finder(this.steadyRuns).everReaching(node);
  }

  /** The first moment that a scenario names, where it names no start. */
  private firstBegin(): string | undefined {
    const begins = this.scenario.disturbances.flatMap(({ begin }) => (begin === undefined ? [] : [begin]));
    return begins.sort((a, b) => (parseMoment(a) ?? 0) - (parseMoment(b) ?? 0))[0];
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

  private nodesOf({ nodes = [], except = [], serviceType }: Observation): string[] {
    const typeOf = new Map(this.landscape.nodes.map((node) => [node.id, "serviceType" in node ? node.serviceType : undefined]));
    return this.ids.filter(
      (id) =>
        nodes.some((pattern) => coversName(pattern, id)) &&
        !except.some((pattern) => coversName(pattern, id)) &&
        (serviceType === undefined || typeOf.get(id) === serviceType),
    );
  }
}
