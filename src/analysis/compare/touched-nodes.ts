import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelHash } from "../../model/landscape/model-stamp.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { isOpenSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { isStandBy, suppliersOf } from "../../model/landscape/suppliers.js";
import type { Bounds } from "../../quantities.js";
import { addDependents } from "../levels/add-dependents.js";
import { isOfOpenLevel, type ResolvedDisturbance } from "../levels/apply-disturbances.js";
import type { SteadyState } from "../levels/steady-state.js";
import { pickedIf } from "./picked-if.js";
import type { ComparedRun } from "./run-comparison.js";

/** One side of a comparison, come to rest. */
interface TouchingSide {
  readonly run: ComparedRun;
  readonly states: Pick<SteadyState, "active" | "disturbances">;
}

/**
 * The nodes that something reaches which differs between two sides: a row of the landscape, a disturbance, or a clock that two
 * moments or two scenarios read differently. All others have in every truth the level on one side that they have on the other,
 * whatever is not known about it.
 * @returns ids; `undefined` where the sides read evidence differently, and anything may differ
 * @remarks Cost: time O(nodes + dependencies) of both sides.
 */
export function touchedNodes(earlier: TouchingSide, later: TouchingSide): ReadonlySet<string> | undefined {
  const asked = ({ run: { landscape: _landscape, scenario: _scenario, at: _at, patch: _patch, ...options } }: TouchingSide) =>
    canonicalJson(options);
  if (asked(earlier) !== asked(later)) return undefined;
  const touched = new Set<string>();
  const add = (ids: Iterable<string>): void => {
    for (const id of ids) touched.add(id);
  };
  const [old, next] = [earlier.run.landscape, later.run.landscape];
  if (modelHash(old) !== modelHash(next)) add(differingRows(old, next));
  const [was, is] = [askedOf(earlier), askedOf(later)];
  add(differingDisturbances(holdingOf(earlier, was), holdingOf(later, is)));
  const when = ({ run: { at, scenario } }: TouchingSide): string => canonicalJson({ at, scenario });
  const timed = [old, next].flatMap(timedNodes);
  if (when(earlier) !== when(later)) add(timed);
  else if (earlier.run.at !== undefined && timed.length > 0) add(differingCourses(was, is));
  for (const landscape of [old, next]) addDependents(touched, landscape);
  return touched;
}

/**
 * Whether all that disturbs one side disturbs the other, too, which may be disturbed further: nothing is higher there in any truth.
 * Of two scenarios on one landscape at one moment; where that takes time, also what was before counts, and it is not said.
 */
export function isDisturbedMore(less: TouchingSide, more: TouchingSide): boolean {
  if ((less.run.at ?? more.run.at) !== undefined) return false;
  const known = new Set(askedOf(more).map(doingOf));
  return askedOf(less).every((each) => known.has(doingOf(each)));
}

/** Nodes of which a row, a group or a dependency is not the same on both sides. */
function differingRows(old: Landscape, next: Landscape): string[] {
  const of = (landscape: Landscape): readonly (readonly [node: string, row: string])[] => [
    ...landscape.nodes.map((node) => [node.id, canonicalJson(node)] as const),
    ...(landscape.groups ?? []).map((group) => [group.node, canonicalJson(group)] as const),
    ...(landscape.dependencies ?? []).map((dependency) => [dependency.dependent, canonicalJson(dependency)] as const),
    // what one draws on a supply all hear who draw on it
    ...(landscape.dependencies ?? []).flatMap((dependency) =>
      dependency.draws === undefined ? [] : suppliersOf(dependency).map((id) => [id, canonicalJson(dependency)] as const),
    ),
  ];
  const [rows, others] = [of(old), of(next)];
  const [known, knownOthers] = [rows, others].map((list) => new Set(list.map(([, row]) => row)));
  const crews = canonicalJson(old.crews ?? []) === canonicalJson(next.crews ?? []) ? [] : [old, next].flatMap(repairedNodes);
  return [
    ...rows.flatMap(([node, row]) => (knownOthers?.has(row) ? [] : [node])),
    ...others.flatMap(([node, row]) => (known?.has(row) ? [] : [node])),
    ...crews.map(({ id }) => id),
  ];
}

/**
 * Nodes that a disturbance picks on one side only, or otherwise than on the other. Of one that both have, those that both pick alike
 * are as they are: what it cuts of them it cuts on both sides, but for dependencies with what only one picks, whose dependents follow.
 */
function differingDisturbances(old: readonly AskedDisturbance[], next: readonly AskedDisturbance[]): string[] {
  const resolved = (list: readonly AskedDisturbance[]): ResolvedDisturbance[] => list.map(({ disturbance }) => disturbance);
  const isSame = likeLevels(resolved(old), resolved(next));
  const [known, knownOthers] = [old, next].map((list) => new Set(list.map(doingOf)));
  const [apart, othersApart] = [
    old.filter((each) => !knownOthers?.has(doingOf(each))),
    next.filter((each) => !known?.has(doingOf(each))),
  ];
  return [...pickedApart(apart, othersApart, isSame), ...pickedApart(othersApart, apart, isSame)];
}

/**
 * Nodes that a disturbance of one course picks on one side only: also where it has ended, or another does the same now, what
 * keeps, comes back or starts after a while goes by when it did.
 */
const differingCourses = (old: readonly AskedDisturbance[], next: readonly AskedDisturbance[]): string[] => [
  ...pickedApart(old, next, () => false),
  ...pickedApart(next, old, () => false),
];

/**
 * Whether a disturbance of a kind leaves a node as it is on both sides, whatever else does the same there: both leave it the same
 * level in every truth, and one that gives nothing anyhow nothing is cut off from either.
 */
function likeLevels(
  old: readonly ResolvedDisturbance[],
  next: readonly ResolvedDisturbance[],
): (id: string, kind: ResolvedDisturbance["kind"]) => boolean {
  const [levels, others] = [ownLevels(old), ownLevels(next)];
  return (id, kind) => {
    const [one, other] = [levels.get(id), others.get(id)];
    if (one === undefined || other === undefined) return false;
    const isExact = one.atLeast === one.atMost && other.atLeast === other.atMost && one.atLeast === other.atLeast;
    return isExact && (kind === "degradation" || one.atLeast === 0);
  };
}

/** The levels that degradations leave nodes of themselves, in no and in every truth. */
function ownLevels(disturbances: readonly ResolvedDisturbance[]): Map<string, Bounds> {
  const levels = new Map<string, Bounds>();
  const lower = (id: string, { atLeast, atMost }: Bounds): void => {
    const known = levels.get(id) ?? { atLeast: 1, atMost: 1 };
    levels.set(id, { atLeast: Math.min(known.atLeast, atLeast), atMost: Math.min(known.atMost, atMost) });
  };
  for (const disturbance of disturbances) {
    if (disturbance.kind !== "degradation") continue;
    for (const id of disturbance.nodes.surely) lower(id, disturbance.level);
    for (const id of disturbance.nodes.possibly) lower(id, { ...disturbance.level, atMost: 1 });
  }
  return levels;
}

/** What disturbances pick that their likes on the other side do not. */
function pickedApart(
  own: readonly AskedDisturbance[],
  others: readonly AskedDisturbance[],
  isSame: (id: string, kind: ResolvedDisturbance["kind"]) => boolean,
): string[] {
  const byId = new Map(others.map((other) => [other.disturbance.id, other]));
  return own.flatMap((each) => {
    const like = byId.get(each.disturbance.id);
    const isLike = like !== undefined && kindOf(like) === kindOf(each);
    const shared = new Set(isLike ? picksOf(like).map(([pick]) => pick) : []);
    return picksOf(each).flatMap(([pick, id]) => (shared.has(pick) || isSame(id, each.disturbance.kind) ? [] : [id]));
  });
}

/** A disturbance with what is asked of whom it only possibly picks. */
interface AskedDisturbance {
  readonly disturbance: ResolvedDisturbance;
  readonly pickedIf: ReturnType<typeof pickedIf>;
}

/** Those of them that hold. */
function holdingOf({ states }: TouchingSide, begun: readonly AskedDisturbance[]): AskedDisturbance[] {
  const active = new Set(states.active.map(({ id }) => id));
  return begun.filter(({ disturbance }) => active.has(disturbance.id));
}

/** All that hold, and in a course those that began before. */
function askedOf({ run: { landscape, scenario }, states }: TouchingSide): AskedDisturbance[] {
  const own = new Map(scenario.disturbances.map((each) => [each.id, each]));
  return states.disturbances.map((disturbance) => {
    const stated = own.get(disturbance.id);
    const isOpen = stated !== undefined && selectionsOf(disturbance).some(({ possibly }) => possibly.size > 0);
    return { disturbance, pickedIf: isOpen ? pickedIf(landscape, stated) : () => "" };
  });
}

const kindOf = ({ disturbance }: AskedDisturbance): string =>
  canonicalJson({ kind: disturbance.kind, ...("level" in disturbance ? { level: disturbance.level } : {}) });

/** Each node that a disturbance picks, and how. */
function picksOf({ disturbance, pickedIf: conditionOf }: AskedDisturbance): (readonly [pick: string, id: string])[] {
  return selectionsOf(disturbance).flatMap(({ surely, possibly }, side) => [
    ...Array.from(surely, (id) => [`${side} surely ${id}`, id] as const),
    ...Array.from(possibly, (id) => [`${side} ${conditionOf(id, side)} ${id}`, id] as const),
  ]);
}

const selectionsOf = (disturbance: ResolvedDisturbance) =>
  disturbance.kind === "disconnection" ? disturbance.between : [disturbance.nodes];

/** What a disturbance does, whatever it is called; what a range of levels leaves is one disturbance's own. */
function doingOf(asked: AskedDisturbance): string {
  const picks = picksOf(asked).map(([pick]) => pick);
  return canonicalJson({
    kind: kindOf(asked),
    picks: picks.sort(),
    ...(isOfOpenLevel(asked.disturbance) ? { id: asked.disturbance.id } : {}),
  });
}

/** Nodes on which a moment bears that is not the moment of a disturbance: they keep, come back or start after a while. */
function timedNodes(landscape: Landscape): string[] {
  const { nodes, dependencies = [] } = landscape;
  return [
    ...nodes.flatMap(({ id, recoveryHours = 0 }) => (recoveryHours > 0 ? [id] : [])),
    ...dependencies.flatMap((dependency) => {
      const { dependent, bufferHours = 0, runs } = dependency;
      return bufferHours > 0 || runs !== undefined || isStandBy(dependency) ? [dependent] : [];
    }),
    ...sharedSupplies(landscape).flatMap((supply) => (isOpenSupply(supply) ? [supply.id] : [])),
    ...repairedNodes(landscape).map(({ id }) => id),
  ];
}
