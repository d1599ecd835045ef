/**
 * Minimal sets of causes. A cause is its place in a list, 0 to n − 1; a set of causes is an ascending list of places. A
 * predicate on sets is *monotone* if a set that holds keeps holding when causes are added.
 */
export type Causes = readonly number[];
export type CausePredicate = (causes: Causes) => boolean;

/** How many causes {@link smallestRemedy} treats exactly. */
export const exactRemedyCauses = 20;

/** Known cores that are kept to spare trials; beyond, a trial is made instead. */
const keptCores = 256;

/**
 * A minimal subset of `causes` for which a monotone predicate holds: none can be left out.
 * @param causes - ascending; the predicate holds for all of them
 * @returns ascending; later causes are dropped first
 * @remarks Cost: O(s log n) trials for a result of s of n causes. Source: J. Marques-Silva, M. Janota and A. Belov,
 * "Minimal Sets over Monotone Predicates in Boolean Formulae", CAV 2013, LNCS 8044, 592–607 (the progression algorithm,
 * with a binary search over prefixes).
 */
export function minimalSet(causes: Causes, holds: CausePredicate): number[] {
  const needed: number[] = [];
  const together = (others: Causes): Causes => [...others, ...needed].sort((a, b) => a - b);
  let left = causes;
  while (!holds(together([]))) {
    let [low, high] = [1, left.length]; // the shortest prefix that suffices has so many causes
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(together(left.slice(0, middle)))) high = middle;
      else low = middle + 1;
    }
    const last = left[low - 1];
    if (last === undefined) return [...causes]; // the predicate was not monotone, or does not hold at all
    needed.push(last);
    left = left.slice(0, low - 1);
  }
  return needed.sort((a, b) => a - b);
}

export interface MinimalSets {
  /** Fewest causes first, equals in order of their places. At least one. */
  readonly sets: readonly Causes[];
  /** Whether these are all minimal sets. */
  readonly complete: boolean;
}

/**
 * Minimal subsets for which a monotone predicate holds, up to a number of them.
 * @param causes - ascending; the predicate holds for all of them
 * @param most - how many to look for
 * @remarks Cost: O(most · s) minimisations for sets of s causes. Source: R. Reiter, "A theory of diagnosis from first
 * principles", Artificial Intelligence 32(1), 1987, 57–95 (the hitting-set tree, breadth first): a second minimal set
 * lacks some cause of the first.
 */
export function minimalSets(causes: Causes, holds: CausePredicate, most: number): MinimalSets {
  const found = new Map<string, Causes>();
  const seen = new Set<string>([""]);
  const open: Causes[] = [[]]; // causes left out
  const mostTried = most * 64;
  for (let index = 0; index < open.length; index++) {
    const without = open[index] ?? [];
    const others = causes.filter((cause) => !without.includes(cause));
    const known = [...found.values()].find((set) => !set.some((cause) => without.includes(cause)));
    if (known === undefined && !holds(others)) continue;
    if (index >= mostTried) return sorted(found, false);
    const set = known ?? minimalSet(others, holds);
    if (known === undefined && found.size === most) return sorted(found, false);
    found.set(set.join(), set);
    for (const cause of set) {
      const next = [...without, cause].sort((a, b) => a - b);
      if (seen.has(next.join())) continue;
      seen.add(next.join());
      open.push(next);
    }
  }
  return sorted(found, true);
}

function sorted(found: ReadonlyMap<string, Causes>, complete: boolean): MinimalSets {
  const byPlace = (a: Causes, b: Causes): number =>
    (a[0] ?? 0) - (b[0] ?? 0) || (a.length > 1 ? byPlace(a.slice(1), b.slice(1)) : 0);
  return { sets: [...found.values()].sort((a, b) => a.length - b.length || byPlace(a, b)), complete };
}

export interface Remedy {
  /** Ascending. Ending these makes the effect go; none of them can go on. */
  readonly causes: Causes;
  /** Whether no smaller set does. Else it is minimal only: none of its members can be left out. */
  readonly smallest: boolean;
}

/**
 * A smallest set of causes whose end makes an effect go: exact for up to {@link exactRemedyCauses} causes, beyond that a
 * minimal one.
 * @param causes - ascending; with all of them the effect is there, with none it is not
 * @param effect - monotone: whether the effect is there with these causes
 * @remarks Cost: subsets by increasing size; one that leaves a known core (a minimal set with the effect) in place needs no
 * trial, and each failed trial gives a new core. At worst 2ⁿ trials, for effects that need many causes at once.
 */
export function smallestRemedy(causes: Causes, effect: CausePredicate): Remedy {
  const without = (ended: Causes): Causes => causes.filter((cause) => !ended.includes(cause));
  if (causes.length > exactRemedyCauses) {
    return { causes: minimalSet(causes, (ended) => !effect(without(ended))), smallest: false };
  }
  const cores: number[] = []; // bit masks over places in `causes`
  const all = 2 ** causes.length - 1;
  const members = (mask: number): Causes => causes.filter((_, bit) => (mask & (1 << bit)) !== 0);
  for (let size = 0; size <= causes.length; size++) {
    for (let ended = 2 ** size - 1; ended <= all; ended = nextOfSameSize(ended)) {
      const left = all & ~ended;
      if (cores.some((core) => (core & ended) === 0)) continue;
      if (!effect(members(left))) return { causes: members(ended), smallest: true };
      if (cores.length < keptCores) {
        const core = minimalSet(members(left), effect);
        cores.push(core.reduce((mask, cause) => mask | (1 << causes.indexOf(cause)), 0));
      }
      if (ended === 0) break;
    }
  }
  return { causes, smallest: true };
}

/** The next larger number with as many bits. Source: R. W. Gosper, HAKMEM, MIT AI Memo 239, 1972, item 175. */
function nextOfSameSize(mask: number): number {
  if (mask === 0) return Number.POSITIVE_INFINITY;
  const lowest = mask & -mask;
  const ripple = mask + lowest;
  return ripple | Math.floor((ripple ^ mask) / lowest / 4);
}
