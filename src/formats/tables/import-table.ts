import type { ImportMap, ImportRole } from "../../model/documents/import-map.js";
import { parseLandscape } from "../../model/documents/parse-landscape.js";
import { type Landscape, landscapeVersion } from "../../model/landscape/landscape.js";
import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import type { ItProvider } from "../../model/landscape/nodes/it-provider.js";
import type { ServiceProvider } from "../../model/landscape/nodes/service-provider.js";
import { checkOptions, checkRecord } from "../../model/values/argument-checks.js";
import { checkLimit, type Limits, withDefaultLimits } from "../../model/values/limits.js";
import type { Count } from "../../model/values/population.js";
import { addTo, appendAll, greatestOf } from "../../sequences.js";
import { type ColumnPlan, columnPlan } from "./column-plan.js";
import { type ImportNote, ImportNotes } from "./import-note.js";
import { idPart, NameIds } from "./name-ids.js";
import { namesAlike } from "./names-alike.js";
import { type Greatest, organisationNode, unitOf } from "./organisation-node.js";
import { ownProvider, type RowFacts, RowReader } from "./row-facts.js";
import { RowLandscape, tableSource } from "./row-landscape.js";
import { mayBeSeveral, rowBetween } from "./rows-between.js";
import { cellPlace, checkTable, comparable, plainText, type Table, type TableRow } from "./table.js";

/** A landscape made of a table, and what was taken, assumed and left of it. */
export interface Imported {
  readonly landscape: Landscape;
  /** What was taken first, then what was assumed, then what was left; each in the order of the table. */
  readonly notes: readonly ImportNote[];
}

/**
 * Makes a landscape of an organisation's table of contracts: each row a service of the organisation that needs a system of a
 * provider, all of them or, with a second supplier, any. What a row states is documented by its place; what is only implied by
 * it, such as a system that has no name of its own, is inferred, and what is stated nowhere is assumed.
 * @returns with every cell either in the landscape or in a note
 * @throws `InvalidInputError` where the table lacks a heading of the mapping or has no rows, or no column says what they are about
 * @throws `LimitExceededError` beyond `limits.tableRows`, or `nodes` as soon as so many are made
 * @remarks Cost: time and space O(cells).
 */
export function importTable(table: Table, map: ImportMap, options: { readonly limits?: Partial<Limits> } = {}): Imported {
  checkTable("importTable", table);
  const hint = "give one that readImportMap or guessImportMap made";
  checkRecord("importTable", "map", map, [], hint);
  checkRecord("importTable", "map's columns", map.columns ?? {}, [], hint);
  checkOptions("importTable", options, { limits: "limits" });
  const limits = withDefaultLimits(options.limits);
  checkLimit(limits, "tableRows", table.rows.length, table.name);
  const plan = columnPlan(table, map);
  const { name = "table" } = table;
  const notes = new ImportNotes();
  appendAll(notes.list, table.notes ?? []);
  noteColumns(plan, notes);
  const reader = new RowReader(plan, map, notes);
  const facts = rowsOfTable(plan, notes)
    .map((row) => reader.read(row))
    .filter((each) => each !== undefined);
  const ids = new NameIds();
  const organisation = organisationNode(map, greatestIn(plan, facts), ids, notes);
  const unit = unitOf(map);
  const { substituteHours } = map;
  const made = new RowLandscape({
    ...{
      file: table.sheet === undefined ? name : `${name}:${table.sheet}`,
      organisation: organisation.id,
      unit: unit.id,
      substituteHours,
      ids,
      notes,
    },
    providersOf: providersIn(facts),
  });
  for (const each of facts) {
    made.add(each);
    checkLimit(limits, "nodes", made.nodes, table.name);
  }
  const services = [...made.services.values()].map(({ node }) => node);
  const whole = wholeOf(organisation, unit.id);
  for (const service of services) {
    if (whole !== "unknown" && service.populations?.[0]?.count === whole) delete service.populations;
    service.serviceType ||= service.id.split("/").at(-1) ?? service.id;
  }
  const counting = services.filter(({ populations }) => populations?.some(({ count }) => count !== "unknown")).length;
  const critical = services.filter(({ tags }) => tags !== undefined).length;
  if (critical > 0) notes.add("critical", { services: critical });
  if (counting > 0) notes.add("persons-overlap", { services: counting });
  noteDefaults(plan, facts, notes);
  const [providers, systems] = [made.providers, made.systems].map((nodes) => [...nodes.values()].map(({ node }) => node));
  notes.add("made", {
    ...{ rows: facts.length, services: services.length },
    ...{ providers: made.providers.size, systems: made.systems.size },
  });
  for (const { node, row } of made.providers.values())
    if (mayBeSeveral(node.name)) notes.add("perhaps-several", { name: node.name }, String(row));
  for (const [other, found] of namesAlike((providers ?? []).map((node) => node.name)))
    notes.add("perhaps-same", { name: other, other: found });
  const landscape = {
    tragweite: landscapeVersion,
    ...titleOf(map, name),
    sources: [{ id: tableSource, title: name }],
    ...([organisation, ...services].some((node) => "populations" in node) ? { units: [unit] } : {}),
    nodes: [organisation, ...(providers ?? []), ...(systems ?? []), ...services],
    ...(made.groups.length > 0 ? { groups: made.groups } : {}),
    dependencies: made.dependencies,
  };
  return { landscape: parseLandscape(landscape, { limits }), notes: notes.inOrder() };
}

/** The rows below the headings that are of this table. */
function rowsOfTable(plan: ColumnPlan, notes: ImportNotes): TableRow[] {
  const taken: TableRow[] = [];
  let before = plan.headings.number;
  let first: number | undefined;
  for (const row of plan.rows) {
    const between = first === undefined ? rowBetween(plan, row, before) : "other-table";
    const texts = row.cells.map(plainText).filter((text) => text !== "");
    before = row.number;
    if (between === "other-table") {
      first ??= row.number;
      notes.add("other-table", { texts, first }, String(row.number));
    }
    if (between === "headings") notes.add("row-of-headings", { texts }, String(row.number));
    if (between === undefined) taken.push(row);
  }
  return taken;
}

/** A landscape is called like the organisation, or without a name like the file. */
function titleOf({ organisation }: ImportMap, file: string): { readonly id: string; readonly name?: string } {
  const inFile = idPart(file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "")) || "table";
  const name = organisation?.name;
  return name === undefined ? { id: inFile } : { id: idPart(name) || inFile, name };
}

/** How many the organisation serves in all: of a service that serves them all it need not be said again. */
function wholeOf(organisation: Insurer | ServiceProvider | ItProvider, unit: string): Count | undefined {
  const own = "populations" in organisation ? organisation.populations?.find((each) => each.unit === unit)?.count : undefined;
  return own ?? (organisation.kind === "insurer" ? organisation.insured : undefined);
}

/** What became of each column, and of texts outside of them. */
function noteColumns({ above, headings, rows, columns }: ColumnPlan, notes: ImportNotes): void {
  for (const { number, cells } of above)
    notes.add("above-headings", { texts: cells.map(plainText).filter((text) => text !== "") }, String(number));
  const rolesOf = new Map<number, ImportRole[]>();
  for (const [role, column] of columns) addTo(rolesOf, column, role);
  headings.cells.forEach((cell, column) => {
    const heading = plainText(cell);
    const letters = cellPlace(column, 0).slice(0, -1);
    const filled = rows.filter(({ cells }) => plainText(cells[column] ?? "") !== "").length;
    const roles = rolesOf.get(column);
    if (roles === undefined && (heading !== "" || filled > 0)) notes.add("column-left", { heading, cells: filled }, letters);
    for (const role of roles ?? []) notes.add("column-taken", { heading, role, cells: filled }, letters);
    if (roles !== undefined && filled < rows.length) notes.add("empty-cells", { heading, cells: rows.length - filled }, letters);
  });
  for (const { number, cells } of rows) {
    cells.slice(headings.cells.length).forEach((cell, index) => {
      const text = plainText(cell);
      if (text !== "") notes.add("beyond-headings", { text }, cellPlace(headings.cells.length + index, number));
    });
  }
}

/** What holds for all rows because the table does not say otherwise. */
function noteDefaults({ columns, rows }: ColumnPlan, facts: readonly RowFacts[], notes: ImportNotes): void {
  const read = new Set(facts.map(({ row }) => row));
  if (facts.length > 0) notes.add("weights", {});
  for (const role of ["criticality", "substitute"] as const) {
    const column = columns.get(role);
    const empty = rows.filter(({ cells, number }) => read.has(number) && plainText(cells[column ?? -1] ?? "") === "").length;
    if (column !== undefined && empty > 0) notes.add("answers-empty", { role, cells: empty }, cellPlace(column, 0).slice(0, -1));
  }
  if (!columns.has("system") && facts.length > 0) notes.add("systems-of-services", {});
  if (!columns.has("serviceType") && facts.length > 0) notes.add("types-of-names", {});
  const typed = new Set(facts.filter(({ serviceType }) => serviceType !== undefined).map(({ service }) => comparable(service)));
  if (columns.has("serviceType"))
    for (const { service, row } of facts)
      if (!typed.has(comparable(service))) notes.add("type-of-name", { service }, String(row));
}

function greatestIn({ columns, headings }: ColumnPlan, facts: readonly RowFacts[]): Greatest | undefined {
  const counts = facts.flatMap(({ persons }) => (persons === undefined ? [] : [persons]));
  const heading = plainText(headings.cells[columns.get("persons") ?? -1] ?? "");
  const known = counts.filter((count) => count !== "unknown");
  if (counts.length === 0) return undefined;
  return { heading, count: known.length < counts.length ? "unknown" : greatestOf(known) };
}

function providersIn(facts: readonly RowFacts[]): Map<string, Set<string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { system, provider, isSystemNamed } of facts) {
    if (!isSystemNamed || provider === undefined || provider === ownProvider) continue;
    const key = comparable(system);
    const names = found.get(key) ?? new Map<string, string>();
    if (!names.has(comparable(provider))) names.set(comparable(provider), provider);
    found.set(key, names);
  }
  return new Map([...found].map(([key, names]) => [key, new Set(names.values())]));
}
