import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const scenario = `tragweite: scenario/1
id: s
disturbances:
  - kind: isolation
    id: one
    nodes: [{ id: bitmark }, { id: bitmarck/kim }, { id: bitmarck/kin }]
    except:
      - { id: bitmarck/kmi }
    evidence: { status: assumed }
  - kind: disconnection
    id: two
    between: [[{ id: bitmarck }], [{ operator: itscar }]]
    evidence: { status: assumed }
`;

describe("selectors that match nothing", () => {
  it.each([
    ["validate", "germany-2023", "--scenario", "./s.yaml"],
    ["run", "germany-2023", "--scenario", "./s.yaml"],
    ["explain", "germany-2023", "tk", "--scenario", "./s.yaml"],
    ["picture", "germany-2023", "--scenario", "./s.yaml"],
    ["backtest", "germany-2023", "./s.yaml"],
  ])("are told all at once, each with its place: %s %s %s %s", async (...args) => {
    const { code, stdout, stderr } = await call(args, { files: { "./s.yaml": scenario } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const lines = stderr.trimEnd().replace("error: ", "").split("\n");
    expect(lines.map((line) => line.split(": ").slice(0, 2).join(": "))).toEqual([
      "./s.yaml:6:13: /disturbances/0/nodes/0",
      "./s.yaml:6:52: /disturbances/0/nodes/2",
      "./s.yaml:8:9: /disturbances/0/except/0",
      "./s.yaml:12:36: /disturbances/1/between/1/0",
    ]);
    expect(lines[0]).toContain('nothing in the landscape has id "bitmark"; did you mean bitmarck?');
  });
});
