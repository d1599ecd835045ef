import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import type { Course, NodeCourse } from "../../../src/analysis/course/course-result.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import type { Bounds } from "../../../src/quantities.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedOffers } from "../../arbitraries/timed-doubts.js";
import { truths } from "../../twin/truths.js";

const until = "+40h";
const none: Bounds = { atLeast: 0, atMost: 0 };
const little = 1e-6;

/** Hours of everything that is offered and counted, by a name. */
function hoursIn({ insurers, services, rows }: Course): Map<string, Bounds> {
  return new Map([
    ...insurers.flatMap(({ id, services: own }) =>
      own.flatMap(({ serviceType, lostHours, degradedHours }): [string, Bounds][] => [
        [`${id} ${serviceType} lost`, lostHours],
        [`${id} ${serviceType} degraded`, degradedHours],
      ]),
    ),
    ...services.map(({ serviceType, anyLostHours }): [string, Bounds] => [`any ${serviceType} lost`, anyLostHours]),
    ...rows.map(({ what, type, unit, total, anyLostHours }): [string, Bounds] => [
      `${what} ${type} ${unit} ${total}`,
      anyLostHours,
    ]),
  ]);
}

/** What a truth says that the bounds do not hold, in words. */
function outside(bounds: ReadonlyMap<string, Bounds>, exact: ReadonlyMap<string, Bounds>): string[] {
  return [...new Set([...bounds.keys(), ...exact.keys()])].flatMap((name) => {
    const [bound, hours] = [bounds.get(name) ?? none, exact.get(name) ?? none];
    const isWithin = bound.atLeast <= hours.atLeast + little && bound.atMost >= hours.atMost - little;
    return isWithin ? [] : [`${name}: ${hours.atLeast} to ${hours.atMost} is not from ${bound.atLeast} to ${bound.atMost}`];
  });
}

it("brackets the hours that services are lost and degraded, over every landscape that a doubtful one may truly be", () => {
  const seen = { perhapsLost: 0, perhapsDegraded: 0 };
  fc.assert(
    fc.property(timedOffers, ({ landscape, scenario }) => {
      const bounds = hoursIn(simulate(landscape, scenario, { minEvidence: "inferred", until }));
      for (const [name, { atLeast, atMost }] of bounds)
        if (atLeast < atMost) seen[name.endsWith("degraded") ? "perhapsDegraded" : "perhapsLost"]++;
      for (const truth of truths(landscape)) {
        const course = simulate(truth, scenario, { until });
        if (course.doubts.length === 0) expect(outside(bounds, hoursIn(course))).toEqual([]);
      }
    }),
    replayable(100, 5),
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
}, 300_000);

it("the hours of a service that is never isolated are those of its node", () => {
  let compared = 0;
  fc.assert(
    fc.property(timedOffers, ({ landscape, scenario }) => {
      const { nodes, insurers } = simulate(landscape, scenario, { minEvidence: "inferred", until });
      const nodeOf = new Map(nodes.map((node): [string, NodeCourse] => [node.id, node]));
      for (const { id, services } of insurers)
        for (const { lostHours, degradedHours } of services) {
          const node = nodeOf.get(`${id}/s`)!; // each has one service
          if (node.isolatedHours.atMost > 0) continue;
          compared++;
          expect({ lostHours, degradedHours }).toEqual({ lostHours: node.lostHours, degradedHours: node.degradedHours });
        }
    }),
    replayable(200, 5),
  );
  expect(compared).toBeGreaterThan(25);
}, 120_000);

it("a service whose supplier is one of a lost, a whole and a degraded one may be degraded all the time", () => {
  const evidence = { status: "assumed" } as const;
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "three",
    nodes: [
      { kind: "insurer", id: "kasse", name: "Kasse", insurerType: "BKK", insured: 5000, evidence },
      { kind: "service", id: "kasse/eau", name: "eAU", operator: "kasse", serviceType: "eau", evidence },
      ...["lost", "whole", "half"].map((id) => ({
        ...{ kind: "system", id, name: id, operator: "unknown", systemType: "any", evidence },
      })),
    ],
    dependencies: [{ id: "1", dependent: "kasse/eau", candidates: ["half", "lost", "whole"], kind: "use", weight: 1, evidence }],
  });
  const taken = { kind: "degradation", begin: "+0h", end: "+4h" } as const;
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "four-hours",
    start: "2026-01-01T00:00Z",
    disturbances: [
      { ...taken, id: "lost", nodes: [{ id: "lost" }], level: 0 },
      { ...taken, id: "half", nodes: [{ id: "half" }], level: 0.5 },
    ],
  };
  const { insurers, nodes } = simulate(landscape, scenario);
  const hours = { lostHours: { atLeast: 0, atMost: 4 }, degradedHours: { atLeast: 0, atMost: 4 } };
  expect(nodes.find(({ id }) => id === "kasse/eau")).toMatchObject(hours);
  expect(insurers[0]!.services[0]).toMatchObject(hours);
});
