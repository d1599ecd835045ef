/** How the suppliers of one group count together. The numbers stand in {@link GraphColumns.groupRule}. */
export const groupRules = { all: 0, "at-least": 1, share: 2, capacity: 3 } as const;
/** The rule of a group, by its name in files. */
export type RuleName = keyof typeof groupRules;

/**
 * The number of the rule of a group that shares out a supply; no rule of files. Its weights are what is drawn at a whole loss of the
 * supplier in the slot, in units of the supply; below zero for somebody who is served before.
 */
export const rationRule = 4;

/** What a group of {@link rationRule} shares out a day, in units of the supply: whole numbers, below 2⁵³ in sum with all weights. */
export interface Ration {
  /** What is there for it and for those who are served before, what these always draw left out. */
  readonly available: number;
  /** What is always drawn of it. */
  readonly always: number;
  /** So much is drawn by those who are served before, besides what is drawn in slots. @defaultValue 0 */
  readonly offset?: number;
  /** It shares out nothing: what is drawn in all its slots beyond so much, and at most so much, is its loss, which other groups hear in one slot. */
  readonly sum?: { readonly beyond: number; readonly atMost: number };
}

/**
 * A dependency graph as columns, one entry a row; the input of {@link compileGraph}. Nodes are numbered from 0 in an
 * order of the caller's, which decides nothing but the order in which equals are visited. An edge to itself is allowed.
 */
export interface GraphColumns {
  readonly nodeCount: number;
  /** One entry per dependency, as are all columns down to `ceiling`: the node that depends. */
  readonly dependent: ArrayLike<number>;
  /** The node that it depends on. */
  readonly supplier: ArrayLike<number>;
  /** In [0, 1] in `all` and `at-least` groups; ≥ 0 and at most 4,096 in sum in `share` and `capacity` groups. */
  readonly weight: ArrayLike<number>;
  /** Row of the group columns, or −1 for the dependent's implicit `all` group. Absent: −1 everywhere. */
  readonly group?: ArrayLike<number>;
  /** In [0, 1]; absent: 1 everywhere, that is no limit. */
  readonly slack?: ArrayLike<number>;
  /** In [0, 1]; absent: 0 everywhere. */
  readonly threshold?: ArrayLike<number>;
  /** 1 for a stand-by, else 0; absent: 0 everywhere. */
  readonly standBy?: ArrayLike<number>;
  /** The most a stand-by can give, in (0, 1]; absent: 1 everywhere. */
  readonly ceiling?: ArrayLike<number>;
  /** One entry per group, as are the two below: the node whose group it is. Absent: no groups but the implicit ones. */
  readonly groupNode?: ArrayLike<number>;
  /** A number of {@link groupRules}. */
  readonly groupRule?: ArrayLike<number>;
  /** The k of an `at-least` group; not read for other rules. */
  readonly groupK?: ArrayLike<number>;
  /** By row of a group of {@link rationRule}: what it shares out. */
  readonly rations?: ReadonlyMap<number, Ration>;
}
