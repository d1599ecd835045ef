import { allAtBest, type DoubtKind, type DoubtReading } from "../../engine/compile/doubt.js";
import { addTo } from "../../sequences.js";
import type { InsuredCount } from "../counting/count-insured.js";
import { isLostIn, type ServiceState, serviceStates } from "../counting/offer-states.js";
import type { Run, SteadyState } from "../levels/steady-state.js";
import { type OfferedService, offersOf } from "../offers/offered-services.js";
import type { AffectedCounts, ServiceImpact, ServiceTypeImpact } from "./impact-result.js";

export type AffectedState = "lost" | "degraded" | "possiblyLost" | "possiblyDegraded";

/** The lists in which a service stands; one that is lost at worst and degraded at best is possibly each. */
export function affectedStates({ surely, possibly }: ServiceState): AffectedState[] {
  const found: AffectedState[] = [];
  if (surely.lost) found.push("lost");
  else if (possibly.lost) found.push("possiblyLost");
  if (surely.degraded) found.push("degraded");
  else if (possibly.degraded) found.push("possiblyDegraded");
  return found;
}

interface Members {
  readonly insurers: Set<string>;
  services: number;
}

function membersByState(offered: readonly OfferedService[], states: SteadyState): Record<AffectedState, Members> {
  const empty = (): Members => ({ insurers: new Set(), services: 0 });
  const members = { lost: empty(), degraded: empty(), possiblyLost: empty(), possiblyDegraded: empty() };
  for (const entry of offered) {
    for (const state of affectedStates(entry)) members[state].insurers.add(entry.insurer.id);
  }
  // one that stands for an offer alone is in its state
  const several = offered.flatMap(({ services }) => (services.length > 1 ? services.map((number) => [number]) : []));
  const alone = offered.filter(({ services }) => services.length === 1);
  for (const service of [...alone, ...serviceStates(states, several)])
    for (const state of affectedStates(service)) members[state].services++;
  return members;
}

function affected(
  { insurers, services }: Members,
  insured: { readonly atLeast: number; readonly atMost: number },
): AffectedCounts {
  return { services, insurers: [...insurers].sort(), insured: { atLeast: insured.atLeast, atMost: insured.atMost } };
}

/** Impact on one service type among some insurers. */
export function serviceTypeImpact(
  serviceType: string,
  offered: readonly OfferedService[],
  states: SteadyState,
  count: InsuredCount,
): ServiceTypeImpact {
  const { lost, degraded, possiblyLost, possiblyDegraded } = membersByState(offered, states);
  return {
    serviceType,
    lost: affected(lost, count.bounds(lost.insurers, possiblyLost.insurers)),
    degraded: affected(degraded, count.bounds(degraded.insurers, possiblyDegraded.insurers)),
    possiblyLost: affected(possiblyLost, count.bounds(possiblyLost.insurers)),
    possiblyDegraded: affected(possiblyDegraded, count.bounds(possiblyDegraded.insurers)),
  };
}

/** Insurers that lose each service type in a run. */
function lostByType(run: Run): Map<string, Set<string>> {
  const lost = new Map<string, Set<string>>();
  for (const { insurer, serviceType, services } of offersOf(run.compiled)) {
    if (!isLostIn(run, services)) continue;
    const insurers = lost.get(serviceType);
    if (insurers === undefined) lost.set(serviceType, new Set([insurer.id]));
    else insurers.add(insurer.id);
  }
  return lost;
}

/**
 * How much of the upper bound each kind of doubt adds, by service type: kinds are turned to their worst one after the
 * other, and what each adds is booked to it.
 */
function addedByDoubt(states: SteadyState, count: InsuredCount): Map<string, Map<DoubtKind, number>> {
  const added = new Map<string, Map<DoubtKind, number>>();
  let reading: DoubtReading = allAtBest;
  let before = lostByType(states.best);
  states.doubts.forEach((kind, index) => {
    reading = { ...reading, [kind]: "worst" };
    const isLast = index === states.doubts.length - 1;
    const run = isLast ? states.worst : states.runWith(reading);
    const after = lostByType(run);
    for (const [serviceType, insurers] of after) {
      const more = count.bounds(insurers).known.atMost - count.bounds(before.get(serviceType) ?? new Set()).known.atMost;
      const parts = added.get(serviceType) ?? new Map<DoubtKind, number>();
      added.set(serviceType, parts.set(kind, more));
    }
    before = after;
  });
  return added;
}

/** Impact on every service type of the landscape, by service type. */
export function serviceImpacts(offered: readonly OfferedService[], states: SteadyState, count: InsuredCount): ServiceImpact[] {
  const byType = groupByType(offered);
  const added = addedByDoubt(states, count);
  return [...byType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([serviceType, entries]) => {
      const impact = serviceTypeImpact(serviceType, entries, states, count);
      const sure = count.bounds(new Set(impact.lost.insurers));
      const parts = added.get(serviceType);
      const width = {
        candidates: parts?.get("candidates") ?? 0,
        evidence: parts?.get("evidence") ?? 0,
        operators: parts?.get("operators") ?? 0,
        ...(states.doubts.includes("places") && { places: parts?.get("places") ?? 0 }),
        levels: parts?.get("levels") ?? 0,
        calendars: parts?.get("calendars") ?? 0,
        ...(states.doubts.includes("repairs") && { repairs: parts?.get("repairs") ?? 0 }),
        ...(states.doubts.includes("supplies") && { supplies: parts?.get("supplies") ?? 0 }),
        standBys: parts?.get("standBys") ?? 0,
        pools: sure.pooled,
        ranges: sure.ranged,
      };
      const explained = Object.values(width).reduce((sum, part) => sum + part, 0);
      const { atLeast, atMost } = impact.lost.insured;
      const lostInsured = {
        atLeastWithoutCaps: sure.atLeastWithoutCaps,
        atMostWithoutPossible: sure.atMost,
        width: { ...width, sizes: atMost - atLeast - explained },
      };
      return { ...impact, insurersOffering: entries.length, lostInsured };
    });
}

export function groupByType(offered: readonly OfferedService[]): Map<string, OfferedService[]> {
  const byType = new Map<string, OfferedService[]>();
  for (const entry of offered) {
    addTo(byType, entry.serviceType, entry);
  }
  return byType;
}
