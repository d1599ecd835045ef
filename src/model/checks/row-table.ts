import type { RowKind } from "../../errors/issues.js";
import type { IssueList } from "./issue-list.js";

/** Rows by id; of rows with equal ids the first counts. */
export class RowTable<T extends { readonly id: string }> {
  private readonly indices = new Map<string, number>();
  private lastId: string | undefined;
  private lastIndex = -1;

  /** @param found - takes an issue for each row whose id is taken */
  constructor(
    readonly rows: readonly T[],
    list: string,
    row: RowKind,
    found: IssueList,
  ) {
    rows.forEach(({ id }, index) => {
      const first = this.indices.get(id);
      if (first === undefined) this.indices.set(id, index);
      else found.add([list, index, "id"], "taken-id", { row, id, first: `/${list}/${first}` });
    });
  }

  /** Where the row of an id stands, or −1. Quick for the same id again. */
  indexOf(id: string): number {
    if (id === this.lastId) return this.lastIndex;
    this.lastId = id;
    this.lastIndex = this.indices.get(id) ?? -1;
    return this.lastIndex;
  }

  get(id: string): T | undefined {
    return this.rows[this.indexOf(id)];
  }

  get size(): number {
    return this.indices.size;
  }

  keys(): Iterable<string> {
    return this.indices.keys();
  }

  /** Ids with where their rows stand, in the order of the rows. */
  entries(): Iterable<[id: string, index: number]> {
    return this.indices;
  }
}
