import { reachesEvidence } from "../../engine/compile.js";
import type { PropagateOptions } from "../../engine/propagate.js";
import { suppliersOf } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { EvidenceStatus } from "../../quantities.js";
import { appendAll } from "../../sequences.js";
import type { RankUnit } from "../failures/failure-units.js";
import { withFailure } from "../failures/loss-measure.js";
import { prepareSweep, type Sweep } from "../failures/prepared-failures.js";
import { withoutLogic } from "../failures/supplying-units.js";

/** Offers (a service type of an insurer) that a unit reaches, ascending: those surely reached are part of all that may be. */
export interface ReachedOffers {
  readonly sure: readonly number[];
  readonly any: readonly number[];
}

/** The three ways in which a unit reaches offers, and how far away it is. */
export interface UnitReach {
  readonly unit: RankUnit;
  /** Something of the unit is a supplier of one of the insurer's services. */
  readonly direct: ReachedOffers;
  /** A chain of dependencies of any length leads to it. */
  readonly allTiers: ReachedOffers;
  /** The insurer loses the service when the unit is lost. */
  readonly logic: ReachedOffers;
}

export interface ReachSweeps {
  /** With the landscape's logic. */
  readonly logic: Sweep;
  /** Without: an offer counts from the first of its services on. */
  readonly tiers: Sweep;
}

/** Both landscapes made ready; offers have the same numbers in both. */
export function reachSweeps(landscape: Landscape, minEvidence: EvidenceStatus, units: readonly RankUnit[]): ReachSweeps {
  const logic = prepareSweep(landscape, minEvidence, units);
  const tiers = prepareSweep(withoutLogic(landscape), minEvidence, units, { anyService: true });
  return { logic, tiers };
}

const ascending = (offers: Int32Array, count: number): number[] => Array.from(offers.subarray(0, count)).sort((a, b) => a - b);

/** The offers that are lost when a unit is lost. */
export function lostOffers(sweep: Sweep, unit: RankUnit, options: PropagateOptions): ReachedOffers {
  return withFailure(sweep, unit, options, () => {
    const { worst, best } = sweep;
    worst.reader.read(worst.state);
    const any = ascending(worst.reader.lost, worst.reader.lostCount);
    if (best === worst) return { sure: any, any };
    best.reader.read(best.state);
    return { sure: ascending(best.reader.lost, best.reader.lostCount), any };
  });
}

/**
 * How each unit reaches the offers of a landscape.
 * @param onUnit - called after each unit; what it throws ends the work
 * @remarks Cost: for each unit its cone, with the logic and without; direct reach O(m).
 */
export function unitReaches(
  landscape: Landscape,
  sweeps: ReachSweeps,
  units: readonly RankUnit[],
  minEvidence: EvidenceStatus,
  options: PropagateOptions,
  onUnit: () => void = () => {},
): UnitReach[] {
  const suppliers = directSuppliers(landscape, sweeps.logic, minEvidence);
  return units.map((unit) => {
    const direct = directReach(unit, suppliers);
    const [allTiers, logic] = [lostOffers(sweeps.tiers, unit, options), lostOffers(sweeps.logic, unit, options)];
    onUnit();
    return { unit, direct, allTiers, logic };
  });
}

/** A dependency of an offered service: the true supplier is one of these. */
interface OfferedDependency {
  readonly offer: number;
  readonly suppliers: readonly string[];
  readonly isCertain: boolean;
}

function directSuppliers(
  { dependencies = [] }: Landscape,
  { worst, offers }: Sweep,
  minEvidence: EvidenceStatus,
): OfferedDependency[] {
  return dependencies.flatMap((dependency) => {
    const offer = offers.offerOfNode[worst.compiled.numberOf.get(dependency.dependent) ?? -1] ?? -1;
    if (offer === -1) return [];
    const isCertain = reachesEvidence(dependency.evidence.status, minEvidence);
    return [{ offer, suppliers: suppliersOf(dependency), isCertain }];
  });
}

function directReach({ nodes, possibly }: RankUnit, dependencies: readonly OfferedDependency[]): ReachedOffers {
  const own = new Set(nodes);
  const perhaps = new Set(possibly);
  const sure = new Set<number>();
  const any = new Set<number>();
  for (const { offer, suppliers, isCertain } of dependencies) {
    if (!suppliers.some((id) => own.has(id) || perhaps.has(id))) continue;
    any.add(offer);
    if (isCertain && suppliers.every((id) => own.has(id))) sure.add(offer);
  }
  const sorted = (offers: ReadonlySet<number>): number[] => [...offers].sort((a, b) => a - b);
  return { sure: sorted(sure), any: sorted(any) };
}

/**
 * The tier of every node as seen from the services of a type: 1 for their suppliers, 2 for those of these, and so on.
 * @remarks Cost: time O(n + m).
 */
export function tiersOf({ nodes, dependencies = [] }: Landscape, serviceType: string): ReadonlyMap<string, number> {
  const suppliers = new Map<string, string[]>();
  for (const dependency of dependencies) {
    const list = suppliers.get(dependency.dependent);
    if (list === undefined) suppliers.set(dependency.dependent, [...suppliersOf(dependency)]);
    else appendAll(list, suppliersOf(dependency));
  }
  const insurers = new Set(nodes.filter(({ kind }) => kind === "insurer").map(({ id }) => id));
  const tiers = new Map<string, number>();
  const open: string[] = [];
  for (const node of nodes) {
    if (node.kind !== "service" || node.serviceType !== serviceType || !insurers.has(node.operator)) continue;
    tiers.set(node.id, 0);
    open.push(node.id);
  }
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
