import { InvalidInputError } from "../../errors/errors.js";
import type { ForeignFormat } from "../../errors/format-issues.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import { kindOfWord } from "../foreign/foreign-node.js";
import { type ForeignOptions, type ForeignReading, foreignOptionKinds } from "../foreign/foreign-options.js";
import type { Imported } from "../tables/import-table.js";
import { comparable } from "../tables/table.js";
import { formatIssue } from "../text/format-issue.js";
import type { SourcePosition } from "../text/source-position.js";
import { type Graph, type GraphData, type GraphEdge, type GraphNode, labelOf } from "./graph.js";

/** Which end of an edge needs the other; `both` takes each edge both ways. */
export const edgeDirections = ["dependent-to-supplier", "supplier-to-dependent", "both"] as const;
/** One of {@link edgeDirections}. */
export type EdgeDirection = (typeof edgeDirections)[number];

/** How a graph is read. */
export interface GraphOptions extends ForeignOptions {
  /** Which end of an edge needs the other: compulsory for the graphs of other programs, which do not say it. */
  readonly edges?: EdgeDirection | undefined;
  /** Whether the attribute weight is how much is lost, where it is above 0 and at most 1. @defaultValue false */
  readonly weights?: boolean | undefined;
}

/** What of {@link GraphOptions} may be what. */
export const graphOptionKinds = { ...foreignOptionKinds, edges: edgeDirections, weights: "truth" } as const;

/** What a program says of nodes and edges by attributes that are read. */
const types = ["type", "systemtype", "servicetype"];
const usedOfNodes = ["label", "name", "kind", "operator", ...types];
const usedOfEdges = ["kind", "type"];

/**
 * A landscape of the graph of another program: every node a system, unless its attribute kind or type is one of our words.
 * @throws `InvalidInputError` where nobody says which end of an edge needs the other, and for undirected edges unless both ways are asked for
 */
export function graphLandscape(graph: Graph, format: ForeignFormat, options: GraphOptions & ForeignReading): Imported {
  const { edges: direction, weights = false, file } = options;
  if (direction === undefined && graph.edges.length > 0) throw new InvalidInputError([formatIssue("graph-direction", {})], file);
  const plain = { ...graph, nodes: graph.nodes.map(withPlainNames), edges: graph.edges.map(withPlainNames) };
  const undirected = graph.edges.filter(({ isDirected }) => !isDirected);
  const [first] = undirected;
  if (first !== undefined && direction !== "both")
    throw new InvalidInputError([formatIssue("graph-undirected", { edges: undirected.length }, first.place)], file);
  const made = new ForeignLandscape(format, options);
  const organisations = organisationsIn(plain);
  for (const node of plain.nodes) addNode(made, node, organisations);
  if (direction !== undefined && graph.edges.length > 0) made.notes.add("edges-said", { edges: direction });
  for (const edge of plain.edges) addEdge(made, edge, direction ?? "dependent-to-supplier", weights);
  for (const [what, { count, place }] of graph.left) made.notes.tally("element-left", what, placeText(place), count);
  return made.finish({ keepsParallel: true });
}

/** With names of attributes in small letters, those first that are so in the file. */
function withPlainNames<T extends { readonly data: GraphData }>(part: T): T {
  const names = [...part.data.keys()];
  if (names.every((name) => name === name.toLowerCase())) return part;
  const data = new Map([...part.data].reverse().map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, value] of part.data) if (name === name.toLowerCase()) data.set(name, value);
  return { ...part, data };
}

const placeText = ({ line, column }: SourcePosition): string => `${line}:${column}`;

/** By ids and names, the ids of nodes; an id goes before a name. */
function organisationsIn({ nodes }: Graph): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, data } of nodes) {
    const label = comparable(labelOf(data) ?? "");
    const isOrganisation = [data.get("kind"), data.get("type")].map(kindOfWord).some((kind) => kind?.endsWith("-provider"));
    if (isOrganisation && label !== "" && !found.has(label)) found.set(label, id);
  }
  for (const { id } of nodes) found.set(comparable(id), id);
  return found;
}

function addNode(made: ForeignLandscape, { id, data, place }: GraphNode, organisations: ReadonlyMap<string, string>): void {
  const at = placeText(place);
  const said = ["kind", ...types].map((attribute) => data.get(attribute));
  const kind = said.map(kindOfWord).find((each) => each !== undefined);
  const type = said.find((word) => word !== undefined && word !== "" && kindOfWord(word) === undefined);
  const operator = data.get("operator")?.trim() ?? "";
  made.node({
    ...{ key: id, name: labelOf(data) ?? id, kind, type, place: at },
    operator: operator === "" ? undefined : (organisations.get(comparable(operator)) ?? made.organisation(operator, at)),
    id: /[a-z]{2}/.test(id) ? id : undefined,
  });
  noteLeft(made, data, usedOfNodes, at);
}

function addEdge(
  made: ForeignLandscape,
  { id, source, target, data, place }: GraphEdge,
  direction: EdgeDirection,
  weights: boolean,
): void {
  const at = placeText(place);
  const given = Number(data.get("weight") ?? Number.NaN);
  const weight = weights && given > 0 && given <= 1 ? given : undefined;
  const said = { kind: data.get("kind") ?? data.get("type"), weight, note: id, place: at };
  if (direction !== "supplier-to-dependent") made.need({ dependent: source, supplier: target, ...said });
  if (direction !== "dependent-to-supplier") made.need({ dependent: target, supplier: source, ...said });
  noteLeft(made, data, weight === undefined ? usedOfEdges : [...usedOfEdges, "weight"], at);
}

function noteLeft(made: ForeignLandscape, data: GraphData, used: readonly string[], place: string): void {
  for (const attribute of data.keys()) if (!used.includes(attribute)) made.notes.tally("attribute-left", attribute, place);
}
