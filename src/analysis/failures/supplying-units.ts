import { suppliersOf } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { organisationType } from "../counting/counted-rows.js";
import { type RankUnit, rankUnits } from "./failure-units.js";

/** By whom concentration is asked. */
export const concentrationViews = ["operator", "owner", "site", "platform"] as const;
/** One of {@link concentrationViews}. */
export type ConcentrationView = (typeof concentrationViews)[number];

/** What people get, and who is counted as lost, is what is served, not what serves; unless something depends on it. */
function servedIn({ nodes, dependencies = [] }: Landscape): Set<string> {
  const supplies = new Set(dependencies.flatMap((dependency) => suppliersOf(dependency)));
  const isServed = (node: LandscapeNode): boolean =>
    node.kind === "service" || node.kind === "member-group" || (organisationType(node) !== undefined && !supplies.has(node.id));
  return new Set(nodes.filter(isServed).map(({ id }) => id));
}

/**
 * The units of a view with what they supply: an organisation's own services belong to no unit, nor does it itself where it is
 * counted and supplies nobody; the systems that it runs for itself do.
 */
export function supplyingUnits(landscape: Landscape, by: ConcentrationView): RankUnit[] {
  const served = servedIn(landscape);
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
