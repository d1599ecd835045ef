import { checkWholeLandscape } from "../model/documents/whole-document.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { type DependencyGraph, emptyGraph } from "./dependency-graph.js";

/**
 * The landscape as a graphology graph, for traversals, what-if edits and other tools.
 * @param landscape - n nodes, m suppliers and candidates of all dependencies; changes to the graph leave it as it is
 * @returns nodes and edges in the landscape's order
 * @remarks Cost: time and space O(n + m). For levels use the compiled form: it is far faster.
 */
export function toGraph(landscape: Landscape): DependencyGraph {
  checkWholeLandscape("toGraph", landscape);
  const { nodes, dependencies = [], ...attributes } = landscape;
  const graph = emptyGraph();
  graph.replaceAttributes(attributes);
  for (const node of nodes) graph.addNode(node.id, { ...node });
  for (const dependency of dependencies) {
    const { id, dependent, supplier, candidates = [] } = dependency;
    if (supplier !== undefined) graph.addEdgeWithKey(id, dependent, supplier, { ...dependency });
    candidates.forEach((candidate, index) => {
      graph.addEdgeWithKey(`${id}#${index + 1}`, dependent, candidate, { ...dependency });
    });
  }
  return graph;
}
