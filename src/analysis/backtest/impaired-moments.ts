import { isImpairedLevel } from "../../quantities.js";
import { type CourseRuns, offeredLevel } from "../levels/course-runs.js";
import { piecesOf } from "../levels/course-steps.js";

/** Every moment of a span from which on any of some nodes is impaired at another level, in the pessimistic run; its first where none is. */
export function impairedMoments(
  { worst }: CourseRuns,
  numbers: readonly number[],
  from: number,
  until: number,
): readonly [number, ...number[]] {
  const found = numbers.flatMap((number) =>
    [...piecesOf(offeredLevel(worst, number), from, until)].filter(({ value }) => isImpairedLevel(value)),
  );
  const [first = from, ...others] = [...new Set(found.map(({ begin }) => begin))].sort((a, b) => a - b);
  return [first, ...others];
}
