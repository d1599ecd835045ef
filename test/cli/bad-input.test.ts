import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const golden = fileURLToPath(new URL("../golden/invalid-input/", import.meta.url));
const landscapes = readdirSync(golden).filter((name) => !name.endsWith(".txt") && !/^(scenario|figures)-/.test(name));
const folder = mkdtempSync(join(tmpdir(), "tragweite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What every call that cannot run must look like. */
async function refused(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, stdout, stderr, written } = await call(args, { folder, files });
  expect(stdout).toBe("");
  expect(code).toBe(2);
  expect([...written]).toEqual([]);
  expect(stderr).toMatch(/^error: /);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr.endsWith("\n")).toBe(true);
  return stderr;
}

const shell = (nodes: string): string => `tragweite: landscape/1\nid: x\nnodes:\n${nodes}`;
const acme = (id: string): string => `  - { kind: it-provider, id: ${id}, name: Acme, evidence: { status: assumed } }\n`;
const dependency = (supplier: string, weight: string): string =>
  `${shell(acme("acme") + acme("other"))}dependencies:
  - { id: d, dependent: other, supplier: ${supplier}, kind: operation, weight: ${weight}, evidence: { status: assumed } }\n`;

describe("a wrong input of any kind", () => {
  it.each(landscapes)("%s is refused with the message of its golden case", async (name) => {
    const expected = readFileSync(`${golden}${name}.txt`, "utf8").replaceAll(name, join(golden, name));
    for (const args of [
      ["run", join(golden, name), "--out", "result.json"],
      ["validate", join(golden, name)],
    ])
      expect((await refused(args)).replace(/^Further checks .*\n/m, "")).toBe(`error: ${expected}`);
  });

  it("is told for a wrong path, with the nearest", async () => {
    writeFileSync(join(folder, "ours.yaml"), shell(acme("acme")));
    expect(await refused(["run", "./our.yaml"])).toContain('there is no such file; did you mean "ours.yaml"?');
    expect(await refused(["run", "./nowhere/ours.yaml"])).toContain("there is no directory");
  });

  it("is told for a directory, an empty file and a file over the limit", async () => {
    expect(await refused(["run", "./"])).toContain("it is a directory");
    expect(await refused(["run", "./empty.yaml"], { "./empty.yaml": "" })).toContain("the file is empty");
    expect(await refused(["run", "./ours.yaml", "--limit", "fileBytes=10"])).toContain("limit fileBytes is 10, found");
  });

  it("is told for 200,000 nested brackets and an alias bomb", async () => {
    expect(await refused(["run", "./deep.json"], { "./deep.json": "[".repeat(200_000) })).toContain("limit nesting is 64");
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]`);
    const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${levels.join("\n")}\n`;
    expect(await refused(["run", "./bomb.yaml"], { "./bomb.yaml": bomb })).toContain("limit yamlAliases is 1000000");
  });

  it.each([
    ["duplicate ids", shell(acme("acme") + acme("acme")), '/nodes/1/id: the node id "acme" is taken'],
    ["a dangling id with a typo", dependency("acne", "1"), 'there is no node "acne"; did you mean "acme"?'],
    ["NaN", dependency("acme", ".nan"), "weight is .nan"],
    ["a weight of 1.2", dependency("acme", "1.2"), "weight is 1.2; a share in [0, 1] belongs here"],
    ["__proto__ as an id", shell(acme("__proto__")), '"__proto__" is no id'],
  ])("is told for %s", async (_what, text, message) => {
    expect(await refused(["run", "./bad.yaml"], { "./bad.yaml": text })).toContain(message);
  });

  it("is told for a CSV with German decimals and a byte order mark", async () => {
    const text = readFileSync(join(golden, "german-decimals.csv"), "utf8");
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(await refused(["run", "./figures.csv"], { "./figures.csv": text })).toContain("0,5");
  });
});

describe("wrong arguments", () => {
  it.each([
    [["run", "germany-2024"], "did you mean germany-2023?"],
    [["run", "germany-2023", "--scenario", "bitmarck-2023"], "did you mean bitmarck-2023-01 or bitmarck-2023-04?"],
    [["run", "germany-2023", "--isolate", "bitmark"], 'no node "bitmark"; did you mean bitmarck?'],
    [["run", "germany-2023", "--disconnect", "bitmarck,ikk-suedwst"], "did you mean ikk-suedwest (IKK Südwest)?"],
    [["run", "germany-2023", "--disconnect", "bitmarck"], "Write two ids with a comma between them"],
    [["run", "germany-2023", "--isolat", "bitmarck"], "Did you mean --isolate?"],
    [["rum", "germany-2023"], "Did you mean run?"],
    [["run", "--isolate", "bitmarck", "germany-2023"], "The landscape comes first"],
    [["run", "germany-2023", "--at", "26.4.2023"], '"26.4.2023" is no moment'],
    [["run", "germany-2023", "--isolate", "bitmarck", "--at", "+3h"], "without a scenario there is none"],
    [["run", "germany-2023", "--degrade", "bitmarck=50%"], "for 50% write 0.5"],
    [["run", "germany-2023", "--degrade", "bitmarck=0,5"], "for 0,5 write 0.5"],
    [["run", "germany-2023", "--degrade", "bitmarck=1.5"], "A level is a number from 0 (lost) to 1 (normal)"],
    [["run", "germany-2023", "--limit", "nods=3"], "Did you mean nodes?"],
    [["run", "germany-2023", "--limit", "nodes=1"], "limit nodes is 1, found"],
    [["run", "germany-2023", "--fail-on", "lost>5"], "in quotes"],
    [["run", "germany-2023", "--min-evidence", "rumour"], "documented, inferred, assumed"],
    [["run", "-", "--scenario", "-"], "standard input (-) can be read once only"],
    [["run", "./ours.yaml", "--out", "./ours.yaml"], "would replace an input"],
    [["list", "germany-2023", "--operator", "bitmark"], "did you mean bitmarck?"],
    [["list", "--kind", "insurer"], "a filter needs a landscape"],
    [
      ["schema", "landscap"],
      "landscape, scenario, figures, patch, measures, durations, record, regulation, import-map, run-result, rank-result, outages-result, concentration-result, cut-sets-result, measures-result, containment-result, restart-result, risk-result",
    ],
  ])("%j: exit code 2 and %j", async (args, message) => {
    expect(await refused(args)).toContain(message);
  });

  it("shows the help where there are none, and fails", async () => {
    const { code, stdout, stderr } = await call([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Usage: tragweite");
  });
});

describe("an error of ours", () => {
  it("asks to report it in one line, and shows the stack under TRAGWEITE_DEBUG only", async () => {
    const files = {
      get "./ours.yaml"(): string {
        throw new TypeError("no\nsuch \u001b[31mthing");
      },
    };
    const { code, stdout, stderr } = await call(["run", "./ours.yaml"], { files });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      /^error: something in tragweite itself went wrong \(TypeError: no such \\u001b\[31mthing\); please report it.*\n$/,
    );
    const { stderr: debugged } = await call(["run", "./ours.yaml"], { files, env: { TRAGWEITE_DEBUG: "1" } });
    expect(debugged).toMatch(/^\s+at /m);
  });
});
