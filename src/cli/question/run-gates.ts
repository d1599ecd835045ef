import type { AskedGate, GateBreach } from "../../analysis/counting/gates.js";
import { gateBreaches } from "../../analysis/counting/gates.js";
import { courseBreaches } from "../../analysis/course/course-gates.js";
import type { Course } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { worstPlaced } from "../../model/scenario/unstated-selections.js";
import type { Writing } from "../../words/writing.js";
import type { Host } from "../terminal/host.js";
import { gateNotes, hitInRun } from "./gate-notes.js";
import { breachSentence } from "./gates.js";
import { unstatedSentence } from "./unstated-place.js";

/** What limits are held against: a run, and where a course is asked for all its moments instead. */
export interface HeldRun {
  readonly result: Impact;
  readonly course: Course | undefined;
}

/** What is played, and how once more. */
export interface PlayedRun {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly play: (scenario: Scenario) => HeldRun;
}

/**
 * Whether any of the limits is reached, may be in some reading of places that nobody stated, or cannot be answered; each gets a line
 * on stderr, after {@link gateNotes}.
 */
export function isAnyBreached(
  gates: readonly AskedGate[],
  held: HeldRun,
  { landscape, scenario, play }: PlayedRun,
  writing: Writing,
  { stderr }: Host,
): boolean {
  for (const note of gateNotes(gates, landscape, hitInRun(held.result), writing)) stderr.write(`${note}\n`);
  const breaches = gates.map((gate) => breachesIn(gate, held));
  for (const { gate, row, count } of breaches.flat()) {
    const breach = { ...row, ...count.count, withoutFigure: count.withoutFigure };
    stderr.write(`${breachSentence(gate, breach, writing)}\n`);
  }
  const kept = gates.filter((_, place) => breaches[place]?.length === 0);
  const worst = kept.length === 0 ? undefined : worstPlaced(landscape, scenario);
  const atWorst = worst === undefined ? undefined : play(worst.scenario);
  const doubts = kept.flatMap((gate) => {
    const [breach] = atWorst === undefined ? [] : breachesIn(gate, atWorst);
    if (worst === undefined || breach === undefined) return [];
    const { row, count } = breach;
    const { what, type, unit } = row;
    return [unstatedSentence({ ...{ what, type, unit, gate, part: 0, count: count.count }, ...worst }, writing)];
  });
  for (const sentence of doubts) stderr.write(`${sentence}\n`);
  return breaches.flat().length + doubts.length > 0;
}

const breachesIn = (gate: AskedGate, { result, course }: HeldRun): GateBreach[] =>
  course === undefined ? gateBreaches(gate, result.rows) : courseBreaches(gate, result.rows, course);
