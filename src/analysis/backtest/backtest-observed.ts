import { isQuantity, type Observation } from "../../model/documents/observation.js";
import { parseMoment } from "../../model/values/moments.js";
import type { BacktestObserved, ObservedMoments } from "./backtest-result.js";

/** When something was observed, in milliseconds since 1970: infinite where no source says. */
export interface ObservedSpan {
  readonly fromEarliest: number;
  readonly fromLatest: number;
  readonly toEarliest: number;
  readonly toLatest: number;
}

export function spanOf({ fromEarliest, fromLatest, toEarliest, toLatest }: Observation): ObservedSpan {
  const at = (text: string | undefined, missing: number): number =>
    text === undefined ? missing : (parseMoment(text) ?? missing);
  return {
    fromEarliest: at(fromEarliest, Number.NEGATIVE_INFINITY),
    fromLatest: at(fromLatest ?? fromEarliest, Number.NEGATIVE_INFINITY),
    toEarliest: at(toEarliest, Number.NEGATIVE_INFINITY),
    toLatest: at(toLatest, Number.POSITIVE_INFINITY),
  };
}

/** What was observed, its moments as `write` gives them. */
export function observedOf(
  observation: Observation,
  { fromEarliest, fromLatest, toEarliest, toLatest }: ObservedSpan,
  write: (moment: number) => string,
): BacktestObserved {
  const { state, quantity, unit, units } = observation;
  const between = (earliest: number, latest: number): ObservedMoments | undefined =>
    Number.isFinite(earliest) || Number.isFinite(latest)
      ? {
          ...(Number.isFinite(earliest) ? { earliest: write(earliest) } : {}),
          ...(Number.isFinite(latest) ? { latest: write(latest) } : {}),
        }
      : undefined;
  const [begin, end] = [between(fromEarliest, fromLatest), between(toEarliest, toLatest)];
  return {
    ...(state === undefined ? {} : { state }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(unit === undefined ? {} : { unit }),
    ...(units === undefined ? {} : { units }),
    ...quantityOf(observation, write),
    ...(begin === undefined ? {} : { begin }),
    ...(end === undefined ? {} : { end }),
  };
}

function quantityOf(
  { aspect, atLeast, atMost, moment, until, weightedBy, outcome }: Observation,
  write: (moment: number) => string,
): Partial<BacktestObserved> {
  if (!isQuantity(aspect)) return {};
  return {
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(moment === undefined ? {} : { moment: write(parseMoment(moment) ?? 0) }),
    ...(until === undefined ? {} : { until: write(parseMoment(until) ?? 0) }),
    ...(weightedBy === undefined ? {} : { weightedBy }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
