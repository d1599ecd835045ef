import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledGraph } from "../../../src/engine/compile/compiled-graph.js";
import { groupRules } from "../../../src/engine/compile/graph-columns.js";
import { toleranceUnits, wholeLoss } from "../../../src/engine/loss.js";
import { restartLoops } from "../../../src/engine/propagate/restart-loops.js";
import { disturbedGraph } from "../../arbitraries/disturbance.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";
import { replayable } from "../../arbitraries/replayable.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { slowGreatest, slowLeast } from "../../twin/slow-propagation.js";
import { runEngine, twinInputs } from "../engine-run.js";

const undisturbed = { degraded: [], cut: [] };

describe("restart loops", () => {
  it("are the cyclic components in which least and greatest fixed point differ, with what hangs on them", () => {
    fc.assert(
      fc.property(
        disturbedGraph(graphColumns({ selfLoops: true })),
        unlessRefused(({ columns, disturbance, standBysCarry }) => {
          const { graph, state } = runEngine(columns, disturbance, standBysCarry);
          const loops = restartLoops(graph, state).map(({ members, hanging }) => ({
            members: byNumber(graph, members),
            hanging: byNumber(graph, hanging),
          }));

          const inputs = twinInputs(columns, disturbance, standBysCarry);
          const running = slowGreatest(columns, inputs);
          const black = slowLeast(columns, inputs);
          const differs = (node: number): boolean => black[node]! - running[node]! > toleranceUnits;
          const reaches = reachability(columns.nodeCount, columns.dependent, columns.supplier);
          const nodes = running.map((_, node) => node);
          const cyclic = nodes.filter((node) => reaches[node]![node]);
          const components = new Set(
            cyclic.map((node) => JSON.stringify(cyclic.filter((other) => mutual(reaches, node, other)))),
          );
          const expected = [...components].map((text): number[] => JSON.parse(text)).filter((members) => members.some(differs));

          expect(loops.map(({ members }) => members).sort(byFirst)).toEqual(expected.sort(byFirst));
          for (const { members, hanging } of loops) {
            const outside = nodes.filter((node) => !members.includes(node));
            expect(hanging).toEqual(outside.filter((node) => differs(node) && hangsOn(columns, differs, members, node)));
          }
        }),
      ),
      replayable(),
    );
  });

  it("are the two nodes that only keep each other alive, not the two that a third one starts", () => {
    const pair = { nodeCount: 2, dependent: [0, 1], supplier: [1, 0], weight: [1, 1] };
    const { graph, state } = runEngine(pair, undisturbed);
    expect(restartLoops(graph, state)).toEqual([{ members: [0, 1], hanging: [] }]);

    const started = {
      nodeCount: 3,
      dependent: [0, 1, 0],
      supplier: [1, 0, 2],
      weight: [1, 1, 1],
      group: [0, -1, 0],
      groupNode: [0],
      groupRule: [groupRules["at-least"]],
      groupK: [1],
    };
    const run = runEngine(started, undisturbed);
    expect(restartLoops(run.graph, run.state)).toEqual([]);
    const dark = runEngine(started, { degraded: [{ node: 2, loss: wholeLoss }], cut: [] });
    expect(dark.losses).toEqual([0, 0, wholeLoss]);
    expect(restartLoops(dark.graph, dark.state)).toHaveLength(1);
  });
});

function byNumber({ nodeAt }: CompiledGraph, positions: readonly number[]): number[] {
  return positions.map((position) => nodeAt[position]!).sort((a, b) => a - b);
}

function byFirst(a: readonly number[], b: readonly number[]): number {
  return a[0]! - b[0]!;
}

/** `[dependent][supplier]`: whether there is a way of one dependency or more (Warshall). */
function reachability(nodeCount: number, dependent: ArrayLike<number>, supplier: ArrayLike<number>): boolean[][] {
  const reaches = Array.from({ length: nodeCount }, () => new Array<boolean>(nodeCount).fill(false));
  for (let dependency = 0; dependency < dependent.length; dependency++) {
    reaches[dependent[dependency]!]![supplier[dependency]!] = true;
  }
  for (let via = 0; via < nodeCount; via++) {
    for (const row of reaches) {
      if (row[via]) for (let to = 0; to < nodeCount; to++) row[to] ||= reaches[via]![to]!;
    }
  }
  return reaches;
}

function mutual(reaches: readonly (readonly boolean[])[], a: number, b: number): boolean {
  return a === b || (reaches[a]![b]! && reaches[b]![a]!);
}

/** Whether a way of differing nodes leads from a node to a member. */
function hangsOn(
  { dependent, supplier }: { dependent: ArrayLike<number>; supplier: ArrayLike<number> },
  differs: (node: number) => boolean,
  members: readonly number[],
  node: number,
): boolean {
  const seen = new Set([node]);
  for (const at of seen) {
    for (let dependency = 0; dependency < dependent.length; dependency++) {
      const next = supplier[dependency]!;
      if (dependent[dependency] !== at) continue;
      if (members.includes(next)) return true;
      if (differs(next)) seen.add(next);
    }
  }
  return false;
}
