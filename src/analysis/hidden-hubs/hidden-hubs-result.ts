import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds } from "../../quantities.js";
import type { OfferedType } from "../offers/offer-table.js";

/** Kinds of hubs, in the order of results. */
export const hubKinds = ["fourth-party", "site", "owner", "platform"] as const;
/** A kind of hub. */
export type HubKind = (typeof hubKinds)[number];

/** What looks redundant, or like a choice. */
export type DefeatedRedundancy =
  | { readonly what: "group"; readonly node: string; readonly group: string }
  | { readonly what: "market"; readonly offered: OfferedType; readonly systemType: string };

/** Something whose loss defeats a redundancy that no single one of its members can defeat. */
export interface HiddenHub {
  readonly kind: HubKind;
  /** The node or operator that is the fourth party, the site, the owner or the platform. */
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly defeats: DefeatedRedundancy;
  /** Members of the group that fall with it, or in a market the operators; ascending. */
  readonly behind: readonly string[];
  /** The unit in which is counted; `null` where nothing is. */
  readonly unit: string | null;
  /** What it takes of one type or another: of the one of which it takes most; infinite at most where nothing bounds it. */
  readonly count: Bounds;
}
