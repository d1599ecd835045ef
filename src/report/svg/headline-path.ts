import type { Landscape } from "../../model/landscape/landscape.js";
import { addTo } from "../../sequences.js";
import type { NodeLosses } from "./node-losses.js";

/** From whom to whom a loss comes. */
export interface Heard {
  readonly supplier: string;
  readonly dependent: string;
}

/**
 * The lost services of a type, what they are lost by, and who uses them.
 * @param heard - all dependencies on which any loss arrives
 */
export function headlinePath(
  { nodes }: Landscape,
  heard: readonly Heard[],
  losses: NodeLosses,
  headline: string | undefined,
): ReadonlySet<string> {
  const path = new Set<string>();
  if (headline === undefined) return path;
  const open = nodes.flatMap((node) =>
    node.kind === "service" && node.serviceType === headline && losses.of(node.id).loss.atMost > 0 ? [node.id] : [],
  );
  const users = new Set(open);
  const suppliers = new Map<string, string[]>();
  for (const { supplier, dependent } of heard) addTo(suppliers, dependent, supplier);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (path.has(id)) continue;
    path.add(id);
    for (const supplier of suppliers.get(id) ?? []) open.push(supplier);
  }
  for (const { supplier, dependent } of heard) if (users.has(supplier)) path.add(dependent);
  return path;
}
