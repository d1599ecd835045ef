import { levelOfLoss, toleranceUnits } from "../../engine/loss.js";
import type { PropagationState } from "../../engine/propagate/propagation-state.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import { type SharedSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { DisturbanceTrials } from "./disturbance-trials.js";
import type { FailingDependency, HeldPlace } from "./held-places.js";

/**
 * Supplies on which more is drawn than always, and that suffice nevertheless, among those on which some nodes draw.
 * @param ids - of the nodes; of supplies among them those are named on which any of them draws
 * @returns in order of the ids of the supplies
 * @remarks Cost: time of the draws, and of all dependencies once where there are any.
 */
export function heldSupplies(
  trials: DisturbanceTrials,
  state: PropagationState,
  active: readonly Disturbance[],
  ids: readonly string[],
): HeldPlace[] {
  const { compiled } = trials;
  const near = new Set(ids);
  const isNear = ({ id, draws }: SharedSupply): boolean =>
    near.has(id) && draws.some(({ dependency }) => near.has(dependency.dependent));
  const supplies = sharedSupplies(compiled.landscape).filter(isNear);
  if (supplies.length === 0) return [];
  const failingOf = failingDependencies(trials, state, active);
  const { graph } = compiled;
  const drawn = new Map(compiled.supplies.map(({ id, rations }) => [id, rations]));
  return supplies.flatMap(({ id, fields, draws }): HeldPlace[] => {
    const rations = drawn.get(id);
    const isShort = (rations ?? []).some((ration) => (state.loss[graph.positionOf[ration] ?? -1] ?? 0) > toleranceUnits);
    const failing = draws.flatMap(({ of }) => (of === undefined ? [] : failingOf(of)));
    if (isShort || failing.length === 0) return [];
    const by = rations === undefined && (fields.stock ?? 0) !== 0 ? "stock" : "surplus";
    const members = draws.length;
    return [{ node: id, by, group: { rule: "all", members }, working: members - failing.length, failing }];
  });
}

/** What of a dependency fails in a run: nothing, or the supplier that has lost most. */
function failingDependencies(
  { compiled, effects, rowOf }: DisturbanceTrials,
  state: PropagationState,
  active: readonly Disturbance[],
): (dependency: Dependency) => FailingDependency[] {
  const { graph, landscape, numberOf } = compiled;
  const cutOf = new Map<string, string>();
  effects.forEach(({ cuts }, place) => {
    for (const { slot } of cuts) {
      const id = landscape.dependencies?.[rowOf[slot] ?? -1]?.id;
      if (id !== undefined && state.cut[slot] === 1 && !cutOf.has(id)) cutOf.set(id, active[place]?.id ?? "");
    }
  });
  const lossOf = (id: string): number => state.loss[graph.positionOf[numberOf.get(id) ?? -1] ?? -1] ?? 0;
  return (dependency) => {
    const [supplier = ""] = [...suppliersOf(dependency)].sort((a, b) => lossOf(b) - lossOf(a));
    const [loss, cutBy] = [lossOf(supplier), cutOf.get(dependency.id)];
    if (loss <= toleranceUnits && cutBy === undefined) return [];
    const aboveThreshold =
      cutBy === undefined && (dependency.threshold ?? 0) > 0 && levelOfLoss(loss) >= (dependency.threshold ?? 0);
    return [{ dependency, supplier, level: levelOfLoss(loss), ...(cutBy === undefined ? {} : { cutBy }), aboveThreshold }];
  };
}
