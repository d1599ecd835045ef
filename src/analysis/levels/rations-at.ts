import type { CompiledLandscape } from "../../engine/compile/compile.js";

/** By position at which a supply is shared out: the id of the supply. */
export function rationsAt({ graph, supplies }: Pick<CompiledLandscape, "graph" | "supplies">): ReadonlyMap<number, string> {
  return new Map(supplies.flatMap(({ id, rations }) => rations.map((ration) => [graph.positionOf[ration] ?? -1, id] as const)));
}
