import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Disturbance } from "../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { replayable } from "../arbitraries/replayable.js";
import { whoSupplies } from "../arbitraries/who-supplies.js";
import { call } from "./memory-host.js";

const evidence = { status: "assumed" } as const;
const system = (id: string, site?: string) => ({
  ...{ kind: "system", id, name: id.toUpperCase(), operator: "p", systemType: "core", evidence },
  ...(site === undefined ? {} : { site }),
});
const small = (bufferHours: number) => ({
  ...{ tragweite: "landscape/1", id: "small" },
  nodes: [
    { kind: "it-provider", id: "p", name: "P", evidence },
    ...[system("s", "m"), system("u")],
    { kind: "insurer", id: "a", name: "A", insurerType: "AOK", insured: 1000, evidence },
    { kind: "service", id: "a/e", name: "E", operator: "a", serviceType: "eau", evidence },
  ],
  dependencies: [{ id: "d", kind: "use", dependent: "a/e", supplier: "u", weight: 1, bufferHours, evidence }],
});
const played = (...disturbances: object[]) => ({
  ...{ tragweite: "scenario/1", id: "s", start: "2026-03-01T00:00Z" },
  disturbances: disturbances.map((each, place) => ({ id: `x${place}`, kind: "degradation", level: 0, ...each })),
});
const run = (landscape: object, scenario: object, ...args: readonly string[]) => {
  const files = { "./l.json": JSON.stringify(landscape), "./s.json": JSON.stringify(scenario) };
  return call(["run", "./l.json", "--scenario", "./s.json", ...args], { files });
};

describe("a limit on a course", () => {
  const two = played({ nodes: [{ id: "u" }], begin: "+0h", end: "+2h" });

  it("is held against its moments: what a buffer bridges is not lost", async () => {
    const { code, stdout, stderr } = await run(small(3), two, "--until", "end", "--fail-on", "lost>=1");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Nobody who is counted is hit");
    // all disturbances at once, without end
    expect((await run(small(3), two, "--fail-on", "lost>=1")).code).toBe(1);
  });
  it("is reached where so many are lost at one of them, and not before the course ends", async () => {
    const { code, stderr } = await run(small(1), two, "--until", "end", "--fail-on", "lost>=1000");
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "limit reached: 1,000 insured persons lose E; the limit is 1,000\n",
    });
    expect((await run(small(1), two, "--until", "+0.5h", "--fail-on", "lost>=1000")).code).toBe(0);
    expect((await run(small(1), two, "--until", "end", "--fail-on", "lost>=1001")).code).toBe(0);
  });
});

describe("a limit on a course, within a total that lies within another one", () => {
  const site = (id: string, more: object = {}) => ({
    ...{ kind: "service-provider", id, name: id.toUpperCase(), providerType: "hospital", sites: 5, evidence },
    ...more,
  });
  const landscape = (more: object) => ({
    ...{ tragweite: "landscape/1", id: "inner" },
    nodes: [{ kind: "it-provider", id: "p", name: "P", evidence }, system("s"), site("h", more), site("g")],
    dependencies: [{ id: "d", kind: "use", dependent: "h", supplier: "s", weight: 1, evidence }],
    totals: [
      { id: "all", unit: "sites", count: 10, evidence },
      { id: "inner", unit: "sites", count: 5, members: [{ id: "h" }], evidence },
      { id: "other", unit: "sites", count: 5, members: [{ id: "g" }], evidence },
    ],
  });
  const repaired = landscape({ repair: { sitesPerDay: 2 } });
  const half = played({ nodes: [{ id: "s" }], level: 0.5, begin: "+0h", end: "+10h" });

  it.each([
    ["all", 3, 1],
    ["inner", 3, 1],
    ["inner", 4, 0],
    ["other", 1, 0],
  ])("counts those of %s whose sites wait for repair, of whom none is lost at once: %d", async (total, limit, code) => {
    const found = await run(repaired, half, "--until", "+90h", "--fail-on", `hospital:sites@${total}>=${limit}`);
    expect([found.code, found.stderr.includes("limit reached")]).toEqual([code, code === 1]);
  });

  it("counts what is lost at one moment, not all disturbances at once", async () => {
    const never = landscape({});
    const short = played({ nodes: [{ id: "s" }], begin: "+2h", end: "+10h" });
    const asked = ["--fail-on", "hospital:sites@inner>=1", "--until"];
    expect((await run(never, short, ...asked, "+1h")).code).toBe(0);
    expect((await run(never, short, ...asked, "+3h")).code).toBe(1);
  });

  it("speaks of one in the singular", async () => {
    const all = played({ nodes: [{ id: "s" }], begin: "+0h", end: "+2h" });
    const one = {
      ...landscape({}),
      totals: [],
      nodes: landscape({}).nodes.map((node) => (node.id === "h" ? { ...node, sites: 1 } : node)),
    };
    const asked = ["--fail-on", "hospital:sites>=1"];
    expect((await run(one, all, ...asked)).stderr).toContain("limit reached: 1 site (Hospitals) is lost;");
    expect((await run(one, all, ...asked, "--lang", "de")).stderr).toMatch(/erreicht: 1 \S+ \(.*\) ist ausgefallen;/);
  });

  it("says who of them is degraded where it is kept", async () => {
    const asked = ["--until", "+90h", "--fail-on", "hospital:sites@inner>=1"];
    const { stderr } = await run(landscape({}), half, ...asked);
    expect(stderr).toContain("degraded and not counted by it: 5 sites");
  });
});

describe("a limit that is kept while somebody is degraded", () => {
  const half = played({ nodes: [{ id: "u" }], level: 0.5, begin: "+0h", end: "+2h" });

  it.each(["en", "de"])("says who is and that it does not count them: %s", async (language) => {
    const asked = ["--fail-on", "eau:insured>=1", "--lang", language];
    const expected = {
      en: "note: the limit eau:insured>=1 is kept, as it counts who is lost; degraded and not counted by it: 1,000 insured persons (E)\n",
      de: "Hinweis: Die Grenze eau:insured>=1 ist eingehalten, denn sie zählt nur, wer ausgefallen ist; eingeschränkt und darin nicht gezählt: 1.000 Versicherte (E)\n",
    }[language];
    for (const args of [asked, [...asked, "--until", "end"]]) {
      const { code, stderr } = await run(small(0), half, ...args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: expected });
    }
  });
  it("says nothing where nobody is, or where it is reached", async () => {
    expect((await run(small(3), half, "--until", "end", "--fail-on", "lost>=1")).stderr).toBe("");
    const whole = played({ nodes: [{ id: "u" }], begin: "+0h", end: "+2h" });
    expect((await run(small(0), whole, "--fail-on", "lost>=1")).stderr).not.toContain("note:");
    expect((await run(small(0), whole, "--fail-on", "lost>=1001")).stderr).toBe("");
  });
});

describe("a limit on a scenario that picks by place", () => {
  it("is not kept where a system that states none may be there and would reach it", async () => {
    const { code, stdout, stderr } = await run(small(0), played({ nodes: [{ site: "m" }] }), "--all", "--fail-on", "lost>=1000");
    expect(stdout).toContain("because where a system stands, or on which platform, is not stated");
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "limit perhaps reached: 0–1,000 insured persons lose E; the limit is 1,000\n",
    });
    const one = played({ nodes: [{ site: "m", id: "s" }] });
    expect((await run(small(0), one, "--fail-on", "lost>=1000")).code).toBe(0);
  });

  const kinds = ["degradation", "isolation", "disconnection"] as const;

  it.each(kinds)("holds for every way to place them: %s", async (kind) => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(whoSupplies, async (drawn) => {
        const nodes = drawn.nodes.map((node, place) => {
          if (node.kind !== "system") return node;
          const { site: _site, ...rest } = node;
          return place % 2 === 0 ? { ...rest, site: "m" } : rest;
        });
        const landscape = { ...drawn, nodes } as Landscape;
        const unstated = nodes.flatMap((node) => (node.kind === "system" && !("site" in node) ? [node.id] : []));
        if (unstated.length === 0 || !nodes.some((node) => "site" in node && node.site === "m")) return;
        const picked = [{ site: "m" }];
        const disturbance = {
          ...{ id: "x", kind },
          ...(kind === "disconnection" ? { between: [picked, [{ kind: "service" }]] } : { nodes: picked }),
          ...(kind === "degradation" ? { level: 0 } : {}),
        } as Disturbance;
        const scenario: Scenario = { tragweite: "scenario/1", id: "s", disturbances: [disturbance] };
        const bounds = impact(landscape, scenario).rows;
        const most = new Map<string, number>();
        for (let there = 0; there < 2 ** unstated.length; there++) {
          const placed = nodes.map((node) => {
            const place = unstated.indexOf(node.id);
            return place === -1 ? node : { ...node, site: Math.floor(there / 2 ** place) % 2 === 0 ? "m" : "z" };
          });
          for (const { type, unit, lost } of impact({ ...landscape, nodes: placed } as Landscape, scenario).rows) {
            const count = lost.parts[0]!.count.atMost;
            const own = bounds.find((row) => row.type === type && row.unit === unit)!.lost.parts[0]!.count;
            expect(own.atLeast).toBeLessThanOrEqual(lost.parts[0]!.count.atLeast);
            expect(own.atMost).toBeGreaterThanOrEqual(count);
            most.set(`${type}:${unit}`, Math.max(most.get(`${type}:${unit}`) ?? 0, count));
          }
        }
        for (const [row, count] of most) {
          if (count === 0) continue;
          seen++;
          expect((await run(landscape, scenario, "--fail-on", `${row}>=${count}`)).code, row).toBe(1);
        }
      }),
      replayable(120),
    );
    expect(seen).toBeGreaterThan(10);
  });
});

describe("a run at no moment in particular", () => {
  const landscape = (repair: object) => ({
    ...{ tragweite: "landscape/1", id: "parts" },
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      system("s"),
      { kind: "service-provider", id: "h", name: "H", providerType: "hospital", sites: 5, ...repair, evidence },
    ],
    dependencies: [{ id: "d", kind: "use", dependent: "h", supplier: "s", weight: 1, evidence }],
  });
  const at = (level: number) => played({ nodes: [{ id: "s" }], level, begin: "+0h", end: "+10h" });

  it("does not call itself an upper bound where sites are lost in part that are repaired one after the other", async () => {
    const repair = { repair: { sitesPerDay: 2 } };
    const said = async (fields: object, level: number, ...args: readonly string[]) =>
      (await run(landscape(fields), at(level), ...args)).stdout.replace(/\s+/g, " ");
    expect(await said(repair, 0.5)).toContain("no upper bound on loss, as over time more may be lost");
    expect(await said(repair, 0.5, "--lang", "de")).toContain("keine Obergrenze des Schadens, denn");
    for (const text of [await said(repair, 0), await said({}, 0.5)]) expect(text).toContain(": an upper bound on loss.");
  });

  it("nor does an explanation", async () => {
    const explained = async (fields: object) => {
      const files = { "./l.json": JSON.stringify(landscape(fields)), "./s.json": JSON.stringify(at(0.5)) };
      return (await call(["explain", "./l.json", "h", "--scenario", "./s.json"], { files })).stdout.replace(/\s+/g, " ");
    };
    expect(await explained({})).toContain("At no moment in particular: an upper bound on loss");
    const said = await explained({ repair: { sitesPerDay: 2 } });
    expect(said).toContain("At no moment in particular");
    expect(said).not.toContain("upper bound");
  });

  it("counts the part that is lost, and a limit on it is reached", async () => {
    const found = await run(landscape({ repair: { sitesPerDay: 2 } }), at(0.5), "--at", "+5h", "--fail-on", "hospital:sites>=3");
    expect([found.code, found.stderr]).toEqual([1, "limit reached: 3 sites (Hospitals) are lost; the limit is 3\n"]);
    const asked = found.stdout.replace(/\s+/g, " ");
    expect(asked).toContain("3 hospitals are lost. That is 60.0 % of all of the kind in the landscape (5 sites).");
  });
});
