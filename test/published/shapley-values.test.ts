import { describe, expect, it } from "vitest";
import { faultTreeCutSets } from "../../src/analysis/cut-sets/cut-sets-fault-tree.js";
import { shapleyOfSum } from "../../src/analysis/cut-sets/shapley.js";
import type { FaultTree } from "../../src/model/documents/fault-tree.js";
import { treeOfSets } from "../analysis/cut-sets/small-trees.js";

const shapley = (tree: FaultTree) => Object.fromEntries(faultTreeCutSets(tree).importance.map((row) => [row.id, row.shapley]));

describe("Shapley values known from the literature (L. S. Shapley, A value for n-person games, 1953)", () => {
  it("SH-1: the glove game, one left and two right gloves", () => {
    const values = shapley(
      treeOfSets([
        ["L", "R1"],
        ["L", "R2"],
      ]),
    );
    expect(values).toEqual({ L: expect.closeTo(2 / 3, 14), R1: expect.closeTo(1 / 6, 14), R2: expect.closeTo(1 / 6, 14) });
  });

  it("SH-2: weights mislead in the majority game [51; 50, 49, 1]", () => {
    const values = shapley(
      treeOfSets([
        ["fifty", "one"],
        ["fifty", "forty-nine"],
      ]),
    );
    expect(values["fifty"]).toBeCloseTo(2 / 3, 14);
    expect(values["forty-nine"]).toBeCloseTo(1 / 6, 14);
    expect(values["one"]).toBeCloseTo(1 / 6, 14);
  });

  it("SH-4: the airport game with costs 1, 2, 3, 4 (S. C. Littlechild and G. Owen, 1973)", () => {
    // a coalition costs what its largest plane needs: one unit for each length of runway that any of them needs
    const longer = [["a", "b", "c", "d"], ["b", "c", "d"], ["c", "d"], ["d"]];
    const games = longer.map((planes) => ({ tree: treeOfSets(planes.map((plane) => [plane])), worth: 1 }));
    const values = Object.fromEntries(shapleyOfSum(games).map(({ id, value }) => [id, value]));
    expect(values).toEqual({
      a: expect.closeTo(1 / 4, 14),
      b: expect.closeTo(7 / 12, 14),
      c: expect.closeTo(13 / 12, 14),
      d: expect.closeTo(25 / 12, 14),
    });
  });

  it("SH-7: cut sets {A} and {B, C}", () => {
    const values = shapley(treeOfSets([["A"], ["B", "C"]]));
    expect(values).toEqual({ A: expect.closeTo(2 / 3, 14), B: expect.closeTo(1 / 6, 14), C: expect.closeTo(1 / 6, 14) });
  });
});
