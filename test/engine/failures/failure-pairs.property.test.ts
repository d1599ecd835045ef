import fc from "fast-check";
import { expect, it } from "vitest";
import { type CompiledGraph, compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import type { GraphColumns } from "../../../src/engine/compile/graph-columns.js";
import { FailurePairs } from "../../../src/engine/failures/failure-pairs.js";
import type { Failure } from "../../../src/engine/failures/single-failures.js";
import { wholeLoss } from "../../../src/engine/loss.js";
import { untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";
import { replayable } from "../../arbitraries/replayable.js";
import { slowGreatest } from "../../twin/slow-propagation.js";

/** Nodes that go to 0 and dependencies that are cut, as given. */
interface Lost {
  readonly nodes: readonly number[];
  readonly cut: readonly number[];
}

/** Every node, every dependency, and now and then several of them. */
function failuresOf({ nodeCount, dependent }: GraphColumns): Lost[] {
  const dependencies = Array.from({ length: dependent.length }, (_, dependency) => dependency);
  return [
    ...Array.from({ length: nodeCount }, (_, node) => ({ nodes: [node], cut: [] })),
    ...dependencies.map((dependency) => ({ nodes: [], cut: [dependency] })),
    { nodes: [0, nodeCount - 1], cut: dependencies.filter((dependency) => dependency % 3 === 0) },
  ];
}

function failureOf({ positionOf, slotOf }: CompiledGraph, { dependent }: GraphColumns, { nodes, cut }: Lost): Failure {
  return {
    positions: nodes.map((node) => positionOf[node]!),
    slots: cut.map((dependency) => slotOf[dependency]!),
    dependents: cut.map((dependency) => positionOf[dependent[dependency]!]!),
  };
}

const graphs = fc.oneof(
  graphColumns({ minNodes: 2, maxNodes: 9, selfLoops: true }),
  graphColumns({ minNodes: 4, maxNodes: 8, blockSize: 0 }),
);

it("impairs with every two failures what the slow twin does, and touches only what neither impairs alone", () => {
  fc.assert(
    fc.property(graphs, fc.boolean(), fc.boolean(), (columns, standBysCarry, always) => {
      const graph = compileGraph(columns);
      const lost = failuresOf(columns);
      const failures = lost.map((each) => failureOf(graph, columns, each));
      const pairs = new FailurePairs(graph, untouchedState(graph, { standBysCarry }));
      const twin = (...together: readonly Lost[]): number[] => {
        const ownLoss = new Array<number>(columns.nodeCount).fill(0);
        for (const node of together.flatMap(({ nodes }) => nodes)) ownLoss[node] = wholeLoss;
        return slowGreatest(columns, { ownLoss, cut: new Set(together.flatMap(({ cut }) => cut)), standBysCarry });
      };
      const byNode = (loss: Float64Array): number[] => Array.from(graph.positionOf, (position) => loss[position]!);
      const alone = failures.map((failure) => {
        const impaired = pairs.begin(failure);
        pairs.end();
        return impaired;
      });
      const twins = lost.map((each) => twin(each));
      failures.forEach((second, at) => {
        pairs.begin(second);
        expect(byNode(pairs.state.loss)).toEqual(twins[at]);
        for (const [before, first] of failures.entries()) {
          if (before > at) break;
          const either = twins[at]!.map((loss, node) => Math.max(loss, twins[before]![node]!));
          const both = twin(lost[before]!, lost[at]!);
          if (!pairs.join(first, alone[before]!, always)) {
            expect(always).toBe(false);
            expect(both).toEqual(either);
            continue;
          }
          expect(byNode(pairs.state.loss)).toEqual(both);
          const { touched, touchedCount } = pairs.state;
          const beyond = Array.from(touched.subarray(0, touchedCount), (position) => graph.nodeAt[position]!);
          expect(beyond.sort((a, b) => a - b)).toEqual(both.flatMap((loss, node) => (loss > either[node]! ? [node] : [])));
          expect(either).toEqual(Array.from(graph.positionOf, (position) => pairs.eitherLoss(position)));
          pairs.part();
          expect(byNode(pairs.state.loss)).toEqual(twins[at]);
        }
        pairs.end();
        expect(pairs.state.loss.every((loss) => loss === 0)).toBe(true);
      });
    }),
    replayable(300),
  );
}, 120_000);
