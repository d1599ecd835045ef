import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatWithOptions, promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readLandscape, readPatch, readScenario } from "../../src/formats/index.js";
import { applyPatch, type Impact, impact, isolating } from "../../src/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = readdirSync(`${root}examples`).filter((name) => name.endsWith(".ts"));
const readme = readFileSync(`${root}README.md`, "utf8");

/** What an example says that it prints: the comment lines that begin with an arrow. */
function promised(name: string): string[] {
  const lines = readFileSync(`${root}examples/${name}`, "utf8").split("\n");
  return lines.filter((line) => line.startsWith("// → ")).map((line) => line.slice("// → ".length));
}

/** What an example prints, as a terminal without colours shows it. */
async function printed(name: string): Promise<string[]> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
    lines.push(...formatWithOptions({ colors: false }, ...values).split("\n"));
  });
  await import(`${root}examples/${name}`);
  return lines;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("examples", () => {
  it.each(examples)("%s prints what it says", async (name) => {
    expect(promised(name)).not.toEqual([]);
    expect(await printed(name)).toEqual(promised(name));
  });
});

describe("files in examples/", () => {
  const read = (name: string): string => readFileSync(`${root}examples/${name}`, "utf8");
  const landscape = readLandscape(read("clinic-network.yaml"), { format: "yaml" });
  const levelOf = (result: Impact): number | undefined => result.nodes.find(({ id }) => id === "kasse/telephone")?.level.atMost;

  it("say who loses what, and what a second provider changes", () => {
    const scenario = readScenario(read("weekend-outage.yaml"), { format: "yaml" });
    expect(levelOf(impact(landscape, scenario, { at: "+1h" }))).toBe(1);
    expect(levelOf(impact(landscape, scenario, { at: "+15h" }))).toBeCloseTo(0.4, 9);
    expect(levelOf(impact(landscape, isolating("host")))).toBe(0);
    const patched = applyPatch(landscape, readPatch(read("second-provider.yaml"), { format: "yaml" }));
    expect(levelOf(impact(patched, isolating("host")))).toBe(1);
  });
});

describe("the README", () => {
  it("shows code that stands in examples/ to the letter, and nothing else", () => {
    const files = examples.map((name) => readFileSync(`${root}examples/${name}`, "utf8"));
    const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
    expect(blocks).not.toEqual([]);
    for (const block of blocks) expect(files).toContain(block);
  });

  it("shows files that stand in examples/ to the letter", () => {
    const names = readdirSync(`${root}examples`).filter((name) => name.endsWith(".yaml"));
    const blocks = [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text);
    expect(names).toHaveLength(3);
    for (const name of names) expect(blocks, name).toContain(readFileSync(`${root}examples/${name}`, "utf8"));
  });

  it("shows lines that `npm start` prints", async () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { scripts: { poststart: string } };
    const program = scripts.poststart.replace("node dist/cli.js", "--import tsx src/cli/main.ts").split(" ");
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root, env: { ...process.env, LC_ALL: "C" } });
    const blocks = [...readme.matchAll(/^```text\n(.*?)^```$/gms)].map(([, text]) => text!);
    expect(blocks).not.toEqual([]);
    for (const block of blocks) expect(stdout).toContain(block);
  });
});
