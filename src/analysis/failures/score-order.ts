import { scoreFields } from "./failure-chunk.js";

const [atLeast, atMost, impaired, services] = [0, 1, 2, 3];

/**
 * Units that take anything: most persons surely, then most possibly, then most impaired, most services, then by id.
 * @param scores - {@link scoreFields} numbers a unit, as chunks of a sweep have them
 * @returns places of units
 * @remarks Cost: time O(u log u) for u units, space 4 bytes a unit besides what sorting takes.
 */
export function inOrder(scores: Float64Array, ranked: readonly { readonly id: string }[]): Int32Array {
  const field = (unit: number, which: number): number => scores[unit * scoreFields + which] ?? 0;
  const units = Int32Array.from({ length: scores.length / scoreFields }, (_, unit) => unit);
  return units
    .filter((unit) => field(unit, impaired) > 0 || field(unit, services) > 0)
    .sort(
      (a, b) =>
        field(b, atLeast) - field(a, atLeast) ||
        field(b, atMost) - field(a, atMost) ||
        field(b, impaired) - field(a, impaired) ||
        field(b, services) - field(a, services) ||
        ((ranked[a]?.id ?? "") < (ranked[b]?.id ?? "") ? -1 : 1),
    );
}
