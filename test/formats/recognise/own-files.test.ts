import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import {
  readFaultTree,
  readFigures,
  readLandscape,
  readMeasures,
  readPatch,
  readRecord,
  readRegulation,
  readScenario,
} from "../../../src/formats/index.js";
import { call, packageFolder } from "../../cli/memory-host.js";

const fileOf = (path: string): string => readFileSync(`${packageFolder}${path}`, "utf8");
const example = ["examples/clinic-network.yaml", "--isolate", "host"];
const answer = async (command: string, ...options: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await call([command, ...example.slice(0, 1), ...options]);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
};

const readers = {
  landscape: readLandscape,
  scenario: readScenario,
  patch: readPatch,
  measures: readMeasures,
  figures: readFigures,
  record: readRecord,
  regulation: readRegulation,
  "fault-tree": (text: string) => readFaultTree({ text }),
} as const;

/** What a text is found to be where each document belongs. */
function foundIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [wanted, read] of Object.entries(readers)) {
    try {
      read(text);
      found[wanted] = "read";
    } catch (error) {
      const [issue] = error instanceof InvalidInputError ? error.issues : [];
      found[wanted] = issue?.code === "own-file" ? (issue.values as { readonly found: string }).found : `${issue?.code}`;
    }
  }
  return found;
}

const everywhere = (name: string): Record<string, string> =>
  Object.fromEntries(Object.keys(readers).map((wanted) => [wanted, wanted === name ? "read" : name]));

describe("a file of our own where another belongs", () => {
  it.each([
    ["landscape", fileOf("examples/clinic-network.yaml")],
    ["landscape", fileOf("examples/unsere-kasse.csv")],
    ["landscape", '{\n "nodes": [], "id": "l", "tragweite": "landscape/1"}'],
    ["scenario", fileOf("examples/weekend-outage.yaml")],
    ["patch", "# ours\ntragweite: patch/1\nid: p\n"],
    ["measures", "tragweite: measures/1\nid: m\nmeasures: [{ id: a, cost: 1, patch: {} }]\n"],
    ["figures", "id;insured;insuredAsOf\nkasse;1000;2026-01\n"],
    ["figures", "id,unit,count\nkasse,beds,1000\n"],
    ["figures", "tragweite: figures/1\nfigures: []\n"],
    ["record", fileOf("data/germany-2023/records/bitmarck-2023-04.csv")],
    ["regulation", fileOf("data/regulation/named-limits.json")],
  ])("is told by its name: %s", (name, text) => {
    expect(foundIn(text)).toEqual(everywhere(name));
  });

  it.each([
    ["lines", '{"node":{"kind":"it-provider"}}\n{"landscape":{"tragweite":"landscape/1"}}\n'],
    ["lines", '{"landscape":{"tragweite":"landscape/1","id":"l"}}\n'],
    ["sweep", '{"tragweite":"sweep/2","version":"0.2.0"}\n{"chunk":0}\n'],
    ["checkpoint", '0000002a 1b2c3d4e {"tragweite":"sweep/2"}\n'],
    ["result", '{\n  "tragweite": "proof/1"\n}'],
  ])("is told by its name: %s", (name, text) => {
    expect(foundIn(text)).toEqual(everywhere(name));
  });

  it.each([
    ["run", "--isolate", "host", "--format", "json"],
    ["run", "--isolate", "host", "--format", "csv"],
    ["run", "--isolate", "host", "--until", "end", "--scenario", "examples/weekend-outage.yaml", "--format", "json"],
    ["run", "--until", "end", "--scenario", "examples/weekend-outage.yaml", "--format", "csv"],
    ["rank", "--format", "json"],
    ["rank", "--format", "csv"],
    ["concentration", "--format", "json"],
    ["concentration", "--format", "csv"],
  ])("is told to be a result: %s %s %s %s %s %s", async (command, ...options) => {
    expect(foundIn(await answer(command, ...options))).toEqual(everywhere("result"));
  });

  it("is known by every version that is written", () => {
    const sources = readdirSync(`${packageFolder}src`, { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.tsx?$/.test(path),
    );
    const kinds = sources.flatMap((path) =>
      [...fileOf(`src/${path}`).matchAll(/tragweite: "([a-z-]+)\/\d+"/g)].map(([, kind = ""]) => kind),
    );
    expect(new Set(kinds).size).toBeGreaterThan(8);
    for (const kind of new Set(kinds))
      expect([kind, foundIn(`tragweite: ${kind}/1`)]).toEqual([kind, everywhere(kind === "sweep" ? kind : "result")]);
  });

  it("keeps what is wrong with it where it belongs there", () => {
    expect(() => readLandscape("tragweite: landscape/1\nid: l\nnods: []\n")).toThrow('unknown field "nods"');
    expect(() => readLandscape("tragweite: landscape/99\nid: l\n")).toThrow("newer than this version");
    expect(() => readLandscape("tragweite: landscape/1\nid: l\nnodes: []\nservices: {}\n")).toThrow('unknown field "services"');
    expect(() => readLandscape("tragweite: something/1\n")).toThrow("cannot be read");
    expect(() => readFigures("id,insured,insurd\na,1,2\n")).toThrow('unknown column "insurd"');
    expect(() => readLandscape("id,kind,name,insured\na,insurer,A,1\n")).toThrow("the column record is missing");
  });
});
