import type { RowPart } from "../../analysis/counting/count-rows.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isMember, totalsOf } from "../../model/landscape/total.js";
import { builtInUnits } from "../../model/values/population.js";

type Row = CountedRow & Pick<RowPart, "total">;

/** Services of which no supplier is known and that nothing is known to hit, by type: how these are nobody knows. */
export function unknownServiceIds({ nodes, unknown }: Pick<Impact, "nodes" | "unknown">): Map<string, string[]> {
  const states = new Map(nodes.map(({ id, state }) => [id, state.worst]));
  return new Map(
    unknown.flatMap((fact) =>
      fact.what === "suppliers" ? [[fact.serviceType, fact.ids.filter((id) => states.get(id) === "normal")]] : [],
    ),
  );
}

/** Of how many organisations of a row nobody knows whether they lack the service, as no supplier of it is known. */
export function unknownCounts(result: Impact, landscape: Landscape): (row: Row) => number {
  const unknown = unknownServiceIds(result);
  const nodes = new Map(landscape.nodes.map((node) => [node.id, node]));
  return ({ what, type, unit, total }) => {
    if (what !== "service") return 0;
    const totals = totalsOf(landscape.totals, unit);
    const isIn = (node: LandscapeNode): boolean =>
      hasUnit(node, unit) &&
      (total === null
        ? totals.every((each) => !isMember(each, node))
        : totals.some((each) => each.id === total && isMember(each, node)));
    const holders = (unknown.get(type) ?? []).flatMap((id) => {
      const service = nodes.get(id);
      const operator = service?.kind === "service" ? nodes.get(service.operator) : undefined;
      const holder = service !== undefined && "populations" in service && service.populations !== undefined ? service : operator;
      return holder !== undefined && isIn(holder) ? [holder.id] : [];
    });
    return new Set(holders).size;
  };
}

function hasUnit(node: LandscapeNode, unit: string): boolean {
  const isBuiltIn = (builtInUnits as readonly string[]).includes(unit) && unit in node;
  return isBuiltIn || ("populations" in node && (node.populations ?? []).some((each) => each.unit === unit));
}
