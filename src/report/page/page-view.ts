import type { Course } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Rank } from "../../analysis/rank/rank-result.js";
import type { Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Language } from "../../words/language.js";
import type { PeakLosses } from "../svg/peak-losses.js";
import { type PictureWriting, pictureWriting } from "../svg/picture-writing.js";
import { type PageWords, pageWords } from "./page-words.js";

/** A scenario played on a landscape at a moment. */
export interface PlayedView {
  readonly landscape: Landscape;
  /** With the disturbances of the what-if. */
  readonly scenario: Scenario;
  readonly result: Impact;
  /** Absent where no disturbance has a time. */
  readonly course?: Course | undefined;
}

/** What the page shows: a scenario played on a landscape at a moment, and what was computed of it. */
export interface PageView extends PlayedView {
  /** Of the landscape as it is. */
  readonly rank?: Rank | undefined;
  /** Who can take what, of the landscape as it is: what the page shows while nothing is disturbed. */
  readonly supervision?: Supervision | undefined;
  /** What it is compared with: the saved scenario, on another landscape where the page is of two. */
  readonly before?: PlayedView | undefined;
  /** The greatest losses of the saved scenario: they place the boxes of the picture. @defaultValue those of the result */
  readonly peak?: PeakLosses | undefined;
  /** Ids of nodes that are drawn by themselves. */
  readonly focus: readonly string[];
  /** Key of the chosen box. */
  readonly chosen?: string | undefined;
}

/** A view and the words for it. */
export interface PageWriting extends PageView {
  readonly language: Language;
  readonly words: PageWords;
  readonly writing: PictureWriting;
}

export function pageWriting(view: PageView, language: Language): PageWriting {
  return {
    ...view,
    language,
    words: pageWords[language],
    writing: pictureWriting(view.landscape, language, { ...view.scenario, at: view.result.options.at }),
  };
}

/** Whether the page opens on who can take what: nothing is disturbed, and it was computed. */
export function isOverview({ scenario, supervision }: PageView): boolean {
  return supervision !== undefined && scenario.disturbances.length === 0;
}
