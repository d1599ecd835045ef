import { reachesEvidence } from "../../engine/compile/compile.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { noticeOf } from "../../model/landscape/notice.js";
import { isUncertainSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { isStandBy, suppliersOf } from "../../model/landscape/suppliers.js";
import type { EvidenceStatus } from "../../quantities.js";
import { addDependents } from "./add-dependents.js";
import { isOfOpenLevel, type ResolvedDisturbance } from "./apply-disturbances.js";
import { repairsInDoubt } from "./repair-timing.js";

/**
 * The groups with stand-bys whose clock watches something that is in doubt, or of which nobody knows when they notice: with stand-bys nothing over time is monotone, so
 * these are read as absent at worst and as immediate at best. All others follow their clocks in both runs, for what they
 * watch is the same in every truth.
 *
 * A doubt begins where a dependency may not exist or has candidates, and where a disturbance picks a node, or cuts a
 * dependency, only under some operator that nobody stated, or leaves a level that is not known; it reaches whatever depends on that, by any path.
 * @param isDated - whether the scenario says when it is
 * @returns ids of groups
 * @remarks Cost: time and space O(nodes + dependencies).
 */
export function standBysInDoubt(
  landscape: Landscape,
  minEvidence: EvidenceStatus,
  disturbances: readonly ResolvedDisturbance[],
  isDated: boolean,
): ReadonlySet<string> {
  const { dependencies = [] } = landscape;
  const watched = new Set(dependencies.filter(isStandBy).flatMap(({ group }) => group ?? []));
  if (watched.size === 0) return watched;
  const isUncertain = ({ candidates, evidence }: Dependency): boolean =>
    candidates !== undefined || !reachesEvidence(evidence.status, minEvidence);
  const picked = possiblyPicked(disturbances);
  const isPossiblyCut = (dependency: Dependency): boolean =>
    picked.has(dependency.dependent) || suppliersOf(dependency).some((id) => picked.has(id));
  const reached = new Set<string>(picked);
  for (const { nodes } of disturbances.filter(isOfOpenLevel)) for (const id of nodes.surely) reached.add(id);
  for (const dependency of dependencies) {
    if (isUncertain(dependency) || isPossiblyCut(dependency)) reached.add(dependency.dependent);
  }
  for (const id of repairsInDoubt(landscape, isDated)) reached.add(id);
  for (const supply of sharedSupplies(landscape))
    if (isUncertainSupply(supply)) for (const { dependency } of supply.draws) reached.add(dependency.dependent);
  const inDoubt = ofOpenTime(landscape, watched, isDated);
  // when these carry is not known, nor is what rests on them
  for (const { id, node } of landscape.groups ?? []) if (inDoubt.has(id)) reached.add(node);
  addDependents(reached, landscape);
  for (const dependency of dependencies) {
    const { group } = dependency;
    if (group === undefined || !watched.has(group) || isStandBy(dependency)) continue;
    if (isUncertain(dependency) || isPossiblyCut(dependency) || suppliersOf(dependency).some((id) => reached.has(id)))
      inDoubt.add(group);
  }
  return inDoubt;
}

/** Groups of which nobody knows when they notice, or what their moments are in a scenario that has none. */
function ofOpenTime({ groups = [], dependencies = [] }: Landscape, watched: ReadonlySet<string>, isDated: boolean): Set<string> {
  const open = groups.filter((group) => noticeOf(group) === undefined).map(({ id }) => id);
  const dated = isDated ? [] : dependencies.filter(({ from, until }) => (from ?? until) !== undefined);
  return new Set([...open, ...dated.flatMap(({ group }) => group ?? [])].filter((id) => watched.has(id)));
}

/** Nodes that some disturbance picks only if an operator that nobody stated is the one that is meant. */
function possiblyPicked(disturbances: readonly ResolvedDisturbance[]): Set<string> {
  const picked = new Set<string>();
  for (const disturbance of disturbances) {
    const selections = disturbance.kind === "disconnection" ? disturbance.between : [disturbance.nodes];
    for (const { possibly } of selections) for (const id of possibly) picked.add(id);
  }
  return picked;
}
