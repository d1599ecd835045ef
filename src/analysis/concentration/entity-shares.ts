import { isStatutory } from "../../model/landscape/nodes/insurer.js";
import type { Bounds } from "../../quantities.js";
import type { HitHolders } from "./concentration-amounts.js";
import { insuredOf, type LimitBook } from "./limit-book.js";
import { verdictOf } from "./named-limits-figures.js";
import type { LimitVerdict } from "./named-limits-result.js";

/** Entities of one kind, among which shares are taken. */
export interface EntityCategory {
  readonly id: string;
  readonly entities: number;
  readonly reached: Bounds;
  readonly insured: number | undefined;
  readonly reachedInsured: Bounds;
}

/** Statutory insurers, private ones, and those of other countries: the categories that a landscape tells apart. */
export function categoriesOf(
  { holders, figures }: LimitBook,
  { offering, direct }: { readonly offering: readonly number[]; readonly direct: HitHolders },
): EntityCategory[] {
  const categoryOf = (holder: number): string | undefined => {
    const node = holders[holder];
    if (node?.kind !== "insurer") return undefined;
    return isStatutory(node) ? "statutory" : node.insurerType === "PKV" ? "private" : "other";
  };
  const inRow = new Set(offering);
  return ["statutory", "private", "other"].flatMap((id) => {
    const all = [...holders.keys()].filter((holder) => categoryOf(holder) === id);
    if (!all.some((holder) => inRow.has(holder))) return [];
    const isOne = (holder: number): boolean => categoryOf(holder) === id;
    const own = { sure: direct.sure.filter(isOne), any: direct.any.filter(isOne) };
    const { atMost } = insuredOf(figures, { sure: all, any: all });
    const total = figures.parts.find(({ covers }) => all.every((holder) => covers[holder] === 1))?.total;
    const insured = total?.count ?? (atMost === Number.POSITIVE_INFINITY ? undefined : atMost);
    const reached = { atLeast: own.sure.length, atMost: own.any.length };
    return [{ id, entities: all.length, reached, insured, reachedInsured: insuredOf(figures, own) }];
  });
}

/** A share of entities, or of what is insured with them, in a category. */
export function categoryShare(category: EntityCategory, measure: "entities-share" | "insured-share"): Bounds | undefined {
  const { entities, reached, insured, reachedInsured } = category;
  if (measure === "entities-share") return { atLeast: reached.atLeast / entities, atMost: reached.atMost / entities };
  if (insured === undefined || insured === 0) return undefined;
  return { atLeast: reachedInsured.atLeast / insured, atMost: reachedInsured.atMost / insured };
}

/**
 * Whether a provider reaches both a share of the entities and a share of what they hold, in one and the same category.
 * Source: Commission Delegated Regulation (EU) 2024/1502, Article 2(1), indicators 1.1 and 1.2.
 */
export function bothSharesReached(categories: readonly EntityCategory[], limit: number): LimitVerdict {
  const verdicts = categories.map((category): LimitVerdict => {
    const shares = (["entities-share", "insured-share"] as const).map((measure) => categoryShare(category, measure));
    const each = shares.map((share): LimitVerdict => (share === undefined ? "undetermined" : verdictOf(share, limit)));
    if (each.includes("below")) return "below";
    return each.includes("undetermined") ? "undetermined" : "above";
  });
  if (verdicts.includes("above")) return "above";
  return verdicts.includes("undetermined") ? "undetermined" : "below";
}
