import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { type ImpactWords, impactWords } from "./impact-words.js";

/** A result with the documents that it came from, which know the names. */
export interface ImpactReport {
  readonly result: Impact;
  readonly landscape: Landscape;
  readonly scenario: Scenario;
}

/** What the sections of a report on an impact share. */
export interface ImpactWriting extends ImpactReport, Writing {
  readonly words: ImpactWords;
}

export function impactWriting(report: ImpactReport, options: TextOptions): ImpactWriting {
  const { landscape, scenario, result } = report;
  const writing = writingOf(landscape, { ...scenario, at: result.options.at }, options);
  return { ...report, ...writing, words: impactWords[writing.language] };
}
