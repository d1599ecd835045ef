import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelHash } from "../../model/landscape/model-stamp.js";
import { levelTolerance } from "../../quantities.js";
import { countedRows } from "../counting/counted-rows.js";
import { offerStates } from "../counting/offer-states.js";
import { mostWorlds, worldsOf } from "../failures/candidate-worlds.js";
import { steadyState } from "../levels/steady-state.js";
import { type Offer, offerKeys, type Side } from "./compared-side.js";
import { isDisturbedMore, touchedNodes } from "./touched-nodes.js";

/** In how many of the truths that both sides share something holds. */
export type InTruths = "none" | "some" | "all";

/** What one offer may be before and after in the same truth. */
export interface JointState {
  /** Lost before and after. */
  readonly stillLost: InTruths;
  /** Lost after and not before; also where it is not there before. */
  readonly newlyLost: InTruths;
  readonly mayRise: boolean;
  readonly mayFall: boolean;
}

/** Dependencies in sum of the landscapes that are tried one by one. */
const mostDependencies = 200_000;

/**
 * What is not known is the same on both sides: who supplies before supplies after. Where candidates are all that is unknown, and
 * few, each landscape that both sides may be is tried, and the answer is exact; otherwise it follows from the bounds of both sides, from what
 * reaches an offer that differs, and from a scenario that only adds to the other.
 * @returns of every offer that is there after, by its key
 * @remarks Cost: at most 64 runs of both sides.
 */
export function jointStates(earlier: Side, later: Side): (key: string) => JointState {
  const inWorlds = worldStates(earlier, later);
  const byBounds = boundStates(earlier, later);
  return (key) => inWorlds?.get(key) ?? byBounds(key);
}

const inTruths = (some: boolean, all: boolean): InTruths => (all ? "all" : some ? "some" : "none");

function boundStates(earlier: Side, later: Side): (key: string) => JointState {
  const touched = touchedNodes(earlier, later);
  const isOneLandscape = touched !== undefined && modelHash(earlier.landscape) === modelHash(later.landscape);
  const [fallsOnly, risesOnly] = isOneLandscape
    ? [isDisturbedMore(earlier, later), isDisturbedMore(later, earlier)]
    : [false, false];
  return (key) => {
    const [old, next] = [earlier.offers.get(key), later.offers.get(key)];
    const isTouched = touched === undefined || [...(old?.nodes ?? []), ...(next?.nodes ?? [])].some((id) => touched.has(id));
    const [was, now] = [old?.level ?? zero, next?.level ?? zero];
    const mayFall = isTouched && !risesOnly && now.atLeast < was.atMost - levelTolerance;
    const mayRise = isTouched && !fallsOnly && now.atMost > was.atLeast + levelTolerance;
    const [wasLost, isLost] = [lostOf(old), lostOf(next)];
    return {
      stillLost: stillLostOf(wasLost, isLost, { mayRise, mayFall }),
      newlyLost: old === undefined || mayFall ? both(isLost, { may: !wasLost.surely, surely: !wasLost.may }) : "none",
      mayRise,
      mayFall,
    };
  };
}

/** Whether something holds in one truth, and whether in every. */
interface Holds {
  readonly may: boolean;
  readonly surely: boolean;
}

const lostOf = (offer: Offer | undefined): Holds => ({ may: offer?.worst === "lost", surely: offer?.best === "lost" });
const both = (one: Holds, other: Holds): InTruths => inTruths(one.may && other.may, one.surely && other.surely);

/** What cannot rise is lost where it was, and what cannot fall was lost where it is. */
function stillLostOf(was: Holds, is: Holds, { mayRise, mayFall }: Pick<JointState, "mayRise" | "mayFall">): InTruths {
  if (!is.may || !was.may) return "none";
  if (!mayRise) return inTruths(true, was.surely);
  return mayFall ? both(was, is) : inTruths(true, is.surely);
}

const zero = { atLeast: 0, atMost: 0 };

/** By key: the same over all worlds; `undefined` where these are not all that is unknown, or too many. */
function worldStates(earlier: Side, later: Side): Map<string, JointState> | undefined {
  const sides = [earlier, later];
  if (sides.some(({ states: { doubts } }) => doubts.some((doubt) => doubt !== "candidates"))) return undefined;
  const worlds = sharedWorlds(earlier.landscape, later.landscape);
  if (worlds === undefined || worlds.length < 2) return undefined;
  const found = new Map<string, Tally>();
  for (const world of worlds) {
    const [old, next] = [levelsIn(earlier, world.earlier), levelsIn(later, world.later)];
    for (const [key, level] of next) found.set(key, tallied(found.get(key) ?? nothing, old.get(key), level));
  }
  const over = (count: number): InTruths => inTruths(count > 0, count === worlds.length);
  const jointOf = ({ still, newly, rises, falls }: Tally): JointState => ({
    ...{ stillLost: over(still), newlyLost: over(newly) },
    ...{ mayRise: rises > 0, mayFall: falls > 0 },
  });
  return new Map([...found].map(([key, tally]) => [key, jointOf(tally)]));
}

/** In how many worlds. */
interface Tally {
  readonly still: number;
  readonly newly: number;
  readonly rises: number;
  readonly falls: number;
}

const nothing: Tally = { still: 0, newly: 0, rises: 0, falls: 0 };

/** @param before - absent where it was not there */
function tallied({ still, newly, rises, falls }: Tally, before: number | undefined, level: number): Tally {
  const [wasLost, isLost] = [before !== undefined && before <= levelTolerance, level <= levelTolerance];
  const change = before === undefined ? 0 : level - before;
  return {
    still: still + (isLost && wasLost ? 1 : 0),
    newly: newly + (isLost && !wasLost ? 1 : 0),
    rises: rises + (change > levelTolerance ? 1 : 0),
    falls: falls + (change < -levelTolerance ? 1 : 0),
  };
}

/** What each offer gives in one world. */
function levelsIn({ run: { landscape, scenario, ...options }, offers }: Side, world: Landscape): Map<string, number> {
  const states = steadyState(world, scenario, options);
  const counted = countedRows(landscape);
  const levels = new Map<string, number>();
  const keys = offerKeys(landscape);
  for (const { row, holder, level } of offerStates(states, counted.offers)) {
    const key = keys(row, holder);
    if (offers.has(key)) levels.set(key, level.atLeast);
  }
  return levels;
}

/** Both landscapes in each world; a dependency that both have with the same candidates has the same supplier in both. */
function sharedWorlds(
  earlier: Landscape,
  later: Landscape,
): { readonly earlier: Landscape; readonly later: Landscape }[] | undefined {
  const [old, next] = [openOf(earlier), openOf(later)];
  const isAlike = [...old].every(([id, one]) => isAskedAlike(one, next.get(id) ?? one));
  if (!isAlike) return undefined;
  const rows = [...new Map([...old, ...next]).values()];
  const size = Math.max(earlier.dependencies?.length ?? 0, later.dependencies?.length ?? 0, 1);
  const choices = worldsOf({ ...earlier, dependencies: rows }, Math.min(mostWorlds, Math.floor(mostDependencies / size)));
  return choices?.map(({ dependencies = [] }) => {
    const supplierOf = new Map(dependencies.map(({ id, supplier }) => [id, supplier]));
    return { earlier: resolved(earlier, supplierOf), later: resolved(later, supplierOf) };
  });
}

/** Dependencies with candidates, by id. */
const openOf = ({ dependencies = [] }: Landscape): Map<string, Dependency> =>
  new Map(dependencies.flatMap((each) => (each.candidates === undefined ? [] : [[each.id, each]])));

/** Whether the same one of the same candidates is sought. */
function isAskedAlike(one: Dependency, other: Dependency): boolean {
  const askedOf = ({ dependent, candidates }: Dependency): string => canonicalJson({ dependent, candidates });
  return one === other || askedOf(one) === askedOf(other);
}

function resolved(landscape: Landscape, supplierOf: ReadonlyMap<string, string | undefined>): Landscape {
  const dependencies = (landscape.dependencies ?? []).map((dependency): Dependency => {
    const { candidates, ...fields } = dependency;
    const supplier = supplierOf.get(dependency.id);
    return candidates === undefined || supplier === undefined ? dependency : { ...fields, supplier };
  });
  return { ...landscape, dependencies };
}
