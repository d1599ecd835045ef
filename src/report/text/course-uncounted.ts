import type { Course, NodeCourse } from "../../analysis/course/course-result.js";
import { type Bounds, type NodeState, possibleStates, rangeOver } from "../../quantities.js";
import type { InBoth } from "../../words/language.js";
import type { CourseFormat } from "./course-longest.js";
import { headlineWords } from "./headline-words.js";
import type { ImpactWriting } from "./impact-writing.js";

interface UncountedWords {
  readonly title: string;
  readonly inState: (state: string, hours: string) => string;
  readonly since: (moment: string) => string;
}

const uncountedWords: InBoth<UncountedWords> = {
  en: {
    title: "Nobody who is counted is hit; what else is, longest first",
    inState: (state, hours) => `${state} ${hours} h`,
    since: (moment) => `since ${moment}`,
  },
  de: {
    title: "Niemand, der gezählt wird, ist betroffen; was sonst betroffen ist, das Längste zuerst",
    inState: (state, hours) => `${state} ${hours} h`,
    since: (moment) => `seit ${moment}`,
  },
};

const mostNamed = 10;

/** What is hit and for how long, where nobody is counted whom it serves. */
export function uncountedSection(
  writing: ImpactWriting,
  { nodes, rows, services }: Course,
  { range, moment }: CourseFormat,
): string[] {
  if (rows.length > 0 || services.length > 0 || nodes.length === 0) return [];
  const { language, title, lines, fullName, stateName, numerals } = writing;
  const words = uncountedWords[language];
  const { left } = headlineWords[language];
  const texts = [...nodes].sort(longestFirst).map((node) => {
    const states = hoursByState(node).flatMap(([state, hours]) => {
      const steps = node.steps.filter((step) => possibleStates(step.state).includes(state));
      const level = rangeOver(steps.map((step) => step.level));
      if (level === null) return [];
      const told = hours.atMost > 0 ? words.inState(stateName(state), range(hours)) : stateName(state);
      return [state === "degraded" ? `${told} (${left(numerals.levelLeft(level), false)})` : told];
    });
    const since = node.firstImpaired.worst === null ? [] : [words.since(moment(node.firstImpaired.worst))];
    return `${fullName(node.id)}: ${[...states, ...since].join(", ")}`;
  });
  return [...title(words.title), ...lines(texts, 2, mostNamed)];
}

function hoursByState({ lostHours, isolatedHours, degradedHours }: NodeCourse): [NodeState, Bounds][] {
  return [
    ["lost", lostHours],
    ["isolated", isolatedHours],
    ["degraded", degradedHours],
  ];
}

function longestFirst(a: NodeCourse, b: NodeCourse): number {
  const most = (node: NodeCourse): number => hoursByState(node).reduce((sum, [, { atMost }]) => sum + atMost, 0);
  return most(b) - most(a) || (a.id < b.id ? -1 : 1);
}
