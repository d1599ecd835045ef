import type { Containment } from "../analysis/containment/containment-result.js";
import type { Measures } from "../analysis/measures/measures-result.js";
import type { Outages } from "../analysis/outages/outages-result.js";
import type { RestartPlan } from "../analysis/restart/restart-result.js";
import type { Risk } from "../analysis/risk/risk-result.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { jsonText } from "../model/values/json-text.js";
import type { Language } from "../words/language.js";
import type { TextOptions } from "../words/writing.js";
import { checked } from "./check-report.js";
import { containmentCsv } from "./csv/containment-csv.js";
import { measuresCsv } from "./csv/measures-csv.js";
import { outagesCsv } from "./csv/outages-csv.js";
import { restartCsv } from "./csv/restart-csv.js";
import { riskCsv } from "./csv/risk-csv.js";
import { containmentPicture } from "./svg/containment-picture.js";
import { pictureText } from "./svg/picture.js";
import { restartPicture } from "./svg/restart-picture.js";
import { containmentText } from "./text/containment-text.js";
import { measuresText } from "./text/measures-text.js";
import { outagesText } from "./text/outages-text.js";
import { restartText } from "./text/restart-text.js";
import { riskText } from "./text/risk-text.js";

/** A result with what its reports need. */
interface ReportOf<Result> {
  readonly result: Result;
  /** With it texts name things instead of giving their ids. */
  readonly landscape?: Landscape | undefined;
}

/** Outages of a given time, one unit after the other. */
export type OutagesReport = ReportOf<Outages>;

/** Measures against the loss of single units. */
export type MeasuresReport = ReportOf<Measures>;

/** A plan of a restart. */
export type RestartReport = ReportOf<RestartPlan>;

/** What is to be expected in a year. */
export type RiskReport = ReportOf<Risk>;

/** Which links to cut against an attack. */
export type ContainmentReport = ReportOf<Containment>;

const table = {
  /** `outages`: what an outage of a given time of each takes. */
  outages: {
    text: ({ result, landscape }: OutagesReport, options: TextOptions = {}): string =>
      outagesText(result, { ...options, landscape }),
    csv: ({ result }: OutagesReport): string => outagesCsv(result),
    json: ({ result }: OutagesReport): string => jsonText(result),
  },
  /** `measures`: what would help most. */
  measures: {
    text: ({ result, landscape }: MeasuresReport, options: TextOptions = {}): string =>
      measuresText(result, { ...options, landscape }),
    csv: ({ result }: MeasuresReport): string => measuresCsv(result),
    json: ({ result }: MeasuresReport): string => jsonText(result),
  },
  /** `restart`: in which order to bring things back; the picture shows when each crew works on what. */
  restart: {
    text: ({ result, landscape }: RestartReport, options: TextOptions = {}): string =>
      restartText(result, { ...options, landscape }),
    csv: ({ result }: RestartReport): string => restartCsv(result),
    json: ({ result }: RestartReport): string => jsonText(result),
    svg: (
      { result, landscape }: RestartReport & { readonly landscape: Landscape },
      { language = "en" }: { readonly language?: Language } = {},
    ): string => pictureText(restartPicture(result, landscape, language)),
  },
  /** `risk`: what is to be expected in a year, and how bad one may be. */
  risk: {
    text: ({ result, landscape }: RiskReport, options: TextOptions = {}): string => riskText(result, { ...options, landscape }),
    csv: ({ result }: RiskReport): string => riskCsv(result),
    json: ({ result }: RiskReport): string => jsonText(result),
  },
  /** `containment`: which links to cut. */
  containment: {
    text: ({ result, landscape }: ContainmentReport, options: TextOptions = {}): string =>
      containmentText(result, { ...options, landscape }),
    csv: ({ result }: ContainmentReport): string => containmentCsv(result),
    json: ({ result }: ContainmentReport): string => jsonText(result),
    svg: ({ result, landscape }: ContainmentReport, options: TextOptions = {}): string =>
      containmentPicture(result, { ...options, landscape }),
  },
} as const;

/**
 * The results of what helps to decide in every format, as `reporters` has those of the other questions: pure functions, to the
 * byte what the command line writes.
 */
export const decideReporters = checked(table, {
  outages: { text: "result", csv: "result", json: "result" },
  measures: { text: "result", csv: "result", json: "result" },
  restart: { text: "result", csv: "result", json: "result", svg: "result landscape" },
  risk: { text: "result", csv: "result", json: "result" },
  containment: { text: "result", csv: "result", json: "result", svg: "result" },
});
