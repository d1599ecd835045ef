import type { Bounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { bandArea } from "./course-areas.js";
import type { CourseScale } from "./course-scale.js";
import type { CourseSeries, FlowSeries, StockMoment, StockSeries } from "./course-series.js";
import { element, type SvgElement } from "./element.js";
import { ink } from "./palette.js";
import { roundedPersons } from "./persons-pictures.js";
import type { PictureWriting } from "./picture-writing.js";
import { paint } from "./tokens.js";

/** A row of the picture of a course. */
export interface CourseRow {
  readonly name: string;
  /** Beside the end of its line. */
  readonly texts: readonly string[];
  readonly area: (base: number) => SvgElement[];
}

/** Rows under one title. */
export interface TitledRows {
  readonly title: string;
  readonly rows: readonly CourseRow[];
}

const hoursOfWeek = 168;

/** What becomes of messages, or of what else flows: rows for what waits, what is lost and what is rejected, where anything is. */
export function flowRows(
  { flows }: CourseSeries,
  writing: PictureWriting,
  { x, break: scaleChange }: CourseScale,
  height: number,
): TitledRows[] {
  const { words, nameOf } = writing;
  const titles = { waiting: words.courseBacklog, lost: words.courseLost, rejected: words.courseRejected };
  return (["waiting", "lost", "rejected"] as const).flatMap((what) => {
    const own = flows.filter((flow) => flow.what === what);
    const rows = own.map(
      (flow): CourseRow => ({
        name: nameOf(flow.id),
        texts: [mostText(flow, writing)],
        area: (base) =>
          bandArea(flow.points, { largest: flow.most.atMost, x, base, height, colour: paint("lost"), break: scaleChange }),
      }),
    );
    return rows.length === 0 ? [] : [{ title: titles[what], rows }];
  });
}

/** Rows for what is in stock of supplies that run short. */
export function stockRows(
  series: CourseSeries,
  writing: PictureWriting,
  { x, break: scaleChange }: CourseScale,
  height: number,
  frame: { readonly left: number; readonly right: number },
): TitledRows[] {
  const { words, nameOf } = writing;
  const { stocks } = series;
  const rows = stocks.map((stock): CourseRow => {
    const { id, points, reserve } = stock;
    const largest = Math.max(1, greatestOf(points.map(({ count }) => count.atMost)));
    const from = (base: number): number => base - (reserve / largest) * height;
    return {
      name: nameOf(id),
      texts: stockTexts(stock, series, writing),
      area: (base) => [
        ...bandArea(points, { largest, x, base, height, colour: paint("iso"), break: scaleChange }),
        ...(reserve > 0 ? [dashed(frame.left, frame.right, from(base))] : []),
      ],
    };
  });
  return rows.length === 0 ? [] : [{ title: words.courseStock, rows }];
}

const dashed = (from: number, to: number, y: number): SvgElement =>
  element("path", {
    class: "reserve",
    d: `M${from} ${y}L${to} ${y}`,
    stroke: ink,
    "stroke-width": 1.2,
    "stroke-dasharray": "3 2",
  });

function stockTexts({ first, unit, alertFrom, shortFrom }: StockSeries, series: CourseSeries, writing: PictureWriting): string[] {
  const { words, unitName } = writing;
  const amount = [roundedBetween(first, writing), ...(unit === undefined ? [] : [unitName(unit)])].join(" ");
  const from = (text: (moment: string) => string, { instant, isSure }: StockMoment): string =>
    (isSure ? String : words.perhapsSo)(text(momentText(instant, series, writing)));
  const second =
    shortFrom !== undefined
      ? [from(words.stockOut, shortFrom)]
      : alertFrom !== undefined
        ? [from(words.stockAlert, alertFrom)]
        : [];
  return [words.stockFirst(amount), ...second];
}

/** A moment beside a picture: its date, or the hours after the start. */
export function momentText(instant: number, { start, isDated }: CourseSeries, { clock, numerals }: PictureWriting): string {
  return isDated ? clock.moment(instant) : `+${numerals.hours(instant - start)} h`;
}

function mostText({ what, most, isWeeks, unit }: FlowSeries, writing: PictureWriting): string {
  const { words, numerals, unitName } = writing;
  const { atMost } = most;
  if (isWeeks) return words.hoursOfMessages(numerals.count(Math.ceil(atMost * hoursOfWeek)));
  const text = what === "waiting" ? words.upTo(roundedPersons(atMost, writing)) : roundedBetween(most, writing);
  return [text, ...(unit === undefined ? [] : [unitName(unit)])].join(" ");
}

const roundedBetween = ({ atLeast, atMost }: Bounds, writing: PictureWriting): string =>
  [...new Set([roundedPersons(atLeast, writing), roundedPersons(atMost, writing)])].join("–");
