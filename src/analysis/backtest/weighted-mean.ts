import type { Bounds } from "../../quantities.js";

/** A value, and how much of the whole has it; infinite at most where nothing bounds that. */
export interface Weighted {
  readonly value: Bounds;
  readonly size: Bounds;
}

/**
 * What the mean of values lies between, over all sizes: highest with those above it at their most and the others at their
 * least, lowest the reverse. Where that is the case is found by trying, in the order of values, each split.
 * @returns `undefined` where nobody has any size
 * @remarks Cost: time O(n log n).
 */
export function weightedMean(entries: readonly Weighted[]): Bounds | undefined {
  const [lowest, highest] = [
    lowestMean(entries.map(({ value, size }) => ({ value: value.atLeast, size }))),
    lowestMean(entries.map(({ value, size }) => ({ value: -value.atMost, size }))),
  ];
  return lowest === undefined || highest === undefined ? undefined : { atLeast: lowest, atMost: 0 - highest };
}

interface Fixed {
  readonly value: number;
  readonly size: Bounds;
}

/** The lowest of the means with all up to one value at their most and the others at their least; a size without bounds decides alone. */
function lowestMean(entries: readonly Fixed[]): number | undefined {
  const rising = entries.filter(({ size }) => size.atMost > 0).sort((a, b) => a.value - b.value);
  const mean = (weight: number, sum: number): number | undefined => (weight > 0 ? sum / weight : undefined);
  let weight = rising.reduce((total, { size }) => total + size.atLeast, 0);
  let sum = rising.reduce((total, { size, value }) => total + size.atLeast * value, 0);
  let lowest = mean(weight, sum);
  for (const { value, size } of rising) {
    const isOpen = size.atMost === Number.POSITIVE_INFINITY;
    weight += size.atMost - size.atLeast;
    sum += (size.atMost - size.atLeast) * value;
    const at = isOpen ? value : mean(weight, sum);
    if (at !== undefined && (lowest === undefined || at < lowest)) lowest = at;
    if (isOpen) return lowest;
  }
  return lowest;
}
