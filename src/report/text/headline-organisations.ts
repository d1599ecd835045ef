import { type Bounds, exactly } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import type { AnyRow, PartRow } from "../rows/part-rows.js";
import { headlineWords } from "./headline-words.js";

export type HitState = "lost" | "degraded";
/** What a sentence counts: one state, or whichever of them holds where nobody knows which. */
export type ToldState = HitState | "impaired";

/** Rows that a sentence names. */
export const mostNames = 4;

/** One amount for each type of organisation. */
export function oncePerType<R extends AnyRow>(rows: readonly R[]): R[] {
  return rows.filter(({ type }, place) => rows.findIndex((row) => row.type === type) === place);
}

/** 98,985 practices; care homes (1,200 beds), where they are counted in something else than themselves. */
export function organisationsOf(row: PartRow, state: ToldState, isPerhaps: boolean, writing: Writing): string {
  const { count } = row[state];
  const name = writing.rowName(row);
  // one hospital is no "1 hospitals": the names of types are plural
  const isItself = (row.unit === "sites" || row.unit === "employers") && count.atMost !== 1;
  if (!isItself) return `${name} (${writing.amount(isPerhaps ? mostOf(count) : count, row.unit)})`;
  if (count.atMost === Number.POSITIVE_INFINITY && count.atLeast === 0)
    return headlineWords[writing.language].numberUnknown(name);
  return headlineWords[writing.language].counted(name, writing.numerals.counts(isPerhaps ? mostOf(count) : count));
}

export const mostOf = ({ atMost }: Bounds): Bounds => exactly(atMost);
