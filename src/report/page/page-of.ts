import { utf8ToBytes } from "@noble/hashes/utils";
import type { Course } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import type { Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { timedDisturbanceName } from "../../words/disturbance-names.js";
import type { Language } from "../../words/language.js";
import { breakpointsOf, withMoment } from "../svg/breakpoints.js";
import { peakLosses } from "../svg/peak-losses.js";
import { pictureWriting } from "../svg/picture-writing.js";
import { base64 } from "./base64.js";
import { columnsOf } from "./columns.js";
import { deflateRaw } from "./deflate-raw.js";
import { firstUnits } from "./first-units.js";
import { landscapeDelta } from "./landscape-delta.js";
import { pageScript } from "./page-script.js";
import { embeddedSize, reportPage } from "./report-page.js";
import { toldText } from "./told-results.js";

/** Units of the ranking that the page shows. */
const mostRanked = 15;

/** What a page is written from: results of one landscape and one scenario. */
export interface PageReport {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  /** The moment that the page opens with, and the evidence that it asks for, are those of the result. */
  readonly result: Impact;
  /** Of a scenario in which anything has a time. Where it was asked to end at a moment, so does the page. */
  readonly course?: Course | undefined;
  /** Of the landscape as it is, by operator; its first 15 units are shown. */
  readonly rank?: Rank | undefined;
  /** Of the landscape as it is: the page opens on it where the scenario disturbs nothing. */
  readonly supervision?: Supervision | undefined;
  /** Of another landscape, at the same moment: the page says what it was before, and what has changed. */
  readonly before?: PageBefore | undefined;
}

/** What a page of two landscapes is compared with: what was before. */
export type PageBefore = Pick<PageReport, "landscape" | "scenario" | "result" | "course">;

/** How a page is written. */
export interface PageOptions {
  /** The language that it opens in; its reader can change it. @defaultValue "en" */
  readonly language?: Language | undefined;
  /** Another script than that of this version of the package. @defaultValue that one */
  readonly script?: string | undefined;
}

/**
 * The results as one HTML page that needs nothing else: to read, to ask what if, and to print. The landscape and the engine
 * are inside, so that it computes what its reader asks, without a network.
 * @remarks Cost: that of compressing the landscape, O(its JSON).
 */
export async function pageOf(report: PageReport, { language = "en", script }: PageOptions = {}): Promise<string> {
  const { landscape, scenario, result, course, supervision } = report;
  // a page of two has two, as its script has, be they the same
  const before = report.before && { ...report.before, landscape: { ...report.before.landscape } };
  const { at, minEvidence } = result.options;
  const evidence = minEvidence === "assumed" ? {} : { minEvidence };
  const rank = report.rank === undefined ? undefined : firstUnits(report.rank, mostRanked);
  const until = course?.options.until ?? undefined;
  const moments = withMoment(breakpointsOf(scenario, until), scenario.start, at);
  const packed = async (text: string): Promise<string> => base64(await deflateRaw(utf8ToBytes(text)));
  const told = before && { scenario: before.scenario, landscape: landscapeDelta(landscape, before.landscape) };
  const data = {
    landscape: await packed(JSON.stringify(columnsOf(landscape))),
    results: await packed(toldText({ result, course })),
    ...(told === undefined ? {} : { before: await packed(JSON.stringify(told)) }),
  };
  const size = embeddedSize(data);
  const writing = pictureWriting(landscape, language, { ...scenario, at });
  const settings = JSON.stringify({ language, scenario, at, until, ...evidence, rank, supervision, size });
  return reportPage({
    view: { landscape, scenario, result, course, rank, supervision, before, peak: peakLosses(course, result), focus: [] },
    controls: {
      moments,
      isCompared: before !== undefined,
      isOfTwo: before !== undefined,
      hasSaved: before !== undefined || scenario.disturbances.length > 0,
      query: "",
      disturbances: scenario.disturbances.map((each) => ({
        id: each.id,
        text: timedDisturbanceName(each, writing),
        isOn: true,
      })),
    },
    language,
    data: { ...data, settings: await packed(settings) },
    script: script ?? (await pageScript()),
  });
}
