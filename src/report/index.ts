/**
 * Answers written down: texts, CSV, JSON, SVG and pages, in German and English. One table of reporters,
 * `reporters.QUESTION.FORMAT`, gives to the byte what the command line writes. Pure functions, no files: the script that a
 * page carries is inside the package. A page is given as a promise, since its landscape is compressed.
 *
 * @example Who loses what, as a German text, a table, a picture and a page
 * ```ts
 * import { impact, isolating, parseLandscape } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 * import { reporters } from "tragweite/report";
 *
 * const landscape = parseLandscape(germany);
 * const scenario = isolating("bitmarck/eau-intake");
 * const report = { landscape, scenario, result: impact(landscape, scenario) };
 * const text = reporters.run.text(report, { language: "de" });
 * const table = reporters.run.csv(report);
 * const picture = reporters.run.svg(report, { kind: "matrix", language: "de" });
 * const page = await reporters.run.page(report, { language: "de" });
 * console.log(text.includes("Versicherte"), table.split("\r\n").length > 10, picture.slice(0, 4), page.slice(0, 15));
 * // → true true <svg <!doctype html>
 * ```
 *
 * @example Which share of organisations rests on whom, fit to be published: small counts and what tells them are hidden
 * ```ts
 * import { parseLandscape, publishedShares } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 * import { reporters } from "tragweite/report";
 *
 * const result = publishedShares(parseLandscape(germany), { by: "owner", least: 10 });
 * console.log(result.rows[0]?.name, result.rows[0]?.all, reporters.shares.csv({ result }).split("\r\n")[0]);
 * // → Bertelsmann 101 by,id,name,units,type,organisations,count,share
 * ```
 *
 * @packageDocumentation
 */

export { isTimed } from "../model/scenario/scenario-times.js";
export { type Language, languages } from "../words/language.js";
export type { TextOptions } from "../words/writing.js";
export { errorText } from "./errors/error-text.js";
export type { PageBefore, PageOptions, PageReport } from "./page/page-of.js";
export {
  type ComparedImpactReport,
  type CourseReport,
  type CutSetsReport,
  type ImpactPictureOptions,
  type PictureOptions,
  type RankReport,
  reporters,
} from "./reporters.js";
export { type ImpactPictureKind, impactPictureKinds } from "./svg/impact-picture.js";
export type { BacktestReport } from "./text/backtest-text.js";
export type { ConcentrationReport } from "./text/concentration-text.js";
export type { ImpactReport } from "./text/impact-writing.js";
export type { SharesReport } from "./text/shares-text.js";
export type { ValidationReport } from "./text/validation-text.js";
