import { reachesEvidence } from "../../engine/compile/compile.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import { addTo, appendAll, leastOf } from "../../sequences.js";
import { firstsAlike } from "../failures/alike-units.js";
import type { RankUnit } from "../failures/failure-units.js";
import { lossMeasure, type TakenOffers, withFailure } from "../failures/loss-measure.js";
import type { MomentBelow } from "../failures/moment-below.js";
import { prepareSweep, type Sweep } from "../failures/prepared-failures.js";
import type { SupplyingUnit } from "../failures/supplying-units.js";
import { withoutLogic } from "../failures/without-logic.js";
import { offerStates } from "../offers/offer-reader.js";

/** Offers (a service type of a holder, or a holder itself) that a unit reaches, ascending: those surely reached are part of all that may be. */
export interface ReachedOffers {
  readonly sure: readonly number[];
  readonly any: readonly number[];
}

/** The three ways in which a unit reaches offers, and how far away it is. */
export interface UnitReach {
  readonly unit: SupplyingUnit;
  /** Place of the first unit that is alike, which has the same lists: see {@link firstsAlike}. */
  readonly first: number;
  /** Offers of the unit itself, which it takes only as {@link SupplyingUnit.itself}. */
  readonly own: OwnOffers;
  /** Something of the unit is a supplier of one of its nodes. */
  readonly direct: ReachedOffers;
  /** A chain of dependencies of any length leads to it. */
  readonly allTiers: ReachedOffers;
  /** It is lost when the unit is. */
  readonly logic: ReachedOffers;
}

export interface ReachSweeps {
  /** With the landscape's logic. */
  readonly logic: Sweep;
  /** Without: an offer counts from the first of its nodes on. Nothing is lost before. */
  readonly tiers: Sweep;
}

/**
 * Both landscapes made ready; offers have the same numbers in both.
 * @param below - the moment on which failures come on top
 * @param like - the sweeps of a landscape that differs in dependencies alone
 */
export function reachSweeps(
  landscape: Landscape,
  minEvidence: EvidenceStatus,
  units: readonly SupplyingUnit[],
  below?: MomentBelow,
  like?: ReachSweeps,
): ReachSweeps {
  const logic = prepareSweep(landscape, minEvidence, units, { below, like: like?.logic });
  const tiers = prepareSweep(withoutLogic(landscape), minEvidence, units, { anyNode: true, like: like?.tiers });
  return { logic, tiers };
}

/** The offers that are lost when units are lost together, and were not before; of what one offers itself, those that its supplies take. */
export function lostOffers(
  sweep: Sweep,
  units: SupplyingUnit | readonly SupplyingUnit[],
  options: PropagateOptions,
): ReachedOffers {
  const all = "nodes" in units ? [units] : units;
  const measure = lossMeasure(sweep, undefined);
  const lostWith = (together: readonly RankUnit[]): ReachedOffers => {
    const unit = joined(together);
    return withFailure(sweep, unit, options, () => lostIn(measure.read((reading) => sweep[reading].failureOf(unit))));
  };
  let lost = lostWith(all);
  for (const unit of all) {
    const own = ownOffers(sweep, unit);
    if (unit.itself === undefined || own.sure.size + own.perhaps.size === 0) continue;
    const { itself } = unit;
    lost = withOwn(lost, lostWith(all.map((each) => (each === unit ? itself.unit : each))), own);
  }
  return lost;
}

/**
 * What units take of offers when all of them are lost, and with them what nobody stated an operator of: shares of their levels,
 * beyond what was lost before. Those of which nothing is are left out.
 */
export function jointLosses(sweep: Sweep, units: readonly SupplyingUnit[], options: PropagateOptions): Map<number, Bounds> {
  const measure = lossMeasure(sweep, undefined);
  const lossesTo = (together: readonly RankUnit[]): Map<number, Bounds> => {
    const nodes = [...new Set(together.flatMap((unit) => [...unit.nodes, ...unit.possibly]))];
    const unit = { id: "", name: "", nodes, possibly: [] };
    return withFailure(sweep, unit, options, () => {
      const { lacking, best, worst } = measure.read((reading) => sweep[reading].failureOf(unit));
      const bounds = (index: number): Bounds => ({ atLeast: best[index] ?? 0, atMost: worst[index] ?? 0 });
      return new Map(Array.from(lacking, (offer, index) => [offer, bounds(index)]));
    });
  };
  const losses = lossesTo(units);
  // of what one offers itself its supplies take no less than where nobody's offers are lost of themselves
  const bySupplies = lossesTo(units.map(({ itself, ...unit }) => itself?.unit ?? unit));
  for (const unit of units) {
    const { sure, perhaps } = ownOffers(sweep, unit);
    for (const offer of [...sure, ...perhaps]) {
      const loss = losses.get(offer);
      if (loss !== undefined) losses.set(offer, { ...loss, atLeast: bySupplies.get(offer)?.atLeast ?? 0 });
    }
  }
  return losses;
}

/** The offers that are lost with some nodes, whoever runs them. */
export function offersOf(sweep: Sweep, nodes: readonly string[], options: PropagateOptions): ReachedOffers {
  return lostOffers(sweep, { id: "", name: "", nodes, possibly: [] }, options);
}

function joined(units: readonly RankUnit[]): RankUnit {
  const [first] = units;
  if (units.length === 1 && first !== undefined) return first;
  const all = (of: (unit: RankUnit) => readonly string[]): string[] => [...new Set(units.flatMap(of))];
  return { id: "", name: "", nodes: all(({ nodes }) => nodes), possibly: all(({ possibly }) => possibly) };
}

/**
 * Of a unit's own offers those that it takes as itself, of all others those that it takes as a whole. Of those that are perhaps its
 * own it surely takes what it takes either way.
 */
function withOwn(whole: ReachedOffers, itself: ReachedOffers, { sure: own, perhaps }: OwnOffers): ReachedOffers {
  const pick = (which: keyof ReachedOffers): number[] =>
    ascending([...whole[which].filter((offer) => !own.has(offer)), ...itself[which].filter((offer) => own.has(offer))]);
  const asItself = new Set(itself.sure);
  return { sure: pick("sure").filter((offer) => !perhaps.has(offer) || asItself.has(offer)), any: pick("any") };
}

const ascending = (offers: Iterable<number>): number[] => [...offers].sort((a, b) => a - b);
const lostIn = ({ lostSure, lostAny }: TakenOffers): ReachedOffers => ({ sure: ascending(lostSure), any: ascending(lostAny) });

/**
 * How each unit reaches the offers of a landscape.
 * @param onUnit - called after each unit; what it throws ends the work
 * @remarks Cost: for each unit its cone, with the logic and without, once for those that are alike; direct reach O(m).
 */
export function unitReaches(
  landscape: Landscape,
  sweeps: ReachSweeps,
  units: readonly SupplyingUnit[],
  minEvidence: EvidenceStatus,
  options: PropagateOptions,
  onUnit: () => void = () => {},
): UnitReach[] {
  const suppliers = new DirectSuppliers(landscape, sweeps.logic, minEvidence);
  const toCome = offersToCome(sweeps.logic);
  const reachOf = (unit: SupplyingUnit, first: number): UnitReach => {
    const own = ownOffers(sweeps.logic, unit);
    const open = ({ sure, any }: ReachedOffers): ReachedOffers => ({
      sure: sure.filter(toCome.sure),
      any: any.filter(toCome.any),
    });
    const near = suppliers.reachOf(unit);
    const direct = open(unit.itself === undefined ? near : withOwn(near, suppliers.reachOf(unit.itself.unit), own));
    const [allTiers, logic] = [open(lostOffers(sweeps.tiers, unit, options)), open(lostOffers(sweeps.logic, unit, options))];
    return { unit, first, own, direct, allTiers, logic };
  };
  const reaches: UnitReach[] = [];
  for (const [place, first] of firstsAlike(units).entries()) {
    const unit = units[place];
    const alike = reaches[first];
    if (unit !== undefined) reaches.push(alike === undefined ? reachOf(unit, first) : { ...alike, unit });
    onUnit();
  }
  return reaches;
}

/** Offers of a unit that supplies others with some of them, by their numbers. */
interface OwnOffers {
  readonly sure: ReadonlySet<number>;
  readonly perhaps: ReadonlySet<number>;
}

function ownOffers({ worst, offers }: Sweep, { itself }: SupplyingUnit): OwnOffers {
  const offersAt = (ids: Iterable<string> = []): Set<number> => {
    const own = new Set(Array.from(ids, (id) => offers.offerOfNode[worst.compiled.numberOf.get(id) ?? -1] ?? -1));
    own.delete(-1);
    return own;
  };
  return { sure: offersAt(itself?.offers), perhaps: offersAt(itself?.perhaps) };
}

/** Whether an offer may, or surely, was not lost before: what is lost already nobody takes any more. */
function offersToCome({ worst, best }: Sweep): Record<keyof ReachedOffers, (offer: number) => boolean> {
  return {
    any: (offer) => best.reader.stateBefore(offer) !== offerStates.lost,
    sure: (offer) => worst.reader.stateBefore(offer) !== offerStates.lost,
  };
}

/** A dependency of an offered service: the true supplier is one of these. */
interface OfferedDependency {
  readonly offer: number;
  readonly suppliers: readonly string[];
  readonly isCertain: boolean;
}

/** Dependencies of offered services by those who may be their supplier. @remarks Cost: O(m) once, then for a unit its dependents. */
class DirectSuppliers {
  private readonly bySupplier = new Map<string, OfferedDependency[]>();

  constructor({ dependencies = [] }: Landscape, { worst, offers }: Sweep, minEvidence: EvidenceStatus) {
    for (const dependency of dependencies) {
      const offer = offers.offerOfNode[worst.compiled.numberOf.get(dependency.dependent) ?? -1] ?? -1;
      if (offer === -1) continue;
      const suppliers = suppliersOf(dependency);
      const offered = { offer, suppliers, isCertain: reachesEvidence(dependency.evidence.status, minEvidence) };
      for (const supplier of suppliers) addTo(this.bySupplier, supplier, offered);
    }
  }

  reachOf({ nodes, possibly }: RankUnit): ReachedOffers {
    const own = new Set(nodes);
    const sure = new Set<number>();
    const any = new Set<number>();
    for (const id of own)
      for (const { offer, suppliers, isCertain } of this.bySupplier.get(id) ?? []) {
        any.add(offer);
        if (isCertain && suppliers.every((each) => own.has(each))) sure.add(offer);
      }
    for (const id of possibly) for (const { offer } of this.bySupplier.get(id) ?? []) any.add(offer);
    return { sure: ascending(sure), any: ascending(any) };
  }
}

/** The tier of a unit for offers that it reaches: of what it supplies itself with, where these are all its own. */
export function tierOf(
  { unit, own, allTiers }: UnitReach,
  isOffer: (offer: number) => boolean,
  tiers: ReadonlyMap<string, number>,
): number {
  const isItself = allTiers.any.every((offer) => !isOffer(offer) || own.sure.has(offer));
  const { nodes, possibly } = isItself ? (unit.itself?.unit ?? unit) : unit;
  return leastOf([...nodes, ...possibly].flatMap((id) => tiers.get(id) ?? []).filter((tier) => tier > 0));
}

/**
 * The tier of every node as seen from the nodes of one type of offer: 1 for their suppliers, 2 for those of these, and so on. After a
 * supply that is shared come those instead of whom somebody draws on it.
 * @remarks Cost: time O(n + m).
 */
export function tiersOf(landscape: Landscape, { worst, offers }: Sweep, type: number): ReadonlyMap<string, number> {
  const suppliers = new Map<string, string[]>();
  const add = (id: string, dependency: Dependency): void => {
    const list = suppliers.get(id);
    if (list === undefined) suppliers.set(id, [...suppliersOf(dependency)]);
    else appendAll(list, suppliersOf(dependency));
  };
  for (const dependency of landscape.dependencies ?? []) add(dependency.dependent, dependency);
  for (const { id, draws } of sharedSupplies(landscape)) for (const { of } of draws) if (of !== undefined) add(id, of);
  const tiers = new Map<string, number>();
  const open: string[] = [];
  worst.compiled.nodes.forEach(({ id }, number) => {
    if (offers.typeOf[offers.offerOfNode[number] ?? -1] !== type) return;
    tiers.set(id, 0);
    open.push(id);
  });
  for (let next = 0; next < open.length; next++) {
    const id = open[next] ?? "";
    for (const supplier of suppliers.get(id) ?? []) {
      if (tiers.has(supplier)) continue;
      tiers.set(supplier, (tiers.get(id) ?? 0) + 1);
      open.push(supplier);
    }
  }
  return tiers;
}
