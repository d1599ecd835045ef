import fc from "fast-check";
import { expect, it } from "vitest";
import { describeTarget } from "../../../src/analysis/cut-sets/cut-set-target.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { TooManyLevelsError } from "../../../src/analysis/cut-sets/cut-sets-levels.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { isOrganisation } from "../../../src/model/landscape/node-kinds.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import { replayable } from "../../arbitraries/replayable.js";
import { booleanLandscapes } from "../concentration/boolean-landscapes.js";
import { type Disturbed, disturbed, gradedLandscapes, timedLandscapes } from "../failures/disturbed-landscapes.js";
import { momentAsDisturbances } from "../failures/slow-on-top.js";
import { bruteForce, failureTable } from "./brute-force.js";

const mostFailing = 6;

/** Runs of `impact` for every set of failed nodes, each with all that the moment has taken. */
function agrees(given: Disturbed, pick: number, reading: "worst" | "best", isTimed = false): void {
  const { landscape, scenario, at } = given;
  const services = landscape.nodes.flatMap((node) => (node.kind === "service" ? [node] : []));
  const { operator, serviceType } = services[pick % services.length]!;
  const failing = landscape.nodes.flatMap((node) => (isOrganisation(node) ? [] : [node.id])).slice(0, mostFailing);
  const before = momentAsDisturbances(given, isTimed);
  const isLost = (set: number): boolean => {
    const lost = failing.filter((_, index) => (set >> index) & 1);
    const more: Disturbance[] =
      lost.length === 0 ? [] : [{ kind: "degradation", id: "more", nodes: lost.map((id) => ({ id })), level: 0 }];
    const result = impact(landscape, { tragweite: "scenario/1", id: "any", disturbances: [...before, ...more] });
    const type = result.services.find((each) => each.serviceType === serviceType)!;
    const sure = type.lost.insurers.includes(operator);
    return reading === "best" ? sure : sure || type.possiblyLost.insurers.includes(operator);
  };
  const p = failing.map(() => 0.5);
  const { minimal } = bruteForce(failureTable(failing.length, isLost), p);
  const target = { kind: "service-lost", organisation: operator, serviceType } as const;
  const asked = { failing: failing.map((id) => ({ id })), reading, scenario, at, importance: false } as const;
  const result = answered(() => cutSets(landscape, target, { ...asked, limits: { lossLevels: 64 } }));
  if (result === undefined) return;
  const bits = (members: readonly string[]): number => members.reduce((set, id) => set | (1 << failing.indexOf(id)), 0);
  const found = result.cutSets.map(({ members }) => bits(members)).sort((a, b) => a - b);
  expect(found, describeTarget(target)).toEqual(minimal);
}

/** Nothing where levels are too many to be told apart: that is refused, and never wrong. */
function answered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooManyLevelsError) return undefined;
    throw error;
  }
}

const reading = fc.constantFrom("worst" as const, "best" as const);

it("what else takes a service of an organisation on top of a moment is what brute force over whole runs finds", () => {
  for (const doubts of [false, true])
    for (const landscapes of [booleanLandscapes({ doubts }), gradedLandscapes({ doubts })])
      fc.assert(
        fc.property(disturbed(landscapes), fc.nat(), reading, (given, pick, side) => agrees(given, pick, side)),
        replayable(100),
      );
}, 120_000);

it("the same where the landscape takes time, from the levels of the course", () => {
  const landscapes = timedLandscapes(fc.oneof(booleanLandscapes(), gradedLandscapes({ doubts: false })));
  fc.assert(
    fc.property(disturbed(landscapes), fc.nat(), (given, pick) => agrees(given, pick, "worst", true)),
    replayable(100),
  );
}, 120_000);
