import { always, firstEvent, type GateModel, gateKinds, inputsFirst } from "./gate-model.js";
import { WorkClock } from "./work-clock.js";

/**
 * Whether the top fails when exactly these events have.
 * @param model - without loops and without constants in its gates, as {@link simplify} leaves it
 * @returns a function of numbers of events; throws {@link LimitReached} when time is over
 * @remarks Cost: time O(inputs) at first, then in each call what the gates that fail are inputs of.
 */
export function evaluator(model: GateModel, clock = new WorkClock()): (failed: Iterable<number>) => boolean {
  const { kind, threshold, inputStart, weight, top } = model;
  const base = firstEvent + model.eventCount;
  const { useStart, userGate, userSlot } = usesOf(model);
  const needed = new Float64Array(model.gateCount); // weight of inputs that must have failed
  for (let gate = 0; gate < needed.length; gate++) {
    if (kind[gate] === gateKinds.atLeast) needed[gate] = threshold[gate]!;
    else needed[gate] = kind[gate] === gateKinds.or ? 1 : inputStart[gate + 1]! - inputStart[gate]!;
  }
  const missing = needed.slice();
  return (failed) => {
    const open = Array.from(failed, (event) => firstEvent + event);
    const touched: number[] = [];
    let hasFailed = top === always;
    for (let signal = open.pop(); signal !== undefined && !hasFailed; signal = open.pop()) {
      hasFailed = signal === top;
      clock.spend(1 + useStart[signal + 1]! - useStart[signal]!);
      for (let use = useStart[signal]!; use < useStart[signal + 1]!; use++) {
        const gate = userGate[use]!;
        const before = missing[gate]!;
        missing[gate] = before - weight[userSlot[use]!]!;
        touched.push(gate);
        if (before > 0 && missing[gate]! <= 0) open.push(base + gate);
      }
    }
    for (const gate of touched) missing[gate] = needed[gate]!;
    return hasFailed;
  };
}

/** By signal: the gates of which it is an input, and the slots in which it is. */
function usesOf(model: GateModel): { useStart: Int32Array; userGate: Int32Array; userSlot: Int32Array } {
  const { eventCount, gateCount, inputStart, input, top } = model;
  const useStart = new Int32Array(firstEvent + eventCount + gateCount + 1);
  const order = inputsFirst(model, top);
  for (const gate of order) {
    for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) useStart[input[slot]! + 1]!++;
  }
  for (let signal = 1; signal < useStart.length; signal++) useStart[signal]! += useStart[signal - 1]!;
  const next = useStart.slice();
  const userGate = new Int32Array(useStart[useStart.length - 1]!);
  const userSlot = new Int32Array(userGate.length);
  for (const gate of order) {
    for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) {
      const use = next[input[slot]!]!++;
      userGate[use] = gate;
      userSlot[use] = slot;
    }
  }
  return { useStart, userGate, userSlot };
}
