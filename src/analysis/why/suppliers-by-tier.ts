import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { addSuppliers } from "../levels/add-suppliers.js";
import { rationsAt } from "../levels/rations-at.js";

/**
 * Positions on which one depends, nearest first, without itself. What others draw instead of is nothing that a supply needs, and is left out.
 */
export function suppliersByTier(compiled: CompiledLandscape, target: number): number[] {
  const rations = rationsAt(compiled);
  const reached = new Set([target]);
  for (const position of reached) if (!rations.has(position)) addSuppliers(compiled.graph, position, reached);
  reached.delete(target);
  return [...reached];
}
