import graphology, { type MultiDirectedGraph } from "graphology";
import { InvalidArgumentError } from "../errors/errors.js";
import type { Dependency } from "../model/landscape/dependency.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { LandscapeNode } from "../model/landscape/node.js";

/** What a landscape holds besides its nodes and dependencies: its id and date, groups, pools, totals, sources. */
export type DependencyGraphAttributes = Omit<Landscape, "nodes" | "dependencies">;

/**
 * A landscape as a graphology graph. Nodes have the landscape's ids as keys and its nodes as attributes; an edge leads
 * from a dependent to its supplier, and has a dependency as attributes. A dependency with candidates is one edge for each
 * of them, with the keys `<id>#1`, `<id>#2`, …; any other is one edge, with its id as key.
 */
export type DependencyGraph = MultiDirectedGraph<LandscapeNode, Dependency, DependencyGraphAttributes>;

/** An empty graph. The class is taken from the default export, which graphology has as CommonJS and as an ES module alike. */
export function emptyGraph(): DependencyGraph {
  return new graphology.MultiDirectedGraph({ allowSelfLoops: false });
}

/** @throws {@link InvalidArgumentError} for what is no graph on its outside */
export function checkGraph(call: string, graph: unknown): void {
  const isGraph = typeof graph === "object" && graph !== null && "mapNodes" in graph && "hasNode" in graph;
  if (!isGraph) throw new InvalidArgumentError(call, "the graph is none", "give one that toGraph made");
}
