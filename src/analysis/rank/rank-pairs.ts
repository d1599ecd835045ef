import type { PropagateOptions } from "../../engine/propagate.js";
import type { WorkOptions } from "../../model/values/work-options.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import { appendAll } from "../../sequences.js";
import { InsuredSum } from "../counting/insured-figures.js";
import { pairReadings } from "../failures/candidate-worlds.js";
import { type SweepModel, sweepModel } from "../failures/failure-model.js";
import type { RankUnit } from "../failures/failure-units.js";
import { type PairExcess, type PairTaken, PairTrials } from "../failures/pair-trials.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { renamingLoop } from "../levels/named-loop.js";
import type { RankedPair } from "./rank-result.js";

/**
 * All pairs of the given units, each lost together with the other, and what they take that neither takes alone: the trace
 * of a redundancy that rests on the two. Where candidates are all that is unknown, and few, each landscape that it may be is
 * tried and the bounds are exact; otherwise an insurer belongs to the excess surely where the pair takes it in both runs and
 * neither takes it alone even in the pessimistic one, and possibly where the pessimistic run of the pair takes it and
 * neither does surely.
 * @returns one entry for each service type of which a pair may take more than its two; largest excess first, then most
 * persons, then ids
 * @throws {@link NoConvergenceError} for a loop that amplifies losses without end
 * @remarks Cost: that of {@link PairTrials}, for each of at most 64 landscapes twice.
 */
export function rankPairs(
  sweep: Sweep,
  units: readonly RankUnit[],
  service: string | undefined,
  minEvidence: EvidenceStatus,
  { signal, ...options }: Required<PropagateOptions> & Pick<WorkOptions, "signal">,
): RankedPair[] {
  const readings = pairReadings(sweep, minEvidence, units);
  const pairsIn = (reading: Sweep, wanted?: ReadonlySet<string>): RankedPair[] =>
    pairsOf(reading.worst, sweepModel(reading, units, { service, ...options }), units, wanted, signal);
  const found = readings.flatMap((reading) => pairsIn(reading));
  const keys = new Set(found.map(({ units: ids, serviceType }) => keyOf(ids, serviceType)));
  const pairs = readings.length === 1 ? found : overAll(readings.flatMap((reading) => pairsIn(reading, keys)));
  return pairs.sort(
    (a, b) =>
      b.excessInsured.atLeast - a.excessInsured.atLeast ||
      b.excessInsured.atMost - a.excessInsured.atMost ||
      b.excessInsurers.atMost - a.excessInsurers.atMost ||
      b.insured.atLeast - a.insured.atLeast ||
      b.insured.atMost - a.insured.atMost ||
      compare(a.units.join(" "), b.units.join(" ")) ||
      compare(a.serviceType, b.serviceType),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ([first, second]: readonly [string, string], serviceType: string): string => `${first} ${second} ${serviceType}`;

/** The bounds over several landscapes. */
function overAll(pairs: readonly RankedPair[]): RankedPair[] {
  const byKey = new Map<string, RankedPair>();
  for (const pair of pairs) {
    const key = keyOf(pair.units, pair.serviceType);
    const before = byKey.get(key);
    byKey.set(key, before === undefined ? pair : bothBounds(before, pair));
  }
  return [...byKey.values()];
}

function bothBounds(one: RankedPair, other: RankedPair): RankedPair {
  const over = (a: Bounds, b: Bounds): Bounds => ({
    atLeast: Math.min(a.atLeast, b.atLeast),
    atMost: Math.max(a.atMost, b.atMost),
  });
  return {
    units: one.units,
    serviceType: one.serviceType,
    insurers: over(one.insurers, other.insurers),
    insured: over(one.insured, other.insured),
    excessInsurers: over(one.excessInsurers, other.excessInsurers),
    excessInsured: over(one.excessInsured, other.excessInsured),
  };
}

/** @param wanted - keys of the entries to give; absent: those with an excess */
function pairsOf(
  { compiled }: Sweep["worst"],
  model: SweepModel,
  units: readonly RankUnit[],
  wanted: ReadonlySet<string> | undefined,
  signal: WorkOptions["signal"],
): RankedPair[] {
  const trials = new PairTrials(model);
  const pairs: RankedPair[] = [];
  const visit = (taken: PairTaken): void => {
    signal?.throwIfAborted();
    const [first, second] = [units[taken.first], units[taken.second]];
    const excess = trials.excessOf(taken);
    if (first === undefined || second === undefined || (wanted === undefined && excess.any.length === 0)) return;
    const ids = [first.id, second.id] as const;
    const isListed = (serviceType: string, hasExcess: boolean): boolean => {
      if (model.service !== undefined && serviceType !== model.service) return false;
      return wanted === undefined ? hasExcess : wanted.has(keyOf(ids, serviceType));
    };
    appendAll(pairs, pairLosses(model, ids, trials.wholeOf(taken), excess, isListed));
  };
  renamingLoop(
    (number) => compiled.nodes[Number(number)]?.id,
    () => trials.run({ from: 0, to: units.length }, visit),
  );
  return pairs;
}

function pairLosses(
  { offers, figures }: SweepModel,
  units: readonly [string, string],
  whole: PairExcess,
  excess: PairExcess,
  isListed: (serviceType: string, hasExcess: boolean) => boolean,
): RankedPair[] {
  const sums = (taken: PairExcess): InsuredSum[] => {
    const byType = offers.serviceTypes.map(() => new InsuredSum(figures));
    for (const offer of taken.any) byType[offers.typeOf[offer] ?? -1]?.addAny(offers.insurerOf[offer] ?? -1);
    for (const offer of taken.sure) byType[offers.typeOf[offer] ?? -1]?.addSure(offers.insurerOf[offer] ?? -1);
    return byType;
  };
  const count = ({ insurersSure, insurersAny }: InsuredSum): Bounds => ({ atLeast: insurersSure, atMost: insurersAny });
  const more = sums(excess);
  return sums(whole).flatMap((all, type) => {
    const beyond = more[type];
    const serviceType = offers.serviceTypes[type];
    if (beyond === undefined || serviceType === undefined || !isListed(serviceType, beyond.insurersAny > 0)) return [];
    return [
      {
        units,
        serviceType,
        insurers: count(all),
        insured: all.bounds,
        excessInsurers: count(beyond),
        excessInsured: beyond.bounds,
      },
    ];
  });
}
