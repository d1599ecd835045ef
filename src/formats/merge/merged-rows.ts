import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { CommonCause } from "../../model/landscape/common-cause.js";
import type { Crew } from "../../model/landscape/crew.js";
import type { Pool } from "../../model/landscape/pool.js";
import type { MemberSelector, PublishedTotal } from "../../model/landscape/total.js";
import type { Evidence, Source } from "../../model/values/evidence.js";
import { addTo } from "../../sequences.js";
import { isSame, MergedIds, type MergeNotes, type Renamings, renamedEvidence } from "./merge-state.js";

/** Rows that are called something in public, such as units and totals: one of an id, the first, and what others say otherwise is noted. */
export class MergedRows<R extends { readonly id: string; readonly evidence?: Evidence | undefined }> {
  private readonly byId = new Map<string, R>();

  /** @param isUnlike - rows that say something else in every landscape, which is none of their readers' business */
  constructor(
    private readonly notes: MergeNotes,
    private readonly isUnlike: (row: R) => boolean = () => false,
  ) {}

  get rows(): R[] {
    return [...this.byId.values()];
  }

  /** @returns whether it is the first of its id */
  add(row: R, file: string): boolean {
    const known = this.byId.get(row.id);
    if (known === undefined) {
      this.byId.set(row.id, row);
      return true;
    }
    if (this.isUnlike(row)) return false;
    for (const [field, other] of Object.entries(row)) {
      const kept = (known as Readonly<Record<string, unknown>>)[field];
      if (field !== "evidence" && !isSame(kept, other)) this.notes.conflict(row.id, field, kept ?? "", other, file);
    }
    return false;
  }
}

/** Where the facts of all landscapes were read: what two of them read in the same place is one source. */
export class MergedSources {
  readonly rows: Source[] = [];
  private readonly ids = new MergedIds();
  /** What is told of a source → its ids. */
  private readonly told = new Map<string, string[]>();

  /**
   * @returns what each is called from now on
   * @remarks Cost: O(sources).
   */
  add(sources: readonly Source[]): Map<string, string> {
    const renamings = new Map<string, string>();
    const added: Source[] = [];
    for (const source of sources) {
      const alike = this.told.get(textOf(source)) ?? [];
      const known = alike.includes(source.id) ? source.id : alike[0];
      const id = known ?? this.ids.free(source.id);
      renamings.set(source.id, id);
      if (known === undefined) added.push({ ...source, id });
    }
    for (const source of added) {
      this.rows.push(source);
      addTo(this.told, textOf(source), source.id);
    }
    return renamings;
  }
}

const textOf = (source: Source): string => canonicalJson({ ...source, id: "" });

/** A total of one file, with the ids that its members have in all of them. */
export function renamedTotal(total: PublishedTotal, renamings: Renamings): PublishedTotal {
  const { members, evidence } = total;
  return {
    ...total,
    ...(members === undefined ? {} : { members: renamedSelectors(members, renamings) }),
    evidence: renamedEvidence(evidence, renamings),
  };
}

/** A pool of one file, with the ids that its insurers have in all of them. */
export function renamedPool(pool: Pool, renamings: Renamings): Pool {
  const insurers = pool.insurers.map((id) => renamings.nodes.get(id) ?? id);
  return { ...pool, insurers, evidence: renamedEvidence(pool.evidence, renamings) };
}

/** A crew of one file, with the ids that its members have in all of them. */
export function renamedCrew(crew: Crew, renamings: Renamings): Crew {
  const { members, order, evidence } = crew;
  return {
    ...crew,
    members: renamedSelectors(members, renamings),
    order: order === "even" ? order : order.map((id) => renamings.nodes.get(id) ?? id),
    ...(evidence === undefined ? {} : { evidence: renamedEvidence(evidence, renamings) }),
  };
}

/** A common cause of one file, with the ids that its members have in all of them; two that have become one count once. */
export function renamedCause(cause: CommonCause, renamings: Renamings): CommonCause {
  const members = [...new Set(cause.members.map((id) => renamings.nodes.get(id) ?? id))];
  return { ...cause, members, evidence: renamedEvidence(cause.evidence, renamings) };
}

const renamedSelectors = (selectors: readonly MemberSelector[], { nodes }: Renamings): MemberSelector[] =>
  selectors.map((each) => (each.id === undefined ? each : { ...each, id: nodes.get(each.id) ?? each.id }));
