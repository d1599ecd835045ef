/**
 * Results in words, tables, pictures and pages.
 * @packageDocumentation
 */

export { type Language, languages } from "../words/language.js";
export type { PageOptions, PageReport } from "./page/page-of.js";
export { isTimed } from "./page/page-view.js";
export {
  type CourseReport,
  type CutSetsReport,
  type ImpactPictureOptions,
  type PictureOptions,
  type RankReport,
  reporters,
} from "./reporters.js";
export { type ImpactPictureKind, impactPictureKinds } from "./svg/impact-picture.js";
export type { ConcentrationReport } from "./text/concentration-text.js";
export type { ValidationReport } from "./text/validation-text.js";
export type { ImpactReport, TextOptions } from "./text/writing.js";
