import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { compile } from "../../../src/engine/compile/compile.js";
import { toleranceUnits, wholeLoss } from "../../../src/engine/loss.js";
import { propagate } from "../../../src/engine/propagate/propagate.js";
import { clearState, degradePosition, untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { booleanLandscape } from "./boolean-landscape.js";
import { bruteForce, failureTable } from "./brute-force.js";

/** Runs of the engine for every set of lost nodes. */
function runAll(landscape: Landscape, target: number): Uint8Array {
  const { graph, nodes } = compile(landscape);
  const state = untouchedState(graph);
  return failureTable(nodes.length, (set) => {
    clearState(state);
    nodes.forEach((_, number) => {
      if ((set >> number) & 1) degradePosition(state, graph.positionOf[number]!, wholeLoss);
    });
    propagate(graph, state);
    return state.loss[graph.positionOf[target]!]! >= wholeLoss - toleranceUnits;
  });
}

function agrees(landscape: Landscape, pick: number): void {
  const target = pick % landscape.nodes.length;
  const ids = landscape.nodes.map(({ id }) => id);
  const p = landscape.nodes.map(({ probability }) => probability as number);
  const truth = bruteForce(runAll(landscape, target), p);
  const result = cutSets(landscape, { kind: "lost", node: ids[target]! }, { maxSets: 20_000 });
  const bits = (members: readonly string[]): number => members.reduce((set, id) => set | (1 << ids.indexOf(id)), 0);
  expect(result.complete).toBe(true);
  expect(result.cutSets.map(({ members }) => bits(members)).sort((a, b) => a - b)).toEqual(truth.minimal);
  expect(result.count).toBe(String(truth.minimal.length));
  expect(result.probability!.atLeast).toBeCloseTo(truth.probability, 12);
  const rows = new Map(result.importance.map((row) => [row.id, row]));
  ids.forEach((id, event) => {
    const row = rows.get(id);
    expect(row?.birnbaum ?? 0, id).toBeCloseTo(truth.birnbaum[event]!, 12);
    expect(row?.shapley ?? 0, id).toBeCloseTo(truth.shapley[event]!, 12);
    expect(row?.fussellVesely ?? 0, id).toBeCloseTo(truth.withEvent[event]! / truth.probability, 10);
    const sets = truth.minimal.filter((set) => (set >> event) & 1).length;
    expect(row?.cutSets ?? "0", id).toBe(String(sets));
  });
}

describe("cut sets of Boolean landscapes with loops equal brute force by the engine", () => {
  it("with up to 8 nodes that fail", () => {
    fc.assert(fc.property(booleanLandscape(8), fc.nat(), agrees), replayable(2000));
  });

  it("with up to 11 nodes that fail", () => {
    fc.assert(fc.property(booleanLandscape(11), fc.nat(), agrees), replayable(500));
  });

  it("with up to 14 nodes that fail", () => {
    fc.assert(fc.property(booleanLandscape(14), fc.nat(), agrees), replayable(150));
  });
});
