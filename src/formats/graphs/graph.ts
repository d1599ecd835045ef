import type { SourcePosition } from "../text/source-position.js";

/** What a file says of a node, an edge or a graph besides, by the names of attributes. */
export type GraphData = ReadonlyMap<string, string>;

export interface GraphNode {
  readonly id: string;
  readonly data: GraphData;
  readonly place: SourcePosition;
}

export interface GraphEdge {
  readonly id: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  readonly data: GraphData;
  readonly place: SourcePosition;
}

/** A graph as the files of several programs have it. */
export interface Graph {
  /** What this package wrote about a landscape of its own besides nodes and dependencies; nothing in files of other programs. */
  readonly own: string | undefined;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What of the file is in none of these, by its name, with how many there are and where the first stands. */
  readonly left: ReadonlyMap<string, { readonly count: number; readonly place: SourcePosition }>;
}

/** What a node is called, by the name under which it is written and read. */
export const labelOf = (data: GraphData): string | undefined => data.get("label") ?? data.get("name");
