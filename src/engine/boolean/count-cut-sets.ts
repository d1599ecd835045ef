import { rootValue } from "./root-value.js";
import type { SolvedModel, SolvedModule } from "./solve-model.js";
import { WorkClock } from "./work-clock.js";

/**
 * How many minimal cut sets there are of each order, without listing them.
 * @returns by number of events: entry 0 is 1 only where the top has failed from the start; no trailing zeros but entry 0
 * @throws {@link LimitReached} when time is over
 * @remarks Cost: one pass over the nodes of the diagrams with polynomials of at most the highest order. Counts are doubles
 * while they are exact, and BigInt from 2⁵³ on.
 */
export function cutSetsByOrder({ modules }: SolvedModel, clock = new WorkClock()): bigint[] {
  const ofModule: Polynomial[] = [];
  for (const module of modules) {
    ofModule.push(polynomialOf(module, ofModule, clock));
    // a module is an input of one other and of no more
    for (const input of module.inputs) if (input < 0) ofModule[-1 - input] = [];
  }
  return [...(ofModule.at(-1) ?? [])].map((count) => BigInt(count));
}

/** Counts by order; all of one kind. */
type Polynomial = readonly number[] | readonly bigint[];

const exactBelow = 2 ** 53;
const ofEvent = [0, 1];

function polynomialOf(module: SolvedModule, ofModule: readonly Polynomial[], clock: WorkClock): Polynomial {
  const inputs = Array.from(module.inputs, (input) => (input >= 0 ? ofEvent : (ofModule[-1 - input] ?? [])));
  if (inputs.every((polynomial) => typeof polynomial[0] !== "bigint")) {
    const quick = inDoubles(module, inputs as (readonly number[])[], clock);
    if (quick !== undefined) return quick;
  }
  const wide = inputs.map((polynomial) => Array.from(polynomial as readonly (number | bigint)[], (count) => BigInt(count)));
  return evaluate(module, wide, [0n], [1n], addWide, multiplyWide, clock);
}

function inDoubles(
  module: SolvedModule,
  inputs: readonly (readonly number[])[],
  clock: WorkClock,
): readonly number[] | undefined {
  const result = evaluate(module, inputs, [0], [1], addDoubles, multiplyDoubles, clock);
  // all terms are ≥ 0 and every node's counts are at most those of the root times a path: look at all of them
  return result.some((count) => !(count < exactBelow)) ? undefined : result;
}

function evaluate<P extends { readonly length: number }>(
  { cutSets }: SolvedModule,
  inputs: readonly P[],
  zero: P,
  one: P,
  add: (a: P, b: P) => P,
  multiply: (a: P, b: P) => P,
  clock: WorkClock,
): P {
  return rootValue(cutSets, zero, one, (variable, low, high) => {
    const input = inputs[variable]!;
    clock.spend(low.length + input.length * high.length);
    return add(low, multiply(input, high));
  });
}

function addDoubles(a: readonly number[], b: readonly number[]): readonly number[] {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const sum = long.slice();
  for (let order = 0; order < short.length; order++) sum[order] = sum[order]! + short[order]!;
  return sum;
}

function multiplyDoubles(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 2 && a[0] === 0 && a[1] === 1) return [0, ...b];
  const product = new Array<number>(a.length + b.length - 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0) continue;
    for (let j = 0; j < b.length; j++) product[i + j] = product[i + j]! + a[i]! * b[j]!;
  }
  return product;
}

function addWide(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.map((count, order) => count + (short[order] ?? 0n));
}

function multiplyWide(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  const product = new Array<bigint>(a.length + b.length - 1).fill(0n);
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0n) continue;
    for (let j = 0; j < b.length; j++) product[i + j] = product[i + j]! + a[i]! * b[j]!;
  }
  return product;
}
