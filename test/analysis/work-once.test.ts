import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Landscape } from "tragweite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { concentration } from "../../src/analysis/concentration/concentration.js";
import { simulate } from "../../src/analysis/course/course.js";
import { cutSets } from "../../src/analysis/cut-sets/cut-sets.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { rank } from "../../src/analysis/rank/rank.js";
import { landscapeWarnings } from "../../src/analysis/warnings/landscape-warnings.js";
import { compile } from "../../src/engine/compile/compile.js";
import * as groups from "../../src/engine/compile/compile-groups.js";
import { allAtBest, allAtWorst } from "../../src/engine/compile/doubt.js";
import { sharedMemory } from "../../src/engine/memory.js";
import { explain } from "../../src/explain/explain.js";
import { readLandscape, readScenario } from "../../src/formats/index.js";
import * as canonical from "../../src/model/landscape/canonical-json.js";
import { call, packageFolder } from "../cli/memory-host.js";

// each is called once where a landscape is compiled, or hashed
vi.mock("../../src/engine/compile/compile-groups.js", { spy: true });
vi.mock("../../src/model/landscape/canonical-json.js", { spy: true });

const folder = new URL("../../data/germany-2023/", import.meta.url);
const freshLandscape = async (): Promise<Landscape> =>
  readLandscape(await readFile(new URL("landscape.json", folder)), { file: "landscape.json" });
const scenario = readScenario(await readFile(new URL("scenarios/bitmarck-2023-04.yaml", folder), "utf8"), { file: "s.yaml" });
const at = "2023-04-26T12:00+02:00";

/** How often any landscape was compiled and hashed, or this one. */
function work(landscape?: Landscape): { readonly compiled: number; readonly hashed: number } {
  const countOf = ({ mock }: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }): number =>
    mock.calls.filter(([asked]) => landscape === undefined || asked === landscape).length;
  return { compiled: countOf(vi.mocked(groups.nodeGroups)), hashed: countOf(vi.mocked(canonical.landscapeHash)) };
}

afterEach(() => vi.clearAllMocks());

describe("the work on a landscape", () => {
  it("is done once for a report: two readings are compiled, and one hash is made", async () => {
    const args = ["report", "germany-2023", "--scenario", "bitmarck-2023-04", "--at", at, "--out", "report.html"];
    expect(await call(args, { files: { [join(packageFolder, "dist/page.js")]: "" } })).toMatchObject({ code: 0 });
    expect(work()).toEqual({ compiled: 2, hashed: 1 });
  });

  it("is done once for all questions", async () => {
    const landscape = await freshLandscape();
    const ask = () => [
      impact(landscape, scenario),
      impact(landscape, scenario, { at }),
      simulate(landscape, scenario),
      rank(landscape, { top: 3 }),
      concentration(landscape, { service: "eau-intake" }),
      landscapeWarnings(landscape),
      cutSets(landscape, { kind: "lost", node: "bitmarck/kim" }),
    ];
    const first = ask();
    expect(work(landscape)).toEqual({ compiled: 2, hashed: 1 });
    expect(ask()).toEqual(first);
    expect(work(landscape)).toEqual({ compiled: 2, hashed: 1 });
  });

  it("leaves the hashes to those who read them, as JSON and copies do", async () => {
    const landscape = await freshLandscape();
    const asked = structuredClone(scenario);
    const result = impact(landscape, asked, { at });
    expect(work(landscape).hashed).toBe(0);
    Object.assign(asked, { name: "changed afterwards" });
    const read = structuredClone(result);
    expect(JSON.stringify(result)).toBe(JSON.stringify(read));
    expect(read.model.hash).toBe(canonical.landscapeHash(landscape));
    expect(read.scenario.hash).toBe(canonical.hashOf(scenario));
  });

  it("is done anew for a landscape that differs", async () => {
    const landscape = await freshLandscape();
    const before = impact(landscape, scenario);
    const dependencies = landscape.dependencies?.filter(({ supplier }) => supplier !== "bitmarck/kim");
    const after = impact({ ...landscape, dependencies }, scenario);
    expect(after.model.hash).not.toBe(before.model.hash);
    expect(after.nodes).not.toEqual(before.nodes);
    expect(work().compiled).toBe(4);
  });

  it("is shared where only what stands at nodes differs: they are counted anew, and the graph is as it was", async () => {
    const landscape = await freshLandscape();
    const before = impact(landscape, scenario);
    const nodes = landscape.nodes.map((node) =>
      node.kind === "insurer" && node.insured !== "unknown" ? { ...node, insured: 1 } : node,
    );
    const after = impact({ ...landscape, nodes }, scenario);
    expect(after.model.hash).not.toBe(before.model.hash);
    expect(after.services[0]?.lost.insured).not.toEqual(before.services[0]?.lost.insured);
    expect(work().compiled).toBe(2);
  });

  it("cannot be outdated: a landscape that was asked is frozen", async () => {
    const landscape = await freshLandscape();
    impact(landscape, scenario);
    const insurer = landscape.nodes.find(({ kind }) => kind === "insurer");
    expect(() => Object.assign(insurer!, { insured: 1 })).toThrow(TypeError);
    expect(() => landscape.nodes.pop()).toThrow(TypeError);
  });

  it("is kept for the readings asked for last, and not beside memory for threads", async () => {
    const landscape = await freshLandscape();
    const graphs = [allAtWorst, allAtBest, allAtWorst].map((doubts) => compile(landscape, { doubts }).graph);
    expect(graphs[2]).toBe(graphs[0]);
    expect(graphs[1]).not.toBe(graphs[0]);
    // stand-bys and operators are read while the graph runs
    const mixed = compile(landscape, { doubts: { ...allAtBest, candidates: "worst" } });
    expect(mixed.graph).toBe(graphs[0]);
    expect(mixed.doubts.operators).toBe("best");
    expect(compile(landscape, { memory: sharedMemory }).graph).not.toBe(graphs[0]);
    expect(compile(landscape).graph).toBe(graphs[0]);
    expect(work().compiled).toBe(3);
  });
});

it("writes nothing into compiled arrays, whatever is asked", async () => {
  const landscape = await freshLandscape();
  const both = [allAtWorst, allAtBest].map((doubts) => compile(landscape, { doubts }));
  const written = () =>
    both.map((each) => JSON.stringify({ ...each, landscape: undefined, numberOf: [...each.numberOf] }, plain));
  const before = written();
  impact(landscape, scenario, { at });
  impact(landscape, scenario, { minEvidence: "documented" });
  simulate(landscape, scenario);
  rank(landscape, { pairs: 3 });
  concentration(landscape, { service: "eau-intake" });
  landscapeWarnings(landscape);
  cutSets(landscape, { kind: "lost", node: "bitmarck/kim" });
  explain(landscape, scenario, "bitmarck/kim", { at });
  expect(written()).toEqual(before);
  expect(both.map(({ graph }) => graph)).toEqual([allAtWorst, allAtBest].map((doubts) => compile(landscape, { doubts }).graph));
});

/** Arrays as lists, maps as entries. */
function plain(_: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Int32Array);
  return value instanceof Map ? [...value] : value;
}
