import { oncePerFrozen } from "../values/remembered.js";
import { landscapeHash } from "./canonical-json.js";
import { hasDates } from "./dated-rows.js";
import type { Landscape } from "./landscape.js";

/** Which landscape a result is about, and how large that is. */
export interface ModelStamp {
  readonly id: string;
  /** As {@link landscapeHash}: the same for files that differ in order only. */
  readonly hash: string;
  readonly nodes: number;
  readonly dependencies: number;
  /** The day of which it is, where rows hold on certain days only. */
  readonly day?: string;
}

/** {@link landscapeHash}, made once; freezes the landscape. */
export const modelHash: (landscape: Landscape) => string = oncePerFrozen(landscapeHash);

/**
 * Freezes the landscape, so that its hash is the same whenever it is read.
 * @remarks Cost: the hash reads the whole landscape, once, and only when somebody reads it; JSON and copies do.
 */
export function modelStamp(landscape: Landscape): ModelStamp {
  const hash = hashOfFrozen(landscape);
  return {
    id: landscape.id,
    get hash(): string {
      return hash();
    },
    nodes: landscape.nodes.length,
    dependencies: landscape.dependencies?.length ?? 0,
    ...dayOf(landscape),
  };
}

const dayOf = oncePerFrozen((landscape: Landscape): Pick<ModelStamp, "day"> => {
  const { asOf } = landscape;
  return asOf !== undefined && hasDates(landscape) ? { day: asOf } : {};
});

const hashOfFrozen = oncePerFrozen((landscape: Landscape) => (): string => modelHash(landscape));
