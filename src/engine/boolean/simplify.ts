import { firstEvent, type GateModel, gateKinds, inputsFirst } from "./gate-model.js";
import { GateTable } from "./gate-table.js";
import type { WorkClock } from "./work-clock.js";

const mostRounds = 6;

/**
 * The same function in fewer gates: constants, repeated and absorbed inputs go, equal gates become one, and an `and` (`or`)
 * gate that only one `and` (`or`) gate uses becomes part of it.
 * @param model - without loops
 * @returns a model of the same events with the gates that its top rests on
 * @throws {@link LimitReached} when time is over
 * @remarks Cost: time O(inputs log inputs) in each of at most six rounds, however deep the gates are nested; where gates of
 * many inputs are shared, the product of a gate's uses and its inputs.
 */
export function simplify(model: GateModel, clock?: WorkClock): GateModel {
  let current = once(model, clock);
  for (let round = 1; round < mostRounds; round++) {
    const next = once(current, clock);
    const still = next.gateCount === current.gateCount && next.input.length === current.input.length;
    current = next;
    if (still) break;
  }
  return current;
}

function once(model: GateModel, clock: WorkClock | undefined): GateModel {
  const { eventCount, kind, threshold, inputStart, weight, top } = model;
  const base = firstEvent + eventCount;
  const order = inputsFirst(model, top);
  const isPart = partsOf(model, order);
  const table = new GateTable(eventCount, clock === undefined ? {} : { clock });
  const signalOf = new Int32Array(model.gateCount);
  for (const gate of order) {
    if (isPart[gate] === 1) continue;
    const signals = joinedInputs(model, gate, isPart, signalOf);
    if (kind[gate] === gateKinds.or) signalOf[gate] = table.or(signals);
    else if (kind[gate] === gateKinds.and) signalOf[gate] = table.and(signals);
    else {
      const weights = [...weight.subarray(inputStart[gate]!, inputStart[gate + 1]!)];
      signalOf[gate] = table.atLeast(threshold[gate]!, signals, weights);
    }
  }
  const newTop = top >= base ? signalOf[top - base]! : top;
  return compacted(table.model(newTop));
}

/** By gate: 1 where it only is one input of one gate, and both are `and` or both are `or`. */
function partsOf({ eventCount, gateCount, kind, inputStart, input }: GateModel, order: Int32Array): Uint8Array {
  const base = firstEvent + eventCount;
  const uses = new Int32Array(gateCount);
  const user = new Int32Array(gateCount);
  for (const gate of order) {
    for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) {
      if (input[slot]! < base) continue;
      uses[input[slot]! - base]!++;
      user[input[slot]! - base] = gate;
    }
  }
  const isPart = new Uint8Array(gateCount);
  for (const gate of order) {
    if (uses[gate] === 1 && kind[gate] !== gateKinds.atLeast && kind[gate] === kind[user[gate]!]) isPart[gate] = 1;
  }
  return isPart;
}

/**
 * The signals that a gate has as inputs once its parts have become one with it, in the order of a walk through them. Every
 * part belongs to one gate, so that all gates together have no more inputs than before, however long the chain of parts.
 */
function joinedInputs(
  { eventCount, inputStart, input }: GateModel,
  whole: number,
  isPart: Uint8Array,
  signalOf: Int32Array,
): number[] {
  const base = firstEvent + eventCount;
  const signals: number[] = [];
  const open = [whole];
  const next = [inputStart[whole]!]; // slot, parallel to the open gates
  while (open.length > 0) {
    const slot = next[next.length - 1]!;
    if (slot === inputStart[open[open.length - 1]! + 1]!) {
      open.pop();
      next.pop();
      continue;
    }
    next[next.length - 1] = slot + 1;
    const child = input[slot]! - base;
    if (child < 0) signals.push(input[slot]!);
    else if (isPart[child] === 0) signals.push(signalOf[child]!);
    else {
      open.push(child);
      next.push(inputStart[child]!);
    }
  }
  return signals;
}

/** Without the gates that the top does not rest on; the rest in the order inputs first. */
function compacted(model: GateModel): GateModel {
  const { eventCount, top } = model;
  const base = firstEvent + eventCount;
  const order = inputsFirst(model, top);
  const newGate = new Int32Array(model.gateCount).fill(-1);
  order.forEach((gate, index) => {
    newGate[gate] = index;
  });
  const inputStart = new Int32Array(order.length + 1);
  const input: number[] = [];
  const weight: number[] = [];
  order.forEach((gate, index) => {
    for (let slot = model.inputStart[gate]!; slot < model.inputStart[gate + 1]!; slot++) {
      const signal = model.input[slot]!;
      input.push(signal >= base ? base + newGate[signal - base]! : signal);
      weight.push(model.weight[slot]!);
    }
    inputStart[index + 1] = input.length;
  });
  return {
    eventCount,
    gateCount: order.length,
    kind: Uint8Array.from(order, (gate) => model.kind[gate]!),
    threshold: Float64Array.from(order, (gate) => model.threshold[gate]!),
    inputStart,
    input: Int32Array.from(input),
    weight: Float64Array.from(weight),
    top: top >= base ? base + newGate[top - base]! : top,
  };
}
