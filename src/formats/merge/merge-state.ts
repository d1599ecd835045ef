import type { Evidence } from "../../model/values/evidence.js";
import { ImportNotes } from "../tables/import-note.js";

/** A row of a landscape, of which any field may be looked at. */
export type Row = Readonly<Record<string, unknown>>;

/** Ids that no two rows of one list share: what a later landscape calls like something else gets a number. */
export class MergedIds {
  private readonly taken = new Set<string>();

  has(id: string): boolean {
    return this.taken.has(id);
  }

  /** The id itself, or the first free one with a number. */
  free(id: string): string {
    let free = id;
    for (let number = 2; this.taken.has(free); number++) free = `${id.slice(0, 190)}-${number}`;
    this.taken.add(free);
    return free;
  }
}

/** What one landscape calls things, and what they are called in the merged one. */
export interface Renamings {
  /** What messages call the landscape. */
  readonly file: string;
  readonly nodes: Map<string, string>;
  readonly sources: ReadonlyMap<string, string>;
}

/** What is noted while landscapes are merged. */
export class MergeNotes {
  readonly notes = new ImportNotes();

  /** Something that two landscapes say otherwise: the first is kept. */
  conflict(about: string, field: string, kept: unknown, other: unknown, file?: string): void {
    this.notes.add("merge-conflict", { about, field, kept: shown(kept), other: shown(other) }, file);
  }
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Whether two values are the same, whatever the order of fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [one, other] = [Object.entries(a), b as Row];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    one.length === Object.keys(b).length &&
    one.every(([key, value]) => Object.hasOwn(other, key) && isSame(value, other[key]))
  );
}

/** Evidence with its sources as the merged landscape calls them. */
export function renamedEvidence<E extends Evidence | undefined>(evidence: E, { sources }: Renamings): E {
  if (evidence?.sources === undefined) return evidence;
  return {
    ...evidence,
    sources: evidence.sources.map((each) => (typeof each === "string" ? (sources.get(each) ?? each) : each)),
  };
}

/** The first evidence, with the sources of both. */
export function joinedEvidence(kept: Evidence, other: Evidence): Evidence {
  const own = kept.sources ?? [];
  const more = (other.sources ?? []).filter((each) => !own.some((one) => isSame(one, each)));
  return more.length === 0 ? kept : { ...kept, sources: [...own, ...more] };
}
