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

/** @remarks Cost: the hash reads the whole landscape. */
export function modelStamp(landscape: Landscape): ModelStamp {
  return {
    id: landscape.id,
    hash: landscapeHash(landscape),
    nodes: landscape.nodes.length,
    dependencies: landscape.dependencies?.length ?? 0,
  };
}
