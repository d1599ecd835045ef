import { describe, expect, it } from "vitest";
import { gateModelOf } from "../../src/analysis/cut-sets-fault-tree.js";
import { cutSetsByOrder } from "../../src/engine/boolean/count-cut-sets.js";
import { moduleProbabilities } from "../../src/engine/boolean/probability.js";
import { simplify } from "../../src/engine/boolean/simplify.js";
import { type SolvedModel, solveModel } from "../../src/engine/boolean/solve-model.js";
import { readFaultTree } from "../../src/formats/open-psa.js";

describe("FT-1: two trains in SCRAM's tests (risk_analysis_tests.cc, correct_tree_input_with_probs.xml)", () => {
  const tree = readFaultTree({
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
  });

  it("gives four cut sets of two events and P 0.646", () => {
    const solved = solveModel(simplify(gateModelOf(tree))) as SolvedModel;
    expect(cutSetsByOrder(solved)).toEqual([0n, 0n, 4n]);
    const probabilities = tree.events.map(({ probability }) => probability!);
    expect(moduleProbabilities(solved, probabilities).at(-1)).toBeCloseTo(0.646, 9);
  });
});
