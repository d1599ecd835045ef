import type { Concentration } from "../../analysis/concentration/concentration-result.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import { type AskedGate, type LeftOut, leftOutBy, suppliersUnknownTo } from "../../analysis/counting/gates.js";
import type { RowLoss } from "../../analysis/failures/row-loss.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { whoseSize } from "../../report/text/whose-size.js";
import { type InBoth, plural } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

/** Of those whom a limit leaves out, who may be lost; ids. */
type HitOf = (leftOut: LeftOut) => readonly string[];

/**
 * What has to be known of limits whether they are reached or not, a line for each: in which unit `lost` is counted where that is
 * not insured persons, of how many services no supplier is known, and who may be lost and stands outside of the total within which a limit counts that names none.
 * @param asked - the one service type that is looked at
 */
export function gateNotes(
  gates: readonly AskedGate[],
  landscape: Landscape,
  hitOf: HitOf,
  writing: Writing,
  asked?: string | null,
): string[] {
  const told = words[writing.language];
  return gates.flatMap((gate) => {
    const limit = gateText(gate);
    const { unit, parts } = gate.figures;
    const bare = suppliersUnknownTo({ ...gate, ...(asked == null ? {} : { type: asked }) }, landscape).length;
    const notes = [
      ...(gate.unit === "lost" && unit !== "insured" ? [told.countedIn(limit, writing.unitName(unit))] : []),
      ...(bare === 0 ? [] : [told.suppliersUnknown(limit, bare, writing.numerals.count(bare))]),
    ];
    const outside = leftOutBy(gate, landscape).filter((each) => hitOf(each).length > 0);
    if (outside.length === 0) return notes;
    const names = whoseSize([...new Set(outside.flatMap(hitOf))].sort(), writing);
    const totals = [...new Set(outside.flatMap(({ total }) => total ?? []))];
    const isAllCovered = outside.every(({ total }) => total !== undefined);
    const limits = totals.map((total) => textOf(gate, unit, total));
    const within = writing.totalName(parts[0]?.total?.id ?? "");
    return [
      ...notes,
      [
        told.leavesOut(limit, within, names),
        ...(limits.length === 0 ? [] : [told.limitThem(writing.numerals.or(limits))]),
        ...(isAllCovered ? [] : [told.coverThem(textOf(gate, unit, told.ofTotal))]),
      ].join(" "),
    ];
  });
}

const isAlike = (one: CountedRow, other: Omit<CountedRow, "unit"> & { readonly unit: string | null }): boolean =>
  one.what === other.what && one.type === other.type && one.unit === other.unit;

/** Who of a run may be lost. */
export function hitInRun({ rows }: Impact): HitOf {
  return ({ row, part, holders }) => {
    const lost = rows.find((each) => isAlike(row, each))?.lost.parts[part];
    const hit = new Set([...(lost?.surely ?? []), ...(lost?.possibly ?? [])]);
    return holders.filter((id) => hit.has(id));
  };
}

/** All of a part of which any of the units takes somebody. */
export function hitInRank(units: Rank["units"]): HitOf {
  const takes = ({ parts }: RowLoss, part: number): boolean => (parts[part]?.organisations.atMost ?? 0) > 0;
  return ({ row, part, holders }) =>
    units.some(({ rows }) => rows.some((each) => isAlike(row, each) && takes(each, part))) ? holders : [];
}

/** All of a part whom any unit reaches. */
export function hitInConcentrations(results: readonly Concentration[]): HitOf {
  return ({ row, total, holders }) =>
    results.some(({ rows }) => rows.some((each) => isAlike(row, each) && each.total?.id === total && each.units.length > 0))
      ? holders
      : [];
}

/** A limit as it was given. */
export const gateText = (gate: AskedGate): string => textOf(gate, gate.unit, gate.total);

/** A limit as it is written. */
function textOf({ type, limit }: AskedGate, unit: string, total: string | undefined): string {
  return `${type === undefined ? "" : `${type}:`}${unit}${total === undefined ? "" : `@${total}`}>=${limit}`;
}

interface Words {
  readonly countedIn: (limit: string, units: string) => string;
  readonly suppliersUnknown: (limit: string, n: number, count: string) => string;
  readonly leavesOut: (limit: string, total: string, names: string) => string;
  readonly limitThem: (limits: string) => string;
  readonly coverThem: (limit: string) => string;
  /** Stands for the id of a total. */
  readonly ofTotal: string;
}

const words: InBoth<Words> = {
  en: {
    countedIn: (limit, units) => `note: nobody insured is counted here, so the limit ${limit} is on ${units}`,
    suppliersUnknown: (limit, n, count) =>
      `note: the limit ${limit} says nothing of ${count} ${plural(n, "service", "services")} of which no supplier is known`,
    leavesOut: (limit, total, names) =>
      `note: the limit ${limit} counts within one total only (${total}); outside of it are or may be lost: ${names}.`,
    limitThem: (limits) => `A limit on them is ${limits}.`,
    coverThem: (limit) => `A limit on those whom no total covers needs one in the landscape: ${limit}.`,
    ofTotal: "TOTAL",
  },
  de: {
    countedIn: (limit, units) =>
      `Hinweis: Versicherte werden hier nicht gezählt, daher gilt die Grenze ${limit} für die Einheit ${units}`,
    suppliersUnknown: (limit, n, count) =>
      `Hinweis: Die Grenze ${limit} sagt nichts über ${count} ${plural(n, "Dienst", "Dienste")}, bei ${plural(n, "dem", "denen")} kein Lieferant bekannt ist`,
    leavesOut: (limit, total, names) =>
      `Hinweis: Die Grenze ${limit} zählt nur innerhalb einer Gesamtzahl (${total}); außerhalb davon sind oder sind vielleicht ausgefallen: ${names}.`,
    limitThem: (limits) => `Eine Grenze für diese ist ${limits}.`,
    coverThem: (limit) => `Eine Grenze für die, die keine Gesamtzahl umfasst, braucht eine in der Landschaft: ${limit}.`,
    ofTotal: "GESAMTZAHL",
  },
};
