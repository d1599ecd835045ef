import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { groupedBy } from "../../sequences.js";
import { mostHeldBy } from "../counting/may-offer.js";
import { categoryOf } from "./entity-shares.js";
import type { LimitBook, LimitSubject } from "./limit-book.js";

/**
 * What limits are held against if services of which nobody stated who offers them are those of organisations that are not hit: as many as
 * there are services, those that hold most of what limits tell apart.
 * @returns `undefined` where nobody else may be hit
 * @remarks Those chosen are more than may be hit at once where there are several totals or categories: what they do not reach nobody does.
 */
export function withUnassigned(book: LimitBook, subject: LimitSubject): LimitSubject | undefined {
  const { direct, allTiers } = subject.unassigned;
  const { offering } = subject;
  // one that offers another keeps that, and is supplied directly all the same
  const far = mostAmong(book, offering, allTiers.length);
  const near = mostAmong(book, subject.direct.any, direct.length);
  if (far.length + near.length === 0) return undefined;
  return {
    ...subject,
    offering: [...offering, ...far],
    direct: { ...subject.direct, any: [...subject.direct.any, ...near] },
    logic: { ...subject.logic, any: [...subject.logic.any, ...far] },
  };
}

/** So many of the organisations but for some, members of a pool as one: by total, category and whether they are systemic. */
function mostAmong({ holders, aged }: LimitBook, others: readonly number[], services: number): number[] {
  const isOther = new Set(others);
  return aged.parts.flatMap((part) => {
    if (!part.isOutermost || services === 0) return [];
    const own = holders.flatMap((node, holder) =>
      part.covers[holder] === 1 && !isOther.has(holder) && isOrganisation(node) ? [holder] : [],
    );
    const kinds = groupedBy(own, (holder) => `${categoryOf(holders[holder])} ${holders[holder]?.tags?.includes("systemic")}`);
    return [...kinds.values()].flatMap((alike) =>
      [...groupedBy(alike, (holder) => (aged.poolOf[holder] === -1 ? `${holder}` : `pool ${aged.poolOf[holder]}`)).values()]
        .map((pooled) => ({ pooled, most: mostHeldBy(pooled[0] ?? -1, part, aged) }))
        .sort((a, b) => b.most - a.most)
        .slice(0, services)
        .flatMap(({ pooled }) => pooled),
    );
  });
}
