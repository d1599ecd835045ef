import fc from "fast-check";
import { impact, type Landscape, landscapeBuilder, parseLandscape, type Scenario, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { takesTime } from "../../../src/analysis/levels/course-timing.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedDoubts } from "../../arbitraries/timed-doubts.js";
import { outages, practices } from "./repaired.js";

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

describe("the counts of run --at and of the course", () => {
  const row = fc.record({
    sites: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom("unknown" as const, 150, { atLeast: 2, atMost: 7 })),
    repair: fc.constantFrom(
      undefined,
      { sitesPerDay: 2 },
      { sharePerDay: 0.5 },
      { sitesPerDay: { atLeast: 1, atMost: 6 } },
      { sitesPerDay: 3, sharePerDay: 0.3 },
    ),
    end: fc.integer({ min: 1, max: 4 }),
    level: fc.constantFrom(0, 0.3, 0.5, { atLeast: 0.2, atMost: 0.8 }),
  });

  it("are the same where sites are repaired one after the other", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), fc.nat(200), (rows, hour) => {
        const fields = rows.map(({ sites, repair }) => ({ sites, ...(repair === undefined ? {} : { repair }) }));
        const landscape = practices(Object.fromEntries(fields.map((each, place) => [`n${place}`, each])));
        const scenario = outages(
          rows.map(({ end, level }, place) => ({ id: `n${place}-hub`, begin: place, end: end + place, level })),
        );
        const at = `+${hour}h`;
        const found = impact(landscape, scenario, { at }).rows;
        for (const moved of simulate(landscape, scenario, { until: at }).rows) {
          const now = found.find(({ what, type, unit }) => what === moved.what && type === moved.type && unit === moved.unit)!;
          const last = moved.steps.at(-1);
          for (const state of ["lost", "degraded"] as const) {
            const [part, step] = [now[state].parts[0]!, last?.[state] ?? { organisations: none, count: none }];
            expect([part.organisations, part.count], `${state} at hour ${hour}`).toEqual([step.organisations, step.count]);
          }
        }
      }),
      replayable(300),
    );
  });

  it("say that so many are lost and none degraded: 3 of 5 sites at a level of one half", () => {
    const landscape = practices({ n: { sites: 5, repair: { sitesPerDay: 2 } } });
    const scenario = outages([{ id: "n-hub", begin: 0, end: 1, level: 0.5 }]);
    const [row] = impact(landscape, scenario, { at: "+5h" }).rows;
    expect(row?.lost.parts[0]).toMatchObject({ surely: ["n"], count: { atLeast: 3, atMost: 3 } });
    expect(row?.degraded.parts[0]).toMatchObject({ organisations: none, count: none });
    expect(row?.parts[0]).toMatchObject({ impaired: { count: { atLeast: 3, atMost: 3 } }, degradedLevel: null });
    // at no moment in particular half of them are, in whole sites
    expect(impact(landscape, scenario).rows[0]?.lost.parts[0]?.count).toEqual({ atLeast: 2, atMost: 3 });
  });
});

const none = { atLeast: 0, atMost: 0 };
