import type { ImportRole } from "../../model/documents/import-map.js";
import { type CountedNote, type ForeignNoteValues, foreignNoteKinds } from "./foreign-note.js";

/** A value of a cell that a note speaks of, and the column that it stands in. */
interface OfCell {
  readonly role: ImportRole;
  readonly cell: string;
}

/** What is noted of an import, with the values of its sentences. */
export interface ImportNoteValues extends ForeignNoteValues {
  /** The sheet of a workbook that was read, and those that were not. */
  sheet: { readonly sheet: string; readonly isHidden: boolean; readonly others: readonly string[] };
  /** So many cells have formulas; the place is that of the first. */
  formulas: { readonly cells: number };
  "formula-unvalued": Readonly<Record<never, never>>;
  "cell-error": { readonly shown: string };
  /** `hidden` is what other cells of them hold, which no spreadsheet shows. */
  "merged-cells": { readonly text: string; readonly hidden?: readonly string[] };
  "hidden-rows": { readonly rows: number };
  "hidden-columns": Readonly<Record<never, never>>;
  "column-taken": { readonly heading: string; readonly role: ImportRole; readonly cells: number };
  made: { readonly rows: number; readonly services: number; readonly providers: number; readonly systems: number };
  /** Which column is what was told by its heading and cells, and by nobody. */
  "headings-guessed": Readonly<Record<never, never>>;
  "organisation-unnamed": Readonly<Record<never, never>>;
  "organisation-kind": Readonly<Record<never, never>>;
  "insurer-type": Readonly<Record<never, never>>;
  "insured-unknown": Readonly<Record<never, never>>;
  "one-site": Readonly<Record<never, never>>;
  "count-of-greatest": { readonly heading: string; readonly count: number };
  /** Some number of the column cannot be read. */
  "count-unknown": { readonly heading: string };
  "persons-overlap": { readonly services: number };
  /** A provider has nothing that is counted. */
  "count-left": { readonly count: string };
  weights: Readonly<Record<never, never>>;
  "systems-of-services": Readonly<Record<never, never>>;
  "types-of-names": Readonly<Record<never, never>>;
  "type-of-name": { readonly service: string };
  decimal: { readonly mark: string };
  "unit-of-heading": { readonly heading: string; readonly hours: number };
  "unit-of-time": OfCell & { readonly hours: number };
  "system-unnamed": { readonly service: string };
  "service-unnamed": { readonly system: string };
  "operator-unknown": { readonly system: string };
  "operator-of-namesake": { readonly system: string; readonly provider: string };
  /** Another provider runs a system of that name, since row `first`; empty is the organisation itself. */
  "system-of-another": { readonly system: string; readonly provider: string; readonly other: string; readonly first: number };
  /** The cell says that nobody knows, and is taken for no. */
  "answer-open": OfCell;
  /** The cell holds a sign or a degree, and is taken for yes. */
  "answer-taken": OfCell;
  /** So many cells of a question are empty, and taken for no. */
  "answers-empty": { readonly role: ImportRole; readonly cells: number };
  /** The cell says that its number is no exact one. */
  "number-about": OfCell & { readonly value: number };
  "substitute-at-once": { readonly service: string; readonly substitute: string };
  /** Two providers whose names differ in their legal form alone. */
  "perhaps-same": { readonly name: string; readonly other: string };
  /** The cell names a thing that an earlier row spells otherwise, and is taken for it. */
  spelling: { readonly cell: string; readonly name: string; readonly first: number };
  critical: { readonly services: number };
  "id-numbered": { readonly name: string; readonly id: string };
  "column-left": { readonly heading: string; readonly cells: number };
  "empty-cells": { readonly heading: string; readonly cells: number };
  "row-of-sums": { readonly text: string };
  /** Headings that stand below those of the table. */
  "row-of-headings": { readonly texts: readonly string[] };
  /** Headings behind an empty row, in row `first`, and rows below them. */
  "other-table": { readonly texts: readonly string[]; readonly first: number };
  /** Nothing else stands in the row. */
  "row-of-one": { readonly text: string };
  /** The name has a mark in it that stands between names. */
  "perhaps-several": { readonly name: string };
  "row-left": { readonly texts: readonly string[] };
  "row-repeated": { readonly service: string; readonly system: string; readonly first: number };
  "above-headings": { readonly texts: readonly string[] };
  "beyond-headings": { readonly text: string };
  /** A mark before three digits of a count stands between thousands. */
  thousands: OfCell & { readonly count: number };
  "number-unread": OfCell;
  /** The cell says that nobody knows. */
  "cell-unknown": OfCell;
  "number-ambiguous": OfCell & { readonly readings: readonly [number, number] };
  /** `near` are words that may be meant. */
  "word-unread": OfCell & { readonly near: readonly string[] };
  "substitute-unnamed": { readonly service: string; readonly cell: string };
  "substitute-itself": { readonly service: string; readonly cell: string };
  "substitute-missing": OfCell;
  /** Another row of the same thing says something else, and is believed. */
  contradiction: OfCell & { readonly said: string; readonly first: number };
  "name-cut": { readonly name: string };
}

const kinds = {
  taken: ["sheet", "column-taken", "made", "critical", "hidden-rows", "hidden-columns", ...foreignNoteKinds.taken],
  assumed: [
    ...foreignNoteKinds.assumed,
    ...(["formulas", "merged-cells"] as const),
    ...([
      "headings-guessed",
      "organisation-unnamed",
      "organisation-kind",
      "insurer-type",
      "insured-unknown",
      "one-site",
      "count-of-greatest",
      "count-unknown",
      "persons-overlap",
    ] as const),
    ...([
      "systems-of-services",
      "types-of-names",
      "type-of-name",
      "decimal",
      "thousands",
      "unit-of-heading",
      "unit-of-time",
    ] as const),
    ...(["number-about", "answer-open", "answer-taken", "answers-empty", "system-of-another"] as const),
    ...(["system-unnamed", "service-unnamed", "operator-unknown", "operator-of-namesake", "substitute-at-once"] as const),
    ...(["spelling", "perhaps-same", "perhaps-several", "row-of-one", "weights", "id-numbered"] as const),
  ],
  left: [
    ...foreignNoteKinds.left,
    ...(["formula-unvalued", "cell-error"] as const),
    ...([
      "count-left",
      "column-left",
      "empty-cells",
      "row-left",
      "row-of-sums",
      "row-of-headings",
      "other-table",
      "row-repeated",
      "above-headings",
      "beyond-headings",
    ] as const),
    ...(["cell-unknown", "number-unread", "number-ambiguous", "word-unread", "substitute-unnamed", "substitute-itself"] as const),
    ...(["substitute-missing", "contradiction", "name-cut"] as const),
  ],
} as const satisfies Readonly<Record<string, readonly (keyof ImportNoteValues)[]>>;

/** Whether a note tells what was taken of a table, what was assumed beside it, or what was left. */
export type ImportNoteKind = keyof typeof kinds;
/** The kinds of notes, in the order in which they are told. */
export const importNoteKinds = Object.keys(kinds) as readonly ImportNoteKind[];

/** What is noted of one thing. */
export type ImportNoteCode = keyof ImportNoteValues;

/** One thing that was taken, assumed or left; the texts for it are those of `importNoteText`. */
export type ImportNote = {
  [C in ImportNoteCode]: {
    readonly kind: ImportNoteKind;
    readonly code: C;
    readonly values: ImportNoteValues[C];
    /**
     * A cell (`B12`), a column (`B`) or a row (`12`), as spreadsheets write them; in other files a line (`12`, `12:5`) or a JSON
     * pointer; absent for what holds for the whole file.
     */
    readonly place?: string;
  };
}[ImportNoteCode];

const kindOf = new Map(importNoteKinds.flatMap((kind) => kinds[kind].map((code) => [code as ImportNoteCode, kind] as const)));

/** The notes of one import, in the order in which they were found. */
export class ImportNotes {
  readonly list: ImportNote[] = [];
  private readonly tallies = new Map<
    string,
    { readonly code: CountedNote; readonly what: string; readonly place?: string; count: number }
  >();

  add<C extends ImportNoteCode>(code: C, values: ImportNoteValues[C], place?: string): void {
    const note = { kind: kindOf.get(code) ?? "left", code, values, ...(place === undefined ? {} : { place }) };
    this.list.push(note as unknown as ImportNote);
  }

  /** Counts what is alike: one note says how many there are, and where the first stands. */
  tally(code: CountedNote, what: string, place?: string, count = 1): void {
    const key = `${code} ${what}`;
    const known = this.tallies.get(key);
    if (known === undefined) this.tallies.set(key, { code, what, count, ...(place === undefined ? {} : { place }) });
    else known.count += count;
  }

  /** What was taken first, then what was assumed, then what was left. */
  inOrder(): readonly ImportNote[] {
    for (const { code, what, count, place } of this.tallies.values()) this.add(code, { what, count }, place);
    this.tallies.clear();
    return importNoteKinds.flatMap((kind) => this.list.filter((note) => note.kind === kind));
  }
}
