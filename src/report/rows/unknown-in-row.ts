import type { RowPart } from "../../analysis/counting/count-rows.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { holderOf, isInPart } from "./held-in-row.js";

type Row = CountedRow & Pick<RowPart, "total">;

/** Services of which no supplier is known and that nothing is known to hit, by type: how these are nobody knows. */
export function unknownServiceIds({ nodes, unknown }: Pick<Impact, "nodes" | "unknown">): Map<string, string[]> {
  const hit = new Set<string>();
  for (const { id, state } of nodes) if (state.worst !== "normal") hit.add(id);
  return new Map(
    unknown.flatMap((fact) => (fact.what === "suppliers" ? [[fact.serviceType, fact.ids.filter((id) => !hit.has(id))]] : [])),
  );
}

/** Of how many organisations of a row nobody knows whether they lack the service, as no supplier of it is known. */
export function unknownCounts(result: Impact, landscape: Landscape): (row: Row) => number {
  const unknown = unknownServiceIds(result);
  const nodes = new Map(landscape.nodes.map((node) => [node.id, node]));
  return (row) => {
    if (row.what !== "service") return 0;
    const isIn = isInPart(landscape, row);
    const holders = (unknown.get(row.type) ?? []).flatMap((id) => {
      const service = nodes.get(id);
      const holder = service?.kind === "service" ? holderOf(service, nodes) : undefined;
      return holder !== undefined && isIn(holder) ? [holder.id] : [];
    });
    return new Set(holders).size;
  };
}
