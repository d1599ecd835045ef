import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { WorkOptions } from "../../model/values/work-options.js";
import { type Bounds, byBounds, type EvidenceStatus } from "../../quantities.js";
import { appendAll } from "../../sequences.js";
import { countedRows } from "../counting/counted-rows.js";
import { type CountedUnit, countedFor } from "../counting/counted-unit.js";
import { populationFigures } from "../counting/population-figures.js";
import { pairReadings } from "../failures/candidate-worlds.js";
import { type SweepModel, sweepModel } from "../failures/failure-model.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { LostRow } from "../failures/loss-gates.js";
import { type PairExcess, type PairTaken, PairTrials } from "../failures/pair-trials.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { rowLosses } from "../failures/row-loss.js";
import { renamingLoop } from "../levels/named-loop.js";
import { askedType } from "../offers/landscape-offers.js";
import { OfferCount } from "../offers/offer-count.js";
import type { OfferedType, OfferTable } from "../offers/offer-table.js";
import type { RankedPair } from "./rank-result.js";

/** What two units take together, alone or not. */
export interface PairLoss {
  /** Ids. */
  readonly units: readonly [string, string];
  /** What they fully take, in every unit and within every total. */
  readonly rows: readonly LostRow[];
}

/** Who hears of every pair that is tried, whether it takes more than its two or not. */
export interface PairListener {
  /** Told of each pair once, or once for each of few landscapes that this one may be. @defaultValue nobody */
  readonly onPair?: ((pair: PairLoss) => void) | undefined;
}

/**
 * All pairs of the given units, each lost together with the other, and what they take that neither takes alone: the trace
 * of a redundancy that rests on the two. Where candidates are all that is unknown, and few, each landscape that it may be is
 * tried and the bounds are exact; otherwise an organisation belongs to the excess surely where the pair takes it in both runs and
 * neither takes it alone even in the pessimistic one, and possibly where the pessimistic run of the pair takes it and
 * neither does surely.
 * @returns one entry for each service type of which a pair may take more than its two; those of the unit that is compared first,
 * then the largest excess, then the largest loss, then ids
 * @throws {@link NoConvergenceError} for a loop that amplifies losses without end
 * @remarks Cost: that of {@link PairTrials}, for each of at most 64 landscapes twice.
 */
export function rankPairs(
  sweep: Sweep,
  units: readonly RankUnit[],
  service: string | undefined,
  minEvidence: EvidenceStatus,
  { signal, onPair, ...options }: Required<PropagateOptions> & Pick<WorkOptions, "signal"> & PairListener,
): RankedPair[] {
  const readings = pairReadings(sweep, minEvidence, units, service);
  const pairsIn = (reading: Sweep, wanted?: ReadonlySet<string>): RankedPair[] =>
    pairsOf(reading, sweepModel(reading, units, { service, ...options }), units, wanted, { signal, onPair });
  const found = readings.flatMap((reading) => pairsIn(reading));
  const keys = new Set(found.map((pair) => keyOf(pair.units, pair)));
  const pairs = readings.length === 1 ? found : overAll(readings.flatMap((reading) => pairsIn(reading, keys)));
  const { unit } = sweep.counted;
  const isCounted = (pair: RankedPair): number => (pair.unit === unit ? 0 : 1);
  return pairs.sort(
    (a, b) =>
      isCounted(a) - isCounted(b) ||
      byBounds(a.excessCount, b.excessCount) ||
      byBounds(a.excessOrganisations, b.excessOrganisations) ||
      byBounds(a.count, b.count) ||
      compare(a.units.join(" "), b.units.join(" ")) ||
      compare(a.type, b.type),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ([first, second]: readonly [string, string], { what, type }: OfferedType): string =>
  `${first} ${second} ${what} ${type}`;

/** The bounds over several landscapes. */
function overAll(pairs: readonly RankedPair[]): RankedPair[] {
  const byKey = new Map<string, RankedPair>();
  for (const pair of pairs) {
    const key = keyOf(pair.units, pair);
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
    ...one,
    organisations: over(one.organisations, other.organisations),
    count: over(one.count, other.count),
    excessOrganisations: over(one.excessOrganisations, other.excessOrganisations),
    excessCount: over(one.excessCount, other.excessCount),
  };
}

/** @param wanted - keys of the entries to give; absent: those with an excess */
function pairsOf(
  reading: Sweep,
  model: SweepModel,
  units: readonly RankUnit[],
  wanted: ReadonlySet<string> | undefined,
  { signal, onPair }: Pick<WorkOptions, "signal"> & PairListener,
): RankedPair[] {
  const { compiled } = reading.worst;
  const only = model.service === undefined ? undefined : reading.offers.types[askedType(reading.offers, model.service)];
  const trials = new PairTrials(model);
  const pairs: RankedPair[] = [];
  const visit = (taken: PairTaken): void => {
    signal?.throwIfAborted();
    const [first, second] = [units[taken.first], units[taken.second]];
    if (first === undefined || second === undefined) return;
    const ids = [first.id, second.id] as const;
    if (wanted === undefined) onPair?.({ units: ids, rows: wholeRows(reading, trials.wholeOf(taken), model.service) });
    const excess = trials.excessOf(taken);
    if (wanted === undefined && excess.any.length === 0) return;
    const isListed = (type: OfferedType, hasExcess: boolean): boolean => {
      if (only !== undefined && type !== only) return false;
      return wanted === undefined ? hasExcess : wanted.has(keyOf(ids, type));
    };
    appendAll(pairs, pairLosses(reading, ids, trials.wholeOf(taken), excess, isListed));
  };
  renamingLoop(
    (number) => compiled.nodes[Number(number)]?.id,
    () => trials.run({ from: 0, to: units.length }, visit),
  );
  return pairs;
}

/** The rows of which a pair may fully take anything. */
function wholeRows({ landscape, offers }: Sweep, { sure, any }: PairExcess, service: string | undefined): LostRow[] {
  const source = { rows: countedRows(landscape).rows, figures: populationFigures(landscape), offers };
  const nodes = new Int32Array(offers.types.length);
  const levels = { lacking: new Int32Array(), worst: new Float64Array(), best: new Float64Array() };
  const lost = { lostSure: Int32Array.from(sure), lostAny: Int32Array.from(any), impaired: new Int32Array() };
  return rowLosses(source, { ...lost, ...levels, nodesSure: nodes, nodesAny: nodes }, null, service);
}

function pairLosses(
  { landscape, offers, counted }: Sweep,
  units: readonly [string, string],
  whole: PairExcess,
  excess: PairExcess,
  isListed: (type: OfferedType, hasExcess: boolean) => boolean,
): RankedPair[] {
  const counts = pairCounts(landscape, offers, counted);
  const [all, more] = [whole, excess].map((taken) => {
    for (const count of counts) count.sum.reset();
    for (const offer of taken.any) counts[offers.typeOf[offer] ?? -1]?.sum.addAny(offers.holderOf[offer] ?? -1);
    for (const offer of taken.sure) counts[offers.typeOf[offer] ?? -1]?.sum.addSure(offers.holderOf[offer] ?? -1);
    return counts.map(({ sum }) => ({
      organisations: { atLeast: sum.organisationsSure, atMost: sum.organisationsAny },
      count: { atLeast: sum.atLeast, atMost: sum.atMost },
    }));
  });
  return offers.types.flatMap((type, number) => {
    const [together, beyond] = [all?.[number], more?.[number]];
    if (together === undefined || beyond === undefined || !isListed(type, beyond.organisations.atMost > 0)) return [];
    return [
      {
        units,
        ...type,
        unit: counts[number]?.unit ?? null,
        ...together,
        excessOrganisations: beyond.organisations,
        excessCount: beyond.count,
      },
    ];
  });
}

/** By type: counts in the unit that is compared, or where nobody of the type has it in the first that somebody has. */
function pairCounts(
  landscape: Landscape,
  { types }: OfferTable,
  counted: CountedUnit,
): { readonly unit: string | null; readonly sum: OfferCount }[] {
  return types.map((type) => {
    const { unit, figures } = countedFor(landscape, type, counted);
    return { unit, sum: new OfferCount(figures) };
  });
}
