import { firstEvent, type GateModel, gateKinds, inputsFirst } from "./gate-model.js";

/**
 * Bounds on P(top) without any diagram. Failures of gates over independent events are associated, so an `or` fails at most
 * as often as if its inputs were independent, an `and` at least so; neither beats its likeliest or least likely input.
 * @param model - without loops
 * @param probability - by event, in [0, 1]
 * @remarks Cost: one pass over the gates. For weighted votes: at least 0 or the product of all, at most the expected weight
 * over the threshold. Source: J. D. Esary, F. Proschan and D. W. Walkup, "Association of random variables, with
 * applications", Annals of Mathematical Statistics 38(5), 1967, 1466–1474.
 */
export function probabilityBounds(model: GateModel, probability: ArrayLike<number>): { atLeast: number; atMost: number } {
  const { eventCount, gateCount, kind, threshold, inputStart, input, weight, top } = model;
  const base = firstEvent + eventCount;
  const least = new Float64Array(base + gateCount);
  const most = new Float64Array(base + gateCount);
  least[1] = most[1] = 1;
  for (let event = 0; event < eventCount; event++) least[firstEvent + event] = most[firstEvent + event] = probability[event]!;
  for (const gate of inputsFirst(model, top)) {
    let all = 1; // product of the least
    let none = 1; // product of 1 − the most
    let likeliest = 0;
    let unlikeliest = 1;
    let expected = 0;
    for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) {
      const signal = input[slot]!;
      all *= least[signal]!;
      none *= 1 - most[signal]!;
      likeliest = Math.max(likeliest, least[signal]!);
      unlikeliest = Math.min(unlikeliest, most[signal]!);
      expected += weight[slot]! * most[signal]!;
    }
    const signal = base + gate;
    if (kind[gate] === gateKinds.or) [least[signal], most[signal]] = [likeliest, 1 - none];
    else if (kind[gate] === gateKinds.and) [least[signal], most[signal]] = [all, unlikeliest];
    else [least[signal], most[signal]] = [all, Math.min(1, expected / threshold[gate]!, 1 - none)];
  }
  return { atLeast: least[top]!, atMost: most[top]! };
}

/**
 * The probability that more than `order` of the events fail: no cut set of a higher order can fail more often.
 * @remarks Cost: time O(events · order), by dynamic programming over the events.
 */
export function moreThanFail(probability: readonly number[], order: number): number {
  if (order >= probability.length) return 0;
  const exactly = new Float64Array(order + 2); // the last: more than `order`
  exactly[0] = 1;
  for (const p of probability) {
    exactly[order + 1] = exactly[order + 1]! + exactly[order]! * p;
    for (let count = order; count > 0; count--) exactly[count] = exactly[count]! * (1 - p) + exactly[count - 1]! * p;
    exactly[0] = exactly[0]! * (1 - p);
  }
  return exactly[order + 1]!;
}
