import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import type { RunOptions } from "../../../src/analysis/levels/steady-state.js";
import { explain } from "../../../src/explain/explain.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { suppliersOf } from "../../../src/model/landscape/suppliers.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { countedIn, type NodeState, nodeStates, possibleStates, type StateBounds } from "../../../src/quantities.js";
import { type DoubtfulCase, doubtfulCases } from "../../arbitraries/doubtful-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { timedDoubts } from "../../arbitraries/timed-doubts.js";
import { call } from "../../cli/memory-host.js";
import { truths } from "../../twin/truths.js";

const options = { minEvidence: "inferred" } as const;

const statesOf = (landscape: Landscape, scenario: Scenario, asked: RunOptions = {}): Map<string, StateBounds> =>
  new Map(impact(landscape, scenario, asked).nodes.map(({ id, state }) => [id, state]));

/** The states of every truth; a stand-by may still be absent or carry in one. */
const statesInTruths = ({ landscape, scenario }: DoubtfulCase): { truth: Landscape; states: Map<string, StateBounds> }[] =>
  [...truths(landscape)].map((truth) => ({ truth, states: statesOf(truth, scenario) }));

/** What a truth says that the bounds do not hold, in words. */
function outside(bounds: ReadonlyMap<string, StateBounds>, states: ReadonlyMap<string, StateBounds>): string[] {
  const found: string[] = [];
  for (const [id, { worst, best }] of states) {
    const possible = possibleStates(bounds.get(id)!);
    for (const state of [worst, best]) if (!possible.includes(state)) found.push(`${id} is ${state}`);
  }
  for (const state of nodeStates) {
    const { atLeast, atMost } = countedIn(state, [...bounds.values()]);
    const truly = countedIn(state, [...states.values()]);
    if (truly.atLeast < atLeast || truly.atMost > atMost) found.push(`${truly.atLeast} to ${truly.atMost} are ${state}`);
  }
  return found;
}

it("states of nodes and how many are in each bracket every landscape that a doubtful one may truly be", () => {
  const seen = { between: 0, isolatedOrLost: 0, neverBetween: 0 };
  fc.assert(
    fc.property(doubtfulCases, (given) => {
      parseLandscape(given.landscape);
      const bounds = statesOf(given.landscape, given.scenario, options);
      for (const { worst, best, between } of bounds.values()) {
        if (between !== undefined) seen.between++;
        if (worst === "lost" && between?.includes("isolated") === true) seen.isolatedOrLost++;
        if (worst === "lost" && best === "normal" && between === undefined) seen.neverBetween++;
      }
      for (const { states } of statesInTruths(given)) expect(outside(bounds, states)).toEqual([]);
    }),
    replayable(300, 1),
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
}, 240_000);

it("the hours of a state over time are above 0 where, and only where, a step of the course may show it", () => {
  fc.assert(
    fc.property(timedDoubts, ({ landscape, scenario }) => {
      for (const node of simulate(landscape, scenario, { ...options, until: "+40h" }).nodes) {
        const shown = new Set(node.steps.filter(({ hour }) => hour < 40).flatMap(({ state }) => possibleStates(state)));
        const hours = { lost: node.lostHours, isolated: node.isolatedHours, degraded: node.degradedHours };
        for (const [state, { atMost }] of Object.entries(hours))
          expect(atMost > 0, `${node.id} ${state}`).toBe(shown.has(state as NodeState));
      }
    }),
    replayable(150, 3),
  );
}, 120_000);

/** Whether a disturbance touches a node of a truth or what it depends on through all tiers. */
function isReached({ dependencies = [], nodes }: Landscape, { disturbances }: Scenario, id: string): boolean {
  const near = new Set([id]);
  for (const each of near)
    for (const row of dependencies) if (row.dependent === each) for (const supplier of suppliersOf(row)) near.add(supplier);
  const runBy = (owner: string) => nodes.flatMap((node) => ("operator" in node && node.operator === owner ? [node.id] : []));
  const touched = disturbances.flatMap((each) => {
    const ids = each.kind === "disconnection" ? [] : each.nodes.flatMap((selector) => selector.id ?? []);
    return ids.flatMap((named) => [named, ...runBy(named)]);
  });
  return touched.some((each) => near.has(each));
}

/** What an explanation claims of one node. */
interface Claims {
  readonly surelyHit: boolean;
  readonly perhapsHit: boolean;
  readonly perhapsNormal: boolean;
  readonly perhapsIsolated: boolean;
  readonly orIsolated: boolean;
  readonly answers: readonly string[];
}

function claimsOf({ landscape, scenario }: DoubtfulCase, id: string): Claims {
  const { readings, spared } = explain(landscape, scenario, id, options);
  const affected = readings.flatMap((reading) => reading.affected);
  const orIsolated = affected.some(({ orIsolatedBy = [] }) => orIsolatedBy.length > 0);
  return {
    surelyHit: readings.some(({ reading }) => reading === "surely"),
    perhapsHit: readings.length > 0,
    perhapsNormal: spared.length > 0,
    perhapsIsolated: orIsolated || affected.some(({ state }) => state === "isolated"),
    orIsolated,
    answers: spared.flatMap(({ whyNot = [] }) => whyNot.map(({ answer }) => answer)),
  };
}

/** Claims that a truth disproves, in words. */
function disproved(claims: Claims, { worst, best }: StateBounds, reached: () => boolean): string[] {
  const found: string[] = [];
  if (claims.surelyHit && best === "normal") found.push("it is not hit");
  if (!claims.perhapsHit && worst !== "normal") found.push("it is hit");
  if (!claims.perhapsNormal && best === "normal") found.push("it is normal");
  if (!claims.perhapsIsolated && worst === "isolated") found.push("it is isolated");
  if (claims.answers.includes("no-path") && reached()) found.push("there is a path");
  return found;
}

it("what an explanation claims of a node holds in every landscape that a doubtful one may truly be", () => {
  const seen = { surelyHit: 0, perhapsNormal: 0, orIsolated: 0, "no-path": 0, open: 0, held: 0 };
  fc.assert(
    fc.property(doubtfulCases, fc.nat(), (given, pick) => {
      const systems = given.landscape.nodes.filter(({ kind }) => kind === "system");
      const { id } = systems[pick % systems.length]!;
      const claims = claimsOf(given, id);
      for (const claim of ["surelyHit", "perhapsNormal", "orIsolated"] as const) if (claims[claim]) seen[claim]++;
      for (const answer of ["no-path", "open", "held"] as const) if (claims.answers.includes(answer)) seen[answer]++;
      for (const { truth, states } of statesInTruths(given))
        expect(disproved(claims, states.get(id)!, () => isReached(truth, given.scenario, id))).toEqual([]);
    }),
    replayable(300, 2),
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
}, 240_000);

/** A service of unknown operator that needs a system of an isolated operator: with that operator cut off, else lost, never normal. */
const evidence = { status: "inferred" } as const;
const landscapeRunBy = (operator: string) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "one-of-two",
    units: [{ id: "users", names: { en: "users", de: "Nutzer" } }],
    nodes: [
      ...["p", "q"].map((id) => ({ kind: "it-provider", id, name: id.toUpperCase(), evidence })),
      {
        kind: "service",
        id: "desk",
        name: "Desk",
        operator,
        serviceType: "desk",
        populations: [{ unit: "users", count: 7 }],
        evidence,
      },
      { kind: "system", id: "centre", name: "Centre", operator: "p", systemType: "any", evidence },
    ],
    dependencies: [{ id: "1", dependent: "desk", supplier: "centre", kind: "use", weight: 1, evidence }],
  });

it("a service that may be one of those cut off is counted so, and nothing says that no disturbance reaches it", async () => {
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "p",
    disturbances: [{ kind: "isolation", id: "p", nodes: [{ id: "p" }] }],
  };
  expect(statesOf(landscapeRunBy("p"), scenario).get("desk")).toEqual({ worst: "isolated", best: "isolated" });
  expect(statesOf(landscapeRunBy("q"), scenario).get("desk")).toEqual({ worst: "lost", best: "lost" });
  expect(statesOf(landscapeRunBy("unknown"), scenario).get("desk")).toEqual({
    worst: "lost",
    best: "normal",
    between: ["isolated"],
  });
  const { rows } = impact(landscapeRunBy("unknown"), scenario);
  expect(rows.map(({ isolated }) => isolated.parts.map(({ possibly, count }) => ({ possibly, count })))).toEqual([
    [{ possibly: ["desk"], count: { atLeast: 0, atMost: 7 } }],
  ]);
  const explanation = explain(landscapeRunBy("unknown"), scenario, "desk");
  expect(explanation.readings[0]!.affected[0]!.orIsolatedBy).toEqual(["p"]);
  expect(explanationText(explanation, "en")).toContain("Or it is cut off itself");
  expect(explanationText(explanation, "en")).not.toContain("no path");
  expect(explanationText(explanation, "de")).toContain("Oder es ist selbst abgetrennt");
  const files = { "./desk.json": JSON.stringify(landscapeRunBy("unknown")) };
  const { stdout } = await call(["run", "./desk.json", "--isolate", "p"], { files });
  expect(stdout).toContain("0–1 lost, 2–3 cut off, 0 degraded");
  expect(stdout).toContain("of these cut off: 0–7 users");
});

it("a system that nobody is counted on is told as perhaps cut off, lost or not", async () => {
  const desk = { kind: "system", id: "desk", name: "Desk", operator: "unknown", systemType: "any", evidence };
  const landscape = landscapeRunBy("unknown");
  const nodes = landscape.nodes.map((node) => (node.id === "desk" ? desk : node));
  const told = async (dependencies: unknown, language: string) => {
    const files = { "./desk.json": JSON.stringify({ ...landscape, nodes, dependencies }) };
    return (await call(["run", "./desk.json", "--isolate", "p", "--lang", language], { files })).stdout;
  };
  expect(await told(landscape.dependencies, "en")).toContain("Perhaps lost or cut off: Desk.");
  expect(await told(landscape.dependencies, "de")).toContain("Vielleicht ausgefallen oder abgetrennt: Desk.");
  expect(await told([], "en")).toContain("Perhaps cut off: Desk.");
  expect(await told([], "de")).toContain("Vielleicht abgetrennt: Desk.");
});
