import fc from "fast-check";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { aMillisecond, type SupplyCase, scenarioWith, supplyDisturbances } from "./supply-landscapes.js";

type Row = NonNullable<Landscape["dependencies"]>[number];

const evidence = { status: "inferred" } as const;
const hours = (milliseconds: number): number => milliseconds / 3_600_000;

const drawer = fc.record({
  always: fc.nat(3),
  atLoss: fc.integer({ min: 0, max: 9 }),
  /** On what it stands but for the supply: the one before, so that losses pass from drawer to drawer, or something of its own. */
  onBefore: fc.boolean(),
  isStandBy: fc.boolean(),
  activation: fc.nat(5),
  also: fc.boolean(),
  rank: fc.nat(1_000_000),
});

const crowd = fc.record({
  drawers: fc.oneof(
    { weight: 4, arbitrary: fc.array(drawer, { minLength: 5, maxLength: 10, size: "max" }) },
    { weight: 1, arbitrary: fc.array(drawer, { minLength: 11, maxLength: 24, size: "max" }) },
  ),
  extra: fc.nat(20),
  stock: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
  isOrdered: fc.boolean(),
  isLoop: fc.boolean(),
});

/** One supply on which up to 24 draw, some of them twice, evenly or in an order; some stand on each other, in a loop or not. */
export function crowdedCases(): fc.Arbitrary<SupplyCase> {
  return crowd.chain((seed) => {
    const { drawers, extra, stock, isOrdered, isLoop } = seed;
    const own = (index: number): string => `s${2 * index + 1}`;
    const user = (index: number): string => `s${2 * index + 2}`;
    const rows = drawers.flatMap((each, index): Row[] => {
      const base = { dependent: user(index), kind: "use", weight: 1, group: `g${index}`, evidence } as const;
      const before = index > 0 ? user(index - 1) : isLoop ? user(drawers.length - 1) : own(index);
      const standBy = each.isStandBy ? { activationHours: hours(each.activation) } : {};
      const draws = { always: each.always * aMillisecond, atLoss: each.atLoss * aMillisecond, of: `o${index}` };
      return [
        { ...base, id: `o${index}`, supplier: each.onBefore ? before : own(index) },
        { ...base, id: `d${index}`, supplier: "s0", draws, ...standBy },
        ...(each.also ? [{ ...base, id: `e${index}`, supplier: "s0", draws }] : []),
      ];
    });
    const always = rows.reduce((sum, { draws }) => sum + (typeof draws?.always === "number" ? draws.always : 0), 0);
    const inOrder = drawers.map((_, index) => index).sort((a, b) => drawers[a]!.rank - drawers[b]!.rank || a - b);
    const supply = {
      perDay: always + extra * aMillisecond,
      ...(stock === 0 ? {} : { stock, reserve: Math.floor(stock / 2) }),
      ...(isOrdered ? { order: inOrder.map(user) } : {}),
    };
    const system = (id: string) => ({ kind: "system" as const, id, name: id, operator: "x", systemType: "any", evidence });
    const landscape: Landscape = {
      tragweite: "landscape/1",
      id: "crowd",
      nodes: [
        { kind: "it-provider", id: "x", name: "X", evidence },
        { ...system("s0"), supply },
        ...drawers.flatMap((_, index) => [system(own(index)), system(user(index))]),
      ],
      groups: drawers.map((_, index) => ({ id: `g${index}`, node: user(index), rule: "at-least" as const, k: 1 })),
      dependencies: rows,
    };
    return supplyDisturbances(2 * drawers.length + 1, 8).map((disturbances) => ({
      landscape,
      scenario: scenarioWith(disturbances),
    }));
  });
}
