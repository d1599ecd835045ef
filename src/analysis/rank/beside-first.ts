import { isSameSet } from "../../sequences.js";
import { mayHoldMore, type SureHolders, sureHolders } from "../counting/may-hold-more.js";
import type { SummedFigures } from "../counting/population-sum.js";
import type { TakenOffers } from "../failures/loss-measure.js";
import { type OfferTable, typeIn } from "../offers/offer-table.js";
import type { RankedUnit } from "./rank-result.js";

/** What is counted of what failures take: in one unit, and of one type only where it is asked for. */
interface Compared {
  readonly figures: SummedFigures;
  readonly offers: OfferTable;
  readonly service: string | undefined;
}

/** How what failures take compares with what the first of a ranking does, truth by truth. */
export class BesideFirst {
  private readonly sets: ReadonlySet<string> | undefined;
  private readonly sure: readonly SureHolders[];

  /** @param first - good until the next failure is read */
  constructor(
    private readonly compared: Compared,
    first: TakenOffers,
  ) {
    this.sets = surelyTaken(first, compared);
    this.sure = holdersByType(first.lostSure, compared).map((holders) => sureHolders(compared.figures, holders));
  }

  /** @remarks Cost: sorting what it takes. */
  of(taken: TakenOffers): Pick<RankedUnit, "takesAsManyAsFirst" | "mayTakeMoreThanFirst"> {
    const { sets, sure, compared } = this;
    if (sets !== undefined && isSameSet(sets, surelyTaken(taken, compared))) return { takesAsManyAsFirst: true };
    const isMore = (holders: readonly number[]): boolean =>
      sure.every((each) => mayHoldMore(compared.figures, holders, each)) && mayHoldMore(compared.figures, holders, nobody);
    return holdersByType(taken.lostAny, compared).some(isMore) ? { mayTakeMoreThanFirst: true } : {};
  }
}

const nobody: SureHolders = { holders: new Set(), least: 0 };

/**
 * Whom a failure fully takes where that is not in doubt, type by type: the holders of each in one text, each set once; `undefined`
 * where it is. Failures with the same sets take as many in every truth, whatever the sizes are that nobody knows.
 */
function surelyTaken({ lostSure, lostAny }: TakenOffers, compared: Compared): ReadonlySet<string> | undefined {
  if (lostSure.length !== lostAny.length) return undefined;
  return new Set(holdersByType(lostSure, compared).map((holders) => holders.sort((a, b) => a - b).join(" ")));
}

function holdersByType(taken: Int32Array, { offers, service }: Compared): number[][] {
  const { typeOf, holderOf } = offers;
  const only = service === undefined ? undefined : typeIn(offers, service);
  const byType = new Map<number, number[]>();
  for (const offer of taken) {
    const [type, holder] = [typeOf[offer] ?? -1, holderOf[offer] ?? -1];
    if (only !== undefined && type !== only) continue;
    const holders = byType.get(type);
    if (holders === undefined) byType.set(type, [holder]);
    else holders.push(holder);
  }
  return [...byType.values()];
}
