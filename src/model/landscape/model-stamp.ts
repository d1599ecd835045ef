import { oncePerFrozen } from "../values/remembered.js";
import { landscapeHash } from "./canonical-json.js";
import type { Landscape } from "./landscape.js";

/** Which landscape a result is about, and how large that is. */
export interface ModelStamp {
  readonly id: string;
  /** As {@link landscapeHash}: the same for files that differ in order only. */
  readonly hash: string;
  readonly nodes: number;
  readonly dependencies: number;
}

/** {@link landscapeHash}, made once; freezes the landscape. */
export const modelHash: (landscape: Landscape) => string = oncePerFrozen(landscapeHash);

/** @remarks Cost: the hash reads the whole landscape, once. */
export function modelStamp(landscape: Landscape): ModelStamp {
  return {
    id: landscape.id,
    hash: modelHash(landscape),
    nodes: landscape.nodes.length,
    dependencies: landscape.dependencies?.length ?? 0,
  };
}
