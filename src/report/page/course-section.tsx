import type { JSX } from "preact";
import type { CountAt, Course, RowCourse } from "../../analysis/course/course-result.js";
import { parseMoment } from "../../model/values/moments.js";
import { type Bounds, exactly } from "../../quantities.js";
import { coursePicture } from "../svg/course-picture.js";
import { courseRowsInOrder, courseSeries } from "../svg/course-series.js";
import { scenarioTitle } from "../svg/picture-title.js";
import type { PictureWriting } from "../svg/picture-writing.js";
import { plus } from "../text/course-longest.js";
import { courseSupplyWords, supplyTexts } from "../text/course-supplies.js";
import { firstLostText } from "../text/first-lost.js";
import { headlineOf } from "../text/headline.js";
import { momentWriter } from "../text/moment-writer.js";
import { type DataColumn, DataTable, PictureAndTable } from "./data-table.js";
import { Fold } from "./fold.js";
import { foldCounts } from "./fold-counts.js";
import type { PageWriting } from "./page-view.js";
import { levelLeft } from "./services-section.js";
import { StillPicture } from "./still-picture.js";

/** From when to when the course runs. */
export function courseSpan({ words, writing }: PageWriting, { start, until }: Course): string {
  const written = momentWriter(writing);
  const instants = [start, until].flatMap(({ moment }) => (moment === null ? [] : (parseMoment(moment) ?? [])));
  return words.courseSpan(written(start), written(until), instants.length === 0 ? "" : ` (${writing.clock.zone(instants)})`);
}

/** At least and at most so many hours; nothing that goes on without end is a number. */
export function hoursText({ atLeast, atMost }: Bounds, { numerals, words }: PictureWriting): string {
  const write = (hours: number): string => (Number.isFinite(hours) ? numerals.hoursBetween(exactly(hours)) : words.courseEnds);
  const [least, most] = [write(atLeast), write(atMost)];
  return least === most ? most : `${least}–${most}`;
}

/** How it goes on: the course as a picture and as a table. */
export function CourseSection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { words, writing, course, scenario, landscape } = page;
  if (course === undefined)
    return (
      <Fold id="course" title={words.course}>
        <p>{words.courseNone}</p>
      </Fold>
    );
  const { numerals } = writing;
  const { rows: headline } = headlineOf(page, writing);
  const series = courseSeries(scenario, course, landscape, headline);
  const title = scenarioTitle(scenario, writing);
  const rows = courseRowsInOrder(course.rows, headline);
  const written = momentWriter(writing, "short");
  const number = (header: string, value: (row: RowCourse) => string): DataColumn => ({
    header,
    isNumber: true,
    cells: rows.map(value),
  });
  const isAny = ({ organisations }: CountAt): boolean => organisations.atMost > 0;
  const columns = [
    { header: words.serviceOrOrganisation, cells: rows.map((row) => writing.rowName(row)) },
    { header: words.firstLost, cells: rows.map(({ firstLost }) => firstLostText(firstLost, written, writing.language)) },
    number(
      words.anyLostHours,
      ({ anyLostHours, lostSince }) => hoursText(anyLostHours, writing) + plus(lostSince.worst !== null),
    ),
    number(words.worst, ({ mostLost, unit }) => (isAny(mostLost) ? writing.amount(mostLost.count, unit) : "")),
    number(words.mostDegraded, ({ mostDegraded, unit }) => (isAny(mostDegraded) ? writing.amount(mostDegraded.count, unit) : "")),
    number(words.degradedLevel, (row) => levelLeft(row, page)),
    number(words.unitHours, ({ unitHours }) => numerals.counts(unitHours)),
  ];
  return (
    <Fold id="course" title={words.course} count={foldCounts.course(page)}>
      <p class="when">{courseSpan(page, course)}</p>
      <div class="paper">
        <StillPicture label={words.course} drawn={coursePicture(series, writing, title, true)} />
      </div>
      <PictureAndTable id="course-picture" drawn={coursePicture(series, writing, title)} tableTitle={words.courseTable}>
        <DataTable language={writing.language} caption={words.courseTable} columns={columns} />
      </PictureAndTable>
      <Supplies texts={supplyTexts(course, landscape, writing, written)} title={courseSupplyWords[writing.language].title} />
    </Fold>
  );
}

/** Supplies that fall below their reserve or run short; nothing where there is none. */
function Supplies({ texts, title }: { readonly texts: readonly string[]; readonly title: string }): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
