import { always, firstEvent, type GateKind, type GateModel, gateKinds, never } from "./gate-model.js";
import { LimitReached } from "./limit-reached.js";
import { WorkClock } from "./work-clock.js";

/** What the gates of one question may cost. */
export interface GateLimits {
  /** Gates, not counting those that are only declared. Absent: any number. */
  readonly mostGates?: number;
  /** Counts every input. Absent: time is no limit. */
  readonly clock?: WorkClock;
}

/**
 * Collects gates and answers with the signal that stands for each. Constants are folded away, repeated inputs, gates of one
 * input and what absorption takes (`a or (a and b)` is a) as well; a gate that stands already is not made again. What makes
 * gates throws {@link LimitReached} beyond the limits.
 */
export class GateTable {
  private readonly kinds: GateKind[] = [];
  private readonly thresholds: number[] = [];
  private readonly inputs: (readonly number[])[] = [];
  private readonly weights: (readonly number[] | undefined)[] = [];
  private readonly known = new Map<string, number>();
  readonly mostGates: number;
  readonly clock: WorkClock;

  constructor(
    readonly eventCount: number,
    { mostGates = Number.POSITIVE_INFINITY, clock = new WorkClock() }: GateLimits = {},
  ) {
    this.mostGates = mostGates;
    this.clock = clock;
  }

  event(event: number): number {
    return firstEvent + event;
  }

  /** A gate to be defined later, so that loops can be written. */
  declare(): number {
    return this.add(gateKinds.or, [], 0, undefined);
  }

  /** Says what a declared gate is: whatever the other signal is. */
  define(declared: number, signal: number): void {
    this.inputs[this.gateIndex(declared)] = [signal];
  }

  or(signals: Iterable<number>): number {
    return this.fold(gateKinds.or, signals, never, always);
  }

  and(signals: Iterable<number>): number {
    return this.fold(gateKinds.and, signals, always, never);
  }

  /**
   * Fails when the weights of the failed inputs sum to the threshold.
   * @param weights - whole numbers ≥ 0, parallel to the signals, with a sum below 2⁵³; absent: 1 each
   */
  atLeast(threshold: number, signals: readonly number[], weights?: readonly number[]): number {
    this.clock.spend(signals.length);
    const byInput = new Map<number, number>();
    let missing = threshold;
    signals.forEach((signal, index) => {
      const weight = weights?.[index] ?? 1;
      if (signal === always) missing -= weight;
      else if (signal !== never && weight > 0) byInput.set(signal, (byInput.get(signal) ?? 0) + weight);
    });
    if (missing <= 0) return always;
    const total = [...byInput.values()].reduce((sum, weight) => sum + weight, 0);
    if (total < missing) return never;
    // what weighs enough alone is an alternative; without what all the others cannot do, nothing happens
    const alone: number[] = [];
    const needed: number[] = [];
    const rest: [number, number][] = [];
    for (const [signal, weight] of byInput) {
      if (weight >= missing) alone.push(signal);
      else rest.push([signal, weight]);
    }
    const restTotal = rest.reduce((sum, [, weight]) => sum + weight, 0);
    if (restTotal < missing) return this.or(alone);
    const optional: [number, number][] = [];
    const spare = restTotal - missing;
    for (const entry of rest) {
      if (entry[1] > spare) {
        needed.push(entry[0]);
        missing -= entry[1];
      } else optional.push(entry);
    }
    const both = needed.length === 0 ? this.vote(missing, optional) : this.and([...needed, this.again(missing, optional)]);
    return this.or([...alone, both]);
  }

  /** The model of all gates made so far. */
  model(top: number): GateModel {
    const gateCount = this.kinds.length;
    const inputStart = new Int32Array(gateCount + 1);
    this.inputs.forEach((inputs, gate) => {
      inputStart[gate + 1] = inputStart[gate]! + inputs.length;
    });
    const input = new Int32Array(inputStart[gateCount]!);
    const weight = new Float64Array(input.length).fill(1);
    this.inputs.forEach((inputs, gate) => {
      input.set(inputs, inputStart[gate]);
      const weights = this.weights[gate];
      if (weights !== undefined) weight.set(weights, inputStart[gate]);
    });
    return {
      eventCount: this.eventCount,
      gateCount,
      kind: Uint8Array.from(this.kinds),
      threshold: Float64Array.from(this.thresholds),
      inputStart,
      input,
      weight,
      top,
    };
  }

  private again(threshold: number, entries: readonly (readonly [number, number])[]): number {
    return this.atLeast(
      threshold,
      entries.map(([signal]) => signal),
      entries.map(([, weight]) => weight),
    );
  }

  /** An `atLeast` gate in its least terms: weights and threshold without their common divisor, inputs by weight and signal. */
  private vote(threshold: number, entries: [number, number][]): number {
    const divisor = entries.reduce((common, [, weight]) => greatestCommonDivisor(common, weight), 0);
    const sorted = entries.sort(([a, v], [b, w]) => w - v || a - b);
    const weights = sorted.map(([, weight]) => weight / divisor);
    return this.unique(
      gateKinds.atLeast,
      sorted.map(([signal]) => signal),
      Math.ceil(threshold / divisor),
      weights,
    );
  }

  private fold(kind: GateKind, signals: Iterable<number>, neutral: number, dominant: number): number {
    const inputs = new Set<number>(signals);
    this.clock.spend(1 + inputs.size);
    if (inputs.has(dominant)) return dominant;
    inputs.delete(neutral);
    const dual = kind === gateKinds.or ? gateKinds.and : gateKinds.or;
    for (const signal of inputs) {
      const gate = this.gateIndex(signal);
      if (gate < 0 || this.kinds[gate] !== dual) continue;
      this.clock.spend(this.inputs[gate]!.length);
      // one that is defined as itself takes nothing but itself
      if (this.inputs[gate]!.some((each) => each !== signal && inputs.has(each))) inputs.delete(signal);
    }
    const [first] = inputs;
    if (first === undefined) return neutral;
    return inputs.size === 1 ? first : this.unique(kind, [...inputs], 0, undefined);
  }

  private unique(kind: GateKind, inputs: readonly number[], threshold: number, weights: readonly number[] | undefined): number {
    const key = `${kind} ${threshold} ${weights === undefined ? [...inputs].sort((a, b) => a - b) : `${inputs} ${weights}`}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= this.mostGates) throw new LimitReached("gates");
    const signal = this.add(kind, inputs, threshold, weights);
    this.known.set(key, signal);
    return signal;
  }

  private add(kind: GateKind, inputs: readonly number[], threshold: number, weights: readonly number[] | undefined): number {
    this.inputs.push(inputs);
    this.thresholds.push(threshold);
    this.weights.push(weights);
    return firstEvent + this.eventCount + this.kinds.push(kind) - 1;
  }

  private gateIndex(signal: number): number {
    return signal - firstEvent - this.eventCount;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}
