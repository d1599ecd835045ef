import { textWidth } from "../svg/text-width.js";

/** A step of a line in the strip: from where to where in percent of the width, and how high in pixels. */
export interface StripStep {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** A name, and where its middle and its base line stand. */
export interface StripName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Width of the strip on a screen of 1280 pixels: on a wider one a name takes less of it. */
const narrowest = 1112;
/** Where nothing is lost, in pixels: what stands there needs no name. */
const ground = 46;
/** A letter stands so far above its base line and below it, with the paint around it. */
const [ascent, descent] = [11, 4];
const size = 12;

/**
 * Names along the lines of a strip, none through a line or another name: above its longest step or below it, in the middle or
 * near one of its ends. A line without such a place has no name.
 * @param lead - the steps of the line that has its name beside the strip
 */
export function stripNames(
  rows: readonly { readonly name: string; readonly steps: readonly StripStep[] }[],
  lead: readonly StripStep[],
): StripName[] {
  const lines = [lead, ...rows.map(({ steps }) => steps)];
  const placed: (StripName & { readonly half: number })[] = [];
  for (const { name, steps } of rows) {
    const half = ((textWidth(name, size) / 2 + 4) / narrowest) * 100;
    const [longest] = steps.filter(({ y }) => y < ground).sort((a, b) => b.to - b.from - (a.to - a.from));
    if (longest === undefined) continue;
    const { from, to, y } = longest;
    const spots = [(from + to) / 2, from + half, to - half].flatMap((x) =>
      [y - descent, y + ascent + 3].map((base) => [x, base] as const),
    );
    const free = spots.find(
      ([x, base]) =>
        x - half >= 0 &&
        x + half <= 100 &&
        base - ascent >= -2 &&
        base + descent <= ground &&
        lines.every((each) => !isCrossed(each, x - half, x + half, base)) &&
        placed.every((other) => Math.abs(other.x - x) >= other.half + half || Math.abs(other.y - base) >= ascent + descent),
    );
    if (free !== undefined) placed.push({ name, x: free[0], y: free[1], half });
  }
  return placed.map(({ name, x, y }) => ({ name, x, y }));
}

/** Whether a line or the rise between two of its steps runs through a name. */
function isCrossed(steps: readonly StripStep[], left: number, right: number, base: number): boolean {
  const [above, below] = [base - ascent, base + descent];
  return steps.some(({ from, to, y }, index) => {
    const before = steps[index - 1]?.y ?? ground;
    const isThrough = y > above && y < below && from < right && to > left;
    const isRise = from > left && from < right && Math.max(before, y) > above && Math.min(before, y) < below;
    return isThrough || isRise;
  });
}
