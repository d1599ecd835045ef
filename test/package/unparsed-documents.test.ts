import * as core from "tragweite";
import * as formats from "tragweite/formats";
import * as xlsx from "tragweite/formats/xlsx";
import * as parallel from "tragweite/parallel";
import { isTimed } from "tragweite/report";
import { describe, expect, it } from "vitest";
import { surprisesInside, thrownBy } from "./call-wrongly.js";

const builder = core.landscapeBuilder({ id: "small", evidence: { status: "assumed" } });
const host = builder.node("it-provider", { id: "host", name: "Host" });
const mailer = builder.node("system", { id: "mailer", name: "Mailer", operator: host, systemType: "mail" });
const ikk = builder.node("insurer", { id: "ikk", name: "IKK", insurerType: "IKK", insured: 1_000 });
const mail = builder.node("service", { id: "ikk/e-mail", name: "E-Mail", operator: ikk, serviceType: "e-mail" });
const group = builder.group(mail, { id: "lines", rule: "at-least", k: 1 });
builder.dependency({ dependent: mail, supplier: mailer, group, kind: "hosting", weight: 1 });
const landscape = builder.build();
const scenario = core.isolating("mailer");
const record = core.parseRecord({ tragweite: "record/1", observations: [] });
const target = core.parseTarget("ikk/e-mail");
const { readings } = core.explain(landscape, scenario, "ikk/e-mail");
const proof = readings[0]?.affected[0]?.proofs[0];

type Damaged = { [key: string]: Damaged };
/** A copy in which something has another value, as whoever writes JSON by hand may have it. */
function damaged(document: object, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(document) as Damaged;
  const [last = "", ...others] = [...path].reverse();
  const place = others.reverse().reduce((at, key) => at[key] as Damaged, copy);
  place[last] = value as Damaged;
  return copy;
}

const wrongLandscapes: readonly (readonly [path: readonly (string | number)[], value: unknown])[] = [
  [["groups", 0, "k"], undefined], // counting up to it would never end
  [["groups"], {}],
  [["nodes", 0], null],
  [["nodes", 2, "insured"], "1000"],
  [["nodes", 2, "insured"], Number.NaN],
  [["nodes", 1, "operator"], "nobody"],
  [["dependencies", 0, "weight"], undefined],
  [["dependencies", 0, "suplier"], "mailer"],
];
const wrongScenarios: typeof wrongLandscapes = [
  [["disturbances", 0], null],
  [["disturbances", 0, "nodes"], "mailer"],
  [["disturbances", 0, "nodes", 0, "idd"], "mailer"],
  [["disturbances", 0, "kind"], "isolatoin"],
  [["disturbances", 0, "begin"], "yesterday"],
];

/** Every call that computes something of a landscape. */
const calls: readonly (readonly [name: string, call: (landscape: core.Landscape) => unknown])[] = [
  ["applyPatch", (given) => core.applyPatch(given, { tragweite: "patch/1", id: "p" })],
  ["backtest", (given) => core.backtest(given, scenario, record)],
  ["checkProof", (given) => core.checkProof(given, scenario, proof as never)],
  ["compare", (given) => core.compare({ landscape: given, scenario }, { landscape, scenario })],
  ["concentration", (given) => core.concentration(given)],
  ["cutSets", (given) => core.cutSets(given, target)],
  ["diffLandscapes", (given) => core.diffLandscapes(landscape, given)],
  ["explain", (given) => core.explain(given, scenario, "ikk/e-mail")],
  ["hiddenHubs", (given) => core.hiddenHubs(given)],
  ["impact", (given) => core.impact(given, scenario)],
  ["landscapeWarnings", (given) => core.landscapeWarnings(given)],
  ["nextFacts", (given) => core.nextFacts(given, "host", "e-mail")],
  ["passages", (given) => core.passages(given, "e-mail")],
  ["publishedShares", (given) => core.publishedShares(given)],
  ["rank", (given) => core.rank(given)],
  ["simulate", (given) => core.simulate(given, scenario)],
  ["supervision", (given) => core.supervision(given)],
  ["targetFaultTree", (given) => core.targetFaultTree(given, target)],
  ["toGraph", (given) => core.toGraph(given).order],
  ["withFigures", (given) => core.withFigures(given, { figures: [{ id: "ikk", insured: 5 }] })],
  ["writeLandscape", (given) => formats.writeLandscape(given, { format: "json" })],
  ["writeNdjson", (given) => [...formats.writeNdjson(given)]],
  ["writeXlsxLandscape", (given) => xlsx.writeXlsxLandscape(given).byteLength > 0],
  ["readScenario", (given) => formats.readScenario(JSON.stringify(scenario), { landscape: given })],
];

describe.each(calls)("a landscape that nobody parsed, in %s", (_, call) => {
  it("is taken like one that was, where it is right", () => {
    expect(call(structuredClone(landscape))).toEqual(call(landscape));
  });

  it.each(wrongLandscapes)("is refused as parsing refuses it, %j: %j", async (path, value) => {
    const wrong = damaged(landscape, path, value) as core.Landscape;
    const refusal = await thrownBy(() => core.parseLandscape(wrong));
    expect(refusal).toBeInstanceOf(core.InvalidInputError);
    const error = await thrownBy(() => call(wrong));
    if (error instanceof core.InvalidArgumentError) expect(error.message).toContain("has no list");
    else expect(error).toMatchObject({ name: "InvalidInputError", issues: (refusal as core.InvalidInputError).issues });
  });
});

describe("a scenario that nobody parsed", () => {
  const asked: readonly (readonly [name: string, call: (given: core.Scenario) => unknown])[] = [
    ["backtest", (given) => core.backtest(landscape, given, record)],
    ["checkProof", (given) => core.checkProof(landscape, given, proof as never)],
    ["compare", (given) => core.compare({ landscape, scenario: given }, { landscape, scenario })],
    ["concentration", (given) => core.concentration(landscape, { scenario: given })],
    ["cutSets", (given) => core.cutSets(landscape, target, { scenario: given })],
    ["explain", (given) => core.explain(landscape, given, "ikk/e-mail")],
    ["impact", (given) => core.impact(landscape, given)],
    ["rank", (given) => core.rank(landscape, { scenario: given })],
    ["readRecord", (given) => formats.readRecord(JSON.stringify(record), { scenario: given })],
    ["simulate", (given) => core.simulate(landscape, given)],
  ];

  it.each(asked)("is taken or refused as parsing would, %s", async (_, call) => {
    expect(call(structuredClone(scenario))).toEqual(call(scenario));
    for (const [path, value] of wrongScenarios)
      expect(await thrownBy(() => call(damaged(scenario, path, value) as core.Scenario))).toBeInstanceOf(core.InvalidInputError);
  });
});

it("records, regulations, patches and figures that nobody parsed are refused as parsing would", async () => {
  const wrong: readonly (() => unknown)[] = [
    () => core.backtest(landscape, scenario, { tragweite: "record/1", observations: [null] } as never),
    () => core.concentration(landscape, { regulation: { tragweite: "regulation/1", id: "r", rules: [{}] } as never }),
    () => core.supervision(landscape, { regulation: {} as never }),
    () => core.applyPatch(landscape, {} as never),
    () => core.applyPatch(landscape, new Date() as never),
    () => core.withFigures(landscape, { figures: [{ id: "ikk", insured: "many" }] as never }),
  ];
  for (const call of wrong) expect(await thrownBy(call), String(call)).toBeInstanceOf(core.InvalidInputError);
});

it("threads take only what was parsed, and say so", async () => {
  const copy = structuredClone(landscape);
  const threaded: readonly (readonly [name: string, call: () => unknown])[] = [
    ["rankInThreads", () => parallel.rankInThreads(copy)],
    ["preparePairSweep", () => parallel.preparePairSweep(copy, 2)],
    ["prepareSingleSweep", () => parallel.prepareSingleSweep(copy)],
  ];
  for (const [name, call] of threaded)
    expect(await thrownBy(call)).toMatchObject({
      code: "invalid-argument",
      message: `${name}: nobody checked the landscape; give what parseLandscape makes of it`,
    });
  core.parseLandscape(copy);
  for (const [, call] of threaded) expect(await thrownBy(call)).not.toBeInstanceOf(Error);
});

it.each<readonly [name: string, call: (given: never) => unknown, right: object]>([
  ["landscapeHash", core.landscapeHash, landscape],
  ["resolveNode", (given) => core.resolveNode(given, "IKK"), landscape],
  ["isTimed", isTimed, scenario],
])("%s ends in an error of ours or a result, whatever is wrong inside", async (_, call, right) => {
  expect(await surprisesInside(call as never, right, 1_000)).toEqual([]);
});
