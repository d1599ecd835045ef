import { firstEvent, type GateModel, gateKinds, inputsFirst } from "./gate-model.js";
import { GateTable } from "./gate-table.js";

/**
 * The same function in fewer gates: constants, repeated and absorbed inputs go, equal gates become one, and an `and` (`or`)
 * gate that only one `and` (`or`) gate uses becomes part of it.
 * @param model - without loops
 * @returns a model of the same events with the gates that its top rests on
 * @remarks Cost: time O(inputs) a round, at most `rounds` rounds.
 */
export function simplify(model: GateModel, rounds = 4): GateModel {
  let current = once(model);
  for (let round = 1; round < rounds; round++) {
    const next = once(current);
    const still = next.gateCount === current.gateCount && next.input.length === current.input.length;
    current = next;
    if (still) break;
  }
  return current;
}

function once(model: GateModel): GateModel {
  const { eventCount, kind, threshold, inputStart, input, weight, top } = model;
  const base = firstEvent + eventCount;
  const order = inputsFirst(model, top);
  const uses = usesOf(model, order);
  const table = new GateTable(eventCount);
  const signalOf = new Int32Array(model.gateCount);
  for (const gate of order) {
    const signals: number[] = [];
    const gateKind = kind[gate]!;
    for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) {
      const given = input[slot]!;
      const signal = given >= base ? signalOf[given - base]! : given;
      const joins = given >= base && uses[given - base] === 1 && gateKind !== gateKinds.atLeast;
      if (joins && table.kindOf(signal) === gateKind) signals.push(...table.inputsOf(signal));
      else signals.push(signal);
    }
    if (gateKind === gateKinds.or) signalOf[gate] = table.or(signals);
    else if (gateKind === gateKinds.and) signalOf[gate] = table.and(signals);
    else {
      const weights = [...weight.subarray(inputStart[gate]!, inputStart[gate + 1]!)];
      signalOf[gate] = table.atLeast(threshold[gate]!, signals, weights);
    }
  }
  const newTop = top >= base ? signalOf[top - base]! : top;
  return compacted(table.model(newTop));
}

/** By gate: how many inputs it is. */
function usesOf({ eventCount, gateCount, inputStart, input }: GateModel, order: Int32Array): Int32Array {
  const base = firstEvent + eventCount;
  const uses = new Int32Array(gateCount);
  for (const gate of order) {
    for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) {
      if (input[slot]! >= base) uses[input[slot]! - base]!++;
    }
  }
  return uses;
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
