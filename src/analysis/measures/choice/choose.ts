import type { Choice, ChoiceProblem, ChoiceWork } from "./choice-problem.js";
import { filledUp } from "./filled-up.js";
import { cheaperGreedily, withinBudget } from "./greedy-set.js";
import { AskedEnough, KnownLosses, membersOf } from "./known-losses.js";
import { milpSets } from "./milp-sets.js";
import { priceOf, type Searched, searchSets } from "./search-sets.js";
import { holds, partsOf, type Stage, weightedLoss } from "./weighted-loss.js";
import { type WholeCosts, wholeCosts } from "./whole-costs.js";

/**
 * The best set of options: the cheapest that meets limits, or that of the least loss under a budget. Never without a bound.
 *
 * Whether limits can be met at all is settled by one set, that of everything. Then the options are searched under rows that are
 * found as they are needed, see {@link searchSets}; where that ends early, a MILP solver goes on, if there is one.
 *
 * @returns the same for the same problem. Proven by the search of its own, it is also the same with every solver and without:
 * among the best sets that with the least Σ (number of options + position) over those taken: the fewest and first, roughly.
 * What a solver of MILPs has to prove is `best` only where its tolerance cannot decide: where the costs are multiples of more than 10⁻⁵ of
 * their sum; a least loss that only it has found is `best-found`, with a bound close by.
 * Costs with more than six decimals are told apart to a part in 2⁴³ of their sum.
 * @throws the reason of the signal, where it is aborted
 */
export async function choose(problem: ChoiceProblem, work: ChoiceWork = {}): Promise<Choice> {
  const { goal, costs } = problem;
  const whole = wholeCosts(costs, goal.kind === "least-loss" ? goal.budget : Number.POSITIVE_INFINITY);
  const stages = stagesOf(problem, whole);
  const known = new KnownLosses(
    problem,
    [...new Set(stages.flatMap(partsOf))],
    Math.max(2, work.mostAsked ?? Number.POSITIVE_INFINITY),
    work.signal,
  );
  let found = startOf(problem, stages, known, whole);
  if (found === undefined) {
    const cost = costOf(problem, new Uint8Array(costs.length).fill(1));
    const aims = [{ value: cost, bound: cost }];
    return { status: "infeasible", taken: [...costs.keys()], cost, value: cost, bound: cost, aims, asked: known.asked };
  }
  const aims: { readonly value: number; readonly bound: number }[] = [];
  const limits = [...(stages[0]?.limits ?? [])];
  for (const { aim } of stages) {
    const stage: Stage = { aim, limits, budget: whole.budget };
    const solved = await solveStage(stage, known, whole, found, work);
    found = solved.found.set;
    const value = aim === undefined ? costOf(problem, found) : solved.found.score;
    const isBest = solved.lowest >= solved.found.score;
    aims.push({
      value,
      bound: isBest ? value : Math.min(value, aim === undefined ? solved.lowest / whole.scale : solved.lowest),
    });
    if (aim !== undefined) limits.push({ ...aim, atMost: value });
  }
  const isBest = aims.every((each) => each.bound >= each.value);
  // what is cheaper in the end may leave room for more; every bound holds for fewer sets, too
  const all = isBest ? found : stages.reduce((set, stage) => filledUp(stage, known, whole.units, set), found);
  const reached = aims.map((each, place): (typeof aims)[number] => {
    const aim = stages[place]?.aim;
    return { ...each, value: aim === undefined ? costOf(problem, all) : weightedLoss(aim, known.of(all)) };
  });
  const { value, bound } = reached[0] ?? { value: 0, bound: 0 };
  const status = isBest ? "best" : "best-found";
  return { status, taken: membersOf(all), cost: costOf(problem, all), value, bound, aims: reached, asked: known.asked };
}

/** The objectives one after the other, and the cost as the last. */
function stagesOf({ goal }: ChoiceProblem, { budget }: WholeCosts): Stage[] {
  if (goal.kind === "cheapest") return [{ aim: undefined, limits: goal.limits, budget: Number.POSITIVE_INFINITY }];
  return [...goal.objectives, undefined].map((aim) => ({ aim, limits: [], budget }));
}

/** A set that meets the limits and the budget; `undefined` where there is none. */
function startOf(
  { goal, costs }: ChoiceProblem,
  [first]: readonly Stage[],
  known: KnownLosses,
  { units }: WholeCosts,
): Uint8Array | undefined {
  const all = new Uint8Array(costs.length).fill(1);
  if (goal.kind === "cheapest") return goal.limits.every((limit) => holds(limit, known.least)) ? all : undefined;
  const gratis = Uint8Array.from(units, (unit) => (unit === 0 ? 1 : 0));
  if (first?.aim === undefined) return gratis;
  const least = weightedLoss(first.aim, known.of(gratis));
  return unlessEnough(gratis, () => {
    const set = withinBudget(first, known, units);
    return weightedLoss(first.aim ?? { parts: [], weights: [] }, known.of(set)) <= least ? set : gratis;
  });
}

function unlessEnough<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AskedEnough) return otherwise;
    throw error;
  }
}

async function solveStage(
  stage: Stage,
  known: KnownLosses,
  { units }: WholeCosts,
  start: Uint8Array,
  { milp, mostNodes = milp === undefined ? 20_000 : 2_000 }: ChoiceWork,
): Promise<Searched> {
  const { prices, factor, ties } = stage.aim === undefined ? pricesOf(units) : { prices: units, factor: 1, ties: 0 };
  const set = stage.aim === undefined ? cheaperGreedily(stage, known, prices, start) : start;
  const score = stage.aim === undefined ? priceOf(prices, set) : weightedLoss(stage.aim, known.of(set));
  const searched = filled(stage, known, prices, searchSets(stage, known, prices, { set, score }, mostNodes));
  const { found, lowest } = searched;
  const inUnits =
    stage.aim !== undefined
      ? searched
      : {
          found: { set: found.set, score: priceOf(units, found.set) },
          lowest: lowest >= found.score ? priceOf(units, found.set) : Math.max(0, Math.ceil((lowest - ties) / factor)),
        };
  return milp === undefined || inUnits.lowest >= inUnits.found.score ? inUnits : milpSets(stage, known, units, inUnits, milp);
}

/** What the search did not prove best, without what it does not need, and with what the rest of the budget is good for. */
function filled(stage: Stage, known: KnownLosses, prices: readonly number[], searched: Searched): Searched {
  const { aim } = stage;
  const { found, lowest } = searched;
  if (aim === undefined || lowest >= found.score) return searched;
  const needed: Stage = { ...stage, aim: undefined, limits: [...stage.limits, { ...aim, atMost: found.score }] };
  const set = filledUp(stage, known, prices, cheaperGreedily(needed, known, prices, found.set));
  return { found: { set, score: weightedLoss(aim, known.of(set)) }, lowest };
}

/** Units with what tells sets of equal cost apart below them, where there is room in a whole number. */
function pricesOf(units: readonly number[]): {
  readonly prices: readonly number[];
  readonly factor: number;
  readonly ties: number;
} {
  const tieOf = (option: number): number => units.length + option;
  const ties = units.reduce((sum, _, option) => sum + tieOf(option), 0);
  const factor = ties + 1;
  if (units.reduce((sum, unit) => sum + unit, 1) * factor > 2 ** 52) return { prices: units, factor: 1, ties: 0 };
  return { prices: units.map((unit, option) => unit * factor + tieOf(option)), factor, ties };
}

const costOf = ({ costs }: ChoiceProblem, set: Uint8Array): number =>
  costs.reduce((sum, cost, option) => (set[option] === 1 ? sum + cost : sum), 0);
