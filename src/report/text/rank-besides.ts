import type { RowLoss } from "../../analysis/failures/row-loss.js";
import type { Rank, RankedUnit } from "../../analysis/rank/rank-result.js";
import { type Bounds, byBounds, sumOfBounds } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import { type ComparedLoss, comparedLosses } from "./compared-loss.js";
import { rankWords } from "./rank-words.js";
import { rankedName } from "./ranked-name.js";

/** Names of services for which nobody is counted. */
const mostUncounted = 3;

/** What the first takes besides that by which the order is: within other totals, outside all, and of those counted in other units. */
export function besideTexts(result: Rank, first: RankedUnit, writing: Writing): string[] {
  const words = rankWords[writing.language];
  const [, ...others] = comparedLosses(result, first);
  const elsewhere = others.flatMap((loss) => {
    const what = takenTexts(loss, result.options.unit, writing);
    const where = loss.isOutside || loss.total === null ? words.outsideTotal : words.inTotal(writing.totalName(loss.total.id));
    return what.length === 0 ? [] : [words.besides(where, what.join(", "))];
  });
  const besides = (where: string, what: readonly string[]): string[] =>
    what.length === 0 ? [] : [words.besides(where, what.join(", "))];
  const untold = untoldRows(result, first);
  const byUnit = [...groupedBy(untold.filter(isCounted), ({ unit }) => unit).values()];
  const uncounted = untold.filter((row) => !isCounted(row)).map((row) => writing.typeName(row));
  return [
    ...elsewhere,
    ...besides(
      words.inOtherUnits,
      byUnit.flatMap((rows) => mostOfUnit(rows, writing)),
    ),
    ...besides(words.inNoUnit, uncounted.length > mostUncounted ? [writing.listed(uncounted, mostUncounted)] : uncounted),
  ];
}

/** Who may take more than the first where the order is not by it: within another total, or outside all. */
export function moreElsewhere(result: Rank, writing: Writing): string[] {
  const words = rankWords[writing.language];
  const [first, ...others] = result.units;
  if (first === undefined) return [];
  const firstLosses = comparedLosses(result, first);
  const [{ count: within }] = firstLosses;
  const all = others.flatMap((unit) =>
    comparedLosses(result, unit)
      .filter(({ isOutside, total }, place) => place > 0 || isOutside || total?.id !== result.total?.id)
      .map((loss) => ({ unit, loss })),
  );
  const places = [...groupedBy(all, ({ loss }) => (loss.isOutside ? "" : (loss.total?.id ?? ""))).values()];
  return places.flatMap((own) => {
    const mayTakeMore = own.filter(({ loss: { count, total, isOutside } }) => {
      if (count.atMost <= within.atLeast) return false;
      const ofFirst = firstLosses.find((loss) => loss.total?.id === total?.id && loss.isOutside === isOutside)?.count;
      return ofFirst === undefined || byBounds(count, ofFirst) < 0 || count.atMost > ofFirst.atMost;
    });
    const [most] = mayTakeMore.sort((a, b) => byBounds(a.loss.count, b.loss.count));
    if (most === undefined) return [];
    const taken = takenTexts(most.loss, result.options.unit, writing);
    const { isOutside, total } = most.loss;
    const where = isOutside || total === null ? words.outsideThis : words.inThis(writing.totalName(total.id));
    return [words.othersMore(where, rankedName(result.options.by, writing, most.unit), taken.join(", "))];
  });
}

/** Names of the units in which some are counted whom no line of a ranking tells. */
export function untoldUnits(result: Rank, writing: Writing): string[] {
  const units = result.units.flatMap((unit) => untoldRows(result, unit).flatMap((row) => row.unit ?? []));
  return [...new Set(units)].map((unit) => writing.unitName(unit, Number.POSITIVE_INFINITY));
}

/** Rows of other units of which somebody is lost who is not counted in the one that is compared. */
export function untoldRows(result: Rank, { rows }: RankedUnit): RowLoss[] {
  const { unit } = result.options;
  const compared = rows.filter((row) => row.unit === unit && row.parts.some(({ gradedLoss }) => gradedLoss.atMost > 0));
  // where nothing is taken of those compared the first row is told
  const told = compared.length > 0 ? [] : rows.slice(0, 1);
  return rows.filter((row) => {
    if (row.unit === unit || told.includes(row)) return false;
    if (row.unit === null) return row.nodes.atMost > 0;
    const own = compared.find(({ what, type }) => what === row.what && type === row.type);
    return lostOf(row).atMost > (own === undefined ? 0 : lostOf(own).atMost);
  });
}

const isCounted = ({ unit }: RowLoss): boolean => unit !== null;

const lostOf = ({ parts }: RowLoss): Bounds => sumOfBounds(parts.map(({ organisations }) => organisations));

function takenTexts({ rows }: ComparedLoss, unit: string | null, writing: Writing): string[] {
  const words = rankWords[writing.language];
  if (unit === null) return [];
  return rows.flatMap((row) => {
    const type = writing.typeName(row);
    if (row.count.atMost > 0) return [words.takenOf(writing.amountFromTo(row.count, unit), type)];
    return row.gradedLoss.atMost > 0 ? [words.gradedOf(writing.amountFromTo(row.gradedLoss, unit), type)] : [];
  });
}

/** Of the rows of one unit that of which most is lost. */
function mostOfUnit(rows: readonly RowLoss[], writing: Writing): string[] {
  const words = rankWords[writing.language];
  const parts = rows.flatMap((row) => row.parts.map((part) => ({ ...part, row })));
  const [most] = parts.sort((a, b) => byBounds(a.count, b.count) || byBounds(a.organisations, b.organisations));
  if (most === undefined) return [];
  const { count, organisations, row } = most;
  const type = writing.typeName(row);
  if (row.unit !== null && count.atMost > 0) return [words.takenOf(writing.amountFromTo(count, row.unit), type)];
  return [words.takenOf(words.inOrganisations(writing.numerals.counts(organisations), organisations.atMost), type)];
}
