import type { PropagateOptions } from "../../engine/propagate.js";
import { clear } from "../../engine/propagation-state.js";
import { type Failure, fail, unfail } from "../../engine/single-failures.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import { InsuredSum } from "../impact/insured-figures.js";
import { namingLoop } from "../named-loop.js";
import type { RankedPair } from "./rank-result.js";
import { prepareSweep, type Sweep, type SweepSide } from "./rank-sweep.js";
import type { RankUnit } from "./rank-units.js";
import { worldsOf } from "./rank-worlds.js";

/** Landscapes that are tried one by one where only candidates are unknown. */
const mostWorlds = 64;

/** Offers lost on one side, as a set of bits by offer. */
type LostOffers = Uint8Array;

interface LostBounds {
  readonly worst: LostOffers;
  readonly best: LostOffers;
}

function lostOn({ reader, state }: SweepSide, offers: number): LostOffers {
  reader.read(state);
  const lost = new Uint8Array(offers);
  for (let index = 0; index < reader.lostCount; index++) lost[reader.lost[index] ?? -1] = 1;
  return lost;
}

function lostNow({ worst, best, offers }: Sweep): LostBounds {
  const count = offers.insurerOf.length;
  const atWorst = lostOn(worst, count);
  return { worst: atWorst, best: best === worst ? atWorst : lostOn(best, count) };
}

/**
 * All pairs of the given units, each lost together with the other, and what they take that neither takes alone: the trace
 * of a redundancy that rests on the two. Where candidates are all that is unknown, and few, each landscape that it may be is
 * tried and the bounds are exact; otherwise an insurer belongs to the excess surely where the pair takes it in both runs and
 * neither takes it alone even in the pessimistic one, and possibly where the pessimistic run of the pair takes it and
 * neither does surely.
 * @returns one entry for each service type of which a pair takes anything; largest excess first, then most persons, then ids
 * @remarks Impact is neither sub- nor supermodular, so no pair can be left out by looking at its two. Cost: for n units,
 * n(n − 1)/2 second failures on the kept state of the first, for each of at most 64 landscapes.
 */
export function rankPairs(
  sweep: Sweep,
  units: readonly RankUnit[],
  service: string | undefined,
  minEvidence: EvidenceStatus,
  options: PropagateOptions,
): RankedPair[] {
  const candidatesOnly = sweep.doubts.length === 1 && sweep.doubts[0] === "candidates";
  const worlds = candidatesOnly ? worldsOf(sweep.landscape, mostWorlds) : undefined;
  const pairs =
    worlds === undefined
      ? pairsOf(sweep, units, options)
      : merged(worlds.map((world) => pairsOf(prepareSweep(world, minEvidence, units), units, options)));
  return pairs
    .filter(({ serviceType }) => service === undefined || serviceType === service)
    .sort(
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

/** The bounds over several landscapes; what a pair does not take in one of them is none there. */
function merged(worlds: readonly (readonly RankedPair[])[]): RankedPair[] {
  const none: Bounds = { atLeast: 0, atMost: 0 };
  const seen = new Map<string, RankedPair[]>();
  for (const pair of worlds.flat()) {
    const key = `${pair.units.join(" ")} ${pair.serviceType}`;
    seen.set(key, [...(seen.get(key) ?? []), pair]);
  }
  return [...seen.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const over = (bounds: (pair: RankedPair) => Bounds): Bounds => {
      const all = [...found.map(bounds), ...(found.length < worlds.length ? [none] : [])];
      return { atLeast: Math.min(...all.map(({ atLeast }) => atLeast)), atMost: Math.max(...all.map(({ atMost }) => atMost)) };
    };
    return [
      {
        units: first.units,
        serviceType: first.serviceType,
        insurers: over(({ insurers }) => insurers),
        insured: over(({ insured }) => insured),
        excessInsurers: over(({ excessInsurers }) => excessInsurers),
        excessInsured: over(({ excessInsured }) => excessInsured),
      },
    ];
  });
}

function pairsOf(sweep: Sweep, units: readonly RankUnit[], options: PropagateOptions): RankedPair[] {
  const sides = sweep.worst === sweep.best ? [sweep.worst] : [sweep.worst, sweep.best];
  const failures = units.map((unit) => sides.map((side) => side.failureOf(unit)));
  const failOnAll = (index: number): void =>
    sides.forEach((side, at) => {
      namingLoop(side.compiled, () => fail(side.compiled.graph, side.state, failures[index]?.[at] ?? nothing, options));
    });
  const alone = units.map((_, index) => {
    failOnAll(index);
    const lost = lostNow(sweep);
    for (const side of sides) clear(side.state);
    return lost;
  });
  const pairs: RankedPair[] = [];
  units.forEach((first, index) => {
    failOnAll(index);
    for (let other = index + 1; other < units.length; other++) {
      const second = units[other];
      const [one, two] = [alone[index], alone[other]];
      if (second === undefined || one === undefined || two === undefined) continue;
      failOnAll(other);
      pairs.push(...pairLosses(sweep, [first, second], one, two, lostNow(sweep)));
      sides.forEach((side, at) => {
        const [kept, undone] = [failures[index]?.[at] ?? nothing, failures[other]?.[at] ?? nothing];
        unfail(side.compiled.graph, side.state, undone, kept, options);
      });
    }
    for (const side of sides) clear(side.state);
  });
  return pairs;
}

const nothing: Failure = { positions: [] };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function pairLosses(
  { offers, figures }: Sweep,
  [first, second]: readonly [RankUnit, RankUnit],
  one: LostBounds,
  other: LostBounds,
  together: LostBounds,
): RankedPair[] {
  const whole = offers.serviceTypes.map(() => new InsuredSum(figures));
  const excess = offers.serviceTypes.map(() => new InsuredSum(figures));
  for (let offer = 0; offer < together.worst.length; offer++) {
    if (together.worst[offer] === 0) continue;
    const insurer = offers.insurerOf[offer] ?? -1;
    const type = offers.typeOf[offer] ?? -1;
    whole[type]?.addAny(insurer);
    if (together.best[offer] === 1) whole[type]?.addSure(insurer);
    if (one.best[offer] === 1 || other.best[offer] === 1) continue;
    excess[type]?.addAny(insurer);
    if (together.best[offer] === 1 && one.worst[offer] === 0 && other.worst[offer] === 0) excess[type]?.addSure(insurer);
  }
  return offers.serviceTypes.flatMap((serviceType, type) => {
    const [all, more] = [whole[type], excess[type]];
    if (all === undefined || more === undefined || all.insurersAny === 0) return [];
    const count = ({ insurersSure, insurersAny }: InsuredSum): Bounds => ({ atLeast: insurersSure, atMost: insurersAny });
    return [
      {
        units: [first.id, second.id] as const,
        serviceType,
        insurers: count(all),
        insured: all.bounds,
        excessInsurers: count(more),
        excessInsured: more.bounds,
      },
    ];
  });
}
