import type { Course, CourseMoment, SupplyCourse } from "../../analysis/course/course-result.js";
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
 * Last a line for each moment from which on a shared supply is in another state: short where it is shared out, alert where less is in
 * stock than the reserve.
 */
export function courseCsv({ nodes, rows, supplies = [] }: Course): string {
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
  const supplyLines = supplies.flatMap((supply) =>
    supplySteps(supply).map(({ hour, moment, worst, best }) => [
      ...["supply", supply.id, "", "", "", hour, moment ?? ""],
      ...["", "", worst, best],
      ...noCounts,
    ]),
  );
  return csvText([header, ...nodeLines, ...rowLines, ...supplyLines]);
}

type SupplyState = "normal" | "alert" | "short";
type SupplyStep = CourseMoment & Readonly<Record<"worst" | "best", SupplyState>>;

/** The states of a supply, from each moment on at which one of them changes. */
function supplySteps({ alert, short }: SupplyCourse): SupplyStep[] {
  const sides = ["worst", "best"] as const;
  const spans = sides.flatMap((side) => [...alert[side], ...short[side]]);
  const moments = new Map(spans.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]).map((each) => [each.hour, each]));
  const stateAt = (hour: number, side: (typeof sides)[number]): SupplyState => {
    const isIn = (those: SupplyCourse["alert"]): boolean =>
      those[side].some(({ from, to }) => from.hour <= hour && (to === null || hour < to.hour));
    return isIn(short) ? "short" : isIn(alert) ? "alert" : "normal";
  };
  const ordered = [...moments.values()].sort((a, b) => a.hour - b.hour);
  return ordered.map((each) => ({ ...each, worst: stateAt(each.hour, "worst"), best: stateAt(each.hour, "best") }));
}
