import type { NodeKind } from "../model/landscape/node.js";
import { addTo } from "../sequences.js";
import type { Language } from "../words/language.js";
import { readable } from "../words/readable.js";
import { serviceTypeCalled } from "../words/service-types.js";
import { systemTypeCalled } from "../words/system-types.js";
import { anyText, isRecord, writtenNames } from "./any-text.js";
import { choiceMeant } from "./column-names.js";
import type { Draft, DraftRow } from "./draft.js";
import type { Edit, RowEdit } from "./edit.js";
import { idForm } from "./new-id.js";
import { isOwnColumn, ofKind, ownFields } from "./new-rows.js";
import { populationsMeant, populationsText } from "./populations.js";
import { type Column, type ColumnName, isOfNodes, kindsIn, nodeKindOf, type TableName, tables, typeChoices } from "./tables.js";
import { cellText, writtenValue } from "./written-value.js";

/** The field of a row in which a column stands; `undefined` where a row of this kind has none. What is of no kind yet keeps all. */
export function fieldOf(column: ColumnName, row: DraftRow): string | undefined {
  const kind = nodeKindOf(row);
  if (kind !== undefined && isOwnColumn(column)) return ownFields[column][kind];
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

function evidenceOf({ evidence }: DraftRow): WrittenEvidence {
  if (!isRecord(evidence)) return {};
  const { sources } = evidence;
  return sources === undefined || Array.isArray(sources) ? evidence : { ...evidence, sources: [sources] };
}

/** A source by its id in the table of sources, or by what is written of it. */
function sourceText(source: unknown): string {
  if (!isRecord(source)) return anyText(source);
  return anyText(source["title"] ?? source["url"]);
}

/** What stands in a cell as a text that {@link cellEdit} reads back. */
export const textIn = (row: DraftRow, column: ColumnName, language: Language): string =>
  column === "populations" ? populationsText(valueIn(row, column), [], language) : cellText(valueIn(row, column), language);

/** What a person calls the nodes of a draft, so that a cell may name one: of these kinds, where one of them is called so. */
export type NodeByText = (text: string, kinds?: readonly NodeKind[]) => string | undefined;

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
  const choices = column.name === "type" ? typeChoices(row) : undefined;
  const value =
    choices === undefined
      ? meantBy(column, text, language, found)
      : (choiceMeant({ ...column, choices }, text) ?? text.trim()) || undefined;
  if (column.kind === "word" && choices === undefined) return typeEdit(row, field, text.trim());
  if (value === valueIn(row, column.name)) return undefined;
  if (column.name === "kind" && isOfNodes(column)) return kindEdit(row, value as NodeKind);
  if (column.name === "rule") return ruleEdit(row.id, value);
  if (column.name === "evidence") return { id: row.id, set: { evidence: { ...evidenceOf(row), status: value } } };
  if (column.name === "source") return { id: row.id, set: { evidence: withSource(evidenceOf(row), value) } };
  return value === undefined ? { id: row.id, unset: [field] } : { id: row.id, set: { [field]: value } };
}

function meantBy({ name, kind }: Column, text: string, language: Language, found: NodeByText): unknown {
  const trimmed = text.trim();
  if (kind === "number" || kind === "count" || kind === "text") return writtenValue(text, kind, language);
  if (trimmed === "") return undefined;
  if (kind === "populations") return populationsMeant(trimmed, language);
  return kind === "node" ? (found(trimmed, kindsIn(name)) ?? idForm(trimmed)) : trimmed;
}

/**
 * A type by what it is called, in the catalogue or by whoever writes: a word in small letters, and where that does not say it, as it was
 * written.
 */
function typeEdit(row: DraftRow, field: string, text: string): RowEdit | undefined {
  const called =
    row["kind"] === "service" ? serviceTypeCalled(text) : row["kind"] === "system" ? systemTypeCalled(text) : undefined;
  const type = text === "" ? undefined : (called ?? idForm(text));
  const isNamed = (row["kind"] === "service" || row["kind"] === "system") && called === undefined && text !== "";
  const typeName = isNamed && text !== type && text !== readable(type ?? "") ? text : undefined;
  const wanted = Object.entries({ [field]: type, typeName }).filter(([key, value]) => value !== row[key]);
  if (wanted.length === 0) return undefined;
  const [set, unset] = [wanted.filter(([, value]) => value !== undefined), wanted.filter(([, value]) => value === undefined)];
  return {
    id: row.id,
    ...(set.length === 0 ? {} : { set: Object.fromEntries(set) }),
    ...(unset.length === 0 ? {} : { unset: unset.map(([key]) => key) }),
  };
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

/**
 * Which node a text names: an id, an alias, or a name that only one bears, in any case; one of the kinds that are wanted before all
 * others. Cost: O(nodes) when it is first asked, then O(nodes of the name).
 */
export function nodesByText({ lists: { nodes } }: Draft): NodeByText {
  let texts: ReturnType<typeof textsOf> | undefined;
  const only = (rows: readonly DraftRow[]): string | undefined => (rows.length === 1 ? rows[0]?.id : undefined);
  return (text, kinds) => {
    texts ??= textsOf(nodes);
    const [row, named] = [texts.byId.get(text), texts.byName.get(text.toLowerCase()) ?? []];
    const isWanted = (each: DraftRow): boolean => kinds === undefined || kinds.some((kind) => kind === each["kind"]);
    if (row !== undefined && isWanted(row)) return row.id;
    return only(named.filter(isWanted)) ?? row?.id ?? only(named);
  };
}

function textsOf(nodes: readonly DraftRow[]): {
  readonly byId: ReadonlyMap<string, DraftRow>;
  readonly byName: ReadonlyMap<string, readonly DraftRow[]>;
} {
  const byId = new Map(nodes.map((row) => [row.id, row]));
  const byName = new Map<string, DraftRow[]>();
  for (const row of nodes) {
    const called = new Set([anyText(row["name"]), ...Object.values(writtenNames(row))].map((each) => each.toLowerCase()));
    for (const each of called) addTo(byName, each, row);
  }
  return { byId, byName };
}
