import { greatestOf } from "../../sequences.js";
import { type CourseRun, offeredLevel } from "../levels/course-runs.js";
import { joined, type Steps } from "../levels/course-steps.js";

/** What people find of several nodes in one run: the best of them. */
export function bestOfNodes(run: CourseRun, numbers: readonly number[]): Steps {
  return joined(
    numbers.map((number) => offeredLevel(run, number)),
    (levels) => greatestOf(levels),
  );
}
