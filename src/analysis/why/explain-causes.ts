import { type CompiledLandscape, compile, structuralDoubts } from "../../engine/compile/compile.js";
import { allAtBest, allAtWorst, type DoubtKind, type DoubtReading } from "../../engine/compile/doubt.js";
import { levelOfLoss, toleranceUnits } from "../../engine/loss.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeIndex } from "../../model/landscape/landscape-index.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { type NodeState, stateOfLevel } from "../../quantities.js";
import { doubtsAbout, type ResolvedDisturbance, resolveDisturbance } from "../levels/apply-disturbances.js";
import { activeDisturbances, type RunOptions } from "../levels/steady-state.js";
import { DisturbanceTrials, neededLoss, type Offer } from "./disturbance-trials.js";
import type { TargetOffer } from "./explain-target.js";
import { type Causes, type MinimalSets, minimalSets, type Remedy, smallestRemedy } from "./minimal-sets.js";
import type { CarryingByReading } from "./moment-stand-bys.js";
import { supplyingLandscape } from "./supplying-landscape.js";

/** Minimal sets of causes that are looked for; whether there are more is said. */
const mostSets = 8;

/** The part of a landscape on which a target rests, ready to be run under any subset of the active disturbances. */
export interface ExplainContext {
  readonly landscape: Landscape;
  readonly index: LandscapeIndex;
  /** In the order of the scenario. */
  readonly active: readonly Disturbance[];
  readonly resolved: readonly ResolvedDisturbance[];
  readonly worst: DisturbanceTrials;
  /** The same as `worst` where nothing is unknown. */
  readonly best: DisturbanceTrials;
  /** What is unknown of what the offers depend on, and read both ways. */
  readonly doubts: readonly DoubtKind[];
}

/**
 * @param part - what the offers rest on
 * @param carrying - what stand-bys do at the moment asked for; absent: they are read both ways
 * @throws {@link EmptySelectionError} for a selector that matches nothing
 * @throws {@link UnknownTimeError} for an `at` that is no moment
 */
export function explainContext(
  landscape: Landscape,
  index: LandscapeIndex,
  scenario: Scenario,
  part: Landscape,
  { at, minEvidence = "assumed", limits }: RunOptions,
  carrying?: CarryingByReading,
): ExplainContext {
  const { evaluationsPerNode } = withDefaultLimits(limits);
  const active = activeDisturbances(scenario, at);
  const resolved = active.map((disturbance) => resolveDisturbance(index, disturbance));
  const trials = (doubts: DoubtReading, reading: "worst" | "best"): DisturbanceTrials =>
    new DisturbanceTrials(compile(part, { doubts, minEvidence }), resolved, evaluationsPerNode, carrying?.[reading]);
  const worst = trials(allAtWorst, "worst");
  const isKnown = carrying !== undefined && isSameInBoth(part, carrying);
  const doubts = [...structuralDoubts(part, minEvidence), ...doubtsAbout(resolved)].filter(
    (doubt) => !(isKnown && doubt === "standBys"),
  );
  return { landscape, index, active, resolved, worst, best: doubts.length === 0 ? worst : trials(allAtBest, "best"), doubts };
}

/** Whether it is known of each stand-by whether it carries. */
function isSameInBoth({ dependencies = [] }: Landscape, { worst, best }: CarryingByReading): boolean {
  return dependencies.filter(isStandBy).every(({ id }) => worst(id) !== undefined && worst(id) === best(id));
}

/** What some offers rest on. */
export function partOf(landscape: Landscape, offers: readonly TargetOffer[]): Landscape {
  return supplyingLandscape(
    landscape,
    offers.flatMap(({ nodes }) => nodes),
  );
}

/** Places of all disturbances. */
export function allCauses({ active }: Pick<ExplainContext, "active">): Causes {
  return active.map((_, place) => place);
}

/** Positions of an offer's nodes. */
export function positionsOf({ graph, numberOf }: CompiledLandscape, { nodes }: TargetOffer): Offer {
  return nodes.map((id) => graph.positionOf[numberOf.get(id) ?? -1] ?? -1);
}

/** What became of an offer in one run. */
export interface OfferOutcome {
  /** An isolated node shows so where it is asked for by its id; an isolated service is lost to the people who use it. */
  readonly state: NodeState;
  /** Of a node that is lost: whether it is isolated besides. */
  readonly alsoIsolated: boolean;
  /** In [0, 1]: that of the best node, which an isolated one is not. */
  readonly level: number;
  /** Units lost of what it gives people. */
  readonly loss: number;
}

/** What became of each offer while some disturbances hold. */
export function outcomes(trials: DisturbanceTrials, offers: readonly TargetOffer[], causes: Causes): OfferOutcome[] {
  const { loss: losses } = trials.run(causes);
  return offers.map((offer) => {
    const positions = positionsOf(trials.compiled, offer);
    const loss = trials.offeredLoss(positions);
    const own = offer.operator === undefined ? positions[0] : undefined;
    if (own === undefined) {
      return { state: stateOfLevel(levelOfLoss(loss)), alsoIsolated: false, level: levelOfLoss(loss), loss };
    }
    const level = levelOfLoss(losses[own] ?? 0);
    const state = stateOfLevel(level);
    const isIsolated = trials.isIsolated(own);
    if (state !== "lost") return { state: isIsolated ? "isolated" : state, alsoIsolated: false, level, loss };
    return { state, alsoIsolated: isIsolated, level, loss };
  });
}

/** An offer that must lose at least so much for an outcome to be the one seen. */
export interface Goal {
  readonly offer: TargetOffer;
  readonly needed: number;
}

export const goalOf = (offer: TargetOffer, { loss }: OfferOutcome): Goal => ({ offer, needed: neededLoss(loss) });

export interface CauseSets extends MinimalSets {
  /** Of the only set: whether others may give the outcome without all of it, as what is not known may turn out. */
  readonly othersMay: boolean;
  /** Restores them in every reading. */
  readonly remedy: Remedy;
  /** Whether fewer may restore them, as what is not known may turn out. */
  readonly fewerMay: boolean;
}

/**
 * Minimal sets of disturbances that alone give the outcome seen for all goals, and the fewest whose end restores them all.
 * @param seenIn - the reading in which the outcome is seen: what is enough in the best one is enough in each
 * @param goals - each is reached while all disturbances hold
 * @remarks What restores the goals in the worst reading restores them in each. Cost: see {@link minimalSets} and
 * {@link smallestRemedy}; a trial costs the affected part of the landscape on which the target rests.
 */
export function causeSets(
  { best, worst }: Pick<ExplainContext, "best" | "worst">,
  seenIn: "best" | "worst",
  goals: readonly Goal[],
): CauseSets {
  const [seen, bad] = [goalsIn(seenIn === "best" ? best : worst, goals), goalsIn(worst, goals)];
  const found = minimalSets(seen.relevant, seen.areReached, mostSets);
  const remedy = smallestRemedy(bad.relevant, bad.isAnyImpaired);
  if (best === worst) return { ...found, othersMay: false, remedy, fewerMay: false };
  const [only = [], ...others] = found.sets;
  const isOther = (): boolean => only.some((cause) => bad.areReached(bad.relevant.filter((each) => each !== cause)));
  const good = goalsIn(best, goals);
  const least = smallestRemedy(good.relevant, good.isAnyImpaired);
  return {
    ...found,
    othersMay: found.complete && others.length === 0 && isOther(),
    remedy,
    fewerMay: least.causes.length < remedy.causes.length,
  };
}

interface GoalsIn {
  readonly relevant: Causes;
  readonly areReached: (causes: Causes) => boolean;
  readonly isAnyImpaired: (causes: Causes) => boolean;
}

/** Goals in one reading, by the disturbances that hold. */
function goalsIn(trials: DisturbanceTrials, goals: readonly Goal[]): GoalsIn {
  const wanted = goals.map(({ offer, needed }) => ({ positions: positionsOf(trials.compiled, offer), needed }));
  return {
    relevant: trials.relevant,
    areReached: (causes) => {
      trials.run(causes);
      return wanted.every(({ positions, needed }) => trials.offeredLoss(positions) >= needed);
    },
    isAnyImpaired: (causes) => {
      trials.run(causes);
      return wanted.some(({ positions }) => trials.offeredLoss(positions) > toleranceUnits);
    },
  };
}
