import { backtest, InvalidInputError, type Scenario } from "tragweite";
import { describe, expect, it } from "vitest";
import { readRecord, readScenario } from "../../../src/formats/index.js";
import { parseRecord } from "../../../src/model/documents/record.js";
import { call } from "../../cli/memory-host.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";

const head = "id,what,nodes,aspect,state,fromLatest,toEarliest,toLatest,sources,confidence,basis,heldOut,endFrom,conflictsWith";
const back = "2023-05-15T10:00+02:00";
const other = `mail,mail is back,sbk/mail,end,impaired,2023-04-25T10:00+02:00,${back},${back},x,high,observed,,,`;
const rowOf = (heldOut: string, endFrom: string): string =>
  `phone,phone is back,sbk/telephone,end,impaired,2023-04-25T10:00+02:00,${back},${back},x,high,observed,${heldOut},${endFrom},`;
const table = (...rows: readonly string[]): string => [head, ...rows].join("\n");

/** What is refused of a text: place and code of each issue. */
function refused(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError)
      return error.issues.map(({ line, path, code }) => `${line ?? ""} /${path.join("/")} ${code}`);
    throw error;
  }
  return [];
}

const ofRecord = (...rows: readonly string[]): string[] =>
  refused(() => readRecord(table(...rows), { file: "r.csv", scenario: bitmarck2023 }));

describe("an end held out of a disturbance", () => {
  it("is taken where both are there", () => {
    expect(ofRecord(rowOf("munich", "mail"), other)).toEqual([]);
  });
  it.each([
    ["of no disturbance", [rowOf("munch", "mail"), other], ["2 /observations/0/heldOut unknown-reference"]],
    ["from no observation", [rowOf("munich", "mial"), other], ["2 /observations/0/endFrom unknown-reference"]],
    ["from the row itself", [rowOf("munich", "phone")], ["2 /observations/0/endFrom refers-to-itself"]],
    [
      "from an observation without an end",
      [rowOf("munich", "mail"), "mail,mail,sbk/mail,none,,2023-04-25T10:00+02:00,,,x,high,observed,,,"],
      ["2 /observations/0/endFrom no-end-observed"],
    ],
    [
      "before the disturbance begins",
      [rowOf("munich", "mail"), "mail,mail,sbk/mail,end,lost,,2023-04-01T10:00+02:00,,x,high,observed,,,"],
      ["2 /observations/0/endFrom ends-before-begin"],
    ],
  ])("%s is refused with its line", (_, rows, issues) => {
    expect(ofRecord(...rows)).toEqual(issues);
  });
  it("is refused in both languages by the command, with exit code 2", async () => {
    const files = { "./r.csv": table(rowOf("munch", "mail"), other) };
    for (const [lang, message] of [
      ["en", './r.csv:2:133: /observations/0/heldOut: there is no disturbance "munch"; did you mean "munich"?'],
      ["de", "./r.csv:2:133: /observations/0/heldOut: es gibt keine Störung "],
    ] as const) {
      const args = ["backtest", "germany-2023", "bitmarck-2023-04", "--record", "./r.csv", "--lang", lang];
      const { code, stdout, stderr } = await call(args, { files });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(message);
    }
  });
  it("is refused by the library, too", () => {
    const record = readRecord(table(rowOf("munch", "mail"), other));
    expect(refused(() => backtest(germany2023, bitmarck2023, record))).toEqual([" /observations/0/heldOut unknown-reference"]);
  });
});

describe("moments of an observation", () => {
  const observation = (more: object) =>
    refused(() =>
      parseRecord({
        tragweite: "record/1",
        observations: [{ id: "o", what: "w", aspect: "none", sources: ["x"], confidence: "high", basis: "observed", ...more }],
      }),
    );
  const [early, late] = ["2023-04-24T22:00+02:00", "2023-04-24T21:00Z"];
  it.each([
    [{ fromEarliest: late, fromLatest: early }, [" /observations/0/fromLatest empty-span"]],
    [{ toEarliest: late, toLatest: early }, [" /observations/0/toLatest empty-span"]],
    [{ fromEarliest: late, toLatest: early }, [" /observations/0/toLatest ends-before-begin"]],
    [{ aspect: "end", fromEarliest: early }, [" /observations/0/aspect nothing-observed"]],
    [{ aspect: "begin", toLatest: early }, [" /observations/0/aspect nothing-observed"]],
    [{ conflictsWith: "o" }, [" /observations/0/conflictsWith refers-to-itself"]],
    [{ aspect: "end", toEarliest: early }, []],
    [{ fromEarliest: early, fromLatest: early, toEarliest: early, toLatest: late }, []],
  ])("%j", (more, issues) => {
    expect(observation(more)).toEqual(issues);
  });
});

describe("the end of a disturbance", () => {
  const scenario = (rows: string): Scenario =>
    readScenario(`tragweite: scenario/1\nid: s\ndisturbances:\n${rows}`, { file: "s.yaml" });
  const row = (id: string, more: string): string => `  - { kind: isolation, id: ${id}, nodes: [{ id: a }]${more} }\n`;
  it("needs a begin somewhere", () => {
    expect(refused(() => scenario(row("a", ", end: 2023-04-24T21:00Z")))).toEqual(["4 /disturbances/0/end end-without-begin"]);
  });
  it("lies after the begin of the first, where it has none of its own", () => {
    const first = row("b", ", begin: 2023-04-24T21:00Z");
    expect(refused(() => scenario(row("a", ", end: 2023-04-24T21:00Z") + first))).toEqual([
      "4 /disturbances/0/end ends-before-begin",
    ]);
    expect(refused(() => scenario(row("a", ", end: 2023-04-24T22:00Z") + first))).toEqual([]);
  });
});
