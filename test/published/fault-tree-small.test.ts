import { describe, expect, it } from "vitest";
import { faultTreeCutSets } from "../../src/analysis/cut-sets/cut-sets-fault-tree.js";
import type { CutSets } from "../../src/analysis/cut-sets/cut-sets-result.js";
import { readFaultTree } from "../../src/formats/open-psa/open-psa.js";
import type { FaultTree } from "../../src/model/documents/fault-tree.js";
import { treeOfSets } from "../analysis/cut-sets/small-trees.js";

const setsOf = ({ cutSets }: CutSets) => cutSets.map(({ members }) => members.join(" ")).sort();
const byId = ({ importance }: CutSets) => Object.fromEntries(importance.map((row) => [row.id, row]));
const sumOf = ({ countByOrder }: CutSets) => countByOrder.reduce((sum, { probability }) => sum + probability!, 0);

/** A tree of one gate with rule and inputs, and what is below it. */
function tree(
  gates: FaultTree["gates"],
  p: Readonly<Record<string, number>>,
  houseEvents: FaultTree["houseEvents"] = [],
): FaultTree {
  const events = Object.entries(p).map(([id, probability]) => ({ id, probability }));
  return { id: "tree", top: gates[0]!.id, gates, events, houseEvents };
}

describe("FT-1: two trains (SCRAM, risk_analysis_tests.cc, correct_tree_input_with_probs.xml)", () => {
  const result = faultTreeCutSets(
    readFaultTree({
      text: `<opsa-mef><define-fault-tree name="two-trains">
      <define-gate name="top"><and><gate name="one"/><gate name="two"/></and></define-gate>
      <define-gate name="one"><or><basic-event name="V1"/><basic-event name="P1"/></or></define-gate>
      <define-gate name="two"><or><basic-event name="V2"/><basic-event name="P2"/></or></define-gate>
      </define-fault-tree><model-data>
      <define-basic-event name="V1"><float value=".4"/></define-basic-event>
      <define-basic-event name="V2"><float value=".5"/></define-basic-event>
      <define-basic-event name="P1"><float value=".6"/></define-basic-event>
      <define-basic-event name="P2"><float value=".7"/></define-basic-event>
      </model-data></opsa-mef>`,
    }),
    { sort: "probability" },
  );

  it("lists the cut sets by falling probability", () => {
    expect(result.cutSets.map(({ members }) => members.join(" "))).toEqual(["P1 P2", "P1 V2", "P2 V1", "V1 V2"]);
    [0.42, 0.3, 0.28, 0.2].forEach((p, index) => {
      expect(result.cutSets[index]!.probability).toBeCloseTo(p, 12);
    });
  });

  it("gives P, the sum and the min-cut upper bound", () => {
    expect(result.probability!.atLeast).toBeCloseTo(0.646, 9);
    expect(result.probability!.atMost).toBe(result.probability!.atLeast);
    expect(sumOf(result)).toBeCloseTo(1.2, 9);
    expect(1 - result.cutSets.reduce((product, { probability }) => product * (1 - probability!), 1)).toBeCloseTo(0.766144, 9);
  });

  it.each([
    ["P1", 0.51, 0.4737, 0.7895, 1.316, 1.9],
    ["P2", 0.38, 0.4118, 0.8235, 1.176, 1.7],
    ["V1", 0.34, 0.2105, 0.5263, 1.316, 1.267],
    ["V2", 0.228, 0.1765, 0.5882, 1.176, 1.214],
  ])("gives the importance of %s", (id, birnbaum, criticality, diagnostic, achievement, reduction) => {
    const row = byId(result)[id]!;
    expect(Math.abs(row.birnbaum! - birnbaum)).toBeLessThan(5e-4);
    expect(Math.abs(row.criticality! - criticality)).toBeLessThan(5e-4);
    expect(Math.abs(row.diagnostic! - diagnostic)).toBeLessThan(5e-4);
    expect(Math.abs(row.riskAchievementWorth! - achievement)).toBeLessThan(5e-4);
    expect(Math.abs((row.riskReductionWorth as number) - reduction)).toBeLessThan(5e-4);
    expect(1 - 1 / (row.riskReductionWorth as number)).toBeCloseTo(row.criticality!, 12);
  });
});

describe("FT-2, coherent parts (SCRAM, bench_core_tests.cc)", () => {
  const p = { A: 0.1, B: 0.2, C: 0.3 };
  it("gives A or B or C, AB or BC, 2 of 3", () => {
    const any = faultTreeCutSets(tree([{ id: "top", rule: "or", inputs: ["A", "B", "C"] }], p));
    expect([setsOf(any), any.probability!.atLeast]).toEqual([["A", "B", "C"], expect.closeTo(0.496, 12)]);
    const pairs = faultTreeCutSets(
      treeOfSets(
        [
          ["A", "B"],
          ["B", "C"],
        ],
        p,
      ),
    );
    expect([setsOf(pairs), pairs.probability!.atLeast]).toEqual([["A B", "B C"], expect.closeTo(0.074, 12)]);
    const vote = faultTreeCutSets(tree([{ id: "top", rule: "at-least", k: 2, inputs: ["A", "B", "C"] }], p));
    expect([setsOf(vote), vote.probability!.atLeast]).toEqual([["A B", "A C", "B C"], expect.closeTo(0.098, 12)]);
  });

  it("gives one empty cut set and P 1 where the top has always failed, none and 0 where it never does", () => {
    const on = faultTreeCutSets(tree([{ id: "top", rule: "or", inputs: ["A", "H"] }], p, [{ id: "H", state: true }]));
    expect(on).toMatchObject({ count: "1", countByOrder: [{ order: 0, count: "1" }], probability: { atLeast: 1, atMost: 1 } });
    expect(on.cutSets).toMatchObject([{ order: 0, members: [] }]);
    const off = faultTreeCutSets(tree([{ id: "top", rule: "and", inputs: ["A", "H"] }], p, [{ id: "H", state: false }]));
    expect(off).toMatchObject({ count: "0", countByOrder: [], cutSets: [], probability: { atLeast: 0, atMost: 0 } });
  });
});

it("FT-3: the theatre of OpenFTA (SCRAM, bench_theatre_tests.cc)", () => {
  const result = faultTreeCutSets(
    treeOfSets(
      [
        ["Mains", "Gen"],
        ["Mains", "Relay"],
      ],
      { Mains: 0.03, Gen: 0.02, Relay: 0.05 },
    ),
  );
  expect(result.probability!.atLeast).toBeCloseTo(0.00207, 12);
  expect(sumOf(result)).toBeCloseTo(0.0021, 12);
  const { Gen, Relay, Mains } = byId(result);
  expect(Gen).toMatchObject({
    birnbaum: expect.closeTo(0.0285, 6),
    criticality: expect.closeTo(0.275362, 6),
    diagnostic: expect.closeTo(0.289855, 6),
    riskAchievementWorth: expect.closeTo(14.4928, 4),
    riskReductionWorth: expect.closeTo(1.38, 6),
    fussellVesely: expect.closeTo(0.289855, 6),
  });
  expect(Relay).toMatchObject({ criticality: expect.closeTo(0.710145, 6), fussellVesely: expect.closeTo(0.724638, 6) });
  expect(Mains!.riskReductionWorth).toBe("infinite");
});

describe("FT-4: the bridge (R. E. Barlow and F. Proschan, Statistical Theory of Reliability and Life Testing, 1975)", () => {
  const sets = [
    ["1", "2"],
    ["4", "5"],
    ["1", "3", "5"],
    ["2", "3", "4"],
  ];
  it.each([
    [0.1, 0.02152],
    [0.01, 0.0002019502],
    [0.5, 0.5],
  ])("at p = %d", (p, expected) => {
    const result = faultTreeCutSets(treeOfSets(sets, Object.fromEntries(["1", "2", "3", "4", "5"].map((id) => [id, p]))));
    expect(result.probability!.atLeast).toBeCloseTo(expected, 12);
  });

  it("has structural importance 3/8 at the ends and 1/8 in the middle, without any probabilities", () => {
    const result = faultTreeCutSets(treeOfSets(sets));
    expect(result.probability).toBeNull();
    expect(result.importance.map(({ id, structural, criticality }) => [id, structural, criticality])).toEqual([
      ["1", 3 / 8, null],
      ["2", 3 / 8, null],
      ["4", 3 / 8, null],
      ["5", 3 / 8, null],
      ["3", 1 / 8, null],
    ]);
  });
});

it("FT-5: the pressure tank, cut sets and probabilities as recalled from the handbook (NUREG-0492, 1981)", () => {
  const p = { T: 5e-6, K2: 3e-5, K1: 3e-5, R: 1e-4, S: 1e-4, S1: 3e-5 };
  const sets = [["T"], ["K2"], ["S", "K1"], ["S", "R"], ["S", "S1"]];
  const result = faultTreeCutSets(treeOfSets(sets, p));
  expect(setsOf(result)).toEqual(["K1 S", "K2", "R S", "S S1", "T"]);
  expect(sumOf(result)).toBeCloseTo(3.5016e-5, 12);
  expect(result.probability!.atLeast).toBeCloseTo(3.50158487e-5, 12);
});

it("FT-7: the course NE574 of UW-Madison (SCRAM, bench_ne574_tests.cc)", () => {
  const p = { B: 0.1, C: 0.3, D: 0.5, F: 0.7, G: 0.2, H: 0.4, I: 0.8 };
  const sets = ["C", "D F", "D G", "D B", "H I F", "H I G", "H I B"].map((set) => set.split(" "));
  const result = faultTreeCutSets(treeOfSets(sets, p));
  expect(result.probability!.atLeast).toBeCloseTo(0.662208, 9);
  const expected = { F: 0.33264, G: 0.12474, B: 0.11088, C: 0.48256, D: 0.373184, H: 0.21952, I: 0.10976 };
  for (const [id, birnbaum] of Object.entries(expected)) expect(byId(result)[id]!.birnbaum).toBeCloseTo(birnbaum, 9);
});

it("FT-13: ten of ten, 10^10 cut sets counted and not listed", () => {
  const rows = Array.from({ length: 10 }, (_, row) => Array.from({ length: 10 }, (__, column) => `e${row}${column}`));
  const gates = rows.map((inputs, row) => ({ id: `row-${row}`, rule: "or" as const, inputs }));
  const p = Object.fromEntries(rows.flat().map((id) => [id, 0.01]));
  const result = faultTreeCutSets(tree([{ id: "top", rule: "and", inputs: gates.map(({ id }) => id) }, ...gates], p), {
    maxSets: 3,
  });
  expect(result).toMatchObject({ count: "10000000000", countByOrder: [{ order: 10, count: "10000000000" }], complete: false });
  expect(result.cutSets).toHaveLength(3);
  expect(result.leftOut.count).toBe("9999999997");
  expect(Math.abs(result.probability!.atLeast / 6.388415404e-11 - 1)).toBeLessThan(1e-9);
  expect(result.leftOut.probabilityAtMost).toBe(result.probability!.atMost);
});

it("counts 50 of 100 in full digits", () => {
  const inputs = Array.from({ length: 100 }, (_, index) => `e${index}`);
  const gates = [{ id: "top", rule: "at-least" as const, k: 50, inputs }];
  const events = inputs.map((id) => ({ id }));
  const result = faultTreeCutSets({ id: "vote", top: "top", gates, events, houseEvents: [] }, { maxSets: 0 });
  expect(result.count).toBe("100891344545564193334812497256");
});
