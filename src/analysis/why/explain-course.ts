import type { Landscape } from "../../model/landscape/landscape.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import { type NodeState, stateOfLevel } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { isIsolatedIn, levelIn, type Run, type SteadyState, stateIn } from "../levels/steady-state.js";
import type { OfferOutcome } from "./explain-causes.js";
import type { TargetOffer } from "./explain-target.js";

/** Why the course is not where it would come to rest: better by a buffer or a stock, worse before recovery, or once a stock has run out. */
export type TimingReason = "buffer" | "recovery" | "runs" | "repair" | "stock" | "shortage";

/** What a moment of the course gives for an offer. */
export interface CourseOutcome {
  readonly state: NodeState;
  /** In [0, 1]. */
  readonly level: number;
}

/** What a run at a moment gives for a node or an offer, beside the steady state that is explained. */
export interface CourseState {
  readonly operator?: string;
  readonly serviceType?: string;
  readonly nodes: readonly string[];
  /** At the moment, by the course: in the best and in the worst reading of what is not known. */
  readonly course: Readonly<Record<"surely" | "possibly", CourseOutcome>>;
  /** Where everything comes to rest while the disturbances of the moment hold. */
  readonly steady: Readonly<Record<"surely" | "possibly", CourseOutcome>>;
  /** Why the two differ; empty where they do not. */
  readonly differsBy: readonly TimingReason[];
}

/** Which things that take time a landscape has. */
interface Timing {
  readonly recovers: boolean;
  readonly repairs: boolean;
  readonly buffers: boolean;
  readonly standsBy: boolean;
  readonly runs: boolean;
  readonly stocks: boolean;
}

/** Which things in a landscape take time; `undefined` where nothing does. */
export function timingIn(landscape: Landscape): Timing | undefined {
  const { nodes, dependencies = [] } = landscape;
  const timing = {
    recovers: nodes.some(({ recoveryHours = 0 }) => recoveryHours > 0),
    repairs: repairedNodes(landscape).length > 0,
    buffers: dependencies.some(({ bufferHours = 0 }) => bufferHours > 0),
    standsBy: dependencies.some(isStandBy),
    runs: dependencies.some(({ runs }) => runs !== undefined),
    stocks: sharedSupplies(landscape).some(({ fields: { stock = 0 } }) => stock !== 0),
  };
  return Object.values(timing).includes(true) ? timing : undefined;
}

/** What a run at the same moment gives, beside the outcomes of the steady state. */
export function courseState(
  offer: TargetOffer,
  run: SteadyState,
  steady: Readonly<Record<"surely" | "possibly", OfferOutcome>>,
  timing: Timing,
): CourseState {
  const course = { surely: outcomeIn(run.best, offer), possibly: outcomeIn(run.worst, offer) };
  const plain = ({ state, level }: OfferOutcome): CourseOutcome => ({ state, level });
  const reasons = new Set<TimingReason>();
  for (const reading of ["surely", "possibly"] as const) {
    const [moment, rest] = [course[reading], steady[reading]];
    if (moment.state === rest.state && Math.abs(moment.level - rest.level) <= tolerance) continue;
    for (const reason of reasonsFor(moment.level > rest.level, timing)) reasons.add(reason);
  }
  return {
    ...offer,
    course,
    steady: { surely: plain(steady.surely), possibly: plain(steady.possibly) },
    differsBy: [...reasons],
  };
}

/** Why a moment is better, or worse, than where everything comes to rest with the stand-bys that carry then. */
function reasonsFor(isBetter: boolean, timing: Timing): TimingReason[] {
  const runs: TimingReason[] = timing.runs ? ["runs"] : [];
  if (timing.stocks) runs.push(isBetter ? "stock" : "shortage");
  if (isBetter) {
    return timing.buffers || runs.length === 0 ? ["buffer", ...runs] : runs;
  }
  if (timing.repairs) runs.push("repair");
  return timing.recovers || runs.length === 0 ? ["recovery", ...runs] : runs;
}

/** Less than this is no difference. */
const tolerance = 2 ** -20;

/** As {@link outcomes} gives it for a steady state: an isolated service is lost to people. */
function outcomeIn(run: Run, { nodes, operator }: TargetOffer): CourseOutcome {
  const numbers = nodes.map((id) => run.compiled.numberOf.get(id) ?? -1);
  const [first = -1] = numbers;
  if (operator === undefined) return { state: stateIn(run, first), level: levelIn(run, first) };
  const levels = numbers.map((number) => (isIsolatedIn(run, number) ? 0 : levelIn(run, number)));
  const level = Math.max(0, greatestOf(levels));
  return { state: stateOfLevel(level), level };
}
