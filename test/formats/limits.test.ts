import { describe, expect, it } from "vitest";
import { LimitExceededError } from "../../src/errors/errors.js";
import { type ReadOptions, readLandscape, readScenario } from "../../src/formats/index.js";

function limitOf(text: string, options: ReadOptions): string | undefined {
  try {
    readLandscape(text, options);
  } catch (error) {
    if (error instanceof LimitExceededError) return error.limit;
    throw error;
  }
  return undefined;
}

describe("200,000 nested brackets", () => {
  const depth = 200_000;
  const inputs: Record<string, [text: string, file: string]> = {
    "lists in JSON": ["[".repeat(depth) + "]".repeat(depth), "deep.json"],
    "objects in JSON": [`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`, "deep.json"],
    "lists of JSON that are never closed": ["[".repeat(depth), "deep.json"],
    "flow lists in YAML": ["[".repeat(depth) + "]".repeat(depth), "deep.yaml"],
    "flow objects in YAML": ["{ a: ".repeat(depth), "deep.yaml"],
    "block lists in YAML on one line": [`${"- ".repeat(depth)}a`, "deep.yaml"],
    "explicit keys in YAML": ["? ".repeat(depth), "deep.yaml"],
    "block objects in YAML, each further in": [
      Array.from({ length: 2_000 }, (_, indent) => `${" ".repeat(indent)}a:`).join("\n"),
      "deep.yaml",
    ],
  };
  for (const [name, [text, file]] of Object.entries(inputs)) {
    it(`end in a clear limit and no overflow of the stack: ${name}`, () => {
      expect(limitOf(text, { file })).toBe("nesting");
    });
  }

  it("count as deep as the limit says and no deeper", () => {
    const text = (levels: number): string =>
      `tragweite: landscape/1\nid: a\nnodes: []\nx: ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}`;
    for (const levels of [2, 3, 10]) {
      expect(limitOf(text(levels + 1), { limits: { nesting: levels }, format: "yaml" })).toBe("nesting");
      expect(() => readLandscape(text(levels), { limits: { nesting: levels }, format: "yaml" })).toThrow(/unknown field "x"/);
    }
  });

  it("are a clear error even where the limit was raised beyond what can be read", () => {
    expect(() => readLandscape("[".repeat(depth), { file: "deep.yaml", limits: { nesting: 1e9 } })).toThrow(/deep\.yaml/);
  });
});

describe("limits of files", () => {
  const landscape = "tragweite: landscape/1\nid: a\nnodes: []\n";

  it("hold for the bytes of a text, however they are counted", () => {
    const umlauts = `${landscape}name: ${"ü€😀".repeat(10)}\n`;
    const bytes = new TextEncoder().encode(umlauts).byteLength;
    for (const input of [umlauts, new TextEncoder().encode(umlauts)]) {
      expect(readLandscape(input, { limits: { fileBytes: bytes } }).id).toBe("a");
      expect(() => readLandscape(input, { limits: { fileBytes: bytes - 1 }, file: "a.yaml" })).toThrow(
        `a.yaml: limit fileBytes is ${bytes - 1}, found ${bytes}; raise it with --limit fileBytes=VALUE`,
      );
    }
  });

  it("hold for what the aliases of YAML stand for, however often they are used", () => {
    const evidence = "{ status: assumed }";
    const nodes = Array.from({ length: 300 }, (_, index) => `  - { kind: it-provider, id: n${index}, name: N, evidence: *e }`);
    const text = `tragweite: landscape/1\nid: a\nnodes:\n  - { kind: it-provider, id: n, name: N, evidence: &e ${evidence} }\n${nodes.join("\n")}\n`;
    expect(readLandscape(text).nodes).toHaveLength(301);
    expect(readLandscape(text, { limits: { yamlAliases: 600 } }).nodes).toHaveLength(301);
    expect(limitOf(text, { limits: { yamlAliases: 599 } })).toBe("yamlAliases");
  });

  it("hold for a text that is YAML, by its name or its look, before its tree is built", () => {
    expect(limitOf(landscape, { limits: { yamlBytes: landscape.length - 1 } })).toBe("yamlBytes");
    expect(limitOf(landscape, { limits: { yamlBytes: landscape.length } })).toBeUndefined();
    const json = '{ "tragweite": "landscape/1", "id": "a", "nodes": [] }';
    expect(limitOf(json, { limits: { yamlBytes: 1 }, file: "a.json" })).toBeUndefined();
  });

  it("hold for records", () => {
    const rows = (list: string): string =>
      `tragweite: landscape/1\nid: a\nnodes: []\n${list === "nodes" ? "" : `${list}: [1, 2, 3]`}`;
    expect(limitOf(rows("dependencies"), { limits: { dependencies: 2 } })).toBe("dependencies");
    expect(limitOf(rows("groups"), { limits: { groups: 2 } })).toBe("groups");
    expect(() => readScenario("tragweite: scenario/1\nid: a\ndisturbances: [1, 2]", { limits: { disturbances: 1 } })).toThrow(
      LimitExceededError,
    );
  });

  const total = '{"id":"t","insured":480.000,"evidence":{"status":"assumed"}}';
  const totals = Array.from({ length: 50 }, (_, index) => total.replace('"t"', `"t${index}"`)).join(",");

  it.each([
    ["x.json", `{"tragweite":"landscape/1","id":"a","nodes":[],"name":"x"${',"name":"x"'.repeat(50)}}`],
    ["x.json", `{"tragweite":"landscape/1","id":"a","nodes":[],"totals":[${totals}]}`],
    ["x.csv", `record,id,tragweite\nlandscape,a,landscape/1\n${"knot,a,\n".repeat(50)}`],
    ["x.ndjson", '{"knot":{}}\n'.repeat(50)],
    ["x.ndjson", "oops\n".repeat(50)],
  ])("list no more issues than asked for in %s, and count the rest", (file, text) => {
    expect(() => readLandscape(text, { file, limits: { issues: 3 } })).toThrow(/^(?:.*\n){3}… and 47 more$/);
  });

  it("list no more issues than asked for, and count the rest", () => {
    const fields = Array.from({ length: 50 }, (_, index) => `field${index}x: 1`).join("\n");
    expect(() => readLandscape(`${landscape}${fields}`, { limits: { issues: 3 } })).toThrow(/^(?:.*\n){3}… and 47 more$/);
  });
});
