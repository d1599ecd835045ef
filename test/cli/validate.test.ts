import { describe, expect, it } from "vitest";
import { landscapeWarnings } from "../../src/analysis/warnings/landscape-warnings.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { call } from "./memory-host.js";

type Edge = readonly [dependent: string, supplier: string, weight: number, group?: string];
type Rule = Readonly<{ rule: string; k?: number }>;

const evidence = { status: "assumed" };

/** Systems of one provider; a group is named by its dependent and its rule. */
function landscapeOf(edges: readonly Edge[], rules: Readonly<Record<string, Rule>> = {}): unknown {
  const ids = [...new Set(edges.flatMap((edge) => edge.slice(0, 2)))];
  return {
    tragweite: "landscape/1",
    id: "loops",
    nodes: ids.map((id) => ({ kind: "system", id, name: id, operator: "unknown", systemType: "x", evidence })),
    groups: Object.entries(rules).map(([id, rule]) => ({ id, node: id.split(".")[0], ...rule })),
    dependencies: edges.map(([dependent, supplier, weight, group], index) => ({
      ...{ id: `d${index}`, dependent, supplier, kind: "operation", weight, evidence },
      ...(group === undefined ? {} : { group }),
    })),
  };
}

const warningsOf = (edges: readonly Edge[], rules?: Readonly<Record<string, Rule>>): [string, readonly string[]][] =>
  landscapeWarnings(parseLandscape(landscapeOf(edges, rules))).flatMap((warning) =>
    "nodes" in warning ? [[warning.code, warning.nodes]] : [],
  );

/** a and b hear each other with a weight, and a source each, in share groups. */
const shareLoop = (weight: number) =>
  warningsOf(
    [
      ["a", "b", weight, "a.g"],
      ["a", "source", 0.1, "a.g"],
      ["b", "a", weight, "b.g"],
    ],
    {
      "a.g": { rule: "share" },
      "b.g": { rule: "share" },
    },
  ).filter(([code]) => code === "amplifying-loop");

describe("warnings of loops", () => {
  it("are given for a gain of 1 or more, and not below", () => {
    expect(shareLoop(0.5)).toEqual([]);
    expect(shareLoop(0.99)).toEqual([]);
    expect(shareLoop(1)).toEqual([["amplifying-loop", ["a", "b"]]]);
    expect(shareLoop(1.5)).toEqual([["amplifying-loop", ["a", "b"]]]);
  });

  it("take the gain of the whole round: 2 one way and 0.4 the other is below 1, a hard dependency passes on all", () => {
    const round = (one: number, other: number) =>
      warningsOf(
        [
          ["a", "b", one, "a.g"],
          ["b", "a", other],
        ],
        { "a.g": { rule: "share" } },
      ).filter(([code]) => code === "amplifying-loop");
    expect(round(2, 0.4)).toEqual([]);
    expect(round(2, 0.5)).toHaveLength(1);
    expect(round(1, 1)).toHaveLength(1);
  });

  it("are not given for hard loops with a weak share loop beside: nothing adds up there", () => {
    const edges: Edge[] = [
      ["a", "b", 1],
      ["b", "a", 1],
      ["a", "c", 0.5, "a.g"],
      ["c", "a", 1],
    ];
    expect(warningsOf(edges, { "a.g": { rule: "share" } }).filter(([code]) => code === "amplifying-loop")).toEqual([]);
  });

  it("hold for long loops too, whatever the order of the nodes", () => {
    const size = 600;
    const rules = Object.fromEntries(Array.from({ length: size }, (_, i) => [`n${i}.g`, { rule: "share" }]));
    const codes = (weight: number, step = 1): string[] => {
      const ring = Array.from({ length: size }, (_, i): Edge => [`n${i}`, `n${(i + step) % size}`, weight, `n${i}.g`]);
      return warningsOf(ring, rules).map(([code]) => code);
    };
    for (const step of [1, size - 1, 7]) {
      expect(codes(0.9, step)).not.toContain("amplifying-loop");
      expect(codes(1, step)).toContain("amplifying-loop");
    }
  });

  it("are given for at-least loops that feed themselves, with a source outside or without", () => {
    const either = { "a.g": { rule: "at-least", k: 1 }, "b.g": { rule: "at-least", k: 1 } };
    const ring: Edge[] = [
      ["a", "b", 1, "a.g"],
      ["a", "source", 1, "a.g"],
      ["b", "a", 1, "b.g"],
      ["b", "source", 1, "b.g"],
    ];
    expect(warningsOf(ring, either)).toContainEqual(["self-feeding-loop", ["a", "b"]]);
    expect(warningsOf(ring, { ...either, "a.g": { rule: "at-least", k: 2 } }).map(([code]) => code)).not.toContain(
      "self-feeding-loop",
    );
  });

  it("are given for restart loops, with what hangs on them", () => {
    const landscape = parseLandscape(
      landscapeOf([
        ["a", "b", 1],
        ["b", "a", 1],
        ["c", "b", 1],
      ]),
    );
    expect(landscapeWarnings(landscape)).toEqual([{ code: "restart-loop", nodes: ["a", "b"], hanging: ["c"] }]);
  });
});

describe("checks that are still to come", () => {
  const node = "{ kind: system, id: a, name: a, operator: nobody, systemType: x, evidence: { status: assumed } }";
  const landscape = (weight: string) => `tragweite: landscape/1
id: l
nodes: [${node}, ${node}]
dependencies:
  - { id: d, dependent: a, supplier: b, kind: operation, weight: ${weight}, evidence: { status: assumed } }
`;
  const told = async (weight: string, ...args: string[]): Promise<string[]> =>
    (
      await call(["validate", "l.yaml", "--lang", "de", ...args], { files: { "l.yaml": landscape(weight), "s.yaml": "id: s" } })
    ).stderr
      .trimEnd()
      .split("\n");
  const further = /^Weitere Prüfungen \(von Kennungen, Verweisen und Summen\) folgen, sobald das behoben ist\.$/;

  it("are told where the form is wrong, which hides ids and suppliers", async () => {
    for (const weight of ["half", "[", "0.5, weight: &a *b"]) {
      const lines = await told(weight);
      expect(lines.at(-1), weight).toMatch(further);
      expect(lines.join("\n"), weight).not.toMatch(/nobody/);
    }
  });

  it("are not told where they have been made", async () => {
    for (const weight of ["1", "0,5"]) {
      const lines = await told(weight);
      expect(lines.join("\n"), weight).toMatch(/es gibt keinen Knoten „b“/);
      expect(
        lines.filter((line) => further.test(line)),
        weight,
      ).toEqual([]);
    }
  });
});

describe("tragweite validate", () => {
  it("counts what the shipped landscape holds", async () => {
    const { code, stdout, stderr } = await call(["validate", "germany-2023", "--scenario", "bitmarck-2023-04"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^germany-2023: valid\n1,\d{3} nodes: \d+ IT providers, 98 insurers, /);
    expect(stdout).toMatch(/dependencies: \d+ documented, \d+ inferred, [\d,]+ assumed\n/);
    expect(stdout).toContain("disturbances, each finds its nodes in this landscape");
  });

  it("prints warnings and exits with 0, in German too", async () => {
    const files = {
      "./loop.json": JSON.stringify(
        landscapeOf([
          ["a", "b", 1],
          ["b", "a", 1],
          ["c", "b", 1],
        ]),
      ),
    };
    const { code, stdout } = await call(["validate", "./loop.json", "--lang", "de"], { files });
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Warnung: diese Schleife läuft nur, weil sie schon läuft");
    expect(stdout).toContain("1 Knoten hängt daran: c");
  });

  it("tells every disturbance that finds nothing", async () => {
    const scenario = `tragweite: scenario/1
id: s
disturbances:
  - { id: one, kind: isolation, nodes: [{ id: bitmark }] }
  - { id: two, kind: isolation, nodes: [{ id: bitmarck }] }
  - { id: three, kind: isolation, nodes: [{ operator: bitmarck, site: muenich }] }
`;
    const { code, stdout, stderr } = await call(["validate", "germany-2023", "--scenario", "./s.yaml"], {
      files: { "./s.yaml": scenario },
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.split("\n").filter((line) => line.includes("nothing in the landscape has"))).toHaveLength(2);
  });

  it("is silent with --quiet", async () => {
    expect(await call(["validate", "germany-2023", "--quiet"])).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });
});

describe("an invalid landscape", () => {
  const landscape = JSON.stringify({ ...(landscapeOf([]) as object), name: 7 });
  const askedWith = (scenario: object) =>
    call(["validate", "ours.json", "--scenario", "night.json"], {
      files: {
        "ours.json": landscape,
        "night.json": JSON.stringify({ tragweite: "scenario/1", id: "night", disturbances: [], ...scenario }),
      },
    });

  it("does not hide what is wrong with the scenario", async () => {
    const { code, stderr } = await askedWith({ nmae: "Night" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: ours\.json:.*\/name/m);
    expect(stderr).toMatch(/^error: night\.json:.*nmae/m);
  });

  it("is told alone beside a scenario that is valid by itself", async () => {
    const { stderr } = await askedWith({});
    expect(stderr.match(/^error: /gm)).toHaveLength(1);
  });
});
