import { parseMoment } from "../../model/values/moments.js";
import { type Bounds, withoutNoise } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import type { BacktestRow, BacktestSeries } from "./backtest-result.js";

/** A point of a curve: what was predicted and what was observed at a moment, in milliseconds. */
interface Point {
  readonly id: string;
  readonly at: number;
  readonly aspect: BacktestRow["aspect"];
  readonly predicted: Bounds;
  readonly observed: Bounds;
  readonly gap: number;
}

const hour = 3_600_000;

/**
 * Points of each curve together, by id: how far the predicted intervals lie from the observed ones on average, and of levels what
 * both miss between the first and the last point.
 * @remarks Cost: time O(rows log rows). Source: the resilience triangle, ∫ (1 − level) dt, of M. Bruneau et al., "A Framework to
 * Quantitatively Assess and Enhance the Seismic Resilience of Communities", Earthquake Spectra 19(4), 2003, 733–752; straight lines
 * between points are ours.
 */
export function seriesOf(rows: readonly BacktestRow[]): BacktestSeries[] {
  const named = rows.filter(({ series }) => series !== undefined);
  return [...groupedBy(named, ({ series }) => series)]
    .map(([id = "", members]) => oneSeries(id, members))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function oneSeries(id: string, rows: readonly BacktestRow[]): BacktestSeries {
  const points = rows.flatMap(pointOf).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const gaps = points.reduce((sum, { gap }) => sum + gap, 0);
  const hasArea = points.length > 1 && points.every(({ aspect }) => aspect === "level");
  return {
    id,
    rows: points.map((point) => point.id),
    meanAbsoluteError: points.length === 0 ? null : withoutNoise(gaps / points.length),
    ...(hasArea
      ? {
          missingArea: {
            predicted: missingArea(points, ({ predicted }) => predicted),
            observed: missingArea(points, ({ observed }) => observed),
          },
        }
      : {}),
  };
}

function pointOf({ id, aspect, predicted, observed }: BacktestRow): Point[] {
  if (predicted?.what !== "interval") return [];
  const { atLeast = 0, atMost = aspect === "level" ? 1 : Number.POSITIVE_INFINITY, moment = "" } = observed;
  const at = parseMoment(moment) ?? 0;
  return [{ id, at, aspect, predicted, observed: { atLeast, atMost }, gap: predicted.gap }];
}

/** Hours × (1 − level) under points that are joined by straight lines. */
function missingArea(points: readonly Point[], of: (point: Point) => Bounds): Bounds {
  const area = (side: keyof Bounds): number => {
    let sum = 0;
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return;
      sum += ((point.at - before.at) * (2 - of(before)[side] - of(point)[side])) / 2;
    });
    return withoutNoise(sum / hour);
  };
  return { atLeast: area("atMost"), atMost: area("atLeast") };
}
