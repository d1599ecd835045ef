import type { PartCount } from "../../analysis/counting/count-rows.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Writing } from "../../words/writing.js";
import { type PartRow, rowsIn } from "../rows/part-rows.js";
import { type RowShare, rowShare } from "../rows/row-share.js";
import { criticalTypes } from "./critical-first.js";
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
    state === "lost" && isService && types.size > 0
      ? [words.otherTypes(numerals.count(types.size), types.size), ...criticalAmong(landscape, [...types], writing)]
      : [];
  const lost = state === "lost" && isService ? lostBesides(all, writing) : [];
  const perhaps = perhapsLostBesides(all, first, writing);
  const open = told === "impaired" ? all.filter((row) => row.what !== first.what || !named.has(row.type)) : all;
  const degraded = state === "lost" ? degradedBesides(open, writing) : [];
  return [...share, ...exceeded, ...unknown, ...outside, ...lost, ...others, ...perhaps, ...degraded].map(ended);
}

/** Those of some service types that are critical, by name. */
function criticalAmong(landscape: Landscape, types: readonly string[], writing: Writing): string[] {
  const critical = criticalTypes(landscape);
  const names = types.filter((type) => critical.has(type)).map((type) => writing.typeName({ what: "service", type }));
  return names.length === 0 ? [] : [headlineWords[writing.language].criticalAmong(writing.listed(names, mostNames))];
}

/** Organisations that are surely lost themselves, where the sentence is of a service. */
function lostBesides(all: readonly PartRow[], writing: Writing): string[] {
  const rows = rowsIn(all, "lost").filter((row) => row.what === "organisation" && row.lost.organisations.atLeast > 0);
  const names = oncePerType(rows).map((row) => organisationsOf(row, "lost", false, writing));
  return names.length === 0 ? [] : [headlineWords[writing.language].alsoLost(writing.listed(names, mostNames))];
}

/** Organisations that may be lost, of which none surely is; in the unit that stands first of those in which they are counted. */
function perhapsLostBesides(all: readonly PartRow[], first: PartRow, writing: Writing): string[] {
  const rows = rowsIn(all, "lost").filter(
    ({ what, type, lost }) => what === "organisation" && lost.organisations.atLeast === 0 && type !== first.type,
  );
  const isOpen = ({ lost }: PartRow): boolean => lost.count.atMost === Number.POSITIVE_INFINITY;
  const knownFirst = [...rows].sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)));
  const names = oncePerType(knownFirst).map((row) => organisationsOf(row, "lost", true, writing));
  return names.length === 0 ? [] : [headlineWords[writing.language].alsoPerhapsLost(writing.listed(names, mostNames))];
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
export function shareTexts({ share, of, whole }: RowShare, row: Pick<PartRow, "what" | "unit">, writing: Writing): string[] {
  const { language, numerals } = writing;
  const words = headlineWords[language];
  if (of === "total") return [ended(words.shareOfTotal(numerals.share(share, 1), numerals.persons(whole.atMost)))];
  const isService = row.what === "service";
  if (share.atLeast === 0 && share.atMost === 1) return []; // anybody or nobody: that says nothing
  if (share.atLeast === 1) return [words.allOfRow(isService)];
  return [words.shareOfRow(numerals.share(share, 1), writing.amount(whole, row.unit), isService)];
}

/** A sentence with one full stop, also where it ends in an abbreviation. */
export const ended = (text: string): string => text.replace(/\.\.$/, ".");
