import type { PatchedList } from "../model/documents/patch.js";
import { dependencyKinds } from "../model/landscape/dependency.js";
import type { NodeKind } from "../model/landscape/node.js";
import { nodeKinds, organisationKinds } from "../model/landscape/node-kinds.js";
import { insurerTypes } from "../model/landscape/nodes/insurer-types.js";
import { evidenceStatuses } from "../quantities.js";
import type { Draft, DraftRow } from "./draft.js";

/** The tables in which a landscape is written. */
export const tableNames = ["organisations", "systems", "services", "dependencies", "groups"] as const;
export type TableName = (typeof tableNames)[number];

/** What stands in a column and how it is written. */
export interface Column {
  readonly name: ColumnName;
  /** `word`: an open word, in the form of an id. `node`: a node by name or id. `group`: a group of the dependent. `populations`: amounts with units. */
  readonly kind: "text" | "number" | "count" | "word" | "choice" | "node" | "group" | "populations";
  /** What can be chosen in a column of choices. */
  readonly choices?: readonly string[];
}

/** The columns of all tables. `type` is what kind of insurer, service provider, system or service it is; `size` how many there are. */
export type ColumnName =
  | "name"
  | "kind"
  | "type"
  | "size"
  | "populations"
  | "operator"
  | "maxTolerableHours"
  | "recoveryHours"
  | "dependent"
  | "supplier"
  | "weight"
  | "group"
  | "bufferHours"
  | "activationHours"
  | "node"
  | "rule"
  | "k"
  | "evidence"
  | "source"
  | "activity";

export interface Table {
  readonly list: PatchedList;
  /** The kinds of its nodes. */
  readonly kinds: readonly NodeKind[];
  readonly columns: readonly Column[];
}

const text = (name: ColumnName): Column => ({ name, kind: "text" });
const number = (name: ColumnName): Column => ({ name, kind: "number" });
const node = (name: ColumnName): Column => ({ name, kind: "node" });
const choice = (name: ColumnName, choices: readonly string[]): Column => ({ name, kind: "choice", choices });

const organisations = ["it-provider", "insurer", "service-provider", "employer-group", "member-group"] as const;
const systems = ["system", "gematik-service"] as const;
const type: Column = { name: "type", kind: "word" };
/** How it is known, and from where: what is documented names its source. */
const evidence = [choice("evidence", evidenceStatuses), text("source")];

export const tables: Readonly<Record<TableName, Table>> = {
  organisations: {
    list: "nodes",
    kinds: organisations,
    columns: [
      text("name"),
      choice("kind", organisations),
      type,
      { name: "size", kind: "count" },
      ...evidence,
      text("activity"),
      { name: "populations", kind: "populations" },
    ],
  },
  systems: {
    list: "nodes",
    kinds: systems,
    columns: [text("name"), choice("kind", systems), type, node("operator"), number("recoveryHours"), ...evidence],
  },
  services: {
    list: "nodes",
    kinds: ["service"],
    columns: [text("name"), type, node("operator"), number("maxTolerableHours"), number("recoveryHours"), ...evidence],
  },
  dependencies: {
    list: "dependencies",
    kinds: [],
    columns: [
      node("dependent"),
      node("supplier"),
      choice("kind", dependencyKinds),
      { name: "group", kind: "group" },
      number("weight"),
      number("bufferHours"),
      number("activationHours"),
      ...evidence,
    ],
  },
  groups: {
    list: "groups",
    kinds: [],
    columns: [node("node"), choice("rule", ["all", "at-least", "share", "capacity"]), number("k")],
  },
};

/** The kind of a row of nodes; `undefined` of a row of another list, and where what stands there is none. */
export const nodeKindOf = ({ kind }: DraftRow): NodeKind | undefined => nodeKinds.find((known) => known === kind);

/** Whether a column tells kinds of nodes, not of dependencies. */
export const isOfNodes = ({ choices = [] }: Column): boolean => nodeKinds.some((kind) => choices.includes(kind));

/** The types that insurers have: the word of other kinds is open. */
export const typeChoices = (row: DraftRow): readonly string[] | undefined =>
  row["kind"] === "insurer" ? insurerTypes : undefined;

/** Kinds that may stand in a column of nodes, where not all may: what runs something is an organisation. */
export const kindsIn = (column: ColumnName): readonly NodeKind[] | undefined =>
  column === "operator" ? organisationKinds : undefined;

/** What is of no kind stands among the organisations until somebody says what it is. */
const kindOrFirst = (row: DraftRow): NodeKind => nodeKindOf(row) ?? "it-provider";

/** The rows of a table, in their order. */
export function rowsOf({ lists }: Draft, name: TableName): readonly DraftRow[] {
  const { list, kinds } = tables[name];
  return list === "nodes" ? lists.nodes.filter((row) => kinds.includes(kindOrFirst(row))) : lists[list];
}

/** The table in which a node or a row of a list stands, if any. */
export function tableOf(list: PatchedList, row: DraftRow | undefined): TableName | undefined {
  return tableNames.find((name) => {
    const table = tables[name];
    return table.list === list && (list !== "nodes" || (row !== undefined && table.kinds.includes(kindOrFirst(row))));
  });
}
