import { bfsFromNode } from "graphology-traversal";
import { InvalidArgumentError, UnknownIdError } from "../errors/errors.js";
import { checkText } from "../model/values/argument-checks.js";
import { nearest } from "../model/values/nearest.js";
import { checkGraph, type DependencyGraph } from "./dependency-graph.js";

/** Which way to go: to what a node depends on, or to what depends on it. */
export type ReachDirection = "suppliers" | "dependents";

/** A node that was reached. */
export interface ReachedNode {
  readonly id: string;
  /** Dependencies on the shortest way; 1 for direct suppliers or dependents. */
  readonly tier: number;
}

/**
 * What a node depends on, or what depends on it, through all tiers; candidates count like suppliers. Structure only: how
 * much of a loss arrives is a question for the engine.
 * @returns nearest first, ties by id; without the node itself
 * @throws {@link UnknownIdError} when the graph has no such node
 * @remarks Cost: time O(r log r + e) for r nodes reached over e edges, no recursion.
 */
export function reach(graph: DependencyGraph, nodeId: string, direction: ReachDirection): ReachedNode[] {
  checkGraph("reach", graph);
  checkText("reach", "node", nodeId, "give its id");
  if (direction !== "dependents" && direction !== "suppliers")
    throw new InvalidArgumentError("reach", "the direction is none", 'give "dependents" or "suppliers"');
  if (!graph.hasNode(nodeId)) throw new UnknownIdError("node", nodeId, nearest(nodeId, graph.nodes()));
  const reached: ReachedNode[] = [];
  bfsFromNode(
    graph,
    nodeId,
    (id, _attributes, tier) => {
      if (id !== nodeId) reached.push({ id, tier });
    },
    { mode: direction === "suppliers" ? "outbound" : "inbound" },
  );
  return reached.sort((a, b) => a.tier - b.tier || (a.id < b.id ? -1 : 1));
}
