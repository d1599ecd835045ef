import { type Bounds, levelTolerance } from "../../quantities.js";
import { gradedNodes } from "../levels/graded-nodes.js";
import { mayBeBetween } from "../levels/state-claims.js";
import { isIsolatedIn, isOrWasImpaired, levelIn, type Run, type SteadyState } from "../levels/steady-state.js";
import { type CountedOffer, countedRows } from "./counted-rows.js";
import { repairedOffers } from "./repaired-offers.js";

/** A state as it surely and as it possibly holds: for every, or for some, landscape that the one in doubt may truly be. */
export interface StateClaims {
  readonly lost: boolean;
  readonly degraded: boolean;
  readonly isolated: boolean;
}

/** What people get who stand on some nodes, of which the best counts. */
export interface ServiceState {
  readonly surely: StateClaims;
  readonly possibly: StateClaims;
  /** Level in [0, 1] of the best of its nodes; what is isolated is worth nothing to people. */
  readonly level: Bounds;
}

/** What the people of one holder get in one row. */
export interface OfferState extends CountedOffer, ServiceState {
  /** Whether its population is repaired one after the other: some of it are lost as soon as anything lacks, and none is degraded. */
  readonly isRepaired: boolean;
}

/** One node as people find it: its own level, and whether something isolates it. */
interface FoundNode {
  readonly level: number;
  readonly isIsolated: boolean;
}

function foundIn(run: Run, number: number): FoundNode {
  return { level: levelIn(run, number), isIsolated: isIsolatedIn(run, number) };
}

/** What the best of several nodes gives, isolated ones being worth nothing; isolated where only isolation keeps it away. */
function bestOf(nodes: readonly FoundNode[]): { readonly level: number; readonly isIsolated: boolean } {
  let [level, isIsolated] = [0, false];
  for (const node of nodes) {
    if (!node.isIsolated) level = Math.max(level, node.level);
    else if (node.level > levelTolerance) isIsolated = true;
  }
  return { level, isIsolated: isIsolated && level <= levelTolerance };
}

/** Whether people get nothing of some nodes in one run: the best of them counts, and isolated ones are worth nothing. */
export function isLostIn(run: Run, nodes: readonly number[]): boolean {
  return bestOf(nodes.map((number) => foundIn(run, number))).level <= levelTolerance;
}

/** Found once for each run, when anything is in doubt. */
const gradedKnown = new WeakMap<SteadyState, ReadonlySet<string>>();

function gradedIn(states: SteadyState): ReadonlySet<string> {
  const known = gradedKnown.get(states);
  if (known !== undefined) return known;
  const { compiled } = states.worst;
  const isImpaired = (id: string): boolean => isOrWasImpaired(states.worst, compiled.numberOf.get(id) ?? -1);
  const graded = gradedNodes(compiled.landscape, states.disturbances, isImpaired, states.cutting);
  gradedKnown.set(states, graded);
  return graded;
}

/** Whether a node's true level may lie strictly between lost and normal where the two runs lie apart; asked only there. */
export function mayBeGradedIn(states: SteadyState, number: number): boolean {
  return gradedIn(states).has(states.worst.compiled.nodes[number]?.id ?? "");
}

/** The states of the offers of rows. */
export function offerStates(states: SteadyState, offers: readonly CountedOffer[]): OfferState[] {
  const found = serviceStates(
    states,
    offers.map(({ nodes }) => nodes),
  );
  const { landscape } = states.worst.compiled;
  const repaired = repairedOffers(landscape, countedRows(landscape));
  // named one by one: spreading two objects costs several times as much, and there are thousands of offers
  return found.flatMap(({ surely, possibly, level }, index) => {
    const offer = offers[index];
    if (offer === undefined) return [];
    const { row, holder, nodes } = offer;
    if (!repaired.has(offer)) return { row, holder, nodes, surely, possibly, level, isRepaired: false };
    const someLost = (claims: StateClaims, at: number): StateClaims => ({
      ...claims,
      lost: at < 1 - levelTolerance,
      degraded: false,
    });
    return {
      ...{ row, holder, nodes, level, isRepaired: true },
      surely: someLost(surely, level.atMost),
      possibly: someLost(possibly, level.atLeast),
    };
  });
}

/**
 * The states in which people surely and possibly find what they stand on, over all that is not known.
 * Surely lost: at most 2⁻²⁰ at best, or isolated in every reading. Possibly degraded: a level strictly between lost and
 * normal may be the true one; where the two runs say lost and normal only what such a level can reach.
 * @param offers - numbers of nodes, of which the best counts
 * @remarks Cost: the nodes of the offers, and {@link gradedNodes} once where any of them is in doubt.
 */
export function serviceStates(states: SteadyState, offers: readonly (readonly number[])[]): ServiceState[] {
  const { worst, best } = states;
  // what isolates a node may be what keeps its level up, too
  const mayBeCutOff = (number: number): boolean => isIsolatedIn(worst, number) && levelIn(best, number) > levelTolerance;
  return offers.map((nodes) => {
    const low = bestOf(nodes.map((number) => foundIn(worst, number)));
    const high = best === worst ? low : bestOf(nodes.map((number) => foundIn(best, number)));
    const level = { atLeast: low.level, atMost: high.level };
    return {
      level,
      surely: {
        lost: high.level <= levelTolerance,
        degraded: low.level > levelTolerance && high.level < 1 - levelTolerance,
        isolated: low.isIsolated && high.isIsolated,
      },
      possibly: {
        lost: low.level <= levelTolerance,
        degraded: mayBeBetween(level, low.level < high.level && nodes.some((number) => mayBeGradedIn(states, number))),
        isolated: low.level <= levelTolerance && nodes.some(mayBeCutOff),
      },
    };
  });
}
