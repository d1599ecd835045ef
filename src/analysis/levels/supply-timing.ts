import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { DrawnSupplyAt, Timing } from "../../engine/timeline/timing.js";

/** Supplies that are shared out, and stand-bys that draw on any, as a timeline needs them. @remarks Cost: time O(dependencies) where there are any. */
export function suppliesOf({ graph, supplies, dependencyOf }: CompiledLandscape): Pick<Timing, "supplies" | "drawnBy"> {
  if (supplies.length === 0) return {};
  const { positionOf, slotOf, limits } = graph;
  const drawn = supplies.map(
    ({ total, stock, amount, reserve }): DrawnSupplyAt => ({
      ration: positionOf[total] ?? -1,
      position: stock === undefined ? -1 : (positionOf[stock] ?? -1),
      stock: amount,
      reserve,
    }),
  );
  const standByOf = new Map<number, number>();
  if (limits !== undefined && supplies.some(({ resting }) => resting.length > 0)) {
    slotOf.forEach((slot, edge) => {
      if (limits.standBy[slot] === 1) standByOf.set(dependencyOf[edge] ?? -1, slot);
    });
  }
  const drawnBy = supplies.flatMap(({ resting }) =>
    resting.flatMap(({ dependency, row }): [number, number][] => {
      const standBy = standByOf.get(row);
      return standBy === undefined ? [] : [[slotOf[dependency] ?? -1, standBy]];
    }),
  );
  return { supplies: drawn, drawnBy: new Map(drawnBy) };
}
