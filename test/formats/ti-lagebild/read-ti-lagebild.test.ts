import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { readTiLagebild } from "../../../src/formats/ti-lagebild/index.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { call } from "../../cli/memory-host.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";

const none = { outage: "none", hasMaintenance: false, hasSubComponentMaintenance: false, affectedFunctions: [] };
const status = {
  appStatus: {
    erezept: {
      ...{ outage: "partial", hasMaintenance: true, hasSubComponentMaintenance: false },
      affectedFunctions: [{ function: "Einlösen", critical: 1, impactDesc: "Einlösen teilweise gestört", outage: "partial" }],
    },
    epa: { ...none, outage: "full" },
    kim: none,
    wanda: { ...none, outage: "full" },
    odg: none,
  },
  cause: [{ ci: "CI-0000007", component: "*", service: "Kartendienst", organization: "Anbieter", function: "Ausgabe" }],
};
const rows = [
  { time: "2026-01-09T10:00:00Z", ci: "CI-0000001", availability: 1, name: "VSDM der Kasse" },
  { time: "2026-01-09T10:05:00Z", ci: "CI-0000001", availability: 0, name: "VSDM der Kasse" },
  { time: "neulich", ci: "CI-0000002", availability: 1 },
];
const text = JSON.stringify(status);

describe("a state of the Telematikinfrastruktur", () => {
  it("degrades what is partly out to anything from 0 to 1, and what is out to 0", () => {
    const { scenario, notes } = readTiLagebild(text, { file: "status.json" });
    expect(scenario.disturbances.map((each) => [each.id, each.kind === "degradation" && [each.nodes, each.level]])).toEqual([
      ["erezept", [[{ id: "ti/e-rezept" }], { atLeast: 0, atMost: 1 }]],
      ["epa", [[{ id: "ti/epa" }], 0]],
    ]);
    expect(scenario.disturbances[0]).toMatchObject({
      reason: "Einlösen teilweise gestört",
      evidence: { status: "documented", sources: ["file"], note: "status.json:/appStatus/erezept" },
    });
    expect(notes.map(({ place }) => place)).toEqual(["/appStatus/erezept", "/appStatus/wanda", "/cause/0"]);
  });
  it("takes nodes by application and configuration item, and a cause as out nobody knows how far", () => {
    const { scenario } = readTiLagebild(text, { nodes: { wanda: "our/wanda", "CI-0000007": "our/cards" } });
    expect(scenario.disturbances.map((each) => [each.id, each.kind === "degradation" && each.level])).toEqual([
      ["erezept", { atLeast: 0, atMost: 1 }],
      ["epa", 0],
      ["wanda", 0],
      ["ci-0000007", { atLeast: 0, atMost: 1 }],
    ]);
  });
  it("takes the last state of each configuration item, whose id may be an alias", () => {
    const { scenario } = readTiLagebild(JSON.stringify(rows));
    expect(scenario.disturbances).toMatchObject([{ id: "ci-0000001", level: 0, begin: "2026-01-09T10:05:00Z" }]);
    const evidence = { status: "assumed" } as const;
    const landscape = parseLandscape({
      tragweite: "landscape/1",
      id: "l",
      nodes: [
        { kind: "system", id: "vsdm", name: "V", aliases: ["CI-0000001"], operator: "unknown", systemType: "vsdm", evidence },
      ],
    });
    expect(impact(landscape, scenario).nodes).toMatchObject([{ id: "vsdm", level: { atLeast: 0, atMost: 0 } }]);
  });
  it("is an empty scenario where nothing is out", () => {
    expect(readTiLagebild(JSON.stringify({ appStatus: { epa: none } })).scenario.disturbances).toEqual([]);
  });
  it("refuses other files, and options that say nothing", () => {
    for (const other of ["{}", "[]", '{"appStatus":null}', "[1]", "<a/>", "{"]) expect(() => readTiLagebild(other)).toThrow();
    expect(() => readTiLagebild(text, { nodes: { epa: 1 } } as never)).toThrow("readTiLagebild");
    expectOnlyErrorsOfOurs([text, JSON.stringify(rows)], ['"partial"', "null", "[", '"availability":0'], (mutated) =>
      readTiLagebild(mutated),
    );
  });
});

describe("tragweite import of such a state", () => {
  const files = { "./status.json": text };
  it("writes a scenario that runs on a shipped landscape", async () => {
    const { code, written, stderr } = await call(["import", "./status.json", "--out", "./now.yaml"], { files });
    expect(code).toBe(0);
    expect(stderr).toContain("wanda");
    const scenario = [...written.values()][0]!;
    expect(scenario).toContain("atMost: 1");
    const run = await call(["run", "ti-2023-07", "--scenario", "./now.yaml"], { files: { "./now.yaml": scenario } });
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(run.stdout).toContain("Perhaps without Issuing E-Rezepte: at most 98,985 sites.");
  });
  it.each([
    ["--kind", "insurer"],
    ["--format", "csv"],
    ["--take", "a"],
    ["--edges", "both"],
  ])("refuses %s %s", async (...options) => {
    const { code } = await call(["import", "./status.json", ...options], { files });
    expect(code).toBe(2);
  });
});
