import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { TragweiteError } from "../../errors/errors.js";
import { addSuppliers } from "../levels/add-suppliers.js";
import { rationsAt } from "../levels/rations-at.js";

/** What is asked about stands on a supply that is shared out, of which cut sets can say nothing exactly. */
export class SharedSupplyError extends TragweiteError {
  override readonly name = "SharedSupplyError";
  readonly code = "shared-supply";
  constructor(readonly supplyId: string) {
    super(
      `what is asked about stands on the supply "${supplyId}", on which several draw: how it is shared out is no question of who ` +
        "fails, and cut sets cannot tell; run a scenario, or rank failures",
    );
  }
}

/** The first supply that is shared out among those on which what stands at a position depends. @remarks Cost: time of its cone. */
export function sharedSupplyBelow(compiled: CompiledLandscape, position: number): string | undefined {
  const supplyAt = rationsAt(compiled);
  if (supplyAt.size === 0) return undefined;
  const reached = new Set([position]);
  for (const each of reached) {
    const found = supplyAt.get(each);
    if (found !== undefined) return found;
    addSuppliers(compiled.graph, each, reached);
  }
  return undefined;
}
