import { describe, expect, it } from "vitest";
import { InsuredCount } from "../../../src/analysis/counting/count-insured.js";
import { failingNodes, nodesTaken } from "../../../src/analysis/cut-sets/cut-set-failing.js";
import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { compile } from "../../../src/engine/compile/compile.js";
import { toleranceUnits, wholeLoss } from "../../../src/engine/loss.js";
import { propagate } from "../../../src/engine/propagate/propagate.js";
import { clearState, degradePosition, untouchedState } from "../../../src/engine/propagate/propagation-state.js";
import { germany2023, losing } from "../../data/shipped-landscape.js";

const millions = 10_000_000;
const compiled = compile(germany2023);
const failing = failingNodes(compiled, "all", "worst");
const taken = nodesTaken(compiled, failing, "worst");
const count = new InsuredCount(germany2023);
const intakes = compiled.nodes.flatMap((node, number) =>
  node.kind === "service" && node.serviceType === "eau-intake" ? [{ insurer: node.operator, number }] : [],
);
const state = untouchedState(compiled.graph);

/** Insurers that may lose the eAU intake when these nodes are lost: a run of the engine. */
function losingEau(...nodes: readonly number[]): Set<string> {
  clearState(state);
  for (const node of nodes)
    for (const number of taken[node]!) degradePosition(state, compiled.graph.positionOf[number]!, wholeLoss);
  propagate(compiled.graph, state);
  const lost = intakes.filter(({ number }) => state.loss[compiled.graph.positionOf[number]!]! >= wholeLoss - toleranceUnits);
  return new Set(lost.map(({ insurer }) => insurer));
}
const reaches = (...nodes: readonly number[]): boolean => count.bounds(losingEau(...nodes)).atMost >= millions;

describe("at least 10 million insured lose the eAU intake in germany-2023", () => {
  const result = cutSets(germany2023, parseTarget("insured eau-intake >= 10000000"), { maxOrder: 2 });
  const listed = (order: number) =>
    result.cutSets
      .filter((set) => set.order === order)
      .map(({ members }) => members.join(" "))
      .sort();

  it("lists those of one and two nodes in full, with names that the landscape knows", () => {
    expect(result).toMatchObject({
      target: "insured eau-intake >= 10000000",
      completeUpToOrder: 2,
      count: null,
      probability: null,
    });
    const ids = new Set(germany2023.nodes.map(({ id }) => id));
    for (const { members } of result.cutSets) for (const id of members) expect(ids).toContain(id);
    expect(listed(1)).toEqual(expect.arrayContaining(["bitmarck", "bitmarck/eau-intake", "gkv-informatik", "tk/eau-intake"]));
  });

  it("has exactly those single ones that a run confirms", () => {
    const confirmed = failing.flatMap(({ id }, node) => (reaches(node) ? [id] : []));
    expect(listed(1)).toEqual(confirmed.sort());
  });

  it("has exactly those pairs that runs prove, of all nodes that alone cost any insurer its intake", () => {
    const harmful = failing.map((_, node) => node).filter((node) => losingEau(node).size > 0 && !reaches(node));
    const proven: string[] = [];
    harmful.forEach((one, index) => {
      for (const other of harmful.slice(index + 1))
        if (reaches(one, other)) proven.push([failing[one]!.id, failing[other]!.id].sort().join(" "));
    });
    expect(listed(2)).toEqual(proven.sort());
  });

  it("agrees with the run that a user would make, which bounds the persons", () => {
    for (const { members, sure } of [...result.cutSets.slice(0, 3), ...result.cutSets.slice(-3)]) {
      const services = impact(germany2023, losing(...members)).services;
      const { insured } = services.find(({ serviceType }) => serviceType === "eau-intake")!.lost;
      expect(insured.atMost, members.join(" ")).toBeGreaterThanOrEqual(millions);
      expect(insured.atLeast >= millions, members.join(" ")).toBe(sure);
    }
  });
});
