import type { RowTaken } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { exactly } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import { rowShare } from "../rows/row-share.js";
import { namesOfOperators, type TakenTogetherRow } from "../text/taken-rows.js";
import { supervisorWords } from "./supervisor-words.js";
import { barOf, type TilePart } from "./tile.js";

/** What rows of the same unit and total are counted in, in their order. */
export interface TakenPart {
  readonly heading: string;
  readonly rows: readonly TakenTogetherRow[];
}

/** The rows by what they are counted in: the largest part first. */
export function partsOf(rows: readonly TakenTogetherRow[], totals: readonly string[], writing: Writing): TakenPart[] {
  const words = supervisorWords[writing.language];
  const parts = new Map<string, TakenTogetherRow[]>();
  for (const row of rows) {
    const [first] = row.types;
    const key = `${first?.unit} ${first?.total ?? ""}`;
    const list = parts.get(key);
    if (list === undefined) parts.set(key, [row]);
    else list.push(row);
  }
  return [...parts.values()].map((own) => {
    const first = own[0]?.types[0];
    const unit = writing.unitHeading(first?.unit ?? "");
    const whole = first?.whole ?? Number.POSITIVE_INFINITY;
    const isOutside = first?.total === null && rows.some(({ types: [type] }) => type?.unit === first.unit && type.total !== null);
    const isPublished = Number.isFinite(whole) && first?.total !== null && totals.includes(first?.total ?? "");
    const heading = isPublished ? words.ofTotal(unit, writing.numerals.persons(whole)) : unit;
    return { heading: isOutside ? words.outside(unit) : heading, rows: own };
  });
}

/** What is written in one row. */
export interface WrittenRow {
  readonly name: string;
  readonly types: string;
  readonly tiers: string;
  readonly organisations: string;
  readonly amount: string;
  /** Nothing where it is not known. */
  readonly share: string;
  readonly bar: readonly TilePart[] | undefined;
}

export function writtenRow({ operators, types, tiers }: TakenTogetherRow, landscape: Landscape, writing: Writing): WrittenRow {
  const { numerals } = writing;
  const words = supervisorWords[writing.language];
  const [first] = types;
  const organisations = first?.organisations ?? exactly(0);
  return {
    name: namesOfOperators(operators, writing),
    types: types.map((type) => writing.typeName(type)).join(", "),
    tiers: tiers.length === 0 ? "" : words.tier(tiersText(tiers, writing)),
    organisations: words.of(numerals.counts(organisations), numerals.count(first?.offering ?? 0)),
    ...writtenAmount(first, landscape, writing),
  };
}

/** Amount of what is taken, and its share and bar; of what nothing bounds the words alone. */
export function writtenAmount(
  row: RowTaken | undefined,
  landscape: Landscape,
  { numerals }: Writing,
): Pick<WrittenRow, "amount" | "share" | "bar"> {
  const { count = exactly(0) } = row ?? {};
  const amount = numerals.personsBetween(count);
  const found = row && rowShare(landscape, row, row);
  if (found === undefined) return { amount, share: "", bar: undefined };
  return { amount, share: numerals.share(found.share, 1), bar: barOf(found.share, 1, "lost") };
}

function tiersText(tiers: readonly number[], { numerals }: Writing): string {
  const [least, most] = [leastOf(tiers), greatestOf(tiers)];
  return numerals.counts({ atLeast: least, atMost: most });
}
