import type { Backtest } from "../analysis/backtest/backtest-result.js";
import { league } from "../analysis/backtest/league.js";
import type { Concentration } from "../analysis/concentration/concentration-result.js";
import type { Passage } from "../analysis/concentration/dominators.js";
import type { Course } from "../analysis/course/course-result.js";
import type { CutSets } from "../analysis/cut-sets/cut-sets-result.js";
import { targetParts } from "../analysis/cut-sets/target-parts.js";
import type { Impact } from "../analysis/impact/impact-result.js";
import type { Rank } from "../analysis/rank/rank-result.js";
import type { Comparison } from "../explain/compare.js";
import { chainDot } from "../explain/diagram/chain-dot.js";
import { chainMermaid } from "../explain/diagram/chain-mermaid.js";
import type { Explanation } from "../explain/explanation.js";
import { comparisonText } from "../explain/text/comparison-text.js";
import { explanationText } from "../explain/text/explanation-text.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { jsonText } from "../model/values/json-text.js";
import type { Language } from "../words/language.js";
import type { TextOptions } from "../words/writing.js";
import { checked } from "./check-report.js";
import { backtestCsv } from "./csv/backtest-csv.js";
import { concentrationCsv } from "./csv/concentration-csv.js";
import { courseCsv } from "./csv/course-csv.js";
import { cutSetsCsv } from "./csv/cut-sets-csv.js";
import { impactCsv } from "./csv/impact-csv.js";
import { rankCsv } from "./csv/rank-csv.js";
import { sharesCsv } from "./csv/shares-csv.js";
import { cutSetsJson } from "./json/cut-sets-json.js";
import { impactJson } from "./json/impact-json.js";
import { pageOf } from "./page/page-of.js";
import { concentrationPicture } from "./svg/concentration-picture.js";
import { coursePicture } from "./svg/course-picture.js";
import { courseSeries } from "./svg/course-series.js";
import { type ImpactPictureKind, impactPicture } from "./svg/impact-picture.js";
import { rankPicture } from "./svg/persons-pictures.js";
import { pictureText } from "./svg/picture.js";
import { scenarioTitle } from "./svg/picture-title.js";
import { pictureWriting } from "./svg/picture-writing.js";
import { type BacktestReport, backtestText } from "./text/backtest-text.js";
import { comparedHours } from "./text/compared-hours.js";
import { type ConcentrationReport, concentrationText } from "./text/concentration-text.js";
import { courseText } from "./text/course-text.js";
import { cutSetsText } from "./text/cut-sets-text.js";
import { impactText } from "./text/impact-text.js";
import type { ImpactReport } from "./text/impact-writing.js";
import { leagueMarkdown, leagueText } from "./text/league-text.js";
import { passagesCsv, passagesText } from "./text/rank-passages.js";
import { rankText } from "./text/rank-text.js";
import { type SharesReport, sharesText } from "./text/shares-text.js";
import { type ValidationReport, validationText } from "./text/validation-text.js";

/** Results over time, with the documents that they came from. */
export interface CourseReport extends ImpactReport {
  readonly course: Course;
}

/** One moment, with what a picture of it can be compared with. */
export interface ComparedImpactReport extends ImpactReport {
  /** Its peak places the boxes of the layered picture. */
  readonly course?: Course | undefined;
  /** What the layered picture is compared with: boxes are marked of which more or less is lost. */
  readonly before?: ImpactReport | undefined;
}

/** A ranking, and of one service type the nodes through which all of it passes. */
export interface RankReport {
  readonly result: Rank;
  readonly passages?: readonly Passage[] | undefined;
  /** With it texts name things instead of giving their ids. */
  readonly landscape?: Landscape | undefined;
}

/** Cut sets; with the landscape, where it was one, texts have names in their language. */
export interface CutSetsReport {
  readonly result: CutSets;
  readonly landscape?: Landscape | undefined;
}

/** Back-tests of several incidents; with their scenarios, which have names, texts name incidents instead of giving their ids. */
export interface LeagueReport {
  readonly backtests: readonly Backtest[];
  readonly scenarios?: readonly Scenario[] | undefined;
}

/** What a picture is written with. */
export interface PictureOptions {
  /** @defaultValue "en" */
  readonly language?: Language | undefined;
}

/** What a picture of one moment is written with. */
export interface ImpactPictureOptions extends PictureOptions {
  /** layered: who depends on whom; services: who loses how much; matrix: which insurer loses what. @defaultValue "layered" */
  readonly kind?: ImpactPictureKind | undefined;
}

/** What all reporters have in common: a result with the documents it came from, and how it is to be written. */
type Reporter = (report: never, options?: never) => string | Promise<string>;

const table = {
  /** `impact`: who loses what at one moment. */
  run: {
    text: (report: ImpactReport, options: TextOptions = {}): string => impactText(report, options),
    csv: ({ result }: Pick<ImpactReport, "result">): string => impactCsv(result),
    json: ({ result, course }: { readonly result: Impact; readonly course?: Course | undefined }): string =>
      impactJson(course === undefined ? result : { ...result, course }),
    svg: (
      { landscape, scenario, result, course, before }: ComparedImpactReport,
      { kind, language = "en" }: ImpactPictureOptions = {},
    ): string =>
      pictureText(
        impactPicture(
          { landscape, scenario, result, course, before },
          pictureWriting(landscape, language, { ...scenario, at: result.options.at }),
          kind,
        ),
      ),
    page: pageOf,
  },
  /** `simulate`: how an outage goes on. */
  course: {
    text: ({ course, ...report }: CourseReport, options: TextOptions = {}): string => courseText(report, course, options),
    csv: ({ course }: Pick<CourseReport, "course">): string => courseCsv(course),
    json: ({ result, course }: Pick<CourseReport, "result" | "course">): string => impactJson({ ...result, course }),
    svg: (
      { landscape, scenario, course }: Pick<CourseReport, "landscape" | "scenario" | "course">,
      { language = "en" }: PictureOptions = {},
    ): string => {
      const writing = pictureWriting(landscape, language, scenario);
      return pictureText(coursePicture(courseSeries(scenario, course, landscape), writing, scenarioTitle(scenario, writing)));
    },
  },
  /** `explain`: why something is lost, degraded or spared. */
  explain: {
    text: (explanation: Explanation, { language = "en", width = 80 }: TextOptions = {}): string =>
      explanationText(explanation, language, width),
    json: (explanation: Explanation): string => jsonText(explanation),
    mermaid: (explanation: Explanation, { language = "en" }: PictureOptions = {}): string => chainMermaid(explanation, language),
    dot: (explanation: Explanation, { language = "en" }: PictureOptions = {}): string => chainDot(explanation, language),
  },
  /** `compare`: what differs between two runs, and why. */
  compare: {
    text: (comparison: Comparison, { language = "en", width = 80, all }: TextOptions = {}): string =>
      comparisonText(comparison, language, width, comparedHours(comparison, { language, width, all })),
    json: (comparison: Comparison): string => jsonText(comparison),
  },
  /** `rank`: what each takes down alone. */
  rank: {
    text: ({ result, passages, landscape }: RankReport, options: TextOptions = {}): string => {
      const named = { ...options, landscape };
      const text = rankText(result, named);
      return passages === undefined ? text : `${passagesText(passages, result.options.service ?? "", named)}\n${text}`;
    },
    csv: ({ result, passages }: RankReport): string => (passages === undefined ? rankCsv(result) : passagesCsv(passages)),
    json: ({ result, passages }: RankReport): string => jsonText(passages === undefined ? result : { ...result, passages }),
    svg: (
      { landscape, result }: RankReport & { readonly landscape: Landscape },
      { language = "en" }: PictureOptions = {},
    ): string => pictureText(rankPicture(result, pictureWriting(landscape, language, result.options.onTopOf?.scenario))),
  },
  /** `concentration`, `hiddenHubs` and `nextFacts`: how far services rest on few. */
  concentration: {
    text: (report: ConcentrationReport, options: TextOptions = {}): string => concentrationText(report, options),
    csv: ({ results }: Pick<ConcentrationReport, "results">): string => concentrationCsv(results),
    json: ({ results, hubs, next }: ConcentrationReport): string =>
      jsonText({ tragweite: "concentration-report/2", views: results, hubs, next }),
    svg: (
      { landscape, result }: { readonly landscape: Landscape; readonly result: Concentration },
      { language = "en" }: PictureOptions = {},
    ): string => {
      const { service } = result.options;
      const writing = pictureWriting(landscape, language, result.options.onTopOf?.scenario);
      return pictureText(concentrationPicture(result, service ?? undefined, writing));
    },
  },
  /** `publishedShares`: which share of organisations rests on whom, fit to be published. */
  shares: {
    text: ({ result }: SharesReport, options: TextOptions = {}): string => sharesText(result, options),
    csv: ({ result }: SharesReport): string => sharesCsv(result),
    json: ({ result }: SharesReport): string => jsonText(result),
  },
  /** `cutSets`: every smallest combination of failures that takes a target down. */
  cutSets: {
    text: ({ result, landscape }: CutSetsReport, options: TextOptions = {}): string =>
      cutSetsText(result, {
        ...options,
        landscape,
        parts: landscape === undefined || result.targetParts === undefined ? [] : targetParts(result.targetParts, landscape),
      }),
    csv: ({ result }: CutSetsReport): string => cutSetsCsv(result),
    json: ({ result }: CutSetsReport): string => cutSetsJson(result),
  },
  /** `backtest`: a scenario held against the public record. */
  backtest: {
    text: (report: BacktestReport, options: TextOptions = {}): string => backtestText(report, options),
    csv: ({ result }: BacktestReport): string => backtestCsv(result),
    json: ({ result }: BacktestReport): string => jsonText(result),
  },
  /** `backtest`, several of them: each incident and all together; `json` is a `League`. */
  league: {
    text: ({ backtests, scenarios }: LeagueReport, options: TextOptions = {}): string =>
      leagueText({ result: league(backtests), scenarios }, options),
    markdown: ({ backtests, scenarios }: LeagueReport, options: Pick<TextOptions, "language"> = {}): string =>
      leagueMarkdown({ result: league(backtests), scenarios }, options),
    json: ({ backtests }: Pick<LeagueReport, "backtests">): string => jsonText(league(backtests)),
  },
  /** `landscapeWarnings`: what is legal in a landscape and may surprise. */
  validation: {
    text: (report: ValidationReport, options: TextOptions = {}): string => validationText(report, options),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Reporter>>>>;

/**
 * Every question's results in every format: `reporters.run.text(report, { language: "de" })`. The command line uses this
 * table, so what it writes and what these give are the same to the byte.
 * Pure functions; only pages are given as promises, since the landscape inside is compressed.
 */
export const reporters = checked(table, {
  run: {
    text: "landscape scenario result",
    csv: "result",
    json: "result",
    svg: "landscape scenario result",
    page: "landscape scenario result",
  },
  course: {
    text: "landscape scenario result course",
    csv: "course",
    json: "result course",
    svg: "landscape scenario course",
  },
  explain: { text: "readings", json: "readings", mermaid: "readings", dot: "readings" },
  compare: { text: "reasons", json: "reasons" },
  rank: { text: "result", csv: "result", json: "result", svg: "landscape result" },
  concentration: { text: "results hubs next", csv: "results", json: "results hubs next", svg: "landscape result" },
  shares: { text: "result", csv: "result", json: "result" },
  cutSets: { text: "result", csv: "result", json: "result" },
  backtest: { text: "result", csv: "result", json: "result" },
  league: { text: "backtests", markdown: "backtests", json: "backtests" },
  validation: { text: "landscape warnings" },
});
