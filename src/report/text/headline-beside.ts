import type { PartCount } from "../../analysis/counting/count-rows.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Writing } from "../../words/writing.js";
import type { PartRow } from "../rows/part-rows.js";
import { type RowShare, rowShare } from "../rows/row-share.js";
import { exceededIn } from "./exceeded-total.js";
import { hitBesides } from "./headline-besides.js";
import type { ToldState } from "./headline-organisations.js";
import { headlineWords } from "./headline-words.js";
import { unknownSizes, unknownSizeTexts, whoseSize } from "./whose-size.js";

export interface HeadlineFacts {
  readonly landscape: Landscape;
  readonly result: Impact;
}

/** What stands beside the number of a headline. */
interface Beside {
  /** What it is a share of. */
  readonly share: readonly string[];
  readonly others: readonly string[];
}

/**
 * What the number of a headline is a share of, who stands outside, and what else is hit.
 * @param lacked - rows that are told besides
 */
export function besideOf(
  { landscape }: HeadlineFacts,
  all: readonly PartRow[],
  rows: readonly PartRow[],
  lacked: readonly PartRow[],
  told: ToldState,
  writing: Writing,
): Beside {
  const words = headlineWords[writing.language];
  const { numerals } = writing;
  const [first] = rows;
  if (first === undefined) return { share: [], others: [] };
  const sizedAs = (row: PartRow): Pick<PartCount, "count" | "withoutFigure"> =>
    told === "impaired"
      ? { count: row.impaired.count, withoutFigure: [...row.lost.withoutFigure, ...row.degraded.withoutFigure] }
      : row[told];
  const isService = first.what === "service";
  const share = isService || rows.length === 1 ? shareOfAll(landscape, rows, told, writing) : [];
  const exceeded = exceededIn(isService ? [first] : rows, writing);
  const outside = !isService
    ? []
    : all
        .filter(
          (row) => row.type === first.type && row.unit === first.unit && row.what === "service" && row.total !== first.total,
        )
        .filter((row) => row[told].organisations.atMost > 0)
        .map((row) => {
          const amount = writing.amount(row[told].count, row.unit);
          const organisations = numerals.counts(row[told].organisations);
          const [n, isInsurers] = [row[told].organisations.atMost, row.unit === "insured"];
          return row.total === null
            ? words.outside(amount, organisations, n, isInsurers, whoseSize(unknownSizes([sizedAs(row)]).opening, writing))
            : words.within(writing.totalName(row.total), amount, organisations, n, isInsurers);
        });
  const unknown = unknownSizeTexts(rows.map(sizedAs), writing);
  const besides = hitBesides(landscape, all, [...rows, ...lacked], told, writing);
  return { share: share.map(ended), others: [...exceeded, ...unknown, ...outside, ...besides].map(ended) };
}

/** Which part of whom is hit in some rows that are told together; nothing where it is not the same in all. */
export function shareOfAll<State extends string>(
  landscape: Pick<Landscape, "nodes" | "totals">,
  rows: readonly (Parameters<typeof rowShare>[1] & Readonly<Record<State, Pick<PartCount, "count" | "organisations">>>)[],
  state: State,
  writing: Writing,
): string[] {
  const shares = rows.map((row) => shareOf(landscape, row, row[state], writing));
  const [first = [], ...others] = shares;
  return others.every((other) => other.join(" ") === first.join(" ")) ? first : [];
}

/** Which part of whom is hit, as {@link rowShare} finds it; nothing where that is not known. */
export function shareOf(
  landscape: Pick<Landscape, "nodes" | "totals">,
  row: Parameters<typeof rowShare>[1],
  hit: Pick<PartCount, "count" | "organisations">,
  writing: Writing,
): string[] {
  const found = rowShare(landscape, row, hit);
  return found === undefined ? [] : shareTexts(found, row, writing);
}

/** The same of a share that is found; nothing where it says nothing. */
export function shareTexts(
  { share, of, whole, isPart }: RowShare,
  row: Pick<PartRow, "what" | "unit">,
  writing: Writing,
): string[] {
  const { language, numerals } = writing;
  const words = headlineWords[language];
  if (of === "total") return [ended(words.shareOfTotal(numerals.share(share, 1), numerals.persons(whole.atMost)))];
  const isService = row.what === "service";
  if (share.atLeast === 0 && share.atMost === 1) return []; // anybody or nobody: that says nothing
  if (isPart) return [words.shareOfPart(numerals.share(share, 1), writing.amount(whole, row.unit), isService)];
  if (share.atLeast === 1) return [words.allOfRow(isService)];
  return [words.shareOfRow(numerals.share(share, 1), writing.amount(whole, row.unit), isService)];
}

/** A sentence with one full stop, also where it ends in an abbreviation. */
export const ended = (text: string): string => text.replace(/\.\.$/, ".");
