/**
 * What helps to decide: what breaks when each contract, system or place is off for a given time, and for how long. Pure
 * functions, no files.
 *
 * @example Which operators, off for three days, take most services for longer than is tolerable
 * ```ts
 * import { parseLandscape } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 * import { decideReporters, outages } from "tragweite/decide";
 *
 * const landscape = parseLandscape(germany);
 * const result = outages(landscape, { lastingHours: 72, kind: "it-provider" });
 * const [first] = result.units;
 * console.log(first?.id, first?.pastTolerance.all.atLeast, first?.backHours.atMost);
 * // → arvato-systems 96 72
 * console.log(decideReporters.outages.text({ result, landscape }, { language: "de" }).split("\n")[0]);
 * // → Was es bedeutet, wenn ein einzelner Betreiber 72 h lang ausfällt (je ein
 * ```
 *
 * @packageDocumentation
 */

export { type OutageOptions, outages } from "../analysis/outages/outages.js";
export type {
  HitService,
  OutageRow,
  Outages,
  PassedLimit,
  RankedOutage,
  ServiceBounds,
} from "../analysis/outages/outages-result.js";
export { decideReporters, type OutagesReport } from "../report/decide-reporters.js";
