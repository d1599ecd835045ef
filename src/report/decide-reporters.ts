import type { Outages } from "../analysis/outages/outages-result.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { jsonText } from "../model/values/json-text.js";
import type { TextOptions } from "../words/writing.js";
import { checked } from "./check-report.js";
import { outagesCsv } from "./csv/outages-csv.js";
import { outagesText } from "./text/outages-text.js";

/** Outages of a given time, one unit after the other. */
export interface OutagesReport {
  readonly result: Outages;
  /** With it texts name things instead of giving their ids. */
  readonly landscape?: Landscape | undefined;
}

const table = {
  /** `outages`: what an outage of a given time of each takes. */
  outages: {
    text: ({ result, landscape }: OutagesReport, options: TextOptions = {}): string =>
      outagesText(result, { ...options, landscape }),
    csv: ({ result }: OutagesReport): string => outagesCsv(result),
    json: ({ result }: OutagesReport): string => jsonText(result),
  },
} as const;

/**
 * The results of what helps to decide in every format, as `reporters` has those of the other questions: pure functions, to the
 * byte what the command line writes.
 */
export const decideReporters = checked(table, { outages: { text: "result", csv: "result", json: "result" } });
