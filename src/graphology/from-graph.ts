import { parseLandscape } from "../model/documents/parse-landscape.js";
import type { Dependency } from "../model/landscape/dependency.js";
import { type Landscape, landscapeVersion } from "../model/landscape/landscape.js";
import type { LandscapeNode } from "../model/landscape/node.js";
import { checkGraph, type DependencyGraph } from "./dependency-graph.js";

/**
 * The landscape that a graph shows: the inverse of {@link toGraph}, also after edits of the graph. Where keys and ends of
 * the graph differ from what its attributes say, the graph counts: a moved edge is a moved dependency. A dependency of
 * whose candidates one edge is left has that one as its supplier.
 * @returns nodes in the graph's order, dependencies in the order of their first edges; no list where the graph has no edge
 * @throws {@link InvalidInputError} when an edit left something that is no landscape, such as a group of a dropped node
 * @remarks Cost: time and space O(nodes + edges).
 */
export function fromGraph(graph: DependencyGraph): Landscape {
  checkGraph("fromGraph", graph);
  const nodes: LandscapeNode[] = graph.mapNodes((id, node) => ({ ...node, id }));
  const dependencies = [...edgesByDependency(graph).values()].map(dependencyOf);
  const { tragweite = landscapeVersion, ...attributes } = graph.getAttributes();
  return parseLandscape({ tragweite, ...attributes, nodes, ...(dependencies.length > 0 ? { dependencies } : {}) });
}

interface Edge {
  readonly id: string;
  readonly dependent: string;
  readonly supplier: string;
  readonly attributes: Dependency;
}

/** The edges of one dependency share its id: a key up to its first `#`, which no id contains. */
function edgesByDependency(graph: DependencyGraph): Map<string, [Edge, ...Edge[]]> {
  const edges = new Map<string, [Edge, ...Edge[]]>();
  graph.forEachEdge((key, attributes, dependent, supplier) => {
    const id = key.split("#", 1)[0] ?? key;
    const edge = { id, dependent, supplier, attributes };
    const others = edges.get(id);
    if (others === undefined) edges.set(id, [edge]);
    else others.push(edge);
  });
  return edges;
}

function dependencyOf(edges: readonly [Edge, ...Edge[]]): Dependency {
  const [{ id, dependent, supplier, attributes }] = edges;
  const { supplier: _supplier, candidates: _candidates, ...fields } = attributes;
  const ends = edges.length === 1 ? { supplier } : { candidates: edges.map((edge) => edge.supplier) };
  return { ...fields, id, dependent, ...ends };
}
