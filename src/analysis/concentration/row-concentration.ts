import type { Landscape } from "../../model/landscape/landscape.js";
import { namesOf } from "../../model/values/names-of.js";
import { type Bounds, byBounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import type { DividedOffer } from "../attribution/divided-offer.js";
import { totalOf } from "../counting/population-figures.js";
import type { Lack } from "../counting/weighted-sum.js";
import { offerStates } from "../failures/offer-reader.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { byNameAndId } from "../failures/score-order.js";
import type { LimitBook } from "../named-limits/limit-book.js";
import { indexChecks, unitChecks } from "../named-limits/named-limits.js";
import {
  amountOf,
  type HeldParts,
  type HitHolders,
  type PartOfRow,
  reachedCount,
  shareOf,
  wholeIfNear,
} from "../reach/reached-amounts.js";
import { type ReachedOffers, tierOf, tiersOf, type UnitReach } from "../reach/unit-reach.js";
import type { RowConcentration, SystemMarket, UnitConcentration } from "./concentration-result.js";
import { type ConcentrationIndex, concentrationIndex } from "./market-shares.js";
import { markSame } from "./same-as-first.js";

/** One row of a landscape within one part of its unit, with its offers. */
export interface RowSlice {
  readonly row: PartOfRow;
  /** Those of the row that the part covers. */
  readonly offers: readonly number[];
  readonly sweep: Sweep;
  /** Of all offers those whose parts are only assumed. */
  readonly onAssumedWeights: ReadonlySet<number>;
  readonly book: LimitBook | undefined;
  readonly tiers: ReadonlyMap<string, number>;
}

export function sliceOf(
  landscape: Landscape,
  sweep: Sweep,
  row: PartOfRow,
  book: LimitBook | undefined,
): Omit<RowSlice, "onAssumedWeights"> {
  const { typeOf, holderOf } = sweep.offers;
  const offers = [...typeOf.keys()].filter((offer) => typeOf[offer] === row.type && row.part.covers[holderOf[offer] ?? -1] === 1);
  // limits are on insured persons of a service, over all totals: they are told once
  const isLimited = row.row.what === "service" && row.row.unit === "insured" && row.part === row.figures.parts[0];
  return { row, offers, sweep, book: isLimited ? book : undefined, tiers: tiersOf(landscape, sweep, row.type) };
}

/** How far the row is concentrated. */
export function rowConcentration(
  slice: RowSlice,
  reaches: readonly UnitReach[],
  offersDivided: readonly DividedOffer[],
  markets: readonly SystemMarket[],
): RowConcentration {
  const { row, offers, sweep, book } = slice;
  const holderOf = (offer: number): number => sweep.offers.holderOf[offer] ?? -1;
  const everybody = hitHolders(slice, { sure: offers, any: offers });
  const divided = offers.filter((offer) => (offersDivided[offer]?.whole.atMost ?? 0) > 0);
  const surely = divided.filter((offer) => (offersDivided[offer]?.whole.atLeast ?? 0) > 0);
  const lackOf = ({ atLeast, atMost }: Bounds): Lack => ({ best: atLeast, worst: atMost });
  const offering = reachedCount(row, everybody);
  const heldIn = (parts: HeldParts): Bounds => wholeIfNear(amountOf(row, parts), offering.count.atMost);
  const whole = heldIn(new Map(divided.map((offer) => [holderOf(offer), lackOf(offersDivided[offer]?.whole ?? nothing)])));
  const amounts = reaches.map((_, unit) => {
    const own = divided.flatMap((offer) => {
      const share = offersDivided[offer]?.shares.find((each) => each.unit === unit);
      return share === undefined ? [] : [{ holder: holderOf(offer), share }];
    });
    const parts = new Map(own.map(({ holder, share }) => [holder, lackOf(share)]));
    const gradedLoss = heldIn(parts);
    return { parts, gradedLoss, error: Math.max(0, greatestOf(own.map(({ share }) => share.error))) };
  });
  const hits = new Map<string, HitHolders>();
  const units = reaches.flatMap((reach, unit): UnitConcentration[] => {
    const own = unitConcentration(slice, reach);
    if (own === undefined) return [];
    hits.set(own.id, hitHolders(slice, reach.logic));
    const { gradedLoss, parts, error } = amounts[unit] ?? { gradedLoss: nothing, parts: new Map(), error: 0 };
    if (gradedLoss.atMost === 0) return [own];
    const others = new Map(divided.map((offer) => [holderOf(offer), lackWithout(offersDivided[offer], unit)]));
    return [{ ...own, attributed: { gradedLoss, share: shareOf(row, parts, others, whole), standardError: error } }];
  });
  // somebody whom the landscape does not name may answer for some of it
  const unnamed = heldIn(
    new Map(divided.map((offer) => [holderOf(offer), { best: 0, worst: offersDivided[offer]?.unnamed ?? 0 }])),
  );
  const losses = [...amounts.map(({ gradedLoss }) => gradedLoss), unnamed];
  const index = atLeastTheirs(
    concentrationIndex(losses, whole),
    units.map(({ attributed }) => attributed?.share.atLeast ?? 0),
  );
  const unattributed = unattributedOf(slice, new Set(divided), losses, whole);
  return {
    ...row.row,
    total: totalOf(row.part),
    offering,
    units: markSame(units.sort(mostFirst), hits),
    attributed: { organisations: { atLeast: surely.length, atMost: divided.length }, gradedLoss: whole },
    ...(index === undefined ? {} : { index }),
    ...(unattributed === undefined ? {} : { unattributed }),
    ...(divided.some((offer) => slice.onAssumedWeights.has(offer)) ? { assumedWeights: true as const } : {}),
    limits: book === undefined || index === undefined ? [] : indexChecks(book, (unattributed?.index ?? index).hhi),
    markets,
  };
}

/** The largest has at least what any has at least. */
function atLeastTheirs(index: ConcentrationIndex | undefined, shares: readonly number[]): ConcentrationIndex | undefined {
  if (index === undefined) return undefined;
  const { cr1, cr3 } = index;
  const largest = Math.min(cr1.atMost, greatestOf([cr1.atLeast, ...shares]));
  return { ...index, cr1: { ...cr1, atLeast: largest }, cr3: { ...cr3, atLeast: Math.max(cr3.atLeast, largest) } };
}

/** Those of the row that were not lost before and that nobody is known to supply: whoever does may be one known, or one more for each. */
function unattributedOf(
  slice: RowSlice,
  divided: ReadonlySet<number>,
  losses: readonly Bounds[],
  whole: Bounds,
): RowConcentration["unattributed"] {
  const { row, offers, sweep } = slice;
  const open = offers.filter((offer) => !divided.has(offer) && sweep.best.reader.stateBefore(offer) !== offerStates.lost);
  if (open.length === 0) return undefined;
  const held = open.map((offer) => reachedCount(row, hitHolders(slice, { sure: [offer], any: [offer] })).count);
  const { organisations, count } = reachedCount(row, hitHolders(slice, { sure: open, any: open }));
  const index = concentrationIndex(
    [
      ...losses.filter(({ atMost }) => atMost > 0).map(({ atLeast, atMost }) => ({ atLeast, atMost: atMost + count.atMost })),
      ...held.map(({ atMost }) => ({ atLeast: 0, atMost })),
    ],
    // whoever supplies them takes all of it
    { atLeast: whole.atLeast + count.atLeast, atMost: whole.atMost + count.atMost },
  );
  return index === undefined ? undefined : { organisations, count, index };
}

const nothing: Bounds = { atLeast: 0, atMost: 0 };

/** What others than a unit answer for in the loss of an offer. */
function lackWithout(offer: DividedOffer | undefined, unit: number): Lack {
  const { whole, shares, unnamed } = offer ?? { whole: nothing, shares: [], unnamed: 0 };
  const own = shares.find((each) => each.unit === unit) ?? nothing;
  const others = shares.filter((each) => each.unit !== unit);
  const sum = (bound: keyof Bounds): number => others.reduce((all, share) => all + share[bound], 0);
  return { best: sum("atLeast"), worst: Math.min(sum("atMost") + unnamed, Math.max(0, whole.atMost - own.atLeast)) };
}

function mostFirst(a: UnitConcentration, b: UnitConcentration): number {
  return (
    byBounds(a.logic.count, b.logic.count) ||
    byBounds(a.attributed?.gradedLoss ?? nothing, b.attributed?.gradedLoss ?? nothing) ||
    byBounds(a.logic.organisations, b.logic.organisations) ||
    byBounds(a.allTiers.count, b.allTiers.count) ||
    byBounds(a.allTiers.organisations, b.allTiers.organisations) ||
    byNameAndId(a, b)
  );
}

/** The holders whose offers of the row are reached. */
function hitHolders({ row, sweep: { offers } }: RowSlice, reached: ReachedOffers): HitHolders {
  const own = (list: readonly number[]): number[] =>
    list
      .filter((offer) => offers.typeOf[offer] === row.type && row.part.covers[offers.holderOf[offer] ?? -1] === 1)
      .map((offer) => offers.holderOf[offer] ?? -1);
  return { sure: own(reached.sure), any: own(reached.any) };
}

/** Those of a row over all totals, and of them those whose offers are reached. */
function allHolders({ row, sweep: { offers } }: RowSlice): number[] {
  return [...offers.typeOf.keys()].flatMap((offer) => (offers.typeOf[offer] === row.type ? [offers.holderOf[offer] ?? -1] : []));
}

function allHit({ row, sweep: { offers } }: RowSlice, reached: ReachedOffers): HitHolders {
  const own = (list: readonly number[]): number[] =>
    list.flatMap((offer) => (offers.typeOf[offer] === row.type ? [offers.holderOf[offer] ?? -1] : []));
  return { sure: own(reached.sure), any: own(reached.any) };
}

/** `undefined` for a unit that the row does not depend on in any way. */
function unitConcentration(slice: RowSlice, reach: UnitReach): UnitConcentration | undefined {
  const { unit, direct, allTiers, logic } = reach;
  const [near, far, lost] = [direct, allTiers, logic].map((reached) => hitHolders(slice, reached));
  if (near === undefined || far === undefined || lost === undefined || far.any.length === 0) return undefined;
  const inSlice = new Set(slice.offers);
  return {
    id: unit.id,
    ...namesOf(unit),
    ...(unit.kind === undefined ? {} : { kind: unit.kind }),
    tier: tierOf(reach, (offer) => inSlice.has(offer), slice.tiers),
    direct: reachedCount(slice.row, near),
    allTiers: reachedCount(slice.row, far),
    logic: reachedCount(slice.row, lost),
    limits:
      slice.book === undefined
        ? []
        : unitChecks(slice.book, {
            id: unit.id,
            offering: allHolders(slice),
            direct: allHit(slice, direct),
            logic: allHit(slice, logic),
          }),
  };
}
