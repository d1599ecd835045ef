import { greatestOf } from "../../../sequences.js";
import { growRows } from "./grow-rows.js";
import { AskedEnough, type KnownLosses, membersOf } from "./known-losses.js";
import type { MilpProblem, MilpRow, MilpSolver } from "./milp-solver.js";
import { checkSet, type Found, priceOf, type Searched } from "./search-sets.js";
import { holds, partsOf, type Stage, weightedLoss } from "./weighted-loss.js";

/** How far a solver may be off, as a share of what it adds up. */
const tolerance = 1e-6;

/**
 * Goes on with a solver of MILPs, asked again with each set of rows. Limits are given to it with a margin, and the losses
 * decide; a set that passes the margin alone is taken out by a row of its own. What it proves is taken with the tolerance off.
 */
export async function milpSets(
  stage: Stage,
  known: KnownLosses,
  units: readonly number[],
  start: Searched,
  milp: MilpSolver,
): Promise<Searched> {
  const cuts: MilpRow[] = [];
  let searched = start;
  for (;;) {
    const { problem, offset, size } = masterOf(stage, known, units, cuts);
    const answer = await milp.minimise(problem);
    if (answer === undefined) return searched;
    const { found } = searched;
    const below = offset + (answer.bound - tolerance * sumOf(problem.objective)) * size;
    const least = stage.aim === undefined ? wholeAbove(below, units) : below;
    const lowest = Math.min(found.score, Math.max(searched.lowest, least));
    searched = { found, lowest };
    if (lowest >= found.score) return searched;
    const set = Uint8Array.from(units, (_, option) => ((answer.values[option] ?? 0) > 0.5 ? 1 : 0));
    const better = tryOrCut(stage, known, units, found, set, cuts);
    if (better === undefined) return searched;
    searched = { found: better, lowest };
  }
}

/** The better of what was found and a set; `undefined` where nothing new came of it, or no more may be asked. Adds rows or a cut. */
function tryOrCut(
  stage: Stage,
  known: KnownLosses,
  units: readonly number[],
  found: Found,
  set: Uint8Array,
  cuts: MilpRow[],
): Found | undefined {
  if (priceOf(units, set) > stage.budget) {
    cuts.push(notAllOf(membersOf(set)));
    return found;
  }
  try {
    const { score, raised } = checkSet(stage, known, units, set);
    growRows(known, set, raised);
    if (score !== undefined && score < found.score) return { set, score };
    if (raised.length > 0) return found;
    if (score !== undefined) return undefined;
    cuts.push(oneMore(stage, known, set));
    return found;
  } catch (error) {
    if (error instanceof AskedEnough) return undefined;
    throw error;
  }
}

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + Math.abs(value), 0);

/** The least multiple of what all units are multiples of that is not below. */
function wholeAbove(below: number, units: readonly number[]): number {
  let step = 0;
  for (const unit of units) {
    let rest = unit;
    while (rest > 0) [step, rest] = [rest, step % rest];
  }
  return step === 0 ? 0 : Math.max(0, Math.ceil(below / step) * step);
}

const notAllOf = (options: readonly number[]): MilpRow => ({
  columns: options,
  coefficients: options.map(() => -1),
  atLeast: 1 - options.length,
});

/** Grows a set that misses a limit as far as that is known to stay so: something of the rest is needed. */
function oneMore(stage: Stage, known: KnownLosses, set: Uint8Array): MilpRow {
  const grown = set.slice();
  grown.forEach((is, option) => {
    if (is === 1) return;
    grown[option] = 1;
    const losses = known.leastOf(grown);
    if (stage.limits.every((limit) => holds(limit, losses))) grown[option] = 0;
  });
  const columns = [...grown.keys()].filter((option) => grown[option] !== 1);
  return { columns, coefficients: columns.map(() => 1), atLeast: 1 };
}

/** The rows as a MILP: a column for each option, and one for each part: how far its loss lies between the least and the greatest known. */
function masterOf(
  { aim, limits, budget }: Stage,
  known: KnownLosses,
  units: readonly number[],
  cuts: readonly MilpRow[],
): { readonly problem: MilpProblem; readonly offset: number; readonly size: number } {
  const greatest = known.least.slice();
  for (const { part, loss } of known.rows()) greatest[part] = Math.max(greatest[part] ?? 0, loss);
  const spanOf = (part: number): number => (greatest[part] ?? 0) - (known.least[part] ?? 0);
  const columnOf = new Map<number, number>();
  for (const part of partsOf({ aim, limits, budget })) if (spanOf(part) > 0) columnOf.set(part, units.length + columnOf.size);
  const rows: MilpRow[] = [...cuts];
  for (const { part, loss, cures } of known.rows()) {
    const column = columnOf.get(part);
    if (column === undefined) continue;
    const share = (loss - (known.least[part] ?? 0)) / spanOf(part);
    rows.push({ columns: [column, ...cures], coefficients: [1, ...cures.map(() => share)], atLeast: share });
  }
  for (const limit of limits) {
    const columns = limit.parts.filter((part) => columnOf.has(part));
    const sizes = columns.map((part) => (limit.weights[limit.parts.indexOf(part)] ?? 0) * spanOf(part));
    addAtMost(
      rows,
      columns.map((part) => columnOf.get(part) ?? 0),
      sizes,
      limit.atMost - weightedLoss(limit, known.least),
    );
  }
  const objective = new Float64Array(units.length + columnOf.size);
  if (aim === undefined) objective.set(units);
  else {
    addAtMost(rows, [...units.keys()], units, budget);
    aim.parts.forEach((part, index) => {
      const column = columnOf.get(part);
      if (column !== undefined) objective[column] = (aim.weights[index] ?? 0) * spanOf(part);
    });
  }
  const size = Math.max(greatestOf(objective), Number.MIN_VALUE);
  const problem = { objective: objective.map((value) => value / size), binaries: units.length, rows };
  return { problem, offset: aim === undefined ? 0 : weightedLoss(aim, known.least), size };
}

/** Σ size × column ≤ atMost with a margin; nothing where all of them together keep it. */
function addAtMost(rows: MilpRow[], columns: readonly number[], sizes: readonly number[], atMost: number): void {
  const sum = sumOf(sizes);
  if (sum <= atMost) return;
  const greatest = greatestOf(sizes);
  const coefficients = sizes.map((size) => -size / greatest);
  rows.push({ columns, coefficients, atLeast: -(atMost + tolerance * sum) / greatest });
}
