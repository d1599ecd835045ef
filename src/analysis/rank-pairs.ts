import type { PropagateOptions } from "../engine/propagate.js";
import { clear } from "../engine/propagation-state.js";
import { fail, unfail } from "../engine/single-failures.js";
import type { Bounds } from "../quantities.js";
import { InsuredSum } from "./insured-figures.js";
import type { RankedPair } from "./rank-result.js";
import type { Sweep, SweepSide } from "./rank-sweep.js";
import type { RankUnit } from "./rank-units.js";

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
 * of a redundancy that rests on the two. An insurer belongs to the excess surely where the pair takes it in both runs and
 * neither takes it alone even in the pessimistic one.
 * @returns one entry for each service type of which a pair takes anything; largest excess first, then most persons, then ids
 * @remarks Impact is neither sub- nor supermodular, so no pair can be left out by looking at its two. Cost: for n units,
 * n(n − 1)/2 second failures on the kept state of the first.
 */
export function rankPairs(
  sweep: Sweep,
  units: readonly RankUnit[],
  service: string | undefined,
  options: PropagateOptions,
): RankedPair[] {
  const sides = sweep.worst === sweep.best ? [sweep.worst] : [sweep.worst, sweep.best];
  const alone = units.map((unit) => {
    for (const side of sides) fail(side.compiled.graph, side.state, side.failureOf(unit), options);
    const lost = lostNow(sweep);
    for (const side of sides) clear(side.state);
    return lost;
  });
  const pairs: RankedPair[] = [];
  units.forEach((first, index) => {
    const firstFailures = sides.map((side) => side.failureOf(first));
    sides.forEach((side, at) => {
      fail(side.compiled.graph, side.state, firstFailures[at] ?? { positions: [] }, options);
    });
    units.slice(index + 1).forEach((second, offset) => {
      const failures = sides.map((side) => side.failureOf(second));
      sides.forEach((side, at) => {
        fail(side.compiled.graph, side.state, failures[at] ?? { positions: [] }, options);
      });
      const together = lostNow(sweep);
      const [one, other] = [alone[index], alone[index + 1 + offset]];
      if (one !== undefined && other !== undefined) pairs.push(...pairLosses(sweep, [first, second], one, other, together));
      sides.forEach((side, at) => {
        const none = { positions: [] };
        unfail(side.compiled.graph, side.state, failures[at] ?? none, firstFailures[at] ?? none, options);
      });
    });
    for (const side of sides) clear(side.state);
  });
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
