import type { RowPart } from "../../analysis/counting/count-rows.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode, NodeOfKind } from "../../model/landscape/node.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import { populationsOn } from "../../model/landscape/populations-on.js";
import { isMember, totalsOf } from "../../model/landscape/totals.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { boundsOfCount } from "../../model/values/count-bounds.js";
import { oncePer } from "../../model/values/remembered.js";
import { type Bounds, sumOfBounds } from "../../quantities.js";

type Row = CountedRow & Pick<RowPart, "total">;

/** On whom a service is counted: itself, where it stands for people of its own, or its operator. */
export function holderOf(service: NodeOfKind<"service">, nodes: ReadonlyMap<string, LandscapeNode>): LandscapeNode | undefined {
  return service.populations === undefined ? nodes.get(service.operator) : service;
}

/** Whether a node has the unit of a row and stands in its part. */
export function isInPart({ totals: all }: Pick<Landscape, "totals">, { unit, total }: Row): (node: LandscapeNode) => boolean {
  const totals = totalsOf(all, unit);
  return (node) => {
    if (!populationsOn(node).some((each) => each.unit === unit)) return false;
    if (total === null) return totals.every((each) => !isMember(each, node));
    return totals.some((each) => each.id === total && isMember(each, node));
  };
}

const keyOf = ({ what, type }: Pick<Row, "what" | "type">): string => `${what} ${type}`;

/** By row: who stands in it, whatever is counted on them. Once for the nodes, as there is a row for each line of a table. */
const standingIn = oncePer((nodes: Landscape["nodes"]): ReadonlyMap<string, ReadonlySet<LandscapeNode>> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<string, Set<LandscapeNode>>();
  const add = (key: string, holder: LandscapeNode | undefined): void => {
    if (holder !== undefined) found.set(key, (found.get(key) ?? new Set()).add(holder));
  };
  for (const node of nodes) {
    const type = organisationType(node);
    if (type !== undefined) add(keyOf({ what: "organisation", type }), node);
    if (node.kind === "service") add(keyOf({ what: "service", type: node.serviceType }), holderOf(node, byId));
  }
  return found;
});

/** Those who stand in a row, hit or not. */
export interface HeldInRow {
  readonly holders: number;
  /** What they have together. */
  readonly size: Bounds;
  /** Whether others have what the row is about, of whom nothing is stated in its unit. */
  readonly isPart: boolean;
}

/**
 * What all who stand in a row have together, hit or not.
 * @returns nothing where a size is not known, where somebody who is not known offers it, too, where the row has others in another part, or where several services stand for people of their own: the same person may use
 * more than one of them
 */
export function heldInRow(landscape: Pick<Landscape, "nodes" | "totals">, row: Row): HeldInRow | undefined {
  const standing = standingIn(landscape.nodes).get(keyOf(row)) ?? new Set();
  const all = [...standing].filter((node) => populationsOn(node).some(({ unit }) => unit === row.unit));
  const holders = all.filter(isInPart(landscape, row));
  if (holders.length < all.length) return undefined;
  if (row.what === "service" && unassignedServices(landscape).has(row.type)) return undefined;
  if (row.what === "service" && holders.length > 1 && holders.some(({ kind }) => kind === "service")) return undefined;
  const counts = holders.flatMap((node) => populationsOn(node).filter(({ unit }) => unit === row.unit));
  const sizes = counts.flatMap(({ count }) => boundsOfCount(count) ?? []);
  if (sizes.length < counts.length) return undefined;
  return { holders: holders.length, size: sumOfBounds(sizes), isPart: holders.length < standing.size };
}
