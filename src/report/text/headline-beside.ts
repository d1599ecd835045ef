import type { PartCount } from "../../analysis/counting/count-rows.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Writing } from "../../words/writing.js";
import { heldInRow } from "../rows/held-in-row.js";
import { isWholeKnown, type PartRow, rowsIn } from "../rows/part-rows.js";
import { exceededIn } from "./exceeded-total.js";
import { mostNames, oncePerType, organisationsOf, type ToldState } from "./headline-organisations.js";
import { headlineWords } from "./headline-words.js";
import { unknownSizes, unknownSizeTexts, whoseSize } from "./whose-size.js";

export interface HeadlineFacts {
  readonly landscape: Landscape;
  readonly result: Impact;
}

/** What the number of a headline is a share of, who stands outside, and what else is hit. */
export function besideOf(
  { landscape }: HeadlineFacts,
  all: readonly PartRow[],
  rows: readonly PartRow[],
  told: ToldState,
  writing: Writing,
): string[] {
  const state = told === "impaired" ? "lost" : told;
  const words = headlineWords[writing.language];
  const { numerals } = writing;
  const [first] = rows;
  if (first === undefined) return [];
  const isService = first.what === "service";
  const share = isService || rows.length === 1 ? shareOf(landscape, first, first[told], writing) : [];
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
            ? words.outside(amount, organisations, n, isInsurers, whoseSize(unknownSizes([row[state]]).opening, writing))
            : words.within(writing.totalName(row.total), amount, organisations, n, isInsurers);
        });
  const unknown = unknownSizeTexts(
    rows.map((row) => row[state]),
    writing,
  );
  const named = new Set(rows.map(({ type }) => type));
  const types = new Set(
    all
      .filter((row) => row.what === "service" && row[state].organisations.atLeast > 0 && !named.has(row.type))
      .map(({ type }) => type),
  );
  const others =
    state === "lost" && isService && types.size > 0 ? [words.otherTypes(numerals.count(types.size), types.size)] : [];
  const lost = state === "lost" && isService ? lostBesides(all, writing) : [];
  const open = told === "impaired" ? all.filter((row) => row.what !== first.what || !named.has(row.type)) : all;
  const degraded = state === "lost" ? degradedBesides(open, writing) : [];
  return [...share, ...exceeded, ...unknown, ...outside, ...lost, ...others, ...degraded].map(ended);
}

/** Organisations that are surely lost themselves, where the sentence is of a service. */
function lostBesides(all: readonly PartRow[], writing: Writing): string[] {
  const rows = rowsIn(all, "lost").filter((row) => row.what === "organisation" && row.lost.organisations.atLeast > 0);
  const names = oncePerType(rows).map((row) => organisationsOf(row, "lost", false, writing));
  return names.length === 0 ? [] : [headlineWords[writing.language].alsoLost(writing.listed(names, mostNames))];
}

/** Organisations that are degraded, then services. */
function degradedBesides(all: readonly PartRow[], writing: Writing): string[] {
  const rows = rowsIn(all, "degraded").filter((row) => row.degraded.organisations.atLeast > 0);
  const [organisations, services] = (["organisation", "service"] as const).map((what) => rows.filter((row) => row.what === what));
  const names = [
    ...new Set([
      ...oncePerType(organisations ?? []).map((row) => organisationsOf(row, "degraded", false, writing)),
      ...(services ?? []).map((row) => writing.typeName(row)),
    ]),
  ];
  return names.length === 0 ? [] : [headlineWords[writing.language].alsoDegraded(writing.listed(names, mostNames))];
}

/**
 * Which part of a published total, or where there is none of those who stand in the row; nothing where that is not known, or of the
 * only one: there a share says nothing.
 */
export function shareOf(
  landscape: Pick<Landscape, "nodes" | "totals">,
  row: Pick<PartRow, "what" | "type" | "unit" | "whole" | "total" | "published">,
  { count }: Pick<PartCount, "count">,
  writing: Writing,
): string[] {
  const { totals = [] } = landscape;
  if (row.published === undefined && totals.some(({ id }) => id === row.total))
    return row.whole === 1 ? [] : shareOfTotal({ ...row, count }, writing);
  const held = heldInRow(landscape, row);
  if (held === undefined || held.atMost <= 1 || count.atMost === Number.POSITIVE_INFINITY) return [];
  const { language, numerals } = writing;
  const words = headlineWords[language];
  const isService = row.what === "service";
  if (count.atLeast === held.atMost) return [words.allOfRow(isService)];
  return [words.shareOfRow(numerals.share(count, held.atMost), writing.amount(held, row.unit), isService)];
}

/** The part of what a published total covers; nothing where either number is not known. */
export function shareOfTotal(
  { whole, count }: Pick<PartRow, "whole"> & Pick<PartCount, "count">,
  { language, numerals }: Writing,
): string[] {
  if (!isWholeKnown({ whole }) || count.atMost === Number.POSITIVE_INFINITY) return [];
  return [ended(headlineWords[language].shareOfTotal(numerals.share(count, whole), numerals.persons(whole)))];
}

/** A sentence with one full stop, also where it ends in an abbreviation. */
export const ended = (text: string): string => text.replace(/\.\.$/, ".");
