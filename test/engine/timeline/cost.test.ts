import { describe, expect, it } from "vitest";
import { layeredGraph } from "../../../bench/generators/layered-graph.js";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../../../src/engine/loss.js";
import { timedGraph } from "../../../src/engine/timeline/timed-graph.js";
import type { TimedEffect } from "../../../src/engine/timeline/timed-inputs.js";
import { runTimeline } from "../../../src/engine/timeline/timeline.js";

/** Small effects one after the other on nodes deep in the graph: each begins as the one before ends. */
function effectsOn(nodeCount: number, count: number): TimedEffect[] {
  return Array.from({ length: count }, (_, index) => ({
    begin: index * 1000,
    end: (index + 1) * 1000,
    // a prime step through the upper half of the order of work
    degraded: [{ position: Math.floor(nodeCount / 2) + ((index * 7919) % Math.floor(nodeCount / 2)), loss: wholeLoss }],
    cut: [],
  }));
}

describe("a scenario of 10,000 breakpoints on 100,000 nodes", () => {
  const base = compileGraph(layeredGraph({ nodeCount: 100_000, loops: "local", seed: 1 }));
  const recovery = Array.from({ length: base.nodeCount }, (_, position) => (position % 10 === 0 ? 300 : 0));
  const buffer = Array.from({ length: base.dependencyCount }, (_, slot) => (slot % 10 === 0 ? 200 : 0));
  for (const [name, timing] of Object.entries({ "nothing takes time": {}, "a tenth takes time": { recovery, buffer } })) {
    for (const restart of ["assisted", "unassisted"] as const) {
      it(`costs in proportion to what changes where ${name}, ${restart}`, () => {
        const timed = timedGraph(base, timing);
        const { log, breakpoints, evaluations } = runTimeline(timed, effectsOn(base.nodeCount, 10_000), { restart });
        expect(breakpoints).toBeGreaterThanOrEqual(10_000);
        expect(log.length).toBeGreaterThan(20_000);
        // a node is evaluated when a supplier moves: few of these evaluations change nothing
        expect(evaluations / log.length).toBeLessThan(restart === "assisted" ? 8 : 12);
        // evaluating everything at each moment would take a thousand million
        expect(evaluations).toBeLessThan((breakpoints * base.nodeCount) / 1000);
      });
    }
  }
});
