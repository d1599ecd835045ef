import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import { isCritical } from "../../model/landscape/critical.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";

/** How much something matters, smaller first: critical or not, how long it may be missing, how many depend on it. */
type Weight = readonly [isNotCritical: number, tolerableHours: number, fewerDependents: number];

/**
 * Nodes as those want them named who have to act: critical ones first, then those that may be missing for the shortest time, then
 * those on which most depend; ties stay as they are.
 */
export function criticalFirst(landscape: Landscape): (ids: readonly string[]) => string[] {
  const weightOf = weights(landscape);
  return (ids) => sortedBy(ids, weightOf);
}

/** The same of rows of services, by the weightiest service of a type; what is no service stays in its place. */
export function criticalRowsFirst<R extends Pick<CountedRow, "what" | "type">>(landscape: Landscape, rows: readonly R[]): R[] {
  const weightOf = weights(landscape);
  const byType = new Map<string, Weight>();
  for (const node of landscape.nodes) {
    if (node.kind !== "service") continue;
    const [known, own] = [byType.get(node.serviceType), weightOf(node.id)];
    if (known === undefined || compare(own, known) < 0) byType.set(node.serviceType, own);
  }
  const none: Weight = [1, Number.POSITIVE_INFINITY, 0];
  return sortedBy(rows, ({ what, type }) => (what === "service" ? (byType.get(type) ?? none) : none));
}

/** Of nodes those that their owners call critical. */
export function criticalNodes({ nodes }: Pick<Landscape, "nodes">, ids: readonly string[]): string[] {
  const critical = new Set(nodes.flatMap((node) => (isCritical(node) ? [node.id] : [])));
  return ids.filter((id) => critical.has(id));
}

/** Of types of services those of which any is critical. */
export function criticalTypes({ nodes }: Pick<Landscape, "nodes">): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => (node.kind === "service" && isCritical(node) ? [node.serviceType] : [])));
}

function weights({ nodes, dependencies = [] }: Landscape): (id: string) => Weight {
  const dependents = new Map<string, number>();
  for (const dependency of dependencies)
    for (const supplier of suppliersOf(dependency)) dependents.set(supplier, (dependents.get(supplier) ?? 0) + 1);
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  return (id) => {
    const node = nodeOf.get(id);
    const hours = node?.kind === "service" ? (node.maxTolerableHours ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    return [node !== undefined && isCritical(node) ? 0 : 1, hours, -(dependents.get(id) ?? 0)];
  };
}

function sortedBy<T>(items: readonly T[], weightOf: (item: T) => Weight): T[] {
  return items
    .map((item) => [weightOf(item), item] as const)
    .sort(([a], [b]) => compare(a, b))
    .map(([, item]) => item);
}

/** Hours may both be infinite. */
function compare(a: Weight, b: Weight): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (a[place] ?? 0) < (b[place] ?? 0) ? -1 : 1;
}
