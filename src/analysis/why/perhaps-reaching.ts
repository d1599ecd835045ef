import type { DisturbanceEffect } from "./disturbance-trials.js";
import type { ExplainContext } from "./explain-causes.js";
import { supplyingLandscape } from "./supplying-landscape.js";

/**
 * Ids of the disturbances that touch a node, or anything on which it may depend, under the worst reading; in the order of the scenario.
 * @remarks Cost: time O(n + m) of what is compiled.
 */
export function perhapsReaching({ worst, active }: ExplainContext, nodeId: string): string[] {
  const { graph, nodes, choiceOf, landscape } = worst.compiled;
  const near = new Set(supplyingLandscape(landscape, [nodeId]).nodes.map(({ id }) => id));
  const isNear = (position: number): boolean => {
    const number = graph.nodeAt[position] ?? -1;
    return near.has(nodes[number < nodes.length ? number : (choiceOf[number - nodes.length] ?? -1)]?.id ?? "");
  };
  const touches = ({ own, cuts, isolated }: DisturbanceEffect): boolean =>
    [...own, ...cuts].some(({ position }) => isNear(position)) || isolated.some(isNear);
  return active.flatMap(({ id }, place) => {
    const effect = worst.effects[place];
    return effect !== undefined && touches(effect) ? [id] : [];
  });
}
