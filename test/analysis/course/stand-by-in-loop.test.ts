import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";

const evidence = { status: "assumed" } as const;
const system = (id: string) => ({ kind: "system", id, name: id, operator: "unknown", systemType: "power", evidence });

/** The plant runs on the grid or, after an hour, on its diesel; the grid runs on the plant. */
const island = parseLandscape({
  tragweite: "landscape/1",
  id: "island",
  nodes: ["grid", "plant", "diesel"].map(system),
  groups: [{ id: "feed", node: "plant", rule: "at-least", k: 1 }],
  dependencies: [
    { id: "1", dependent: "grid", supplier: "plant", kind: "use", weight: 1, evidence },
    { id: "2", dependent: "plant", supplier: "grid", kind: "use", weight: 1, group: "feed", evidence },
    { id: "3", dependent: "plant", supplier: "diesel", kind: "use", weight: 1, group: "feed", activationHours: 1, evidence },
  ],
});
const outage = (end: string) =>
  parseScenario({
    tragweite: "scenario/1",
    id: "outage",
    start: "2026-01-01T00:00Z",
    disturbances: [{ kind: "degradation", id: "grid", nodes: [{ id: "grid" }], level: 0, end }],
  });
const steps = (end: string, restart: "assisted" | "unassisted") =>
  Object.fromEntries(
    simulate(island, outage(end), { restart }).nodes.map(({ id, steps }) => [
      id,
      steps.map(({ hour, level }) => [hour, level.atLeast]),
    ]),
  );

it("hands a loop over to what comes back, though nobody restarts it", () => {
  const running = {
    grid: [
      [0, 0],
      [3, 1],
    ],
    plant: [
      [0, 0],
      [1, 1],
    ],
  };
  expect(steps("+3h", "assisted")).toEqual(running);
  expect(steps("+3h", "unassisted")).toEqual(running);
});

it("brings a loop back that died before its stand-by carried, and leaves it running", () => {
  const back = [
    [0, 0],
    [1, 1],
  ];
  for (const end of ["+0.5h", "+1h"]) expect(steps(end, "unassisted")).toEqual({ grid: back, plant: back });
});

it("takes the stand-by back a millisecond later where nobody restarts the loop, at once where somebody would", () => {
  const carries = (restart: "assisted" | "unassisted") =>
    simulate(island, outage("+3h"), { restart }).standBys.flatMap((each) =>
      each.carries.map(({ from, to }) => [from.hour, to?.hour]),
    );
  expect(carries("assisted")).toEqual([[1, 3]]);
  expect(carries("unassisted")).toEqual([[1, 3 + 1 / 3_600_000]]);
});
