import type { StockTurn } from "../../engine/timeline/stocks.js";
import { addTo } from "../../sequences.js";
import type { CourseRun, CourseRuns } from "../levels/course-runs.js";
import type { CourseMoments } from "./course-moments.js";
import type { CourseSpan, SupplyCourse } from "./course-result.js";

/** The supplies that fall below their reserve or are shared out at any moment, in order of their ids. */
export function supplyCourses({ worst, best, until }: CourseRuns, moments: CourseMoments): SupplyCourse[] {
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
  return [...ids].sort().map((id) => ({ id, alert: of(alerts, id), short: of(shortages, id) }));
}

function joinedSpans(turns: readonly StockTurn[], moments: CourseMoments): CourseSpan[] {
  return turns.flatMap(({ time, starts }, place) =>
    starts ? [{ from: moments.of(time), to: moments.orNull(turns[place + 1]?.time) }] : [],
  );
}
