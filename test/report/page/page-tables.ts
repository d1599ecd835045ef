import type { Course } from "../../../src/analysis/course/course-result.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { pageWriting } from "../../../src/report/page/page-view.js";
import { pageText } from "../../../src/report/page/report-page.js";
import type { Language } from "../../../src/words/language.js";
import { seen } from "../../words/written.js";

const controls = { moments: [], disturbances: [], isCompared: false, query: "" } as const;

/** The page of a landscape with all disturbances at once, as it is written into its file. */
export function pageIn(landscape: Landscape, scenario: Scenario, language: Language, course?: Course): string {
  const view = {
    landscape,
    scenario,
    result: impact(landscape, scenario),
    focus: [],
    ...(course === undefined ? {} : { course }),
  };
  return pageText(pageWriting(view, language), controls, "1");
}

/** What a part of the page with this id holds, up to the next part. */
export function tableIn(landscape: Landscape, scenario: Scenario, language: Language, id: string): string {
  const [, part = ""] = pageIn(landscape, scenario, language).split(`id="${id}"`);
  return part.split("</table>")[0] ?? "";
}

/** The cells of rows whose first cell begins with a name. */
export function rowsOf(table: string, name: string): string[][] {
  return table
    .split("<tr")
    .map((row) =>
      row
        .split(/<\/t[dh]>/)
        .slice(0, -1)
        .map((cell) => seen(`<x ${cell}`).trim()),
    )
    .filter(([first = ""]) => first.startsWith(name));
}
