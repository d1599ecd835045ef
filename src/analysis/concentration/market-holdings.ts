import { oncePer } from "../../model/values/remembered.js";
import type { Lack } from "../counting/lack-columns.js";
import type { OfferTable } from "../offers/offer-table.js";
import type { HeldSystems } from "./held-systems.js";

/** What an offer stands on in one market: units that surely hold it, and all that may. */
export interface Holding {
  readonly offer: number;
  readonly holder: number;
  /** In the order of those who hold systems of the market, as is `any`. */
  readonly sure: readonly number[];
  /** Of those that are alike the first. */
  readonly any: readonly number[];
  /** How many may hold it, with all that are alike. */
  readonly mayHold: number;
  /** By unit: what it takes of the offer alone; those that take nothing are left out. */
  readonly taken: ReadonlyMap<number, number>;
  /** Whether something unknown bears on it: then its parts may be any. */
  readonly isOpen: boolean;
  /** Systems of the market on which it may stand and that perhaps nobody holds whom the landscape names. */
  readonly ofOthers: readonly number[];
  /** Whether it surely stands on a system of the market, whoever holds it. */
  readonly isHeld: boolean;
}

/** The part of one unit in a holding. */
export type HeldPart = readonly [holder: number, part: Lack];

/**
 * What offers stand on in one market.
 * @param held - the systems of the market, by unit
 * @param open - offers on which something unknown bears
 * @returns one for each offer, in their order
 * @remarks Cost: O(offers), and O(1) for each that a unit holds or takes from, of those that are alike the first.
 */
export function holdingsOf(
  offersOfRow: readonly number[],
  held: readonly HeldSystems[],
  open: ReadonlySet<number>,
  { holderOf }: OfferTable,
): Holding[] {
  const ofType = held[0]?.ofType ?? { surelyHeld: new Set(), ofOthers: [] };
  const alike = new Map<number, number>();
  for (const { first } of held) alike.set(first, (alike.get(first) ?? 0) + 1);
  const holdings = offersOfRow.map((offer) => ({
    ...{ offer, holder: holderOf[offer] ?? -1 },
    ...{ sure: [] as number[], any: [] as number[], mayHold: 0, taken: new Map<number, number>() },
    isOpen: open.has(offer),
    ofOthers: [] as number[],
    isHeld: ofType.surelyHeld.has(offer),
  }));
  const holdingOf = new Map(holdings.map((holding) => [holding.offer, holding]));
  for (const [place, offers] of ofType.ofOthers.entries()) for (const offer of offers) holdingOf.get(offer)?.ofOthers.push(place);
  for (const { unit, first, reached, taken } of held) {
    for (const offer of reached.sure) holdingOf.get(offer)?.sure.push(unit);
    if (unit !== first) continue;
    for (const offer of reached.any) {
      const holding = holdingOf.get(offer);
      if (holding === undefined) continue;
      holding.any.push(unit);
      holding.mayHold += alike.get(unit) ?? 0;
    }
    for (const [offer, part] of taken) holdingOf.get(offer)?.taken.set(unit, part);
  }
  return holdings;
}

/** By unit: the holdings in which it may have a part, in their order. */
export function holdingsByUnit(holdings: readonly Holding[]): ReadonlyMap<number, readonly Holding[]> {
  const byUnit = new Map<number, Holding[]>();
  for (const holding of holdings)
    for (const unit of holding.any) {
      const own = byUnit.get(unit);
      if (own === undefined) byUnit.set(unit, [holding]);
      else own.push(holding);
    }
  return byUnit;
}

/** Whether it is known who holds what the offer stands on, and in which parts. */
export function isSettled({ sure, mayHold, isOpen, ofOthers }: Holding): boolean {
  return ofOthers.length === 0 && mayHold > 0 && sure.length === mayHold && (!isOpen || mayHold === 1);
}

/** Whether several hold it of whom none takes anything alone. */
export function isInEqualParts({ any, mayHold, taken }: Holding): boolean {
  return mayHold > 1 && any.every((unit) => (taken.get(unit) ?? 0) === 0);
}

/** The part that one of the units that may hold it has in a holding, by holder. */
export function partOf(holding: Holding, unit: number): HeldPart {
  const { holder, sure, mayHold, taken, isOpen, ofOthers } = holding;
  if (ofOthers.length > 0 || (isOpen && mayHold > 1)) return [holder, anyPart];
  const all = sure.length === mayHold ? takenBy(holding) : 0;
  if (all > 0) {
    const share = (taken.get(unit) ?? 0) / all;
    return [holder, { best: share, worst: share }];
  }
  const isSure = sure.includes(unit);
  return [holder, { best: isSure ? 1 / mayHold : 0, worst: 1 / (isSure ? sure.length : sure.length + 1) }];
}

const anyPart: Lack = { best: 0, worst: 1 };

/** What all who hold it take alone, each added to those before. */
const takenBy = oncePer(({ any, taken }: Holding): number => any.reduce((sum, each) => sum + (taken.get(each) ?? 0), 0));

/** What of a holding others than a unit have. */
export function partWithout(holding: Holding, unit: number): HeldPart {
  const part = partOf(holding, unit);
  const [holder, { best, worst }] = part;
  return part[1] === anyPart ? part : [holder, { best: 1 - worst, worst: 1 - best }];
}
