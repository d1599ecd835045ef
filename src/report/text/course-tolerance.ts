import type { Course, CourseBreach } from "../../analysis/course/course-result.js";
import { groupedBy } from "../../sequences.js";
import { type CourseFormat, plus } from "./course-longest.js";
import type { CourseWords } from "./course-words.js";
import { criticalNodes } from "./critical-first.js";
import { headlineWords } from "./headline-words.js";
import type { ImpactWriting } from "./impact-writing.js";

const mostNamed = 10;
const mostInShort = 3;

/** What surely is out for too long before what perhaps is, and the longest first. */
function worstFirst({ breaches }: Course): CourseBreach[] {
  const rank = ({ isSure, isOpen }: CourseBreach): number => (isSure ? 2 : 0) + (isOpen.worst ? 1 : 0);
  return [...breaches].sort((one, other) => rank(other) - rank(one) || other.lostHours.atMost - one.lostHours.atMost);
}

function counted({ breaches }: Course, { numerals }: ImpactWriting): string {
  return numerals.counts({ atLeast: breaches.filter(({ isSure }) => isSure).length, atMost: breaches.length });
}

/** How many services are out for longer than is tolerable, which of them above all, and which are critical; nothing where none is. */
export function toleranceInShort(
  writing: ImpactWriting,
  course: Course,
  words: CourseWords,
  { range, hours }: CourseFormat,
): string | undefined {
  const { landscape, fullName, listed, language } = writing;
  const { breaches } = course;
  if (breaches.length === 0) return undefined;
  const textOf = (name: string, { lostHours, maxTolerableHours, isSure, isOpen }: CourseBreach): string =>
    words.longestBreach(name, range(lostHours) + plus(isOpen.worst), hours(maxTolerableHours), isSure);
  const told = [...groupedBy(worstFirst(course), (breach) => textOf("", breach)).values()].slice(0, mostInShort);
  const longest = told.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : ` ${writing.more(others.length)}`;
    return [textOf(`${fullName(first.id)}${more}`, first)];
  });
  const critical = criticalNodes(
    landscape,
    course.breaches.map(({ id }) => id),
  ).map(fullName);
  return [
    words.breachesInShort(breaches.length, counted(course, writing), longest.join(", ")),
    ...(critical.length === 0 ? [] : [headlineWords[language].criticalAmong(listed(critical, mostInShort))]),
  ].join(" ");
}

/** Every service that is out for longer than is tolerable, the longest first, and whether objectives for recovery are met. */
export function toleranceSection(
  writing: ImpactWriting,
  course: Course,
  words: CourseWords,
  { range, hours, moment }: CourseFormat,
): string[] {
  const { title, lines, fullName, listed } = writing;
  const alike = groupedBy(worstFirst(course), ({ lostHours, maxTolerableHours, exceededFrom, isSure, isOpen }) =>
    words.breach(range(lostHours) + plus(isOpen.worst), hours(maxTolerableHours), moment(exceededFrom), isSure),
  );
  const texts = [...alike].map(([text, breaches]) => `${text}: ${listed(breaches.map(({ id }) => fullName(id)))}`);
  const objectives = course.recoveryObjectives.map(({ id, lostHours, objectiveHours, isMet, isOpen }) =>
    words.objective(fullName(id), range(lostHours) + plus(isOpen.worst), hours(objectiveHours), isMet.worst, isOpen.worst),
  );
  return [
    ...(texts.length === 0
      ? []
      : [...title(words.breaches(course.breaches.length, counted(course, writing))), ...lines(texts, 2, mostNamed)]),
    ...(objectives.length === 0
      ? []
      : [...(texts.length === 0 ? [] : [""]), ...title(words.objectives), ...lines(objectives, 2, mostNamed)]),
  ];
}
