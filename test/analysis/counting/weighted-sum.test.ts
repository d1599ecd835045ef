import { describe, expect, it } from "vitest";
import { populationFigures } from "../../../src/analysis/counting/population-figures.js";
import { settledAmount, weightedSum } from "../../../src/analysis/counting/weighted-sum.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";

describe("a sum of parts of ranges that a total leaves no choice", () => {
  const evidence = { status: "documented", sources: [{ url: "https://example.org" }] };
  const sizes = [0, { atLeast: 1, atMost: 2 }, { atLeast: 95, atMost: 100 }];
  const landscape = parseLandscape({
    ...{ tragweite: "landscape/1", id: "sizes", totals: [{ id: "all", insured: 102, evidence }] },
    nodes: sizes.map((insured, place) => ({
      ...{ kind: "insurer", id: `k${place}`, name: `K${place}` },
      ...{ insurerType: "BKK", insured, evidence },
    })),
  });
  const figures = populationFigures(landscape).units.find(({ unit }) => unit === "insured")!;

  it("has no lower end above its upper one, in whatever order it is added up", () => {
    const apart = [];
    for (let first = 1; first <= 30; first++) {
      for (let second = 1; second <= 30; second++) {
        const [one, other] = [first / 30, second / 30];
        const { atLeast, atMost } = weightedSum(figures, figures.parts[0]!, [
          [1, { best: one, worst: one }],
          [2, { best: other, worst: other }],
        ]);
        if (!(atLeast <= atMost)) apart.push([first, second, atLeast, atMost]);
        expect(atMost).toBeCloseTo(2 * one + 100 * other, 9);
      }
    }
    expect(apart).toEqual([]);
  });
});

// Found: 1.437 in one analysis and 1.438 in another, of the same amount.
it("half a thousandth is rounded alike, whatever adding up has left of it", () => {
  for (const amount of [1.4375, 0.0005, 118_816.1875])
    expect(new Set([-1, 0, 1].map((noise) => settledAmount(amount * (1 + noise * 2 ** -40)))).size).toBe(1);
});
