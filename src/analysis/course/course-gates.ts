import type { RowCount } from "../counting/count-rows.js";
import { type AskedGate, type GateBreach, gateBreaches } from "../counting/gates.js";
import type { RowCourse } from "./course-result.js";

/** Whether a limit is held within a total that lies within another one: then {@link courseBreaches} needs the inner rows, too. */
export function isHeldWithin(gate: AskedGate, rows: readonly RowCount[]): boolean {
  const within = new Set(gate.figures.parts.flatMap(({ isOutermost, total }) => (isOutermost ? [] : (total?.id ?? []))));
  return within.size > 0 && gateBreaches({ ...gate, limit: 0 }, rows).some(({ count }) => within.has(count.total ?? ""));
}

/**
 * The rows in which so many may be lost at one moment of a course, or nobody knows how many.
 * @param rows - of all disturbances at once, of which the words are taken; never the numbers: a population under repair may lose
 * more in its course
 * @param courses - over time, within every total in which the limit is held
 */
export function courseBreaches(gate: AskedGate, rows: readonly RowCount[], courses: readonly RowCourse[]): GateBreach[] {
  return rows
    .flatMap((row) => gateBreaches({ ...gate, limit: 0 }, [row]))
    .flatMap((breach): GateBreach[] => {
      const { row, count } = breach;
      const moved = courses.find(
        ({ what, type, unit, total }) => what === row.what && type === row.type && unit === row.unit && total === count.total,
      );
      if (moved === undefined || moved.mostLost.count.atMost < gate.limit) return [];
      const { mostLost, withoutFigure } = moved;
      const isOpen = mostLost.count.atMost === Number.POSITIVE_INFINITY;
      return [{ ...breach, gate, count: { ...count, count: mostLost.count, withoutFigure }, isOpen }];
    });
}
