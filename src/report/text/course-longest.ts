import type { Course, CourseMoment, InsurerServiceCourse } from "../../analysis/course/course-result.js";
import type { Bounds } from "../../quantities.js";
import type { CourseWords } from "./course-words.js";
import type { ImpactWriting } from "./impact-writing.js";
import { degradedInServices } from "./rows-section.js";

/** How hours and moments of a course are written. */
export interface CourseFormat {
  readonly range: (hours: Bounds) => string;
  readonly hours: (hours: number) => string;
  readonly moment: (moment: CourseMoment, form?: "moment" | "short") => string;
}

/** Marks what goes on beyond what is counted. */
export const plus = (isOpen: boolean): string => (isOpen ? "+" : "");

interface OwnService extends InsurerServiceCourse {
  readonly id: string;
}

const mostNamed = 10;

function servicesOf({ insurers }: Course): OwnService[] {
  return insurers.flatMap(({ id, services }) => services.map((service) => ({ id, ...service })));
}

const byId = (a: OwnService, b: OwnService): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Insurers that lose a service for longest. */
export function longestSection(writing: ImpactWriting, course: Course, words: CourseWords, format: CourseFormat): string[] {
  const { isWhole } = course;
  const { range, moment } = format;
  const endless = ({ lostSince }: OwnService): number => (isWhole && lostSince.worst !== null ? 1 : 0);
  const lost = servicesOf(course)
    .filter(({ firstLost }) => firstLost.worst !== null)
    .sort((a, b) => endless(b) - endless(a) || b.lostHours.atMost - a.lostHours.atMost || byId(a, b));
  if (lost.length === 0) return [];
  const { title, lines, nameOf, serviceName } = writing;
  const texts = lost.map(({ id, serviceType, lostHours, lostSince }) => {
    const [insurer, service] = [nameOf(id), serviceName(serviceType)];
    const isCounted = lostHours.atMost > 0 || lostSince.worst === null;
    const since = lostSince.worst === null ? "" : moment(lostSince.worst);
    const text = isCounted ? words.longest(insurer, service, range(lostHours)) : words.lostSince(insurer, service, since);
    if (lostSince.worst === null) return text;
    return `${text}, ${words.open(isCounted ? since : "", lostSince.best !== null, isWhole)}`;
  });
  return [...title(words.longestTitle), ...lines(texts, 2, mostNamed)];
}

/** Services of insurers of which a part is left, and who has no more for longest: table and list of what is lost are silent of it. */
export function degradedSection(
  writing: ImpactWriting,
  course: Course,
  words: CourseWords,
  { range, moment }: CourseFormat,
): string[] {
  const { title, lines, nameOf, serviceName } = writing;
  const texts = degradedInServices(course.rows, writing, moment);
  const longest = servicesOf(course)
    .filter(({ degradedHours }) => degradedHours.atMost > 0)
    .sort((a, b) => b.degradedHours.atMost - a.degradedHours.atMost || byId(a, b))
    .map(({ id, serviceType, degradedHours, isOpen, lostSince }) => {
      const text = words.longestDegraded(nameOf(id), serviceName(serviceType), range(degradedHours));
      // what lacks at the end and is not lost then is degraded: the hours go on beyond what is counted
      const [may, surely] = [isOpen.worst && lostSince.best === null, isOpen.best && lostSince.worst === null];
      return may ? `${text}, ${words.stillDegraded(surely, course.isWhole)}` : text;
    });
  return [
    ...(texts.length === 0 ? [] : [...title(words.degradedTitle), ...lines(texts, 2, Number.POSITIVE_INFINITY)]),
    ...(longest.length === 0 ? [] : ["", ...title(words.longestDegradedTitle), ...lines(longest, 2, mostNamed)]),
  ];
}
