import { groupedBy } from "../../sequences.js";
import { unknownOperator } from "../values/unknown-operator.js";
import type { Landscape } from "./landscape.js";

/** Services of one type that nobody is counted for, as nobody stated who offers them. */
export interface UnassignedServices {
  readonly type: string;
  /** Ids, ascending. */
  readonly services: readonly string[];
}

/**
 * By service type, ascending: ids of the services that nobody is counted for, as nobody stated who offers them. What is said of who
 * loses a type is said of the services whose operator is stated.
 */
export function unassignedServices({ nodes }: Pick<Landscape, "nodes">): ReadonlyMap<string, readonly string[]> {
  const found = nodes.flatMap((node) =>
    node.kind === "service" && node.operator === unknownOperator && (node.populations ?? []).length === 0 ? [node] : [],
  );
  const byType = [...groupedBy(found, ({ serviceType }) => serviceType)].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(byType.map(([type, services]) => [type, services.map(({ id }) => id).sort()]));
}

/** The same as a field of a result; none where all is stated. */
export function unassignedField(
  landscape: Pick<Landscape, "nodes">,
  asked?: string | null,
): { readonly unassigned?: readonly UnassignedServices[] } {
  const all = Array.from(unassignedServices(landscape), ([type, services]) => ({ type, services }));
  const unassigned = all.filter(({ type }) => asked == null || asked === type);
  return unassigned.length === 0 ? {} : { unassigned };
}
