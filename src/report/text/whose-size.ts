import type { PartCount } from "../../analysis/counting/count-rows.js";
import type { RowCourse } from "../../analysis/course/course-result.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { unknownSizeSentence, unknownSizeWords } from "../../words/unknown-sizes.js";
import type { Writing } from "../../words/writing.js";

/** Names before the rest is a number. */
const mostNamed = 3;

type Naming = Pick<Writing, "listed" | "fullName">;

/** Those whose size nobody knows: the first three by name and how many more there are; where all is asked for, all. */
export function whoseSize(ids: readonly string[], { listed, fullName }: Naming): string {
  return listed(ids.map(fullName), mostNamed);
}

/** What is counted, and who stands in it without a figure. */
type SizedCount = Pick<PartCount, "count" | "withoutFigure">;

/** Those whose size nobody knows; ids, ascending. */
interface UnknownSizes {
  /** Through whom an upper bound is open. */
  readonly opening: readonly string[];
  /** Those whom a total bounds wherever they stand: the figures have what it leaves to them. */
  readonly bounded: readonly string[];
}

/** Whose size nobody knows in counts, and what that does to them: everything that names them asks here. */
export function unknownSizes(counts: readonly SizedCount[]): UnknownSizes {
  const idsOf = (all: readonly SizedCount[]): string[] => [...new Set(all.flatMap(({ withoutFigure }) => withoutFigure))].sort();
  const opening = idsOf(counts.filter(({ count }) => count.atMost === Number.POSITIVE_INFINITY));
  return { opening, bounded: idsOf(counts).filter((id) => !opening.includes(id)) };
}

/** The most of a row over time, as what is counted. */
export function mostCounted(row: Pick<RowCourse, "mostLost" | "mostDegraded" | "withoutFigure">): SizedCount {
  const { mostLost, mostDegraded, withoutFigure } = row;
  const isOpen = mostLost.count.atMost === Number.POSITIVE_INFINITY;
  return { count: isOpen ? mostLost.count : mostDegraded.count, withoutFigure };
}

/** Parts of a line that name whose size nobody knows, beside the figures in which they stand. */
export function unknownSizeParts(counts: readonly SizedCount[], writing: Writing): string[] {
  const { opening, bounded } = unknownSizes(counts);
  const words = unknownSizeWords[writing.language];
  return [
    ...(opening.length === 0 ? [] : [words.notKnown(whoseSize(opening, writing))]),
    ...(bounded.length === 0 ? [] : [words.bounded(whoseSize(bounded, writing))]),
  ];
}

/**
 * The same as sentences.
 * @param isBelow - whether they stand below several figures, of which some are open
 */
export function unknownSizeTexts(counts: readonly SizedCount[], writing: Writing, isBelow = false): string[] {
  const { opening, bounded } = unknownSizes(counts);
  const { language } = writing;
  const [open, held] = [whoseSize(opening, writing), whoseSize(bounded, writing)];
  return [
    ...(open === "" ? [] : [unknownSizeSentence((words) => (isBelow ? words.opening(open) : words.notKnown(open)), language)]),
    ...(held === "" ? [] : [unknownSizeSentence((words) => words.bounded(held), language)]),
  ];
}

/**
 * The sentence below figures of which it is not said who stands in which: each kind of organisation by itself, so that none is
 * hidden behind another.
 * @param hasTotal - whether anybody may be bounded by a total
 */
export function unknownSizeNote(
  ids: readonly string[],
  hasTotal: boolean,
  writing: Writing,
  nodes: readonly LandscapeNode[] = [],
): string[] {
  if (ids.length === 0) return [];
  const kindOf = new Map(nodes.map((node) => [node.id, node.kind]));
  const kinds = [...new Set(ids.map((id) => kindOf.get(id)))];
  const ofKind = (kind: LandscapeNode["kind"] | undefined): string[] => ids.filter((id) => kindOf.get(id) === kind);
  const names = kinds.map((kind) => whoseSize(ofKind(kind), writing)).join("; ");
  return [
    unknownSizeSentence((words) => (hasTotal ? words.openingUnlessBounded(names) : words.opening(names)), writing.language),
  ];
}
