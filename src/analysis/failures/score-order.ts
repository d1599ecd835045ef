import { scoreFields, scoreNames } from "./failure-chunk.js";

const orderedBy = [...scoreNames.keys()];
const [impaired, nodes] = [scoreNames.indexOf("impaired"), scoreNames.indexOf("nodes")];
const gradedAtMost = scoreNames.indexOf("gradedAtMost");

/**
 * Units that take anything: most surely lost first, then most possibly, most in graded loss, most organisations, most nodes, then
 * by name and id.
 * @param scores - {@link scoreFields} numbers a unit, as chunks of a sweep have them
 * @returns places of units
 * @remarks Cost: time O(u log u) for u units, space 4 bytes a unit besides what sorting takes.
 */
export function inOrder(scores: Float64Array, ranked: readonly { readonly id: string; readonly name: string }[]): Int32Array {
  const field = (unit: number, which: number): number => scores[unit * scoreFields + which] ?? 0;
  const units = Int32Array.from({ length: scores.length / scoreFields }, (_, unit) => unit);
  return units
    .filter((unit) => field(unit, impaired) > 0 || field(unit, nodes) > 0 || field(unit, gradedAtMost) > 0)
    .sort((a, b) => {
      for (const which of orderedBy) {
        const [one, other] = [field(a, which), field(b, which)];
        if (one !== other) return one > other ? -1 : 1; // both may be infinite
      }
      return byNameAndId(ranked[a], ranked[b]);
    });
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Ties of what is ranked. */
export function byNameAndId(a: Named | undefined, b: Named | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
