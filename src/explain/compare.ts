import { type ComparedRun, compareRuns, type OfferChange, type RunComparison } from "../analysis/compare-runs.js";
import { activeDisturbances } from "../analysis/steady-state.js";
import { canonicalJson, hashOf, landscapeHash } from "../model/canonical-json.js";
import type { Disturbance } from "../model/disturbance.js";
import type { Landscape } from "../model/landscape.js";
import { type LandscapeNode, operatorOf } from "../model/node.js";
import { version } from "../version.js";
import { explain } from "./explain.js";
import type { Explanation } from "./explanation.js";
import type { Proof } from "./proof.js";

/** Why a service changed. */
export interface ChangeReason extends Pick<OfferChange, "insurer" | "serviceType" | "change"> {
  /** The side on which it is worse, and whose causes and chain are given. */
  readonly worseIn: "before" | "after";
  /** The first minimal set of disturbances there; ids. */
  readonly causes: readonly string[];
  readonly proof?: Proof;
  /** Of the causes, those that do not hold on the other side. */
  readonly disturbances: readonly string[];
  /** Dependencies of the chain that the other landscape lacks or has otherwise; ids. */
  readonly dependencies: readonly string[];
}

/** One side as the result names it. */
export interface ComparedSide {
  readonly model: { readonly id: string; readonly hash: string };
  readonly scenario: { readonly id: string; readonly hash: string; readonly active: readonly string[]; readonly start?: string };
  readonly at: string | null;
}

/** What differs between two runs, with reasons. Plain data. */
export interface Comparison extends RunComparison {
  readonly tragweite: "comparison/1";
  readonly version: string;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** For each of the largest changes, in their order. */
  readonly reasons: readonly ChangeReason[];
  /** What the reasons and changes name, by id: nodes of both sides, disturbances and sources of each. */
  readonly nodes: Readonly<Record<string, LandscapeNode>>;
  readonly named: Readonly<Record<"before" | "after", Pick<Explanation, "disturbances" | "sources" | "scenarioSources">>>;
}

/** How many changes get a reason. */
export const reasonedChanges = 10;

/**
 * What is newly lost, restored or changed from one run to another, with the reason for each of the ten largest changes.
 * @throws as {@link impact} does
 * @remarks Cost: two runs, and an explanation for each reason.
 */
export function compare(before: ComparedRun, after: ComparedRun): Comparison {
  const comparison = compareRuns(before, after);
  const named = { before: nothingNamed(), after: nothingNamed() };
  const nodes = new Map<string, LandscapeNode>();
  const hashes = { before: landscapeHash(before.landscape), after: landscapeHash(after.landscape) };
  const reasons = comparison.changes.slice(0, reasonedChanges).map((change) => {
    const { reason, explanation } = reasonFor(change, { before, after }, hashes);
    const side = named[reason.worseIn];
    for (const part of ["disturbances", "sources", "scenarioSources"] as const) Object.assign(side[part], explanation[part]);
    for (const node of Object.values(explanation.nodes)) nodes.set(node.id, node);
    return reason;
  });
  const wanted = new Set(comparison.changes.flatMap((change) => [change.insurer, ...change.nodes]));
  for (const node of [...before.landscape.nodes, ...after.landscape.nodes]) {
    if (wanted.has(node.id) || wanted.has(operatorOf(node) ?? "")) nodes.set(node.id, node);
  }
  return {
    tragweite: "comparison/1",
    version,
    before: sideOf(before, hashes.before),
    after: sideOf(after, hashes.after),
    ...comparison,
    reasons,
    nodes: Object.fromEntries([...nodes].sort(([a], [b]) => (a < b ? -1 : 1))),
    named,
  };
}

const nothingNamed = () => ({
  disturbances: {} as Record<string, Explanation["disturbances"][string]>,
  sources: {} as Record<string, Explanation["sources"][string]>,
  scenarioSources: {} as Record<string, Explanation["sources"][string]>,
});

function sideOf({ landscape, scenario, at }: ComparedRun, hash: string): ComparedSide {
  const active = activeDisturbances(scenario, at).map(({ id }) => id);
  const start = scenario.start === undefined ? {} : { start: scenario.start };
  return {
    model: { id: landscape.id, hash },
    scenario: { id: scenario.id, hash: hashOf(scenario), active, ...start },
    at: at ?? null,
  };
}

type Sides = Readonly<Record<"before" | "after", ComparedRun>>;

function reasonFor(
  { insurer, serviceType, change, nodes }: OfferChange,
  sides: Sides,
  hashes: Readonly<Record<"before" | "after", string>>,
): { readonly reason: ChangeReason; readonly explanation: Explanation } {
  const worseIn = ["restored", "better", "gone"].includes(change) ? "before" : "after";
  const { landscape, scenario, ...options } = sides[worseIn];
  const explanation = explain(landscape, scenario, nodes[0] ?? "", { ...options, modelHash: hashes[worseIn] });
  const offer = explanation.readings[change === "possibly-lost" ? explanation.readings.length - 1 : 0]?.affected[0];
  const proof = offer?.proofs[0];
  const causes = offer?.sets[0] ?? [];
  const other = sides[worseIn === "before" ? "after" : "before"];
  const held = new Map(activeDisturbances(other.scenario, other.at).map((each) => [each.id, each]));
  const { disturbances } = explanation;
  const isNew = (id: string): boolean => !sameDoing(held.get(id), disturbances[id]);
  return {
    explanation,
    reason: {
      insurer,
      serviceType,
      change,
      worseIn,
      causes,
      ...(proof === undefined ? {} : { proof }),
      disturbances: causes.filter(isNew),
      dependencies: proof === undefined ? [] : changedDependencies(proof, other.landscape),
    },
  };
}

/** Whether two disturbances do the same, whenever they do. */
function sameDoing(one: Disturbance | undefined, other: Disturbance | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const doing = ({ begin: _begin, end: _end, evidence: _evidence, reason: _reason, ...rest }: Disturbance) => canonicalJson(rest);
  return doing(one) === doing(other);
}

function changedDependencies({ steps }: Proof, landscape: Landscape): string[] {
  const known = new Map((landscape.dependencies ?? []).map((each) => [each.id, each]));
  const used = steps.flatMap(({ because }) =>
    because.kind === "group" ? because.premises.map(({ dependency }) => dependency) : [],
  );
  const changed = used.filter((each) => canonicalJson(known.get(each.id) ?? null) !== canonicalJson(each));
  return [...new Set(changed.map(({ id }) => id))].sort();
}
