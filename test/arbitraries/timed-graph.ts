import fc from "fast-check";
import type { GraphColumns } from "../../src/engine/compile/graph-columns.js";
import type { Population } from "../twin/slow-population.js";
import type { SlowEffect, TimedColumns } from "../twin/slow-timeline.js";
import { disturbanceOf } from "./disturbance.js";
import { type GraphOptions, graphColumns } from "./graph-columns.js";

/** A graph with times, and what happens to it. Times are small whole numbers, so that many of them coincide. */
export interface TimedCase {
  readonly timed: TimedColumns;
  readonly effects: readonly SlowEffect[];
}

export interface TimedOptions extends GraphOptions {
  /** @defaultValue true */
  readonly buffers?: boolean;
  /** @defaultValue true */
  readonly recoveries?: boolean;
  /** @defaultValue true */
  readonly standBys?: boolean;
  /** Whether some dependencies hear at certain moments only. @defaultValue true */
  readonly sampled?: boolean;
  /** Whether some populations are repaired at a rate. @defaultValue false */
  readonly repairs?: boolean;
}

const duration = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 5 }) });

/** Rates of which no sum of few comes near a thousandth of a millisecond. */
const population: fc.Arbitrary<Population> = fc.record({
  sites: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.constant(250)),
  rate: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(1, 2, 3, 4, 6, 8)).map(([a, b]) => a / b),
  share: fc.oneof({ weight: 3, arbitrary: fc.constant(Number.POSITIVE_INFINITY) }, fc.constantFrom(0.07, 0.13, 0.29, 0.71)),
  begins: fc.oneof({ weight: 3, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) }, fc.nat({ max: 16 })),
});

function times(count: number, arbitrary: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  return fc.array(arbitrary, { minLength: count, maxLength: count });
}

export function effectsOn(columns: GraphColumns): fc.Arbitrary<SlowEffect[]> {
  const effect = fc
    .record({ begin: fc.nat({ max: 9 }), lasts: fc.integer({ min: 1, max: 5 }), disturbance: disturbanceOf(columns) })
    .map(({ begin, lasts, disturbance }) => ({ begin, end: begin + lasts, ...disturbance }));
  return fc.array(effect, { minLength: 1, maxLength: 4 });
}

export function timedCase(options: TimedOptions = {}): fc.Arbitrary<TimedCase> {
  const { buffers = true, recoveries = true, standBys = true, sampled = true, repairs = false, ...graph } = options;
  return graphColumns(graph).chain((columns) => {
    const count = columns.dependent.length;
    const never = fc.constant(0);
    const runs = fc.option(fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 4 }), { nil: undefined, freq: 4 });
    const timed = fc.record({
      columns: fc.constant(withClimbableSlack(standBys ? columns : withoutStandBys(columns))),
      recovery: times(columns.nodeCount, recoveries ? duration : never),
      buffer: times(count, buffers ? duration : never),
      activation: times(count, duration),
      limit: times(count, fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat({ max: 4 }))),
      runs: fc.array(sampled ? runs : fc.constant(undefined), { minLength: count, maxLength: count }),
      from: times(count, fc.oneof({ weight: 3, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) }, fc.nat({ max: 12 }))),
      until: times(count, fc.oneof({ weight: 3, arbitrary: fc.constant(Number.POSITIVE_INFINITY) }, fc.nat({ max: 16 }))),
      ...(repairs
        ? {
            repair: fc.array(fc.option(population, { nil: undefined }), {
              minLength: columns.nodeCount,
              maxLength: columns.nodeCount,
            }),
          }
        : {}),
    });
    const withoutBoth = timed.map((each) => ({
      ...each,
      buffer: each.buffer.map((time, row) => (each.runs[row] === undefined ? time : 0)),
      recovery: each.recovery.map((time, node) => (each.repair?.[node] === undefined ? time : 0)),
    }));
    return fc.record({ timed: withoutBoth, effects: effectsOn(columns) });
  });
}

/** From a hair of slack a loop climbs back a hair at a time: an engine may give up on that, and a twin would never end. */
function withClimbableSlack(columns: GraphColumns): GraphColumns {
  const { slack } = columns;
  return slack === undefined ? columns : { ...columns, slack: Array.from(slack, (each) => (each < 2 ** -6 ? 0 : each)) };
}

/** Stand-bys of capacity groups only add to what suffices without them, so nothing else changes. */
function withoutStandBys(columns: GraphColumns): GraphColumns {
  const { standBy, ...rest } = columns;
  return standBy === undefined ? columns : { ...rest, standBy: Array.from(standBy, () => 0) };
}
