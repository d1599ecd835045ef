/**
 * What helps to decide: what breaks when each contract, system or place is off for a given time, and for how long; which
 * measures help most against it, and which set of them is best; which links to cut against an attack; in which
 * order to bring things back. Pure functions, no files.
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
 * @example The cheapest set after which no provider surely takes the eAU intake from 17 million, and what it changes
 * ```ts
 * import { applyPatch, parseLandscape } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 * import { measures } from "tragweite/decide";
 *
 * const landscape = parseLandscape(germany);
 * const target = "eau-intake:insured>=17000000";
 * const kinds = ["second-instance"] as const;
 * const { choice, patch } = await measures(landscape, { target, kinds, reading: "best", kind: "it-provider" });
 * console.log(choice.status, choice.cost);
 * // → best 7
 * const patched = applyPatch(landscape, patch);
 * console.log(patched.nodes.length > landscape.nodes.length);
 * // → true
 * ```
 *
 * @example In which order two crews bring back what is lost, and what that loses
 * ```ts
 * import { isolating, parseLandscape } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 * import { restartPlan } from "tragweite/decide";
 *
 * const plan = restartPlan(parseLandscape(germany), { scenario: isolating("bitmarck"), crews: 2, hoursEach: 6 });
 * console.log(plan.status, plan.jobs[0]?.id, plan.lastHour);
 * // → best bitmarck/data-exchange 48
 * ```
 *
 * @example Which links to cut when a provider is attacked, so that the eAU intake of an insurer of another stays clean
 * ```ts
 * import { parseLandscape } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 * import { containment } from "tragweite/decide";
 *
 * const { plans, isComplete } = containment(parseLandscape(germany), { attacked: ["itscare"], protect: ["tk/eau-intake"] });
 * console.log(isComplete, plans.map(({ cuts, lost }) => [cuts.length, lost.atMost]));
 * // → true [ [ 4, 59675880 ], [ 12, 37475880 ] ]
 * ```
 *
 * @packageDocumentation
 */

export { containment } from "../analysis/containment/containment.js";
export type { ContainmentOptions } from "../analysis/containment/containment-options.js";
export {
  type Containment,
  type ContainmentPlan,
  type CutLink,
  type ExposedReading,
  exposedReadings,
  type LateContainment,
  type PlanFigures,
} from "../analysis/containment/containment-result.js";
export type { Lost } from "../analysis/containment/served-sums.js";

export type { MeasureSources } from "../analysis/measures/candidates.js";
export { type Highs, highsSolver } from "../analysis/measures/choice/highs-milp.js";
export type { MilpAnswer, MilpProblem, MilpRow, MilpSolver } from "../analysis/measures/choice/milp-solver.js";
export type { MeasureAssumptions } from "../analysis/measures/generated-measures.js";
export { type Measure, type MeasureKind, type MeasureReading, measureKinds } from "../analysis/measures/measure.js";
export type { MeasureAims } from "../analysis/measures/measure-question.js";
export { type MeasureOptions, measures } from "../analysis/measures/measures.js";
export type {
  MeasureChoice,
  MeasureEffect,
  Measures,
  OutageSums,
  TakenByUnit,
} from "../analysis/measures/measures-result.js";
export { type OutageOptions, outages } from "../analysis/outages/outages.js";
export type {
  HitService,
  OutageRow,
  Outages,
  PassedLimit,
  RankedOutage,
  ServiceBounds,
} from "../analysis/outages/outages-result.js";
export type { RestartOptions, RestartWeigh } from "../analysis/restart/restart-options.js";
export { restartPlan } from "../analysis/restart/restart-plan.js";
export type { EnteredLoop, LostFrom, PlanLoss, RestartJob, RestartPlan } from "../analysis/restart/restart-result.js";
export { type RiskOptions, risk } from "../analysis/risk/risk.js";
export type {
  CauseFigures,
  Contribution,
  ReturnLevel,
  Risk,
  SampledYears,
  TypeRisk,
  UndrawnNode,
} from "../analysis/risk/risk-result.js";
export { parseDurations } from "../model/documents/durations.js";
export { parseMeasures } from "../model/documents/measure-list.js";
export { withDurations } from "../model/documents/with-durations.js";
export {
  type ContainmentReport,
  decideReporters,
  type MeasuresReport,
  type OutagesReport,
  type RestartReport,
  type RiskReport,
} from "../report/decide-reporters.js";
