import { applyBdd, bddOperations } from "./bdd.js";
import type { DiagramStore } from "./diagram-store.js";
import { LimitReached } from "./limit-reached.js";

/**
 * The diagram of "the weights of the failed inputs sum to the threshold", by dynamic programming over what is still
 * missing: nothing is expanded.
 * @param inputs - nodes
 * @param weights - whole numbers ≥ 1, parallel to the inputs
 * @throws {@link LimitReached} beyond as many pairs of input and missing sum as the store may have nodes
 * @remarks Cost: two operations for each pair of input and missing sum that can occur: m · k for k of m.
 */
export function thresholdBdd(
  store: DiagramStore,
  threshold: number,
  inputs: readonly number[],
  weights: ArrayLike<number>,
): number {
  const count = inputs.length;
  const rest = new Float64Array(count + 1); // what all inputs from one on weigh
  for (let index = count - 1; index >= 0; index--) rest[index] = rest[index + 1]! + weights[index]!;
  const missing = missingSums(store, threshold, weights, rest);
  let [sums, nodes] = [new Float64Array(0), new Int32Array(0)]; // what may be missing after the input, and the node of each
  for (let index = count - 1; index >= 0; index--) {
    const here = missing[index]!;
    const without = nodesOf(here, 0, { sums, nodes, rest: rest[index + 1]! });
    const withIt = nodesOf(here, weights[index]!, { sums, nodes, rest: rest[index + 1]! });
    for (let place = 0; place < here.length; place++) {
      const needsIt = applyBdd(store, bddOperations.and, inputs[index]!, withIt[place]!);
      without[place] = applyBdd(store, bddOperations.or, without[place]!, needsIt);
    }
    [sums, nodes] = [here, without];
    store.spend(here.length);
  }
  return nodesOf(Float64Array.of(threshold), 0, { sums, nodes, rest: rest[0]! })[0]!;
}

/** What may be missing before each input, neither nothing nor more than is left, ascending. */
function missingSums(
  store: DiagramStore,
  threshold: number,
  weights: ArrayLike<number>,
  rest: Float64Array,
): Float64Array<ArrayBuffer>[] {
  const sums = [Float64Array.of(threshold)];
  let states = 0;
  for (let index = 0; index < rest.length - 1; index++) {
    const next = missingAfter(sums[index]!, weights[index]!, rest[index + 1]!);
    sums.push(next);
    states += next.length;
    store.spend(1 + next.length);
    if (states > store.nodeLimit) throw new LimitReached("diagramNodes");
  }
  return sums;
}

/** What may be missing after an input: what may be before it, and the same less its weight, merged. */
function missingAfter(before: Float64Array, weight: number, rest: number): Float64Array<ArrayBuffer> {
  const after = new Float64Array(2 * before.length);
  let size = 0;
  let [without, withIt] = [0, 0];
  for (;;) {
    const same = without < before.length ? before[without]! : Number.POSITIVE_INFINITY;
    const less = withIt < before.length ? before[withIt]! - weight : Number.POSITIVE_INFINITY;
    const least = Math.min(same, less);
    if (least > rest) return after.slice(0, size);
    if (same === least) without++;
    if (less === least) withIt++;
    if (least > 0) after[size++] = least;
  }
}

interface Settled {
  /** Ascending. */
  readonly sums: Float64Array;
  /** Parallel to the sums. */
  readonly nodes: Int32Array;
  readonly rest: number;
}

/** The node of each sum less a weight: 1 where nothing is missing, 0 where more is than is left. */
function nodesOf(missing: Float64Array, weight: number, { sums, nodes, rest }: Settled): Int32Array<ArrayBuffer> {
  const found = new Int32Array(missing.length);
  let place = 0;
  for (let index = 0; index < missing.length; index++) {
    const sum = missing[index]! - weight;
    while (sums[place]! < sum) place++;
    found[index] = sum <= 0 ? 1 : sum > rest ? 0 : nodes[place]!;
  }
  return found;
}
