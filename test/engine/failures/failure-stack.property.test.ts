import fc from "fast-check";
import { expect, it } from "vitest";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { FailureStack } from "../../../src/engine/failures/failure-stack.js";
import { wholeLoss } from "../../../src/engine/loss.js";
import { disturb as disturbFirst } from "../../../src/engine/propagate/disturb.js";
import { untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";
import { replayable } from "../../arbitraries/replayable.js";
import { slowGreatest } from "../../twin/slow-propagation.js";

const nothing = { slot: new Int32Array(), dependent: new Int32Array(), isolated: new Int32Array() };

/** Puts failures on and takes them back, in any order; some on top of a node that is half lost. */
it("stands after every push and pop where the slow twin does", () => {
  const steps = fc.array(fc.option(fc.array(fc.nat({ max: 30 }), { maxLength: 3 })), { maxLength: 12 });
  const columnsOfGraph = graphColumns({ minNodes: 2, maxNodes: 8, selfLoops: true });
  fc.assert(
    fc.property(columnsOfGraph, steps, fc.boolean(), fc.boolean(), (columns, pushes, isKept, cutsToo) => {
      const graph = compileGraph(columns);
      const state = untouchedState(graph);
      const half = wholeLoss / 2;
      if (isKept)
        disturbFirst(graph, state, {
          ...nothing,
          position: Int32Array.of(graph.positionOf[0]!),
          loss: Float64Array.of(half),
        });
      const stack = new FailureStack(graph, state);
      const levels: (readonly number[])[] = [];
      const expectTwin = (): void => {
        const ownLoss = new Array<number>(columns.nodeCount).fill(0);
        if (isKept) ownLoss[0] = half;
        const cut = new Set<number>();
        for (const number of levels.flat()) {
          ownLoss[number % columns.nodeCount] = wholeLoss;
          if (cutsToo && columns.dependent.length > 0) cut.add(number % columns.dependent.length);
        }
        const twin = slowGreatest(columns, { ownLoss, cut, standBysCarry: false });
        expect(Array.from(graph.positionOf, (position) => state.loss[position]!)).toEqual(twin);
      };
      for (const step of pushes) {
        if (step === null) {
          levels.pop();
          stack.pop();
        } else {
          levels.push(step);
          stack.push(
            step.map((number) => {
              const dependency = number % Math.max(1, columns.dependent.length);
              const slots = cutsToo && columns.dependent.length > 0 ? [graph.slotOf[dependency]!] : [];
              const dependents = slots.map(() => graph.positionOf[columns.dependent[dependency]!]!);
              return { positions: [graph.positionOf[number % columns.nodeCount]!], slots, dependents };
            }),
          );
        }
        expectTwin();
      }
      while (levels.pop() !== undefined) stack.pop();
      expectTwin();
      expect(state.ownChanged).toEqual([]);
      expect(state.cutSlots).toEqual([]);
      expect(state.touchedCount).toBe(0);
    }),
    replayable(300),
  );
});
