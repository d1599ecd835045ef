import type { StockTurn } from "../../engine/timeline/stocks.js";
import { withoutNoise } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import type { CourseRun, CourseRuns } from "../levels/course-runs.js";
import type { CourseMoments } from "./course-moments.js";
import type { CourseSpan, StockStep, SupplyCourse } from "./course-result.js";

/** The supplies that fall below their reserve or are shared out at any moment, in order of their ids. */
export function supplyCourses({ worst, best, span, until }: CourseRuns, moments: CourseMoments): SupplyCourse[] {
  const spansOf = ({ compiled, timeline }: CourseRun, turns: "alerts" | "shortages"): Map<string, CourseSpan[]> => {
    const turnsOf = new Map<string, StockTurn[]>();
    for (const turn of timeline[turns]) {
      if (turn.time <= until) addTo(turnsOf, compiled.supplies[turn.supply]?.id ?? "", turn);
    }
    return new Map([...turnsOf].map(([id, all]) => [id, joinedSpans(all, moments)]));
  };
  const alerts = { worst: spansOf(worst, "alerts"), best: spansOf(best, "alerts") };
  const shortages = { worst: spansOf(worst, "shortages"), best: spansOf(best, "shortages") };
  const ids = new Set([alerts, shortages].flatMap((each) => [...each.worst.keys(), ...each.best.keys()]));
  const of = (spans: typeof alerts, id: string): SupplyCourse["alert"] => ({
    worst: spans.worst.get(id) ?? [],
    best: spans.best.get(id) ?? [],
  });
  return [...ids].sort().map((id) => {
    const [atWorst, atBest] = [
      stockSteps(worst, id, span.start, until, moments),
      stockSteps(best, id, span.start, until, moments),
    ];
    const stock = atWorst === undefined || atBest === undefined ? {} : { stock: { worst: atWorst, best: atBest } };
    return { id, alert: of(alerts, id), short: of(shortages, id), ...stock };
  });
}

const day = 86_400_000;

/** What is in stock at the begin, at every moment from which on it moves otherwise, and at the end; nothing where there is no stock. */
function stockSteps(
  { compiled, timeline }: CourseRun,
  id: string,
  start: number,
  until: number,
  moments: CourseMoments,
): StockStep[] | undefined {
  const place = compiled.supplies.findIndex((supply) => supply.id === id);
  const { amount: full = 0, perUnit = 1 } = compiled.supplies[place] ?? {};
  if (full === 0) return undefined;
  const points = timeline.stocks.filter(({ supply, time }) => supply === place && time <= until);
  const step = (time: number, stock: number): StockStep => ({ ...moments.of(time), amount: withoutNoise(stock * perUnit) });
  const steps = points.map(({ time, stock }) => step(time, stock));
  if ((points[0]?.time ?? until) > start) steps.unshift(step(start, full));
  const last = points.at(-1);
  if (last !== undefined && last.time < until)
    steps.push(step(until, Math.max(0, Math.min(full, last.stock + (last.growth * (until - last.time)) / day))));
  return steps;
}

function joinedSpans(turns: readonly StockTurn[], moments: CourseMoments): CourseSpan[] {
  return turns.flatMap(({ time, starts }, place) =>
    starts ? [{ from: moments.of(time), to: moments.orNull(turns[place + 1]?.time) }] : [],
  );
}
