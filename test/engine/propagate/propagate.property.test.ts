import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { leastFixedPoint } from "../../../src/engine/propagate/least-fixed-point.js";
import { propagate } from "../../../src/engine/propagate/propagate.js";
import { clearState, untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import { both, disturbanceOf, disturbedGraph } from "../../arbitraries/disturbance.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";
import { renumbered, renumberings } from "../../arbitraries/renumbered.js";
import { replayable } from "../../arbitraries/replayable.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { slowGreatest, slowLeast } from "../../twin/slow-propagation.js";
import { disturb, lossesByNode, runEngine, twinInputs } from "../engine-run.js";

const smallGraph = graphColumns({ selfLoops: true });
const disturbed = disturbedGraph(smallGraph);
const twiceDisturbed = disturbed.chain((first) => fc.record({ first: fc.constant(first), more: disturbanceOf(first.columns) }));

describe("propagation over random graphs", () => {
  it("gives the greatest fixed point, as the slow twin does", () => {
    fc.assert(
      fc.property(disturbed, ({ columns, disturbance, standBysCarry }) => {
        const { losses } = runEngine(columns, disturbance, standBysCarry);
        expect(losses).toEqual(slowGreatest(columns, twinInputs(columns, disturbance, standBysCarry)));
      }),
      replayable(3000),
    );
  });

  it("loses the same where limits that limit nothing are asked at every slot", () => {
    const plain = disturbed.filter(({ columns }) => compileGraph(columns).limits === undefined);
    fc.assert(
      fc.property(plain, ({ columns, disturbance: { degraded } }) => {
        const limited = { ...columns, slack: new Float64Array(columns.weight.length).fill(1) };
        const asked = runEngine(limited, { degraded, cut: [] });
        expect(asked.graph.limits).toBeDefined();
        expect(asked.losses).toEqual(runEngine(columns, { degraded, cut: [] }).losses);
      }),
      replayable(1000),
    );
  });

  it("gives the least fixed point from black, as the slow twin does, and it is never better than the greatest", () => {
    fc.assert(
      fc.property(
        disturbed,
        unlessRefused(({ columns, disturbance, standBysCarry }) => {
          const { graph, state, losses } = runEngine(columns, disturbance, standBysCarry);
          const black = lossesByNode(graph, leastFixedPoint(graph, state));
          expect(black).toEqual(slowLeast(columns, twinInputs(columns, disturbance, standBysCarry)));
          for (const [node, loss] of black.entries()) expect(loss).toBeGreaterThanOrEqual(losses[node]!);
        }),
      ),
      replayable(3000),
    );
  });

  it("never raises a level when a disturbance is added", () => {
    fc.assert(
      fc.property(twiceDisturbed, ({ first: { columns, disturbance, standBysCarry }, more }) => {
        const before = runEngine(columns, disturbance, standBysCarry).losses;
        const after = runEngine(columns, both(disturbance, more), standBysCarry).losses;
        for (const [node, loss] of after.entries()) expect(loss).toBeGreaterThanOrEqual(before[node]!);
      }),
      replayable(),
    );
  });

  it("continues from a kept state to the same losses as all at once", () => {
    fc.assert(
      fc.property(twiceDisturbed, ({ first: { columns, disturbance, standBysCarry }, more }) => {
        const { graph, state } = runEngine(columns, disturbance, standBysCarry);
        disturb(graph, columns, state, more);
        propagate(graph, state);
        expect(lossesByNode(graph, state.loss)).toEqual(runEngine(columns, both(disturbance, more), standBysCarry).losses);
      }),
      replayable(),
    );
  });

  it("changes nothing when applied again", () => {
    fc.assert(
      fc.property(disturbed, ({ columns, disturbance, standBysCarry }) => {
        const { graph, state, losses } = runEngine(columns, disturbance, standBysCarry);
        for (let position = 0; position < graph.nodeCount; position++) state.dirty.add(position);
        expect(propagate(graph, state)).toBe(graph.nodeCount);
        expect(lossesByNode(graph, state.loss)).toEqual(losses);
      }),
      replayable(),
    );
  });

  it("leaves everything at 1 where nothing is disturbed", () => {
    fc.assert(
      fc.property(smallGraph, fc.boolean(), (columns, standBysCarry) => {
        const { graph, state } = runEngine(columns, { degraded: [], cut: [] }, standBysCarry);
        for (let position = 0; position < graph.nodeCount; position++) state.dirty.add(position);
        propagate(graph, state);
        expect(state.loss.every((loss) => loss === 0)).toBe(true);
        expect(state.touchedCount).toBe(0);
      }),
      replayable(),
    );
  });

  it("changes only nodes that can reach a disturbed one", () => {
    fc.assert(
      fc.property(disturbed, ({ columns, disturbance, standBysCarry }) => {
        const { losses } = runEngine(columns, disturbance, standBysCarry);
        const reached = new Set([
          ...disturbance.degraded.map(({ node }) => node),
          ...disturbance.cut.map((dependency) => columns.dependent[dependency]!),
        ]);
        for (const node of reached) {
          for (let dependency = 0; dependency < columns.dependent.length; dependency++) {
            if (columns.supplier[dependency] === node) reached.add(columns.dependent[dependency]!);
          }
        }
        for (const [node, loss] of losses.entries()) expect(loss === 0 || reached.has(node)).toBe(true);
      }),
      replayable(),
    );
  });

  it("evaluates each node once where there are no loops", () => {
    const acyclic = disturbedGraph(graphColumns({ blockSize: 1, maxNodes: 20 }));
    fc.assert(
      fc.property(acyclic, ({ columns, disturbance, standBysCarry }) => {
        const graph = runEngine(columns, disturbance, standBysCarry);
        expect(graph.evaluations).toBeLessThanOrEqual(columns.nodeCount);
        for (let position = 0; position < columns.nodeCount; position++) graph.state.dirty.add(position);
        expect(propagate(graph.graph, graph.state)).toBe(columns.nodeCount);
      }),
      replayable(),
    );
  });

  it("is cleared to a state that is as good as new", () => {
    fc.assert(
      fc.property(twiceDisturbed, ({ first: { columns, disturbance, standBysCarry }, more }) => {
        const { graph, state } = runEngine(columns, disturbance, standBysCarry);
        clearState(state);
        expect(state).toEqual({
          ...untouchedState(graph, { standBysCarry }),
          touched: state.touched,
          scratch: state.scratch,
          dirty: state.dirty,
        });
        disturb(graph, columns, state, more);
        propagate(graph, state);
        expect(lossesByNode(graph, state.loss)).toEqual(runEngine(columns, more, standBysCarry).losses);
      }),
      replayable(),
    );
  });
});

describe("order", () => {
  const permuted = (graphs: typeof disturbed) =>
    graphs.chain((given) => fc.record({ given: fc.constant(given), to: renumberings(given.columns) }));

  it("of nodes, dependencies and groups changes no level of small graphs", () => {
    fc.assert(fc.property(permuted(disturbed), sameInAnyOrder), replayable());
  });

  it("changes no level of cyclic graphs of up to 200 nodes, to the bit", () => {
    const large = disturbedGraph(graphColumns({ minNodes: 60, maxNodes: 200, blockSize: 60 }));
    fc.assert(fc.property(permuted(large), sameInAnyOrder), replayable(300));
  });

  type Permuted = ReturnType<typeof permuted> extends fc.Arbitrary<infer T> ? T : never;
  function sameInAnyOrder({ given: { columns, disturbance, standBysCarry }, to }: Permuted): void {
    const { losses } = runEngine(columns, disturbance, standBysCarry);
    expect(losses).toEqual(slowGreatest(columns, twinInputs(columns, disturbance, standBysCarry)));
    const moved = {
      degraded: disturbance.degraded.map(({ node, loss }) => ({ node: to.nodes[node]!, loss })),
      cut: disturbance.cut.map((dependency) => to.dependencies[dependency]!),
    };
    const other = runEngine(renumbered(columns, to), moved, standBysCarry).losses;
    for (const [node, loss] of losses.entries()) expect(other[to.nodes[node]!]).toBe(loss);
  }
});
