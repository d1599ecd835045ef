import { type Bounds, exactly } from "../../quantities.js";
import type { Count } from "./population.js";

/** A count as bounds; `undefined` where it is unknown. */
export function boundsOfCount(count: Count): Bounds | undefined {
  if (count === "unknown") return undefined;
  return typeof count === "number" ? exactly(count) : { atLeast: count.atLeast, atMost: count.atMost };
}
