import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { call, packageFolder } from "./memory-host.js";

describe("tragweite list", () => {
  it("lists shipped landscapes and scenarios, each of which validates", async () => {
    const { stdout } = await call(["list"]);
    expect(stdout).toMatch(/^germany-2023 +landscape +Statutory health insurers/m);
    expect(stdout).toMatch(/^bitmarck-2023-04 +scenario for germany-2023 /m);
    const scenarios = [...stdout.matchAll(/^(\S+) +scenario for (\S+)/gm)];
    for (const [, scenario = "", landscape = ""] of scenarios)
      expect((await call(["validate", landscape, "--scenario", scenario])).code).toBe(0);
  });

  it("speaks German in German", async () => {
    const { stdout } = await call(["list", "--lang", "de"]);
    expect(stdout).toMatch(/^Name +Art +Titel$/m);
    expect(stdout).toMatch(/^germany-2023 +Landschaft +Gesetzliche/m);
    expect(stdout).toMatch(/^bitmarck-2023-04 +Szenario zu germany-2023 /m);
    const nodes = await call(["list", "germany-2023", "--kind", "insurer", "--lang", "de"]);
    expect(nodes.stdout).toMatch(/^Kennung +Art \(--kind\) +Name\n/);
  });

  it("filters nodes, all filters together, a line each", async () => {
    const { stdout } = await call(["list", "germany-2023", "--kind", "service", "--service-type", "eau-intake"]);
    const [header = "", ...lines] = stdout.trimEnd().split("\n");
    expect(header).toMatch(/^id +kind \(--kind\) +name$/);
    expect(lines).toHaveLength(96);
    expect([...lines].sort()).toEqual(lines);
  });
});

describe("tragweite schema", () => {
  it.each([
    "landscape",
    "scenario",
    "figures",
    "patch",
    "measures",
    "durations",
    "record",
    "regulation",
    "import-map",
    "run-result",
    "rank-result",
    "outages-result",
    "concentration-result",
    "cut-sets-result",
    "measures-result",
    "containment-result",
    "restart-result",
    "risk-result",
  ])("prints the shipped schema of a %s", async (name) => {
    const { code, stdout } = await call(["schema", name]);
    expect(code).toBe(0);
    // shipped without the spaces that a reader likes
    const shipped: unknown = JSON.parse(readFileSync(`${packageFolder}schemas/${name}.schema.json`, "utf8"));
    expect(stdout).toBe(`${JSON.stringify(shipped, undefined, 2)}\n`);
  });
});

describe("help", () => {
  it.each([[["--help"]], [["run", "--help"]], [["validate", "--help"]], [["list", "--help"]], [["schema", "--help"]]])(
    "of %j has examples, and exit code 0",
    async (args) => {
      const { code, stdout, stderr } = await call(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("\nExamples:\n");
      expect(stdout).toMatch(/^ {2}\$ .*tragweite /m);
    },
  );

  it("has every example of run and validate parse and, where it needs no file of the user's, run", async () => {
    const { stdout } = await call(["run", "--help"]);
    const examples = [...stdout.matchAll(/^ {2}\$ tragweite (.*)$/gm)].map(([, line = ""]) =>
      line.replaceAll('"', "").split(" "),
    );
    expect(examples.length).toBeGreaterThan(5);
    for (const args of examples.filter((each) => !each.some((arg) => arg.startsWith("./"))))
      expect([0, 1], args.join(" ")).toContain((await call(args)).code);
  });
});

describe("a target that is not there", () => {
  it("is likened to service types that begin with it first, in any case", async () => {
    const { stderr } = await call(["explain", "germany-2023", "eAU", "--isolate", "bitmarck"]);
    expect(stderr).toMatch(/did you mean eau-for-employers or eau-intake or eau-sending\?/);
  });
});
