import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { TragweiteError } from "../../errors/errors.js";

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
export function sharedSupplyBelow({ graph, supplies }: CompiledLandscape, position: number): string | undefined {
  if (supplies.length === 0) return undefined;
  const supplyAt = new Map(
    supplies.flatMap(({ id, rations }) => rations.map((ration) => [graph.positionOf[ration] ?? -1, id] as const)),
  );
  const reached = new Set([position]);
  for (const each of reached) {
    const found = supplyAt.get(each);
    if (found !== undefined) return found;
    const end = graph.slotStart[graph.groupStart[each + 1] ?? 0] ?? 0;
    for (let slot = graph.slotStart[graph.groupStart[each] ?? 0] ?? 0; slot < end; slot++)
      reached.add(graph.supplier[slot] ?? -1);
  }
  return undefined;
}
