import { type Bounds, exactly } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import { mostTakenWords } from "./most-taken-words.js";
import { namesOfOperators, type TakenTogetherRow, type TakenType } from "./taken-rows.js";

/** Names that are told. */
const mostNamed = 3;

/** What others may take, where by what is sure a row takes most. */
export interface MayTakeMore {
  /** Whether any of it is of those of whom the row is: then its place is that of what is sure. */
  readonly isSame: boolean;
  readonly texts: readonly string[];
}

/**
 * The rows that may take more than what the first surely takes: of those of its total, and of those of others as far as it is known
 * how many these are at most. Of each the greatest alone is told.
 * @param alike - rows that are told to take as much as the first
 */
export function mayTakeMore(
  first: TakenTogetherRow,
  alike: readonly TakenTogetherRow[],
  rows: readonly TakenTogetherRow[],
  writing: Writing,
): MayTakeMore {
  const [taken] = first.types;
  if (taken === undefined) return { isSame: false, texts: [] };
  // of what all who have it surely lose nobody takes more
  const isWhole = taken.organisations.atLeast === taken.offering;
  const isMore = ({ what, type, total, count }: TakenType): boolean =>
    isWhole && what === taken.what && type === taken.type && total === taken.total
      ? false
      : taken.count.atLeast > 0
        ? count.atMost > taken.count.atLeast
        : count.atMost >= Math.max(1, taken.count.atMost);
  const others = rows.filter((row) => row !== first && !alike.includes(row) && row.types[0]?.unit === taken.unit);
  const isOfSame = (row: TakenTogetherRow): boolean => row.types[0]?.total === taken.total;
  const more = others.filter(({ types: [type] }) => type !== undefined && isMore(type));
  const same = more.filter(isOfSame);
  const apart = more.filter((row) => !isOfSame(row) && (row.types[0]?.count.atMost ?? 0) < Number.POSITIVE_INFINITY);
  return { isSame: same.length > 0, texts: [...greatest(same, writing), ...greatest(apart, writing)] };
}

/** Of those that may take most who they are, and how many that is. */
function greatest(rows: readonly TakenTogetherRow[], writing: Writing): string[] {
  const most = greatestOf(rows.map(({ types: [type] }) => type?.count.atMost ?? 0));
  const first = rows.find(({ types: [type] }) => type?.count.atMost === most)?.types[0];
  if (first === undefined) return [];
  const isLike = ({ types: [type] }: TakenTogetherRow): boolean =>
    type?.type === first.type && type.total === first.total && isEqual(type.count, first.count);
  const names = writing.listed(
    [...new Set(rows.filter(isLike).map(({ operators }) => namesOfOperators(operators, writing)))],
    mostNamed,
  );
  const words = mostTakenWords[writing.language];
  const name = writing.rowName(first);
  const { count, unit } = first;
  if (count.atMost === Number.POSITIVE_INFINITY) return [words.openUpwards(names, name)];
  return [(count.atLeast === count.atMost ? words.takes : words.upTo)(names, writing.amountFromTo(exactly(most), unit), name)];
}

const isEqual = (one: Bounds, other: Bounds): boolean => one.atLeast === other.atLeast && one.atMost === other.atMost;
