import fc from "fast-check";
import type { GraphColumns } from "../../src/engine/compile/graph-columns.js";
import { lossOfLevel } from "../../src/engine/loss.js";

/** What a scenario does to a graph: units taken from nodes, dependencies cut. Several entries for a node may occur. */
export interface Disturbance {
  readonly degraded: readonly { readonly node: number; readonly loss: number }[];
  readonly cut: readonly number[];
}

export interface DisturbedGraph {
  readonly columns: GraphColumns;
  readonly disturbance: Disturbance;
  readonly standBysCarry: boolean;
}

const level = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1 - 2 ** -40, 1 - 2 ** -20, 2 ** -20, 0.5) },
);

export function disturbanceOf({ nodeCount, dependent }: GraphColumns): fc.Arbitrary<Disturbance> {
  const node = fc.nat({ max: nodeCount - 1 });
  return fc.record({
    degraded: fc.array(fc.record({ node, loss: level.map(lossOfLevel) }), { maxLength: 3 }),
    cut: dependent.length === 0 ? fc.constant([]) : fc.array(fc.nat({ max: dependent.length - 1 }), { maxLength: 3 }),
  });
}

export function disturbedGraph(columns: fc.Arbitrary<GraphColumns>): fc.Arbitrary<DisturbedGraph> {
  return columns.chain((graph) =>
    fc.record({ columns: fc.constant(graph), disturbance: disturbanceOf(graph), standBysCarry: fc.boolean() }),
  );
}

export function both(a: Disturbance, b: Disturbance): Disturbance {
  return { degraded: [...a.degraded, ...b.degraded], cut: [...a.cut, ...b.cut] };
}
