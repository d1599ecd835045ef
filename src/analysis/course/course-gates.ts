import type { RowCount } from "../counting/count-rows.js";
import { type AskedGate, type GateBreach, gateBreaches } from "../counting/gates.js";
import type { Course } from "./course-result.js";

/**
 * The rows in which so many may be lost at one moment of a course, or nobody knows how many. Of a total within another one, which
 * a course does not count, that of all disturbances at once decides: more than that are lost at no moment.
 * @param rows - of all disturbances at once
 */
export function courseBreaches(gate: AskedGate, rows: readonly RowCount[], course: Pick<Course, "rows">): GateBreach[] {
  return rows
    .flatMap((row) => gateBreaches({ ...gate, limit: 0 }, [row]))
    .flatMap((breach): GateBreach[] => {
      const { row, count } = breach;
      const part = gate.figures.parts.find(({ total }) => (total?.id ?? null) === count.total);
      const moved = course.rows.find(
        ({ what, type, unit, total }) => what === row.what && type === row.type && unit === row.unit && total === count.total,
      );
      const most = part?.isOutermost === true ? moved?.mostLost.count : count.count;
      if (most === undefined || most.atMost < gate.limit) return [];
      const withoutFigure = moved?.withoutFigure ?? count.withoutFigure;
      return [
        { ...breach, gate, count: { ...count, count: most, withoutFigure }, isOpen: most.atMost === Number.POSITIVE_INFINITY },
      ];
    });
}
