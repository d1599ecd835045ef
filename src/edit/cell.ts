import type { NodeKind } from "../model/landscape/node.js";
import type { Language } from "../words/language.js";
import type { Draft, DraftRow } from "./draft.js";
import type { Edit, RowEdit } from "./edit.js";
import { idForm } from "./new-id.js";
import { ofKind, sizeField } from "./new-rows.js";
import { type Column, type ColumnName, type TableName, tables } from "./tables.js";
import { cellText, writtenValue } from "./written-value.js";

const typeField: Readonly<Partial<Record<NodeKind, string>>> = {
  insurer: "insurerType",
  "service-provider": "providerType",
  system: "systemType",
  service: "serviceType",
};

/** Kinds of which it can be said what of them their level stands for. */
const withActivity: readonly NodeKind[] = ["service-provider", "employer-group"];

/** The field of a row in which a column stands; `undefined` where a row of this kind has none. */
export function fieldOf(column: ColumnName, row: DraftRow): string | undefined {
  const kind = row["kind"] as NodeKind;
  if (column === "type") return typeField[kind];
  if (column === "size") return sizeField[kind];
  if (column === "activity") return withActivity.includes(kind) ? column : undefined;
  return column === "source" ? "evidence" : column;
}

/** The column in which a field of a row stands. */
export function columnOf(field: string | undefined, row: DraftRow, { columns }: { readonly columns: readonly Column[] }) {
  return columns.find(({ name }) => field !== undefined && fieldOf(name, row) === field);
}

/** What stands in a cell, as it is; names of nodes are the page's matter. */
export function valueIn(row: DraftRow, column: ColumnName): unknown {
  if (column === "evidence") return evidenceOf(row).status;
  if (column === "source") return evidenceOf(row).sources?.map(sourceText).join("; ");
  const field = fieldOf(column, row);
  return field === undefined ? undefined : row[field];
}

interface WrittenEvidence {
  readonly status?: unknown;
  readonly sources?: readonly unknown[];
}

const evidenceOf = (row: DraftRow): WrittenEvidence => (row["evidence"] ?? {}) as WrittenEvidence;

/** A source by its id in the table of sources, or by what is written of it. */
function sourceText(source: unknown): string {
  if (typeof source === "string") return source;
  const { title, url } = source as { readonly title?: string; readonly url?: string };
  return title ?? url ?? "";
}

/** What stands in a cell as a text that {@link cellEdit} reads back. */
export const textIn = (row: DraftRow, column: ColumnName, language: Language): string => cellText(valueIn(row, column), language);

/** What a person calls the nodes of a draft, so that a cell may name one. */
export type NodeByText = (text: string) => string | undefined;

/**
 * The change that a text in a cell means.
 * @param found - the node that a text names, where it names one
 * @returns `undefined` where the row has no such field or nothing changes
 */
export function cellEdit(
  row: DraftRow,
  column: Column,
  text: string,
  language: Language,
  found: NodeByText,
): RowEdit | undefined {
  const field = fieldOf(column.name, row);
  if (field === undefined) return undefined;
  const value = meantBy(column, text, language, found);
  if (value === valueIn(row, column.name)) return undefined;
  if (column.name === "kind" && "evidence" in row && !("dependent" in row)) return kindEdit(row, value as NodeKind);
  if (column.name === "rule") return ruleEdit(row.id, value);
  if (column.name === "evidence") return { id: row.id, set: { evidence: { ...evidenceOf(row), status: value } } };
  if (column.name === "source") return { id: row.id, set: { evidence: withSource(evidenceOf(row), value) } };
  return value === undefined ? { id: row.id, unset: [field] } : { id: row.id, set: { [field]: value } };
}

function meantBy({ kind }: Column, text: string, language: Language, found: NodeByText): unknown {
  const trimmed = text.trim();
  if (kind === "number" || kind === "count" || kind === "text") return writtenValue(text, kind, language);
  if (trimmed === "") return undefined;
  if (kind === "word") return /^[A-Z]{2,5}$/.test(trimmed) ? trimmed : idForm(trimmed);
  return kind === "node" ? (found(trimmed) ?? idForm(trimmed)) : trimmed;
}

/** A source in words takes the place of those that were named. */
function withSource({ sources: _before, ...rest }: WrittenEvidence, text: unknown): WrittenEvidence {
  if (text === undefined) return rest;
  return { ...rest, sources: [/^https?:/.test(String(text)) ? { url: text } : { title: text }] };
}

/** Another kind has other fields: those of the old one go, what the new one must have comes. */
function kindEdit(row: DraftRow, kind: NodeKind): RowEdit {
  const next = ofKind(row, kind);
  return { id: row.id, set: next, unset: Object.keys(row).filter((field) => !Object.hasOwn(next, field)) };
}

/** Only "at least" says of how many. */
function ruleEdit(id: string, rule: unknown): RowEdit {
  return rule === "at-least" ? { id, set: { rule, k: 1 } } : { id, set: { rule }, unset: ["k"] };
}

/** A change of one row, as an edit. */
export const rowEdit = (table: TableName, change: RowEdit): Edit => ({ change: { [tables[table].list]: [change] } });

/** Which node a text names: an id, an alias, or a name that only one bears, in any case. Cost: O(nodes) once, then O(1). */
export function nodesByText({ lists: { nodes } }: Draft): NodeByText {
  const byId = new Map(nodes.map(({ id }) => [id, id]));
  const byName = new Map<string, string | undefined>();
  for (const { id, name, names } of nodes) {
    const called = new Set([name, ...Object.values((names ?? {}) as object)].map((each) => String(each).toLowerCase()));
    for (const each of called) byName.set(each, byName.has(each) ? undefined : id);
  }
  return (text) => byId.get(text) ?? byName.get(text.toLowerCase());
}
