import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const run = ["run", "germany-2023", "--scenario", "bitmarck-2023-04"];

describe("tragweite run --until", () => {
  it("draws the course and says who is longest without, within the width", async () => {
    const { code, stdout, stderr } = await call([...run, "--until", "end"], { columns: 100, env: { NO_COLOR: "1" } });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^The course from 2023-04-24 22:00 to 2023-06-05 00:00 \(CEST, 986 h\)/m);
    expect(stdout).toMatch(/^eAU intake +\|█+▁+\|$/m);
    expect(stdout).toContain("IKK Südwest, eAU intake: 978 h lost, still lost at the end");
    expect(stdout).toContain("Lost for longer than is tolerable: 77–79 services");
    expect(stdout).toContain("Delivery of KIM messages to insurers (BITMARCK)");
    for (const line of stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(100);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });
  it("speaks German", async () => {
    const { stdout } = await call([...run, "--until", "+72h", "--lang", "de"]);
    expect(stdout).toMatch(/^Der Verlauf vom 24\.04\.2023, 22:00 Uhr, bis 27\.04\.2023, 22:00 Uhr\s\(MESZ,\s72 h\)/m);
    expect(stdout).not.toMatch(/\b(lost|Hours|backlog)\b/);
  });
  it("writes step functions as CSV, up to the moment", async () => {
    const { stdout } = await call([...run, "--until", "+60h", "--format", "csv"]);
    const rows = stdout.trimEnd().split("\r\n");
    expect(rows[0]).toBe(
      "what,id,kind,unit,total,hour,moment,level_at_least,level_at_most,state_worst,state_best,lost_at_least,lost_at_most,degraded_at_least,degraded_at_most,without_figure",
    );
    expect(rows.filter((row) => row.startsWith("node,bitmarck/eau-intake,"))).toEqual([
      "node,bitmarck/eau-intake,system,,,0,2023-04-24T22:00+02:00,0,0,lost,lost,,,,,",
      "node,bitmarck/eau-intake,system,,,54,2023-04-27T04:00+02:00,0.5,0.5,degraded,degraded,,,,,",
    ]);
  });
  it("puts the course into the JSON of a scenario with times, unless one moment is asked for", async () => {
    const courseOf = async (...more: string[]): Promise<{ until: { hour: number } } | undefined> =>
      JSON.parse((await call([...run, "--format", "json", ...more])).stdout).course;
    expect((await courseOf())?.until.hour).toBe(986);
    expect((await courseOf("--until", "+72h"))?.until.hour).toBe(72);
    expect(await courseOf("--at", "+30h")).toBeUndefined();
  });
  it("gives the hours of a what-if without any date", async () => {
    const { code, stdout } = await call(["run", "germany-2023", "--isolate", "bitmarck", "--until", "+24h"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^The course from \+0 h to \+24 h \(24 h\)/m);
  });
  it.each([
    [["--until", "soon"], /"soon" is no moment/],
    [["--until", "+72h", "--at", "+30h"], /give one of them/],
    [["--until", "end", "--limit", "breakpoints=3"], /limit breakpoints is 3/],
  ])("refuses %j", async (more, message) => {
    const { code, stdout, stderr } = await call([...run, ...more]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

describe("tragweite backtest", () => {
  it("prints predictions, the held-out end, inputs, misses, scores and sources within the width", async () => {
    const { code, stdout, stderr } = await call(["backtest", "germany-2023", "bitmarck-2023-04"], {
      columns: 120,
      env: { NO_COLOR: "1" },
    });
    expect([code, stderr]).toEqual([0, ""]);
    for (const text of [
      "Predictions",
      "Inputs, for consistency only",
      "MISS",
      "1 of 1 prediction hit\n",
      "impaired: 0 hit, 0 missed; unaffected: 1 hit, 0 falsely taken as impaired",
      "[1]",
    ])
      expect(stdout).toContain(text);
    expect(stdout).toContain("Predictions of what is only inferred: 15 hit, 0 missed; not in the score");
    expect(stdout).toContain("Ends predicted from another observation: 1 hit, 1 missed; not in the score");
    expect(stdout).toContain("0.26–0.28 million");
    for (const line of stdout.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(120);
  });
  it("writes a table and plain data", async () => {
    const csv = (await call(["backtest", "germany-2023", "bitmarck-2023-04", "--format", "csv"])).stdout;
    const [heads = "", begin] = csv.split("\r\n");
    const cells = new Map(heads.split(",").map((head, index) => [head, begin?.split(",")[index]]));
    expect(Object.fromEntries(cells)).toMatchObject({
      id: "eau-intake-begin",
      predicted_earliest: "2023-04-24T22:00+02:00",
      observed_begin_latest: "2023-04-24T22:00+02:00",
      verdict: "hit",
      reasons: "nodes-of-record disturbance-of-record",
      reason_ids: "bitmarck/eau-intake eau-intake",
    });
    const json = JSON.parse((await call(["backtest", "germany-2023", "bitmarck-2023-04", "--format", "json"])).stdout);
    expect(json).toMatchObject({ tragweite: "backtest/3", score: { predictions: 1 }, inferred: { hits: 15, misses: 0 } });
  });
  it("reads a record of one's own, and names the line of what is wrong in it", async () => {
    const files = { "/own.csv": "id,what,aspect,sources,confidence,basis\na,Something,stat,taz,high,observed\n" };
    const { code, stderr } = await call(["backtest", "germany-2023", "bitmarck-2023-04", "--record", "/own.csv"], { files });
    expect(code).toBe(2);
    expect(stderr).toMatch(/own\.csv:2:\d+.*aspect/);
  });
  it("says what is missing where a scenario has no record", async () => {
    const scenario = "tragweite: scenario/1\nid: ours\ndisturbances: []\n";
    const { code, stderr } = await call(["backtest", "germany-2023", "/s.yaml"], { files: { "/s.yaml": scenario } });
    expect(code).toBe(2);
    expect(stderr).toContain('no shipped record for the scenario "ours"; give one with --record FILE');
  });
});
