import { type Bounds, exactly } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import type { AnyRow, PartRow } from "../rows/part-rows.js";
import { headlineWords } from "./headline-words.js";

export type HitState = "lost" | "degraded";
/** What a sentence counts: one state, or whichever of them holds where nobody knows which. */
export type ToldState = HitState | "impaired";

/** Rows that a sentence names. */
export const mostNames = 4;

/** Names in a sentence: all of them, or the first and how many more. */
export function listed(names: readonly string[], { listed: shortened, numerals }: Writing): string {
  return names.length > mostNames ? shortened(names, mostNames) : numerals.and(names);
}

/** One amount for each type of organisation. */
export function oncePerType<R extends AnyRow>(rows: readonly R[]): R[] {
  return rows.filter(({ type }, place) => rows.findIndex((row) => row.type === type) === place);
}

/** What all of these organisations lack when they are lost, where the landscape says so of all of them alike. */
export function sharedActivity(rows: readonly AnyRow[], { activityOf }: Writing): string | undefined {
  const [first, ...others] = rows.map((row) => activityOf(row));
  return others.every((other) => other === first) ? first : undefined;
}

/**
 * 98,985 practices; care homes (1,200 beds), where they are counted in something else than themselves.
 * @param isActivityTold - whether the sentence says itself what of them is meant
 * @param all - rows of which those of the same organisations are told besides: 2 hospitals (650 beds)
 */
export function organisationsOf(
  row: PartRow,
  state: ToldState,
  isPerhaps: boolean,
  writing: Writing,
  isActivityTold = false,
  all: readonly PartRow[] = [],
): string {
  const countOf = (each: PartRow): Bounds => (isPerhaps ? mostOf(each[state].count) : each[state].count);
  const others = isItself(row)
    ? all.filter(({ what, type, unit }) => what === row.what && type === row.type && unit !== row.unit)
    : [];
  const besides = others
    .filter((each) => each.total !== null && countOf(each).atMost > 0)
    .map((each) => writing.amount(countOf(each), each.unit));
  return organisationsAs(row, countOf(row), writing, isActivityTold, besides);
}

export const unknown: Bounds = { atLeast: 0, atMost: Number.POSITIVE_INFINITY };

/** Whether nothing is known of a number: as many as not known may be so many as anybody likes, and none. */
export const isUnknown = ({ atLeast, atMost }: Bounds): boolean =>
  atMost === Number.POSITIVE_INFINITY && (atLeast === 0 || atLeast === Number.POSITIVE_INFINITY);

/** Whether what is counted are the organisations themselves. */
export const isItself = ({ unit }: Pick<AnyRow, "unit">): boolean => unit === "sites" || unit === "employers";

/** Whether a level is that of many sites together: each of them may have all or nothing, as its own supplier is whole or out. */
export const isOnAverage = (row: Pick<AnyRow, "unit">, { atMost }: Bounds): boolean => isItself(row) && atMost > 1;

/**
 * The same of so many.
 * @param besides - what else is counted of them
 */
export function organisationsAs(
  row: AnyRow,
  count: Bounds,
  writing: Writing,
  isActivityTold: boolean,
  besides: readonly string[] = [],
): string {
  const name = isActivityTold ? writing.typeName(row) : writing.rowName(row);
  // one hospital is no "1 hospitals": the names of types are plural
  if (!isItself(row) || count.atMost === 1)
    return `${name} (${[writing.amount(isUnknown(count) ? unknown : count, row.unit), ...besides].join(", ")})`;
  const isOpen = isUnknown(count);
  const words = headlineWords[writing.language];
  const told = isOpen ? words.numberUnknown(name) : words.counted(name, writing.numerals.counts(count));
  return besides.length === 0 ? told : `${told} (${besides.join(", ")})`;
}

/** What may be at most; what nothing bounds stays an unknown number. */
export const mostOf = (count: Bounds): Bounds => (count.atMost === Number.POSITIVE_INFINITY ? count : exactly(count.atMost));
