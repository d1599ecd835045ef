import { describe, expect, it } from "vitest";
import { randomFailures, widestFailure } from "../../../bench/generators/failures.js";
import { layeredGraph } from "../../../bench/generators/layered-graph.js";
import { peerGraph, propagatePeer } from "../../../bench/peers/graphology-peer.js";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../../../src/engine/loss.js";
import { propagate } from "../../../src/engine/propagate/propagate.js";
import { clearState, degradePosition, untouchedState } from "../../../src/engine/propagate/propagation-state.js";

describe("speed without a clock, on layered graphs of 100,000 nodes", () => {
  it.each([
    ["local", 1.01, 4, 0.01],
    ["giant", 1.6, 7500, 0.07],
  ] as const)("evaluates few nodes more than once: %s", (loops, evaluationsPerNode, largest, cyclicShare) => {
    const nodeCount = 100_000;
    const graph = compileGraph(layeredGraph({ nodeCount, loops, seed: 1 }));
    const sizes = loopSizes(graph.componentLast);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largest);
    expect(sizes.reduce((sum, size) => sum + size, 0) / nodeCount).toBeCloseTo(cyclicShare, 2);

    const state = untouchedState(graph);
    degradePosition(state, widestFailure(graph), wholeLoss);
    expect(propagate(graph, state)).toBeLessThanOrEqual(evaluationsPerNode * nodeCount);
    expect(state.touchedCount).toBeGreaterThan(0.8 * nodeCount); // wide indeed
  });
});

describe.each(["local", "giant"] as const)("the graphology objects that the benchmark compares with: %s", (loops) => {
  it("come to the same losses", () => {
    const columns = layeredGraph({ nodeCount: 1000, loops, seed: 2 });
    const graph = compileGraph(columns);
    const state = untouchedState(graph);
    for (const position of [widestFailure(graph), ...randomFailures(graph, 6, 3)]) {
      degradePosition(state, position, wholeLoss);
      propagate(graph, state);
      const peer = peerGraph(columns);
      propagatePeer(peer, String(graph.nodeAt[position]));
      const losses = Array.from({ length: columns.nodeCount }, (_, node) => peer.getNodeAttribute(node, "loss"));
      expect(losses).toEqual(Array.from(graph.positionOf, (at) => state.loss[at]!));
      clearState(state);
    }
  });
});

/** Sizes of the components of two nodes or more. */
function loopSizes(componentLast: Int32Array): number[] {
  const sizes: number[] = [];
  for (let first = 0; first < componentLast.length; first = componentLast[first]! + 1) {
    if (componentLast[first]! > first) sizes.push(componentLast[first]! - first + 1);
  }
  return sizes;
}
