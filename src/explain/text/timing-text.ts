import type { CourseState } from "../../analysis/why/explain-course.js";
import type { Explanation } from "../explanation.js";
import type { Phrases } from "./phrases.js";

/** Services that are named where the course gives something else. */
const namesShown = 8;

/** What the course gives at the moment, where the chain explains something else, and why the two differ. */
export function timingLines(phrases: Phrases, { leavesOutTiming, courseState, target }: Explanation, title: string): string[] {
  const { words } = phrases;
  if (!leavesOutTiming || courseState === undefined) return [];
  const [first] = courseState;
  if (target.kind === "node" && first !== undefined) return courseStateLines(phrases, first, title);
  const differing = courseState.filter(({ differsBy }) => differsBy.length > 0);
  if (differing.length === 0) return [];
  const shown = differing.slice(0, differing.length > namesShown + 1 ? namesShown : differing.length);
  return [
    words.courseDiffers(phrases.count(differing.length), phrases.things(differing, "of")),
    ...shown.map((each) => {
      const name = phrases.and(each.nodes.map((id) => phrases.node(id)));
      const [course, steady] = [stateRange(phrases, each.course), stateRange(phrases, each.steady)];
      return `  - ${words.courseBeside(name, course, steady)}; ${differsBy(phrases, each)}`;
    }),
    ...(shown.length < differing.length ? [`  ${phrases.more(differing.length - shown.length)}`] : []),
  ];
}

/** What an explanation of no moment leaves open: how it is made stands last. */
export function methodLines({ words }: Phrases, { leavesOutTiming, courseState, allAtOnce }: Explanation): string[] {
  return leavesOutTiming && courseState === undefined && allAtOnce ? ["", words.steadyNote] : [];
}

/** The same of one node. */
export function courseStateLines(phrases: Phrases, state: CourseState, title: string): string[] {
  const { words } = phrases;
  if (state.differsBy.length === 0) return [];
  return [
    words.courseGives(title, stateRange(phrases, state.course)),
    words.steadyGives(stateRange(phrases, state.steady)),
    words.theyDiffer(differsBy(phrases, state)),
  ];
}

function differsBy(phrases: Phrases, { differsBy: reasons }: CourseState): string {
  return phrases.or(reasons.map((reason) => phrases.words.timing[reason]));
}

/** A state, or the best and the worst that it may be. */
function stateRange(phrases: Phrases, { surely, possibly }: CourseState["course"]): string {
  const [best, worst] = [surely, possibly].map(({ state, level }) => phrases.state(level, state === "isolated"));
  return best === worst ? `${best}` : phrases.words.atWorst(`${best}`, `${worst}`);
}
