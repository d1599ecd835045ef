import { untouchedState } from "../../engine/propagate/propagation-state.js";
import { restartLoops } from "../../engine/propagate/restart-loops.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import { hashOf } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { WorkProgress } from "../../model/values/work-options.js";
import { version } from "../../version.js";
import { insuredCount } from "../counting/count-insured.js";
import { countedRows } from "../counting/counted-rows.js";
import { populationFigures } from "../counting/population-figures.js";
import {
  type CourseOptions,
  type CourseRun,
  type CourseRuns,
  courseKinds,
  courseRuns,
  offeredLevel,
} from "../levels/course-runs.js";
import type { Steps } from "../levels/course-steps.js";
import { nodesAt } from "../levels/nodes-at.js";
import { type ChannelFlow, channelFlow } from "./channel-flow.js";
import { CourseMoments } from "./course-moments.js";
import { nodeCourses } from "./course-nodes.js";
import { repairCourses } from "./course-repairs.js";
import type { ChannelCourse, ChannelRun, Course, CourseRestartLoop } from "./course-result.js";
import { RowCourses } from "./course-rows.js";
import { offeredCourses, ServiceCourses } from "./course-services.js";
import { notices, standByCourses } from "./course-stand-bys.js";
import { supplyCourses } from "./course-supplies.js";
import { GradedSpans } from "./graded-spans.js";
import { tolerances } from "./tolerances.js";

const year = 366 * 24 * 3_600_000;

/**
 * The course of an outage: when each service is lost, for how long, when it is back, what becomes of messages meanwhile,
 * and what that costs in person-hours, as bounds over all that is not known.
 * @param landscape - as {@link parseLandscape} or a builder gives it; left unchanged, and frozen: it is compiled once
 * @returns hours after the start, levels in [0, 1], persons; plain data, the same for the same input to the byte
 * @throws {@link InvalidArgumentError} for an argument that is something else; the reason of a signal that ends the work
 * @throws {@link EmptySelectionError} for a selector that matches nothing in the landscape
 * @throws {@link UnknownTimeError} for an `until` that names no instant
 * @throws {@link LimitExceededError} beyond the limits `breakpoints` and `levelChanges`
 * @throws {@link NoConvergenceError} for a loop that amplifies losses without end
 * @remarks Progress counts three parts: the two readings, and what is made of them. Cost: compiling; at each moment at which something switches, the nodes whose suppliers move; for channels
 * O(hours of the course) each.
 */
export function simulate(landscape: Landscape, scenario: Scenario, options: CourseOptions = {}): Course {
  checkAskedLandscape("simulate", landscape);
  checkWholeScenario("simulate", scenario);
  checkOptions("simulate", options, courseKinds);
  return courseOf(landscape, scenario, options);
}

/** The same of what is known to be right. */
export function courseOf(landscape: Landscape, scenario: Scenario, options: CourseOptions = {}): Course {
  const progress = new WorkProgress(options, 3);
  const runs = courseRuns(landscape, scenario, options, progress);
  const moments = new CourseMoments(landscape, scenario, runs);
  const counted = countedRows(landscape);
  const figures = populationFigures(landscape);
  const { span, until, worst, doubts } = runs;
  const graded = new GradedSpans(runs);
  const services = new ServiceCourses(insuredCount(landscape), runs, moments, offeredCourses(runs), graded);
  const noticed = notices(runs, moments);
  const repairs = repairCourses(runs, moments);
  const supplies = supplyCourses(runs, moments);
  const course: Course = {
    tragweite: "course/2",
    version,
    model: modelStamp(landscape),
    scenario: { id: scenario.id, hash: hashOf(scenario) },
    options: {
      until: options.until ?? null,
      minEvidence: options.minEvidence ?? "assumed",
      restart: options.restart ?? "assisted",
    },
    start: moments.of(span.start),
    until: moments.of(until),
    isWhole: runs.isWhole,
    stillHolding: scenario.disturbances
      .filter((_, index) => (span.intervals[index]?.begin ?? 0) <= until && (span.intervals[index]?.end ?? 0) > until)
      .map(({ id }) => id),
    breakpoints: worst.timeline.breakpoints,
    doubts,
    ...unassignedField(landscape),
    nodes: nodeCourses(runs, moments, graded),
    rows: new RowCourses(figures, counted, runs, moments, graded).rows(),
    services: services.byType(),
    insurers: services.byInsurer(),
    insurerTypes: services.byGroup(({ insurerType }) => insurerType),
    associations: services.byGroup(({ association }) => association),
    channels: channelCourses(runs, moments, options),
    ...tolerances(runs, moments),
    standBys: standByCourses(runs, moments),
    ...(noticed.length === 0 ? {} : { notices: noticed }),
    ...(repairs.length === 0 ? {} : { repairs }),
    ...(supplies.length === 0 ? {} : { supplies }),
    restartLoops: impairedRestartLoops(worst, options),
  };
  progress.step();
  return course;
}

/** Every channel whose service is impaired at any moment. */
function channelCourses(runs: CourseRuns, moments: CourseMoments, { until, limits }: CourseOptions): ChannelCourse[] {
  const { breakpoints } = withDefaultLimits(limits);
  const { worst, best, span } = runs;
  const flowSpan = {
    from: span.start,
    until: runs.until,
    breakpoints,
    ...(until === undefined && { atMost: runs.until + year }),
  };
  return worst.compiled.nodes.flatMap((node, number): ChannelCourse[] => {
    if (node.kind !== "service" || node.channel === undefined) return [];
    const { channel, id } = node;
    const atWorst = offeredLevel(worst, number);
    if (atWorst.times.length === 0) return [];
    const atBest = offeredLevel(best, number);
    const flow = (level: Steps, { times }: Steps): ChannelRun =>
      written(channelFlow(channel, level, moments.local, { ...flowSpan, also: times }), moments);
    const first = flow(atWorst, atBest);
    const messagesPerWeek = channel.messagesPerWeek ?? null;
    const unit = channel.unit === undefined ? {} : { unit: channel.unit };
    return [
      {
        id,
        onLoss: channel.onLoss,
        messagesPerWeek,
        ...unit,
        worst: first,
        best: best === worst ? first : flow(atBest, atWorst),
      },
    ];
  });
}

function written({ points, mostWaiting, backlogEnd }: ChannelFlow, moments: CourseMoments): ChannelRun {
  return {
    points: points.map(({ moment, ...counts }) => ({ ...moments.of(moment), ...counts })),
    mostWaiting,
    backlogGone: moments.orNull(backlogEnd),
  };
}

/** Loops that were impaired and could not come back by themselves once nothing is disturbed any more. */
function impairedRestartLoops({ compiled, timeline }: CourseRun, { limits }: CourseOptions): CourseRestartLoop[] {
  const { graph } = compiled;
  const { evaluationsPerNode } = withDefaultLimits(limits);
  const idsOf = (positions: readonly number[]): string[] => nodesAt(compiled, positions);
  return restartLoops(graph, untouchedState(graph), { evaluationsPerNode })
    .filter(({ members }) => members.some((position) => timeline.log.has(position)))
    .map(({ members, hanging }) => ({ nodes: idsOf(members), hanging: idsOf(hanging) }))
    .sort((a, b) => ((a.nodes[0] ?? "") < (b.nodes[0] ?? "") ? -1 : 1));
}
