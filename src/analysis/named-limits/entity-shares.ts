import type { LandscapeNode } from "../../model/landscape/node.js";
import { isStatutory } from "../../model/landscape/nodes/insurer-types.js";
import type { Bounds } from "../../quantities.js";
import type { HitHolders } from "../reach/reached-amounts.js";
import { insuredOf, type LimitBook } from "./limit-book.js";
import { verdictOf } from "./named-limits-figures.js";
import type { LimitVerdict } from "./named-limits-result.js";

/** Entities of one kind, among which shares are taken. */
export interface EntityCategory {
  readonly id: string;
  readonly entities: number;
  readonly reached: Bounds;
  /** The published total of the category, where there is one. */
  readonly insured: number | undefined;
  readonly reachedInsured: Bounds;
  /** What those who are not surely, and not possibly, reached hold; from this the whole follows where there is no total. */
  readonly othersInsured?: Bounds;
}

/** Statutory insurers, private ones, and those of other countries: the categories that a landscape tells apart. */
export function categoriesOf(
  { holders, figures }: LimitBook,
  { offering, direct }: { readonly offering: readonly number[]; readonly direct: HitHolders },
): EntityCategory[] {
  const inRow = new Set(offering);
  return ["statutory", "private", "other"].flatMap((id) => {
    const all = [...holders.keys()].filter((holder) => categoryOf(holders[holder]) === id);
    if (!all.some((holder) => inRow.has(holder))) return [];
    const isOne = (holder: number): boolean => categoryOf(holders[holder]) === id;
    const own = { sure: direct.sure.filter(isOne), any: direct.any.filter(isOne) };
    const insured = totalOver(figures, all);
    const [sure, any] = [new Set(own.sure), new Set(own.any)];
    const othersInsured = insuredOf(figures, {
      sure: all.filter((holder) => !any.has(holder)),
      any: all.filter((holder) => !sure.has(holder)),
    });
    const reached = { atLeast: own.sure.length, atMost: own.any.length };
    return [{ id, entities: all.length, reached, insured, reachedInsured: insuredOf(figures, own), othersInsured }];
  });
}

/** The category that an entity belongs to; `undefined` for one that is no insurer. */
export function categoryOf(node: LandscapeNode | undefined): string | undefined {
  if (node?.kind !== "insurer") return undefined;
  return isStatutory(node) ? "statutory" : node.insurerType === "PKV" ? "private" : "other";
}

/** The totals that cover just these, added up; `undefined` where there is none, or they cover others or not all of them. */
function totalOver({ parts }: LimitBook["figures"], all: readonly number[]): number | undefined {
  const isOne = new Set(all);
  const own = parts.filter(({ isOutermost, covers }) => isOutermost && all.some((holder) => covers[holder] === 1));
  const isJust = own.every(
    ({ total, covers }) => total !== undefined && covers.every((isIn, holder) => isIn === 0 || isOne.has(holder)),
  );
  return isJust ? own.reduce((sum, { total }) => sum + (total?.count ?? 0), 0) : undefined;
}

/** A share of entities, or of what is insured with them, in a category. */
export function categoryShare(category: EntityCategory, measure: "entities-share" | "insured-share"): Bounds | undefined {
  const { entities, reached, insured, reachedInsured, othersInsured } = category;
  if (measure === "entities-share") return { atLeast: reached.atLeast / entities, atMost: reached.atMost / entities };
  if (insured !== undefined && insured > 0)
    return { atLeast: reachedInsured.atLeast / insured, atMost: reachedInsured.atMost / insured };
  if (othersInsured === undefined || othersInsured.atMost === Number.POSITIVE_INFINITY) return undefined;
  // the more it holds, and the less the others, the greater its share
  const share = (own: number, others: number): number =>
    own + others === 0 ? 0 : own === Number.POSITIVE_INFINITY ? 1 : own / (own + others);
  return {
    atLeast: share(reachedInsured.atLeast, othersInsured.atMost),
    atMost: share(reachedInsured.atMost, othersInsured.atLeast),
  };
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
