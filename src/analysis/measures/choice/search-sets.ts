import { BranchBound, taken } from "./branch-bound.js";
import { growRows } from "./grow-rows.js";
import { AskedEnough, type KnownLosses } from "./known-losses.js";
import { OpenBranches } from "./open-branches.js";
import { holds, partsOf, type Stage, weightedLoss } from "./weighted-loss.js";

/** A set that meets the limits, and its score: the sum of its prices, or the loss that is the aim. */
export interface Found {
  readonly set: Uint8Array;
  readonly score: number;
}

/** The best set found, and what none can be below. */
export interface Searched {
  readonly found: Found;
  readonly lowest: number;
}

/**
 * Best first over what is taken and left. Where the rows would let a set pass, its losses are asked; if it does not pass, rows
 * are added that say so, and the same search goes on: rows only ever take sets away, so what was left out stays out.
 *
 * Source: rows that come when they are violated, from an oracle, as in implicit hitting sets (E. Moreno-Centeno, R. M. Karp,
 * Operations Research 61(2), 2013, doi:10.1287/opre.1120.1139) and combinatorial Benders cuts (G. Codato, M. Fischetti,
 * Operations Research 54(4), 2006, doi:10.1287/opre.1060.0286).
 */
export function searchSets(
  stage: Stage,
  known: KnownLosses,
  prices: readonly number[],
  start: Found,
  mostNodes: number,
): Searched {
  const bound = new BranchBound(stage, known, prices);
  const open = new OpenBranches();
  open.add(new Uint8Array(prices.length), stage.aim === undefined ? 0 : weightedLoss(stage.aim, known.least), 0);
  const least = stage.aim === undefined ? 1 : 0; // by which sets of different price differ
  let found = dive(stage, known, prices, start, bound, mostNodes);
  for (let nodes = 0; nodes < mostNodes; nodes++) {
    const branch = open.next();
    if (branch === undefined) break;
    const { state, depth } = branch;
    const view = bound.view(state, found.score);
    const lowest = Math.max(branch.lowest, view.lowest);
    if (lowest > found.score - least || lowest >= found.score) continue;
    if (lowest > open.lowest()) open.add(state, lowest, depth);
    else if (view.isSettled) {
      const tried = settledBranch(stage, known, prices, found, state, lowest);
      found = tried.found;
      if (!tried.isDone) open.add(state, lowest, depth);
      if (tried.isEnd) break;
    } else open.divide(branch, view.next, lowest);
  }
  return { found, lowest: Math.min(found.score, open.lowest()) };
}

/** Takes what does most for its price until the limits hold, or the price is no longer below what was found. */
function dive(
  stage: Stage,
  known: KnownLosses,
  prices: readonly number[],
  start: Found,
  bound: BranchBound,
  mostNodes: number,
): Found {
  const state = new Uint8Array(prices.length);
  let found = start;
  for (let nodes = 0; nodes < mostNodes; nodes++) {
    const { lowest, isSettled, worth } = bound.view(state, found.score);
    if (lowest >= found.score) break;
    if (isSettled) {
      const tried = settledBranch(stage, known, prices, found, state, lowest);
      found = tried.found;
      if (tried.isDone || tried.isEnd) break;
    } else state[worth] = taken;
  }
  return found;
}

/** Asks for the losses of what is taken, and adds rows where they are not what the rows say. */
function settledBranch(
  stage: Stage,
  known: KnownLosses,
  prices: readonly number[],
  found: Found,
  state: Uint8Array,
  lowest: number,
): { readonly found: Found; readonly isDone: boolean; readonly isEnd: boolean } {
  const set = state.map((is) => (is === taken ? 1 : 0));
  let best = found;
  try {
    const { score, raised } = checkSet(stage, known, prices, set);
    if (score !== undefined && score < found.score) best = { set, score };
    growRows(known, set, raised);
    return { found: best, isDone: score !== undefined && score <= lowest, isEnd: false };
  } catch (error) {
    if (!(error instanceof AskedEnough)) throw error;
    return { found: best, isDone: false, isEnd: true };
  }
}

/** The score of a set, `undefined` where it misses a limit; and the parts on which that rests of which too little was known. */
export function checkSet(
  stage: Stage,
  known: KnownLosses,
  prices: readonly number[],
  set: Uint8Array,
): { readonly score: number | undefined; readonly raised: readonly number[] } {
  const believed = known.leastOf(set);
  const losses = known.of(set);
  const missed = stage.limits.filter((limit) => !holds(limit, losses));
  const raised = partsOf({ ...stage, limits: missed }).filter((part) => (losses[part] ?? 0) > (believed[part] ?? 0));
  if (missed.length > 0) return { score: undefined, raised };
  return { score: stage.aim === undefined ? priceOf(prices, set) : weightedLoss(stage.aim, losses), raised };
}

/** Exact, as prices are whole. */
export function priceOf(prices: readonly number[], set: Uint8Array): number {
  return prices.reduce((sum, price, option) => (set[option] === 1 ? sum + price : sum), 0);
}
