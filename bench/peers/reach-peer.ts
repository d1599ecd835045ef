import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is to be reached: for each source the nodes that hang on it, itself included. */
export interface ReachTask {
  readonly nodeCount: number;
  readonly dependent: ArrayLike<number>;
  readonly supplier: ArrayLike<number>;
  readonly sources: readonly number[];
  /** For files. */
  readonly folder: string;
}

export interface Reached {
  /** Of the processor, for all sources, without loading. */
  readonly milliseconds: number;
  /** Nodes reached in sum. */
  readonly found: number;
}

/** A program that has the graph loaded and answers the task again and again; or why there is none. */
export type ReachPeer =
  | { readonly reach: () => Reached | Promise<Reached>; readonly close: () => void }
  | { readonly absent: string };

/** Writes a task as `reach_peer.py` reads it. */
export function writeReachTask({ nodeCount, dependent, supplier, sources, folder }: ReachTask): string {
  const path = join(folder, "reach.txt");
  const edges = Array.from(dependent, (node, edge) => `${node} ${supplier[edge]}`);
  writeFileSync(path, `${nodeCount}\n${sources.join(" ")}\n${edges.join("\n")}\n`);
  return path;
}
