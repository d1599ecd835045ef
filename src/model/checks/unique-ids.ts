import type { RowKind } from "../../errors/issues.js";
import { textHash } from "../values/text-hash.js";
import type { IssueList } from "./issue-list.js";
import { RowTable } from "./row-table.js";

interface RowWithId {
  readonly id: string;
}

/** Of random hashes one in so many meets an equal one. */
const placesARow = 16;

/**
 * Ids that stand twice, for lists in which nobody looks rows up by id: as a {@link RowTable} tells them, in a fraction of its
 * time and memory.
 */
export function checkUnique(rows: readonly RowWithId[], list: string, row: RowKind, found: IssueList): void {
  if (mayRepeat(rows)) new RowTable(rows, list, row, found);
}

/**
 * Whether an id stands twice. Ids are compared only where the places of their hashes are equal.
 * @remarks Cost: O(rows), also where all hashes are equal; 8 bytes a row and the ids that are compared.
 */
function mayRepeat(rows: readonly RowWithId[]): boolean {
  const bits = Math.max(5, Math.ceil(Math.log2(rows.length * placesARow)));
  const places = new Int32Array(rows.length);
  const taken = new Int32Array(2 ** (bits - 5));
  const takenTwice = new Int32Array(2 ** (bits - 5));
  for (let index = 0; index < rows.length; index++) {
    const place = textHash((rows[index] as RowWithId).id) >>> (32 - bits);
    places[index] = place;
    const word = place >>> 5;
    const bit = 1 << (place & 31);
    if (((taken[word] as number) & bit) !== 0) takenTwice[word] = (takenTwice[word] as number) | bit;
    taken[word] = (taken[word] as number) | bit;
  }
  const compared = new Set<string>();
  for (let index = 0; index < rows.length; index++) {
    const place = places[index] as number;
    if (((takenTwice[place >>> 5] as number) & (1 << (place & 31))) === 0) continue;
    const { id } = rows[index] as RowWithId;
    if (compared.has(id)) return true;
    compared.add(id);
  }
  return false;
}
