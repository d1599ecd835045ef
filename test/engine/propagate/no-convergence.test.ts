import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { type GraphColumns, groupRules } from "../../../src/engine/compile/graph-columns.js";
import { wholeLoss } from "../../../src/engine/loss.js";
import { propagate } from "../../../src/engine/propagate/propagate.js";
import { clearState, degradePosition, untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import { NoConvergenceError } from "../../../src/errors/errors.js";
import { disturbedGraph } from "../../arbitraries/disturbance.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";
import { renumbered, renumberings } from "../../arbitraries/renumbered.js";
import { replayable } from "../../arbitraries/replayable.js";
import { runEngine } from "../engine-run.js";

/** Node 0 is a source; 1 and 2 hear each other in `share` groups with a gain; 3 hangs on them. */
function loopWithGain(gain: number): GraphColumns {
  return {
    nodeCount: 4,
    dependent: [1, 2, 1, 3],
    supplier: [2, 1, 0, 2],
    weight: [gain, 1, 1, 1],
    group: [0, 1, 0, -1],
    groupNode: [1, 2],
    groupRule: [groupRules.share, groupRules.share],
  };
}

describe("a loop with a gain next to 1", () => {
  it("is an error that names its members, and the state can be cleared and used again", () => {
    const graph = compileGraph(loopWithGain(0.9999));
    const state = untouchedState(graph);
    degradePosition(state, graph.positionOf[0]!, 2 ** 20);
    const error = thrownBy(() => propagate(graph, state, { evaluationsPerNode: 1000 }));
    expect(error.component.map((position) => graph.nodeAt[position as number]).sort()).toEqual([1, 2]);
    expect(error.evaluationsPerNode).toBe(1000);

    clearState(state);
    degradePosition(state, graph.positionOf[2]!, 5);
    propagate(graph, state);
    expect(state.loss[graph.positionOf[0]!]).toBe(0);
    expect(state.loss[graph.positionOf[3]!]).toBeGreaterThanOrEqual(5);
  });

  it("comes to rest within the default limit at a gain of 0.9999", () => {
    const { losses } = runEngine(loopWithGain(0.9999), { degraded: [{ node: 0, loss: 2 ** 26 }], cut: [] });
    expect(losses[1]! / 2 ** 26).toBeCloseTo(10_000, 0);
  });

  it("runs down to nothing at a gain above 1", () => {
    const { losses } = runEngine(loopWithGain(1.01), { degraded: [{ node: 0, loss: 1 }], cut: [] });
    expect(losses).toEqual([1, wholeLoss, wholeLoss, wholeLoss]);
  });
});

it("takes the same number of evaluations in any order of dependencies and groups, so the limit does not depend on it", () => {
  const loops = disturbedGraph(graphColumns({ minNodes: 4, maxNodes: 30, blockSize: 0, selfLoops: true }));
  const reordered = loops.chain((given) =>
    renumberings(given.columns).map((to) => ({ given, to: { ...to, nodes: to.nodes.map((_, node) => node) } })),
  );
  fc.assert(
    fc.property(reordered, ({ given: { columns, disturbance, standBysCarry }, to }) => {
      const moved = { ...disturbance, cut: disturbance.cut.map((dependency) => to.dependencies[dependency]!) };
      const { evaluations, graph } = runEngine(columns, disturbance, standBysCarry);
      const other = runEngine(renumbered(columns, to), moved, standBysCarry);
      expect(other.evaluations).toBe(evaluations);
      expect(other.graph.nodeAt).toEqual(graph.nodeAt);
    }),
    replayable(),
  );
});

function thrownBy(run: () => void): NoConvergenceError {
  try {
    run();
  } catch (error) {
    if (error instanceof NoConvergenceError) return error;
    throw error;
  }
  throw new Error("did not throw");
}
