import type { DiagramStore } from "./diagram-store.js";

/** Operations on binary decision diagrams; the numbers are keys of the computed cache. */
export const bddOperations = { and: 1, or: 2 } as const;
export type BddOperation = (typeof bddOperations)[keyof typeof bddOperations];

/** The one node of a variable. */
export function variableNode(store: DiagramStore, variable: number): number {
  return store.node(variable, 0, 1);
}

/**
 * `first and second`, or `first or second`.
 * @remarks Cost: time and space O(nodes of first × nodes of second), with an explicit stack no deeper than the variables.
 * Source: R. E. Bryant, "Graph-based algorithms for Boolean function manipulation", IEEE Transactions on Computers C-35(8), 1986.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop, kept in one function because calls inside it cost a multiple of its time
export function applyBdd(store: DiagramStore, operation: BddOperation, first: number, second: number): number {
  const neutral = operation === bddOperations.and ? 1 : 0;
  const dominant = 1 - neutral;
  let stack: Int32Array = store.stack;
  let top = 0;
  let f = first;
  let g = second;
  for (;;) {
    let result = -1;
    if (f === g || g === neutral || f === dominant) result = f;
    else if (f === neutral || g === dominant) result = g;
    else {
      if (f > g) {
        const swapped = f;
        f = g;
        g = swapped;
      }
      result = store.remembered(operation, f, g);
      if (result === -1) {
        stack = store.growStack(top);
        stack[top++] = f;
        stack[top++] = g;
        stack[top++] = -1;
        const fVariable = store.variable[f]!;
        const gVariable = store.variable[g]!;
        if (fVariable <= gVariable) f = store.low[f]!;
        if (gVariable <= fVariable) g = store.low[g]!;
        continue;
      }
    }
    for (;;) {
      if (top === 0) return result;
      f = stack[top - 3]!;
      g = stack[top - 2]!;
      const fVariable = store.variable[f]!;
      const gVariable = store.variable[g]!;
      const low = stack[top - 1]!;
      if (low === -1) {
        stack[top - 1] = result;
        if (fVariable <= gVariable) f = store.high[f]!;
        if (gVariable <= fVariable) g = store.high[g]!;
        break;
      }
      const node = low === result ? low : store.node(Math.min(fVariable, gVariable), low, result);
      store.remember(operation, f, g, node);
      result = node;
      top -= 3;
    }
  }
}
