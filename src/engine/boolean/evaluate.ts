import { always, firstEvent, type GateModel, gateKinds, inputsFirst } from "./gate-model.js";

/**
 * Whether the top fails when exactly these events have.
 * @param model - without loops
 * @returns a function of numbers of events
 * @remarks Cost: one pass over the gates a call.
 */
export function evaluator(model: GateModel): (failed: Iterable<number>) => boolean {
  const { eventCount, gateCount, kind, threshold, inputStart, input, weight, top } = model;
  const base = firstEvent + eventCount;
  const order = inputsFirst(model, top);
  const fails = new Uint8Array(base + gateCount);
  return (failed) => {
    fails.fill(0);
    fails[always] = 1;
    for (const event of failed) fails[firstEvent + event] = 1;
    for (const gate of order) {
      let sum = 0;
      for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) sum += weight[slot]! * fails[input[slot]!]!;
      const inputs = inputStart[gate + 1]! - inputStart[gate]!;
      const needed = kind[gate] === gateKinds.atLeast ? threshold[gate]! : kind[gate] === gateKinds.and ? inputs : 1;
      fails[base + gate] = sum >= needed ? 1 : 0;
    }
    return fails[top] === 1;
  };
}
