import { byBounds } from "../../quantities.js";
import type { LimitBook } from "../named-limits/limit-book.js";
import { unitChecks } from "../named-limits/named-limits.js";
import type { UnitReach } from "../reach/unit-reach.js";
import { compare, type TakenRows } from "./rows-taken.js";
import type { LimitReached } from "./supervision-result.js";

const nothing = { atLeast: 0, atMost: 0 };

/**
 * Which limits in force each operator reaches or may reach by what it takes of a service type, over all totals. Limits on each
 * insurer by itself are not the operator's: `concentration` tells them.
 */
export function limitsReached(book: LimitBook, rows: TakenRows, reaches: readonly UnitReach[]): LimitReached[] {
  const stated = rows.rows.filter(({ row }) => row.what === "service" && row.unit === "insured").map(({ row }) => row.type);
  const types = [...new Set([...stated, ...book.unassigned.types])];
  const reached = types.flatMap((type) => {
    const places = rows.rows.flatMap(({ row }, place) =>
      row.what === "service" && row.unit === "insured" && row.type === type ? [place] : [],
    );
    const offering = places.flatMap((place) => rows.standingIn(place));
    return reaches.flatMap(({ unit, direct, logic }): LimitReached[] => {
      const hit = (offers: typeof logic) => {
        const parts = places.map((place) => rows.hitIn(place, offers));
        return { sure: parts.flatMap(({ sure }) => sure), any: parts.flatMap(({ any }) => any) };
      };
      const [near, lost] = [hit(direct), hit(logic)];
      const unassigned = book.unassigned.takenBy(unit, type);
      if (near.any.length + lost.any.length + unassigned.allTiers.length === 0) return [];
      return unitChecks(book, { id: unit.id, offering, direct: near, logic: lost, unassigned })
        .filter(({ state, verdict, insurers }) => state === "in-force" && verdict !== "below" && insurers === undefined)
        .map((check) => ({ operator: unit.id, type, ...check }));
    });
  });
  return reached.sort(
    (a, b) =>
      compare(a.rule, b.rule) ||
      compare(a.measure, b.measure) ||
      byBounds(a.figure ?? nothing, b.figure ?? nothing) ||
      compare(a.operator, b.operator) ||
      compare(a.type, b.type),
  );
}
