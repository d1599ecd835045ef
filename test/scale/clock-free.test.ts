import { describe, expect, it } from "vitest";
import { randomFailures } from "../../bench/generators/failures.js";
import { layeredGraph } from "../../bench/generators/layered-graph.js";
import { hotBytes } from "../../bench/hot-bytes.js";
import { failIn, takeBack, untouchedBatch } from "../../src/engine/batch/batch-state.js";
import { propagateBatch } from "../../src/engine/batch/propagate-batch.js";
import { compileGraph } from "../../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../../src/engine/loss.js";
import { propagate } from "../../src/engine/propagate/propagate.js";
import { clearState, degradePosition, untouchedState } from "../../src/engine/propagate/propagation-state.js";

const columns = layeredGraph({ nodeCount: 20_000, loops: "local", seed: 1 });

/** Bytes that so many runs leave on the heap, collected or not; negative where the collector ran. */
function heapGrowth(run: () => void): number {
  const before = process.memoryUsage().heapUsed;
  run();
  return process.memoryUsage().heapUsed - before;
}

describe("speed without a clock, of sweeps", () => {
  const graph = compileGraph(columns);

  it("keeps at most 24 bytes a dependency in hot arrays", () => {
    expect(hotBytes(graph, untouchedState(graph)).byDependency).toBeLessThanOrEqual(24);
  });

  it("allocates no object for a scenario: at most a number in a box for an evaluation", () => {
    const state = untouchedState(graph);
    const failures = randomFailures(graph, 2000, 3);
    let evaluations = 0;
    const sweep = (): void => {
      evaluations = 0;
      for (const position of failures) {
        degradePosition(state, position, wholeLoss);
        evaluations += propagate(graph, state);
        clearState(state);
      }
    };
    sweep();
    const growth = heapGrowth(sweep);
    expect(growth / evaluations).toBeLessThan(24);
  });

  it("evaluates a node once for 32 failures at a time, where 32 runs would do so up to 32 times", () => {
    const boolean = compileGraph({
      ...columns,
      weight: new Float64Array(columns.weight.length).fill(1),
      groupRule: rulesOf(columns.groupRule),
    });
    const state = untouchedState(boolean);
    const batch = untouchedBatch(boolean);
    let single = 0;
    for (let bit = 0; bit < 32; bit++) {
      degradePosition(state, bit * 5, wholeLoss);
      single += propagate(boolean, state);
      clearState(state);
      failIn(batch, bit * 5, 1 << bit);
    }
    const together = propagateBatch(boolean, batch);
    takeBack(batch);
    expect(together).toBeLessThanOrEqual(single);
    expect(together).toBeLessThanOrEqual(1.05 * boolean.nodeCount);
  });
});

/** Every rule `all`. */
function rulesOf(rules: ArrayLike<number> = []): Uint8Array {
  return new Uint8Array(rules.length);
}
