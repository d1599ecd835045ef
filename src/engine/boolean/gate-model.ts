/** How the inputs of a gate count together. The numbers stand in {@link GateModel.kind}. */
export const gateKinds = { and: 0, or: 1, atLeast: 2 } as const;
export type GateKind = (typeof gateKinds)[keyof typeof gateKinds];

/**
 * Which failures together make something fail: a monotone (coherent) Boolean function as gates over events.
 *
 * A *signal* is something that fails or does not: 0 never, 1 always, `2 + event`, `2 + eventCount + gate`. Gates may refer
 * to one another in loops; {@link unrollLoops} gives them their meaning (what runs, keeps running).
 */
export interface GateModel {
  readonly eventCount: number;
  readonly gateCount: number;
  /** Length gates: a number of {@link gateKinds}. */
  readonly kind: Uint8Array;
  /** Length gates: an `atLeast` gate fails when the weights of its failed inputs sum to this; else 0. */
  readonly threshold: Float64Array;
  /** Length gates + 1: the inputs of a gate are `input[inputStart[gate]] …`. */
  readonly inputStart: Int32Array;
  /** Signals. */
  readonly input: Int32Array;
  /** Parallel to `input`: whole numbers ≥ 1, with a sum below 2⁵³ in each gate; 1 in `and` and `or` gates. */
  readonly weight: Float64Array;
  /** The signal that is asked about. */
  readonly top: number;
}

/** The signal that never fails. */
export const never = 0;
/** The signal that has always failed. */
export const always = 1;
/** The first signal of an event. */
export const firstEvent = 2;

/**
 * The gates that a signal rests on, each after those in its inputs; in a loop, after those that are not on the way to it.
 * @remarks Cost: time and space O(inputs), with an explicit stack.
 */
export function inputsFirst({ eventCount, gateCount, inputStart, input }: GateModel, top: number): Int32Array {
  const base = firstEvent + eventCount;
  const next = Int32Array.from(inputStart.subarray(0, gateCount));
  const seen = new Uint8Array(gateCount);
  const order = new Int32Array(gateCount);
  let count = 0;
  const open: number[] = [];
  if (top >= base) {
    open.push(top - base);
    seen[top - base] = 1;
  }
  while (open.length > 0) {
    const gate = open[open.length - 1]!;
    if (next[gate]! === inputStart[gate + 1]!) {
      order[count++] = gate;
      open.pop();
      continue;
    }
    const child = input[next[gate]!++]! - base;
    if (child < 0 || seen[child] === 1) continue;
    seen[child] = 1;
    open.push(child);
  }
  return order.subarray(0, count);
}
