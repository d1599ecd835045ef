import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import { type Bounds, levelTolerance } from "../../quantities.js";
import type { ResolvedDisturbance } from "./apply-disturbances.js";
import { dependentsBySupplier } from "./dependents-by-supplier.js";

const isBetween = (value: number): boolean => value > levelTolerance && value < 1 - levelTolerance;

/** Whether a level strictly between lost and normal lies in a range. */
const isGradedLevel = ({ atLeast, atMost }: Bounds): boolean => atLeast < 1 - levelTolerance && atMost > levelTolerance;

/**
 * The nodes whose true level may lie strictly between lost and normal: those that a level, weight, slack or ceiling between 0
 * and 1, a repair site by site, or a supply that is shared out, can reach, over nodes that are impaired at worst, whatever is in doubt. In a Boolean landscape there is none.
 * @param isImpaired - whether a node is below normal in the pessimistic run; nothing else ever is in any truth
 * @param cutting - disturbances whose cuts hold all the time that is looked at: no level passes a dependency that they surely cut
 * @returns ids
 * @remarks Cost: time and space O(nodes + dependencies), once.
 */
export function gradedNodes(
  landscape: Landscape,
  disturbances: readonly ResolvedDisturbance[],
  isImpaired: (id: string) => boolean,
  cutting: readonly ResolvedDisturbance[] = [],
): ReadonlySet<string> {
  const { groups = [], dependencies = [] } = landscape;
  const ruleOf = new Map(groups.map(({ id, rule }) => [id, rule]));
  const graded = new Set<string>();
  const open: string[] = [];
  const add = (id: string): void => {
    if (graded.has(id) || !isImpaired(id)) return;
    graded.add(id);
    open.push(id);
  };
  const dependentsOf = dependentsBySupplier(dependencies);
  for (const dependency of dependencies) {
    if (isGraded(dependency, ruleOf.get(dependency.group ?? ""))) add(dependency.dependent);
  }
  for (const disturbance of disturbances) {
    if (disturbance.kind !== "degradation" || !isGradedLevel(disturbance.level)) continue;
    for (const id of [...disturbance.nodes.surely, ...disturbance.nodes.possibly]) add(id);
  }
  // between none and all of its sites so many are back
  for (const { id } of repairedNodes(landscape)) add(id);
  // who draws on a supply gets a share of it
  for (const { draws } of sharedSupplies(landscape)) for (const { dependency } of draws) add(dependency.dependent);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const dependent of dependentsOf.get(id) ?? [])
      if (!cutting.some((disturbance) => surelyCuts(disturbance, dependent, id))) add(dependent);
  }
  return graded;
}

/** Whether a disturbance cuts what runs between two nodes, whatever the operators are that nobody stated. */
function surelyCuts(disturbance: ResolvedDisturbance, one: string, other: string): boolean {
  if (disturbance.kind === "degradation") return false;
  if (disturbance.kind === "disconnection") {
    const [first, second] = disturbance.between.map(({ surely }) => surely);
    return (first?.has(one) && second?.has(other)) === true || (first?.has(other) && second?.has(one)) === true;
  }
  const { surely, possibly } = disturbance.nodes;
  return !possibly.has(one) && !possibly.has(other) && surely.has(one) !== surely.has(other);
}

/** Whether a dependency can leave its dependent between lost and normal while its supplier is one or the other. */
function isGraded(dependency: Dependency, rule: string | undefined): boolean {
  const { weight, slack = 1, ceiling = 1 } = dependency;
  if (rule === "share" || rule === "capacity") return !Number.isInteger(weight) || (isStandBy(dependency) && isBetween(ceiling));
  return (weight > 0 && weight < 1) || (slack > 0 && slack < 1) || (isStandBy(dependency) && ceiling < 1);
}
