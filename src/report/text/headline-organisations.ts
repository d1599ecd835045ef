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
 */
export function organisationsOf(
  row: PartRow,
  state: ToldState,
  isPerhaps: boolean,
  writing: Writing,
  isActivityTold = false,
): string {
  const { count } = row[state];
  return organisationsAs(row, isPerhaps ? mostOf(count) : count, writing, isActivityTold);
}

/** The same of so many. */
export function organisationsAs(row: AnyRow, count: Bounds, writing: Writing, isActivityTold: boolean): string {
  const name = isActivityTold ? writing.typeName(row) : writing.rowName(row);
  // one hospital is no "1 hospitals": the names of types are plural
  const isItself = (row.unit === "sites" || row.unit === "employers") && count.atMost !== 1;
  if (!isItself) return `${name} (${writing.amount(count, row.unit)})`;
  if (count.atMost === Number.POSITIVE_INFINITY && count.atLeast === 0)
    return headlineWords[writing.language].numberUnknown(name);
  return headlineWords[writing.language].counted(name, writing.numerals.counts(count));
}

export const mostOf = ({ atMost }: Bounds): Bounds => exactly(atMost);
