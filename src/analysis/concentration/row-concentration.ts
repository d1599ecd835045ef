import type { Landscape } from "../../model/landscape/landscape.js";
import { namesOf } from "../../model/values/names-of.js";
import { type Bounds, byBounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { type DividedOffer, nobodyUnnamed, type UnitShare } from "../attribution/divided-offer.js";
import { type Lack, LackColumns } from "../counting/lack-columns.js";
import { totalOf } from "../counting/population-figures.js";
import type { Sweep, SweepSide } from "../failures/prepared-failures.js";
import { byNameAndId } from "../failures/score-order.js";
import type { LimitBook } from "../named-limits/limit-book.js";
import { indexChecks, unitChecks } from "../named-limits/named-limits.js";
import { offerStates } from "../offers/offer-reader.js";
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
import { markBesideFirst } from "./beside-first.js";
import type { RowConcentration, SystemMarket, UnitConcentration } from "./concentration-result.js";
import { type ConcentrationIndex, indexBetween, indexWithin } from "./market-shares.js";
import { OthersLosses } from "./others-losses.js";

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
  const lackOf = ({ atLeast, atMost }: Bounds): Lack => ({ best: atLeast, worst: atMost });
  const offering = reachedCount(row, everybody);
  const heldIn = (parts: HeldParts): Bounds => wholeIfNear(amountOf(row, parts), offering.count.atMost);
  const whole = heldIn(new Map(divided.map((offer) => [holderOf(offer), lackOf(offersDivided[offer]?.whole ?? nothing)])));
  const shares = sharesByUnit(divided, offersDivided);
  const amounts = reaches.map((_, unit) => {
    const own = shares.get(unit) ?? [];
    const partsOf = (list: typeof own) => list.map(({ offer, share }) => [holderOf(offer), lackOf(share)] as const);
    const [parts, stated] = [partsOf(own), own.filter(({ share }) => share.ifUnstated !== true)];
    const gradedLoss = heldIn(parts);
    const statedLoss = stated.length === own.length ? gradedLoss : heldIn(partsOf(stated));
    return { parts, gradedLoss, statedLoss, error: Math.max(0, greatestOf(own.map(({ share }) => share.error))) };
  });
  const others = new OthersLosses(offersDivided);
  const ofOthers = new LackColumns(divided.map((offer) => [holderOf(offer), others.without(offer, undefined)]));
  const inSlice = new Set(offers);
  const hits = new Map<string, HitHolders>();
  const units = reaches.flatMap((reach, unit): UnitConcentration[] => {
    const own = unitConcentration(slice, inSlice, reach);
    if (own === undefined) return [];
    hits.set(own.id, hitHolders(slice, reach.logic));
    const { gradedLoss, parts, error } = amounts[unit] ?? { gradedLoss: nothing, parts: [], error: 0 };
    if (gradedLoss.atMost === 0) return [own];
    const share = ofOthers.withOthers(
      (shares.get(unit) ?? []).map(({ offer }) => [holderOf(offer), others.without(offer, unit)]),
      () => shareOf(row, parts, ofOthers, whole),
    );
    return [{ ...own, attributed: { gradedLoss, share, standardError: error } }];
  });
  // whom the landscape does not name may answer for some of it
  const unnamedIn = (isOf: (nodes: ReadonlySet<string>) => boolean): Bounds => {
    const most = divided
      .map((offer) => offersDivided[offer]?.unnamed ?? nobodyUnnamed)
      .map((own) => (isOf(own.nodes) ? own.each : 0));
    return heldIn(new Map(divided.map((offer, place) => [holderOf(offer), { best: 0, worst: most[place] ?? 0 }])));
  };
  const unrun = new Set(divided.flatMap((offer) => [...(offersDivided[offer]?.unnamed.nodes ?? [])]));
  const losses = {
    named: amounts.map(({ gradedLoss }) => gradedLoss),
    apart: [
      ...amounts.map(({ statedLoss }) => statedLoss),
      ...Array.from(unrun, (node) => unnamedIn((nodes) => nodes.has(node))),
    ],
    others: Array.from(unrun, () => unnamedIn(() => true)),
  };
  const between = indexBetween(losses.apart, [...losses.named, ...losses.others], whole);
  const ofAll = units.flatMap(({ attributed }) => attributed?.share ?? []);
  const index = atLeastTheirs(
    unrun.size === 0 ? indexWithin(between, ofAll) : between,
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

/** By unit: the offers of which it has a share, in their order. */
function sharesByUnit(
  offers: readonly number[],
  divided: readonly DividedOffer[],
): ReadonlyMap<number, readonly { readonly offer: number; readonly share: UnitShare }[]> {
  const byUnit = new Map<number, { offer: number; share: UnitShare }[]>();
  for (const offer of offers)
    for (const share of divided[offer]?.shares ?? []) {
      const own = byUnit.get(share.unit);
      if (own === undefined) byUnit.set(share.unit, [{ offer, share }]);
      else own.push({ offer, share });
    }
  return byUnit;
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
function unitConcentration(slice: RowSlice, inSlice: ReadonlySet<number>, reach: UnitReach): UnitConcentration | undefined {
  const { unit, direct, allTiers, logic } = reach;
  const [near, far, lost] = [direct, allTiers, logic].map((reached) => hitHolders(slice, reached));
  if (near === undefined || far === undefined || lost === undefined || far.any.length === 0) return undefined;
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
            unassigned: slice.book.unassigned.takenBy(unit, slice.row.row.type),
          }),
  };
}
