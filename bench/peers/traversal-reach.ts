import graphology from "graphology";
import { bfsFromNode } from "graphology-traversal";
import { processorMilliseconds } from "../processor-time.js";
import type { ReachPeer, ReachTask } from "./reach-peer.js";

/** graphology-traversal in this process. */
export function traversalReach({ nodeCount, dependent, supplier, sources }: ReachTask): ReachPeer {
  const graph = new graphology.MultiDirectedGraph();
  for (let node = 0; node < nodeCount; node++) graph.addNode(node);
  for (let edge = 0; edge < dependent.length; edge++) graph.addEdge(dependent[edge], supplier[edge]);
  const reach = () => {
    let found = 0;
    const milliseconds = processorMilliseconds(() => {
      for (const node of sources) bfsFromNode(graph, node, () => void found++, { mode: "in" });
    });
    return { milliseconds, found };
  };
  return { reach, close: () => graph.clear() };
}
