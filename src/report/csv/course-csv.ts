import type { Course } from "../../analysis/course/course-result.js";
import { boundCells, csvText } from "./csv-text.js";

const header = [
  ...["what", "id", "kind", "unit", "total", "hour", "moment"],
  ...["level_at_least", "level_at_most", "state_worst", "state_best"],
  ...["lost_at_least", "lost_at_most", "degraded_at_least", "degraded_at_most", "without_figure"],
];
const [noStates, noCounts] = [new Array<string>(4).fill(""), new Array<string>(5).fill("")];

/**
 * A course as step functions: a line for each step of each node, from which on the level holds until the next of that node; and
 * a line for each step of each row, a service type or a type of organisation in one unit and part, with how many are lost and
 * degraded from then on, with the ids of those of the row whose size is not known. A cell is empty where a number is not known.
 */
export function courseCsv({ nodes, rows }: Course): string {
  const nodeLines = nodes.flatMap(({ id, kind, steps }) =>
    steps.map(({ hour, moment, level, state }) => [
      ...["node", id, kind, "", "", hour, moment ?? ""],
      ...[level.atLeast, level.atMost, state.worst, state.best],
      ...noCounts,
    ]),
  );
  const rowLines = rows.flatMap(({ what, type, unit, total, withoutFigure, steps }) =>
    steps.map(({ hour, moment, lost, degraded }) => [
      ...[what, type, "", unit, total ?? "", hour, moment ?? ""],
      ...noStates,
      ...[...boundCells(lost.count), ...boundCells(degraded.count), withoutFigure.join(" ")],
    ]),
  );
  return csvText([header, ...nodeLines, ...rowLines]);
}
