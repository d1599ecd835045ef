import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributions } from "../../../src/analysis/attribution/attribution.js";
import { exactValues, randomOrders } from "../../../src/analysis/attribution/attribution-game.js";
import type { AttributionOptions } from "../../../src/analysis/attribution/attribution-settled.js";
import { supplyingUnits } from "../../../src/analysis/failures/supplying-units.js";
import { reachSweeps, unitReaches } from "../../../src/analysis/reach/unit-reach.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { booleanLandscapes } from "../concentration/boolean-landscapes.js";

function sharesOf(landscape: Landscape, options: AttributionOptions = {}) {
  const units = supplyingUnits(landscape, "operator");
  const sweeps = reachSweeps(landscape, "assumed", units);
  const reaches = unitReaches(landscape, sweeps, units, "assumed", {});
  const divided = attributions(landscape, units, "assumed", sweeps, reaches, {}, options);
  return { sweeps, units, shares: divided.map(({ shares }) => shares) };
}

/** A game in which a coalition is worth 1 or nothing. */
const worth = (wins: (coalition: number) => boolean) => (coalition: number) => (wins(coalition) ? 1 : 0);

describe("exactValues", () => {
  it("gives [51; 50, 49, 1] 2/3, 1/6, 1/6, with players who take it alone sharing the rest (SH-2)", () => {
    const votes = [50, 49, 1];
    const wins = (coalition: number): boolean =>
      votes.reduce((sum, vote, player) => sum + (((coalition >> player) & 1) === 1 ? vote : 0), 0) >= 51;
    expect(exactValues(3, worth(wins))).toEqual([2 / 3, 1 / 6, 1 / 6].map((value) => expect.closeTo(value, 12)));
    // by hand over all orders: with one that wins alone, the same as a fourth player in every winning coalition
    const withAlone = exactValues(3, worth(wins), 1);
    const four = exactValues(
      4,
      worth((coalition) => ((coalition >> 3) & 1) === 1 || wins(coalition & 7)),
    );
    expect(withAlone).toEqual(four.map((value) => expect.closeTo(value, 12)));
  });
});

describe("randomOrders", () => {
  it("gives every order about as often as any other, and the same for the same seed", () => {
    const counts = new Map<string, number>();
    for (const order of randomOrders(4, 24_000, 7)) counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    expect(counts.size).toBe(24);
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(50); // 23 degrees of freedom: 0.9990 quantile 49.7
    const once = [...randomOrders(5, 10, 3)].map((order) => order.join());
    expect([...randomOrders(5, 10, 3)].map((order) => order.join())).toEqual(once);
  });
});

describe("attributions", () => {
  it("are the averages over all orders of the units, add up to 1; the diagram gives the same, and random orders come near them", () => {
    fc.assert(
      fc.property(booleanLandscapes(), (landscape) => {
        const { sweeps, units, shares } = sharesOf(landscape);
        const { worst } = sweeps.logic;
        const slow = slowShares(
          landscape,
          units.map(({ nodes }) => nodes),
        );
        shares.forEach((own, offer) => {
          const sum = own.reduce((total, { atLeast }) => total + atLeast, 0);
          if (own.length > 0) expect(sum).toBeCloseTo(1, 9);
          const values = units.map((_, unit) => own.find((share) => share.unit === unit)?.atLeast ?? 0);
          const service = worst.compiled.nodes.findIndex((_, number) => sweeps.logic.offers.offerOfNode[number] === offer);
          if (sweeps.logic.offers.sizeOf[offer] === 1)
            expect(values).toEqual(slow(worst.compiled.nodes[service]!.id).map((value) => expect.closeTo(value, 9)));
        });
        const byDiagrams = sharesOf(landscape, { exactPlayers: 0, samples: 0 });
        byDiagrams.shares.forEach((own, offer) => {
          expect(own.filter(({ atMost }) => atMost > 1e-9)).toEqual(
            shares[offer]!.map((share) => ({
              ...share,
              atLeast: expect.closeTo(share.atLeast, 9),
              atMost: expect.closeTo(share.atMost, 9),
            })),
          );
        });
        const sampled = sharesOf(landscape, { exactPlayers: 0, diagramNodes: 0, samples: 400 });
        sampled.shares.forEach((own, offer) => {
          for (const { unit, atLeast, error } of own) {
            const exact = shares[offer]!.find((share) => share.unit === unit)?.atLeast ?? 0;
            expect(Math.abs(atLeast - exact)).toBeLessThanOrEqual(6 * error + 0.02);
          }
        });
      }),
      replayable(60, 3),
    );
  });

  it("bracket the shares of each landscape that candidates leave open", () => {
    fc.assert(
      fc.property(booleanLandscapes({ doubts: true }), (landscape) => {
        const { shares } = sharesOf(landscape);
        const resolved = {
          ...landscape,
          dependencies: landscape.dependencies!.map(({ candidates, ...dependency }) =>
            candidates === undefined ? dependency : { ...dependency, supplier: candidates[1]! },
          ),
        };
        sharesOf(resolved).shares.forEach((own, offer) => {
          for (const { unit, atLeast } of own) {
            const bounds = shares[offer]!.find((share) => share.unit === unit);
            expect(bounds!.atLeast).toBeLessThanOrEqual(atLeast + 1e-9);
            expect(bounds!.atMost).toBeGreaterThanOrEqual(atLeast - 1e-9);
          }
        });
      }),
      replayable(90, 3),
    );
  });
});

/** The slow twin: every order of the units, one after the other lost, by plain evaluation of the landscape. */
function slowShares({ groups = [], dependencies = [] }: Landscape, units: readonly (readonly string[])[]) {
  const lostWith = (lost: ReadonlySet<string>): Set<string> => {
    const down = new Set(lost);
    for (let moved = true; moved; ) {
      moved = false;
      for (const node of new Set(dependencies.map(({ dependent }) => dependent))) {
        if (down.has(node)) continue;
        const own = dependencies.filter(({ dependent }) => dependent === node);
        const fails =
          own.some(({ group, supplier }) => group === undefined && down.has(supplier!)) ||
          groups.some(({ id, ...group }) => {
            if (group.node !== node || group.rule !== "at-least") return false;
            const members = own.filter((dependency) => dependency.group === id);
            return members.filter(({ supplier }) => !down.has(supplier!)).length < group.k;
          });
        if (!fails) continue;
        down.add(node);
        moved = true;
      }
    }
    return down;
  };
  const coalitions = Array.from({ length: 2 ** units.length }, (_, coalition) =>
    lostWith(new Set(units.flatMap((nodes, unit) => (((coalition >> unit) & 1) === 1 ? nodes : [])))),
  );
  const orders = permutations(units.map((_, unit) => unit));
  return (service: string): number[] => {
    const values = units.map(() => 0);
    for (const order of orders) {
      let coalition = 0;
      for (const unit of order) {
        coalition |= 1 << unit;
        if (!coalitions[coalition]!.has(service)) continue;
        values[unit]! += 1 / orders.length;
        break;
      }
    }
    return values;
  };
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
