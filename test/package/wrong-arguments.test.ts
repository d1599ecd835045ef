import * as core from "tragweite";
import { describe, expect, it } from "vitest";
import { germany2023 } from "../data/shipped-landscape.js";
import { type Call, functionsOf, surprises, thrownBy } from "./call-wrongly.js";

const { impact, isolating, InvalidArgumentError, parseTarget, rank } = core;
const scenario = isolating("bitmarck");
const record = { tragweite: "record/1", observations: [] };
const target = parseTarget("bitmarck");
const tree = { id: "tree", top: "a", gates: [], events: [{ id: "a", probability: 0.5 }], houseEvents: [] };
const small = core.landscapeBuilder({ id: "small", evidence: { status: "assumed" } });
const insurer = small.node("insurer", { id: "ikk", name: "IKK", insurerType: "IKK", insured: 1_000 });
small.node("service", { id: "ikk/e-mail", name: "E-Mail", operator: insurer, serviceType: "e-mail" });
const landscape = small.build();
const { readings } = core.explain(landscape, isolating("ikk/e-mail"), "ikk/e-mail");
const proof = readings[0]?.affected[0]?.proofs[0];

/** Right arguments of every exported function, one that is left out too. */
const right: Readonly<Record<string, readonly unknown[]>> = {
  applyPatch: [landscape, { tragweite: "patch/1", id: "p" }, {}],
  backtest: [landscape, isolating("ikk"), record, {}],
  checkProof: [landscape, isolating("ikk/e-mail"), proof],
  compare: [
    { landscape, scenario: isolating("ikk") },
    { landscape, scenario: isolating("ikk/e-mail") },
  ],
  concentration: [landscape, {}],
  concentrationIndex: [[{ atLeast: 1, atMost: 2 }], { atLeast: 1, atMost: 2 }],
  cutSets: [landscape, parseTarget("ikk/e-mail"), {}],
  degradationOf: ["ikk", 0.5],
  describeTarget: [target],
  diffLandscapes: [landscape, landscape],
  disconnectionOf: ["ikk", "ikk/e-mail"],
  explain: [landscape, isolating("ikk"), "ikk/e-mail", {}],
  faultTreeCutSets: [tree, {}],
  fromGraph: [core.toGraph(landscape)],
  hiddenHubs: [landscape, {}],
  impact: [landscape, isolating("ikk"), {}],
  isolating: ["ikk", ["ikk/e-mail"]],
  isolationOf: [["ikk"]],
  landscapeBuilder: [{ id: "other" }],
  landscapeHash: [landscape],
  landscapeWarnings: [landscape],
  nameIn: [landscape, "de"],
  nextFacts: [landscape, "ikk", "e-mail", {}],
  parseFigures: [{ tragweite: "figures/1", figures: [] }, {}],
  parseLandscape: [landscape, {}],
  parsePatch: [{ tragweite: "patch/1", id: "p" }, {}],
  parseRecord: [record, {}],
  parseRegulation: [{ tragweite: "regulation/1", id: "r", rules: [] }, {}],
  parseScenario: [isolating("ikk"), {}],
  parseTarget: ["bitmarck"],
  passages: [landscape, "e-mail", {}],
  publishedShares: [landscape, {}],
  rank: [landscape, {}],
  reach: [core.toGraph(landscape), "ikk", "dependents"],
  resolveNode: [landscape, "IKK"],
  shapleyOfSum: [[{ tree, worth: 1 }], {}],
  simulate: [landscape, isolating("ikk"), {}],
  supervision: [landscape, {}],
  targetFaultTree: [landscape, parseTarget("ikk/e-mail"), {}],
  toGraph: [landscape],
  whatIf: [[]],
  withFigures: [landscape, { figures: [] }, {}],
};

const functions = functionsOf(core);

describe("wrong arguments from plain JavaScript", () => {
  it("are tried on every function, beside right ones", async () => {
    expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(right).sort());
    for (const [name, call] of functions)
      expect(await thrownBy(() => call(...(right[name] ?? []))), name).not.toBeInstanceOf(Error);
  });

  it.each(functions)("of %s end in an error of ours or a result", async (name, call) => {
    expect(await surprises(call, right[name] ?? [])).toEqual([]);
  });

  it("are told with what would be right", async () => {
    const calls: readonly (readonly [call: () => unknown, message: string])[] = [
      [
        () => (impact as Call)(germany2023),
        'impact: the scenario is missing; give one that parseScenario or readScenario made, or isolating("bitmarck")',
      ],
      [
        () => (impact as Call)(germany2023, "tk"),
        'impact: the scenario is the text "tk"; give one that parseScenario or readScenario made, or isolating("tk")',
      ],
      [
        () => (impact as Call)({ nodes: [] }, scenario),
        "impact: the landscape says tragweite: nothing; give one that parseLandscape, readLandscape or landscapeBuilder made",
      ],
      [
        () => (rank as Call)(germany2023, { by: "operatr" }),
        'rank: the option by is the text "operatr"; did you mean "operator"?',
      ],
      [() => (rank as Call)(germany2023, { servce: "e-mail" }), 'rank: there is no option "servce"; did you mean "service"?'],
      [() => (rank as Call)(germany2023, { limits: { node: 5 } }), 'rank: there is no option "node"; did you mean "nodes"?'],
      [() => (rank as Call)(germany2023, { top: "5" }), 'rank: the option top is the text "5"; give a whole number, at least 0'],
      [() => isolating(), 'isolating: nothing is named; give the id of a node or an organisation, such as "bitmarck"'],
      [() => isolating([]), 'isolating: a set is empty; give the id of a node or an organisation, such as "bitmarck"'],
    ];
    for (const [call, message] of calls) {
      const error = await thrownBy(call);
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ code: "invalid-argument", message });
    }
  });
});
