import type { Course } from "../../analysis/course/course-result.js";
import { csvText } from "./csv-text.js";

const header = ["node_id", "kind", "hour", "moment", "level_at_least", "level_at_most", "state_worst", "state_best"] as const;

/** A course as step functions: a row for each step of each node; from it on the level holds until the next of that node. */
export function courseCsv({ nodes }: Course): string {
  const rows = nodes.flatMap(({ id, kind, steps }) =>
    steps.map(({ hour, moment, level, state }) => [
      id,
      kind,
      hour,
      moment ?? "",
      level.atLeast,
      level.atMost,
      state.worst,
      state.best,
    ]),
  );
  return csvText([header, ...rows]);
}
