import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import type { Course, StandByCourse } from "../../../src/analysis/course/course-result.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { Dependency } from "../../../src/model/landscape/dependency.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { replayable } from "../../arbitraries/replayable.js";
import { call } from "../../cli/memory-host.js";

const evidence = { status: "inferred" } as const;
const start = "2026-12-04T22:00+01:00";

interface Link {
  readonly supplier: number;
  /** Absent: no stand-by. */
  readonly activationHours?: number;
  readonly limitHours?: number;
}

/** A service on systems, of which so many are enough; systems may stand on those before them. */
function landscapeOf(links: readonly Link[], k: number, systems: number, chain: readonly (number | null)[]): Landscape {
  const provider = { kind: "it-provider", id: "p", name: "P", evidence } as const;
  const insurer = { kind: "insurer", id: "i", name: "I", insurerType: "BKK", insured: 100, evidence } as const;
  const service = { kind: "service", id: "i/s", name: "S", operator: "i", serviceType: "portal", evidence } as const;
  const own = Array.from({ length: systems }, (_, n) => {
    return { kind: "system", id: `s${n}`, name: `S${n}`, operator: "p", systemType: "core", evidence } as const;
  });
  const base = { kind: "use", weight: 1, evidence } as const;
  const dependencies: Dependency[] = [
    ...links.map(({ supplier, ...times }, n) => ({
      ...base,
      id: `d${n}`,
      dependent: "i/s",
      supplier: `s${supplier}`,
      group: "g",
      ...times,
    })),
    ...chain.flatMap((to, n) =>
      to === null || to >= n ? [] : [{ ...base, id: `c${n}`, dependent: `s${n}`, supplier: `s${to}` }],
    ),
  ];
  const groups: Landscape["groups"] = [{ id: "g", node: "i/s", rule: "at-least", k }];
  return { tragweite: "landscape/1", id: "l", nodes: [provider, insurer, ...own, service], groups, dependencies };
}

const outage = (id: string, begin: number, end: number): Disturbance => {
  return { kind: "degradation", id: `${id}-${begin}`, nodes: [{ id }], level: 0, begin: `+${begin}h`, end: `+${end}h` };
};
const scenarioOf = (disturbances: readonly Disturbance[]): Scenario => {
  return { tragweite: "scenario/1", id: "s", start, disturbances: [...disturbances] };
};
const hours = ({ standBys }: Course) =>
  standBys.map(({ dependency, carries }) => [dependency, carries.map(({ from, to }) => [from.hour, to?.hour ?? null])]);

describe("when stand-bys stand in", () => {
  const links = [{ supplier: 0 }, { supplier: 1, activationHours: 12 }];

  it("is from their hours on until what they stand in for is back, anew at each outage", () => {
    const course = simulate(
      landscapeOf(links, 1, 2, []),
      scenarioOf([outage("s0", 0, 72), outage("s0", 80, 85), outage("s0", 90, 110)]),
    );
    expect(hours(course)).toEqual([
      [
        "d1",
        [
          [12, 72],
          [102, 110],
        ],
      ],
    ]);
    expect(course.standBys[0]).toMatchObject({ dependent: "i/s", supplier: "s1" });
  });
  it("is never for no time at all, where what they stand in for is back as they begin", () => {
    expect(hours(simulate(landscapeOf(links, 1, 2, []), scenarioOf([outage("s0", 0, 12), outage("s0", 20, 40)])))).toEqual([
      ["d1", [[32, 40]]],
    ]);
    expect(simulate(landscapeOf(links, 1, 2, []), scenarioOf([outage("s0", 0, 12)])).standBys).toEqual([]);
  });
  it("ends with their limit, and is open at the end of the course", () => {
    const limited = landscapeOf([{ supplier: 0 }, { supplier: 1, activationHours: 2, limitHours: 10 }], 1, 2, []);
    expect(hours(simulate(limited, scenarioOf([outage("s0", 0, 72)])))).toEqual([["d1", [[2, 12]]]]);
    const landscape = landscapeOf(links, 1, 2, []);
    expect(hours(simulate(landscape, scenarioOf([outage("s0", 0, 72)]), { until: "+30h" }))).toEqual([["d1", [[12, null]]]]);
    expect(hours(simulate(landscape, scenarioOf([outage("s0", 0, 72)]), { until: "+11h" }))).toEqual([]);
  });
  it("is left out where nobody knows, and told in words where they do", async () => {
    const { dependencies = [], ...rest } = landscapeOf(links, 1, 2, []);
    const unsure = dependencies.map((each) => (each.id === "d0" ? { ...each, evidence: { status: "assumed" as const } } : each));
    const scenario = scenarioOf([outage("s0", 0, 72)]);
    expect(hours(simulate({ ...rest, dependencies: unsure }, scenario, { minEvidence: "inferred" }))).toEqual([]);
    const files = { "./l.json": JSON.stringify({ ...rest, dependencies }), "./s.json": JSON.stringify(scenario) };
    const { stdout } = await call(["run", "./l.json", "--scenario", "./s.json", "--until", "end", "--lang", "de"], { files });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "S1 (P) springt bei S (I) ein: ab 05.12.2026, 10:00 Uhr, bis 07.12.2026, 22:00 Uhr",
    );
  });

  const cases = fc.record({
    links: fc.array(
      fc.record(
        { supplier: fc.nat(3), activationHours: fc.integer({ min: 0, max: 9 }), limitHours: fc.integer({ min: 1, max: 9 }) },
        { requiredKeys: ["supplier"] },
      ),
      { minLength: 2, maxLength: 5 },
    ),
    k: fc.integer({ min: 1, max: 2 }),
    chain: fc.array(fc.option(fc.nat(3)), { maxLength: 4 }),
    outages: fc.array(fc.record({ at: fc.nat(3), begin: fc.nat(20), hours: fc.integer({ min: 1, max: 20 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  });

  /** The landscape of a moment: who stands in is a supplier like all others, who does not is none. */
  function standingIn(landscape: Landscape, standBys: readonly StandByCourse[], hour: number): Landscape {
    const carrying = new Set(
      standBys
        .filter(({ carries }) =>
          carries.some(({ from, to }) => from.hour <= hour && hour < (to?.hour ?? Number.POSITIVE_INFINITY)),
        )
        .map(({ dependency }) => dependency),
    );
    const isOut = ({ id, activationHours, limitHours }: Dependency): boolean =>
      (activationHours ?? limitHours) !== undefined && !carrying.has(id);
    const left = (landscape.dependencies ?? []).filter((each) => !isOut(each));
    return { ...landscape, dependencies: left.map(({ activationHours: _a, limitHours: _l, ...each }) => each) };
  }

  it("gives the levels of the course, moment by moment, with these in place of their clocks", () => {
    let carried = 0;
    fc.assert(
      fc.property(cases, ({ links: drawn, k, chain, outages }) => {
        const links = drawn.map((link, place) => (place < k ? { supplier: link.supplier } : link));
        const landscape = landscapeOf(links, k, 4, chain);
        const unique = new Map(outages.map((each) => [`${each.at} ${each.begin}`, each]));
        const scenario = scenarioOf([...unique.values()].map(({ at, begin, hours }) => outage(`s${at}`, begin, begin + hours)));
        const course = simulate(landscape, scenario);
        carried += course.standBys.length;
        const service = course.nodes.find(({ id }) => id === "i/s");
        for (let hour = 0.5; hour < 45; hour++) {
          const level = service?.steps.findLast((step) => step.hour <= hour)?.level ?? { atLeast: 1, atMost: 1 };
          const now = standingIn(landscape, course.standBys, hour);
          const node = impact(now, scenario, { at: `+${hour}h` }).nodes.find(({ id }) => id === "i/s");
          expect(node?.level ?? { atLeast: 1, atMost: 1 }, `at ${hour} h`).toEqual(level);
        }
      }),
      replayable(150),
    );
    expect(carried).toBeGreaterThan(8);
  });
});
