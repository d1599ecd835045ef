import fc from "fast-check";
import { parseLandscape } from "tragweite";
import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { whatIf } from "../../src/model/scenario/quick-scenario.js";
import { replayable } from "../arbitraries/replayable.js";
import { openServices, operatorsStated, withUnassigned } from "../arbitraries/unassigned-services.js";
import { call } from "./memory-host.js";

const scenarioOf = (lost: string) => whatIf([{ kind: "degradation", id: "lost", nodes: [{ id: lost }], level: 0 }]);
const filesOf = (landscape: Landscape, lost: string) => ({
  "./l.json": JSON.stringify(landscape),
  "./s.json": JSON.stringify(scenarioOf(lost)),
});

/** By type and unit: what is lost at most in any completion when one node is. */
function worstOf(landscape: Landscape, lost: string): Map<string, number> {
  const most = new Map<string, number>();
  const scenario = scenarioOf(lost);
  for (const truth of operatorsStated(landscape))
    for (const { type, unit, lost: found } of impact(truth, scenario).rows)
      for (const { count } of found.parts) most.set(`${type}:${unit}`, Math.max(most.get(`${type}:${unit}`) ?? 0, count.atMost));
  return most;
}

describe("a limit is not kept where one who may offer a service reaches it", () => {
  it("in a run, a ranking and a concentration of the nodes", async () => {
    let [asked, kept] = [0, 0];
    await fc.assert(
      fc.asyncProperty(withUnassigned, async (landscape) => {
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
      replayable(150, 3),
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

  it.each(["operator", "owner", "node"])("is lost with whoever runs it, also where it needs nothing: by %s", async (view) => {
    const bare = { ...landscape, dependencies: (landscape.dependencies ?? []).filter(({ id }) => id !== "d") };
    const codeOf = async (limit: number): Promise<number> => {
      const asked = ["rank", "./l.json", "--by", view, "--fail-on", `portal:beds>=${limit}`];
      return (await call(asked, { files: filesOf(bare, "s") })).code;
    };
    expect([await codeOf(1000), await codeOf(1011)]).toEqual([1, 0]);
  });

  it.each([["rank"], ["rank", "--for", "8h"], ["concentration"]])(
    "is named below figures in which it does not stand: %s",
    async (...args) => {
      const asked = [args[0]!, "./l.json", ...args.slice(1)];
      const text = (await call(asked, { files })).stdout.replaceAll(/\s+/g, " ");
      expect(text).toContain(
        "Who offers these services is not known, and nobody is counted for them: more may be hit than is told, or fewer, if one that works is a second of somebody who is told. Portal: Portal of nobody.",
      );
      expect((await call([...asked, "--lang", "de"], { files })).stdout.replaceAll(/\s+/g, " ")).toContain(
        "Wer diese Dienste anbietet, ist nicht bekannt, und niemand wird für sie gezählt: Es können mehr betroffen sein, als hier steht, oder weniger, wenn einer davon läuft und jemandem gehört, der hier mitgezählt ist. Portal: Portal of nobody.",
      );
    },
  );

  it.each([
    ["run", "--scenario", "./s.json"],
    ["rank"],
    ["rank", "--for", "8h"],
    ["concentration", "--by", "operator"],
    ["measures", "--target", "portal:beds>=2000"],
    ["measures", "--for", "8h"],
    ["cut-sets", "--target", "beds portal >= 1000"],
    ["plan restart", "--scenario", "./s.json", "--weigh", "people"],
    ["plan contain", "--attacked", "s", "--protect", "t"],
  ])("stands in the data of %s", async (...args) => {
    const { stdout } = await call([...args[0]!.split(" "), "./l.json", ...args.slice(1), "--format", "json"], { files });
    expect(stdout.replaceAll(/\s/g, "")).toContain('"unassigned":[{"type":"portal","services":["x/portal"]');
  });

  it("counts within the part of the unit that a limit holds", async () => {
    const insurer = (id: string, insurerType: string, insured: number) => ({
      ...{ kind: "insurer", id, name: id.toUpperCase(), insurerType, insured, evidence },
    });
    const statutory = parseLandscape({
      ...landscape,
      nodes: [
        ...landscape.nodes.map((node) => (node.id === "g/portal" ? { ...node, operator: "a" } : node)),
        ...[insurer("a", "BKK", 10), insurer("b", "BKK", 30), insurer("k", "PKV", 1000)],
      ],
      totals: [{ id: "gkv", insured: 100, evidence }],
    });
    const codeOf = async (gate: string): Promise<number> =>
      (await call(["rank", "./l.json", "--fail-on", gate], { files: filesOf(statutory, "s") })).code;
    expect([await codeOf("portal:insured>=30"), await codeOf("portal:insured>=41")]).toEqual([1, 0]);
  });

  it("leaves an index open", async () => {
    const asked = ["concentration", "./l.json", "--by", "operator", "--unit", "beds", "--fail-on"];
    expect(await call([...asked, "portal:hhi>=9999"], { files })).toMatchObject({ code: 1 });
    expect((await call([...asked, "portal:hhi>=10001"], { files })).code).toBe(0);
  });

  it("is heard where no site is stated, where its own populations are none, and where it is all that there is", async () => {
    const asked = ["--by", "site", "--fail-on", "portal:beds>=1000"];
    for (const command of ["rank", "concentration"])
      expect((await call([command, "./l.json", ...asked], { files })).code).toBe(1);
    const changed = (change: (node: Landscape["nodes"][number]) => object[]) =>
      filesOf({ ...landscape, nodes: landscape.nodes.flatMap(change) as Landscape["nodes"] }, "s");
    const empty = changed((node) => [node.id === "x/portal" ? { ...node, populations: [] } : node]);
    expect((await call(["rank", "./l.json", "--fail-on", "beds>=1000"], { files: empty })).code).toBe(1);
    const alone = changed((node) => [node.id === "g/portal" ? { ...node, operator: "unknown" } : node]);
    expect((await call(["concentration", "./l.json", "--by", "operator", "--fail-on", "hhi>=1"], { files: alone })).code).toBe(1);
    const unknown = changed((node) => [node.id === "h" ? { ...node, populations: [{ unit: "beds", count: "unknown" }] } : node]);
    expect((await call(["rank", "./l.json", "--fail-on", "portal:beds>=1000"], { files: unknown })).code).toBe(1);
  });

  it("is named by a comparison and by a course that it is hit in", async () => {
    const scenario = { ...scenarioOf("s"), start: "2026-01-01T00:00Z" };
    const timed = { ...files, "./s.json": JSON.stringify(scenario), "./n.json": JSON.stringify(scenarioOf("t")) };
    const asked = [
      ["run", "./l.json", "--scenario", "./s.json", "--until", "+9h"],
      ["compare", "./l.json", "--scenario", "./n.json", "--other-scenario", "./s.json"],
    ];
    for (const each of asked)
      expect((await call(each, { files: timed })).stdout.replaceAll(/\s+/g, " ")).toContain("Portal: Portal of nobody.");
  });
});
