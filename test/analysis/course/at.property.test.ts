import fc from "fast-check";
import { impact, type Landscape, landscapeBuilder, parseLandscape, type Scenario, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { takesTime } from "../../../src/analysis/levels/course-timing.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedDoubts } from "../../arbitraries/timed-doubts.js";

const normal = { atLeast: 1, atMost: 1 };

describe("run --at and the course", () => {
  it("are in doubt over whom a disturbance hit, also when it has ended and they recover", () => {
    const builder = landscapeBuilder({ id: "recovering", evidence: { status: "assumed" } });
    builder.node("it-provider", { id: "p", name: "P" });
    builder.node("system", { id: "s", name: "S", operator: "unknown", systemType: "any", recoveryHours: 4 });
    const scenario: Scenario = {
      tragweite: "scenario/1",
      id: "s",
      start: "2023-01-02T00:00Z",
      disturbances: [{ id: "p", kind: "degradation", nodes: [{ operator: "p" }], level: 0, end: "+4h" }],
    };
    const at = (moment: string) => {
      const { doubts, nodes } = impact(builder.build(), scenario, { at: moment });
      return [doubts, nodes.find(({ id }) => id === "s")?.level];
    };
    expect(at("+3h")).toEqual([["operators"], { atLeast: 0, atMost: 1 }]);
    expect(at("+6h")).toEqual([["operators"], { atLeast: 0, atMost: 1 }]);
    expect(at("+8h")[1]).toEqual(normal);
  });
  it("say the same of every node at every instant", () => {
    fc.assert(
      fc.property(timedDoubts, fc.nat({ max: 20 }), ({ landscape, scenario }, hour) => {
        fc.pre(takesTime({ landscape }));
        const at = `+${hour}h`;
        const { nodes } = impact(landscape, scenario, { at, minEvidence: "inferred" });
        const course = simulate(landscape, scenario, { until: at, minEvidence: "inferred" });
        const levels = new Map(course.nodes.map(({ id, steps }) => [id, steps.at(-1)?.level]));
        for (const { id, level } of nodes) expect(levels.get(id) ?? normal, `${id} at hour ${hour}`).toEqual(level);
      }),
      replayable(500),
    );
  });
  it.each([
    ["takes time", false],
    ["takes none", true],
  ])("say the same states, those between included, where anything %s", (_, isTimeless) => {
    let between = 0;
    fc.assert(
      fc.property(timedDoubts, fc.double({ min: 0, max: 20, noNaN: true }), (timed, exactHour) => {
        const hour = Math.round(exactHour * 4) / 4;
        const [landscape, at] = [isTimeless ? withoutTime(timed.landscape) : timed.landscape, `+${hour}h`];
        const { nodes } = impact(landscape, timed.scenario, { at, minEvidence: "inferred" });
        const course = simulate(landscape, timed.scenario, { until: at, minEvidence: "inferred" });
        const states = new Map(course.nodes.map(({ id, steps }) => [id, steps.at(-1)?.state]));
        for (const { id, state } of nodes) {
          if (state.between !== undefined) between++;
          expect(states.get(id) ?? { worst: "normal", best: "normal" }, `${id} at hour ${hour}`).toEqual(state);
        }
      }),
      replayable(300, 5),
    );
    expect(between).toBeGreaterThan(10);
  });
});

/** The same landscape without buffers, recovery and clocks: a stand-by without them is a supplier like any other. */
function withoutTime({ nodes, dependencies = [], ...rest }: Landscape): Landscape {
  return parseLandscape({
    ...rest,
    nodes: nodes.map(({ recoveryHours: _, ...node }) => node),
    dependencies: dependencies.map(({ bufferHours: _, activationHours: __, limitHours: ___, ceiling: ____, ...link }) => link),
  });
}
