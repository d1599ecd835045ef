import fc from "fast-check";
import { parseLandscape } from "tragweite";
import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isOrganisation } from "../../src/model/landscape/node-kinds.js";
import { whatIf } from "../../src/model/scenario/quick-scenario.js";
import { replayable } from "../arbitraries/replayable.js";
import { whoSupplies } from "../arbitraries/who-supplies.js";
import { call } from "./memory-host.js";

/** Of one or two services nobody states who offers them. */
const unassigned = (landscape: Landscape): Landscape => {
  let place = 0;
  const nodes = landscape.nodes.map((node) => {
    if (node.kind !== "service" || node.populations !== undefined || place++ % 3 !== 0 || place > 6) return node;
    return { ...node, operator: "unknown" };
  });
  return { ...landscape, nodes: nodes as Landscape["nodes"] };
};

const openServices = ({ nodes }: Landscape): string[] =>
  nodes.flatMap((node) => (node.kind === "service" && node.operator === "unknown" ? [node.id] : []));

/** Every way to say which of the organisations offer the services. */
function* completions(landscape: Landscape): Generator<Landscape> {
  const open = openServices(landscape);
  const organisations = landscape.nodes.filter(isOrganisation).map(({ id }) => id);
  const choices = organisations.length ** open.length;
  for (let choice = 0; choice < choices; choice++) {
    const operatorOf = new Map(
      open.map((id, place) => [id, organisations[Math.floor(choice / organisations.length ** place) % organisations.length]]),
    );
    const nodes = landscape.nodes.map((node) =>
      operatorOf.has(node.id) ? { ...node, operator: operatorOf.get(node.id) } : node,
    );
    yield { ...landscape, nodes: nodes as Landscape["nodes"] };
  }
}

const scenarioOf = (lost: string) => whatIf([{ kind: "degradation", id: "lost", nodes: [{ id: lost }], level: 0 }]);
const filesOf = (landscape: Landscape, lost: string) => ({
  "./l.json": JSON.stringify(landscape),
  "./s.json": JSON.stringify(scenarioOf(lost)),
});

/** By type and unit: what is lost at most in any completion when one node is. */
function worstOf(landscape: Landscape, lost: string): Map<string, number> {
  const most = new Map<string, number>();
  const scenario = scenarioOf(lost);
  for (const truth of completions(landscape))
    for (const { type, unit, lost: found } of impact(truth, scenario).rows)
      for (const { count } of found.parts) most.set(`${type}:${unit}`, Math.max(most.get(`${type}:${unit}`) ?? 0, count.atMost));
  return most;
}

describe("a limit is not kept where one who may offer a service reaches it", () => {
  it("in a run, a ranking and a concentration of the nodes", async () => {
    let [asked, kept] = [0, 0];
    await fc.assert(
      fc.asyncProperty(whoSupplies.map(unassigned), async (landscape) => {
        const system = landscape.nodes.find(({ kind }) => kind === "system")?.id;
        if (system === undefined || openServices(landscape).length === 0) return;
        for (const [row, count] of worstOf(landscape, system)) {
          if (count === 0) continue;
          const files = filesOf(landscape, system);
          const codeOf = async (...args: string[]): Promise<number> =>
            (await call([...args, "--format", "json"], { files })).code;
          const codes = async (limit: number): Promise<number[]> => [
            await codeOf("run", "./l.json", "--scenario", "./s.json", "--fail-on", `${row}>=${limit}`),
            await codeOf("rank", "./l.json", "--by", "node", "--fail-on", `${row}>=${limit}`),
          ];
          const found = await codes(count);
          // a type that nobody surely offers in a unit is no row
          if (found.includes(2)) continue;
          asked++;
          expect(found, row).toEqual([1, 1]);
          if ((await codes(count + 1))[0] === 0) kept++;
        }
      }),
      replayable(150),
    );
    expect(asked).toBeGreaterThan(10);
    expect(kept).toBeGreaterThan(asked / 3);
  });
});

describe("a service of which nobody states who offers it", () => {
  const evidence = { status: "assumed" } as const;
  const landscape = parseLandscape({
    ...{ tragweite: "landscape/1", id: "portals", units: [{ id: "beds", names: { en: "beds", de: "Betten" } }] },
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      { kind: "system", id: "s", name: "S", operator: "p", systemType: "core", evidence },
      { kind: "system", id: "t", name: "T", operator: "g", systemType: "core", evidence },
      { kind: "service-provider", id: "h", name: "H", sites: 1, populations: [{ unit: "beds", count: 1000 }], evidence },
      { kind: "service-provider", id: "g", name: "G", sites: 1, populations: [{ unit: "beds", count: 10 }], evidence },
      { kind: "service", id: "g/portal", name: "Portal of G", operator: "g", serviceType: "portal", evidence },
      { kind: "service", id: "x/portal", name: "Portal of nobody", operator: "unknown", serviceType: "portal", evidence },
    ],
    dependencies: [
      { id: "d", kind: "use", dependent: "x/portal", supplier: "s", weight: 1, evidence },
      { id: "e", kind: "use", dependent: "g/portal", supplier: "t", weight: 1, evidence },
    ],
  });
  const files = filesOf(landscape, "s");
  const sentence =
    "limit not kept: who offers Portal of nobody is not known; up to 1,000 beds may lose Portal with it, beyond those that are counted; the limit is 1,000\n";

  it.each([["run", "--scenario", "./s.json"], ["rank"], ["rank", "--by", "node"], ["concentration"]])(
    "may be that of one who offers none: %s",
    async (...args) => {
      const asked = [args[0]!, "./l.json", ...args.slice(1), "--fail-on"];
      expect(await call([...asked, "portal:beds>=1000"], { files })).toMatchObject({ code: 1, stderr: sentence });
      expect((await call([...asked, "beds>=1000"], { files })).code).toBe(1);
      // one who offers another keeps that
      expect((await call([...asked, "beds>=1011"], { files })).code).toBe(0);
      expect((await call([...asked, "portal:beds>=1000", "--lang", "de"], { files })).stderr).toBe(
        "Grenze nicht eingehalten: wer Portal of nobody anbietet, ist nicht bekannt; damit können bis zu 1.000 Betten Portal verlieren, über die gezählten hinaus; die Grenze ist 1.000\n",
      );
    },
  );
});
