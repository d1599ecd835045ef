import { type InputIssue, InvalidInputError } from "../../errors/errors.js";
import { invalidInput } from "../../model/documents/document.js";
import { parseLandscape } from "../../model/documents/parse-landscape.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import { type Landscape, landscapeVersion } from "../../model/landscape/landscape.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Limits } from "../../model/values/limits.js";
import { plainCellValue } from "../csv/csv-cell.js";
import { landscapeTable } from "../csv/csv-landscape.js";
import { type Column, type CsvRecord, columnOf } from "../csv/csv-shape.js";
import { type RowCells, recordRows } from "../csv/record-rows.js";
import { readJson } from "../json/json.js";
import { type ImportNote, ImportNotes } from "../tables/import-note.js";
import { formatIssue } from "../text/format-issue.js";
import { setAt } from "../text/set-at.js";
import type { SourcePosition } from "../text/source-position.js";
import { withoutEscapes, xmlText } from "../xml/xml-text.js";
import type { Graph, GraphData } from "./graph.js";

/** The name of an attribute that says of which dependency an edge is one of several possible ones. */
const candidateOf = "candidateOf";
/** How the part begins that says of a landscape what nodes and edges do not. */
const ownStart = `{"tragweite":"${landscapeVersion}"`;
/** Fields that the ends and ids of nodes and edges say. */
const saidByForm = ["id", "dependent", "supplier", "candidates"];

/** A node or an edge to be written; attributes by their names. */
export interface RowToWrite {
  readonly id: string;
  readonly ends?: readonly [source: string, target: string];
  readonly label?: string;
  readonly cells: RowCells;
}

/** A landscape as a graph in which each edge runs from the dependent to the supplier. */
export interface GraphToWrite {
  /** JSON of everything but nodes and dependencies. */
  readonly own: string;
  readonly nodes: readonly RowToWrite[];
  readonly edges: readonly RowToWrite[];
}

/** What values of an attribute are. */
export type AttributeType = "long" | "double" | "boolean" | "string";

/** The attributes of rows in the order in which they first stand, with the type of their values. */
export function attributesOf(rows: readonly RowToWrite[]): ReadonlyMap<string, AttributeType> {
  const types = new Map<string, AttributeType>();
  for (const { cells } of rows) for (const [name, value] of cells) types.set(name, joined(types.get(name), typeOf(value)));
  return types;
}

function typeOf(value: string | number | boolean): AttributeType {
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

function joined(known: AttributeType | undefined, type: AttributeType): AttributeType {
  if (known === undefined || known === type) return type;
  return [known, type].every((each) => each === "long" || each === "double") ? "double" : "string";
}

/** How far into a file its own part begins. */
const headCharacters = 2 ** 20;

/** Whether a file is a graph that a landscape was written into. */
export function isOwnGraph(input: string | Uint8Array): boolean {
  const text = typeof input === "string" ? input : new TextDecoder().decode(input.subarray(0, headCharacters));
  return text.slice(0, headCharacters).includes(xmlText(ownStart));
}

/** @remarks Cost: time and space O(landscape). */
export function graphOf(landscape: Landscape): GraphToWrite {
  const { tragweite, nodes, dependencies, ...head } = landscape;
  const rows = recordRows(landscape);
  const named = (record: string) => rows.filter((row) => row.record.name === record).map(({ cells }) => cells);
  const cellsOfNodes = named("node");
  const cellsOfEdges = named("dependency");
  return {
    own: JSON.stringify({ tragweite, ...head, ...(dependencies?.length === 0 ? { dependencies } : {}) }),
    nodes: nodes.map(({ id, name }, index) => ({ id, label: name, cells: nodeCells(cellsOfNodes[index] ?? new Map()) })),
    edges: (dependencies ?? []).flatMap((dependency, index) => edgesOf(dependency, cellsOfEdges[index] ?? new Map())),
  };
}

function nodeCells(cells: RowCells): RowCells {
  return new Map([...cells].filter(([name]) => name !== "id" && name !== "name"));
}

function edgesOf(dependency: Dependency, cells: RowCells): RowToWrite[] {
  const { id, dependent } = dependency;
  const suppliers = suppliersOf(dependency);
  const own = [...cells].filter(([name]) => !saidByForm.includes(name.split(".", 1)[0] ?? ""));
  if (dependency.supplier !== undefined) return [{ id, ends: [dependent, dependency.supplier], cells: new Map(own) }];
  return suppliers.map((supplier, index) => ({
    id: `${id}#${index + 1}`,
    ends: [dependent, supplier],
    cells: new Map([[candidateOf, id], ...own]),
  }));
}

/** What stands behind a path of the landscape. */
type Places = Readonly<Record<"nodes" | "dependencies", readonly SourcePosition[]>>;

/**
 * The landscape that a graph was written from.
 * @returns `undefined` for a graph of another program
 */
export function landscapeOfGraph(
  graph: Graph,
  limits: Limits,
  file: string | undefined,
): { readonly landscape: Landscape; readonly notes: readonly ImportNote[] } | undefined {
  const { own } = graph;
  if (own?.startsWith(ownStart) !== true) return undefined;
  const head = headOf(withoutEscapes(own), limits, file);
  const notes = new ImportNotes();
  const columns = new Columns(shapeOf("nodes"));
  const nodes = graph.nodes.map(({ id, data }) => record(columns, data, { id }, notes));
  const places: SourcePosition[] = [];
  const dependencies = dependenciesOf(graph, notes, places);
  const value = { ...head, nodes, ...(dependencies.length > 0 ? { dependencies } : {}) };
  try {
    const landscape = parseLandscape(value, file === undefined ? { limits } : { limits, file });
    return { landscape, notes: notes.inOrder() };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const at = { nodes: graph.nodes.map(({ place }) => place), dependencies: places };
    throw invalidInput(
      error.issues.map((issue) => placed(issue, at)),
      limits,
      file,
      error.unlisted,
      error.isUnfinished,
    );
  }
}

function headOf(own: string, limits: Limits, file: string | undefined): Readonly<Record<string, unknown>> {
  const options = { limits, file, wholeNumbers: new Set<string>(), numbers: new Set<string>() };
  const { value, issues } = readJson(own, options);
  const [issue] = issues;
  if (issue !== undefined || typeof value !== "object" || value === null || Array.isArray(value))
    throw new InvalidInputError([formatIssue("graph-own", {})], file);
  return value as Readonly<Record<string, unknown>>;
}

function dependenciesOf({ edges }: Graph, notes: ImportNotes, places: SourcePosition[]): Record<string, unknown>[] {
  const made: Record<string, unknown>[] = [];
  const open = new Map<string, string[]>();
  const columns = new Columns(shapeOf("dependencies"));
  for (const { id, source, target, data, place } of edges) {
    const several = data.get(candidateOf);
    const known = several === undefined ? undefined : open.get(several);
    if (known !== undefined) {
      known.push(target);
      continue;
    }
    const candidates = [target];
    if (several !== undefined) open.set(several, candidates);
    const ends = several === undefined ? { supplier: target } : { candidates };
    places.push(place);
    const own = several ?? data.get("id") ?? id ?? `e-${made.length + 1}`;
    made.push(record(columns, data, { id: own, dependent: source, ...ends }, notes));
  }
  return made;
}

const shapeOf = (list: string): CsvRecord =>
  landscapeTable.records.find((each) => each.list === list) ?? landscapeTable.records[0];
/** So many columns are remembered. */
const mostColumns = 4_096;

/** Columns by their names: each is looked up once. */
class Columns {
  private readonly known = new Map<string, Column>();

  constructor(readonly shape: CsvRecord) {}

  of(name: string): Column {
    const known = this.known.get(name) ?? columnOf(name, { ...landscapeTable, records: [this.shape] }, new Map());
    if (this.known.size < mostColumns) this.known.set(name, known);
    return known;
  }
}

/** A record of its attributes; those that it has no field for are noted. */
function record(columns: Columns, data: GraphData, start: Record<string, unknown>, notes: ImportNotes): Record<string, unknown> {
  const { shape } = columns;
  const made = { ...start };
  for (const [attribute, text] of data) {
    if (text === "" || attribute === candidateOf || saidByForm.includes(attribute)) continue;
    const path = attribute === "label" ? "name" : attribute;
    const column = columns.of(path);
    const kind = column.kinds.get(shape);
    const isSet = kind !== undefined && setAt(made, column.path, plainCellValue(withoutEscapes(text), kind, "."));
    if (!isSet) notes.tally("attribute-left", attribute);
  }
  return made;
}

function placed(issue: InputIssue, places: Places): InputIssue {
  const [list, index] = issue.path;
  if ((list !== "nodes" && list !== "dependencies") || typeof index !== "number") return issue;
  return { ...issue, ...places[list][index] };
}
