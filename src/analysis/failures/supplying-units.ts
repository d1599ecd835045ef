import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { type RankUnit, rankUnits } from "./failure-units.js";

/** By whom concentration is asked. */
export const concentrationViews = ["operator", "owner", "site", "platform"] as const;
/** One of {@link concentrationViews}. */
export type ConcentrationView = (typeof concentrationViews)[number];

/** What organisations offer to people is what is served, not what serves. */
const isServed = ({ kind }: LandscapeNode): boolean => kind === "service" || kind === "member-group";

/**
 * The units of a view with what they supply: an insurer's own services belong to no unit, the systems that it runs for
 * itself do.
 */
export function supplyingUnits(landscape: Landscape, by: ConcentrationView): RankUnit[] {
  const served = new Set(landscape.nodes.filter(isServed).map(({ id }) => id));
  return rankUnits(landscape, by)
    .map((unit) => ({
      ...unit,
      nodes: unit.nodes.filter((id) => !served.has(id)),
      possibly: unit.possibly.filter((id) => !served.has(id)),
    }))
    .filter(({ nodes, possibly }) => nodes.length + possibly.length > 0);
}

/** The landscape without its logic: whoever depends on something that is lost is lost. What is lost then is what is reached. */
export function withoutLogic({ groups: _groups, dependencies = [], ...landscape }: Landscape): Landscape {
  return {
    ...landscape,
    dependencies: dependencies.map(({ id, dependent, supplier, candidates, kind, evidence }) => ({
      id,
      dependent,
      ...(supplier === undefined ? {} : { supplier }),
      ...(candidates === undefined ? {} : { candidates }),
      kind,
      weight: 1,
      evidence,
    })),
  };
}
