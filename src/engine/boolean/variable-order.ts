import { firstEvent, type GateModel } from "./gate-model.js";

/** How a depth-first walk goes through the inputs of a gate. */
export const inputOrders = ["given", "smallFirst", "largeFirst", "sharedFirst"] as const;
export type InputOrder = (typeof inputOrders)[number];

/** The part of a model between a module's gate and the events and modules right below it. */
export interface ModulePart {
  /** Gates, inputs first; the module's own is the last. */
  readonly gates: Int32Array;
  /** Signals of events and modules, in the order of the walk: the variables of the module's diagram. */
  readonly leaves: Int32Array;
}

/** What the walks through one model have in common. */
export class PartWalk {
  private readonly size: Float64Array; // by gate: events and gates below it, shared ones counted as often as they are used
  private readonly uses: Int32Array; // by signal
  private readonly visited: Int32Array; // by signal: number of the walk
  private walk = 0;

  constructor(
    private readonly model: GateModel,
    private readonly isModule: Uint8Array,
    inputsFirstOrder: Int32Array,
  ) {
    const { eventCount, gateCount, inputStart, input } = model;
    const base = firstEvent + eventCount;
    this.size = new Float64Array(gateCount);
    this.uses = new Int32Array(base + gateCount);
    this.visited = new Int32Array(base + gateCount);
    for (const gate of inputsFirstOrder) {
      let size = 1;
      for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) {
        const signal = input[slot]!;
        this.uses[signal]!++;
        const isInner = signal >= base && isModule[signal - base] === 0;
        size += isInner ? this.size[signal - base]! : 1;
      }
      this.size[gate] = Math.min(size, 1e15);
    }
  }

  /**
   * Walks a module depth first.
   * @remarks Cost: time O(inputs log inputs) of the module, with an explicit stack.
   */
  part(moduleGate: number, order: InputOrder): ModulePart {
    const base = firstEvent + this.model.eventCount;
    const walk = ++this.walk;
    const gates: number[] = [];
    const leaves: number[] = [];
    const open: { gate: number; inputs: number[]; next: number }[] = [];
    open.push({ gate: moduleGate, inputs: this.inputsOf(moduleGate, order), next: 0 });
    for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
      const signal = frame.inputs[frame.next++];
      if (signal === undefined) {
        gates.push(frame.gate);
        open.pop();
        continue;
      }
      if (this.visited[signal] === walk) continue;
      this.visited[signal] = walk;
      if (signal >= base && this.isModule[signal - base] === 0) {
        open.push({ gate: signal - base, inputs: this.inputsOf(signal - base, order), next: 0 });
      } else leaves.push(signal);
    }
    return { gates: Int32Array.from(gates), leaves: Int32Array.from(leaves) };
  }

  private inputsOf(gate: number, order: InputOrder): number[] {
    const { inputStart, input, eventCount } = this.model;
    const base = firstEvent + eventCount;
    const inputs = [...input.subarray(inputStart[gate]!, inputStart[gate + 1]!)];
    const size = (signal: number): number =>
      signal >= base && this.isModule[signal - base] === 0 ? this.size[signal - base]! : 1;
    const uses = (signal: number): number => this.uses[signal]!;
    switch (order) {
      case "given":
        return inputs;
      case "smallFirst":
        return inputs.sort((a, b) => size(a) - size(b));
      case "largeFirst":
        return inputs.sort((a, b) => size(b) - size(a));
      case "sharedFirst":
        return inputs.sort((a, b) => size(a) - size(b) || uses(b) - uses(a));
    }
  }
}
