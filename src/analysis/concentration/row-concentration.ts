import type { Landscape } from "../../model/landscape/landscape.js";
import { namesOf } from "../../model/values/names-of.js";
import { type Bounds, byBounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import type { DividedOffer } from "../attribution/divided-offer.js";
import type { Lack } from "../counting/lack-columns.js";
import { totalOf } from "../counting/population-figures.js";
import type { Sweep, SweepSide } from "../failures/prepared-failures.js";
import { byNameAndId } from "../failures/score-order.js";
import type { LimitBook, LimitSubject } from "../named-limits/limit-book.js";
import { indexChecks, unitChecks } from "../named-limits/named-limits.js";
import { offerStates } from "../offers/offer-reader.js";
import {
  amountOf,
  type HeldParts,
  type HitHolders,
  type PartOfRow,
  reachedCount,
  wholeIfNear,
} from "../reach/reached-amounts.js";
import { type ReachedOffers, tierOf, tiersOf, type UnitReach } from "../reach/unit-reach.js";
import { type AnsweredLoss, answeredLosses, lackOf } from "./answered-losses.js";
import { markBesideFirst } from "./beside-first.js";
import type { RowConcentration, SystemMarket, UnitConcentration } from "./concentration-result.js";
import { type ConcentrationIndex, indexBetween, indexWithin } from "./market-shares.js";

/** Nodes that state no operator or place, where none is named at all. */
export interface UnstatedSuppliers {
  /** By node: offers that it reaches. */
  readonly reached: readonly ReadonlySet<number>[];
  /** Offers of which all of them together surely take something. */
  readonly taken: ReadonlySet<number>;
}

/** One row of a landscape within one part of its unit, with its offers. */
export interface RowSlice {
  readonly row: PartOfRow;
  /** Those of the row that the part covers. */
  readonly offers: readonly number[];
  readonly sweep: Sweep;
  /** Of all offers those whose parts are only assumed. */
  readonly onAssumedWeights: ReadonlySet<number>;
  readonly unstated: UnstatedSuppliers;
  readonly book: LimitBook | undefined;
  readonly tiers: ReadonlyMap<string, number>;
}

export function sliceOf(
  landscape: Landscape,
  sweep: Sweep,
  row: PartOfRow,
  book: LimitBook | undefined,
): Omit<RowSlice, "onAssumedWeights" | "unstated"> {
  const { typeOf, holderOf } = sweep.offers;
  const offers = [...typeOf.keys()].filter((offer) => typeOf[offer] === row.type && row.part.covers[holderOf[offer] ?? -1] === 1);
  // limits are on insured persons of a service, over all totals: they are told once
  const isStanding = (part: PartOfRow["part"]): boolean =>
    holderOf.some((holder, offer) => typeOf[offer] === row.type && part.covers[holder] === 1);
  const isLimited = row.row.what === "service" && row.row.unit === "insured" && row.part === row.figures.parts.find(isStanding);
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
  const offering = reachedCount(row, everybody);
  const heldIn = (parts: HeldParts): Bounds => wholeIfNear(amountOf(row, parts), offering.count.atMost);
  const whole = heldIn(new Map(divided.map((offer) => [holderOf(offer), lackOf(offersDivided[offer]?.whole ?? nothing)])));
  const answered = answeredLosses(row, divided, offersDivided, holderOf, whole, heldIn);
  const answeredBy = ({ first }: UnitReach): AnsweredLoss | undefined => answered.ofUnits.get(first);
  const inSlice = new Set(offers);
  const hits = new Map<string, HitHolders>();
  const reachedBy = reachesInRow(slice, inSlice);
  const units = reaches.flatMap((reach): UnitConcentration[] => {
    const reached = reachedBy(reach);
    if (reached === undefined) return [];
    hits.set(reach.unit.id, reached.hit);
    const own = unitConcentration(slice, reach, reached);
    const { gradedLoss, share, error } = answeredBy(reach) ?? unanswered;
    if (gradedLoss.atMost === 0) return [own];
    return [{ ...own, attributed: { gradedLoss, share, standardError: error } }];
  });
  // whom the landscape does not name may answer for some of it
  const { ofUnrun, ofAllUnrun } = answered;
  const losses = {
    named: reaches.map((reach) => (answeredBy(reach) ?? unanswered).gradedLoss),
    apart: [...reaches.map((reach) => (answeredBy(reach) ?? unanswered).statedLoss), ...ofUnrun],
    others: ofUnrun.map(() => ofAllUnrun),
  };
  const between = indexBetween(losses.apart, [...losses.named, ...losses.others], whole);
  const ofAll = units.flatMap(({ attributed }) => attributed?.share ?? []);
  const index = atLeastTheirs(
    ofUnrun.length === 0 ? indexWithin(between, ofAll) : between,
    units.map(({ attributed }) => attributed?.share.atLeast ?? 0),
  );
  const wholeOf = (offer: number): Bounds => offersDivided[offer]?.whole ?? nothing;
  const isBought = markets.some(({ isNearest }) => isNearest === true);
  const unattributed = unattributedOf(slice, wholeOf, losses, heldIn);
  return {
    ...row.row,
    total: totalOf(row.part),
    offering,
    units: markBesideFirst(units.sort(mostFirst), hits, row),
    attributed: { organisations: { atLeast: surely.length, atMost: divided.length }, gradedLoss: whole },
    ...(index === undefined ? {} : { index }),
    ...(unattributed === undefined ? {} : { unattributed }),
    ...(divided.some((offer) => slice.onAssumedWeights.has(offer)) ? { assumedWeights: true as const } : {}),
    limits:
      book === undefined || index === undefined || isBought
        ? []
        : indexChecks(book, (unattributed?.index ?? index).hhi, row.row.type),
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

/** Who answers for the losses that are divided. */
interface DividedLosses {
  /** Each unit, and each of others who run what nobody stated an operator of. */
  readonly named: readonly Bounds[];
  readonly others: readonly Bounds[];
  /** The same if nobody runs several of those, and no unit any. */
  readonly apart: readonly Bounds[];
}

/** Those of the row that were not lost before and that perhaps nobody is known to supply: whoever does may be one known, or one more for each. */
function unattributedOf(
  slice: RowSlice,
  wholeOf: (offer: number) => Bounds,
  { named, others, apart }: DividedLosses,
  heldIn: (parts: HeldParts) => Bounds,
): RowConcentration["unattributed"] {
  const { row, sweep } = slice;
  const { holderOf } = sweep.offers;
  const isLeft = ({ reader }: SweepSide, offer: number): boolean => reader.stateBefore(offer) !== offerStates.lost;
  const open = slice.offers.filter((offer) => wholeOf(offer).atLeast === 0 && isLeft(sweep.best, offer));
  if (open.length === 0) return undefined;
  const sure = open.filter((offer) => wholeOf(offer).atMost === 0 && isLeft(sweep.worst, offer));
  const { organisations, count } = reachedCount(row, hitHolders(slice, { sure, any: open }));
  const upTo = (parts: HeldParts): Bounds => ({ atLeast: 0, atMost: amountOf(row, parts).atMost });
  const [isOpen, isSure] = [new Set(open), new Set(sure)];
  const ofUnstated = slice.unstated.reached.map((reached) => open.filter((offer) => reached.has(offer)));
  const isOfUnstated = new Set(ofUnstated.flat());
  // whoever supplies them takes all of it; of what is known to stand on something it may be a part
  const parts = slice.offers.map((offer) => {
    const { atLeast, atMost } = wholeOf(offer);
    const isAll = isSure.has(offer) && !isOfUnstated.has(offer);
    const lack: Lack = isOpen.has(offer) ? { best: isAll ? 1 : 0, worst: 1 } : { best: atLeast, worst: atMost };
    return [holderOf[offer] ?? -1, lack] as const;
  });
  const more = ({ atLeast, atMost }: Bounds): Bounds => ({ atLeast, atMost: atMost + count.atMost });
  const suppliedBy = [...ofUnstated, ...open.filter((offer) => !slice.unstated.taken.has(offer)).map((offer) => [offer])];
  const each = suppliedBy.map((own) => upTo(new Map(own.map((offer) => [holderOf[offer] ?? -1, { best: 0, worst: 1 }]))));
  const index = indexBetween(
    [...apart, ...each],
    [...[...named.filter(({ atMost }) => atMost > 0), ...others].map(more), { atLeast: 0, atMost: count.atMost }],
    heldIn(new Map(parts)),
  );
  return index === undefined ? undefined : { organisations, count, index };
}

const nothing: Bounds = { atLeast: 0, atMost: 0 };

const unanswered: AnsweredLoss = { gradedLoss: nothing, statedLoss: nothing, share: nothing, error: 0 };

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

/** How a unit reaches a row. */
interface ReachInRow extends Pick<UnitConcentration, "tier" | "direct" | "allTiers" | "logic"> {
  /** Whom it takes. */
  readonly hit: HitHolders;
  /** What named limits are held against, over all totals; where there are any. */
  readonly measured: Omit<LimitSubject, "id"> | undefined;
}

/** `undefined` of a unit that the row does not depend on in any way. @remarks Looked at once for units that are alike. */
function reachesInRow(slice: RowSlice, inSlice: ReadonlySet<number>): (reach: UnitReach) => ReachInRow | undefined {
  const known = new Map<number, ReachInRow | undefined>();
  const offering = slice.book === undefined ? [] : allHolders(slice);
  const reachOf = (reach: UnitReach): ReachInRow | undefined => {
    const [near, far, lost] = [reach.direct, reach.allTiers, reach.logic].map((reached) => hitHolders(slice, reached));
    if (near === undefined || far === undefined || lost === undefined || far.any.length === 0) return undefined;
    const { unit, direct, logic } = reach;
    const measuredIn = ({ unassigned }: LimitBook): ReachInRow["measured"] => ({
      offering,
      direct: allHit(slice, direct),
      logic: allHit(slice, logic),
      unassigned: unassigned.takenBy(unit, slice.row.row.type),
    });
    return {
      tier: tierOf(reach, (offer) => inSlice.has(offer), slice.tiers),
      direct: reachedCount(slice.row, near),
      allTiers: reachedCount(slice.row, far),
      logic: reachedCount(slice.row, lost),
      hit: lost,
      measured: slice.book && measuredIn(slice.book),
    };
  };
  return (reach) => {
    if (!known.has(reach.first)) known.set(reach.first, reachOf(reach));
    return known.get(reach.first);
  };
}

function unitConcentration({ book }: RowSlice, { unit }: UnitReach, reached: ReachInRow): UnitConcentration {
  const { tier, direct, allTiers, logic, measured } = reached;
  return {
    id: unit.id,
    ...namesOf(unit),
    ...(unit.kind === undefined ? {} : { kind: unit.kind }),
    ...{ tier, direct, allTiers, logic },
    limits: book === undefined || measured === undefined ? [] : unitChecks(book, { id: unit.id, ...measured }),
  };
}
