import { firstEvent, type GateModel } from "./gate-model.js";

/**
 * The gates that share nothing with the rest of the model but their own signal; the top's gate is one of them.
 * @param model - without loops
 * @returns by gate: 1 for a module; gates that the top does not rest on are none
 * @remarks Cost: two depth-first passes, time O(inputs), with an explicit stack. Source: Y. Dutuit and A. Rauzy, "A
 * linear-time algorithm to find modules of fault trees", IEEE Transactions on Reliability 45(3), 1996, 422–425.
 */
export function findModules({ eventCount, gateCount, inputStart, input, top }: GateModel): Uint8Array {
  const base = firstEvent + eventCount;
  const isModule = new Uint8Array(gateCount);
  if (top < base) return isModule;
  const signals = base + gateCount;
  const first = new Int32Array(signals); // dates of the first and of the last visit of a signal; a gate's inputs are visited once
  const last = new Int32Array(signals);
  const left = new Int32Array(gateCount); // date at which a gate's inputs were all done
  const next = Int32Array.from(inputStart.subarray(0, gateCount));
  const order: number[] = [];
  const open = [top - base];
  let date = 1;
  first[top] = last[top] = date;
  while (open.length > 0) {
    const gate = open[open.length - 1]!;
    if (next[gate]! === inputStart[gate + 1]!) {
      left[gate] = last[base + gate] = ++date;
      order.push(gate);
      open.pop();
      continue;
    }
    const signal = input[next[gate]!++]!;
    last[signal] = ++date;
    if (first[signal] !== 0) continue;
    first[signal] = date;
    if (signal >= base) open.push(signal - base);
  }
  const earliest = new Int32Array(gateCount); // over all that a gate rests on
  const latest = new Int32Array(gateCount);
  for (const gate of order) {
    let least = 2 ** 31 - 1;
    let most = 0;
    for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) {
      const signal = input[slot]!;
      least = Math.min(least, first[signal]!);
      most = Math.max(most, last[signal]!);
      if (signal < base) continue;
      least = Math.min(least, earliest[signal - base]!);
      most = Math.max(most, latest[signal - base]!);
    }
    earliest[gate] = least;
    latest[gate] = most;
    isModule[gate] = least > first[base + gate]! && most < left[gate]! ? 1 : 0;
  }
  return isModule;
}
