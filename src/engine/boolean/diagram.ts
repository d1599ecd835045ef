/**
 * A decision diagram come to rest: a BDD or, with the same arrays, a ZBDD. Nodes 0 and 1 are the constants; a node's
 * children have lower numbers than the node, and higher variables.
 */
export interface Diagram {
  /** Length nodes: the variable asked at a node; a number above all others at the constants. */
  readonly variable: Int32Array;
  /** Length nodes: the node to go on with where the variable has not failed. */
  readonly low: Int32Array;
  /** Length nodes: where it has failed. */
  readonly high: Int32Array;
  readonly root: number;
}

/** The variable of the two constants. */
export const constantVariable = 2 ** 31 - 1;
