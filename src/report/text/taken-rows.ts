import type { RowTaken, Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Bounds } from "../../quantities.js";
import { greatestOf, groupedBy } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";

/** What is taken of one type, and through how many suppliers. */
export type TakenType = RowTaken & { readonly tier?: number };

/** What one operator, or two, take of several types that are equal in organisations and amount. */
export interface TakenTogetherRow {
  readonly operators: readonly string[];
  readonly types: readonly TakenType[];
  /** Ascending; none of a pair. */
  readonly tiers: readonly number[];
  /** Organisations that lose a type to the two together only. */
  readonly onlyTogether: number;
}

type AnyTaken = TakenType & {
  readonly operators: readonly string[];
  readonly onlyTogether?: Bounds;
};

/** The rows of operators, those equal in all but the type together. */
export function operatorRows({ operators }: Pick<Supervision, "operators">): TakenTogetherRow[] {
  return merged(operators.map((row) => ({ ...row, operators: [row.operator] })));
}

/** The same of pairs. */
export function pairRows({ pairs }: Pick<Supervision, "pairs">): TakenTogetherRow[] {
  return merged(pairs);
}

function merged(rows: readonly AnyTaken[]): TakenTogetherRow[] {
  const found = groupedBy(rows, (row) => `${row.operators.join(" ")} ${amountKey(row)}`);
  const order = [...new Set(rows.map(amountKey))];
  return [...found.values()]
    .map((types) => ({
      operators: types[0]?.operators ?? [],
      types,
      tiers: [...new Set(types.flatMap(({ tier }) => tier ?? []))].sort((a, b) => a - b),
      onlyTogether: greatestOf(types.map(({ onlyTogether }) => onlyTogether?.atLeast ?? 0)),
      place: order.indexOf(amountKey(types[0] as AnyTaken)),
    }))
    .sort((a, b) => a.place - b.place || b.types.length - a.types.length)
    .map(({ place: _place, ...row }) => row);
}

export const amountKey = ({ what, unit, total, offering, organisations, count }: RowTaken): string =>
  [what, unit, total, offering, organisations.atLeast, organisations.atMost, count.atLeast, count.atMost].join(" ");

export function namesOfOperators(ids: readonly string[], { numerals, nameOf }: Writing): string {
  return numerals.and(ids.map(nameOf));
}
