import type { Course, RowCourse } from "../../analysis/course/course-result.js";
import type { Bounds } from "../../quantities.js";
import { type CourseFormat, plus } from "./course-longest.js";
import type { CourseWords } from "./course-words.js";
import { firstLostText } from "./first-lost.js";
import type { ImpactWriting } from "./impact-writing.js";
import { rowsOfInsurers, unknownInServices } from "./rows-section.js";
import { type Column, table } from "./table.js";

const inMillions = 1_000_000;

/** Services of insurers within a total: first lost when, for how long, of how many at most and in person-hours. */
export function servicesTable(
  writing: ImpactWriting,
  course: Course,
  words: CourseWords,
  { range, moment }: CourseFormat,
  isEndless: boolean,
): string[] {
  const rows = rowsMostFirst(writing, course);
  if (rows.length === 0) return [];
  const column = (header: string, align: Column["align"], cell: (row: RowCourse) => string): Column => {
    return { header, align, cells: rows.map(cell) };
  };
  const amounts = (header: string, of: (row: RowCourse) => Bounds, cell: (row: RowCourse, amount: string) => string): Column => {
    const most = rows.map((row) => of(row).atMost);
    const isLarge = most.every(Number.isFinite) && most.some((amount) => amount >= inMillions);
    const written = (row: RowCourse): string => amountText(of(row), isLarge, writing);
    return {
      ...column(header, "right", (row) => cell(row, written(row))),
      over: isLarge ? words.million : "",
    };
  };
  const columns = [
    column(words.service, "left", writing.rowName),
    column(
      words.first,
      "left",
      ({ firstLost }) => firstLostText(firstLost, (at) => moment(at, "short"), writing.language) || "–",
    ),
    column(words.lost, "right", ({ anyLostHours, lostSince }) =>
      isEndless && lostSince.worst !== null ? words.noEnd : range(anyLostHours) + plus(lostSince.worst !== null),
    ),
    amounts(
      words.worst,
      ({ mostLost }) => mostLost.count,
      (_, amount) => amount,
    ),
    amounts(
      words.personHours,
      ({ unitHours }) => unitHours,
      ({ isOpen }, amount) => (isEndless && isOpen.worst ? words.noEnd : amount + plus(isOpen.worst)),
    ),
  ];
  return [
    ...table(columns, writing.width, writing.paint),
    ...writing.paragraph(words.personHoursNote),
    ...(rows.some(({ isOpen }) => isOpen.worst) ? writing.paragraph(words.goesOn(course.isWhole)) : []),
    ...unknownInServices(course.rows, writing).flatMap((text) => writing.paragraph(text)),
  ];
}

/** The rows of the table, most who are without at once first, as in a run at a moment; then as they come. */
function rowsMostFirst(writing: ImpactWriting, { rows }: Pick<Course, "rows">): RowCourse[] {
  const most = ({ mostLost: { count } }: RowCourse): number => (count.atMost === Number.POSITIVE_INFINITY ? 0 : count.atMost);
  const least = ({ mostLost: { count } }: RowCourse): number => count.atLeast;
  return [...rowsOfInsurers(rows, writing)].sort((one, other) => least(other) - least(one) || most(other) - most(one));
}

/** Services in the order of the table. */
export function mostServicesFirst(
  writing: ImpactWriting,
  course: Pick<Course, "rows">,
): (one: ServiceCourse, other: ServiceCourse) => number {
  const places = new Map(rowsMostFirst(writing, course).map(({ type }, place) => [type, place]));
  const placeOf = ({ serviceType }: ServiceCourse): number => places.get(serviceType) ?? places.size;
  return (one, other) => placeOf(one) - placeOf(other);
}

type ServiceCourse = Pick<Course["services"][number], "serviceType">;

/** Without a unit in millions with one decimal, none from a hundred on, and never 0 for what is not; else by itself. */
function amountText({ atLeast, atMost }: Bounds, isLarge: boolean, { numerals }: ImpactWriting): string {
  if (!isLarge) return numerals.personsBetween({ atLeast, atMost });
  const written = (value: number): string => {
    const millions = value / inMillions;
    if (millions > 0 && millions < 0.05) return `< ${numerals.decimals(0.1, 1)}`;
    return millions >= 100 ? numerals.count(millions) : numerals.decimals(millions, 1);
  };
  const [low, high] = [written(atLeast), written(atMost)];
  return low === high ? low : `${low}–${high}`;
}
