import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const played = ["run", "germany-2023", "--scenario", "bitmarck-2023-04"];
const far = "+99999999999999h";
const scenario = (times: object): string =>
  JSON.stringify({
    tragweite: "scenario/1",
    id: "s",
    start: "2023-04-24T22:00+02:00",
    disturbances: [{ kind: "isolation", id: "d", nodes: [{ id: "bitmarck/kim" }], evidence: { status: "assumed" }, ...times }],
  });

describe("a time out of range", () => {
  it.each([
    [...played, "--at", far],
    [...played, "--until", far],
    ["explain", "germany-2023", "tk", "--scenario", "bitmarck-2023-04", "--at", far],
    ["run", "germany-2023", "--scenario", "./begin.json"],
    ["run", "germany-2023", "--scenario", "./end.json", "--until", "end"],
  ])("is told with what is in range: %s %s %s %s %s", async (...args) => {
    const files = { "./begin.json": scenario({ begin: far }), "./end.json": scenario({ end: far }) };
    const { code, stdout, stderr } = await call(args, { files });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`"${far}" is out of range; a delay is at most +1000000h`);
  });

  it("is a year before 1970 too", async () => {
    const { code, stderr } = await call([...played, "--at", "0023-04-24T22:00+02:00"]);
    expect(code).toBe(2);
    expect(stderr).toContain('"0023-04-24T22:00+02:00" is out of range; a delay is at most +1000000h, a year from 1970 to 9999');
  });
});
