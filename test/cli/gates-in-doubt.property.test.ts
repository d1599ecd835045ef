import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedGate } from "../../src/analysis/counting/gates.js";
import { unstatedBreaches } from "../../src/analysis/failures/unstated-units.js";
import { impact } from "../../src/analysis/impact/impact.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../src/model/scenario/disturbance.js";
import { whatIf } from "../../src/model/scenario/quick-scenario.js";
import { booleanLandscapes } from "../analysis/concentration/boolean-landscapes.js";
import { type Disturbed, disturbed, gradedLandscapes, timedLandscapes } from "../analysis/failures/disturbed-landscapes.js";
import { momentAsDisturbances, slowOnTop } from "../analysis/failures/slow-on-top.js";
import { replayable } from "../arbitraries/replayable.js";
import { whoSupplies } from "../arbitraries/who-supplies.js";
import { call } from "./memory-host.js";

/** Systems stand at one of two sites, in turn; every third states none. */
const sited = ({ nodes, ...landscape }: Landscape): Landscape => {
  let place = 0;
  const placed = nodes.map((node) => {
    if (node.kind !== "system") return node;
    const { site: _site, ...system } = node;
    place++;
    return place % 3 === 0 ? system : { ...system, site: place % 3 === 1 ? "x" : "y" };
  });
  return { ...landscape, nodes: placed };
};

const systemsAt = ({ nodes }: Landscape, site: string | undefined): string[] =>
  nodes.flatMap((node) => (node.kind === "system" && node.site === site ? [node.id] : []));

/** Every way to place the systems of which nobody says where they are: at a site that is named, or at one place that is not. */
function* placements(landscape: Landscape): Generator<Landscape> {
  const unstated = systemsAt(landscape, undefined);
  for (let choice = 0; choice < 3 ** unstated.length; choice++) {
    const siteOf = new Map(unstated.map((id, index) => [id, ["x", "y", "z"][Math.floor(choice / 3 ** index) % 3]!]));
    const nodes = landscape.nodes.map((node) => (siteOf.has(node.id) ? { ...node, site: siteOf.get(node.id)! } : node));
    yield { ...landscape, nodes: nodes as Landscape["nodes"] };
  }
}

/** What is lost at most, by row, when some nodes fail together: a run of its own. */
function lostWith(landscape: Landscape, ids: readonly string[]): Map<string, number> {
  if (ids.length === 0) return new Map();
  const nodes = ids.map((id) => ({ id })) as [{ id: string }];
  const lost: Disturbance = { kind: "degradation", id: "lost", nodes, level: 0 };
  const { rows } = impact(landscape, whatIf([lost]));
  return new Map(rows.map(({ type, unit, lost: { parts } }) => [`${type}:${unit}`, parts[0]!.count.atMost]));
}

/** The most of each row that one of several sets takes, in any placement. */
function worst(landscape: Landscape, setsOf: (truth: Landscape) => readonly (readonly string[])[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const truth of placements(landscape))
    for (const set of setsOf(truth))
      for (const [row, count] of lostWith(truth, set)) if (count > (most.get(row) ?? 0)) most.set(row, count);
  return most;
}

const codeOf = async (args: readonly string[], landscape: Landscape): Promise<number> => {
  const { code, stderr } = await call([...args, "--format", "json"], { files: { "./l.json": JSON.stringify(landscape) } });
  expect(code, stderr).not.toBe(2);
  return code;
};

describe("a limit is not kept where one completion reaches it, and is where none does", () => {
  const sites = ["x", "y", "z"];

  it.each(["rank", "concentration"])("%s by site, systems of which nobody says where they are", async (command) => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(whoSupplies.map(sited), async (landscape) => {
        const most = worst(landscape, (truth) => sites.map((site) => systemsAt(truth, site)));
        const [[row, count] = ["", 0]] = [...most].sort(([, a], [, b]) => b - a);
        if (count === 0) return;
        seen++;
        const gate = (limit: number) => [command, "./l.json", "--by", "site", "--fail-on", `${row}>=${limit}`];
        expect(await codeOf(gate(count), landscape)).toBe(1);
        expect(await codeOf(gate(count + 1), landscape)).toBe(0);
      }),
      replayable(120),
    );
    expect(seen).toBeGreaterThan(10);
  });

  it("rank by site in pairs, one member of which nobody names", async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(whoSupplies.map(sited), async (landscape) => {
        const pairs = [
          ["x", "y"],
          ["x", "z"],
          ["y", "z"],
        ] as const;
        const most = worst(landscape, (truth) => pairs.map((pair) => pair.flatMap((site) => systemsAt(truth, site))));
        const [[row, count] = ["", 0]] = [...most].sort(([, a], [, b]) => b - a);
        if (count === 0) return;
        seen++;
        const gate = ["rank", "./l.json", "--by", "site", "--pairs", "--fail-on", `${row}>=${count}`];
        expect(await codeOf(gate, landscape)).toBe(1);
      }),
      replayable(120),
    );
    expect(seen).toBeGreaterThan(10);
  });

  it("rank of nodes in pairs, be they redundant or not, in every unit", async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(whoSupplies, async (landscape) => {
        const ids = systemsAt(sited(landscape), "x").concat(systemsAt(sited(landscape), "y"));
        const [one, other] = ids;
        if (one === undefined || other === undefined) return;
        for (const [row, count] of lostWith(landscape, [one, other])) {
          if (count === 0) continue;
          seen++;
          const gate = ["rank", "./l.json", "--by", "node", "--pairs", "99", "--fail-on", `${row}>=${count}`];
          expect(await codeOf(gate, landscape), row).toBe(1);
        }
      }),
      replayable(120),
    );
    expect(seen).toBeGreaterThan(10);
  });

  it("on top of a moment: what comes on top without buffers, and no more", () => {
    const landscapes = fc.oneof(booleanLandscapes(), gradedLandscapes({ doubts: false }));
    fc.assert(
      fc.property(disturbed(timedLandscapes(landscapes.map(sited))), (given: Disturbed) => {
        const { landscape, scenario, at } = given;
        const unstated = systemsAt(landscape, undefined);
        if (unstated.length === 0) return;
        const before = momentAsDisturbances(given, true);
        const most = new Map<string, number>();
        for (const site of ["x", "y"]) {
          const ids = [...unstated, ...systemsAt(landscape, site)];
          const nodes = ids.map((id) => ({ id })) as [{ id: string }];
          const failure: Disturbance = { kind: "degradation", id: "failure", nodes, level: 0 };
          for (const { serviceType, insured } of slowOnTop(landscape, before, failure, ids))
            most.set(serviceType, Math.max(most.get(serviceType) ?? 0, insured.atMost));
        }
        for (const [type, count] of most) {
          if (count === 0) continue;
          const gates = [count, count + 1].map((limit) => askedGate({ type, unit: "insured", limit }, landscape));
          const found = unstatedBreaches(gates, landscape, "site", { scenario, at });
          expect(
            gates.map((gate) => found.has(gate)),
            type,
          ).toEqual([true, false]);
        }
      }),
      replayable(300),
    );
  });
});

describe("where nobody names an operator", () => {
  const evidence = { status: "assumed" } as const;
  const portal = (operator: string) =>
    JSON.stringify({
      ...{ tragweite: "landscape/1", id: "portal", units: [{ id: "users" }] },
      nodes: [
        { kind: "system", id: "s", name: "S", operator: "unknown", systemType: "core", evidence },
        {
          ...{ kind: "service", id: "v", name: "Portal", operator, serviceType: "portal", evidence },
          populations: [{ unit: "users", count: 230_000 }],
        },
      ],
      dependencies: [{ id: "d", kind: "use", dependent: "v", supplier: "s", weight: 1, evidence }],
    });

  it.each([
    ["rank", "operator"],
    ["rank", "owner"],
    ["concentration", "operator"],
    ["concentration", "owner"],
  ])("one whom nobody names may run all: %s by %s", async (command, by) => {
    const files = { "./l.json": portal("unknown") };
    const args = [command, "./l.json", "--by", by, "--fail-on", "users>=1000"];
    const { code, stderr } = await call(args, { files });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "limit not kept: the operators of 2 nodes are not known; if one runs them all and fails, up to 230,000 users may be lost with it (Portal); the limit is 1,000\n",
    });
    expect((await call([...args, "--lang", "de"], { files })).stderr).toContain(
      "bei 2 Knoten ist der Betreiber nicht bekannt; betreibt einer sie alle und fällt aus, können damit bis zu 230.000 users",
    );
    expect((await call([...args.slice(0, -1), "users>=230001"], { files })).code).toBe(0);
  });
});
