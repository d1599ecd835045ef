import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { explain } from "../../../src/explain/explain.js";
import { checkProof } from "../../../src/explain/proof/check-proof.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";

const evidence = { status: "assumed" } as const;
const partial = { atLeast: 0, atMost: 1 };

const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "p",
  nodes: [
    { kind: "insurer", id: "k", name: "K", insurerType: "BKK", insured: 1000, evidence },
    { kind: "system", id: "hub", name: "Hub", operator: "unknown", systemType: "any", evidence },
    { kind: "system", id: "spare", name: "Spare", operator: "unknown", systemType: "any", evidence },
    { kind: "service", id: "k/eau", name: "eAU", operator: "k", serviceType: "eau", evidence },
    { kind: "service", id: "k/epa", name: "ePA", operator: "k", serviceType: "epa", evidence },
  ],
  groups: [{ id: "g", node: "k/epa", rule: "at-least", k: 1 }],
  dependencies: [
    { id: "d1", dependent: "k/eau", supplier: "hub", kind: "use", weight: 1, evidence },
    { id: "d2", dependent: "k/epa", supplier: "hub", kind: "use", weight: 1, group: "g", evidence },
    {
      id: "d3",
      dependent: "k/epa",
      supplier: "spare",
      kind: "use",
      weight: 1,
      group: "g",
      activationHours: 2,
      evidence,
    },
  ],
});
const outage = whatIf([degradationOf("hub", partial)]);

it("takes a partial outage for anything from lost to normal, never for one half", () => {
  const result = impact(landscape, outage);
  expect(result.doubts).toEqual(["levels", "standBys"]);
  const eau = result.nodes.find(({ id }) => id === "k/eau")!;
  expect(eau.level).toEqual(partial);
  expect(eau.state).toEqual({ worst: "lost", best: "normal", between: ["degraded"] });
  const service = result.services.find(({ serviceType }) => serviceType === "eau")!;
  expect(service.lost.insured).toEqual({ atLeast: 0, atMost: 1000 });
  expect(service.lostInsured.width.levels).toBe(1000);
});

it("has stand-bys in doubt whose clock watches what may not have failed at all", () => {
  const timed = parseScenario({
    tragweite: "scenario/1",
    id: "t",
    start: "2026-01-01T00:00Z",
    disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "hub" }], level: partial, end: "+10h" }],
  });
  const { doubts, nodes } = simulate(landscape, timed);
  expect(doubts).toEqual(["levels", "standBys"]);
  const lostHours = Object.fromEntries(nodes.map((node) => [node.id, node.lostHours]));
  expect(lostHours).toEqual({
    hub: { atLeast: 0, atMost: 10 },
    "k/eau": { atLeast: 0, atMost: 10 },
    "k/epa": { atLeast: 0, atMost: 10 },
  });
});

it("ranks on top of it between its two ends", () => {
  expect(rank(landscape, { scenario: outage }).doubts).toContain("levels");
});

it("is explained by proofs that take the lowest level where possibly, and the highest where surely", () => {
  const graded = whatIf([degradationOf("hub", { atLeast: 0, atMost: 0.5 })]);
  const proofs = explain(landscape, graded, "k/eau").readings.flatMap(({ reading, affected }) =>
    affected.flatMap((offer) => offer.proofs.map((proof) => ({ reading, level: offer.level, proof }))),
  );
  expect(proofs.map(({ reading, level }) => ({ reading, level }))).toEqual([
    { reading: "surely", level: 0.5 },
    { reading: "possibly", level: 0 },
  ]);
  for (const { proof } of proofs) expect(checkProof(landscape, graded, proof)).toEqual({ valid: true });
  const [surely] = proofs;
  expect(
    checkProof(landscape, graded, {
      ...surely!.proof,
      level: 0,
      steps: surely!.proof.steps.map((step) => ({ ...step, level: 0 })),
    }).valid,
  ).toBe(false);
});

it.each([{ atLeast: 0.5, atMost: 0.25 }, { atLeast: 0 }, -1, "half"])("refuses %j as a level", (level) => {
  expect(() => degradationOf("hub", level as never)).toThrow("the level is none");
});
