import { compareCourses } from "../analysis/compare/compare-courses.js";
import { compareStates } from "../analysis/compare/compare-runs.js";
import type { CourseComparison } from "../analysis/compare/course-comparison.js";
import type { ComparedRun, OfferChange, RunComparison } from "../analysis/compare/run-comparison.js";
import { activeDisturbances, runKinds, type SteadyState } from "../analysis/levels/steady-state.js";
import type { CourseState } from "../analysis/why/explain-course.js";
import { nodeTarget } from "../analysis/why/explain-target.js";
import { carryingIds } from "../analysis/why/moment-stand-bys.js";
import { checkAskedLandscape } from "../model/documents/whole-document.js";
import { checkWholeScenario } from "../model/documents/whole-scenario.js";
import { canonicalJson, hashOf } from "../model/landscape/canonical-json.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { modelHash } from "../model/landscape/model-stamp.js";
import type { LandscapeNode } from "../model/landscape/node.js";
import { operatorOf } from "../model/landscape/node-kinds.js";
import { type ServiceTypeNames, serviceTypeNames } from "../model/landscape/service-type-names.js";
import { suppliersOf } from "../model/landscape/suppliers.js";
import type { PublishedTotal } from "../model/landscape/total.js";
import { type UnassignedServices, unassignedField } from "../model/landscape/unassigned-services.js";
import type { Disturbance } from "../model/scenario/disturbance.js";
import { checkOptions, checkRecord } from "../model/values/argument-checks.js";
import type { NamedRecord } from "../model/values/name-in.js";
import type { DeclaredUnit } from "../model/values/population.js";
import { levelTolerance } from "../quantities.js";
import { version } from "../version.js";
import { explainBeside } from "./explain.js";
import type { Explanation } from "./explanation.js";
import { dependenciesOf, type Proof } from "./proof/proof.js";
import { type ScenarioTimes, timesOf } from "./scenario-times.js";

/** Why a service changed. */
export interface ChangeReason extends Pick<OfferChange, "holder" | "what" | "type" | "change"> {
  /** The side on which it is worse, and whose causes and chain are given. */
  readonly worseIn: "before" | "after";
  /** The first minimal set of disturbances there; ids. */
  readonly causes: readonly string[];
  readonly proof?: Proof;
  /** Of the causes, those that do not hold on the other side. */
  readonly disturbances: readonly string[];
  /** Dependencies of the chain that the other landscape lacks or has otherwise; ids. */
  readonly dependencies: readonly string[];
  /** Whether none of these differs, so that what changed is how long things take: a buffer, a recovery, a stand-by. */
  readonly isTiming: boolean;
  /** Stand-bys of the chain that carry on one side alone; absent where there is none. */
  readonly standBys?: readonly StandByChange[];
  /** What the course gives on that side, beside what causes and chain explain, where anything that the service depends on takes time. */
  readonly courseState?: CourseState;
}

/** A stand-by that carries at one of two moments. */
export interface StandByChange {
  /** Id of the dependency. */
  readonly dependency: string;
  readonly suppliers: readonly string[];
  readonly carries: "before" | "after";
}

/** One side as the result names it. */
export interface ComparedSide {
  readonly model: NamedRecord & { readonly id: string; readonly hash: string };
  /** The patch that made the landscape. */
  readonly patch?: string;
  readonly scenario: NamedRecord & {
    readonly id: string;
    readonly hash: string;
    readonly active: readonly string[];
  } & ScenarioTimes;
  readonly at: string | null;
}

/** What differs between two runs, with reasons. Plain data. */
export interface Comparison extends RunComparison {
  readonly tragweite: "comparison/2";
  readonly version: string;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** By service type: services of unknown operators in either, for which nobody is counted; absent where there are none. */
  readonly unassigned?: readonly UnassignedServices[];
  /** What is lost over the whole course on either side; absent where that is not asked for. */
  readonly course?: CourseComparison;
  /** For each of the largest changes, in their order. */
  readonly reasons: readonly ChangeReason[];
  /** What is counted besides persons, sites and employers, and the totals within which: of the later landscape. */
  readonly units: readonly DeclaredUnit[];
  readonly totals: readonly PublishedTotal[];
  /** What service types are called by the two landscapes, where all their services agree; by the later one first. */
  readonly serviceTypes: ServiceTypeNames;
  /** What the reasons and changes name, by id: nodes of both sides, disturbances and sources of each. */
  readonly nodes: Readonly<Record<string, LandscapeNode>>;
  readonly named: Readonly<Record<"before" | "after", Pick<Explanation, "disturbances" | "sources" | "scenarioSources">>>;
}

/** What of two runs is compared besides their states. */
export interface CompareOptions {
  /** Hours over the course up to there: a moment or a delay, or "end": until nothing moves any more on either side. Absent: none. */
  readonly until?: string;
}

/** How many changes get a reason. */
export const reasonedChanges = 10;

function checkSide(side: string, run: ComparedRun): void {
  checkRecord("compare", `run ${side}`, run, [], "give { landscape, scenario }");
  checkAskedLandscape("compare", run.landscape, `landscape ${side}`);
  checkWholeScenario("compare", run.scenario);
  checkOptions("compare", run, { ...runKinds, landscape: checkAskedLandscape, scenario: checkWholeScenario, patch: "text" });
}

/**
 * What is newly lost, restored or changed from one run to another, with the reason for each of the ten largest changes.
 * @throws as {@link impact} does
 * @remarks Cost: two runs, and an explanation for each reason; with `until` two courses, and where one ends before the other a third.
 */
export function compare(before: ComparedRun, after: ComparedRun, options: CompareOptions = {}): Comparison {
  checkSide("before", before);
  checkSide("after", after);
  checkOptions("compare", options, { until: "text" });
  const { until } = options;
  const course = until === undefined ? undefined : compareCourses(before, after, until);
  const { comparison, ...states } = compareStates(before, after);
  const named = { before: nothingNamed(), after: nothingNamed() };
  const nodes = new Map<string, LandscapeNode>();
  const reasons = comparison.changes.slice(0, reasonedChanges).map((change) => {
    const { reason, explanation } = reasonFor(change, { before, after }, states);
    const side = named[reason.worseIn];
    for (const part of ["disturbances", "sources", "scenarioSources"] as const) Object.assign(side[part], explanation[part]);
    for (const node of Object.values(explanation.nodes)) nodes.set(node.id, node);
    return reason;
  });
  const both = new Map([...before.landscape.nodes, ...after.landscape.nodes].map((node) => [node.id, node]));
  const unassigned = unassignedField({ nodes: [...both.values()] });
  const wanted = new Set([
    ...(unassigned.unassigned ?? []).flatMap(({ services }) => services),
    ...comparison.changes.flatMap((change) => [change.holder, ...change.nodes]),
    ...comparison.holders.map(({ holder }) => holder),
    ...comparison.openOffers.map(({ holder }) => holder),
    ...(course === undefined ? [] : namedIn(course, both)),
  ]);
  for (const node of [...before.landscape.nodes, ...after.landscape.nodes]) {
    if (wanted.has(node.id) || wanted.has(operatorOf(node) ?? "")) nodes.set(node.id, node);
  }
  return {
    tragweite: "comparison/2",
    version,
    before: sideOf(before),
    after: sideOf(after),
    ...comparison,
    ...unassigned,
    ...(course === undefined ? {} : { course }),
    reasons,
    units: after.landscape.units ?? [],
    totals: after.landscape.totals ?? [],
    serviceTypes: { ...serviceTypeNames(before.landscape.nodes), ...serviceTypeNames(after.landscape.nodes) },
    nodes: Object.fromEntries([...nodes].sort(([a], [b]) => (a < b ? -1 : 1))),
    named,
  };
}

/** What a comparison of courses names, services with their operators; ids. */
function namedIn({ rows, offers, breaches }: CourseComparison, nodes: ReadonlyMap<string, LandscapeNode>): string[] {
  const operator = (id: string): string[] => {
    const node = nodes.get(id);
    return node === undefined ? [] : [operatorOf(node) ?? []].flat();
  };
  return [
    ...rows.flatMap(({ withoutFigure }) => withoutFigure),
    ...offers.map(({ holder }) => holder),
    ...breaches.flatMap(({ id }) => [id, ...operator(id)]),
  ];
}

const nothingNamed = () => ({
  disturbances: {} as Record<string, Explanation["disturbances"][string]>,
  sources: {} as Record<string, Explanation["sources"][string]>,
  scenarioSources: {} as Record<string, Explanation["sources"][string]>,
});

function sideOf({ landscape, scenario, at, patch }: ComparedRun): ComparedSide {
  const active = activeDisturbances(scenario, at).map(({ id }) => id);
  const timed = timesOf(scenario, landscape);
  return {
    model: { id: landscape.id, hash: modelHash(landscape), ...namesOf(landscape) },
    ...(patch === undefined ? {} : { patch }),
    scenario: { id: scenario.id, hash: hashOf(scenario), ...namesOf(scenario), active, ...timed },
    at: at ?? null,
  };
}

function namesOf({ name, names }: NamedRecord): NamedRecord {
  return { ...(name === undefined ? {} : { name }), ...(names === undefined ? {} : { names }) };
}

type Sides = Readonly<Record<"before" | "after", ComparedRun>>;

/** Whether a change is one of the worst reading alone. */
function isAtWorstOnly({ change, before, after }: OfferChange): boolean {
  if (before === undefined || after === undefined || change === "possibly-lost") return change === "possibly-lost";
  return before.best === after.best && Math.abs(before.level.atMost - after.level.atMost) <= levelTolerance;
}

function reasonFor(
  given: OfferChange,
  sides: Sides,
  states: Readonly<Record<"before" | "after", SteadyState>>,
): { readonly reason: ChangeReason; readonly explanation: Explanation } {
  const { holder, what, type, change, nodes } = given;
  const worseIn = ["restored", "possibly-restored", "better", "gone"].includes(change) ? "before" : "after";
  const { landscape, scenario, ...options } = sides[worseIn];
  const explanation = explainBeside(landscape, scenario, nodeTarget(nodes[0] ?? ""), options, () => states[worseIn]);
  const offer = explanation.readings[isAtWorstOnly(given) ? explanation.readings.length - 1 : 0]?.affected[0];
  const proof = offer?.proofs[0];
  const causes = offer?.sets[0] ?? [];
  const other = sides[worseIn === "before" ? "after" : "before"];
  const held = new Map(activeDisturbances(other.scenario, other.at).map((each) => [each.id, each]));
  const { disturbances } = explanation;
  const isNew = (id: string): boolean => !sameDoing(held.get(id), disturbances[id]);
  const newDisturbances = causes.filter(isNew);
  const dependencies = proof === undefined ? [] : changedDependencies(proof, other.landscape);
  const isOnBothSides = change !== "new" && change !== "gone";
  const isTimed = explanation.leavesOutTiming && isOnBothSides && (sides.before.at ?? sides.after.at) !== undefined;
  const isSameLandscape = modelHash(sides.before.landscape) === modelHash(sides.after.landscape);
  const course = explanation.courseState?.[0];
  const standBys = isSameLandscape && isOnBothSides ? standBysBetween(landscape, states, nodes, proof) : [];
  return {
    explanation,
    reason: {
      holder,
      what,
      type,
      change,
      worseIn,
      causes,
      ...(proof === undefined ? {} : { proof }),
      disturbances: newDisturbances,
      dependencies,
      isTiming: isTimed && newDisturbances.length + dependencies.length === 0 && (causes.length === 0 || isSameLandscape),
      ...(standBys.length === 0 ? {} : { standBys }),
      ...(course === undefined ? {} : { courseState: course }),
    },
  };
}

/** Stand-bys of the nodes in question that carry on one side alone, by dependency. */
function standBysBetween(
  { dependencies = [] }: Landscape,
  { before, after }: Readonly<Record<"before" | "after", SteadyState>>,
  nodes: readonly string[],
  proof: Proof | undefined,
): StandByChange[] {
  const about = new Set([...nodes, ...(proof?.steps ?? []).map(({ node }) => node)]);
  const [was, is] = [before, after].map(({ worst }) => carryingIds(worst));
  if (was === undefined || is === undefined) return [];
  return dependencies
    .filter(({ id, dependent }) => about.has(dependent) && was.has(id) !== is.has(id))
    .map((dependency) => ({
      dependency: dependency.id,
      suppliers: suppliersOf(dependency),
      carries: is.has(dependency.id) ? "after" : "before",
    }));
}

/** Whether two disturbances do the same, whenever they do. */
function sameDoing(one: Disturbance | undefined, other: Disturbance | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const doing = ({ begin: _begin, end: _end, evidence: _evidence, reason: _reason, ...rest }: Disturbance) => canonicalJson(rest);
  return doing(one) === doing(other);
}

function changedDependencies({ steps }: Proof, landscape: Landscape): string[] {
  const known = new Map((landscape.dependencies ?? []).map((each) => [each.id, each]));
  const used = steps.flatMap(({ because }) => dependenciesOf(because));
  const changed = used.filter((each) => canonicalJson(known.get(each.id) ?? null) !== canonicalJson(each));
  return [...new Set(changed.map(({ id }) => id))].sort();
}
