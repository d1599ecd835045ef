import fc from "fast-check";
import { expect, it } from "vitest";
import { AdditiveLosses } from "../../../src/analysis/attribution/additive-losses.js";
import { compile } from "../../../src/engine/compile/compile.js";
import { levelOfLoss, wholeLoss } from "../../../src/engine/loss.js";
import { propagate } from "../../../src/engine/propagate/propagate.js";
import { degradePosition, untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import { replayable } from "../../arbitraries/replayable.js";
import { suppliedCases } from "../../arbitraries/supplied-cases.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";

const players = 5;

it("what is called a sum is one where supplies are shared, too", () => {
  let summed = 0;
  fc.assert(
    fc.property(
      suppliedCases(),
      unlessRefused(({ landscape }) => {
        const { graph, supplies } = compile(landscape);
        const systems = landscape.nodes.filter(({ kind }) => kind === "system").length;
        const playersAt = new Map<number, number[]>();
        for (let number = 0; number < systems; number++) playersAt.set(graph.positionOf[number]!, [number % players]);
        const losses = new AdditiveLosses(graph, playersAt);
        const sums = Array.from({ length: systems }, (_, number) => losses.at(graph.positionOf[number]!));
        for (let coalition = 0; coalition < 2 ** players; coalition++) {
          const state = untouchedState(graph);
          for (const [position, [player = 0]] of playersAt)
            if ((coalition >> player) & 1) degradePosition(state, position, wholeLoss);
          propagate(graph, state, { evaluationsPerNode: 10_000 });
          sums.forEach((added, number) => {
            if (added === undefined) return;
            const sum = [...added].reduce((so, [player, loss]) => so + ((coalition >> player) & 1 ? loss : 0), 0);
            expect(levelOfLoss(sum)).toBeCloseTo(levelOfLoss(state.loss[graph.positionOf[number]!]!), 9);
          });
        }
        if (supplies.length > 0) summed += sums.filter((added) => added !== undefined && added.size > 0).length;
      }),
    ),
    replayable(500),
  );
  expect(summed).toBeGreaterThan(50);
});
