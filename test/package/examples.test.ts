import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatWithOptions, promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readLandscape, readPatch, readScenario } from "../../src/formats/index.js";
import { applyPatch, type Impact, impact, isolating, simulate } from "../../src/index.js";
import { reporters } from "../../src/report/index.js";

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

describe("the connectors in examples/", () => {
  const read = (name: string): string => readFileSync(`${root}examples/connectors/${name}`, "utf8");
  const landscape = readLandscape(read("landscape.yaml"), { format: "yaml" });
  const scenario = readScenario(read("scenario.yaml"), { format: "yaml", landscape });
  const course = simulate(landscape, scenario, { until: "+960h" });
  /** Lost so many days after the tool is out, in sites. */
  const lostAfter = (type: string, days: number): number | undefined =>
    course.rows.find((row) => row.type === type)?.steps.findLast(({ hour }) => hour <= 96 + 24 * days)?.lost.count.atMost;

  it("come back at the rate of the crew, and of each other's pace where that is slower", () => {
    // while both lack, a crew of 5,000 a day divides as 80,000 to 17,000: practices 4,123.7 a day, pharmacies 876.3, in hundredths
    expect(lostAfter("practice", 6)).toBe(56_000);
    expect(lostAfter("pharmacy", 6)).toBe(11_900);
    // 10 % of what is left is less than that below 41,237: from day 9.4 on it declines by e^(-0.1 t)
    const left = (days: number): number => 41_237 * Math.exp(-0.1 * (days - (80_000 - 41_237) / 4_123.7));
    expect(lostAfter("practice", 15)! / 800).toBe(Math.ceil(left(15) / 800));
    expect(lostAfter("practice", 30)! / 800).toBe(Math.ceil(left(30) / 800));
  });

  it("are the picture beside them", async () => {
    const picture = reporters.course.svg({ landscape, scenario, course });
    await expect(picture).toMatchFileSnapshot(`${root}examples/connectors/course.svg`);
  });
});

describe("the lost procedures in examples/", () => {
  it("are the picture beside them, with what is lost in sum", async () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    const { landscape, outage } = await import(`${root}examples/lost-procedures.ts`);
    const picture = reporters.course.svg({ landscape, scenario: outage, course: simulate(landscape, outage) });
    expect(picture).toContain("540–684 procedures");
    await expect(picture).toMatchFileSnapshot(`${root}examples/lost-procedures.svg`);
  });
});

describe("the blood bank in examples/", () => {
  const read = (name: string): string => readFileSync(`${root}examples/blood-bank/${name}`, "utf8");
  const landscape = readLandscape(read("landscape.yaml"), { format: "yaml" });
  const scenario = readScenario(read("scenario.yaml"), { format: "yaml", landscape });
  const course = simulate(landscape, scenario);

  it("runs dry for hospitals elsewhere, too", () => {
    // 420 bags a day come in, 410 are always drawn, and 180 more while both laboratories fail: 170 too many
    const [supply] = course.supplies ?? [];
    expect(supply?.short.worst).toHaveLength(1);
    expect(supply?.short.worst[0]?.from.hour).toBeCloseTo((2500 / 170) * 24, 5);
    expect(supply?.short.worst[0]?.to?.hour).toBe(672);
    expect(supply?.alert.worst[0]?.from.hour).toBeCloseTo((1250 / 170) * 24, 5);
    // 10 bags a day are left over from then on: the axis of its picture ends where the alert does
    expect(supply?.alert.worst[0]?.to?.hour).toBeCloseTo(672 + (1250 / 10) * 24, 5);
    expect(course.until).toEqual(supply?.alert.worst[0]?.to);
    const elsewhere = course.nodes.find(({ id }) => id === "hospitals-elsewhere");
    expect(elsewhere?.steps[0]?.level.atLeast).toBeCloseTo(420 / 590, 9);
  });

  it("is the picture beside it", async () => {
    await expect(reporters.course.svg({ landscape, scenario, course })).toMatchFileSnapshot(
      `${root}examples/blood-bank/course.svg`,
    );
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
    const [shown, others] = [true, false].map((isShown) =>
      names.filter((name) => blocks.includes(readFileSync(`${root}examples/${name}`, "utf8")) === isShown),
    ) as [string[], string[]];
    expect(shown).toHaveLength(3);
    for (const name of others) expect(readme).toContain(`](examples/${name})`);
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
