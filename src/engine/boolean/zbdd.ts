import type { DiagramStore } from "./diagram-store.js";

const withoutOperation = 3;

/** The node of a zero-suppressed diagram: a family of sets, those without the variable in `low`, those with it in `high`. */
export function familyNode(store: DiagramStore, variable: number, low: number, high: number): number {
  return high === 0 ? low : store.node(variable, low, high);
}

/**
 * The sets of a family that do not make a monotone function true.
 * @param family - node of a ZBDD
 * @param condition - node of a BDD of a monotone function
 * @remarks Cost: time O(nodes of family × nodes of condition). Source: the operation "without" of A. Rauzy, "New
 * algorithms for fault trees analysis", Reliability Engineering and System Safety 40(3), 1993, 203–211.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop, kept in one function because calls inside it cost a multiple of its time
export function without(store: DiagramStore, family: number, condition: number): number {
  let stack: Int32Array = store.stack;
  let top = 0;
  let k = family;
  let g = condition;
  for (;;) {
    let result = -1;
    while (k > 1 && store.variable[g]! < store.variable[k]!) g = store.low[g]!;
    if (k === 0 || g === 1) result = 0;
    else if (g === 0 || k === 1) result = k;
    else {
      result = store.remembered(withoutOperation, k, g);
      if (result === -1) {
        stack = store.growStack(top);
        stack[top++] = k;
        stack[top++] = g;
        stack[top++] = -1;
        if (store.variable[g] === store.variable[k]) g = store.low[g]!;
        k = store.low[k]!;
        continue;
      }
    }
    for (;;) {
      if (top === 0) return result;
      k = stack[top - 3]!;
      g = stack[top - 2]!;
      const low = stack[top - 1]!;
      if (low === -1) {
        stack[top - 1] = result;
        if (store.variable[g] === store.variable[k]) g = store.high[g]!;
        k = store.high[k]!;
        break;
      }
      const node = familyNode(store, store.variable[k]!, low, result);
      store.remember(withoutOperation, k, g, node);
      result = node;
      top -= 3;
    }
  }
}

/**
 * The minimal sets that make a monotone function true.
 * @param root - node of a BDD of a monotone function
 * @returns node of a ZBDD
 * @remarks Cost: one {@link without} for each node of the BDD. Source: as there ("minsol").
 */
export function minimalSets(store: DiagramStore, root: number): number {
  const reached = new Uint8Array(root + 2);
  reached[root] = 1;
  for (let node = root; node > 1; node--) {
    if (reached[node] === 0) continue;
    reached[store.low[node]!] = 1;
    reached[store.high[node]!] = 1;
  }
  store.spend(root);
  const minimal = new Int32Array(root + 2);
  minimal[1] = 1;
  for (let node = 2; node <= root; node++) {
    if (reached[node] === 0) continue;
    const low = store.low[node]!;
    const rest = without(store, minimal[store.high[node]!]!, low);
    minimal[node] = familyNode(store, store.variable[node]!, minimal[low]!, rest);
  }
  return minimal[root]!;
}
