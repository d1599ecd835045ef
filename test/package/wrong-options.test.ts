import * as core from "tragweite";
import * as formats from "tragweite/formats";
import * as xlsx from "tragweite/formats/xlsx";
import * as parallel from "tragweite/parallel";
import { reporters } from "tragweite/report";
import { describe, expect, it } from "vitest";
import { type Call, thrownBy } from "./call-wrongly.js";

const builder = core.landscapeBuilder({ id: "small", evidence: { status: "assumed" } });
const insurer = builder.node("insurer", { id: "ikk", name: "IKK", insurerType: "IKK", insured: 1_000 });
builder.node("service", { id: "ikk/e-mail", name: "E-Mail", operator: insurer, serviceType: "e-mail" });
const landscape = builder.build();
const scenario = core.isolating("ikk");
const target = core.parseTarget("ikk/e-mail");
const record = core.parseRecord({ tragweite: "record/1", observations: [] });
const tree = { id: "tree", top: "a", gates: [], events: [{ id: "a", probability: 0.5 }], houseEvents: [] };

/** Every call that takes options, with what comes before them. */
const calls: readonly (readonly [name: string, call: Call, before: readonly unknown[]])[] = [
  ["backtest", core.backtest as Call, [landscape, scenario, record]],
  ["concentration", core.concentration as Call, [landscape]],
  ["cutSets", core.cutSets as Call, [landscape, target]],
  ["explain", core.explain as Call, [landscape, scenario, "ikk/e-mail"]],
  ["faultTreeCutSets", core.faultTreeCutSets as Call, [tree]],
  ["hiddenHubs", core.hiddenHubs as Call, [landscape]],
  ["impact", core.impact as Call, [landscape, scenario]],
  ["nextFacts", core.nextFacts as Call, [landscape, "ikk", "e-mail"]],
  ["passages", core.passages as Call, [landscape, "e-mail"]],
  ["rank", core.rank as Call, [landscape]],
  ["simulate", core.simulate as Call, [landscape, scenario]],
  ["supervision", core.supervision as Call, [landscape]],
  ["targetFaultTree", core.targetFaultTree as Call, [landscape, target]],
  ["readRecord", formats.readRecord as Call, [JSON.stringify(record)]],
  ["readScenario", formats.readScenario as Call, [JSON.stringify(scenario)]],
  ["writeXlsxLandscape", xlsx.writeXlsxLandscape as Call, [landscape]],
  ["prepareSingleSweep", parallel.prepareSingleSweep as Call, [landscape]],
  ["rankInThreads", parallel.rankInThreads as Call, [landscape]],
];

/** What no option of any call can be: a value that only looks like an object, and numbers that count nothing. */
const nonsense: readonly unknown[] = [
  null,
  Number.NaN,
  -1,
  1.5,
  "\0",
  [null],
  {},
  new Date(0),
  new Map([["at", "+1h"]]),
  Promise.resolve({}),
  10n,
  Symbol("at"),
  new AbortController(),
];
/** Options of which some of this says something: a share of one and a half is none, but milliseconds may be. */
const sensible: Readonly<Record<string, readonly unknown[]>> = {
  aloneMilliseconds: [1.5],
  file: ["\0"],
  limits: [nonsense[6]],
  margins: [nonsense[6]],
  workerFile: ["\0"],
};

/** Every option that a call knows, as it says itself where it is asked for one that it does not. */
async function optionsOf(call: Call, before: readonly unknown[]): Promise<string[]> {
  const error = await thrownBy(() => call(...before, { qqqqqqqqqqqq: 1 }));
  const [, known = ""] = /it knows (.+)$/.exec(String(error)) ?? [];
  return known.split(", ");
}

describe.each(calls)("options of %s", (_, call, before) => {
  it("are refused for whatever is no plain object", async () => {
    for (const value of [new Date(0), new Map(), new Set(), Promise.resolve({}), /x/, new (class {})(), new Float64Array(1)])
      expect(await thrownBy(() => call(...before, value)), String(value)).toBeInstanceOf(core.InvalidArgumentError);
  });

  it("are each refused for nonsense", async () => {
    const known = await optionsOf(call, before);
    expect(known.length).toBeGreaterThan(0);
    const accepted: string[] = [];
    for (const name of known)
      for (const value of nonsense) {
        if (sensible[name]?.includes(value)) continue;
        const error = await thrownBy(() => call(...before, { [name]: value }));
        if (!(error instanceof core.TragweiteError)) accepted.push(`${name}: ${String(value)} → ${String(error).slice(0, 60)}`);
      }
    expect(accepted).toEqual([]);
  });
});

describe("a moment of no scenario", () => {
  it("is refused where failures come on top of one", async () => {
    for (const [name, call, before] of calls) {
      if (!(await optionsOf(call, before)).includes("scenario") || name === "readRecord") continue;
      expect(await thrownBy(() => call(...before, { at: "+1h" }))).toMatchObject({
        message: `${name}: the option at is a moment of no scenario; give the option scenario, too`,
      });
    }
  });
});

describe("options of a reporter", () => {
  const report = { landscape, scenario, result: core.impact(landscape, scenario) };
  const { text, svg, page } = reporters.run as unknown as Readonly<Record<string, Call>>;

  it.each([
    [text, { langauge: "de" }, 'reporters.run.text: there is no option "langauge"; did you mean "language"?'],
    [text, { width: -1 }, "reporters.run.text: the option width is the number -1; give a whole number, at least 1"],
    [svg, { kind: "matrx" }, 'reporters.run.svg: the option kind is the text "matrx"; did you mean "matrix"?'],
    [page, { script: 5 }, "reporters.run.page: the option script is the number 5; give a text"],
    [text, new Map(), "reporters.run.text: the options are an object of class Map; give an object, such as { language: … }"],
  ])("are refused where it does not know them, %#", async (call, options, message) => {
    expect(await thrownBy(() => call?.(report, options))).toMatchObject({ code: "invalid-argument", message });
  });

  it("do not make it take the answer to another question", async () => {
    const wrong = { ...report, result: core.rank(landscape) };
    expect(await thrownBy(() => text?.(wrong))).toMatchObject({
      message: "reporters.run.text: the result says tragweite: rank/2; give { landscape, scenario, result }",
    });
    expect(await thrownBy(() => (reporters.explain.text as Call)({ readings: [] }))).toMatchObject({
      message: "reporters.explain.text: the report says tragweite: nothing; give what explain returned",
    });
  });
});
