import { describe, expect, it } from "vitest";
import { populationFigures } from "../../../src/analysis/counting/population-figures.js";
import { weightedSum } from "../../../src/analysis/counting/weighted-sum.js";
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
