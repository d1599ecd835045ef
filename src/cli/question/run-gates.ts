import type { AskedGate, GateBreach } from "../../analysis/counting/gates.js";
import { gateBreaches } from "../../analysis/counting/gates.js";
import { unassignedDoubts } from "../../analysis/counting/unassigned-doubts.js";
import { courseBreaches, isHeldWithin } from "../../analysis/course/course-gates.js";
import type { Course, RowCourse } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isOut } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import type { Host } from "../terminal/host.js";
import { degradedBeside } from "./degraded-beside.js";
import { gateNotes, hitInRun } from "./gate-notes.js";
import { breachSentence } from "./gates.js";
import { unassignedSentence } from "./unassigned-offers.js";

/** What limits are held against: a run, and where a course is asked for all its moments instead. */
export interface HeldRun {
  readonly result: Impact;
  readonly course: Course | undefined;
  /** The rows of that course within totals that lie within another one; made where a limit is held in any. */
  readonly innerRows: () => readonly RowCourse[];
}

/** Whether a node may be lost or cut off in a run. */
function mayBeLostIn({ nodes }: Impact): (id: string) => boolean {
  const out = new Set(nodes.flatMap(({ id, state }) => (isOut(state.worst) ? [id] : [])));
  return (id) => out.has(id);
}

/** Whether any of the limits is or may be reached, or cannot be answered; each gets a line on stderr, after {@link gateNotes}; {@link degradedBeside} of those that are kept. */
export function isAnyBreached(
  gates: readonly AskedGate[],
  { result, course, innerRows }: HeldRun,
  landscape: Landscape,
  writing: Writing,
  { stderr }: Host,
): boolean {
  for (const note of gateNotes(gates, landscape, hitInRun(result), writing)) stderr.write(`${note}\n`);
  const isWithin = course !== undefined && gates.some((gate) => isHeldWithin(gate, result.rows));
  const courses = course === undefined ? undefined : [...course.rows, ...(isWithin ? innerRows() : [])];
  const breachesOf = (gate: AskedGate): GateBreach[] =>
    courses === undefined ? gateBreaches(gate, result.rows) : courseBreaches(gate, result.rows, courses);
  const breaches = gates.flatMap(breachesOf);
  for (const { gate, row, count } of breaches) {
    const breach = { ...row, ...count.count, total: count.total, withoutFigure: count.withoutFigure };
    stderr.write(`${breachSentence(gate, breach, writing)}\n`);
  }
  const mayBeLost = mayBeLostIn(result);
  const kept = gates.filter((asked) => {
    if (breaches.some(({ gate }) => gate === asked)) return false;
    const doubts = unassignedDoubts(asked, landscape, mayBeLost);
    const sentence = unassignedSentence(asked, doubts, (lowered) => breachesOf(lowered).length > 0, writing);
    if (sentence !== undefined) stderr.write(`${sentence}\n`);
    return sentence === undefined;
  });
  for (const note of kept.flatMap((gate) => degradedBeside(gate, result, courses, writing))) stderr.write(`${note}\n`);
  return kept.length < gates.length;
}
