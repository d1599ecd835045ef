import { type AskedGate, gateBreaches } from "../../analysis/counting/gates.js";
import type { RowCourse } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Bounds } from "../../quantities.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";
import { gateText } from "./gate-notes.js";

/** Rows that the sentence tells. */
const mostRows = 3;

/** Who of a row is degraded, where nobody of it can be lost. */
interface DegradedRow {
  readonly name: string;
  readonly unit: string;
  readonly count: Bounds;
}

/**
 * Of a limit that is kept: who of its rows is degraded while nobody is lost, as it does not count them. In a course the most at any
 * of its moments.
 */
export function degradedBeside(
  gate: AskedGate,
  { rows }: Pick<Impact, "rows">,
  courses: readonly RowCourse[] | undefined,
  writing: Writing,
): string[] {
  const found = rows
    .flatMap((row) => gateBreaches({ ...gate, limit: 0 }, [row]).map(({ count }) => ({ row, lost: count })))
    .flatMap(({ row, lost: { total, count, organisations } }): DegradedRow[] => {
      const { what, type, unit } = row;
      const isSame = (each: RowCourse): boolean =>
        each.what === what && each.type === type && each.unit === unit && each.total === total;
      const moved = courses?.find(isSame);
      const degraded = courses === undefined ? row.degraded.parts.find((part) => part.total === total) : moved?.mostDegraded;
      const lost = courses === undefined ? { count, organisations } : moved?.mostLost;
      const isAnyLost = lost !== undefined && (lost.count.atMost > 0 || lost.organisations.atMost > 0);
      if (degraded === undefined || degraded.count.atMost === 0 || isAnyLost) return [];
      return [{ name: writing.rowName({ what, type, unit, total }), unit, count: degraded.count }];
    })
    .sort((a, b) => b.count.atMost - a.count.atMost || b.count.atLeast - a.count.atLeast || (a.name < b.name ? -1 : 1));
  if (found.length === 0) return [];
  const told = words[writing.language];
  const texts = found.map(({ name, unit, count }) => {
    const amount = writing.amount(count, unit);
    return `${count.atLeast === 0 ? told.perhaps(amount) : amount} (${name})`;
  });
  return [told.kept(gateText(gate), writing.listed(texts, mostRows, "; "))];
}

const words: InBoth<{
  readonly kept: (limit: string, who: string) => string;
  readonly perhaps: (amount: string) => string;
}> = {
  en: {
    kept: (limit, who) => `note: the limit ${limit} is kept, as it counts who is lost; degraded and not counted by it: ${who}`,
    perhaps: (amount) => `perhaps ${amount}`,
  },
  de: {
    kept: (limit, who) =>
      `Hinweis: Die Grenze ${limit} ist eingehalten, denn sie zählt nur, wer ausgefallen ist; eingeschränkt und darin nicht gezählt: ${who}`,
    perhaps: (amount) => `vielleicht ${amount}`,
  },
};
