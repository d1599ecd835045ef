import { InvalidInputError } from "../../errors/errors.js";
import type { ForeignFormat } from "../../errors/format-issues.js";
import { checkLimit, type Limits } from "../../model/values/limits.js";
import { checkForeign } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";
import { decodeText } from "../text/decode-text.js";
import { formatIssue } from "../text/format-issue.js";
import type { SourcePosition } from "../text/source-position.js";
import type { Graph, GraphEdge, GraphNode } from "./graph.js";
import { type GraphOptions, graphLandscape, graphOptionKinds } from "./graph-landscape.js";
import { landscapeOfGraph } from "./own-graph.js";

/** Reads a text into a graph. */
type ReadGraph = (text: string, limits: Limits, file: string | undefined) => Graph;

/** A landscape of a file: the very one that this package wrote into it, or one made of the graph of another program. */
export function readGraphFile(
  call: string,
  format: ForeignFormat,
  read: ReadGraph,
  input: string | Uint8Array,
  options: GraphOptions,
): Imported {
  const reading = checkForeign(call, input, options, graphOptionKinds);
  const { limits, file, onNote } = reading;
  const graph = read(decodeText(input, { limits, file, version: undefined }, onNote), limits, file);
  return landscapeOfGraph(graph, limits, file) ?? graphLandscape(graph, format, reading);
}

/** What is found of a graph while its file is read. */
export class GraphParts {
  own: string | undefined;
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  private defaults = 0;
  private readonly left = new Map<string, { count: number; readonly place: SourcePosition }>();

  constructor(
    private readonly format: ForeignFormat,
    private readonly limits: Limits,
    private readonly file: string | undefined,
  ) {}

  /** Counts values that stand nowhere but in a default: a short file could ask for any number of them. */
  addDefaults(count: number): void {
    this.defaults += count;
    checkLimit(this.limits, "cells", this.defaults, this.file);
  }

  addNode(node: GraphNode): void {
    this.nodes.push(node);
    checkLimit(this.limits, "nodes", this.nodes.length, this.file);
  }

  addEdge(edge: GraphEdge): void {
    this.edges.push(edge);
    checkLimit(this.limits, "dependencies", this.edges.length, this.file);
  }

  leave(what: string, place: SourcePosition): void {
    const known = this.left.get(what);
    if (known === undefined) this.left.set(what, { count: 1, place });
    else known.count++;
  }

  /** The file is none of its format. */
  refuseRoot(place: SourcePosition): never {
    throw new InvalidInputError([formatIssue("other-format", { format: this.format }, place)], this.file);
  }

  /** What stands there is not read. */
  refuse(tag: string, place: SourcePosition): never {
    throw new InvalidInputError([formatIssue("graph-unsupported", { tag }, place)], this.file);
  }

  graph(): Graph {
    const { own, nodes, edges, left } = this;
    return { own, nodes, edges, left };
  }
}
