import fc from "fast-check";
import { expect, it } from "vitest";
import { AdditiveLosses } from "../../../src/analysis/attribution/additive-losses.js";
import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { type GraphColumns, groupRules } from "../../../src/engine/compile/graph-columns.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";
import { replayable } from "../../arbitraries/replayable.js";
import { expectAtMost } from "../../plain-expect.js";
import { slowGreatest } from "../../twin/slow-propagation.js";

const whole = 2 ** 40;
const players = 5;

/** A tree of groups that add up, with leaves that fail; here and there a limit, a loop or a group of another kind. */
const sums = fc
  .array(
    fc.record({
      dependent: fc.integer({ min: 5, max: 9 }),
      supplier: fc.nat({ max: 9 }),
      weight: fc.constantFrom(0.05, 0.1, 0.15, 0.5),
      slack: fc.constantFrom(1, 1, 1, 0.1),
    }),
    { minLength: 4, maxLength: 12 },
  )
  .chain((edges) =>
    fc
      .array(fc.constantFrom(groupRules.share, groupRules.share, groupRules.share, groupRules.all), {
        minLength: 5,
        maxLength: 5,
      })
      .map(
        (rules): GraphColumns => ({
          nodeCount: 10,
          dependent: edges.map(({ dependent }) => dependent),
          supplier: edges.map(({ dependent, supplier }) => (supplier < dependent || supplier === 9 ? supplier : supplier % 5)),
          weight: edges.map(({ weight }) => weight),
          slack: edges.map(({ slack }) => slack),
          group: edges.map(({ dependent }) => dependent - 5),
          groupNode: [5, 6, 7, 8, 9],
          groupRule: rules,
          groupK: [1, 1, 1, 1, 1],
        }),
      ),
  );

const graphs = fc.oneof(graphColumns({ maxNodes: 10, blockSize: 4, selfLoops: true }), sums);

it("what is called a sum is one, over all coalitions of random graphs, by the slow twin", () => {
  let [single, several] = [0, 0];
  fc.assert(
    fc.property(graphs, fc.array(fc.nat({ max: players - 1 }), { minLength: 10, maxLength: 10 }), (columns, playerOf) => {
      const graph = compileGraph(columns);
      const isPlayed = (node: number): boolean => node < 5;
      const playersAt = new Map<number, number[]>();
      for (let node = 0; node < columns.nodeCount; node++)
        if (isPlayed(node)) playersAt.set(graph.positionOf[node]!, [playerOf[node]!]);
      const losses = new AdditiveLosses(graph, playersAt);
      const found = Array.from({ length: columns.nodeCount }, (_, node) => losses.at(graph.positionOf[node]!));
      for (let coalition = 0; coalition < 2 ** players; coalition++) {
        const fails = (node: number): boolean => isPlayed(node) && ((coalition >> playerOf[node]!) & 1) === 1;
        const ownLoss = Array.from({ length: columns.nodeCount }, (_, node) => (fails(node) ? whole : 0));
        const slow = slowGreatest(columns, { ownLoss, cut: new Set(), standBysCarry: false });
        found.forEach((added, node) => {
          if (added === undefined) return;
          const sum = [...added].reduce((so, [player, loss]) => so + (((coalition >> player) & 1) === 1 ? loss : 0), 0);
          // each of several parts is rounded up by less than a unit
          expectAtMost(Math.abs(sum - slow[node]!), players * columns.nodeCount - 1, () => `node ${node}`);
        });
      }
      single += found.filter((added) => added !== undefined && added.size > 0).length;
      several += found.filter((added) => added !== undefined && added.size > 1).length;
    }),
    replayable(1000, 5),
  );
  expect(single).toBeGreaterThan(300);
  expect(several).toBeGreaterThan(20);
});
