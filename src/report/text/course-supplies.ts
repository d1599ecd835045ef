import type { Course, CourseMoment, CourseSpan, SupplyCourse } from "../../analysis/course/course-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { supplyOf } from "../../model/landscape/shared-supplies.js";
import { exactly } from "../../quantities.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

/** Every text on shared supplies in English. */
const en = {
  title: "Shared supplies",
  alert: (name: string, reserve: string, when: string): string =>
    `${name}: alert, less in stock than the reserve of ${reserve}: ${when}`,
  short: (name: string, when: string): string => `${name}: runs short and is shared out: ${when}`,
  /** Where it still lasts at the end, `to` is absent. */
  span: (from: string, to: string | undefined): string =>
    to === undefined ? `from ${from}, still at the end` : `from ${from} to ${to}`,
  perhaps: (spans: string): string => `perhaps ${spans}`,
  between: (worst: string, best: string): string => `at worst ${worst}; at best ${best}`,
};

const de: { [K in keyof typeof en]: (typeof en)[K] } = {
  title: "Gemeinsame Vorräte",
  alert: (name, reserve, when) => `${name}: Alarm, Bestand unter dem Mindestbestand von ${reserve}: ${when}`,
  short: (name, when) => `${name}: knapp und wird geteilt: ${when}`,
  span: (from, to) => (to === undefined ? `ab ${from}, noch am Ende` : `ab ${from}, bis ${to}`),
  perhaps: (spans) => `vielleicht ${spans}`,
  between: (worst, best) => `im ungünstigsten Fall ${worst}; im günstigsten ${best}`,
};

type SupplyWords = typeof en;
export const courseSupplyWords: InBoth<SupplyWords> = { en, de };

/** A line for each supply that falls below its reserve, and for each that runs short; by id. */
export function supplyTexts(
  { supplies = [] }: Pick<Course, "supplies">,
  { nodes }: Pick<Landscape, "nodes">,
  writing: Writing,
  moment: (moment: CourseMoment) => string,
): string[] {
  if (supplies.length === 0) return [];
  const { fullName, language, amount, numerals } = writing;
  const words = courseSupplyWords[language];
  const named = new Map(nodes.map((node) => [node.id, supplyOf(node)]));
  const spansText = (spans: readonly CourseSpan[]): string =>
    numerals.and(spans.map(({ from, to }) => words.span(moment(from), to === null ? undefined : moment(to))));
  const when = ({ worst, best }: SupplyCourse["alert"]): string => {
    const [bad, good] = [spansText(worst), spansText(best)];
    if (bad === good) return bad;
    return bad === "" || good === "" ? words.perhaps(bad + good) : words.between(bad, good);
  };
  return supplies.flatMap(({ id, alert, short }) => {
    const { reserve = 0, unit } = named.get(id) ?? {};
    const amountOfReserve = unit === undefined ? numerals.counts(exactly(reserve)) : amount(exactly(reserve), unit);
    const [alertWhen, shortWhen] = [when(alert), when(short)];
    return [
      ...(alertWhen === "" ? [] : [words.alert(fullName(id), amountOfReserve, alertWhen)]),
      ...(shortWhen === "" ? [] : [words.short(fullName(id), shortWhen)]),
    ];
  });
}
