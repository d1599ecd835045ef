import type { Bounds } from "../../quantities.js";

/**
 * Hours of a loss that lasts longer than is tolerable, as they are drawn: what goes on without an end has not reached the limit where
 * its course ends, and is drawn as far beyond it as the limit is long.
 * @param isSure - whether it surely does, or perhaps
 */
export function lastingHours({ atLeast, atMost }: Bounds, tolerableHours: number, isSure: boolean): Bounds {
  const lasting = (hours: number): number => (hours <= tolerableHours ? 2 * tolerableHours : hours);
  return { atLeast: isSure ? lasting(atLeast) : atLeast, atMost: lasting(atMost) };
}
