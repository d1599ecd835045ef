import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { targetFaultTree } from "../../../src/analysis/cut-sets/target-fault-tree.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { replayable } from "../../arbitraries/replayable.js";

const evidence = { status: "assumed" };
const members = (count: number) => Array.from({ length: count }, (_, place) => `m${place}`);

/** A service that is lost when all of some systems are, which fail for one reason, too. */
const redundant = (count: number, failures: object, beta: number | undefined, cause: object = {}) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "l",
    nodes: [
      { kind: "service", id: "s", name: "s", operator: "unknown", serviceType: "x", evidence },
      ...members(count).map((id) => ({
        kind: "system",
        id,
        name: id,
        operator: "unknown",
        systemType: "x",
        ...failures,
        evidence,
      })),
    ],
    groups: [{ id: "g", node: "s", rule: "at-least", k: 1 }],
    dependencies: members(count).map((id) => ({
      ...{ id: `s-${id}`, dependent: "s", supplier: id, kind: "hosting", weight: 1, group: "g", evidence },
    })),
    ...(beta === undefined
      ? {}
      : { commonCause: [{ id: "cause", name: "One product", members: members(count), beta, evidence, ...cause }] }),
  });
const lost = { kind: "lost", node: "s" } as const;
const probabilityOf = (landscape: ReturnType<typeof redundant>) =>
  cutSets(landscape, lost, { failing: "with-probability" }).probability!;

describe("nodes with a common cause", () => {
  // Source: the beta-factor model, K. N. Fleming 1974; NUREG/CR-4780: 1 − (1 − βQ)(1 − ((1 − β)Q)²)
  it("are both lost with the probability of the beta-factor model", () => {
    const { atLeast, atMost } = probabilityOf(redundant(2, { probability: 0.01 }, 0.1));
    expect(atLeast).toBeCloseTo(0.001080919, 12);
    expect(atMost).toBe(atLeast);
  });

  it("have a cut set of their own, by its name", () => {
    const { cutSets: sets } = cutSets(redundant(2, { probability: 0.01 }, 0.1), lost, { failing: "with-probability" });
    expect(sets.map(({ members: ids, names, probability }) => [ids, names, probability])).toEqual([
      [["cause"], ["One product"], 0.001],
      [["m0", "m1"], ["m0", "m1"], expect.closeTo(0.009 ** 2, 15)],
    ]);
  });

  it("are told apart from a node of the same id", () => {
    const { cutSets: sets } = cutSets(redundant(2, { probability: 0.01 }, 0.1, { id: "m0" }), lost, {
      failing: "with-probability",
    });
    expect(sets.map(({ members: ids }) => ids)).toEqual([["m0(common-cause)"], ["m0", "m1"]]);
    const tree = targetFaultTree(redundant(2, { probability: 0.01 }, 0.1, { id: "m0" }), lost, { failing: "with-probability" });
    expect(tree.events.map(({ id }) => id)).toEqual(["m0", "m1", "m0(common-cause)"]);
  });

  it("need no probabilities, and fail in common only where two of them may", () => {
    const landscape = redundant(3, {}, 0.1);
    expect(cutSets(landscape, lost, { failing: [{ id: "m0" }, { id: "m1" }] }).count).toBe("0");
    const withAll = cutSets(landscape, lost, { failing: members(3).map((id) => ({ id })) });
    expect(withAll.cutSets.map(({ members: ids }) => ids)).toEqual([["cause"], ["m0", "m1", "m2"]]);
    expect(withAll.probability).toBeNull();
  });

  it("of rates keep what each of them is lost by in all", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (failuresPerYear, beta) => {
          const landscape = redundant(2, { failuresPerYear, failureHours: 12 }, beta);
          const one = cutSets(landscape, { kind: "lost", node: "m0" }, { failing: "with-probability" }).probability!;
          expect(one.atMost).toBeCloseTo(-Math.expm1((-failuresPerYear * 12) / 8766), 12);
        },
      ),
      replayable(100),
    );
  });

  it("and ranges have both ends, and all else one of them", () => {
    const figures = { failuresPerYear: { atLeast: 1, atMost: 2 }, failureHours: { median: 4, p90: 12 } };
    const ranged = redundant(2, figures, 0.1);
    const [low, high] = [1, 2].map(
      (failuresPerYear) => probabilityOf(redundant(2, { ...figures, failuresPerYear }, 0.1)).atLeast,
    );
    for (const reading of ["worst", "best"] as const) {
      const result = cutSets(ranged, lost, { failing: "with-probability", reading });
      expect(result.probability).toEqual({ atLeast: low, atMost: high });
      expect(result.ranges).toEqual(["cause", "m0", "m1"]);
      const sum = result.cutSets.reduce((all, { probability }) => all + probability!, 0);
      expect(sum / (reading === "worst" ? high! : low!)).toBeCloseTo(1, 3);
    }
    expect(cutSets(redundant(2, { probability: 0.1 }, 0.1), lost)).not.toHaveProperty("ranges");
  });
});
