import type { Observation } from "../../model/documents/record.js";
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
  { state, quantity, unit, units }: Observation,
  { fromEarliest, fromLatest, toEarliest, toLatest }: ObservedSpan,
  write: (moment: number) => string,
): BacktestObserved {
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
    ...(begin === undefined ? {} : { begin }),
    ...(end === undefined ? {} : { end }),
  };
}
