import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinSlot, setOwnLoss } from "../../../src/engine/propagate/propagation-state.js";
import { recover } from "../../../src/engine/propagate/recover.js";
import { both, type Disturbance, disturbanceOf, disturbedGraph } from "../../arbitraries/disturbance.js";
import { graphColumns } from "../../arbitraries/graph-columns.js";
import { replayable } from "../../arbitraries/replayable.js";
import { disturb, type EngineRun, lossesByNode, runEngine } from "../engine-run.js";

const stayingAndEnding = disturbedGraph(graphColumns({ selfLoops: true })).chain((staying) =>
  fc.record({ staying: fc.constant(staying), ending: disturbanceOf(staying.columns) }),
);

describe("recovery from a kept state", () => {
  it("gives the same losses as from scratch when disturbances end", () => {
    fc.assert(
      fc.property(stayingAndEnding, ({ staying: { columns, disturbance, standBysCarry }, ending }) => {
        const run = runEngine(columns, both(disturbance, ending), standBysCarry);
        recover(run.graph, run.state, end(run, columns.dependent, disturbance, ending));
        expect(lossesByNode(run.graph, run.state.loss)).toEqual(runEngine(columns, disturbance, standBysCarry).losses);
      }),
      replayable(2000),
    );
  });

  it("takes in new disturbances on the way", () => {
    fc.assert(
      fc.property(stayingAndEnding, ({ staying: { columns, disturbance, standBysCarry }, ending }) => {
        const run = runEngine(columns, ending, standBysCarry);
        disturb(run.graph, columns, run.state, disturbance);
        recover(run.graph, run.state, end(run, columns.dependent, disturbance, ending));
        expect(lossesByNode(run.graph, run.state.loss)).toEqual(runEngine(columns, disturbance, standBysCarry).losses);
      }),
      replayable(),
    );
  });

  it("gives the same losses as from scratch when stand-bys begin to carry", () => {
    const withStandBys = disturbedGraph(graphColumns()).filter(({ columns }) => columns.standBy !== undefined);
    fc.assert(
      fc.property(withStandBys, ({ columns, disturbance }) => {
        const { graph, state } = runEngine(columns, disturbance, false);
        state.carries!.fill(1);
        recover(graph, state, graph.positionOf);
        expect(lossesByNode(graph, state.loss)).toEqual(runEngine(columns, disturbance, true).losses);
      }),
      replayable(),
    );
  });
});

/** Takes from a state what `ending` did beyond `staying`; gives the positions that got better. */
function end({ graph, state }: EngineRun, dependent: ArrayLike<number>, staying: Disturbance, ending: Disturbance): number[] {
  const improved: number[] = [];
  for (const { node } of ending.degraded) {
    const left = Math.max(0, ...staying.degraded.filter((other) => other.node === node).map(({ loss }) => loss));
    setOwnLoss(state, graph.positionOf[node]!, left);
    improved.push(graph.positionOf[node]!);
  }
  for (const dependency of ending.cut) {
    if (staying.cut.includes(dependency)) continue;
    joinSlot(state, graph.slotOf[dependency]!);
    improved.push(graph.positionOf[dependent[dependency]!]!);
  }
  return improved;
}
