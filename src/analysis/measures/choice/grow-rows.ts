import type { KnownLosses } from "./known-losses.js";

interface Growing {
  readonly part: number;
  readonly loss: number;
  readonly options: readonly number[];
  readonly grown: Uint8Array;
  untried: readonly number[];
  /** How many options are tried at once. */
  step: number;
}

/**
 * Finds, for each of some parts, a set with these options and as many more as leave its loss where it is, so that the row which
 * follows names few cures. Sets of several parts are asked together where they agree on the options of both.
 * @throws AskedEnough
 */
export function growRows(known: KnownLosses, taken: Uint8Array, parts: readonly number[]): void {
  let growing = parts.map((part): Growing => {
    const options = known.optionsOf(part);
    const untried = options.filter((option) => taken[option] !== 1);
    const step = Math.max(1, untried.length >> 2);
    return { part, loss: known.between(part, taken).least, options, grown: taken.slice(), untried, step };
  });
  for (;;) {
    const asked = taken.slice();
    const isFixed = new Uint8Array(taken.length);
    growing = growing.filter((each) => {
      const trial = nextTrial(known, each);
      if (trial === undefined) return false;
      if (each.options.some((option) => isFixed[option] === 1 && asked[option] !== trial[option])) return true;
      for (const option of each.options) {
        isFixed[option] = 1;
        asked[option] = trial[option] ?? 0;
      }
      return true;
    });
    if (growing.length === 0) return;
    known.of(asked);
  }
}

/** The next set of which it is not known whether the part loses as much with it; takes in what is known. */
function nextTrial(known: KnownLosses, each: Growing): Uint8Array | undefined {
  while (each.untried.length > 0) {
    const more = each.untried.slice(0, each.step);
    const trial = each.grown.slice();
    for (const option of more) trial[option] = 1;
    const { least, most } = known.between(each.part, trial);
    if (least >= each.loss) {
      each.grown.set(trial);
      each.untried = each.untried.slice(more.length);
      each.step *= 2;
    } else if (most < each.loss) {
      if (more.length === 1) each.untried = each.untried.slice(1);
      else each.step = more.length >> 1;
    } else return trial;
  }
  return undefined;
}
