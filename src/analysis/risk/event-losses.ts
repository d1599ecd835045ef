import { quantileOfHours } from "../../engine/chance/failure-hours.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import type { EvidenceStatus } from "../../quantities.js";
import type { CountedUnit } from "../counting/counted-unit.js";
import { hoursPerYear } from "../cut-sets/lost-share.js";
import { sweepModel } from "../failures/failure-model.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { worldLosses } from "../failures/world-losses.js";
import { OutageRuns } from "../outages/outage-runs.js";
import { outageTime } from "../outages/outage-time.js";
import { UnitOutages } from "../outages/unit-outages.js";
import { LengthCurve } from "./length-curve.js";
import type { RiskCause } from "./risk-causes.js";

/**
 * What one failure of a cause takes alone: for each type two numbers, count × what is lost of the level × hours, at least and at most.
 * @param hours - how long the cause itself is lost, more than 0
 */
export type EventLosses = (cause: number, hours: number) => Float64Array;

/** What each cause takes of each type in an hour while it alone is lost, where nothing takes time: causes × types × 2 numbers. */
export function hourlyLosses(sweep: Sweep, causes: readonly RiskCause[], evaluationsPerNode: number): Float64Array {
  const model = sweepModel(sweep, causes, { service: undefined, evaluationsPerNode });
  return worldLosses(model)(causes.map((_, cause) => [cause]));
}

/** Where nothing takes time a failure takes the same in every hour. */
export function steadyEvents(hourly: Float64Array, types: number): EventLosses {
  return (cause, hours) => hourly.slice(cause * 2 * types, (cause + 1) * 2 * types).map((each) => each * hours);
}

interface TimedSetting {
  readonly counted: CountedUnit;
  readonly types: readonly { readonly what: string; readonly type: string }[];
  readonly minEvidence: EvidenceStatus;
  readonly limits: Partial<Limits>;
}

/** Of a law that goes on and on, the lengths between these parts of it are played. */
const [rarelyShorter, rarelyLonger] = [2 ** -10, 1 - 2 ** -20];

/**
 * Plays each failure as a course of its own, until all has come to rest: of the lengths that a lognormal law may draw, some, with straight lines
 * between them ({@link LengthCurve}).
 * @remarks Cost: compiling once, and a course for each cause and length that is played.
 */
export function timedEvents(
  landscape: Landscape,
  causes: readonly RiskCause[],
  { counted, types, minEvidence, limits }: TimedSetting,
): EventLosses {
  const known = causes.map(() => new Map<number, Float64Array>());
  const place = new Map(types.map(({ what, type }, number) => [`${what} ${type}`, number]));
  const nothing = outageTime({ lastingHours: 1 });
  const first = new OutageRuns(landscape, { ...nothing, minEvidence, limits });
  const outageOf = (unit: RiskCause, hours: number): ReturnType<UnitOutages["of"]> => {
    const time = outageTime({ lastingHours: hours });
    const runs = new OutageRuns(landscape, { ...time, minEvidence, limits }, first);
    return new UnitOutages(landscape, runs, { ...time, service: undefined, compared: counted, isOnTop: false }).of(unit);
  };
  const played: EventLosses = (cause, hours) => {
    const unit = causes[cause];
    const found = known[cause]?.get(hours);
    if (unit === undefined || found !== undefined) return found ?? new Float64Array();
    const losses = new Float64Array(2 * types.length);
    const { outage } = outageOf(unit, hours);
    for (const { what, type, unit: each, total, unitHours } of outage?.rows ?? []) {
      const at = place.get(`${what} ${type}`);
      if (at === undefined || each !== counted.unit || total !== (counted.total?.id ?? null)) continue;
      losses[2 * at] = unitHours.atLeast;
      losses[2 * at + 1] = unitHours.atMost;
    }
    known[cause]?.set(hours, losses);
    return losses;
  };
  const curves = new Map<number, LengthCurve>();
  return (cause, hours) => {
    const law = causes[cause]?.failures?.hours.atLeast;
    if (law?.kind !== "lognormal") return played(cause, hours);
    const [from, to] = [rarelyShorter, rarelyLonger].map((part) => Math.min(quantileOfHours(law, part), hoursPerYear)) as [
      number,
      number,
    ];
    const curve = curves.get(cause) ?? new LengthCurve((lasting) => played(cause, lasting), from, to);
    curves.set(cause, curve);
    return curve.at(hours);
  };
}
