import { coursePicture } from "../svg/course-picture.js";
import { courseSeries } from "../svg/course-series.js";
import { pictureText } from "../svg/picture.js";
import { scenarioTitle } from "../svg/picture-title.js";
import { type Html, html, trusted } from "./html.js";
import { figure, htmlTable } from "./html-table.js";
import type { PageWriting } from "./page-view.js";

/** How it goes on: the course as a picture and as a table. */
export function courseSection(page: PageWriting): Html {
  const { words, writing, course, scenario } = page;
  if (course === undefined) return html`<h2>${words.course}</h2><p>${words.courseNone}</p>`;
  const { numerals, serviceName, clock } = writing;
  const svg = pictureText(coursePicture(courseSeries(scenario, course), writing, scenarioTitle(scenario, writing)));
  const services = course.services.filter(({ worstMoment }) => worstMoment.insurers.atMost > 0);
  const moment = (text: string | null | undefined): string =>
    text === null || text === undefined ? "" : clock.short(clock.instantOf(text) ?? 0);
  const table = htmlTable(words.courseTable, [
    { header: words.service, cells: services.map(({ serviceType }) => serviceName(serviceType)) },
    { header: words.firstLost, cells: services.map(({ firstLost }) => moment(firstLost.worst?.moment)) },
    { header: words.anyLostHours, isNumber: true, cells: services.map(({ anyLostHours }) => numerals.counts(anyLostHours)) },
    { header: words.worst, isNumber: true, cells: services.map(({ worstMoment }) => numerals.counts(worstMoment.insured)) },
    { header: words.personHours, isNumber: true, cells: services.map(({ personHours }) => numerals.counts(personHours)) },
  ]);
  return html`<h2>${words.course}</h2>${figure("course-picture", trusted(svg), words.courseTable, table)}`;
}
