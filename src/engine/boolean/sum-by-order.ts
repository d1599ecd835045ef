import type { SolvedModel } from "./solve-model.js";

/**
 * The sum of the probabilities of the minimal cut sets of each order, without listing them.
 * @param probability - by event
 * @returns by number of events
 * @remarks Cost: one pass over the nodes of the diagrams with polynomials of at most the highest order.
 */
export function probabilitySumsByOrder({ modules }: SolvedModel, probability: ArrayLike<number>): number[] {
  const ofModule: number[][] = [];
  for (const { inputs, cutSets } of modules) {
    const { variable, low, high, root } = cutSets;
    const value: number[][] = [[0], [1]];
    for (let node = 2; node <= root; node++) {
      const input = inputs[variable[node]!]!;
      const own = input >= 0 ? [0, probability[input]!] : ofModule[-1 - input]!;
      const rest = value[high[node]!]!;
      const sum = value[low[node]!]!.slice();
      for (let order = sum.length; order < own.length + rest.length - 1; order++) sum.push(0);
      own.forEach((a, i) => {
        for (let j = 0; j < rest.length && a !== 0; j++) sum[i + j] = sum[i + j]! + a * rest[j]!;
      });
      value[node] = sum;
    }
    ofModule.push(value[root]!);
  }
  return ofModule.at(-1)!;
}
