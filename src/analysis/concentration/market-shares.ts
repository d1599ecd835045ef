import { InvalidArgumentError } from "../../errors/errors.js";
import { checkList, checkRecord } from "../../model/values/argument-checks.js";
import type { Bounds } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";

/** How far amounts are concentrated on few. All as bounds. */
export interface ConcentrationIndex {
  /** Herfindahl–Hirschman index in points, up to 10,000 for a single one. */
  readonly hhi: Bounds;
  /** Share of the largest, and of the three largest together, in [0, 1]. */
  readonly cr1: Bounds;
  readonly cr3: Bounds;
  /** How many of equal size would be concentrated as much: 10,000 / HHI. */
  readonly effectiveNumber: Bounds;
}

/** @throws {@link InvalidArgumentError} for what is no bounds */
function checkBounds(what: string, bounds: Bounds, hint: string): void {
  checkRecord("concentrationIndex", what, bounds, [], hint);
  const { atLeast, atMost } = bounds;
  if (![atLeast, atMost].every((each) => typeof each === "number") || !(atLeast >= 0 && atLeast <= atMost))
    throw new InvalidArgumentError("concentrationIndex", `the ${what} is from ${String(atLeast)} to ${String(atMost)}`, hint);
}

const points = 10_000;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * How far a market is concentrated, over all amounts within the bounds given.
 * @param amounts - of each holder, at least and at most; those of at most 0 count for nothing
 * @param total - bounds on the sum of all amounts, where they are closer than those that the amounts give
 * @returns `undefined` where nothing is held; exact where all bounds are, else the lower bounds are exact and the upper ones
 * at least as high as what can be reached
 * @remarks At a fixed sum the evenest amounts within bounds (filled up to one level) are the least concentrated in every one
 * of these measures; the most squares are bounded by filling up those first whose bounds are highest. Cost: time O(n²) for
 * n holders. Source: A. O. Hirschman, "The Paternity of an Index", American Economic Review 54(5), 1964, 761–762; A. W.
 * Marshall, I. Olkin, "Inequalities: Theory of Majorization and Its Applications", 1979; the bounds are ours.
 */
export function concentrationIndex(amounts: readonly Bounds[], total?: Bounds): ConcentrationIndex | undefined {
  const hint = "give bounds, such as { atLeast: 1, atMost: 2 }";
  checkList("concentrationIndex", "amounts", amounts, hint);
  for (const amount of amounts) checkBounds("amount", amount, hint);
  if (total !== undefined) checkBounds("total", total, hint);
  const bound = total?.atMost ?? Number.POSITIVE_INFINITY;
  const held = amounts
    .filter(({ atMost }) => atMost > 0)
    .map(({ atLeast, atMost }) => ({ atLeast, atMost: Math.max(atLeast, Math.min(atMost, bound)) }));
  const [least, most] = [sum(held.map(({ atLeast }) => atLeast)), sum(held.map(({ atMost }) => atMost))];
  const low = clamp(total?.atLeast ?? least, least, most);
  const high = clamp(total?.atMost ?? most, low, most);
  if (high <= 0) return undefined;
  const sums = { low: Math.max(low, Number.MIN_VALUE), high };
  const evenest = sumsToTry(held, sums).map((each) => levelled(held, each));
  const share = (values: readonly number[], count: number): number => topSum(values, count) / sum(values);
  // amounts without an upper bound, all growing alike, share everything among themselves in the end
  const open = held.filter(({ atMost }) => atMost === Number.POSITIVE_INFINITY).length;
  const isOpen = open > 0 && high === Number.POSITIVE_INFINITY;
  const inTheEnd = (count: number): number[] => (isOpen ? [Math.min(1, count / open)] : []);
  const hhi = {
    atLeast: nearWhole(leastOf([...evenest.map(squarePoints), ...inTheEnd(1).map((each) => points * each)])),
    atMost: nearWhole(isOpen ? points : Math.min(points, mostPoints(held, sums))),
  };
  const top = (count: number): Bounds => ({
    atLeast: leastOf([...evenest.map((values) => share(values, count)), ...inTheEnd(count)]),
    atMost: isOpen ? 1 : mostShare(held, sums, count),
  });
  return {
    hhi,
    cr1: top(1),
    cr3: top(3),
    effectiveNumber: { atLeast: points / hhi.atMost, atMost: points / hhi.atLeast },
  };
}

/**
 * The index where it is not known who holds some of it.
 * @param apart - amounts if those whom nobody names are as many as they can be: in all others some of these are one, and no index is lower
 * @param joined - amounts if they are few, and those who are named hold all that they may
 */
export function indexBetween(apart: readonly Bounds[], joined: readonly Bounds[], total: Bounds): ConcentrationIndex | undefined {
  const [least, most] = [concentrationIndex(apart, total), concentrationIndex(joined, total)];
  if (least === undefined || most === undefined) return undefined;
  const between = (of: "hhi" | "cr1" | "cr3"): Bounds => ({ atLeast: least[of].atLeast, atMost: most[of].atMost });
  const { atMost } = least.effectiveNumber;
  const effectiveNumber = { atLeast: most.effectiveNumber.atLeast, atMost };
  return { hhi: between("hhi"), cr1: between("cr1"), cr3: between("cr3"), effectiveNumber };
}

/**
 * The index of amounts whose shares are known more closely than the amounts: in a share one size stands above and below the line.
 * @param shares - of all who hold any of it, in [0, 1]
 */
export function indexWithin(index: ConcentrationIndex | undefined, shares: readonly Bounds[]): ConcentrationIndex | undefined {
  if (index === undefined || index.hhi.atLeast === index.hhi.atMost) return index;
  const own = concentrationIndex(shares, { atLeast: 1, atMost: 1 });
  if (own === undefined) return index;
  const within = (of: "hhi" | "cr1" | "cr3"): Bounds => {
    const atLeast = Math.max(index[of].atLeast, own[of].atLeast);
    return { atLeast, atMost: Math.max(atLeast, Math.min(index[of].atMost, own[of].atMost)) };
  };
  const hhi = within("hhi");
  const effectiveNumber = { atLeast: points / hhi.atMost, atMost: points / hhi.atLeast };
  return { hhi, cr1: within("cr1"), cr3: within("cr3"), effectiveNumber };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function topSum(values: readonly number[], count: number): number {
  return sum([...values].sort((a, b) => b - a).slice(0, count));
}

/** Points that rounding of parts put beside a whole number: a limit is one. */
function nearWhole(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= points * 2 ** -40 ? whole : value;
}

/** 10,000 × Σ x² / (Σ x)²; of whole numbers without rounding on the way. */
function squarePoints(values: readonly number[]): number {
  if (values.every(Number.isSafeInteger)) return wholePoints(values);
  const total = sum(values);
  return points * sum(values.map((value) => (value / total) ** 2));
}

function wholePoints(values: readonly number[]): number {
  let [total, squares] = [0n, 0n];
  for (const value of values) {
    total += BigInt(value);
    squares += BigInt(value) ** 2n;
  }
  const [above, below] = [BigInt(points) * squares, total ** 2n];
  return Number(above / below) + Number(above % below) / Number(below);
}

/** The most points that the amounts can make. */
function mostPoints(held: readonly Bounds[], sums: Range): number {
  const isExact = held.every(({ atLeast, atMost }) => atLeast === atMost);
  return isExact ? squarePoints(held.map(({ atLeast }) => atLeast)) : points * mostSquares(held, sums);
}

/** Sums at which a measure of the evenest amounts can turn: the ends, and those at which another bound starts to bind. */
function sumsToTry(held: readonly Bounds[], { low, high }: Range): number[] {
  const filledTo = (level: number): number => levelledSum(held, level);
  const ends = held.flatMap(({ atLeast, atMost }) => [atLeast, atMost]);
  const levels = [...new Set(ends)].filter(Number.isFinite).sort((a, b) => a - b);
  const beyond = ends.length > 0 && !ends.every(Number.isFinite) ? Number.POSITIVE_INFINITY : undefined;
  const sums = new Set([low, high]);
  levels.forEach((level, index) => {
    sums.add(clamp(filledTo(level), low, high));
    // between two levels the squares over the squared sum are least where the level is the mean square over the sum
    const next = levels[index + 1] ?? beyond ?? level;
    const middle = next === Number.POSITIVE_INFINITY ? level + 1 : (level + next) / 2;
    const fixed = boundAt(held, middle);
    if (fixed.count < held.length && fixed.sum > 0) {
      const turning = fixed.squares / fixed.sum;
      sums.add(clamp(filledTo(clamp(turning, level, next)), low, high));
    }
  });
  return [...sums].filter((each) => each > 0 && each < Number.POSITIVE_INFINITY);
}

/** What amounts add up to that are all at one level, as far as their bounds let them. */
function levelledSum(held: readonly Bounds[], level: number): number {
  let all = 0;
  for (const { atLeast, atMost } of held) all += clamp(level, atLeast, atMost);
  return all;
}

/** Of amounts at one level those that a bound keeps off it: how many, their sum and that of their squares. */
function boundAt(
  held: readonly Bounds[],
  level: number,
): { readonly count: number; readonly sum: number; readonly squares: number } {
  let [count, all, squares] = [0, 0, 0];
  for (const { atLeast, atMost } of held) {
    if (atLeast <= level && atMost >= level) continue;
    const value = atLeast > level ? atLeast : atMost;
    count++;
    all += value;
    squares += value ** 2;
  }
  return { count, sum: all, squares };
}

/** The evenest amounts that add up to a sum: all at one level, as far as their bounds let them. */
function levelled(held: readonly Bounds[], total: number): number[] {
  let low = 0;
  let high = Math.min(total, greatestOf(held.map(({ atMost }) => atMost)));
  for (let step = 0; step < 100 && low < high; step++) {
    const level = (low + high) / 2;
    if (level === low || level === high) break;
    if (levelledSum(held, level) < total) low = level;
    else high = level;
  }
  // the level of those that no bound keeps off it, without what halving leaves of it
  const fixed = boundAt(held, high);
  const free = held.length - fixed.count;
  const exact = (total - fixed.sum) / free;
  const level = exact > 0 && free > 0 ? exact : high;
  return held.map(({ atLeast, atMost }) => clamp(level, atLeast, atMost));
}

/** An upper bound on Σ x² / (Σ x)²: what is left over the lower bounds goes to those whose bounds add up to most. */
function mostSquares(held: readonly Bounds[], { low, high }: Range): number {
  const order = [...held].sort((a, b) => b.atLeast + b.atMost - a.atLeast - a.atMost);
  let total = sum(held.map(({ atLeast }) => atLeast));
  let squares = sum(held.map(({ atLeast }) => atLeast ** 2));
  let most = 0;
  const tryAt = (each: number, slope: number): void => {
    // next to nothing the square of a sum is none, and one may hold all of it
    const square = each ** 2;
    if (each >= low && each <= high && each > 0)
      most = Math.max(most, square === 0 ? 1 : (squares + slope * (each - total)) / square);
  };
  tryAt(total, 0);
  for (const { atLeast, atMost } of order) {
    const slope = atLeast + atMost;
    const turning = slope === 0 ? total : (2 * (slope * total - squares)) / slope;
    const end = total + atMost - atLeast;
    for (const each of [low, high, turning, end]) if (each >= total && each <= end) tryAt(each, slope);
    squares += slope * (atMost - atLeast);
    total = end;
  }
  return most;
}

/** An upper bound on the share of the `count` largest. */
function mostShare(held: readonly Bounds[], { low, high }: Range, count: number): number {
  const least = held.map(({ atLeast }) => atLeast);
  const others = sum(least) - topSum(least, count);
  const largest = topSum(
    held.map(({ atMost }) => atMost),
    count,
  );
  const at = (total: number): number => Math.min(1, largest / total, 1 - others / total);
  return greatestOf([low, high, clamp(largest + others, low, high)].map(at));
}
