import fc from "fast-check";
import type { ChoiceProblem, LossLimit, Weighted } from "../../../../src/analysis/measures/choice/choice-problem.js";

/** A part of the loss: how much is lost depends on the taken ones of its options, in some monotone way. */
interface PartShape {
  readonly relevant: readonly number[];
  readonly size: number;
  readonly kind: "at-least" | "either-all" | "sum" | "greatest" | "least" | "never";
  readonly k: number;
  readonly sizes: readonly number[];
}

/** Numbers that shrink, and of which some are equal, some 0 and some not whole. */
const sizes = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.constantFrom(1, 5, 10),
  fc.integer({ min: 0, max: 99 }).map((n) => n / 10),
);

function partShape(options: number): fc.Arbitrary<PartShape> {
  return fc.record({
    relevant: fc.subarray([...Array(options).keys()], { maxLength: Math.min(5, options) }),
    size: sizes,
    kind: fc.constantFrom("at-least", "either-all", "sum", "greatest", "least", "never"),
    k: fc.integer({ min: 0, max: 4 }),
    sizes: fc.array(sizes, { minLength: 5, maxLength: 5 }),
  });
}

function lossOf({ relevant, size, kind, k, sizes: each }: PartShape, taken: ReadonlySet<number>): number {
  const missing = relevant.flatMap((option, index) => (taken.has(option) ? [] : [each[index]!]));
  const isTaken = relevant.map((option) => taken.has(option));
  switch (kind) {
    case "at-least":
      return isTaken.filter(Boolean).length >= k ? each[0]! : each[0]! + size;
    case "either-all": // the first k together, or the others together
      return (k > 0 && isTaken.slice(0, k).every(Boolean)) || (k < 4 && isTaken.length > k && isTaken.slice(k).every(Boolean))
        ? 0
        : size;
    case "sum":
      return missing.reduce((sum, one) => sum + one, 0);
    case "greatest":
      return Math.max(0, ...missing);
    case "least": // each option taken brings it down to a level of its own
      return Math.min(size, ...relevant.flatMap((option, index) => (taken.has(option) ? [each[index]!] : [])));
    case "never":
      return size;
  }
}

function weighted(parts: number): fc.Arbitrary<Weighted> {
  return fc
    .tuple(
      fc.subarray([...Array(parts).keys()]),
      fc.array(fc.constantFrom(0, 1, 1, 1, 2, 0.5), { minLength: parts, maxLength: parts }),
    )
    .map(([chosen, weights]) => ({ parts: chosen, weights: chosen.map((part) => weights[part]!) }));
}

const limit = (parts: number): fc.Arbitrary<LossLimit> =>
  fc.tuple(weighted(parts), fc.integer({ min: 0, max: 60 })).map(([sum, atMost]) => ({ ...sum, atMost }));

/** Problems small enough to try every set. */
export const smallProblems: fc.Arbitrary<ChoiceProblem> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 }))
  .chain(([options, parts]) =>
    fc.record({
      costs: fc.array(fc.oneof(sizes, fc.constantFrom(0, 3, 1 / 3)), { minLength: options, maxLength: options }),
      shapes: fc.array(partShape(options), { minLength: parts, maxLength: parts }),
      goal: fc.oneof(
        fc.record({ kind: fc.constant("cheapest" as const), limits: fc.array(limit(parts), { maxLength: 4 }) }),
        fc.record({
          kind: fc.constant("least-loss" as const),
          budget: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
          objectives: fc.array(weighted(parts), { minLength: 1, maxLength: 3 }),
        }),
      ),
    }),
  )
  .map(({ costs, shapes, goal }) => ({
    costs,
    parts: shapes.length,
    lossesOf: (taken, parts) => {
      const set = new Set(taken);
      return shapes.map((shape, part) => (parts.includes(part) ? lossOf(shape, set) : Number.NaN));
    },
    relevantTo: (part) => shapes[part]!.relevant,
    goal,
  }));

/** By trying every set: all values of the best, the cost as the last; `undefined` where none meets the limits. */
export function bestByTrying({ costs, goal, parts: count, lossesOf }: ChoiceProblem): number[] | undefined {
  let best: number[] | undefined;
  for (let set = 0; set < 2 ** costs.length; set++) {
    const taken = [...costs.keys()].filter((option) => (set >> option) & 1);
    const losses = lossesOf(taken, [...Array(count).keys()]);
    const cost = taken.reduce((sum, option) => sum + costs[option]!, 0);
    const sumOf = ({ parts, weights }: Weighted): number =>
      parts.reduce((sum, part, index) => sum + weights[index]! * losses[part]!, 0);
    const values = [...(goal.kind === "cheapest" ? [] : goal.objectives.map(sumOf)), cost];
    const meets = goal.kind === "cheapest" ? goal.limits.every((one) => sumOf(one) <= one.atMost) : cost <= goal.budget + 1e-12;
    if (meets && (best === undefined || isLess(values, best))) best = values;
  }
  return best;
}

/** In the order of a dictionary; costs that differ by rounding are equal. */
function isLess(values: readonly number[], others: readonly number[]): boolean {
  const at = values.findIndex((value, index) => value !== others[index]);
  return at >= 0 && values[at]! < others[at]!;
}
