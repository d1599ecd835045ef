import { describe, expect, it } from "vitest";
import type { Impact } from "../../src/analysis/impact/impact-result.js";
import { call } from "./memory-host.js";

const april = ["run", "germany-2023", "--scenario", "bitmarck-2023-04", "--at"];

async function resultOf(args: readonly string[]): Promise<Impact> {
  const { code, stdout, stderr } = await call([...args, "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Impact;
}

const lostAt = ({ services }: Impact, serviceType: string): readonly string[] =>
  services.find((each) => each.serviceType === serviceType)?.lost.insurers ?? [];

describe("the main job", () => {
  it("at noon of 26 April 2023 gives 77 insurers without eAU intake, and nothing at any AOK, Barmer or TK", async () => {
    const result = await resultOf([...april, "2023-04-26T12:00+02:00"]);
    const intake = result.services.find(({ serviceType }) => serviceType === "eau-intake");
    expect(intake?.lost.insurers).toHaveLength(77);
    expect(intake?.possiblyLost.insurers).toEqual(["hek", "mobil-krankenkasse"]);
    const spared = result.insurers.filter(({ id, insurerType }) => insurerType === "AOK" || ["barmer", "tk"].includes(id));
    expect(spared).toHaveLength(13);
    for (const { lost, degraded, possiblyLost, possiblyDegraded } of spared)
      expect([lost, degraded, possiblyLost, possiblyDegraded]).toEqual([[], [], [], []]);
  });

  it("tells the bounds with and without caps and candidates, and that Bitmarck's 25 million lie above", async () => {
    const { stdout } = await call([...april, "2023-04-26T12:00+02:00", "--all"], { columns: 200, env: { NO_COLOR: "1" } });
    expect(stdout).toContain(
      [
        "eAU for employers, eAU intake: at least 21.0 million, at most 23.0 million",
        "  1,459,439 of the difference, because the supplier is one of several, and not known which",
        "  533,070 of the difference, because of several insurers only the sum of the insured persons is known",
        "  at most 21.5 million, if only what is surely lost were lost",
        "  at least 17.2 million only, were it not known how many insured persons each of them has at most",
      ].join("\n"),
    );
    expect(stdout).toMatch(/Bitmarck: 25,000,000 insured persons, eAU intake: lies above/);
  });

  it("on the evening of 27 April has the eAU intake back everywhere but at IKK Südwest", async () => {
    const result = await resultOf([...april, "2023-04-27T18:36+02:00"]);
    expect(lostAt(result, "eau-intake")).toEqual(["ikk-suedwest"]);
    for (const serviceType of ["telephone", "e-mail"]) {
      expect(lostAt(result, serviceType)).toEqual(expect.arrayContaining(["audi-bkk", "sbk"]));
      expect(lostAt(result, serviceType)).not.toContain("dak-gesundheit");
    }
    expect(lostAt(result, "e-mail")).toContain("ikk-suedwest");
  });

  it("leaves all at 1 where nothing is disturbed", async () => {
    const { nodes } = await resultOf(["run", "germany-2023"]);
    expect(nodes.filter(({ level }) => level.atLeast !== 1 || level.atMost !== 1)).toEqual([]);
  });
});

describe("disturbances of the command line", () => {
  const active = async (...flags: string[]): Promise<readonly string[]> =>
    (await resultOf(["run", "germany-2023", ...flags])).scenario.active;

  it("takes the words and commas of one flag as one set, and each flag as a disturbance", async () => {
    expect(await active("--isolate", "bitmarck/kim", "bitmarck/core,itscare", "--isolate=rise")).toEqual([
      "isolate-1",
      "isolate-2",
    ]);
    const inOneSet = await resultOf(["run", "germany-2023", "--isolate", "bitmarck/kim", "bitmarck/eau-intake"]);
    const separate = await resultOf(["run", "germany-2023", "--isolate", "bitmarck/kim", "--isolate", "bitmarck/eau-intake"]);
    expect(inOneSet.scenario.hash).not.toBe(separate.scenario.hash);
  });

  it("adds flags to the disturbances of a scenario", async () => {
    const result = await resultOf([...april, "+38h", "--disconnect", "tk,bitmarck", "--degrade", "itscare=0.5"]);
    expect(result.scenario.active).toEqual(expect.arrayContaining(["eau-intake", "disconnect-1", "degrade-1"]));
  });
});

describe("output", () => {
  it("is the same for the same input, to the byte", async () => {
    const [one, other] = await Promise.all([
      call([...april, "+38h", "--format", "json"]),
      call([...april, "+38h", "--format", "json"]),
    ]);
    expect(one.stdout).toBe(other.stdout);
    expect(one.stdout.endsWith("}\n")).toBe(true);
  });

  it("goes to a file in the format of its name, and says so unless told to be quiet", async () => {
    const { code, stdout, stderr, written } = await call([...april, "+38h", "--out", "result.json"]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "written to result.json\n" });
    expect(JSON.parse(written.get("result.json") ?? "")).toMatchObject({ tragweite: "run/2" });
    const quiet = await call([...april, "+38h", "--out", "result.csv", "--quiet"], { columns: 100 });
    expect(quiet.stderr).toBe("");
    expect(quiet.written.get("result.csv")?.split("\r\n")[0]).toContain("what,type,unit,total,state");
  });

  it("reads standard input, and lays own figures over", async () => {
    const { stdout: schema } = await call(["schema", "scenario"]);
    expect(JSON.parse(schema)).toMatchObject({ title: "tragweite: scenario/1" });
    const input = "tragweite: scenario/1\nid: piped\ndisturbances: []\n";
    expect((await call(["run", "germany-2023", "--scenario", "-"], { input })).stdout).toMatch(/^piped\n/);
    const files = { "./own.csv": "id,insured\nsbk,1\n" };
    const own = await call(["run", "germany-2023", "--with", "./own.csv", "--format", "json"], { files });
    const { insurers } = JSON.parse(own.stdout) as Impact;
    expect(insurers.find(({ id }) => id === "sbk")?.insured).toEqual({ atLeast: 1, atMost: 1 });
  });

  it("ends in exit code 1 where a limit of the user's is reached", async () => {
    const isolate = ["run", "germany-2023", "--isolate", "bitmarck/eau-intake", "--format", "csv", "--fail-on"];
    const reached = await call([...isolate, "eau-intake:lost>=22998074"]);
    expect(reached.code).toBe(1);
    expect(reached.stderr).toBe(
      "limit perhaps reached: 21,005,565–22,998,074 insured persons lose eAU intake; the limit is 22,998,074\n",
    );
    expect(reached.stdout).toContain("service,eau-intake,insured,statutory,lost,77,79,");
    expect((await call([...isolate, "eau-intake:lost>=22998075"])).code).toBe(0);
    expect((await call([...isolate, "lost>=500000"])).code).toBe(1);
  });

  it("names all with --all", async () => {
    const { stdout } = await call([...april, "+38h", "--all"]);
    expect(stdout).not.toMatch(/and \d+ more/);
    expect(stdout).toContain("BKK Linde");
  });
});

describe("language and colour", () => {
  const firstWords = async (env: Record<string, string>, ...args: string[]): Promise<string> =>
    (await call(["run", "germany-2023", ...args], { env })).stdout.split("\n")[0] ?? "";

  it("follows --lang, then LC_ALL, LC_MESSAGES and LANG, else English", async () => {
    expect(await firstWords({})).toBe("Nothing disturbed");
    expect(await firstWords({ LANG: "de_DE.UTF-8" })).toBe("Ohne Störung");
    expect(await firstWords({ LC_ALL: "C", LANG: "de_DE.UTF-8" })).toBe("Nothing disturbed");
    expect(await firstWords({ LC_ALL: "", LC_MESSAGES: "de_AT", LANG: "en_GB" })).toBe("Ohne Störung");
    expect(await firstWords({ LANG: "de" }, "--lang", "en")).toBe("Nothing disturbed");
    expect(await firstWords({ LANG: "den_XX" })).toBe("Nothing disturbed");
  });

  it("colours on a terminal only, never under NO_COLOR, and where FORCE_COLOR asks for it", async () => {
    const isColoured = async (env: Record<string, string>, columns?: number): Promise<boolean> =>
      (await call([...april, "+38h"], { env, ...(columns === undefined ? {} : { columns }) })).stdout.includes("\u001b[");
    expect(await isColoured({})).toBe(false);
    expect(await isColoured({}, 100)).toBe(true);
    expect(await isColoured({ NO_COLOR: "1" }, 100)).toBe(false);
    expect(await isColoured({ NO_COLOR: "1", FORCE_COLOR: "1" }, 100)).toBe(false);
    expect(await isColoured({ FORCE_COLOR: "1" })).toBe(true);
    expect(await isColoured({ FORCE_COLOR: "0" }, 100)).toBe(false);
    expect(await isColoured({ TERM: "dumb" }, 100)).toBe(false);
  });

  it.each([20, 30, 47, 60, 80, 81, 100, 140])("keeps every line within a terminal of %i columns", async (columns) => {
    for (const lang of ["en", "de"]) {
      const { stdout } = await call([...april, "+38h", "--lang", lang], { columns, env: { NO_COLOR: "1" } });
      for (const line of stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(columns);
    }
  });
});
