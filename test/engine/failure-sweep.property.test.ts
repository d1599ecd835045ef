import fc from "fast-check";
import { expect, it } from "vitest";
import type { BatchState } from "../../src/engine/batch/batch-state.js";
import { isBooleanGraph } from "../../src/engine/batch/boolean-graph.js";
import { addLostValues, sweepFailures, sweepPairs } from "../../src/engine/batch/failure-sweep.js";
import { type CompiledGraph, compileGraph } from "../../src/engine/compiled-graph.js";
import { type GraphColumns, groupRules } from "../../src/engine/graph-columns.js";
import { wholeLoss } from "../../src/engine/loss.js";
import { propagate } from "../../src/engine/propagate.js";
import { degrade, untouchedState } from "../../src/engine/propagation-state.js";
import { graphColumns } from "../arbitraries/graph-columns.js";

/** The same graph read as Boolean: every weight 1, no limits, `share` as `all` and `capacity` as one of all its members. */
function booleanOf({ slack, threshold, standBy, ceiling, ...columns }: GraphColumns): GraphColumns {
  const groupSize = new Map<number, number>();
  for (const group of Array.from(columns.group ?? [])) groupSize.set(group, (groupSize.get(group) ?? 0) + 1);
  return {
    ...columns,
    weight: new Float64Array(columns.weight.length).fill(1),
    groupRule: Array.from(columns.groupRule ?? [], (rule) =>
      rule === groupRules.share || rule === groupRules.all ? groupRules.all : groupRules["at-least"],
    ),
    groupK: Array.from(columns.groupK ?? [], (k, group) => Math.max(1, Math.min(k, groupSize.get(group) ?? 1))),
  };
}

const booleanGraphs = fc
  .oneof(
    graphColumns({ maxNodes: 40, blockSize: 5, selfLoops: true }),
    graphColumns({ minNodes: 30, maxNodes: 80, blockSize: 0 }),
  )
  .map((columns) => compileGraph(booleanOf(columns)));

/** The positions that are lost when some fail, by the graded engine. */
function lostWhen(graph: CompiledGraph, failing: readonly number[]): boolean[] {
  const state = untouchedState(graph);
  for (const position of failing) degrade(state, position, wholeLoss);
  propagate(graph, state);
  return Array.from(state.loss, (loss) => loss === wholeLoss);
}

const lostIn = ({ lost }: BatchState, scenario: number): boolean[] => Array.from(lost, (word) => ((word >>> scenario) & 1) === 1);

it("loses in every single failure what the graded engine loses", () => {
  fc.assert(
    fc.property(booleanGraphs, (graph) => {
      expect(isBooleanGraph(graph)).toBe(true);
      const seeds = Array.from({ length: graph.nodeCount }, (_, position) =>
        position % 3 === 2 ? [position, position - 1] : position,
      );
      let seen = 0;
      sweepFailures(graph, seeds, (state, first, count) => {
        for (let scenario = 0; scenario < count; scenario++) {
          const seed = seeds[first + scenario]!;
          expect(lostIn(state, scenario), `seed ${first + scenario}`).toEqual(
            lostWhen(graph, typeof seed === "number" ? [seed] : seed),
          );
          seen++;
        }
      });
      expect(seen).toBe(seeds.length);
    }),
    { numRuns: 1000, seed: 32 },
  );
}, 120_000);

it("loses in every pair what the graded engine loses, and counts only what the second adds", () => {
  fc.assert(
    fc.property(
      graphColumns({ minNodes: 2, maxNodes: 12, blockSize: 3 }).map((columns) => compileGraph(booleanOf(columns))),
      (graph) => {
        const seeds = Array.from({ length: graph.nodeCount }, (_, position) => position);
        const ones = new Float64Array(graph.nodeCount).fill(1);
        let seen = 0;
        sweepPairs(graph, seeds, { from: 0, to: seeds.length }, (first, state, second, count) => {
          const sums = new Float64Array(32);
          addLostValues(state, ones, sums);
          const alone = lostWhen(graph, [first]).filter(Boolean).length;
          for (let scenario = 0; scenario < count; scenario++) {
            const both = lostWhen(graph, [first, second + scenario]);
            expect(lostIn(state, scenario), `pair ${first}, ${second + scenario}`).toEqual(both);
            expect(sums[scenario]).toBe(both.filter(Boolean).length - alone);
            seen++;
          }
        });
        expect(seen).toBe((seeds.length * (seeds.length - 1)) / 2);
      },
    ),
    { numRuns: 1000, seed: 33 },
  );
}, 120_000);
