import fc from "fast-check";
import { expect, it } from "vitest";
import type { BatchState } from "../../../src/engine/batch/batch-state.js";
import { isBooleanGraph } from "../../../src/engine/batch/boolean-graph.js";
import { sweepFailures } from "../../../src/engine/batch/failure-sweep.js";
import { PairSweep, type Together } from "../../../src/engine/batch/pair-sweep.js";
import { type CompiledGraph, compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { type GraphColumns, groupRules } from "../../../src/engine/compile/graph-columns.js";
import { wholeLoss } from "../../../src/engine/loss.js";
import { propagate } from "../../../src/engine/propagate/propagate.js";
import { degradePosition, untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";
import { replayable } from "../../arbitraries/replayable.js";
import { expectSameValues } from "../../plain-expect.js";

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
  for (const position of failing) degradePosition(state, position, wholeLoss);
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
          const alone = lostWhen(graph, typeof seed === "number" ? [seed] : seed);
          expectSameValues(lostIn(state, scenario), alone, () => `seed ${first + scenario}`);
          seen++;
        }
      });
      expect(seen).toBe(seeds.length);
    }),
    replayable(1000, 4),
  );
}, 120_000);

const pairGraphs = fc
  .oneof(
    graphColumns({ minNodes: 2, maxNodes: 12, blockSize: 3 }),
    graphColumns({ minNodes: 36, maxNodes: 44, blockSize: 5, selfLoops: true }),
  )
  .map((columns) => compileGraph(booleanOf(columns)));

it("loses in every pair what the graded engine loses, and tells what neither takes alone", () => {
  fc.assert(
    fc.property(pairGraphs, fc.constantFrom(0, 400, 2 ** 28), fc.nat({ max: 50 }), (graph, bytes, offset) => {
      const seeds = Array.from({ length: graph.nodeCount }, (_, position) =>
        position % 5 === 4 ? [position, (position * 7) % graph.nodeCount] : position,
      );
      const failing = (index: number): number[] => [seeds[index]!].flat();
      const alone = seeds.map((_, index) => lostWhen(graph, failing(index)));
      const sweep = new PairSweep(graph, seeds, { bytes });
      const seen: number[] = [];
      const visit = ({ first, second, scenarios, byFirst, lost, changed, wordBefore, changedCount }: Together): void => {
        const more = Array.from(changed.subarray(0, changedCount));
        expect(new Set(more).size).toBe(more.length);
        for (let bit = 0; bit < 32; bit++) {
          if (((scenarios >>> bit) & 1) === 0) continue;
          const other = second + bit;
          seen.push(first * seeds.length + other);
          const both = lostWhen(graph, [...failing(first), ...failing(other)]);
          const isSet = (word: number): boolean => ((word >>> bit) & 1) === 1;
          const found = Array.from(lost, (word, at) => isSet(word) || ((byFirst[at >>> 5]! >>> (at & 31)) & 1) === 1);
          expectSameValues(found, both, () => `pair ${first}, ${other}`);
          const expected = both.flatMap((isLost, position) =>
            isLost && !alone[first]![position] && !alone[other]![position] ? [position] : [],
          );
          const added = more.filter((position, index) => isSet(lost[position]! & ~wordBefore[index]!));
          expectSameValues(
            added.sort((a, b) => a - b),
            expected,
            () => `added by pair ${first}, ${other}`,
          );
        }
      };
      // in two parts, as two machines would: the second uses again what it has computed
      const middle = offset % (seeds.length + 1);
      sweep.run({ from: middle, to: seeds.length }, visit);
      sweep.run({ from: 0, to: middle }, visit);
      expect(seen.length).toBe((seeds.length * (seeds.length - 1)) / 2);
      expect(new Set(seen).size).toBe(seen.length);
    }),
    replayable(400, 4),
  );
}, 120_000);
