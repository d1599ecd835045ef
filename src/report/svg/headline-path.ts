import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { oncePer } from "../../model/values/remembered.js";
import { heardLoss } from "./heard-loss.js";
import type { NodeLosses } from "./node-losses.js";

/** The lost services of a type, what they are lost by, and who uses them. */
export function headlinePath(
  { nodes, dependencies = [] }: Landscape,
  losses: NodeLosses,
  headline: string | undefined,
): Set<string> {
  const path = new Set<string>();
  if (headline === undefined) return path;
  const open = nodes.flatMap((node) =>
    node.kind === "service" && node.serviceType === headline && losses.of(node.id).loss.atMost > 0 ? [node.id] : [],
  );
  const users = new Set(open);
  const byDependent = ofDependents(dependencies);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (path.has(id)) continue;
    path.add(id);
    for (const each of byDependent.get(id) ?? [])
      for (const supplier of suppliersOf(each))
        if (heardLoss(each, supplier, losses.isCut(id, supplier), losses).atMost > 0) open.push(supplier);
  }
  for (const { dependent, supplier } of dependencies) if (supplier !== undefined && users.has(supplier)) path.add(dependent);
  return path;
}

/** Of dependencies of a landscape, which is frozen when its picture is drawn. */
const ofDependents = oncePer((dependencies: readonly Dependency[]): ReadonlyMap<string, readonly Dependency[]> => {
  const found = new Map<string, Dependency[]>();
  for (const each of dependencies) {
    const own = found.get(each.dependent);
    if (own === undefined) found.set(each.dependent, [each]);
    else own.push(each);
  }
  return found;
});
