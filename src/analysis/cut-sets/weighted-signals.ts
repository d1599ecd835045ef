import type { GateTable } from "../../engine/boolean/gate-table.js";
import type { Steps } from "./offer-steps.js";

/** Parts of a person, a site or a bed that graded losses are told by: weights of gates are whole numbers. */
const grain = 1000;

/** Signals with what each adds to a sum. */
export class WeightedSignals {
  private readonly signals: number[] = [];
  private readonly weights: number[] = [];

  constructor(private readonly round: (value: number) => number) {}

  add(signal: number, amount: number): void {
    const weight = this.round(amount * grain);
    if (weight <= 0) return;
    this.signals.push(signal);
    this.weights.push(weight);
  }

  /**
   * Adds the steps of one offer, each rounded so that what it takes up to there is.
   * @param size - what it holds, of parts of the whole up to `until`, and beyond
   */
  addSteps(steps: Steps, size: number, until = 1, beyond = size): void {
    let [share, before] = [0, 0];
    for (const [signal, part] of steps) {
      share += part;
      const taken = this.round((size * Math.min(share, until) + beyond * Math.max(0, share - until)) * grain);
      if (taken > before) {
        this.signals.push(signal);
        this.weights.push(taken - before);
        before = taken;
      }
    }
  }

  /** The signal of the sum reaching a number. */
  atLeast(table: GateTable, amount: number): number {
    return table.atLeast(Math.ceil(Math.max(0, amount) * grain), this.signals, this.weights);
  }
}
