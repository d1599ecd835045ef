import { describe, expect, it } from "vitest";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../../../src/engine/loss.js";
import { propagate } from "../../../src/engine/propagate/propagate.js";
import { degradePosition, setOwnLoss, untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import { recover } from "../../../src/engine/propagate/recover.js";
import { restartLoops } from "../../../src/engine/propagate/restart-loops.js";
import { NoConvergenceError } from "../../../src/errors/errors.js";

const nodeCount = 1_000_000;

/** Every node depends on the one before it; in a ring the first one on the last. */
function chain(closed: boolean) {
  const first = closed ? 0 : 1;
  const dependent = Int32Array.from({ length: nodeCount - first }, (_, index) => index + first);
  const supplier = dependent.map((node) => (node + nodeCount - 1) % nodeCount);
  return compileGraph({ nodeCount, dependent, supplier, weight: new Float64Array(dependent.length).fill(1) });
}

describe("a million nodes in a row", () => {
  it.each([
    ["chain", false],
    ["ring", true],
  ])("do not grow the call stack: %s", (_, closed) => {
    const graph = chain(closed);
    const state = untouchedState(graph);
    const source = graph.positionOf[closed ? nodeCount >> 1 : 0]!;
    degradePosition(state, source, wholeLoss);
    expect(propagate(graph, state)).toBeLessThanOrEqual(closed ? nodeCount + 1 : nodeCount);
    expect(state.touchedCount).toBe(nodeCount);
    expect(state.loss.every((loss) => loss === wholeLoss)).toBe(true);

    setOwnLoss(state, source, 0);
    recover(graph, state, [source]);
    expect(state.loss.every((loss) => loss === 0)).toBe(true);
    expect(restartLoops(graph, state).map(({ members }) => members.length)).toEqual(closed ? [nodeCount] : []);
  });

  it("are named as a loop that does not come to rest in time that grows with their number", () => {
    const graph = chain(true);
    const state = untouchedState(graph);
    degradePosition(state, 0, wholeLoss);
    expect(() => propagate(graph, state, { evaluationsPerNode: 0.5 })).toThrow(NoConvergenceError);
  });
});
