import { rootValue } from "./root-value.js";
import type { SolvedModel } from "./solve-model.js";
import { WorkClock } from "./work-clock.js";

/**
 * The sum of the probabilities of the minimal cut sets of each order, without listing them.
 * @param probability - by event
 * @returns by number of events
 * @throws {@link LimitReached} when time is over
 * @remarks Cost: one pass over the nodes of the diagrams with polynomials of at most the highest order.
 */
export function probabilitySumsByOrder(
  { modules }: SolvedModel,
  probability: ArrayLike<number>,
  clock = new WorkClock(),
): number[] {
  const ofModule: number[][] = [];
  for (const { inputs, cutSets } of modules) {
    const sums = rootValue(cutSets, [0], [1], (variable, low, rest) => {
      const input = inputs[variable]!;
      const own = input >= 0 ? [0, probability[input]!] : ofModule[-1 - input]!;
      clock.spend(low.length + own.length * rest.length);
      const sum = low.slice();
      for (let order = sum.length; order < own.length + rest.length - 1; order++) sum.push(0);
      own.forEach((a, i) => {
        for (let j = 0; j < rest.length && a !== 0; j++) sum[i + j] = sum[i + j]! + a * rest[j]!;
      });
      return sum;
    });
    ofModule.push(sums);
    // a module is an input of one other and of no more
    for (const input of inputs) if (input < 0) ofModule[-1 - input] = [];
  }
  return ofModule.at(-1)!;
}
